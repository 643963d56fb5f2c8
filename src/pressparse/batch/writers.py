"""Output formats: what a worker makes of a chunk's rows, and how the parts become the finished file.

A worker packs a chunk's rows into bytes; the parts file is those bytes one after the other. For JSON Lines the parts
are the output already (gzip members may stand in a row); a Parquet file is written from them at the end, since it
cannot be gone on with once its writer is dead.
"""

from __future__ import annotations

import gzip
import json
import os
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from pressparse.batch.options import BatchError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pressparse.batch.rows import Row

_LONE = re.compile("[\ud800-\udfff]")
_GZIP_LEVEL = 6
_ROW_GROUP_BYTES = 32 * 1024 * 1024
_ROW_GROUP_ROWS = 16_384


def format_of(output: Path) -> str:
    """The format that the output's name asks for.

    Raises:
        BatchError: none of those that can be written.
    """
    name = output.name.lower()
    for suffix in (".jsonl", ".jsonl.gz", ".parquet"):
        if name.endswith(suffix):
            return suffix[1:]
    raise BatchError(f"{output}: the name must end in .jsonl, .jsonl.gz or .parquet")


def pack(rows: list[Row], form: str) -> bytes:
    """A chunk's rows as bytes of the parts file."""
    if form == "parquet":
        from pressparse.batch.arrow import packed, record_batch

        data = packed(record_batch(rows))
        return len(data).to_bytes(8, "little") + data
    lines = json_lines(rows)
    # No time stamp in the member: equal rows are equal bytes.
    return gzip.compress(lines, _GZIP_LEVEL, mtime=0) if form == "jsonl.gz" else lines


def json_lines(rows: list[Row]) -> bytes:
    """Rows as JSON Lines in UTF-8; lone surrogates, which UTF-8 cannot hold, as escapes."""
    text = "".join(f"{json.dumps(row, ensure_ascii=False, default=_iso)}\n" for row in rows)
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _LONE.sub(lambda match: f"\\u{ord(match[0]):04x}", text).encode()


def _iso(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} in a row")


def finish(parts: Path, output: Path, form: str) -> None:
    """Put the output in its place, whole, in one step; a parts file of Parquet's stays where it is."""
    if form != "parquet":
        os.replace(parts, output)
        return
    made = parts.with_name("output.parquet")
    _write_parquet(parts, made)
    with made.open("rb") as file:
        os.fsync(file.fileno())
    os.replace(made, output)


def _write_parquet(parts: Path, path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    from pressparse.batch.arrow import SCHEMA, iter_batches

    with parquet.ParquetWriter(path, SCHEMA, compression="zstd") as writer:
        waiting: list[pa.RecordBatch] = []
        rows = size = 0
        for batch in iter_batches(_messages(parts)):
            waiting.append(batch)
            rows, size = rows + batch.num_rows, size + batch.nbytes
            if size >= _ROW_GROUP_BYTES or rows >= _ROW_GROUP_ROWS:
                writer.write_table(pa.Table.from_batches(waiting))
                waiting, rows, size = [], 0, 0
        if waiting:
            writer.write_table(pa.Table.from_batches(waiting))


def _messages(parts: Path) -> Iterator[bytes]:
    with parts.open("rb") as file:
        while head := file.read(8):
            yield file.read(int.from_bytes(head, "little"))
