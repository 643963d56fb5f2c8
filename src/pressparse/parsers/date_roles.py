"""What each date of a page is the date of: publication, an event, an embargo, an update, a deadline, or none.

The facts of a date (``date_facts``) are weighed twice: first for the day of publication, which may be one only; then,
with where each date lies seen from that day, for the roles of all. The weights are integers, thousandths of a log-odds
unit, learned by ``tools/train_dates.py`` from labelled pages and kept in ``date_weights.json``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from functools import cache
from importlib.resources import files
from itertools import repeat
from typing import Final

import regex
from attrs import frozen

from pressparse.parsers.date_facts import ELSEWHERE, LabelledBlock, Surroundings, block_roles
from pressparse.parsers.date_lines import LINE, WORD
from pressparse.parsers.date_words import DateWords
from pressparse.parsers.dates import resolve
from pressparse.parsers.found_date import FoundDate
from pressparse.parsers.page_years import near_release
from pressparse.parsers.release_facts import Releases
from pressparse.records import DateMention, Span
from pressparse.roles import DateRole

_WEIGHTS: Final = files("pressparse") / "date_weights.json"
# Which published date is the release's own where there are several: the block roles, the likeliest first.
_LIKELIEST: Final = ("date", "byline", "masthead", "headline", "subheadline", "notice", "body", "metadata")
# What holds of a date that stands where a dateline does.
_DATELINE: Final = frozenset(("first body", "early"))
# What leads to the end of an embargo.
_EMBARGO: Final = frozenset(("before=embargo", "before=embargo next", "above=embargo"))
# Blocks in which an embargo is one on arms or goods.
_RUNNING: Final = frozenset(f"block={role}" for role in ("body", "boilerplate", "notes", "teaser", "navigation"))

# What facts begin with that don't bear on the roles of dates, and on the day of publication.
_NOT_OF_ROLES: Final = ("order ", LINE)
_NOT_OF_PUBLICATION: Final = ("page has", "also in", "paragraph ", "dates ", "named ", LINE)

# What may stand between two dates of one enumeration, and the kinds of words there: "and", a weekday.
_GAP: Final = regex.compile(r"[\w,;&/+ \t\xa0]*+")
_LONGEST_GAP, _JOINING = 25, frozenset(("a", "W", "h"))
# Blocks about other pages.
_ELSEWHERE: Final = frozenset(f"block={role}" for role in ELSEWHERE)


@frozen
class DateModel:
    """Fact -> its weight for the day of publication, and fact -> its weights for each role, in the roles' order."""

    roles: tuple[DateRole, ...]
    published: Mapping[str, int]
    weights: Mapping[str, tuple[int, ...]]


@cache
def date_model() -> DateModel:
    """The weights that come with the package."""
    data = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
    weights = {fact: tuple(row) for fact, row in data["weights"].items()}
    return DateModel(tuple(DateRole(role) for role in data["roles"]), data["published"], weights)


def date_mentions(
    text: str,
    found: Sequence[FoundDate],
    blocks: Sequence[LabelledBlock],
    words: DateWords,
    model: DateModel | None = None,
) -> tuple[DateMention, ...]:
    """The dates with their roles, those without a year in the year that the day of publication makes plain."""
    model = model or date_model()
    around = Surroundings(text, found, blocks, words)
    facts = [around.facts(number) for number in range(len(found))]
    release = release_of(facts, model.published)
    found = resolved(text, found, facts, release)
    totals = [_totals(told, model) for told in facts_of_roles(found, facts, release)]
    weighed = [model.roles[row.index(max(row))] for row in _joined(totals, text, found, words)]
    roles = [_told(mine) or role for mine, role in zip(facts, weighed, strict=True)]
    if release is not None:
        roles[release] = DateRole.PUBLISHED
    return tuple(mention(text, one, role) for one, role in zip(found, roles, strict=True))


def mention(text: str, found: FoundDate, role: DateRole = DateRole.MENTIONED) -> DateMention:
    """A date that was found in the text, as a record."""
    return DateMention(
        text=text[found.at : found.to],
        span=Span(found.at, found.to),
        start=found.start,
        end=found.end,
        time=found.time,
        timezone=found.timezone,
        role=role,
    )


