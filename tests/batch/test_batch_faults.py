"""Whatever is broken, each page is a row or an error row, and the numbers add up."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pressparse.batch import BatchError

LONG = 2000


def test_a_truncated_gzip_gives_its_whole_lines_and_one_error(tmp_path: Path, batch: Callable[..., Any]) -> None:
    path = tmp_path / "in.jsonl.gz"
    lines = [json.dumps({"id": n, "text": f"page {n} {n * 7919 % 1013}"}) for n in range(5000)]
    path.write_bytes(gzip.compress("\n".join(lines).encode())[:-2000])
    outcome = batch(path)
    assert 0 < len(outcome.rows) < 5000
    assert [row["id"] for row in outcome.rows] == [str(n) for n in range(len(outcome.rows))]
    assert outcome.kinds == [("in.jsonl.gz", len(outcome.rows) + 1, "unreadable")]


@pytest.mark.parametrize(
    ("name", "content"), [("a.txt.gz", b""), ("a.txt.gz", b"not gzip"), ("a.jsonl.gz", b"\x1f\x8b")]
)
def test_what_only_claims_to_be_gzip(tmp_path: Path, batch: Callable[..., Any], name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    outcome = batch(tmp_path / name)
    assert outcome.kinds == [(name, 1, "unreadable")]


def test_a_zstd_frame_that_is_cut_short(tmp_path: Path, batch: Callable[..., Any]) -> None:
    zstandard = pytest.importorskip("zstandard", reason="needs zstandard")
    data = zstandard.ZstdCompressor().compress(b"".join(b'{"text": "page %d"}\n' % n for n in range(20_000)))
    (tmp_path / "in.jsonl.zst").write_bytes(data[:-9])
    outcome = batch(tmp_path / "in.jsonl.zst", max_chars=100)
    assert outcome.rows
    assert outcome.kinds == [("in.jsonl.zst", len(outcome.rows) + 1, "unreadable")]


def test_a_table_without_the_column_says_which_it_has(tmp_path: Path, batch: Callable[..., Any]) -> None:
    (tmp_path / "in.csv").write_text("id,page\n1,a\n2,b\n", encoding="utf-8")
    outcome = batch(tmp_path / "in.csv")
    assert outcome.kinds == [("in.csv", 1, "missing-field"), ("in.csv", 2, "missing-field")]
    assert outcome.errors[0]["error_message"] == "the record has no 'text'; the columns are 'id, page'"


def test_a_parser_that_makes_no_record(lines: Callable[..., Path], batch: Callable[..., Any]) -> None:
    outcome = batch(lines([{"text": "page"}]), parse="stand_in_parser:nothing")
    assert outcome.kinds == [("in.jsonl", 1, "parser-failed")]
    assert outcome.errors[0]["error_message"] == "stand_in_parser:nothing gave NoneType, not a Release"


def test_a_broken_parquet_footer(tmp_path: Path, batch: Callable[..., Any]) -> None:
    pa = pytest.importorskip("pyarrow", reason="needs pyarrow")
    from pyarrow import parquet

    parquet.write_table(pa.table({"text": ["a", "b"]}), tmp_path / "good.parquet")
    data = (tmp_path / "good.parquet").read_bytes()
    (tmp_path / "broken.parquet").write_bytes(data[:-6] + b"\xff" * 2 + data[-4:])
    parquet.write_table(pa.table({"body": ["a", "b"]}), tmp_path / "other.parquet")
    outcome = batch(f"{tmp_path}/*.parquet")
    assert outcome.kinds == [("broken.parquet", 1, "unreadable"), ("other.parquet", 1, "unreadable")]
    assert "no column 'text'" in outcome.errors[1]["error_message"]
    assert len(outcome.rows) == 2


def test_bad_records_are_named_and_the_others_go_on(lines: Callable[..., Path], batch: Callable[..., Any]) -> None:
    path = lines(
        [
            {"id": "good", "text": "page"},
            "[1, 2]",
            "",
            {"id": "bare", "body": "page"},
            '{"id": "cut", "text": "pa',
            {"id": "none", "text": None},
            {"id": "number", "text": 3},
            {"id": "parser", "text": "FAIL"},
            {"id": "empty", "text": ""},
            {"id": "long", "text": "x" * (LONG + 1)},
            {"id": "half", "text": "a \ud800 b"},
        ]
    )
    outcome = batch(path, max_chars=LONG)
    assert [row["id"] for row in outcome.rows] == ["good", "empty", "half"]
    assert outcome.rows[1]["doubts"][0]["code"] == "empty"
    assert outcome.rows[2]["text"] == "a \ud800 b"
    assert [(row["id"], row["source_record"], row["error_kind"]) for row in outcome.errors] == [
        (f"{path}#2", 2, "bad-json"),
        ("bare", 4, "missing-field"),
        (f"{path}#5", 5, "bad-json"),
        ("none", 6, "missing-field"),
        ("number", 7, "bad-field"),
        ("parser", 8, "parser-failed"),
        ("long", 10, "too-long"),
    ]
    assert outcome.errors[5]["error_message"] == "LookupError: as asked"


def test_pages_of_fifty_megabytes_are_not_even_kept(tmp_path: Path, batch: Callable[..., Any]) -> None:
    huge = "x" * 50_000_000
    (tmp_path / "a.txt").write_text(huge, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(f'{{"text": "{huge}"}}\n{{"text": "next"}}\n', encoding="utf-8")
    (tmp_path / "c.csv").write_text(f'text\n"{huge}"\nnext\n', encoding="utf-8")
    (tmp_path / "d.txt").write_text("", encoding="utf-8")
    outcome = batch(*sorted(tmp_path.iterdir()))
    assert [row["text"] for row in outcome.rows] == ["next", "next", ""]
    named = [(name, record) for name, record, _ in outcome.kinds]
    assert named[:2] == [("a.txt", 1), ("b.jsonl", 1)]
    assert named[2] == ("c.csv", 1)
    assert {kind for _, _, kind in outcome.kinds} <= {"too-long", "bad-csv"}


def test_broken_csv(tmp_path: Path, batch: Callable[..., Any]) -> None:
    (tmp_path / "in.csv").write_bytes("id,text\n1,Größe\n2\n\n3,ok\n".encode("cp1252"))
    outcome = batch(tmp_path / "in.csv")
    assert [(row["id"], row["text"]) for row in outcome.rows] == [("1", "Größe"), ("3", "ok")]
    assert outcome.kinds == [("in.csv", 2, "missing-field")]


@pytest.mark.parametrize("how", ["SPIN", "HANG"])
def test_a_page_that_takes_too_long(lines: Callable[..., Path], batch: Callable[..., Any], how: str) -> None:
    path = lines([{"id": n, "text": how if n == 2 else "page"} for n in range(5)])
    outcome = batch(path, page_timeout=0.5)
    assert [row["id"] for row in outcome.rows] == ["0", "1", "3", "4"]
    assert [(row["id"], row["error_kind"]) for row in outcome.errors] == [("2", "timeout")]
    assert outcome.errors[0]["error_message"] == "took more than 0.5 s"


def test_a_page_that_kills_its_workers(lines: Callable[..., Path], batch: Callable[..., Any]) -> None:
    path = lines([{"id": n, "text": "DIE ALWAYS" if n in (1, 3) else "page"} for n in range(5)])
    outcome = batch(path, workers=2)
    assert [row["id"] for row in outcome.rows] == ["0", "2", "4"]
    assert [(row["id"], row["error_kind"]) for row in outcome.errors] == [("1", "worker-died"), ("3", "worker-died")]
    assert "code -9" in outcome.errors[0]["error_message"]
    assert f"{path}, record 2" in outcome.summary.replaced[0]


def test_a_worker_killed_once_costs_no_page(
    tmp_path: Path, lines: Callable[..., Path], batch: Callable[..., Any]
) -> None:
    path = lines([{"id": n, "text": f"DIE ONCE {tmp_path}/mark" if n == 1 else "page"} for n in range(3)])
    outcome = batch(path)
    assert [row["id"] for row in outcome.rows] == ["0", "1", "2"]
    assert len(outcome.summary.replaced) == 1


def test_a_parser_that_cannot_be_imported(lines: Callable[..., Path], batch: Callable[..., Any]) -> None:
    with pytest.raises(BatchError, match="'nowhere:parse' is no module:function"):
        batch(lines([{"text": "page"}]), parse="nowhere:parse")
