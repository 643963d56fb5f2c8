"""Further pages to learn from, mixed out of read ones: one page's release within another page's furniture, and the
layouts that other scrapers would have left of it.

A release says the same whatever menu stands over it, and a menu is the same whatever it stands over. So the parts of
pages are put together anew: what stands before a page's title and after its text is taken from a page of another house
in its language, repeats of that page's title are replaced by this one's; blank lines are dropped or doubled, long lines
broken, lines joined, titles set in capitals. Each part keeps the role that its reader gave it.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from pressparse.roles import Role
from tools.corpus import GoldPage, page_of

# Parts of a page in order: each a role and its text, or None and the blanks between.
Part: TypeAlias = tuple[str | None, str]
Units: TypeAlias = list[tuple[str, int, int]]

# What a mixed page counts beside the one that it was made from. That and all shares below are first guesses, kept:
# on two folds two further pages for each did no better than one, nor did leaving out and moving parts.
_WEIGHT = 0.5
_LENT, _SQUEEZED, _SPACED, _FLATTENED, _WRAPPED, _CAPITALS = 0.7, 0.25, 0.15, 0.05, 0.08, 0.1
_WIDTHS = (55, 90)
# What a release is made of, other than its title; all else is furniture, worth lending from so many lines on.
_RELEASE = frozenset(
    (
        Role.SUBHEADLINE, Role.BYLINE, Role.EVENT, Role.VENUE, Role.ORGANIZER, Role.FORMAT, Role.SALUTATION, Role.BODY,
        Role.HEADING, Role.CLOSING, Role.SIGNATURE, Role.BOILERPLATE, Role.CONTACT, Role.NOTES, Role.END_MARK,
    )
)  # fmt: skip
_LEAST_FURNITURE = 5
_LONGEST = 30_000
_BREAK: Part = (None, "\n")
_BREAKS = re.compile(r"[ \t]*\n\s*")


def widened(pages: Sequence[GoldPage], seed: int = 1) -> list[GoldPage]:
    """The pages, and for each a mixed one; the same for the same pages in the same order."""
    return [*pages, *mixed(pages, seed)]


def mixed(pages: Sequence[GoldPage], seed: int = 1) -> Iterator[GoldPage]:
    """For each page, but for very long ones, one that is mixed from it and others."""
    chance = random.Random(seed)
    parts = {page.id: parts_of(page.text, page.units) for page in pages}
    lenders: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for page in pages:
        first, end = released(parts[page.id])
        if sum(role is not None for role, _ in parts[page.id][:first] + parts[page.id][end:]) >= _LEAST_FURNITURE:
            lenders[page.language][page.publisher].append(page.id)
    for page in pages:
        mine, houses = parts[page.id], lenders[page.language]
        if houses and chance.random() < _LENT:
            mine = lent(mine, parts[chance.choice(houses[chance.choice(list(houses))])])
        text, units = joined(changed(mine, chance))
        if units and len(text) <= _LONGEST:
            yield page_of(page.id, page.publisher, text, units, weight=_WEIGHT * page.weight)


def parts_of(text: str, units: Sequence[tuple[str, int, int]]) -> list[Part]:
    """A page's text as parts, line by line."""
    found: list[Part] = []
    at = 0
    for role, start, end in units:
        if text[at:start]:
            found.append((None, text[at:start]))
        bare = text[start:end].strip()
        for number, line in enumerate(_BREAKS.split(bare)):
            found += [_BREAK] * (number > 0)
            found.append((role, line))
        at = text.index(bare, start) + len(bare)
    return found


def joined(parts: Sequence[Part]) -> tuple[str, Units]:
    """The text of parts, and its units."""
    units: Units = []
    at = 0
    for role, text in parts:
        if role and text.strip():
            units.append((role, at, at + len(text)))
        at += len(text)
    return "".join(text for _, text in parts), units


def released(parts: Sequence[Part]) -> tuple[int, int]:
    """Where a page's release stands, half-open: from the last title before its text to the last part of it."""
    own = [place for place, (role, _) in enumerate(parts) if role in _RELEASE]
    body = next((place for place in own if parts[place][0] == Role.BODY), own[0] if own else 0)
    if not own:
        return 0, len(parts)
    first = max((place for place in range(body) if parts[place][0] == Role.HEADLINE), default=own[0])
    while first and _belongs(parts[first - 1]):
        first -= 1
    return first, own[-1] + 1


def _belongs(part: Part) -> bool:
    """Whether what stands right before a release is part of it; a blank line parts them."""
    role, text = part
    return "\n\n" not in text if role is None else role == Role.HEADLINE or role in _RELEASE


def lent(parts: Sequence[Part], other: Sequence[Part]) -> list[Part]:
    """The release of the one page with what stands round the other's, whose title it replaces."""
    first, end = released(parts)
    before, after = released(other)
    title = next((text for role, text in parts if role == Role.HEADLINE), "")
    return [*_named(other[:before], title), _BREAK, *parts[first:end], _BREAK, *_named(other[after:], title)]


def _named(parts: Sequence[Part], title: str) -> list[Part]:
    return [(role, title if role == Role.HEADLINE else text) for role, text in parts if title or role != Role.HEADLINE]


def changed(parts: Sequence[Part], chance: random.Random) -> list[Part]:
    """The parts as another scraper, or another house's style, would have left them."""
    style = chance.random()
    for share, blanks in ((_SQUEEZED, "\n"), (_SPACED, "\n\n"), (_FLATTENED, " ")):
        if 0 <= style < share:
            parts = [(role, text if role else _BREAKS.sub(blanks, text)) for role, text in parts]
        style -= share
    if chance.random() < _WRAPPED:
        width = chance.randrange(*_WIDTHS)
        parts = [line for part in parts for line in _wrapped(part, width)]
    if chance.random() < _CAPITALS:
        parts = [(role, text.upper() if role == Role.HEADLINE else text) for role, text in parts]
    return list(parts)


def _wrapped(part: Part, width: int) -> Iterator[Part]:
    """A long line broken at blanks, no line longer than the width but for long words."""
    role, text = part
    while role and len(text) > width and (at := text.rfind(" ", 1, width)) > 0:
        yield role, text[:at]
        yield _BREAK
        text = text[at + 1 :]
    yield role, text
