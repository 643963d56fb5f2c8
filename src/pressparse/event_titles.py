"""Stretches of a page that may be an event's title, and what speaks for each.

A title is looked for round a noun of events ("Third Forum on Mountain Roads"), behind words that lead to an event
("remarks at the …", "will host the …"), in quotation marks, and on lines that are its own.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import frozen

from pressparse import places
from pressparse.edges import excerpt
from pressparse.event_words import event_words
from pressparse.lexicon import WORD
from pressparse.parsers.date_words import date_words
from pressparse.patterns import phrases
from pressparse.records import Span
from pressparse.roles import DateRole, Role
from pressparse.sheet import Sheet
from pressparse.weighing import Candidate

_LONGEST_LOOK, _LONGEST, _LONGEST_PLACE = 700, 260, 30
_PARAGRAPHS, _MOST_ANCHORS, _MOST_CANDIDATES = 6, 12, 400
_MOST_BEFORE, _MOST_AFTER = 9, 16
_NEAR = 90

# Marks that no title runs over; in a heading a comma and a single line break are none.
_MARK = r"[!?;|)]|(?<=[\p{Ll}\d)»”\"])\.(?=\s|$)|\s[–—-]{1,2}\s|:|\n[^\S\n]*+\n|[*_#]{2}|\s\(|\s{4,}"
_LATER_ENDS = regex.compile(_MARK)
_BRACKET = regex.compile(r"\s?\([^()\n]{2,30}\)(?:\s(?:19|20)\d\d)?")
_TITLE_ENDS = regex.compile(rf"{_MARK}|,\s")
_TEXT_ENDS = regex.compile(rf"{_MARK}|,\s|\n")
_GAP = regex.compile(
    r"\s{1,3}|[^\w\s.,:;!?()|–—«»„“”\"‘]{1,3}\s|[\"'°”*]{1,3}\s|[-–’'.&/]|\.\s|\s?&\s?|['’]\s|\s[«„“\"‘]"
)
_QUOTED = regex.compile(r"\s?[«„“\"‘](?P<inside>[^«»„“”\"\n]{4,180})[»”\"“]")
# A straight quotation mark, not the inches that a scanner made of an ordinal's ending: 79" session.
_QUOTE = regex.compile(r"(?<!\d['°]?)\"")
_YEAR = regex.compile(r"(?:19|20)\d\d")
_ORDINAL = regex.compile(r"\d+(?:st|nd|rd|th|er|ère|ème|e|º|ª|-\p{Ll}{1,3})?|\d+\p{Ll}{1,2}|[IVXLC]{1,6}", regex.I)
_OPENING = '«„“"‘'
# An event's noun (written as NUL) with nothing but small words behind it.
_HOLDS = regex.compile(r"\0\p{L}{0,3}(?:\s\p{Ll}{1,4}|\s\p{Lu}{2,3}){1,3}\s*$")
_DAY = (
    r"(?:\d{1,2}(?:\.|st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}\.?)?\s\p{L}{3,}\.?"
    r"|\p{L}{3,}\.?\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?,?|\d{1,2}\.\d{1,2}\.)"
)
_DATE_END = regex.compile(
    rf"(?<![\s,(–—-])(?<!\w(?=\w))[\s,(–—-]*+(?:(?:on|from|am|vom|le|du|el|del|em|il|dal)\s)?(?:\p{{L}}+,\s)?{_DAY}(?:\s\d{{4}})?\)?\s*$"
)
_IN_PLACE = regex.compile(
    r"\s(?:at|in|à|en|em|a|w|в|у|i)\s(?:the\s)?(?P<place>\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+)?)[\s,.]*$"
)


@frozen(kw_only=True)
class Region:
    """Where titles are looked for: ``name`` tells the place; ``heading``: it is no running text."""

    start: int
    end: int
    name: str
    heading: bool


def candidates(sheet: Sheet) -> tuple[Candidate, ...]:
    """All stretches that may be the event's title, in page order; each wording may stand several times."""
    found: dict[Span, Candidate] = {}
    where: dict[str, set[str]] = {}
    nouns = event_words(sheet.words.code).nouns
    for region in _regions(sheet):
        for start, end, cues in _in_region(sheet, region):
            name = excerpt(sheet.text, start, trimmed(sheet, start, end))
            if name is None or not WORD.search(name.text) or len(name.text) > _LONGEST or not _balanced(name.text):
                continue
            if region.name != f"in.{Role.EVENT}" and not nouns.search(name.text):
                continue
            if name.span not in found:
                after = _after(sheet, region, name.span.end)
                if after in _GOES_ON or len(found) == _MOST_CANDIDATES:
                    continue
                found[name.span] = Candidate(span=name.span, cues={region.name, f"after.{after}"})
            found[name.span].cues.update(cues)
            where.setdefault(_key(name.text), set()).add(region.name.rstrip("012"))
    page = set(_page(sheet))
    standing = "\n".join(block.text[:_LONGEST_LOOK] for block in sheet.of(*_STANDING)).casefold()
    for candidate in found.values():
        text, cues = candidate.span.of(sheet.text), candidate.cues
        regions = where[_key(text)]
        cues.update(_looks(sheet, text), (f"also.{name}" for name in regions if not cues & {name, f"{name}0"}))
        cues.update(page)
        if " " in text and text.casefold() in standing:
            cues.add("in-standing-text")
        if sheet.genre is not None:
            cues.update((f"genre.{sheet.genre}", *(f"{cue}+{sheet.genre}" for cue in cues if cue.startswith("in."))))
    return tuple(found.values())


