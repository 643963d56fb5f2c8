"""The event that the release is about, and its sessions: "2020 Norland Security Conference", "WHAT: Press briefing".

It stands on a line of its own under a speech's title, in the form of an advisory, or in the sentence or headline that
says it: "Remarks at the Third Forum on Mountain Roads".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from pressparse import places
from pressparse.edges import excerpt
from pressparse.event_words import EventWords, event_words
from pressparse.lexicon import WORD, load
from pressparse.patterns import phrases, source
from pressparse.records import Block, Event, Excerpt
from pressparse.roles import Role
from pressparse.sheet import Sheet

_TITLES, _PARAGRAPHS, _LONGEST_LOOK = 3, 3, 500
_LONGEST, _LONGEST_PLACE = 200, 30
_MOST_WORDS_BEFORE, _MOST_WORDS_AFTER = 9, 14
# A session's label has seldom more words; it stands in a session's line or right above it.
_LABEL_WORDS, _LABEL_ABOVE = 6, 60
_OPENING_QUOTES = "\"“„«‘"
# How near to the event's name a sentence says that it is held.
_NEAR = 80

_ENDS = regex.compile(r"[.!?;:|\n)]|\s[–—-]\s|,\s|\s\(")
_TITLE_ENDS = regex.compile(r"[.!?;:|)]|\s[–—-]\s|,\s|\s\(|\n[^\S\n]*+\n")
_SPEECH_ENDS = regex.compile(r"\s[–—-]\s|\s?[|•·]\s?|\n[^\S\n]*+\n|:\s|(?:['’\"],?|,|(?<=\S))\s*+$")
_GAP = regex.compile(r"\s{1,3}|[\"'°*%]{1,3}\s|[-–’'.&/]|\.\s|\s?&\s?|['’]\s")
_QUOTED = regex.compile(r"\s[«„“\"][^«»„“”\"\n]{4,160}[»”\"]")
_NUMBER = regex.compile(r"\d+(?:st|nd|rd|th|er?|ème|e|º|ª|°|-\p{Ll}{1,3})?|[IVXLC]+|(?:19|20)\d\d")
_TITLED = regex.compile(r"[«„“\"‘]")
_DAY = (
    r"(?:\d{1,2}(?:\.|st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}\.?)?\s\p{L}{3,}\.?"
    r"|\p{L}{3,}\.?\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?,?|\d{1,2}\.\d{1,2}\.)"
)
_DATE_END = regex.compile(
    rf"(?<![\s,(–—-])(?<!\w(?=\w))[\s,(–—-]*+(?:(?:on|from|am|vom|le|du|el|del|em|il|dal)\s)?(?:\p{{L}}+,\s)?{_DAY}(?:\s\d{{4}})?\)?\s*$"
)
_IN_PLACE = regex.compile(r"\s(?:in|à|en|em|a|w|в|у|i)\s(?P<place>\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+)?)[\s,.]*$")


def read(sheet: Sheet) -> Event | None:
    """The event's title as the text has it, and the titles of its sessions; None if the text names no event."""
    own, sessions = _own_lines(sheet)
    title = own or _in_form(sheet) or _in_title(sheet) or _in_text(sheet)
    if title is None and not sessions:
        return None
    return Event(title=title, sessions=tuple(sessions))


# ---- lines of their own ------------------------------------------------------------------------------------------


@cache
def _what(code: str | None) -> regex.Pattern[str]:
    return regex.compile(rf"[\s*_«“\"]{{0,4}}{source(load(code), 'event.what_labels')}[*_]{{0,2}}\s?[:–—-]\s?", regex.I)


def _own_lines(sheet: Sheet) -> tuple[Excerpt | None, list[Excerpt]]:
    """The title on an event's line, and the sessions on further ones."""
    labels = phrases(sheet.words, "event.session_labels")
    title: Excerpt | None = None
    sessions: list[Excerpt] = []
    below_label = False
    for start, end in _titles(sheet):
        found = _cleaned(sheet, start, end)
        if found is None:
            continue
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
    return title, sessions


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
    if (date := _DATE_END.search(text, start, end)) and date.start() > start:
        end = date.start()
    title = excerpt(text, start, _before_place(text, start, end))
    return title if title and WORD.search(title.text) else None


def _before_place(text: str, start: int, end: int) -> int:
    """Where the title ends if ", Oslo" or " in Oslo" follows it."""
    piece = text[start:end]
    head, comma, tail = piece.rpartition(", ")
    if comma and len(tail) < _LONGEST_PLACE and places.look_up(tail.strip(" .")) is not None:
        return start + len(head)
    found = _IN_PLACE.search(piece)
    return start + found.start() if found and places.is_city(found.group("place")) else end


# ---- forms, titles and sentences ---------------------------------------------------------------------------------


