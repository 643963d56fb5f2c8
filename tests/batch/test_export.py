"""Records as data frames."""

from __future__ import annotations

import sys

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


def test_one_release_is_refused() -> None:
    with pytest.raises(TypeError, match=r"not one: to_frame\(\[release\]\)"):
        to_frame(parse(""))  # type: ignore[call-overload]


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match=r"needs pandas: pip install 'pressparse\[frames\]'"):
        to_frame([])


def test_another_library_is_refused() -> None:
    with pytest.raises(ValueError, match="'pandas' or 'polars', not 'dask'"):
        to_frame([], library="dask")  # type: ignore[call-overload]
