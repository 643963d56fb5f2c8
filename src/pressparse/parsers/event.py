"""The event that the release is about, and its sessions: "2020 Norland Security Conference", "WHAT: Press briefing".

It stands on a line of its own under a speech's title, in the form of an advisory, or in the sentence or headline that
says it: "Remarks at the Third Forum on Mountain Roads".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import tomllib
from importlib.resources import files

import regex

from pressparse import places
from pressparse.edges import excerpt
from pressparse.lexicon import WORD, load
from pressparse.patterns import any_of, phrases, source
from pressparse.records import Block, Event, Excerpt, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

_PARAGRAPHS, _LONGEST_LOOK = 3, 500
_LONGEST = 200
_MOST_WORDS_BEFORE, _MOST_WORDS_AFTER = 9, 14

_LEAD = regex.compile(
    r"(?:(?:[Aa][Tt]|[Bb]efore|[Dd]uring|BEFORE|DURING|[Tt]o|TO|[Ff]or|[Oo]n|ON|[Bb]ei|[Aa]uf)\s)?(?:(?:[Tt]he|THE|[Aa]n?|[Dd]e[rmsn]|[Dd]ie|[Dd]as)\s)?"
)
_ENDS = regex.compile(r"[.!?;:|\n]|\s[–—-]\s|,\s|\s\(|[)]")
_DATE_END = regex.compile(
    r"[\s,(–—-]*+(?:(?:on|from|am|vom|le|du|el|del|em|il|dal)\s)?(?:\p{L}+,?\s)?(?:\d{1,2}(?:\.|st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}\.?)?\s\p{L}{3,}\.?|\p{L}{3,}\.?\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?,?|\d{1,2}\.\d{1,2}\.)(?:\s\d{4})?\)?\s*$"
)
_IN_PLACE = regex.compile(r"\s(?:in|à|en|em|a|w|в|у|i|in\ the)\s(?P<place>\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+)?)[\s,.]*$")
_TITLED = regex.compile(r"[«„“\"‘]([^«»„“”\"\n]{8,200})[»”\"’]")
_ORDINAL = regex.compile(r"\d+(?:st|nd|rd|th|er?|ème|e|º|ª|°|-\p{Ll}{1,3})?|[IVXLC]+|(?:19|20)\d\d")
_LINKS = frozenset("of for and the on & de del des du da do dos la las los le les der die das für und y e et".split())


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
    for block, start, end in _titles(sheet):
        found = _cleaned(sheet, start, end)
        label = labels.match(block.text) is not None and len(WORD.findall(block.text)) <= _SHORT
        if found is None:
            continue
        if title is None:
            title = found
        elif label or below_label or labels.search(sheet.text, max(0, start - _ABOVE), start):
            sessions.append(found)
        below_label = label
    return title, sessions


_SHORT, _ABOVE = 6, 60


def _titles(sheet: Sheet) -> Iterator[tuple[Block, int, int]]:
    """Each event line; lines of one title joined: those without a blank line between them that run on."""
    for zone in sheet.zones_of(Role.EVENT):
        run: list[Block] = []
        for block in zone.blocks:
            gap = sheet.text[run[-1].span.end : block.span.start] if run else ""
            if run and (gap.count("\n") > 1 or not _runs_on(sheet, run[-1], block)) and not _is_lead(sheet, run[-1].text):
                yield run[0], run[0].span.start, run[-1].span.end
                run = []
            run.append(block)
        if run:
            yield run[0], run[0].span.start, run[-1].span.end


def _is_lead(sheet: Sheet, text: str) -> bool:
    """A line that only leads to the title: "AT THE", "WHAT:"."""
    lead = _LEAD.fullmatch(text + " ")
    return lead is not None or _what(sheet.words.code).fullmatch(text) is not None or text.strip(": ").casefold() in sheet.words["event.what_labels"]


def _runs_on(sheet: Sheet, above: Block, below: Block) -> bool:
    words = WORD.findall(above.text)
    last = words[-1].casefold() if words else ""
    if last in _LINKS or above.text.endswith((",", "-")):
        return True
    session = phrases(sheet.words, "event.session_labels").match(below.text)
    return session is None and not above.text.endswith((".", "”", "»", '"')) and not _TITLED.match(below.text)


def _cleaned(sheet: Sheet, start: int, end: int) -> Excerpt | None:
    """The title without label, preposition, date and place around it."""
    text = sheet.text
    if label := _what(sheet.words.code).match(text, start, end):
        start = label.end()
    if (lead := _LEAD.match(text, start, end)) and (lead.group().strip().count(" ") or lead.group()[:1].islower() or lead.end() < end):
        start = lead.end() if _LEAD_STRONG.match(lead.group()) else start
    if occasion := phrases(sheet.words, "event.held_phrases", "event.what_labels").match(text, start, end):
        start = occasion.end()
    if date := _DATE_END.search(text, start, end):
        end = date.start() if date.start() > start else end
    if place := _place_end(text, start, end):
        end = place
    found = excerpt(text, start, end)
    return found if found and WORD.search(found.text) else None


_LEAD_STRONG = regex.compile(r"(?i:at|before|during|to|bei|auf)\s")


def _place_end(text: str, start: int, end: int) -> int | None:
    """Where the title ends before ", Oslo" or ", Grand Hotel, Oslo"."""
    piece = text[start:end]
    parts = piece.split(", ")
    if len(parts) > 1 and places.look_up(parts[-1].strip(" .")) is not None and len(parts[-1]) < 30:
        return start + len(", ".join(parts[:-1]))
    if found := _IN_PLACE.search(piece):
        if places.is_city(found.group("place")):
            return start + found.start()
    return None


# ---- forms, titles and sentences ---------------------------------------------------------------------------------


def _in_form(sheet: Sheet) -> Excerpt | None:
    """The WHAT line of an advisory whose form lost its roles."""
    forms = [block for block in sheet.of(Role.BODY, Role.HEADING, Role.METADATA) if _what(sheet.words.code).match(block.text)]
    where = phrases(sheet.words, "event.where_labels", "event.when_labels")
    if not forms or not any(where.match(block.text) for block in sheet.blocks):
        return None
    block = forms[0]
    return _cleaned(sheet, block.span.start, min(block.span.end, block.span.start + _LONGEST))


def _in_title(sheet: Sheet) -> Excerpt | None:
    seen = 0
    for zone in sheet.zones_of(Role.HEADLINE, Role.SUBHEADLINE):
        if found := _of_speech(sheet, zone.span.start, min(zone.span.end, zone.span.start + _LONGEST_LOOK)):
            return found
        if found := _around_noun(sheet, zone.span.start, min(zone.span.end, zone.span.start + _LONGEST_LOOK), title=True):
            return found
        seen += 1
        if seen == _PARAGRAPHS:
            break
    return None


@cache
def _at(code: str | None) -> regex.Pattern[str]:
    hosts = tomllib.loads((files("pressparse") / "lexicons" / "events" / "hosts.toml").read_text(encoding="utf-8"))
    listed = [phrase for name in dict.fromkeys((code or "en", "en")) for phrase in hosts.get(name, {}).get("at", ())]
    return regex.compile(rf"{any_of(listed)}\s?+(?=[\p{{Lu}}\d«„“\"])|{any_of(listed)}\s++", regex.I)


def _of_speech(sheet: Sheet, start: int, end: int) -> Excerpt | None:
    """The rest of a speech's title behind "at the", if it names an event."""
    opener = phrases(sheet.words, "head.speech_openers", "genre.speech").search(sheet.text, start, end)
    if opener is None:
        return None
    nouns = phrases(sheet.words, "event.event_nouns")
    for lead in _at(sheet.words.code).finditer(sheet.text, opener.end(), end):
        stop = _TITLE_ENDS.search(sheet.text, lead.end(), end)
        last = stop.start() if stop else end
        if nouns.search(sheet.text, lead.end(), last) and last - lead.end() <= 2 * _LONGEST:
            return _cleaned(sheet, lead.end(), last)
    return None