def _page(sheet: Sheet) -> Iterator[str]:
    """What the whole page has that an event's page has."""
    for role in (Role.EVENT, Role.VENUE, Role.ORGANIZER, Role.SALUTATION):
        if sheet.of(role):
            yield f"page.{role}"
    if any(mention.role is DateRole.EVENT for mention in sheet.dates):
        yield "page.event-date"
    if any(phrases(sheet.words, "event.where_labels").match(block.text) for block in sheet.blocks):
        yield "page.form"


# A title that is followed by such a word is not yet at its end: "Session | of the Assembly", "World | Forum".
_GOES_ON = ("genitive", "noun")


def _key(name: str) -> str:
    return " ".join(WORD.findall(name.casefold()))


def _balanced(text: str) -> bool:
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
    if (date := _DATE_END.search(text, start, end)) and date.start() > start:
        end = date.start()
    piece = text[start:end]
    head, comma, tail = piece.rpartition(", ")
    if comma and len(tail) < _LONGEST_PLACE and places.look_up(tail.strip(" .")) is not None:
        return start + len(head)
    found = _IN_PLACE.search(piece)
    return start + found.start() if found and places.is_city(found.group("place")) else end


# ---- where titles are looked for -------------------------------------------------------------------------------------

_HEADINGS = (
    Role.EVENT, Role.HEADLINE, Role.SUBHEADLINE, Role.BYLINE, Role.MASTHEAD, Role.METADATA, Role.HEADING, Role.DATE,
    Role.VENUE, Role.ORGANIZER,
)  # fmt: skip
_STANDING = (Role.BOILERPLATE, Role.CONTACT, Role.LEGAL, Role.NAVIGATION, Role.SIGNATURE)
_ANYWHERE = (Role.EVENT, Role.HEADLINE)
_EACH = 3


def _regions(sheet: Sheet) -> Iterator[Region]:
    """The lines over the text, event lines wherever they stand, and the first paragraphs."""
    seen: dict[str, int] = {}
    head = True
    for zone in sheet.zones:
        role = zone.role
        if role is Role.BODY:
            head = False
            for block in zone.blocks[:_PARAGRAPHS]:
                number = seen.get(role, 0)
                seen[role] = number + 1
                if number < _PARAGRAPHS:
                    end = min(block.span.end, block.span.start + _LONGEST_LOOK)
                    yield Region(start=block.span.start, end=end, name=f"in.body{min(number, 2)}", heading=False)
        elif role in _HEADINGS and (head or role in _ANYWHERE):
            number = seen.get(role, 0)
            seen[role] = number + 1
            if number < _EACH:
                end = min(zone.span.end, zone.span.start + _LONGEST_LOOK)
                yield Region(start=zone.span.start, end=end, name=f"in.{role}", heading=True)


# ---- where one begins and ends ---------------------------------------------------------------------------------------


