"""A batch that is killed goes on where it stopped, and ends with the bytes of one that was not."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pressparse.batch import BatchError, Options, resume, run, writers
from pressparse.batch.pool import Pool
from pressparse.batch.resume import Parts

# Twenty by hand or in a benchmark (PRESSPARSE_KILLS=20), a few in every run of the tests.
KILLS = int(os.environ.get("PRESSPARSE_KILLS", "1"))
PAGES = 400
PROGRAM = """
import sys
from pressparse.batch import Options, run
run([sys.argv[1]], sys.argv[2], options=Options(parse="stand_in_parser:slow"), workers=2)
"""


def start(source: Path, output: Path) -> subprocess.Popen[bytes]:
    path = os.pathsep.join(sys.path)
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(source), str(output)], env={**os.environ, "PYTHONPATH": path}
    )


def results(output: Path) -> list[bytes]:
    return [output.read_bytes(), output.with_name(f"{output.name}.errors.jsonl").read_bytes()]


@pytest.fixture
def source(lines: Callable[..., Path]) -> Path:
    pages = [{"id": n, "text": "FAIL" if n % 97 == 0 else f"page {n} " * 100} for n in range(PAGES)]
    return lines([*pages, "no object"])


@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "parquet"])
def test_killed_at_random_moments_the_output_is_the_same(tmp_path: Path, source: Path, form: str) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow", reason="needs pyarrow")
    begun = time.monotonic()
    undisturbed = tmp_path / f"undisturbed.{form}"
    assert start(source, undisturbed).wait(300) == 0
    takes = time.monotonic() - begun
    moments = random.Random(form)
    for number in range(KILLS):
        output = tmp_path / f"killed-{number}.{form}"
        for _ in range(moments.choice((1, 1, 2))):
            process = start(source, output)
            time.sleep(moments.uniform(0.3, 1.1) * takes)
            process.send_signal(signal.SIGKILL)
            process.wait()
        assert start(source, output).wait(300) == 0
        assert results(output) == results(undisturbed)
        assert not Parts(output).folder.exists()


class _Stop(BaseException):
    """Stands for a kill at an exact moment."""


def interrupted(source: Path, output: Path, monkeypatch: pytest.MonkeyPatch, **options: Any) -> None:
    """Run until two chunks are written, then die."""
    add = Parts.add

    def dying(self: Parts, *args: Any) -> None:
        add(self, *args)
        if self.state.chunks == 2:
            raise _Stop

    with monkeypatch.context() as patch:
        patch.setattr(Parts, "add", dying)
        with pytest.raises(_Stop):
            run([source], output, options=Options(parse="stand_in_parser:parse", **options), workers=1)


def test_it_does_not_do_again_what_is_done(tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "out.jsonl"
    interrupted(source, output, monkeypatch)
    assert not output.exists()
    before = Parts(output).folder.joinpath("rows").stat().st_ino
    given: list[int] = []
    give = Pool.give

    def watched(self: Pool, number: int, pages: Any) -> None:
        given.append(number)
        give(self, number, pages)

    monkeypatch.setattr(Pool, "give", watched)
    summary = run([source], output, options=Options(parse="stand_in_parser:parse"), workers=1)
    assert summary.resumed
    assert given[0] == 2
    assert summary.pages == PAGES + 1
    assert output.stat().st_ino == before


@pytest.mark.parametrize("tail", [b'{"chunks": 3, "pa', b"\n"])
def test_half_a_line_of_the_journal_is_no_line(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch, tail: bytes
) -> None:
    output = tmp_path / "out.jsonl"
    interrupted(source, output, monkeypatch)
    folder = Parts(output).folder
    with (folder / "journal.jsonl").open("ab") as journal:
        journal.write(tail.rstrip(b"\n"))
    with (folder / "rows").open("ab") as rows:
        rows.write(b"what was not noted yet")
    run([source], output, options=Options(parse="stand_in_parser:parse"), workers=1)
    ids = [json.loads(line)["id"] for line in output.read_text(encoding="utf-8").splitlines()]
    assert ids == [str(n) for n in range(PAGES) if n % 97]


def change_input(source: Path) -> dict[str, Any]:
    with source.open("a", encoding="utf-8") as file:
        file.write('{"text": "one more"}\n')
    return {}


def change_option(_: Path) -> dict[str, Any]:
    return {"language": "de"}


@pytest.mark.parametrize(
    ("change", "message"),
    [(change_input, r"in\.jsonl has changed"), (change_option, "begun with language None, now 'de'")],
)
def test_another_input_or_option_is_refused(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch, change: Any, message: str
) -> None:
    output = tmp_path / "out.jsonl"
    interrupted(source, output, monkeypatch)
    options = Options(**{"parse": "stand_in_parser:parse", **change(source)})
    with pytest.raises(BatchError, match=message):
        run([source], output, options=options, workers=1)
    summary = run([source], output, options=options, workers=1, restart=True)
    assert not summary.resumed
    assert summary.pages >= PAGES + 1


def test_parts_that_lost_bytes_are_refused(tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "out.jsonl"
    interrupted(source, output, monkeypatch)
    os.truncate(Parts(output).folder / "rows", 10)
    with pytest.raises(BatchError, match="10 bytes long, not"):
        run([source], output, options=Options(parse="stand_in_parser:parse"), workers=1)


def test_two_batches_at_one_output(tmp_path: Path, source: Path) -> None:
    pytest.importorskip("fcntl", reason="needs POSIX locks")
    held = Parts(tmp_path / "out.jsonl")
    held.hold()
    with pytest.raises(BatchError, match="another batch is writing it"):
        run([source], held.output, workers=1)
    held.close()


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
@pytest.mark.parametrize("moment", ["before the output is there", "after it", "while the folder goes"])
def test_killed_while_it_puts_things_in_place(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch, form: str, moment: str
) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow", reason="needs pyarrow")
    output = tmp_path / f"out.{form}"
    options = Options(parse="stand_in_parser:parse")

    def dying(*args: Any) -> None:
        if moment == "after it":
            writers.finish(*args)
        raise _Stop

    with monkeypatch.context() as patch:
        patch.setattr(*((shutil, "rmtree") if moment == "while the folder goes" else (resume, "finish")), dying)
        with pytest.raises(_Stop):
            run([source], output, options=options, workers=1)
    assert output.exists() == (moment != "before the output is there")
    summary = run([source], output, options=options, workers=1)
    assert (summary.pages, summary.rows, summary.resumed) == (PAGES + 1, PAGES - 5, True)
    assert len(results(output)[1].splitlines()) == summary.errors == 6
    assert not Parts(output).folder.exists()
