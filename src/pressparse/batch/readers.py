"""The pages of input files, one after the other: nothing is decoded or parsed here that a worker can do.

A file that breaks in the middle yields its pages up to there, and one error in the place of the rest.
"""

from __future__ import annotations

import csv
import io
import sys
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from pressparse.batch.pages import Raw, name_of, shown
from pressparse.batch.streams import Steps, Tally, read_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pressparse.batch.inputs import Source
    from pressparse.batch.options import Options

_PARQUET_ROWS = 64


class Skipped:
    """A response in an archive that is no page: an image, a redirect, an error message."""


def read(source: Source, options: Options, tally: Tally) -> Iterator[Raw | Skipped]:
    """The pages of one file, in its order."""
    last = 0
    try:
        with tally.opened(source) as stream:
            for item in _READERS[source.kind](stream, source, options):
                if isinstance(item, Raw):
                    last = item.record
                yield item
    except read_errors() as error:
        message = f"{type(error).__name__}: {error}"
        yield Raw(kind="error", data=("unreadable", message), file=source.path, record=last + 1)


def _whole_file(stream: BinaryIO, source: Source, options: Options) -> Iterator[Raw]:
    data = stream.read(options.max_bytes + 1)
    yield _page(source, 1, data, options, id=source.path)


def _page(source: Source, record: int, data: bytes, options: Options, *, kind: str = "", **more: Any) -> Raw:
    if len(data) > options.max_bytes:
        message = f"more than {options.max_bytes} bytes, so more than {options.max_chars} characters"
        return Raw(kind="error", data=("too-long", message), file=source.path, record=record, **more)
    return Raw(kind=kind or source.kind, data=data, file=source.path, record=record, size=len(data), **more)


def _lines(stream: BinaryIO, source: Source, options: Options) -> Iterator[Raw]:
    """JSON Lines; blank lines are no records, but count as lines."""
    number = 0
    while line := stream.readline(options.max_record_bytes):
        number += 1
        if len(line) == options.max_record_bytes and not line.endswith(b"\n"):
            _to_line_end(stream)
            message = f"a line of more than {options.max_record_bytes} bytes"
            yield Raw(kind="error", data=("too-long", message), file=source.path, record=number)
        elif not line.isspace():
            yield Raw(kind="json", data=line.rstrip(b"\r\n"), file=source.path, record=number, size=len(line))


def _to_line_end(stream: BinaryIO) -> None:
    while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
        pass


def _table(stream: BinaryIO, source: Source, options: Options) -> Iterator[Raw]:
    """CSV and TSV with a header line. Bytes that are not UTF-8 stay as they are, to be decoded page by page."""
    csv.field_size_limit(max(csv.field_size_limit(), min(options.max_record_bytes, sys.maxsize)))
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape", newline="")
    try:
        rows, header = _headed(text, "\t" if source.kind == "tsv" else ",", options.text_field)
    except csv.Error as error:
        yield Raw(kind="error", data=("unreadable", f"header: {error}"), file=source.path, record=1)
        return
    places = [_place(header, name) for name in (options.text_field, options.id_field, options.url_field)]
    number = 0
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            message = f"line {rows.line_num}: {error}"
            yield Raw(kind="error", data=("bad-csv", message), file=source.path, record=number)
            continue
        if row:
            value, identity, url = (_cell(row, place) for place in places)
            yield _record(source, number, value, identity, url, options, header)


def _headed(text: io.TextIOWrapper, delimiter: str, wanted: str) -> tuple[Any, list[str]]:
    """A table's records, and the names of its columns.

    Spreadsheets write semicolons where the comma belongs to numbers, others tabs: those part the cells of a table that
    has the wanted column only so.
    """
    rows = csv.reader(text, delimiter=delimiter)
    header = next(rows, [])
    for other in ";\t":
        names = next(csv.reader([delimiter.join(header)], delimiter=other), [])
        if _place(header, wanted) is None and _place(names, wanted) is not None:
            return csv.reader(text, delimiter=other), names
    return rows, header


def _place(header: list[str], name: str) -> int | None:
    names = [column.strip() for column in header]
    return names.index(name) if name in names else None


def _cell(row: list[str], place: int | None) -> bytes | None:
    if place is None or place >= len(row):
        return None
    return row[place].encode("utf-8", "surrogateescape")


