"""Write the example's record into the README, as the command line prints it: ``python -m tools.readme``."""

from __future__ import annotations

from pathlib import Path

from pressparse import parse
from pressparse.view import to_text

ROOT = Path(__file__).parents[1]
BEGIN = "<!-- record: begin (written by `python -m tools.readme`) -->\n"
END = "<!-- record: end -->"
# The width of a terminal where nobody says another.
WIDTH = 80


def record() -> str:
    """What ``pressparse parse examples/speech.txt`` prints, as a block of the README."""
    page = (ROOT / "examples" / "speech.txt").read_bytes().decode("utf-8")
    return f"```text\n{to_text(parse(page), width=WIDTH)}```\n"


def main() -> None:
    """Replace what stands between the two marks."""
    readme = ROOT / "README.md"
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    after = rest[rest.index(END) :]
    readme.write_text(f"{before}{BEGIN}\n{record()}\n{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