def _in_region(sheet: Sheet, region: Region) -> Iterator[tuple[int, int, set[str]]]:
    text, words = sheet.text, event_words(sheet.words.code)
    stops = _TITLE_ENDS if region.heading else _TEXT_ENDS
    for count, noun in enumerate(words.nouns.finditer(text, region.start, region.end)):
        if count == _MOST_ANCHORS:
            break
        context = set(_context(sheet, region, noun.start(), noun.end()))
        lefts: dict[int, set[str]] = {noun.start(): {"left.none"}}
        for how in _LEFTS:
            lefts.setdefault(_leftwards(sheet, region.start, noun.start(), how), set()).add(f"left.{how}")
        rights: dict[int, set[str]] = {}
        stop = _stop(sheet, stops, noun.end(), region.end)
        for name, end in _rights(sheet, region, noun.end(), stop):
            rights.setdefault(end, set()).add(f"right.{name}")
        for first, left in lefts.items():
            before = f"before.{_before(sheet, region, first)}"
            if (
                before == "before.capital"
                and not text[first : noun.end()].isupper()
                and not _is_second_word(text, region, first)
            ):
                continue
            for end, right in rights.items():
                yield first, end, {"anchor.noun", before, *left, *right, *context}
    for lead in words.leads.finditer(text, region.start, region.end):
        start = lead.end()
        while start < region.end and text[start].isspace():
            start += 1
        if (word := WORD.match(text, start, region.end)) and word.group().casefold() in words.articles:
            start = min(word.end() + 1, region.end)
        if start >= region.end or not (
            text[start].isupper() or text[start].isdigit() or text[start] in _OPENING or region.heading
        ):
            continue
        stop = _stop(sheet, stops, start, region.end)
        context = set(_context(sheet, region, lead.start(), start))
        for name, end in _rights(sheet, region, start, stop):
            if end > start and name != "bare":
                yield start, end, {"anchor.lead", f"lead.{name}", *context}
    for quoted in _QUOTED.finditer(text, region.start, region.end):
        if quoted.group("inside").count(" ") > 0:
            context = set(_context(sheet, region, quoted.start(), quoted.end()))
            near = words.nouns.search(text, max(region.start, quoted.start() - 40), quoted.start())
            yield *quoted.span("inside"), {"anchor.quoted", "quoted.noun" if near else "quoted.bare", *context}
    if region.heading:
        stop = _stop(sheet, stops, region.start, region.end)
        yield region.start, stop, {"anchor.line"}
        if stop < region.end:
            yield region.start, region.end, {"anchor.whole"}


def _is_second_word(text: str, region: Region, at: int) -> bool:
    """Whether a single word stands before ``at``, so that its capital says nothing: "Successful | Arts Festival"."""
    return " " not in text[region.start : at].strip()


_LEFTS = ("near", "capitals", "low")


def _leftwards(sheet: Sheet, start: int, at: int, how: str) -> int:
    """Where the phrase begins: over capitals and numbers, not over an article, a lead or a verb.

    ``how``: "near" goes over no small word, "capitals" over those that link ("of the"), "low" over other words too.
    """
    text, first = sheet.text, at
    words, small = event_words(sheet.words.code), sheet.words.function_words
    for word in reversed(list(WORD.finditer(text, max(start, at - _LONGEST), at))[-_MOST_BEFORE:]):
        name, gap = word.group(), text[word.end() : at]
        folded = name.casefold()
        if not _GAP.fullmatch(gap) or folded in words.articles or words.leads.fullmatch(name):
            break
        linked = (folded in words.links or folded in small) and not name.istitle()
        if not linked and (name[0].isupper() or _ORDINAL.fullmatch(name) or "-" in gap or how == "low"):
            first = word.start()
        elif folded not in words.links or how != "capitals":
            break
        at = word.start()
    return first


def _stop(sheet: Sheet, stops: regex.Pattern[str], at: int, end: int) -> int:
    """The first mark, or the first words that tell of holding, behind ``at``."""
    if mark := stops.search(sheet.text, at, end):
        end = mark.start()
    other = phrases(sheet.words, "event.held_phrases", "head.speech_openers", "head.section_labels")
    if held := other.search(sheet.text, at, end):
        end = held.start()
    for mention in sheet.dates:
        if at < mention.span.start < end:
            return mention.span.start
    return end


def _rights(sheet: Sheet, region: Region, at: int, stop: int) -> Iterator[tuple[str, int]]:
    """Where the phrase may end, by how far: at the noun, over capitals, up to the next mark, up to a later one."""
    text = sheet.text
    yield "bare", at
    if quoted := _QUOTED.match(text, at, region.end):
        yield "quoted", quoted.end()
    last = begun = at
    links = event_words(sheet.words.code).links
    for word in list(WORD.finditer(text, at, stop))[:_MOST_AFTER]:
        name, gap = word.group(), text[begun : word.start()]
        if word.start() > at and not _GAP.fullmatch(gap):
            break
        if name[0].isupper() or _ORDINAL.fullmatch(name) or gap == "-":
            last = word.end()
        elif name.casefold() not in links:
            break
        begun = word.end()
    yield "capitals", last
    yield "long", stop
    if (line := text.find("\n", at, stop)) > at:
        yield "line", line
    if (lead := event_words(sheet.words.code).at.search(text, at, stop)) and lead.start() > at:
        yield "lead", lead.start()
    if bracket := _BRACKET.match(text, stop, region.end):
        yield "bracket", bracket.end()
    if region.heading and text.startswith(", ", stop):
        yield "comma", _stop(sheet, _LATER_ENDS, stop, region.end)