_TITLE_ENDS = regex.compile(r"\s[–—-]\s|\s?[|•·]\s?|\n\s*\n|:\s|['’\"]?,?\s*$")


def _in_text(sheet: Sheet) -> Excerpt | None:
    """The event of a sentence that says that it is, was or will be held, or that somebody holds it."""
    held = phrases(sheet.words, "event.held_phrases", "event.organizer_phrases")
    for block in sheet.of(Role.BODY)[:_PARAGRAPHS]:
        end = min(block.span.end, block.span.start + _LONGEST_LOOK)
        found = _around_noun(sheet, block.span.start, end, title=False)
        if found and (held.search(sheet.text, max(block.span.start, found.span.start - 80), min(end, found.span.end + 80))):
            return found
    return None


def _around_noun(sheet: Sheet, start: int, end: int, *, title: bool) -> Excerpt | None:
    """The phrase round the first noun of an event that is more than the bare noun."""
    for noun in phrases(sheet.words, "event.event_nouns").finditer(sheet.text, start, end):
        first = _leftwards(sheet, start, noun.start())
        last = _rightwards(sheet, noun.end(), end, title=title)
        if place := _place_end(sheet.text, first, last):
            last = max(place, noun.end())
        if date := _DATE_END.search(sheet.text, noun.end(), last):
            last = date.start()
        found = excerpt(sheet.text, first, last)
        if found is None or len(found.text) > _LONGEST:
            continue
        capital = any(word[0].isupper() or word[0].isdigit() for word in WORD.findall(found.text))
        if len(WORD.findall(found.text)) > 1 and capital:
            return found
    return None


