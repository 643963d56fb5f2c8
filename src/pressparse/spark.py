"""The same rows over a Spark DataFrame, made where the data is; nothing is collected on the driver.

Needs the extra ``spark`` (pyspark, pyarrow) on the driver and pressparse with the extra ``batch`` on the workers.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from pressparse.batch.options import BatchError, Options
from pressparse.batch.rows import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa
    from pyspark.sql import DataFrame

_TYPES = {"string": "string", "integer": "int", "long": "bigint", "float": "double", "date": "date"}


def _ddl(kind: Any) -> str:
    if isinstance(kind, list):
        return f"array<{_ddl(kind[0])}>"
    if isinstance(kind, dict):
        return f"struct<{', '.join(f'`{name}`: {_ddl(inner)}' for name, inner in kind.items())}>"
    return _TYPES[kind]


SCHEMA = ", ".join(f"`{name}` {_ddl(kind)}" for name, kind in COLUMNS.items())


def parse(df: DataFrame, text_col: str = "text", *, options: Options | None = None) -> DataFrame:
    """The records of a DataFrame of pages: a row for each page, with the columns of the Parquet output.

    The columns ``id`` and ``url`` come along, or those that ``options`` names; ``text_col`` goes before its
    ``text_field``. A page without a record has ``error_kind`` and ``error_message``.

    Raises:
        BatchError: ``df`` has no such column.
    """
    from attrs import evolve

    if text_col not in df.columns:
        raise BatchError(f"no column {text_col!r} for the page's text; there are {df.columns}")
    options = evolve(options or Options(), text_field=text_col)
    names = dict.fromkeys((text_col, options.id_field, options.url_field))
    pages = df.select(*(name for name in names if name in df.columns))
    return pages.mapInArrow(partial(_parsed, options=options), SCHEMA)


def _parsed(batches: Iterable[pa.RecordBatch], options: Options) -> Iterator[pa.RecordBatch]:
    from pressparse.batch.arrow import parse_arrow

    for batch in batches:
        yield from parse_arrow(batch, options=options).to_batches()
