"""Records as data frames."""

from __future__ import annotations

import pytest

from pressparse import parse
from pressparse.batch.rows import COLUMNS
from pressparse.export import to_frame

pytest.importorskip("pyarrow", reason="needs pyarrow")
TEXTS = ["Ferry runs again\n\nOSLO, March 3, 2026 – The ferry runs again.\n", ""]


def test_pandas() -> None:
    pytest.importorskip("pandas", reason="needs pandas")
    frame = to_frame(parse(text) for text in TEXTS)
    assert list(frame.columns) == list(COLUMNS)
    assert frame["text"].tolist() == TEXTS
    assert list(to_frame([]).columns) == list(COLUMNS)


def test_polars() -> None:
    pytest.importorskip("polars", reason="needs polars")
    frame = to_frame([parse(text) for text in TEXTS], library="polars")
    assert frame.columns == list(COLUMNS)
    assert frame["text"].to_list() == TEXTS
    assert to_frame([], library="polars").height == 0


def test_another_library_is_refused() -> None:
    with pytest.raises(ValueError, match="'pandas' or 'polars', not 'dask'"):
        to_frame([], library="dask")  # type: ignore[call-overload]
