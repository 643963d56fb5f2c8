"""Where an event's title begins and ends in a phrase, and what stands on the other side of its borders."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import frozen

from pressparse import places
from pressparse.event_words import event_words
from pressparse.lexicon import WORD, last_word
from pressparse.parsers.date_words import date_words
from pressparse.patterns import phrases
from pressparse.sheet import Sheet

LONGEST, _LONGEST_PLACE = 260, 30
_MOST_BEFORE, _MOST_AFTER = 9, 24
_ABBREVIATED = 4  # a longer word before a full stop ends its sentence
_OF = 8  # no longer is a word for "of" with its blank

# Marks that no title runs over; in a heading a comma and a single line break are none.
_MARK = r"[!?;|)]|(?<=[\p{Ll}\d)»”\"])\.(?=\s|$)|\s[–—-]{1,2}\s|:|\n[^\S\n]*+\n|[*_#]{2}|\s\(|\s{4,}|={4,}"
_LATER_ENDS = regex.compile(_MARK)
_BRACKET = regex.compile(r"\s?\([^()\n]{2,30}\)(?:\s(?:19|20)\d\d)?")
TITLE_ENDS = regex.compile(rf"{_MARK}|,\s")
TEXT_ENDS = regex.compile(rf"{_MARK}|,\s|\n")
_GAP = regex.compile(
    r"\s{1,3}|[^\w\s.,:;!?()|–—«»„“”\"‘]{1,3}\s|[\"'°”*‘%]{1,3}\s|[-–’'.&/]|\.\s|\s?&\s?|['’]\s|\s[«„“\"‘]"
)
_BRACKETS, _LONGEST_BRACKET = frozenset((" (", ") ")), 14
# An acronym or a number in brackets within a title: "Norland Veteran Commendation (NVC) Ceremony".
_BRACKETED = regex.compile(r"(?<=\s)\([\p{Lu}\d]\w{0,9}\)\s$")
QUOTED = regex.compile(r"\s?(?:[«„“\"‘](?P<inside>[^«»„“”\"\n]{4,180})[»”\"“]|‘(?P<inside>[^‘’\n]{4,120})[’'](?!\w))")
# A straight quotation mark, not the inches that a scanner made of an ordinal's ending: 79" session.
_QUOTE = regex.compile(r"(?<!\d['°]?)\"")
YEAR = regex.compile(r"(?:19|20)\d\d")
ORDINAL = regex.compile(r"\d+(?:st|nd|rd|th|er|ère|[eè]me|e|º|ª|-\p{Ll}{1,3})?|\d+\p{Ll}{1,2}|[IVXLC]{1,6}", regex.I)
_NUMBER = regex.compile(r"(?<!\w)(?:\d+\w{0,3}|[IVXL]{1,6})(?:-\p{Ll}{1,3})?(?=[\s.])")
# Behind the figures of an ordinal a word's letters are its ending: "79-я", "35-th".
_FIGURES = regex.compile(r"(?<=\d-)")
_OWNER = regex.compile(r"\w(?:['’]s|s['’])\s")
# What two lines, or two columns, are joined by is no part of a title.
_APART = regex.compile(r"\s*\n\s*|\s{2,}")
# The last of a list: "Bridges & Tunnels".
_LISTED = regex.compile(r"[^,&\n]{2,50}\s&\s")
# A name in quotation marks, right before the word for the event: “Open Doors, Open Minds” Gala.
_QUOTED_BEFORE = regex.compile(r"(?:[«„“\"][^«»„“”\"\n]{3,80}[»”\"“]|‘[^‘’\n]{3,80}’)\s$")
_LONGEST_QUOTED = 90
OPENING = '«„“"‘'
_DAY = (
    r"(?:\d{1,2}(?:\.|st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}\.?)?\s\p{L}{3,}\.?"
    r"|\p{L}{3,}\.?\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?,?|\d{1,2}\.\d{1,2}\.)"
)
_DATE_END = regex.compile(
    rf"(?<![\s,(–—-])(?<!\w(?=\w))[\s,(–—-]*+(?:(?:on|from|am|vom|le|du|el|del|em|il|dal)\s)?(?:\p{{L}}+,\s)?{_DAY}(?:\s\d{{4}})?\)?\s*$"
)
_FIGURE = regex.compile(r"\d")
_IN_PLACE = regex.compile(
    r"\s(?:at|in|à|en|em|a|w|в|у|i)\s(?:the\s)?(?P<place>\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+)?)[\s,.]*$"
)


@frozen(kw_only=True)
class Region:
    """Where titles are looked for: ``name`` tells the place; ``heading``: it is no running text.

    ``zone_end`` is where its first zone ends if a phrase may run on into the next ones.
    """

    start: int
    end: int
    name: str
    heading: bool
    zone_end: int | None = None


def balanced(text: str) -> bool:
    """Whether each bracket and quotation mark that opens is closed."""
    closing = text.count("»") + text.count("“") if "„" in text else text.count("»")
    return (
        text.count("(") == text.count(")")
        and len(_QUOTE.findall(text)) % 2 == 0
        and text.count("«") + text.count("„") == closing
        and ("„" in text or text.count("“") == text.count("”"))
    )


def trimmed(sheet: Sheet, start: int, end: int) -> int:
    """Where a title ends if a date, a place or words that lead on follow it: "… Conference, Oslo", "… on Friday"."""
    text = sheet.text
    small, days = (
        sheet.words.function_words | event_words(sheet.words.code).articles,
        date_words(sheet.words.code).weekdays,
    )
    for word in reversed(list(WORD.finditer(text, start, end))[1:]):
        if word.group().casefold() not in small and word.group().casefold() not in days:
            break
        if word.group() != word.group().casefold() and word.group().casefold() not in days:
            break
        end = word.start()
    if _FIGURE.search(text, start, end) and (date := _DATE_END.search(text, start, end)) and date.start() > start:
        end = date.start()
    piece = text[start:end]
    head, comma, tail = piece.rpartition(", ")
    if comma and len(tail) < _LONGEST_PLACE and places.look_up(tail.strip(" .")) is not None:
        return start + len(head)
    found = _IN_PLACE.search(piece)
    return start + found.start() if found and places.is_city(found.group("place")) else end


def is_second_word(text: str, region: Region, at: int) -> bool:
    """Whether a single word stands before ``at``, so that its capital says nothing: "Successful | Arts Festival"."""
    return " " not in text[region.start : at].strip()


def beginning(sheet: Sheet, start: int, at: int, how: str) -> int:
    """Where the phrase begins: over capitals and numbers, not over an article, a lead or a verb.

    ``how``: "near" goes over no small word, "capitals" over those that link ("of the"), "wide" over all small ones,
    "low" over other words too, "listed" like "capitals" and over commas: "Roads, Bridges & Tunnels Conference".
    """
    text, first = sheet.text, at
    words, small = event_words(sheet.words.code), sheet.words.function_words
    for word in reversed(list(WORD.finditer(text, max(start, at - LONGEST), at))[-_MOST_BEFORE:]):
        name, gap = word.group(), text[word.end() : at]
        folded = name.casefold()
        if how == "listed" and gap == ", " and name[0].isupper() and _LISTED.match(text, at):
            gap = " "
        in_brackets = gap in _BRACKETS and (gap == " (" or _BRACKETED.search(text, max(0, at - _LONGEST_BRACKET), at))
        if not (in_brackets or _GAP.fullmatch(gap)) or folded in words.articles or words.leads.fullmatch(name):
            break
        if gap.count("\n") > 1 and folded not in words.of:
            break
        if gap == ". " and len(name) > _ABBREVIATED and not ORDINAL.fullmatch(name):
            break
        of_figures = _FIGURES.match(text, word.start()) is not None
        linked = (folded in words.links or folded in small) and not name.istitle() and not of_figures
        if not linked and (name[0].isupper() or ORDINAL.fullmatch(name) or of_figures or "-" in gap or how == "low"):
            first = word.start()
        elif how != "wide" and (folded not in words.links or how not in ("capitals", "listed")):
            break
        at = word.start()
    return first


def inner_beginnings(sheet: Sheet, start: int, at: int) -> Iterator[tuple[str, int]]:
    """Where else a phrase may begin: at its first number ("Acme Backs | 9th Forum"), behind its owner, behind each
    break of a line or gap in it, at the first of its attributes ("Acme Plans | Annual Virtual Forum"), at a name in
    quotation marks."""
    text = sheet.text
    if number := _NUMBER.search(text, start, at):
        yield "number", number.start()
    if owner := _OWNER.search(text, start, at):
        yield "owner", owner.end()
    for gap in _APART.finditer(text, start, at):
        yield "apart", gap.end()
    first, attributes = at, event_words(sheet.words.code).attributes
    for word in reversed(list(WORD.finditer(text, start, at))):
        if not attributes.fullmatch(word.group()) or text[word.end() : first].strip(" -"):
            break
        first = word.start()
    if first < at:
        yield "attribute", first
    if quoted := _QUOTED_BEFORE.search(text, max(0, at - _LONGEST_QUOTED), at):
        yield "quoted", quoted.start()


def stop_behind(sheet: Sheet, stops: regex.Pattern[str], at: int, end: int) -> int:
    """The first mark, or the first words that tell of holding, behind ``at``."""
    mark = stops.search(sheet.text, at, end)
    while mark and _runs_over(sheet, at, mark):
        mark = stops.search(sheet.text, mark.end(), end)
    end = _other_words(sheet, at, mark.start() if mark else end)
    for mention in sheet.dates:
        if at < mention.span.start < end:
            return mention.span.start
    return end


def _runs_over(sheet: Sheet, start: int, mark: regex.Match[str]) -> bool:
    """Whether a title goes on behind the mark: a line's break behind "of", an abbreviation's full stop."""
    if mark.group() == ".":
        return event_words(sheet.words.code).is_cut_short(sheet.text, mark.start())
    return "\n" in mark.group() and is_open(sheet, start, mark.start())


def is_open(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a text ends with a word that goes on in the next line: "General Debate of | the 79th Session"."""
    words = event_words(sheet.words.code)
    last = last_word(sheet.text[max(start, end - _OF) : end].strip())
    return last is not None and (last.casefold() in words.of or last.casefold() in words.links)


