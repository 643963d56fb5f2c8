"""The README shows what the command line prints, and the commands that ``.ci/run`` runs."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from pressparse import cli

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BEGIN, END = "<!-- record: begin", "<!-- record: end -->"
COMMANDS = (
    "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/pressparse parse examples/speech.txt",
    "python3 -m venv .venv && .venv/bin/pip install -q '.[test]' && .venv/bin/pytest",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_set_up_commands_stand_alone_on_their_lines(command: str) -> None:
    assert README.split("\n").count(command) == 1


def test_the_record_is_what_the_command_prints(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert cli.main(["parse", str(ROOT / "examples" / "speech.txt")]) == 0
    printed = capsys.readouterr().out
    shown = README.partition(BEGIN)[2].partition("```text\n")[2].partition("```\n")[0]
    if shown != printed:
        diff = unified_diff(shown.splitlines(), printed.splitlines(), "README.md", "printed now", lineterm="", n=0)
        pytest.fail("stale: run `python -m tools.readme`\n" + "\n".join(diff), pytrace=False)


def test_links_lead_somewhere() -> None:
    targets = [part.partition(")")[0] for part in README.split("](")[1:]]
    assert not [target for target in targets if "://" not in target and not (ROOT / target).exists()]
