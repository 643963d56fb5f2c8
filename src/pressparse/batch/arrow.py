"""The flat rows as Apache Arrow: the schema, and the function beneath Spark, Ray, Dask and Daft.

Needs the extra ``batch`` (pyarrow).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from pressparse.batch.options import BatchError, Options
from pressparse.batch.pages import PageError, decoded, name_of, record_row
from pressparse.batch.rows import COLUMNS, DATE, FLOAT, INTEGER, LONG, STRING, Origin, failed_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pressparse.batch.rows import Row

_TYPES = {
    STRING: pa.string(),
    INTEGER: pa.int32(),
    LONG: pa.int64(),
    FLOAT: pa.float64(),
    DATE: pa.date32(),
}
_SURROGATE = re.compile("[\ud800-\udfff]")


def _type(kind: Any) -> pa.DataType:
    if isinstance(kind, list):
        return pa.list_(_type(kind[0]))
    if isinstance(kind, dict):
        return pa.struct([pa.field(name, _type(inner)) for name, inner in kind.items()])
    return _TYPES[kind]


SCHEMA = pa.schema([pa.field(name, _type(kind)) for name, kind in COLUMNS.items()])


def record_batch(rows: list[Row]) -> pa.RecordBatch:
    """Rows as a record batch with ``SCHEMA``. Lone surrogates, which Arrow cannot hold, become U+FFFD."""
    try:
        return pa.RecordBatch.from_pylist(rows, schema=SCHEMA)
    except UnicodeEncodeError:
        return pa.RecordBatch.from_pylist([_encodable(row) for row in rows], schema=SCHEMA)


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {name: _encodable(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_encodable(inner) for inner in value]
    return value


def parse_arrow(batch: pa.RecordBatch | pa.Table, *, options: Options | None = None) -> pa.Table:
    """The records of a table of pages, a row for each page, in order, with the columns of the Parquet output.

    The page's text is in the column ``options.text_field``; ``id_field`` and ``url_field`` come along where there are
    such columns. A page without a record (no text, over ``max_chars``, a parser's fault) is a row too, with
    ``error_kind`` and ``error_message``. There is no time limit here: it needs processes of one's own.

    Raises:
        BatchError: the batch has no column for the text.
    """
    options = options or Options()
    if options.text_field not in batch.schema.names:
        raise BatchError(f"no column {options.text_field!r} for the page's text; there are {batch.schema.names}")
    parse = options.parse_function()
    batches = [record_batch([_row(parse, page, options) for page in pages]) for pages in _pages(batch, options)]
    return pa.Table.from_batches(batches, schema=SCHEMA)


_ROWS_AT_ONCE = 256


def _pages(batch: pa.RecordBatch | pa.Table, options: Options) -> Iterator[list[Row]]:
    names = [options.text_field, options.id_field, options.url_field]
    table = batch.select([name for name in dict.fromkeys(names) if name in batch.schema.names])
    for start in range(0, table.num_rows, _ROWS_AT_ONCE):
        yield rows_of(table.slice(start, _ROWS_AT_ONCE))


def rows_of(table: pa.RecordBatch | pa.Table) -> list[Row]:
    """A table's rows. Text that is no UTF-8, as Spark and others let it pass, is given as bytes, to be decoded page by
    page."""
    try:
        rows: list[Row] = table.to_pylist()
    except UnicodeDecodeError:
        columns = map(_values, table.columns)
        rows = [dict(zip(table.schema.names, values, strict=True)) for values in zip(*columns, strict=True)]
    return rows


def _values(column: Any) -> list[Any]:
    try:
        values: list[Any] = column.to_pylist()
    except UnicodeDecodeError:
        return [_text(value) for value in column.cast(pa.large_binary()).to_pylist()]
    return values


def _text(value: bytes | None) -> str | bytes | None:
    try:
        return value.decode() if value is not None else None
    except UnicodeDecodeError:
        return value


def _row(parse: Any, page: Row, options: Options) -> Row:
    origin = Origin(id=name_of(page.get(options.id_field)), url=name_of(page.get(options.url_field)))
    text = page[options.text_field]
    if isinstance(text, bytes):
        text, origin = decoded(text, origin)
    try:
        return record_row(parse, text, origin, options)
    except PageError as error:
        return failed_row(origin, error.kind, error.message)


def iter_batches(messages: Iterable[bytes]) -> Iterator[pa.RecordBatch]:
    """The record batches of serialized streams, as :func:`packed` made them."""
    for message in messages:
        with pa.ipc.open_stream(message) as stream:
            yield from stream


def packed(batch: pa.RecordBatch) -> bytes:
    """A record batch as a serialized stream of its own."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, SCHEMA, options=pa.ipc.IpcWriteOptions(compression="zstd")) as stream:
        stream.write_batch(batch)
    data: bytes = sink.getvalue().to_pybytes()
    return data