def _before(sheet: Sheet, region: Region, at: int) -> str:
    """What stands before the phrase."""
    text, words = sheet.text, event_words(sheet.words.code)
    before = text[max(region.start, at - 40) : at]
    if not before.strip():
        return "nothing"
    if before.strip()[-1] in _OPENING:
        return "quote"
    if not before.strip()[-1].isalnum():
        return "mark"
    name = WORD.findall(before)[-1]
    folded = name.casefold()
    if folded in words.articles:
        return f"article.{folded}" if folded in ("a", "an", "the") else "article"
    if words.leads.fullmatch(name):
        return "lead"
    if folded in words.links:
        return "link.noun" if _HOLDS.search(words.nouns.sub("\0", before)) else "link"
    return "small" if folded in sheet.words.function_words else "capital" if name[0].isupper() else "low"


def _after(sheet: Sheet, region: Region, at: int) -> str:
    """What stands behind the phrase."""
    text, words = sheet.text, event_words(sheet.words.code)
    following = text[at : min(region.end, at + 40)]
    bare = following.lstrip(" \t\xa0\"”»’'*_")
    if not bare.strip():
        return "nothing"
    if bare[0] == "\n":
        return "break"
    if not bare[0].isalnum():
        return f"mark.{bare[0]}" if bare[0] in ".,:;(–-—" else "mark"
    if any(0 <= mention.span.start - at < 4 for mention in sheet.dates):
        return "date"
    if phrases(sheet.words, "event.held_phrases").match(bare):
        return "held"
    if words.leads.match(bare):
        return "lead"
    if words.nouns.match(bare):
        return "noun"
    name = WORD.findall(bare)[0]
    if name.casefold() in date_words(sheet.words.code).weekdays:
        return "date"
    if name.casefold() in words.of and not any(0 < mention.span.start - at < 12 for mention in sheet.dates):
        return "genitive"
    if name.casefold() in words.links:
        return "link"
    if name.casefold() in sheet.words.function_words:
        return "small"
    return "capital" if name[0].isupper() else "digit" if name[0].isdigit() else "low"


# ---- what speaks for it ----------------------------------------------------------------------------------------------


def _context(sheet: Sheet, region: Region, first: int, last: int) -> Iterator[str]:
    text, words = sheet.text, event_words(sheet.words.code)
    low, high = max(region.start, first - _NEAR), min(region.end, last + _NEAR)
    held = phrases(sheet.words, "event.held_phrases")
    if held.search(text, last, high):
        yield "held.behind"
    if held.search(text, low, first):
        yield "held.before"
    if phrases(sheet.words, "head.speech_openers", "genre.speech").search(
        text, max(region.start, first - 2 * _NEAR), first
    ):
        yield "speech.before"
    if words.verbs.search(text, low, first):
        yield "verb.before"
    if words.attending.search(text, low, first):
        yield "attending.before"
    if phrases(sheet.words, "event.what_labels").search(text, max(region.start, first - 30), first):
        yield "what.before"
    for mention in sheet.dates:
        if 0 <= mention.span.start - last < _NEAR and mention.span.end <= region.end:
            yield "date.behind.event" if mention.role is DateRole.EVENT else "date.behind"


def _looks(sheet: Sheet, name: str) -> Iterator[str]:
    words, links = WORD.findall(name), event_words(sheet.words.code).links | sheet.words.function_words
    size = len(words)
    yield "closes.low" if words[-1].islower() else "closes.other"
    yield f"words.{size if size < 4 else 4 if size < 7 else 7 if size < 12 else 12 if size < 20 else 20}"
    yield "capitals.all" if name.isupper() else f"capitals.{min(sum(word[0].isupper() for word in words), 3)}"
    yield f"lows.{min(sum(word.islower() and word not in links for word in words), 4)}"
    if any(_YEAR.fullmatch(word) for word in words):
        yield "has.year"
    if any(_ORDINAL.fullmatch(word) for word in words):
        yield "has.ordinal"
    nouns = event_words(sheet.words.code).nouns
    if nouns.match(name):
        yield "begins.noun"
    if (found := list(nouns.finditer(name))) and found[-1].end() == len(name):
        yield "closes.noun"
    if any(mark in name for mark in _OPENING):
        yield "has.quotes"
    if found:
        yield "has.noun"
    for cue, tables in _TABLES:
        if phrases(sheet.words, *tables).search(name):
            yield f"has.{cue}"


_TABLES = (
    ("office", ("people.offices",)),
    ("organization", ("people.organization_nouns",)),
    ("opener", ("head.speech_openers",)),
    ("label", ("head.section_labels",)),
    ("held", ("event.held_phrases", "event.organizer_phrases")),
)
