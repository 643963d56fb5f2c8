"""Towns that no list has, but the page itself shows to be some: its dateline is from there, a state or country stands
behind the name, or a word calls it a town ("Oakby, Ohio", "the city of Elmford")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex
from attrs import frozen

from pressparse import places
from pressparse.names import has_office, has_organization
from pressparse.patterns import any_of
from pressparse.reader_words import listed
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.venue_places import is_region

_NAME = r"\p{Lu}[\p{L}\p{M}'’-]++(?:\s(?:(?:de|del|da|do|la|am|an|upon|of)\s)?\p{Lu}[\p{L}\p{M}'’-]++){0,2}"
_TOWN = regex.compile(_NAME)
# A state as it is written behind a town: "Oakby, Ohio", "Oakby, OH", "Oakby, Conn."; in running text behind "in".
_REGION = r"(?P<region>\p{Lu}[\p{L}.]++(?:\s\p{Lu}\p{L}++)?)"
_BEFORE_REGION = regex.compile(rf"(?<!\w)(?:in|near|at|à|en|em|bei|te|w|v|в|у)\s(?P<town>{_NAME}),\s{_REGION}")
_ABBREVIATED = regex.compile(r"\p{Lu}\.?\p{Lu}\.?|\p{Lu}\p{Ll}{2,5}\.")
_READ = (Role.HEADLINE, Role.SUBHEADLINE, Role.EVENT, Role.VENUE, Role.BODY)
_BLOCKS, _LOOK = 12, 1000


@frozen
class Towns:
    """Towns by their ``names``, folded as ``places`` folds them, and asked for by names as they are written."""

    names: frozenset[str]
    _first_words: frozenset[str]

    def __contains__(self, name: str) -> bool:
        return bool(self.names) and places.folded(name) in self.names

    def begin(self, word: str) -> bool:
        """Whether the name of one begins with this word and goes on."""
        return bool(self._first_words) and places.folded(word) in self._first_words


def proven(sheet: Sheet) -> Towns:
    """The towns that the page shows to be some."""
    names = frozenset(places.folded(name) for name in _named(sheet) if _is_new(sheet, name))
    return Towns(names, frozenset(name.partition(" ")[0] for name in names if " " in name))


def _is_new(sheet: Sheet, name: str) -> bool:
    """Whether the name begins with no known place ("New York Mayor"), and holds no office or house ("Oakby Police")."""
    words = name.split()
    known = any(places.look_up(" ".join(words[:size])) for size in range(1, len(words) + 1))
    return not known and not (
        has_office(name, 0, len(name), sheet.words) or has_organization(name, 0, len(name), sheet.words)
    )


def _named(sheet: Sheet) -> Iterator[str]:
    line = sheet.dateline
    if line is not None and line.place:
        first = line.place.partition(",")[0]
        if _TOWN.fullmatch(first):
            yield first
    called = _called(sheet.words.code)
    for block in sheet.of(*_READ)[:_BLOCKS]:
        end = min(block.span.end, block.span.start + _LOOK)
        for found in _BEFORE_REGION.finditer(sheet.text, block.span.start, end):
            if is_region(found["region"]) or _ABBREVIATED.fullmatch(found["region"]):
                yield found["town"]
        for found in called.finditer(sheet.text, block.span.start, end):
            yield found["town"]


@cache
def _called(code: str | None) -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)(?i:{any_of(listed('events', code, 'called_town'))})\s(?P<town>{_NAME})")
