"""The formats hold the same rows, in input order, whatever the workers' number; the schema is what the docs say."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.batch.rows import COLUMNS, Origin, failed_row, row_of

LAYOUTS = Path(__file__).parent.parent / "fixtures" / "layouts"
NAMES = ("corporate", "speech", "transcript", "advisory")


def fixture_texts() -> list[str]:
    return [(LAYOUTS / f"{name}.txt").read_text(encoding="utf-8") for name in NAMES]


def plain(value: Any) -> Any:
    """A row as JSON Lines holds it."""
    return json.loads(json.dumps(value, default=date.isoformat))


def test_rows_hold_what_the_record_holds() -> None:
    for text in fixture_texts():
        release = pressparse.parse(text)
        row = row_of(release, Origin(), with_text=True)
        assert list(row) == list(COLUMNS)
        assert row["headline"] == (release.headline.text if release.headline else None)
        assert [d["start_date"] for d in row["dates"]] == [d.start for d in release.dates]
        for name in ("dates", "body", "quotes", "contacts", "navigation", "boilerplate"):
            for item, record in zip(row[name], getattr(release, name), strict=True):
                assert (item["span_start"], item["span_end"]) == (record.span.start, record.span.end)
        assert [text[s:e] for s, e in zip(row["block_starts"], row["block_ends"], strict=True)] == [
            block.text for block in release.blocks
        ]


def test_a_failed_row_has_every_column() -> None:
    row = failed_row(Origin(id="7"), "too-long", "more than 9 characters")
    assert set(row) == set(COLUMNS)
    assert (row["id"], row["error_kind"], row["dates"]) == ("7", "too-long", [])


@pytest.mark.parametrize("output", ["out.jsonl.gz", "out.parquet"])
def test_formats_hold_the_same(
    tmp_path: Path, lines: Callable[..., Path], batch: Callable[..., Any], output: str
) -> None:
    if output.endswith("parquet"):
        pytest.importorskip("pyarrow", reason="needs pyarrow")
    path = lines(
        [{"id": n, "text": text} for n, text in enumerate([*fixture_texts()[:2], *(f"page {n}" for n in range(70))])]
    )
    here = batch(path, parse="pressparse:parse", page_timeout=60)
    there = batch(path, parse="pressparse:parse", page_timeout=60, output=output, workers=2)
    assert plain(there.rows) == here.rows
    assert [row["id"] for row in here.rows] == [str(n) for n in range(72)]


def test_one_worker_and_two_write_the_same_bytes(
    tmp_path: Path, lines: Callable[..., Path], batch: Callable[..., Any]
) -> None:
    path = lines([{"text": f"page {n} " * (n % 50 * 40)} for n in range(400)])
    one = batch(path, output="one.jsonl", parse="stand_in_parser:slow")
    two = batch(path, output="two.jsonl", parse="stand_in_parser:slow", workers=2)
    assert one.summary.output.read_bytes() == two.summary.output.read_bytes()


def test_the_documented_schema_is_the_schema() -> None:
    pytest.importorskip("pyarrow", reason="needs pyarrow")
    from pressparse.batch.arrow import SCHEMA

    text = (Path(__file__).parents[2] / "docs" / "batch.md").read_text(encoding="utf-8")
    table = text.partition("<!-- columns -->")[2].partition("<!-- end of columns -->")[0]
    documented = [line.split("|")[1].strip(" `") for line in table.splitlines() if line.startswith("| `")]
    assert documented == SCHEMA.names


def test_parquet_is_zstd_and_typed(lines: Callable[..., Path], batch: Callable[..., Any]) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow")
    from pressparse.batch.arrow import SCHEMA

    outcome = batch(lines([{"text": "page"}, {"text": "a \ud800 b"}]), output="out.parquet")
    file = parquet.ParquetFile(outcome.summary.output)
    assert file.schema_arrow.equals(SCHEMA)
    assert file.metadata.row_group(0).column(0).compression == "ZSTD"
    assert outcome.rows[1]["text"] == "a \ufffd b"


def test_no_pages_at_all(lines: Callable[..., Path], batch: Callable[..., Any]) -> None:
    assert batch(lines([])).rows == []


def test_no_pages_at_all_in_parquet(lines: Callable[..., Path], batch: Callable[..., Any]) -> None:
    pytest.importorskip("pyarrow", reason="needs pyarrow")
    assert batch(lines([]), output="out.parquet").rows == []


def test_an_old_error_file_goes(tmp_path: Path, lines: Callable[..., Path], batch: Callable[..., Any]) -> None:
    assert len(batch(lines([{"text": "FAIL"}])).errors) == 1
    assert batch(lines([{"text": "page"}])).errors == []


def test_parse_arrow_gives_each_page_a_row() -> None:
    pa = pytest.importorskip("pyarrow", reason="needs pyarrow")
    from pressparse.batch import BatchError, Options, parse_arrow
    from pressparse.batch.arrow import SCHEMA

    texts: list[Any] = [*fixture_texts(), None, "x" * 101]
    batch = pa.record_batch({"text": texts, "id": list(range(len(texts))), "other": texts})
    table = parse_arrow(batch.slice(0, 4))
    assert table.schema.equals(SCHEMA)
    expected = [row_of(pressparse.parse(text), Origin(id=str(n)), with_text=False) for n, text in enumerate(texts[:4])]
    assert table.to_pylist() == expected
    failed = parse_arrow(pa.Table.from_batches([batch.slice(4)]), options=Options(max_chars=100))
    assert failed.column("error_kind").to_pylist() == ["missing-field", "too-long"]
    assert failed.column("id").to_pylist() == ["4", "5"]
    with pytest.raises(BatchError, match="no column 'page'"):
        parse_arrow(batch, options=Options(text_field="page"))