def _other_words(sheet: Sheet, at: int, end: int) -> int:
    """Where words of holding, of speeches or of sections begin, those aside that a genitive has: "Tag der | Rede"."""
    other = phrases(sheet.words, "event.held_phrases", "head.speech_openers", "head.section_labels")
    of, begin = event_words(sheet.words.code).of, at
    while found := other.search(sheet.text, begin, end):
        before = last_word(sheet.text[max(at, found.start() - _OF) : found.start()].strip())
        if before is None or before.casefold() not in of:
            return found.start()
        begin = found.end()
    return end


def endings(sheet: Sheet, region: Region, at: int, stop: int) -> Iterator[tuple[str, int]]:
    """Where the phrase may end, by how far: at the noun, over capitals, up to the next mark, up to a later one."""
    text = sheet.text
    yield "bare", at
    if quoted := QUOTED.match(text, at, region.end):
        yield "quoted", quoted.end()
    links = event_words(sheet.words.code).links
    yield "capitals", _over_capitals(text, at, stop, links)
    yield "wide", _over_capitals(text, at, stop, links | sheet.words.function_words)
    yield "long", stop
    if (line := text.find("\n", at, stop)) > at:
        yield "line", line
    if region.zone_end is not None and at < region.zone_end < stop:
        yield "zone", region.zone_end
    if (lead := event_words(sheet.words.code).at.search(text, at, stop)) and lead.start() > at:
        yield "lead", lead.start()
    if bracket := _BRACKET.match(text, stop, region.end):
        yield "bracket", bracket.end()
    if region.heading and text.startswith(", ", stop):
        yield "comma", stop_behind(sheet, _LATER_ENDS, stop, region.end)
    word = WORD.match(text, stop + 2) if text.startswith(", ", stop) else None
    if word and word.group().casefold() in event_words(sheet.words.code).devoted:
        yield "devoted", stop_behind(sheet, TITLE_ENDS if region.heading else TEXT_ENDS, word.end(), region.end)


def _over_capitals(text: str, at: int, stop: int, links: frozenset[str]) -> int:
    """Where the capitals and numbers behind ``at`` end, the small words of ``links`` between them."""
    last = begun = at
    for word in list(WORD.finditer(text, at, stop))[:_MOST_AFTER]:
        name, gap = word.group(), text[begun : word.start()]
        if word.start() > at and not _GAP.fullmatch(gap):
            break
        if name[0].isupper() or ORDINAL.fullmatch(name) or gap == "-":
            last = word.end()
        elif name.casefold() not in links:
            break
        begun = word.end()
    return last
