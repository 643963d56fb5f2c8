"""The pages under ``tests/fixtures``, and what a careful reader says is in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).parent / "fixtures"
PAGES = {path.relative_to(FIXTURES).with_suffix("").as_posix(): path for path in sorted(FIXTURES.rglob("*.txt"))}


def text_of(path: Path) -> str:
    """The page as it is on the disk, line breaks untouched."""
    return path.read_bytes().decode("utf-8")


def gold_of(path: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    return gold


def units(text: str, gold: dict[str, Any]) -> Iterator[tuple[str, int, int]]:
    """Role, start and end of each line that is not blank, or of each of its pieces where the gold names them."""
    roles = {number: role for role, first, last in gold["lines"] for number in range(first, last + 1)}
    at = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield from _pieces(line, at, roles[number], (gold.get("pieces") or {}).get(str(number)))
        at += len(line) + 1


def _pieces(line: str, at: int, role: str, openings: list[list[str]] | None) -> Iterator[tuple[str, int, int]]:
    marks, place = [], 0
    for name, opening in openings or [[role, ""]]:
        place = line.index(opening, place)
        marks.append((name, place))
        place += len(opening)
    ends = [start for _, start in marks[1:]] + [len(line)]
    for (name, start), end in zip(marks, ends, strict=True):
        yield name, at + start, at + end