def _in_form(sheet: Sheet) -> Excerpt | None:
    """The WHAT line of an advisory whose form lost its roles."""
    what = _what(sheet.words.code)
    where = phrases(sheet.words, "event.where_labels", "event.when_labels")
    if not any(where.match(block.text) for block in sheet.blocks):
        return None
    for block in sheet.of(Role.BODY, Role.HEADING, Role.METADATA):
        if what.match(sheet.text, block.span.start, block.span.end):
            return _cleaned(sheet, block.span.start, min(block.span.end, block.span.start + _LONGEST))
    return None


def _in_title(sheet: Sheet) -> Excerpt | None:
    """The event that the headline names: the rest of a speech's title, or the phrase round a noun of events."""
    for zone in sheet.zones_of(Role.HEADLINE, Role.SUBHEADLINE)[:_TITLES]:
        start, end = zone.span.start, min(zone.span.end, zone.span.start + _LONGEST_LOOK)
        if found := _of_speech(sheet, start, end) or _around_noun(sheet, start, end, title=True):
            return found
    return None


def _of_speech(sheet: Sheet, start: int, end: int) -> Excerpt | None:
    """The rest of a speech's title behind "at the", if it names an event."""
    opener = phrases(sheet.words, "head.speech_openers", "genre.speech").search(sheet.text, start, end)
    if opener is None:
        return None
    nouns = phrases(sheet.words, "event.event_nouns")
    for lead in event_words(sheet.words.code).at.finditer(sheet.text, opener.end(), end):
        stop = _SPEECH_ENDS.search(sheet.text, lead.end(), end)
        last = stop.start() if stop else end
        if last - lead.end() <= 2 * _LONGEST and nouns.search(sheet.text, lead.end(), last):
            return _cleaned(sheet, lead.end(), last)
    return None


def _in_text(sheet: Sheet) -> Excerpt | None:
    """The event of a sentence that says that it is, was or will be held, or that somebody holds it."""
    held = phrases(sheet.words, "event.held_phrases", "event.organizer_phrases")
    for block in sheet.of(Role.BODY)[:_PARAGRAPHS]:
        start, end = block.span.start, min(block.span.end, block.span.start + _LONGEST_LOOK)
        found = _around_noun(sheet, start, end, title=False)
        if found and held.search(sheet.text, max(start, found.span.start - _NEAR), min(end, found.span.end + _NEAR)):
            return found
    return None


def _around_noun(sheet: Sheet, start: int, end: int, *, title: bool) -> Excerpt | None:
    """The phrase round the first noun of events that is more than the bare noun."""
    for noun in phrases(sheet.words, "event.event_nouns").finditer(sheet.text, start, end):
        first = _leftwards(sheet, start, noun.start())
        last = _rightwards(sheet, noun.end(), end, title=title)
        last = max(noun.end(), _before_place(sheet.text, first, last))
        if date := _DATE_END.search(sheet.text, noun.end(), last):
            last = date.start()
        found = excerpt(sheet.text, first, last)
        if found is None or len(found.text) > _LONGEST:
            continue
        words = WORD.findall(found.text)
        if len(words) > 1 and any(word[0].isupper() or word[0].isdigit() for word in words):
            return found
    return None


def _leftwards(sheet: Sheet, start: int, at: int) -> int:
    """Where the phrase begins: over capitals, numbers and what links them, not over an article or a verb."""
    text, first = sheet.text, at
    words = event_words(sheet.words.code)
    before = list(WORD.finditer(text, max(start, at - _LONGEST), at))[-_MOST_WORDS_BEFORE:]
    at = first
    for word in reversed(before):
        name, gap = word.group(), text[word.end() : at]
        folded = name.casefold()
        if not _GAP.fullmatch(gap) or folded in words.articles or words.verbs.fullmatch(name) or _opens(words, name):
            break
        if name[0].isupper() or _NUMBER.fullmatch(name) or "-" in gap:
            first = word.start()
        elif folded not in words.links:
            break
        at = word.start()
    return first


def _opens(words: EventWords, name: str) -> bool:
    return words.at.fullmatch(f"{name} ") is not None


def _rightwards(sheet: Sheet, at: int, end: int, *, title: bool) -> int:
    """Where the phrase ends: at a mark, a verb of holding, a date, or the first small word that links nothing."""
    text, last = sheet.text, at
    if quoted := _QUOTED.match(text, at, end):
        return quoted.end()
    if stop := (_TITLE_ENDS if title else _ENDS).search(text, at, end):
        end = stop.start()
    other = phrases(sheet.words, "event.held_phrases", "head.speech_openers", "head.section_labels")
    if held := other.search(text, at, end):
        end = held.start()
    links = event_words(sheet.words.code).links
    nouns = phrases(sheet.words, "event.event_nouns")
    for word in list(WORD.finditer(text, at, end))[:_MOST_WORDS_AFTER]:
        name = word.group()
        if not _GAP.fullmatch(text[at : word.start()]):
            break
        if name[0].isupper() or _NUMBER.fullmatch(name) or nouns.fullmatch(name):
            last = word.end()
        elif name.casefold() not in links:
            break
        at = word.end()
    return last
