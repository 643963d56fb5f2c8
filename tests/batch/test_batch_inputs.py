"""Every kind of input gives its pages, with their ids and coordinates."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from pressparse.batch import BatchError
from pressparse.batch.inputs import kind_of

PAGES = ["Ferry to Tall Island runs again\n\nThe ferry runs.", "Zweite Seite: Größe", "Третья\u2028страница «ёлочки»"]
RECORDS = [
    {"id": f"p{number}", "text": text, "url": f"https://e.example/{number}"} for number, text in enumerate(PAGES)
]


def as_csv(delimiter: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, ["url", "text", "id"], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(RECORDS)
    return out.getvalue().encode()


def as_jsonl() -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in RECORDS).encode()


def as_parquet() -> bytes:
    pa = pytest.importorskip("pyarrow", reason="needs pyarrow")
    from pyarrow import parquet

    out = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(RECORDS), out, row_group_size=2)
    return out.getvalue()


def zstd(data: bytes) -> bytes:
    compressor = pytest.importorskip("zstandard", reason="needs zstandard").ZstdCompressor()
    half = len(data) // 2
    return bytes(compressor.compress(data[:half]) + compressor.compress(data[half:]))


def gzipped(data: bytes) -> bytes:
    half = len(data) // 2
    return gzip.compress(data[:half]) + gzip.compress(data[half:])


TABLES: list[tuple[str, Callable[[], bytes]]] = [
    ("in.jsonl", as_jsonl),
    ("in.ndjson.gz", lambda: gzipped(as_jsonl())),
    ("in.jsonl.zst", lambda: zstd(as_jsonl())),
    ("in.csv", as_csv),
    ("in.csv.gz", lambda: gzipped(as_csv())),
    ("in.csv.zst", lambda: zstd(as_csv())),
    ("in.tsv", lambda: as_csv("\t")),
    ("in.parquet", as_parquet),
]


@pytest.mark.parametrize(("name", "content"), TABLES, ids=[name for name, _ in TABLES])
def test_tables_give_their_records(tmp_path: Path, batch: Callable[..., Any], name: str, content: Any) -> None:
    path = tmp_path / name
    path.write_bytes(content())
    rows = batch(path).rows
    assert [row["text"] for row in rows] == PAGES
    assert [row["id"] for row in rows] == ["p0", "p1", "p2"]
    assert [row["url"] for row in rows] == [record["url"] for record in RECORDS]
    assert [(row["source_file"], row["source_record"]) for row in rows] == [(str(path), n) for n in (1, 2, 3)]


def test_fields_go_by_the_names_that_are_asked_for(tmp_path: Path, batch: Callable[..., Any]) -> None:
    path = tmp_path / "in.csv"
    path.write_text('key,page,text\n7,"Line one\nline two",no\n', encoding="utf-8")
    (row,) = batch(path, text_field="page", id_field="key").rows
    assert (row["id"], row["text"], row["headline"]) == ("7", "Line one\nline two", "Line one")


def test_folders_are_walked_in_order_and_other_files_left_out(tmp_path: Path, batch: Callable[..., Any]) -> None:
    pytest.importorskip("selectolax", reason="needs selectolax")
    folder = tmp_path / "crawl"
    (folder / "b").mkdir(parents=True)
    (folder / "c.txt").write_text("third", encoding="utf-8")
    (folder / "a.txt.gz").write_bytes(gzip.compress(b"first"))
    (folder / "b" / "x.html").write_text("<p>second<script>no</script>", encoding="utf-8")
    (folder / "notes.pdf").write_bytes(b"%PDF")
    outcome = batch(folder, output="crawl/out.jsonl")
    assert [row["text"] for row in outcome.rows] == ["first", "second\n", "third"]
    assert [row["id"] for row in outcome.rows] == [str(folder / name) for name in ("a.txt.gz", "b/x.html", "c.txt")]
    assert outcome.summary.left_out == 1
    # A second run must not read what the first one wrote.
    assert len(batch(folder, output="crawl/out.jsonl").rows) == 3


def test_globs(tmp_path: Path, batch: Callable[..., Any]) -> None:
    for name in ("a1.txt", "a2.txt", "b1.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert [row["headline"] for row in batch(f"{tmp_path}/a*.txt").rows] == ["a1.txt", "a2.txt"]


@pytest.mark.parametrize(("given", "message"), [("gone.txt", "no such file"), ("*.nothing", "no file there")])
def test_inputs_that_are_not_there(tmp_path: Path, batch: Callable[..., Any], given: str, message: str) -> None:
    with pytest.raises(BatchError, match=message):
        batch(tmp_path / given)
    assert not list(tmp_path.iterdir())


def test_a_file_of_no_known_kind(tmp_path: Path, batch: Callable[..., Any]) -> None:
    (tmp_path / "a.docx").write_bytes(b"")
    with pytest.raises(BatchError, match=r"a\.docx: its name does not end in one of"):
        batch(tmp_path / "a.docx")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.TXT", ("text", None)),
        ("a.htm.GZ", ("html", "gzip")),
        ("a.warc.wet.gz", ("warc", "gzip")),
        ("a.csv.zst", ("csv", "zstd")),
        ("a.gz", (None, "gzip")),
        ("txt", (None, None)),
    ],
)
def test_kinds(path: str, kind: tuple[str | None, str | None]) -> None:
    assert kind_of(path) == kind


def archive(records: Sequence[tuple[str, bytes, dict[str, str] | None]], compress: bool) -> bytes:
    """Records of (type, payload, HTTP headers) as a WARC file made by warcio."""
    pytest.importorskip("fastwarc", reason="needs fastwarc")
    warcio = pytest.importorskip("warcio", reason="needs warcio")
    from warcio.statusandheaders import StatusAndHeaders

    out = io.BytesIO()
    writer = warcio.WARCWriter(out, gzip=compress)
    for number, (kind, payload, headers) in enumerate(records):
        http = None
        if headers is not None:
            status = headers.pop(":status", "200 OK")
            http = StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1")
        made = writer.create_warc_record(
            f"https://e.example/{number}",
            kind,
            payload=io.BytesIO(payload),
            http_headers=http,
            warc_content_type="text/plain" if kind == "conversion" else None,
        )
        writer.write_record(made)
    return out.getvalue()


@pytest.mark.parametrize("compress", [True, False])
def test_wet_records_are_page_text(tmp_path: Path, batch: Callable[..., Any], compress: bool) -> None:
    path = tmp_path / ("in.warc.wet.gz" if compress else "in.wet")
    path.write_bytes(
        archive([("warcinfo", b"x: y\r\n", None)] + [("conversion", t.encode(), None) for t in PAGES], compress)
    )
    rows = batch(path).rows
    assert [row["text"] for row in rows] == PAGES
    assert [(row["source_record"], row["url"]) for row in rows] == [
        (n + 1, f"https://e.example/{n}") for n in (1, 2, 3)
    ]
    assert all(row["id"].startswith("<urn:uuid:") for row in rows)


def test_warc_responses_are_html_in_the_declared_charset(tmp_path: Path, batch: Callable[..., Any]) -> None:
    pytest.importorskip("selectolax", reason="needs selectolax")
    html = {"Content-Type": "text/html; charset=windows-1251"}
    path = tmp_path / "in.warc.gz"
    path.write_bytes(
        archive(
            [
                ("request", b"", {}),
                ("response", "<h1>Паром</h1><p>снова ходит".encode("cp1251"), dict(html)),
                ("response", gzip.compress(b"<p>packed"), {**html, "Content-Encoding": "gzip"}),
                ("response", b"4\r\n<p>c\r\n6\r\nhunked\r\n0\r\n\r\n", {**html, "Transfer-Encoding": "chunked"}),
                ("response", b"<p>moved", {**html, ":status": "301 Moved"}),
                ("response", b"GIF89a", {"Content-Type": "image/gif"}),
                ("response", b"<p>odd", {**html, "Content-Encoding": "rot13"}),
            ],
            compress=True,
        )
    )
    outcome = batch(path)
    assert [row["text"] for row in outcome.rows] == ["Паром\n\nснова ходит\n", "packed\n", "chunked\n"]
    assert (outcome.rows[0]["encoding"], outcome.rows[0]["encoding_by"]) == ("cp1251", "declared")
    assert outcome.kinds == [("in.warc.gz", 7, "bad-http")]
    assert outcome.summary.skipped == 2
