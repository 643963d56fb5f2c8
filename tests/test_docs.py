"""``docs/record.md`` has a line for every word of the record's vocabulary and for no other, ``docs/architecture.md``
names every module and no other."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest
from attrs import fields

from pressparse import DateRole, DoubtCode, Genre, Mode, NavigationKind, ParagraphKind, Release, Role

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
SECTIONS: dict[str, type[StrEnum]] = {
    "Roles of blocks": Role,
    "Genres": Genre,
    "Roles of dates": DateRole,
    "Kinds of links": NavigationKind,
    "Kinds of paragraphs": ParagraphKind,
    "Modes": Mode,
    "Doubts": DoubtCode,
}


def lines(heading: str) -> list[str]:
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([\w-]+)` \| \S", section, re.MULTILINE)


@pytest.mark.parametrize("heading", SECTIONS)
def test_each_member_has_its_line(heading: str) -> None:
    assert lines(heading) == [member.value for member in SECTIONS[heading]]


def test_each_field_has_its_line() -> None:
    assert lines("Fields") == [attribute.name for attribute in fields(Release)]


def test_each_module_has_its_room() -> None:
    rooms = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").partition("\n## ")[0]
    named = re.findall(r"`(\w+(?:\.py|/))`", "\n".join(re.findall(r"^\|([^|]+)\|", rooms, re.MULTILINE)))
    package = ROOT / "src" / "pressparse"
    modules = {path.name for path in package.glob("*.py")} - {"__init__.py"}
    folders = {f"{path.name}/" for path in package.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert sorted(named) == sorted(modules | folders)
