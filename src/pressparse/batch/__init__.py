"""Batches: what a crawl left, into a table; one row a page, no page lost, gone on with after a kill.

>>> from pressparse.batch import Options, run
>>> summary = run(["crawl/*.warc.gz"], "releases.parquet", options=Options(language="en"))  # doctest: +SKIP
"""

from typing import TYPE_CHECKING, Any

from pressparse.batch.options import BatchError, Options
from pressparse.batch.run import Summary, run

if TYPE_CHECKING:
    from pressparse.batch.arrow import parse_arrow as parse_arrow

__all__ = ["BatchError", "Options", "Summary", "parse_arrow", "run"]


def __getattr__(name: str) -> Any:
    # pyarrow is an extra and takes long to import, so it is imported by those who use it.
    if name == "parse_arrow":
        from pressparse.batch.arrow import parse_arrow

        return parse_arrow
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
