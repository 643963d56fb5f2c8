"""``pressparse batch``: exit codes, messages, progress."""

from __future__ import annotations

import io
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import pressparse
from pressparse.batch.progress import Lines, Progress, Standing, progress_for
from pressparse.cli import main

Write = Callable[..., Path]


def call(source: Path, tmp_path: Path, *more: str) -> int:
    return main(
        [
            "batch",
            str(source),
            "-o",
            str(tmp_path / "out.jsonl"),
            "--workers",
            "1",
            "--parse",
            "stand_in_parser:parse",
            *more,
        ]
    )


def test_all_pages_done_is_0(tmp_path: Path, lines: Write, capfd: pytest.CaptureFixture[str]) -> None:
    assert call(lines([{"text": "page"}] * 3), tmp_path) == 0
    said = capfd.readouterr()
    assert said.err == f"3 pages = 3 rows in {tmp_path}/out.jsonl + 0 error rows\n"
    assert said.out == ""


def test_error_rows_are_3(tmp_path: Path, lines: Write, capfd: pytest.CaptureFixture[str]) -> None:
    assert call(lines([{"text": "page"}, "nonsense"]), tmp_path) == 3
    expected = f"2 pages = 1 rows in {tmp_path}/out.jsonl + 1 error rows in {tmp_path}/out.jsonl.errors.jsonl\n"
    assert capfd.readouterr().err == expected


def test_quiet_says_nothing(tmp_path: Path, lines: Write, capfd: pytest.CaptureFixture[str]) -> None:
    assert call(lines([{"text": "page"}, "nonsense"]), tmp_path, "--quiet") == 3
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (["--parse", "no_such_module:parse"], "is no module:function"),
        (["--parse", "json:__doc__"], "parse: 'json:__doc__' is str, no function"),
        (["-o", "out.xlsx"], "must end in .jsonl, .jsonl.gz or .parquet"),
        (["--workers", "0"], "workers must be 1 or more"),
        (["--max-chars", "0"], "max_chars"),
        (["--date-order", "YMD"], "pressparse batch: date_order must be 'DMY' or 'MDY', not 'YMD'\n"),
    ],
)
def test_wrong_calls_are_2(
    tmp_path: Path, lines: Write, capfd: pytest.CaptureFixture[str], more: list[str], message: str
) -> None:
    assert call(lines([{"text": "page"}]), tmp_path, *more) == 2
    said = capfd.readouterr().err
    assert message in said
    assert said.count("\n") == 1


def test_options_reach_the_batch(tmp_path: Path, lines: Write) -> None:
    source = lines([{"page": "text of it", "key": "k"}])
    assert call(source, tmp_path, "--text-field", "page", "--id-field", "key", "--language", "de", "--keep-text") == 0
    row = (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    assert '"id": "k"' in row
    assert '"text": "text of it"' in row
    assert '"language": "de"' in row


OWN_PARSER = """\
import pressparse

def parse(text, *, language=None, date_order=None):
    return pressparse.Release(source="", language="xx")
"""


def test_a_parser_in_the_folder_where_the_command_is_called(tmp_path: Path, lines: Write) -> None:
    source = lines([{"text": "page"}])
    (tmp_path / "own_pages.py").write_text(OWN_PARSER, encoding="utf-8")
    # -P: like the installed command, this looks for no modules in the folder.
    start = "from pressparse.cli import main; raise SystemExit(main())"
    command = [sys.executable, "-P", "-c", start, "batch", str(source), "-o", "out.jsonl", "--parse", "own_pages:parse"]
    environment = {**os.environ, "PYTHONPATH": str(Path(pressparse.__file__).parents[1])}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert '"language": "xx"' in (tmp_path / "out.jsonl").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="a shell that closes streams")
@pytest.mark.parametrize("closed", ["2>&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed(tmp_path: Path, lines: Write, closed: str) -> None:
    source = lines([{"text": "page"}, {"text": "FAIL"}])
    output = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "pressparse", "batch", source, "-o", output, "--parse", "stand_in_parser:parse"]
    line = f"{shlex.join(map(str, command))} --workers 1 {closed}"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(["sh", "-c", line], env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (3, "", "")
    assert output.read_text(encoding="utf-8").count("\n") == 1


def test_lines_tell_pages_speed_errors_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 5.0, 12.0])
    monkeypatch.setattr("pressparse.batch.progress.time.monotonic", lambda: next(clock))
    out = io.StringIO()
    progress = Lines(out)
    progress.show(Standing(pages=1, errors=0, share=0.1))
    progress.show(Standing(pages=220, errors=11, share=0.75, pages_before=100, share_before=0.5))
    assert out.getvalue() == "pressparse batch: 75%: 220 pages, 10.0 pages/s, 5.00% errors, 0:12 left\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_on_a_terminal_lines_elsewhere() -> None:
    assert type(progress_for(io.StringIO(), quiet=False)) is Lines
    assert type(progress_for(Terminal(), quiet=True)) is Progress
    assert type(progress_for(None, quiet=False)) is Progress


def test_the_bar_shows_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rich", reason="needs rich")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setenv("TERM", "xterm")
    with progress_for(terminal, quiet=False) as progress:
        progress.note("a line [above] it")
        progress.show(Standing(pages=10, errors=1, share=0.5))
    assert "a line [above] it" in terminal.getvalue()
    assert "10 pages, " in terminal.getvalue()
    assert "10.00% errors" in terminal.getvalue()
