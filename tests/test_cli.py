"""The command line: records for a person and as JSON, and one line for each file that cannot be read."""

from __future__ import annotations

import io
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import pressparse
from pressparse.cli import main

PAGE = "Lowmere opens its gate\n\nLOWMERE, March 3, 2026 – The harbour of Lowmere opened its gate on Tuesday.\n"


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pressparse", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, encoding="utf-8", timeout=120, check=False)


def test_a_record_for_a_person(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", page]) == 0
    out = capsys.readouterr().out
    assert "│ Lowmere opens its gate\n" in out
    assert "──" not in out


def test_json_is_the_record(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--json", page]) == 0
    assert pressparse.Release.from_json(capsys.readouterr().out) == pressparse.parse(PAGE)


def test_explain_says_how_sure(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", page]) == 0
    plain = capsys.readouterr().out
    assert main(["parse", "--explain", page]) == 0
    assert capsys.readouterr().out.count("% sure\n") > plain.count("% sure\n")


def test_several_files_have_a_heading_each(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", page, page]) == 0
    assert capsys.readouterr().out.count(f"── {page} ─") == 2


def test_several_files_are_a_line_of_json_each(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--json", page, page]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["source"] for line in lines] == [PAGE, PAGE]


def test_language_and_date_order_are_passed_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.txt"
    path.write_text("The gate\n\nThe gate of Lowmere opened on 03/04/2020.\n", encoding="utf-8")
    starts = []
    for order in ("DMY", "MDY"):
        assert main(["parse", "--json", "--language", "de", "--date-order", order, str(path)]) == 0
        record = json.loads(capsys.readouterr().out)
        assert record["language"] == "de"
        starts.append(record["dates"][0]["start"])
    assert starts == ["2020-04-03", "2020-03-04"]


@pytest.mark.parametrize("command", ["parse", "batch"])
def test_an_unknown_language_is_a_wrong_call(
    command: str, page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = ["-o", str(tmp_path / "out.jsonl")] if command == "batch" else []
    assert main([command, page, "--language", "klingon", *output]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "language 'klingon' is not known" in err
    assert err.count("\n") == 1


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert main(["parse", "--json", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["source"] == PAGE


def test_line_ends_are_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"a\r\nb\rc\n")
    assert main(["parse", "--json", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["source"] == "a\r\nb\rc\n"


def test_a_byte_order_mark_is_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"\xef\xbb\xbf" + PAGE.encode())
    assert main(["parse", "--json", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["source"] == PAGE


HTML = "<html><meta charset=windows-1251><title>x</title><body><h1>Паром</h1><p>снова <b>ходит</b>.</p>"


@pytest.mark.parametrize("name", ["page.html", "page.HTM"])
def test_html_is_made_into_text(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("selectolax", reason="needs selectolax")
    path = tmp_path / name
    path.write_bytes(HTML.encode("cp1251"))
    assert main(["parse", "--json", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["source"] == "Паром\n\nснова ходит.\n"


def test_html_without_its_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    path = tmp_path / "page.html"
    path.write_text(HTML, encoding="utf-8")
    assert main(["parse", str(path)]) == 1
    expected = f"pressparse: {path}: HTML needs selectolax: pip install 'pressparse[html]'\n"
    assert capsys.readouterr() == ("", expected)


def broken(kind: str, folder: Path) -> str:
    path = folder / "bad.txt"
    if kind == "missing":
        return str(path)
    if kind == "a folder":
        return str(folder)
    if kind == "a NUL in its name":
        return "a\0b"
    path.write_bytes(b"abc\xff")
    return str(path)


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        ("missing", "No such file or directory"),
        ("a folder", "Is a directory"),
        ("not UTF-8", "not UTF-8 text: byte 3 is 0xff"),
        ("a NUL in its name", "embedded null byte"),
    ],
)
def test_a_file_that_cannot_be_read(
    kind: str, problem: str, page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = broken(kind, tmp_path)
    assert main(["parse", name, page]) == 1
    out, err = capsys.readouterr()
    assert err == f"pressparse: {name}: {problem}\n"
    assert out.startswith(f"── {page} ─")
    assert "Lowmere opens its gate" in out


@pytest.mark.parametrize(
    "arguments", [[], ["parse"], ["parse", "x", "--date-order", "YMD"], ["sing"], ["parse", "--no"]]
)
def test_wrong_calls(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: pressparse" in capsys.readouterr().err


def test_version() -> None:
    assert run("--version").stdout == f"pressparse {pressparse.__version__}\n"


def test_a_reader_that_goes_away(page: str) -> None:
    command = [sys.executable, "-m", "pressparse", "parse", "--json", *([page] * 40)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=120) == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device on this machine")
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_output_that_has_no_room(page: str, form: list[str]) -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "pressparse", "parse", *form, page]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (1, "pressparse: standard output: No space left on device\n")


@pytest.mark.skipif(os.name != "posix", reason="a shell that closes streams")
@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("parse - <&-", "pressparse: -: it is closed\n"),
        ("parse {page} >&-", "pressparse: standard output: it is closed\n"),
        ("parse {page}.gone 2>&-", ""),
    ],
)
def test_streams_that_are_closed(page: str, command: str, message: str) -> None:
    line = f"{shlex.quote(sys.executable)} -m pressparse {command.format(page=shlex.quote(page))}"
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", message)


def test_the_module_runs(page: str) -> None:
    done = run("parse", "-", stdin=PAGE)
    assert done.returncode == 0
    assert "│ Lowmere opens its gate\n" in done.stdout
