"""Over a real local Spark, row by row the same as here."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="needs pyarrow")
pyspark_sql = pytest.importorskip("pyspark.sql", reason="needs pyspark")
if shutil.which("java") is None:
    pytest.skip("needs a Java runtime", allow_module_level=True)

LAYOUTS = Path(__file__).parent.parent / "fixtures" / "layouts"


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("PYTHONPATH", ":".join(sys.path))
        builder = pyspark_sql.SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
        made = (
            builder.config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate()
        )
        yield made
        made.stop()


def test_rows_are_those_of_parse_arrow(session: Any) -> None:
    import pyarrow as pa

    from pressparse import spark
    from pressparse.batch import BatchError, Options, parse_arrow
    from pressparse.batch.arrow import SCHEMA

    texts = [path.read_text(encoding="utf-8") for path in sorted(LAYOUTS.glob("*.txt"))[:5]]
    pages = [(f"p{n}", text, n) for n, text in enumerate([*texts, None, ""])]
    df = session.createDataFrame(pages, "id string, page string, other int").repartition(2)
    parsed = spark.parse(df, text_col="page")
    assert parsed.columns == SCHEMA.names
    with pytest.raises(BatchError, match="no column 'text' for the page's text"):
        spark.parse(df)
    there = sorted((row.asDict(recursive=True) for row in parsed.collect()), key=lambda row: row["id"])
    table = pa.table({"id": [page[0] for page in pages], "page": [page[1] for page in pages]})
    here = parse_arrow(table, options=Options(text_field="page")).to_pylist()
    assert there == sorted(here, key=lambda row: row["id"])
