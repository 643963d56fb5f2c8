"""Every kind of input gives its pages, with their ids and coordinates."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from pressparse.batch import BatchError, Options, run
from pressparse.batch.inputs import kind_of

QUICK = "stand_in_parser:parse"

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


@pytest.mark.parametrize(
    "table",
    [
        'id;text\n7;"one; two, three"\n',
        '\ufeff"id";"text"\r\n"7";"one; two, three"\r\n',
        "id\ttext\n7\tone; two, three\n",
        'id, text\n7,"one; two, three"\n',
    ],
)
def test_tables_as_spreadsheets_write_them(tmp_path: Path, batch: Callable[..., Any], table: str) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(table.encode())
    (row,) = batch(path).rows
    assert (row["id"], row["text"]) == ("7", "one; two, three")


def test_semicolons_part_nothing_where_commas_do(tmp_path: Path, batch: Callable[..., Any]) -> None:
    path = tmp_path / "in.csv"
    path.write_text("text,a;b\none;two,x\n", encoding="utf-8")
    assert [row["text"] for row in batch(path).rows] == ["one;two"]


def test_one_path_needs_no_list(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("page", encoding="utf-8")
    for given in (path, str(path)):
        assert run(given, tmp_path / "out.jsonl", options=Options(parse=QUICK), workers=1).rows == 1


def test_an_empty_id_is_none(lines: Callable[..., Path], batch: Callable[..., Any]) -> None:
    path = lines([{"id": "", "text": "page"}, {"id": 0, "text": "page"}])
    assert [row["id"] for row in batch(path).rows] == [f"{path}#1", "0"]


def broken_strings(*values: bytes) -> Any:
    """Text as Arrow holds it where a writer did not look whether it is UTF-8."""
    pa = pytest.importorskip("pyarrow", reason="needs pyarrow")
    ends = [sum(map(len, values[:count])) for count in range(len(values) + 1)]
    offsets, data = (pa.py_buffer(part) for part in (array("i", ends).tobytes(), b"".join(values)))
    return pa.Array.from_buffers(pa.string(), len(values), [None, offsets, data])


CYRILLIC = "Паром снова ходит между островами, сообщает министерство транспорта республики.".encode("cp1251")


def test_columns_of_text_that_is_no_utf_8(tmp_path: Path, batch: Callable[..., Any]) -> None:
    pytest.importorskip("charset_normalizer", reason="needs charset-normalizer")
    texts = broken_strings("Größe".encode(), CYRILLIC)
    pa = pytest.importorskip("pyarrow", reason="needs pyarrow")
    from pyarrow import parquet

    from pressparse.batch import parse_arrow

    table = pa.table({"text": texts, "id": broken_strings(b"a", b"\xff")})
    parquet.write_table(table, tmp_path / "in.parquet")
    outcome = batch(tmp_path / "in.parquet")
    expected = [("a", "Größe", None), ("\ufffd", CYRILLIC.decode("cp1251"), "cp1251")]
    for rows in (outcome.rows, parse_arrow(table, options=Options(parse=QUICK, keep_text=True)).to_pylist()):
        assert [(row["id"], row["text"], row["encoding"]) for row in rows] == expected


def test_columns_of_bytes_are_decoded() -> None:
    pytest.importorskip("charset_normalizer", reason="needs charset-normalizer")
    pa = pytest.importorskip("pyarrow", reason="needs pyarrow")
    from pressparse.batch import parse_arrow

    (row,) = parse_arrow(pa.table({"text": [CYRILLIC]}), options=Options(parse=QUICK)).to_pylist()
    assert (row["headline"], row["encoding"], row["error_kind"]) == (CYRILLIC.decode("cp1251"), "cp1251", None)


def test_the_output_is_no_input(lines: Callable[..., Path], batch: Callable[..., Any]) -> None:
    path = lines([{"text": "page"}], name="out.jsonl")
    with pytest.raises(BatchError, match="cannot be an input and the output too"):
        batch(path)
    assert path.read_text(encoding="utf-8") == '{"text": "page"}\n'


def test_a_folder_in_the_place_of_the_output(
    tmp_path: Path, lines: Callable[..., Path], batch: Callable[..., Any]
) -> None:
    (tmp_path / "out.parquet").mkdir()
    with pytest.raises(BatchError, match="there is a folder of that name"):
        batch(lines([{"text": "page"}]), output="out.parquet")


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_links_that_lead_nowhere_are_error_rows(tmp_path: Path, batch: Callable[..., Any]) -> None:
    folder = tmp_path / "crawl"
    folder.mkdir()
    (folder / "a.txt").write_text("page", encoding="utf-8")
    (folder / "b.txt").symlink_to(folder / "gone")
    (folder / "c.txt").symlink_to(folder / "c.txt")
    outcome = batch(folder)
    assert [row["text"] for row in outcome.rows] == ["page"]
    assert outcome.kinds == [("b.txt", 1, "unreadable"), ("c.txt", 1, "unreadable")]


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
                ("response", b"<p>capitals", {"Content-Type": "Text/HTML"}),
                ("response", b"<p>odd", {**html, "Content-Encoding": "rot13"}),
            ],
            compress=True,
        )
    )
    outcome = batch(path)
    assert [row["text"] for row in outcome.rows] == ["Паром\n\nснова ходит\n", "packed\n", "chunked\n", "capitals\n"]
    assert (outcome.rows[0]["encoding"], outcome.rows[0]["encoding_by"]) == ("cp1251", "declared")
    assert outcome.kinds == [("in.warc.gz", 8, "bad-http")]
    assert outcome.summary.skipped == 2