def _leftwards(sheet: Sheet, start: int, at: int) -> int:
    """Where the phrase begins: over capitals, numbers and what links them, not over an article or a preposition."""
    text, first, count = sheet.text, at, 0
    for word in reversed(list(WORD.finditer(text, max(start, at - _LONGEST), at))):
        gap = text[word.end() : first]
        if not _GAP.fullmatch(gap) or count == _MOST_WORDS_BEFORE:
            break
        name = word.group()
        if name[0].isupper() or _ORDINAL.fullmatch(name) or (name[0].islower() and "-" in gap):
            if name.casefold() in _STOPS:
                break
            first = word.start()
        elif name not in _INNER:
            break
        count += 1
    return first


_GAP = regex.compile(r"\s{1,3}|[\"'°*%]{1,3}\s|[-–’'.&/]|\.\s|\s?&\s?|['’]\s")
_INNER = frozenset("of for and on de del des du für und".split())
_STOPS = frozenset("the a an at before during after in to by at der die das dem den le la les el los il lo um uma speech remarks statement address attends announces host hosts hold holds".split())


def _rightwards(sheet: Sheet, at: int, end: int, *, title: bool) -> int:
    """Where the phrase ends: at a mark, a verb of holding, a date; in a text at the first small word that links none."""
    text, last = sheet.text, at
    if quoted := _QUOTED_NEXT.match(text, at, end):
        return quoted.end()
    stop = (_TITLE_STOPS if title else _ENDS).search(text, at, end)
    end = stop.start() if stop else end
    if held := phrases(sheet.words, "event.held_phrases", "head.speech_openers", "head.section_labels").search(text, at, end):
        end = held.start()
    count = 0
    for word in WORD.finditer(text, at, end):
        name = word.group()
        if not _GAP.fullmatch(text[last : word.start()]) or count == _MOST_WORDS_AFTER:
            break
        if name[0].isupper() or _ORDINAL.fullmatch(name):
            last = word.end()
        elif name.casefold() not in _AFTER:
            break
        count += 1
    return last


_QUOTED_NEXT = regex.compile(r"\s[«„“\"][^«»„“”\"\n]{4,160}[»”\"]")
_TITLE_STOPS = regex.compile(r"[.!?;:|]|\s[–—-]\s|,\s|\s\(|[)]|\n\s*\n")
_AFTER = frozenset("of for and the on de del des du der die das für und la las los le les do da dos against with to".split())
