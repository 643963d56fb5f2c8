"""``docs/record.md`` has a line for every word of the record's vocabulary, and for no other."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest
from attrs import fields

from pressparse import DateRole, DoubtCode, Genre, Mode, NavigationKind, ParagraphKind, Release, Role

PAGE = (Path(__file__).parents[1] / "docs" / "record.md").read_text(encoding="utf-8")
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
