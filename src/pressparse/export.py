"""Records as data frames."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, overload

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd
    import polars as pl

    from pressparse.records import Release


@overload
def to_frame(releases: Iterable[Release], *, library: Literal["pandas"] = "pandas") -> pd.DataFrame: ...


@overload
def to_frame(releases: Iterable[Release], *, library: Literal["polars"]) -> pl.DataFrame: ...


def to_frame(releases: Iterable[Release], *, library: str = "pandas") -> Any:
    """A data frame with a row for each release, and the columns of a batch's Parquet output.

    ``library`` is ``pandas``, whose nested columns hold lists of dicts, or ``polars``, whose nested columns are typed.

    Raises:
        ValueError: ``library`` is neither.
        TypeError: ``releases`` is one release, not several.
        ImportError: it is not installed, or pyarrow is not; the extra ``frames`` has pandas and pyarrow.
    """
    from pressparse.batch.rows import Origin, row_of
    from pressparse.records import Release

    if library not in ("pandas", "polars"):
        raise ValueError(f"library must be 'pandas' or 'polars', not {library!r}")
    if isinstance(releases, Release):
        raise TypeError("to_frame takes several releases, not one: to_frame([release])")
    try:
        import_module(library)
        from pressparse.batch.arrow import SCHEMA, record_batch
    except ImportError as error:
        needed = "'pressparse[frames]'" if library == "pandas" else "polars pyarrow"
        raise ImportError(f"to_frame needs {error.name}: pip install {needed}") from error
    rows = [row_of(release, Origin(), with_text=True) for release in releases]
    if library == "polars":
        import polars

        return polars.from_arrow(record_batch(rows))
    return record_batch(rows).to_pandas(date_as_object=True) if rows else SCHEMA.empty_table().to_pandas()
