"""The event on a line of its own, or on the WHAT line of a form: "2020 Norland Conference", "WHAT: Press briefing"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import regex

from pressparse.edges import excerpt
from pressparse.event_borders import trimmed
from pressparse.event_words import TITLE_CASE, EventWords, event_words
from pressparse.lexicon import WORD, load
from pressparse.patterns import first_words, phrases, source
from pressparse.records import Block, Excerpt
from pressparse.roles import Role
from pressparse.sheet import Sheet

# A session's label has seldom more words; it stands in a session's line or right above it.
_LABEL_WORDS, _LABEL_ABOVE = 6, 60
_LONGEST = 200
# A title has fewer words in small letters, those that every text has aside.
_DESCRIBED = 3
# So many events apart are a series.
_SEVERAL = 3
_OPENING_QUOTES = '"“„«‘'
_TITLED = regex.compile(r"[«„“\"‘]")


def describes(sheet: Sheet, title: str) -> bool:
    """Whether a line tells what happens rather than what it is called: "Panel discussion offered on estate fraud".

    Only where titles are written with capitals, which is what parts the two.
    """
    if sheet.language not in TITLE_CASE or title[0] in _OPENING_QUOTES:
        return False
    small = [word for word in WORD.findall(title) if word.islower() and word not in sheet.words.function_words]
    return len(small) >= _DESCRIBED


# ---- lines of their own ------------------------------------------------------------------------------------------


@cache
def _what(code: str | None) -> regex.Pattern[str]:
    return regex.compile(rf"[\s*_«“\"]{{0,4}}{source(load(code), 'event.what_labels')}[*_]{{0,2}}\s?[:–—-]\s?", regex.I)


def own_lines(sheet: Sheet) -> tuple[Excerpt | None, list[Excerpt]]:
    """The title on an event's line, and the sessions on further ones."""
    labels = phrases(sheet.words, "event.session_labels")
    title: Excerpt | None = None
    sessions: list[Excerpt] = []
    below_label = False
    lines = [(start, found) for start, end in _titles(sheet) if (found := _cleaned(sheet, start, end))]
    what = _what(sheet.words.code)
    lines = lines[next((number for number, (start, _) in enumerate(lines) if what.match(sheet.text, start)), 0) :]
    if _are_each_events(sheet, [found for _, found in lines]):
        return lines[0][1], [found for _, found in lines]
    for start, found in lines:
        label = labels.match(found.text) is not None and len(WORD.findall(found.text)) <= _LABEL_WORDS
        if title is None:
            title = found
        elif (
            label
            or below_label
            or (sheet.text[start] in _OPENING_QUOTES and _apart(sheet, title.span.end, start))
            or labels.search(sheet.text, max(0, start - _LABEL_ABOVE), start)
        ):
            sessions.append(found)
        below_label = label
    if title and not sessions and labels.fullmatch(title.text):
        return None, [title]
    return title, sessions


def _are_each_events(sheet: Sheet, lines: list[Excerpt]) -> bool:
    """Whether each line is an event of its own: lines that tell its time or place part them all."""
    if len(lines) < _SEVERAL:
        return False
    told = [block.span.start for block in sheet.of(Role.VENUE, Role.DATE, Role.METADATA)]
    return all(
        bisect_left(told, above.span.end) < bisect_left(told, below.span.start) for above, below in pairwise(lines)
    )


def _apart(sheet: Sheet, end: int, start: int) -> bool:
    """Whether lines of other roles (venue, organizer, format) stand between the title and a further one in quotes."""
    return any(end <= block.span.start < start for block in sheet.blocks if block.role is not Role.EVENT)


def _titles(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Each event line; the lines of one title are joined."""
    for zone in sheet.zones_of(Role.EVENT):
        run: list[Block] = []
        for block in zone.blocks:
            if run and not _runs_on(sheet, run[-1], block):
                yield run[0].span.start, run[-1].span.end
                run = []
            run.append(block)
        yield run[0].span.start, run[-1].span.end


def _runs_on(sheet: Sheet, above: Block, below: Block) -> bool:
    """Whether the line below goes on with the title above, or the one above only leads to it ("AT THE", "WHAT:")."""
    words = event_words(sheet.words.code)
    if _is_lead(sheet, words, above.text):
        return True
    if sheet.text.count("\n", above.span.end, below.span.start) > 1:
        return False
    last = WORD.findall(above.text)[-1:]
    if (last and last[0].casefold() in words.links) or above.text.endswith((",", "-")):
        return True
    if _what(sheet.words.code).match(below.text):
        return False
    session = phrases(sheet.words, "event.session_labels").match(below.text)
    return session is None and above.text[-1] not in '.”»"' and _TITLED.match(below.text) is None


def _is_lead(sheet: Sheet, words: EventWords, text: str) -> bool:
    at = words.at.fullmatch(text + " ")
    return at is not None or text.strip(": *").casefold() in sheet.words["event.what_labels"]


def _cleaned(sheet: Sheet, start: int, end: int) -> Excerpt | None:
    """The title without label, preposition, date and place around it."""
    text = sheet.text
    lead = event_words(sheet.words.code).at
    occasion = phrases(sheet.words, "event.what_labels", "event.held_phrases")
    for pattern in (_what(sheet.words.code), lead, occasion):
        if (found := pattern.match(text, start, end)) and found.end() < end:
            start = found.end()
    start = _behind_inner_lead(sheet, start, end)
    title = excerpt(text, start, trimmed(sheet, start, end))
    return title if title and WORD.search(title.text) else None


def _behind_inner_lead(sheet: Sheet, start: int, end: int) -> int:
    """Where the title begins if a further line leads to it and none before is an event: "OF NORLAND | at the Forum"."""
    words = event_words(sheet.words.code)
    for lead in words.at.finditer(sheet.text, start, end):
        before = sheet.text[start : lead.start()]
        if before.rstrip(" \t").endswith("\n") and not words.nouns.search(before):
            return lead.end() if words.nouns.search(sheet.text, lead.end(), end) else start
    return start


# ---- forms ---------------------------------------------------------------------------------------------------------


def in_form(sheet: Sheet) -> Excerpt | None:
    """The WHAT line of an advisory whose form lost its roles."""
    what = _what(sheet.words.code)
    labels = "event.where_labels", "event.when_labels"
    where, openings = phrases(sheet.words, *labels), first_words(sheet.words, *labels)
    if not any(where.match(block.text) for block in sheet.opening_with(openings)):
        return None
    for block in sheet.of(Role.BODY, Role.HEADING, Role.METADATA):
        if what.match(sheet.text, block.span.start, block.span.end):
            return _cleaned(sheet, block.span.start, min(block.span.end, block.span.start + _LONGEST))
    return None
