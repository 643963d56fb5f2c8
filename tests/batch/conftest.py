"""What the tests of batches share: a run with a quick parser, and its rows read back."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from pressparse.batch import Options, Summary, run

QUICK = "stand_in_parser:parse"


class Outcome:
    """A finished batch: its summary, its rows, its error rows."""

    def __init__(self, summary: Summary) -> None:
        self.summary = summary
        self.rows = read_rows(summary.output)
        self.errors = read_rows(summary.errors_file) if summary.errors_file.exists() else []

    @property
    def kinds(self) -> list[tuple[str, int, str]]:
        """File name, record and kind of each error row."""
        return [(Path(row["source_file"]).name, row["source_record"], row["error_kind"]) for row in self.errors]

    def add_up(self) -> None:
        """The numbers are those of the files."""
        assert self.summary.rows == len(self.rows)
        assert self.summary.errors == len(self.errors)
        assert self.summary.pages == len(self.rows) + len(self.errors)


def read_rows(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".parquet":
        parquet = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow")
        rows: list[dict[str, Any]] = parquet.read_table(path).to_pylist()
        return rows
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.decode().split("\n") if line]


@pytest.fixture
def batch(tmp_path: Path) -> Callable[..., Outcome]:
    """Run a batch over inputs with the quick parser."""

    def go(
        *inputs: Path | str, output: str = "out.jsonl", workers: int = 1, restart: bool = False, **options: Any
    ) -> Outcome:
        asked = Options(**{"parse": QUICK, "keep_text": True, **options})
        summary = run(inputs, tmp_path / output, options=asked, workers=workers, restart=restart)
        outcome = Outcome(summary)
        outcome.add_up()
        assert not list(tmp_path.glob("*.parts"))
        return outcome

    return go


@pytest.fixture
def lines(tmp_path: Path) -> Callable[[Iterable[Any]], Path]:
    """A JSON Lines file of records; a ``str`` is a line as it stands."""

    def write(records: Iterable[Any], name: str = "in.jsonl") -> Path:
        path = tmp_path / name
        path.write_text(
            "".join(f"{record if isinstance(record, str) else json.dumps(record)}\n" for record in records),
            encoding="utf-8",
        )
        return path

    return write