def _record(
    source: Source, number: int, value: Any, identity: Any, url: Any, options: Options, header: list[str]
) -> Raw:
    names: dict[str, Any] = {"id": name_of(identity), "url": name_of(url)}
    if value is None:
        told = "" if _place(header, options.text_field) is not None else f"; the columns are {shown(', '.join(header))}"
        error = ("missing-field", f"the record has no {options.text_field!r}{told}")
        return Raw(kind="error", data=error, file=source.path, record=number, **names)
    if not isinstance(value, (str, bytes)):
        error = ("bad-field", f"{options.text_field!r} is {type(value).__name__}, not text")
        return Raw(kind="error", data=error, file=source.path, record=number, **names)
    if isinstance(value, str):
        return Raw(kind="text", data=value, file=source.path, record=number, size=len(value), **names)
    return _page(source, number, value, options, kind="text", **names)


def _parquet(stream: BinaryIO, source: Source, options: Options) -> Iterator[Raw]:
    import pyarrow as pa
    from pyarrow import parquet

    from pressparse.batch.arrow import rows_of

    number = 0
    try:
        with parquet.ParquetFile(stream, pre_buffer=False, buffer_size=1 << 20) as file:
            names = [options.text_field, options.id_field, options.url_field]
            columns = [name for name in dict.fromkeys(names) if name in file.schema_arrow.names]
            if options.text_field not in columns:
                raise pa.ArrowInvalid(f"no column {options.text_field!r}; there are {file.schema_arrow.names}")
            for batch in file.iter_batches(batch_size=_PARQUET_ROWS, columns=columns, use_threads=False):
                for row in rows_of(batch):
                    number += 1
                    value, identity, url = (row.get(name) for name in names)
                    yield _record(source, number, value, identity, url, options, columns)
    except pa.ArrowException as error:
        message = f"{type(error).__name__}: {error}"
        yield Raw(kind="error", data=("unreadable", message), file=source.path, record=number + 1)


def _archive(stream: BinaryIO, source: Source, options: Options) -> Iterator[Raw | Skipped]:
    """WARC and WET: conversion records are page text; responses and resources are HTML or plain text, or no pages."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    number = 0
    try:
        for number, record in enumerate(ArchiveIterator(cast("BinaryIO", Steps(stream))), 1):
            if record.record_type & wanted:
                kind = "text" if record.record_type == WarcRecordType.conversion else _kind_of(record)
                if kind is None:
                    yield Skipped()
                else:
                    yield _archived(record, kind, number, source, options)
    except BaseException as error:
        # A panic in the library's Rust is no Exception; it must not end the batch any more than other broken bytes.
        if type(error).__name__ != "PanicException":
            raise
        message = f"the archive reader failed: {error}"
        yield Raw(kind="error", data=("unreadable", message), file=source.path, record=number + 1)


def _kind_of(record: Any) -> str | None:
    status = record.http_headers.status_code if record.is_http and record.http_headers is not None else 200
    content = (record.http_content_type or record.headers.get("Content-Type") or "").lower()
    if status is None or not 200 <= status < 300:
        return None
    if "html" in content:
        return "html"
    return "text" if content.startswith("text/plain") else None


def _archived(record: Any, kind: str, number: int, source: Source, options: Options) -> Raw:
    names: dict[str, Any] = {"id": record.record_id, "url": record.headers.get("WARC-Target-URI")}
    data = record.reader.read(options.max_bytes + 1)
    if len(data) < min(record.content_length, options.max_bytes + 1):
        message = f"the record holds {len(data)} bytes of {record.content_length}"
        return Raw(kind="error", data=("unreadable", message), file=source.path, record=number, **names)
    http = record.http_headers if record.is_http else None
    codings = [http.get(name) or "" for name in ("Content-Encoding", "Transfer-Encoding")] if http is not None else []
    return _page(
        source, number, data, options, kind=kind, charset=record.http_charset, codings=",".join(codings), **names
    )


_READERS: dict[str, Callable[[BinaryIO, Source, Options], Iterator[Raw | Skipped]]] = {
    "text": _whole_file,
    "html": _whole_file,
    "jsonl": _lines,
    "csv": _table,
    "tsv": _table,
    "parquet": _parquet,
    "warc": _archive,
}