def _told(facts: Sequence[str]) -> DateRole | None:
    """The role that plain words give the date, too rare to be learned, too plain to be missed.

    Words of embargo lead to it in the page's head, "Last updated:" stands right before it, "closing date" does, or
    words of applying and an "until", or "When:"; in running text an embargo is one on arms, and what is updated some
    other thing.
    """
    if _RUNNING.isdisjoint(facts[:1]):
        if not _EMBARGO.isdisjoint(facts):
            return DateRole.EMBARGO
        if "before=updated next" in facts:
            return DateRole.UPDATED
    if not _ELSEWHERE.isdisjoint(facts[:1]):
        return None
    if "label=when" in facts:
        return DateRole.EVENT
    due = "before=deadline next" in facts or ("before=apply" in facts and "before=until next" in facts)
    return DateRole.DEADLINE if due and "before=past" not in facts else None


def release_of(facts: Sequence[Sequence[str]], weights: Mapping[str, int]) -> int | None:
    """The number of the date that is likeliest the day of publication, None where none is likelier than not."""
    scores = [sum(map(weights.get, ("bias", *of_publication(mine)), repeat(0))) for mine in facts]
    free = (number for number, mine in enumerate(facts) if _told(mine) is None and "range" not in mine)
    best = max(free, key=lambda number: (scores[number], -number), default=None)
    return best if best is not None and scores[best] > 0 else None


def resolved(
    text: str, found: Sequence[FoundDate], facts: Sequence[Sequence[str]], release: int | None
) -> list[FoundDate]:
    """The dates in the years that the day of publication makes plain; where it has none itself, the page does, as it
    does for a dateline that is not surely that day.
    """
    own = release
    if own is None:
        pairs = enumerate(zip(found, facts, strict=True))
        own = next((number for number, (one, mine) in pairs if one.yearless and set(mine) >= _DATELINE), None)
    if own is None or not found[own].yearless or all(one.yearless for one in found):
        return resolve(found, None if release is None else found[release].start)
    return resolve(found, resolve(found, near_release(text, found, facts, own))[own].start)


def facts_of_roles(found: Sequence[FoundDate], facts: Sequence[Sequence[str]], release: int | None) -> list[list[str]]:
    """The facts that bear on the roles of the dates, once one of them is taken for the day of publication."""
    releases = Releases(found, facts, release)
    return [
        [*(fact for fact in mine if not fact.startswith(_NOT_OF_ROLES)), *releases.facts(number)]
        for number, mine in enumerate(facts)
    ]


def of_publication(facts: Sequence[str]) -> list[str]:
    """The facts that bear on publication: not what else the page has, which is rare and would be learned by heart."""
    return [fact for fact in facts if not fact.startswith(_NOT_OF_PUBLICATION)]


def _totals(facts: Sequence[str], model: DateModel) -> list[int]:
    """What the facts weigh for each role."""
    known = filter(None, map(model.weights.get, ("bias", *facts)))
    return list(map(sum, zip((0,) * len(model.roles), *known, strict=True)))


def _joined(
    totals: list[list[int]], text: str, found: Sequence[FoundDate], words: DateWords
) -> Iterator[Sequence[int]]:
    """The weights, added up over the dates that are named in one breath: "on 27 March, 15 May and 18 September"."""
    start = 0
    for number in range(1, len(found) + 1):
        if number == len(found) or not _goes_on(text[found[number - 1].to : found[number].at], words):
            together = list(map(sum, zip(*totals[start:number], strict=True)))
            yield from repeat(together, number - start)
            start = number


def _goes_on(gap: str, words: DateWords) -> bool:
    """Whether nothing but an "and", a comma or a weekday stands between two dates."""
    return (
        len(gap) <= _LONGEST_GAP
        and _GAP.fullmatch(gap) is not None
        and all(words.kinds.get(word) in _JOINING for word in WORD.findall(gap.casefold()))
    )


def published_of(mentions: Sequence[DateMention], blocks: Sequence[LabelledBlock]) -> date | None:
    """The release's own day of publication among its published dates: the one whose block is likeliest to state it."""
    homes = block_roles([one.span.start for one in mentions], blocks)
    ranked = [
        (_LIKELIEST.index(role) if role in _LIKELIEST else len(_LIKELIEST), place)
        for place, (one, role) in enumerate(zip(mentions, homes, strict=True))
        if one.role is DateRole.PUBLISHED
    ]
    return mentions[min(ranked)[1]].start if ranked else None


def embargo_of(mentions: Sequence[DateMention]) -> datetime | None:
    """The moment at which the embargo ends; midnight where the page names only the day."""
    for one in mentions:
        if one.role is DateRole.EMBARGO:
            return datetime.combine(one.start, one.time or time())
    return None
