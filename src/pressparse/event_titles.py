"""Stretches of a page that may be an event's title, and what speaks for each.

A title is looked for round a noun of events ("Third Forum on Mountain Roads"), behind words that lead to an event
("remarks at the …", "will host the …"), in quotation marks, and on lines that are its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import regex

from pressparse.edges import excerpt
from pressparse.event_borders import (
    LONGEST,
    OPENING,
    QUOTED,
    TEXT_ENDS,
    TITLE_ENDS,
    Region,
    balanced,
    beginning,
    endings,
    inner_beginnings,
    is_open,
    is_second_word,
    stop_behind,
    trimmed,
)
from pressparse.event_cues import Standing, context_of
from pressparse.event_neighbours import what_follows, what_precedes
from pressparse.event_words import event_words
from pressparse.lexicon import WORD
from pressparse.parsers.date_words import date_words
from pressparse.patterns import phrases
from pressparse.records import Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.weighing import WORDED, Candidate, page_cues, paired

_LONGEST_LOOK = 700
_PARAGRAPHS, _MOST_ANCHORS, _MOST_CANDIDATES = 6, 12, 400


def candidates(sheet: Sheet) -> tuple[Candidate, ...]:
    """All stretches that may be the event's title, in page order; each wording may stand several times."""
    sheet = sheet.flowed
    found: dict[Span, Candidate] = {}
    where: dict[str, set[str]] = {}
    nouns = event_words(sheet.words.code).nouns
    for region in _regions(sheet):
        for start, end, cues in _in_region(sheet, region):
            if region.zone_end is not None and start >= region.zone_end:
                continue
            name = excerpt(sheet.text, start, trimmed(sheet, start, end))
            if name is None or not WORD.search(name.text) or len(name.text) > LONGEST or not balanced(name.text):
                continue
            named = not _is_bare(sheet, name.text) and (cues & _NAMES or nouns.search(name.text))
            if region.name != f"in.{Role.EVENT}" and not named:
                continue
            if name.span not in found:
                after = what_follows(sheet, region, name.span.end)
                is_cut = after in _GOES_ON or (after == "mark.:" and "\n" in name.text[-_LABEL:])
                if is_cut or len(found) == _MOST_CANDIDATES:
                    continue
                found[name.span] = Candidate(span=name.span, cues={region.name, f"after.{after}"})
            found[name.span].cues.update(cues)
            where.setdefault(wording(name.text), set()).add(region.name.rstrip("012"))
    page = {*page_cues(sheet, _TELLING, phrases(sheet.words, "event.where_labels")), *_told_by_title(sheet)}
    foot = "\n".join(block.text[:_LONGEST_LOOK] for block in sheet.of(*_STANDING)).casefold()
    standing = Standing(sheet)
    for candidate in found.values():
        text, cues = candidate.span.of(sheet.text), candidate.cues
        regions = where[wording(text)]
        cues.update(standing.cues(candidate.span))
        cues.update([f"also.{name}" for name in regions if not cues & {name, f"{name}0"}])
        cues.update(page)
        if " " in text and text.casefold() in foot:
            cues.add("in-standing-text")
        cues.update(paired(cues, ("left", "before"), ("right", "after")))
        if sheet.genre is not None:
            joined = [cue for cue in cues if cue.startswith(_BY_GENRE)]
            cues.update((f"genre.{sheet.genre}", *(f"{cue}+{sheet.genre}" for cue in joined)))
    return tuple(found.values())


_TITLE, _MOST_TITLES = (Role.HEADLINE, Role.SUBHEADLINE), 6
_TELLING = (Role.EVENT, Role.VENUE, Role.ORGANIZER, Role.SALUTATION)
# What says more or less in one genre than in another.
_BY_GENRE = ("in.", "words.", "lead.is.", "in-head")
# Names of events need no noun of events.
_NAMES = {"anchor.year", "quoted.noun", "lead.capitals"}
# A title that is followed by such a word is not yet at its end: "Session | of the Assembly", "World | Forum"; one that
# ends with the label of the next line is past it: "Road Forum / Where | : Oakby".
_GOES_ON, _LABEL = ("genitive", "noun"), 30


def _told_by_title(sheet: Sheet) -> Iterator[str]:
    """The words of the page's title and deck, which say whether it is about an event: "opens", "to host", "invites"."""
    for block in sheet.of(*_TITLE)[:_MOST_TITLES]:
        start = block.span.start
        words = sheet.said.words(start, min(block.span.end, start + _LONGEST_LOOK))
        yield from (f"{WORDED}title.{word}" for word in words)


def _is_bare(sheet: Sheet, name: str) -> bool:
    """Whether this is but the word for a kind of event: "session", "Konferenz"; a compound may be a title."""
    words = WORD.findall(name)
    return len(words) == 1 and (words[0].islower() or words[0].casefold() in event_words(sheet.words.code).endings)


def wording(name: str) -> str:
    """The title's words, by which two of its places on the page are known as one."""
    return " ".join(WORD.findall(name.casefold()))


# ---- where titles are looked for -------------------------------------------------------------------------------------

_HEADINGS = (
    Role.EVENT, Role.HEADLINE, Role.SUBHEADLINE, Role.BYLINE, Role.MASTHEAD, Role.METADATA, Role.HEADING, Role.DATE,
    Role.VENUE, Role.ORGANIZER,
)  # fmt: skip
_STANDING = (Role.BOILERPLATE, Role.CONTACT, Role.LEGAL, Role.NAVIGATION, Role.SIGNATURE)
_ANYWHERE = (Role.EVENT, Role.HEADLINE)
_EACH, _MOST_ZONES = 3, 3


def _regions(sheet: Sheet) -> Iterator[Region]:
    """The lines over the text, event lines wherever they stand, and the first paragraphs."""
    seen: dict[str, int] = {}
    head = True
    for index, zone in enumerate(sheet.zones):
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
                start, last = zone.span.start, _last_zone(sheet, index)
                end = min(sheet.zones[last].span.end, start + _LONGEST_LOOK)
                zone_end = zone.span.end if last > index else None
                yield Region(start=start, end=end, name=f"in.{role}", heading=True, zone_end=zone_end)


def _last_zone(sheet: Sheet, index: int) -> int:
    """The last of the zones into which a phrase of a heading's may run on: "… of the United | Nations"."""
    zones, last = sheet.zones, index
    while last + 1 < min(len(zones), index + _MOST_ZONES) and zones[last + 1].role in _HEADINGS:
        above, below = zones[last].span, zones[last + 1].span
        if sheet.text.count("\n", above.end, below.start) > 1 and not is_open(sheet, above.start, above.end):
            break
        last += 1
    return last


# ---- where one begins and ends ---------------------------------------------------------------------------------------


Found = Iterator[tuple[int, int, set[str]]]


def _in_region(sheet: Sheet, region: Region) -> Found:
    stops = TITLE_ENDS if region.heading else TEXT_ENDS
    yield from _round_nouns(sheet, region, stops)
    yield from _behind_leads(sheet, region, stops)
    yield from _names(sheet, region)
    if region.heading:
        stop = stop_behind(sheet, stops, region.start, region.end)
        yield region.start, stop, {"anchor.line"}
        if stop < region.end:
            yield region.start, region.end, {"anchor.whole"}
        yield from _on_lines(sheet, region, stops)


def _round_nouns(sheet: Sheet, region: Region, stops: regex.Pattern[str]) -> Found:
    text, words = sheet.text, event_words(sheet.words.code)
    for count, noun in enumerate(words.nouns.finditer(text, region.start, region.end)):
        if count == _MOST_ANCHORS:
            break
        context = set(context_of(sheet, region, noun.start(), noun.end()))
        lefts: dict[int, set[str]] = {noun.start(): {"left.none"}}
        for how in _LEFTS:
            lefts.setdefault(beginning(sheet, region.start, noun.start(), how), set()).add(f"left.{how}")
        for how, first in inner_beginnings(sheet, min(lefts), noun.start()):
            lefts.setdefault(first, set()).add(f"left.{how}")
        rights: dict[int, set[str]] = {}
        stop = stop_behind(sheet, stops, noun.end(), region.end)
        for name, end in endings(sheet, region, noun.end(), stop):
            rights.setdefault(end, set()).add(f"right.{name}")
        for first, left in lefts.items():
            before = f"before.{what_precedes(sheet, region, first)}"
            if (
                before == "before.capital"
                and _TOLD_LEFTS.isdisjoint(left)
                and not text[first : noun.end()].isupper()
                and not is_second_word(text, region, first)
            ):
                continue
            for end, right in rights.items():
                yield first, end, {"anchor.noun", before, *left, *right, *context}


def _on_lines(sheet: Sheet, region: Region, stops: regex.Pattern[str]) -> Found:
    """What stands on the further lines of a heading, and behind a label."""
    for line in islice(_BEGINNING.finditer(sheet.text, region.start, region.end), _MOST_LINES):
        start = line.end()
        if start > region.start:
            kind = "label" if line["label"] else "further"
            stop = stop_behind(sheet, stops, start, region.end)
            yield start, stop, {f"anchor.{kind}"}
            if (end := sheet.text.find("\n", start, stop)) > 0:
                yield start, end, {f"anchor.{kind}.short"}


def _behind_leads(sheet: Sheet, region: Region, stops: regex.Pattern[str]) -> Found:
    text, words = sheet.text, event_words(sheet.words.code)
    for lead in words.leads.finditer(text, region.start, region.end):
        start = lead.end()
        while start < region.end and text[start].isspace():
            start += 1
        if (word := WORD.match(text, start, region.end)) and word.group().casefold() in words.articles:
            start = min(word.end() + 1, region.end)
        if start >= region.end or not (
            text[start].isupper() or text[start].isdigit() or text[start] in OPENING or region.heading
        ):
            continue
        stop = stop_behind(sheet, stops, start, region.end)
        context = set(context_of(sheet, region, lead.start(), start))
        for name, end in endings(sheet, region, start, stop):
            if end > start and name != "bare":
                yield start, end, {"anchor.lead", f"lead.{name}", *context}


def _names(sheet: Sheet, region: Region) -> Found:
    """Names with a year, and what stands in quotation marks."""
    text, words = sheet.text, event_words(sheet.words.code)
    for named in _NAME_AND_YEAR.finditer(text, region.start, region.end):
        last = named.group("last").casefold().rstrip(".")
        if last not in words.periods and last not in date_words(sheet.words.code).months:
            yield named.start(), named.end(), {"anchor.year", *context_of(sheet, region, named.start(), named.end())}
    for quoted in QUOTED.finditer(text, region.start, region.end):
        if quoted.group("inside").count(" ") > 0:
            context = set(context_of(sheet, region, quoted.start(), quoted.end()))
            low, high = max(region.start, quoted.start() - 40), min(region.end, quoted.end() + 25)
            near = words.nouns.search(text, low, quoted.start()) or words.nouns.search(text, quoted.end(), high)
            yield (
                quoted.start("inside"),
                _without_comma(text, quoted.end("inside")),
                {"anchor.quoted", "quoted.noun" if near else "quoted.bare", *context},
            )


def _without_comma(text: str, end: int) -> int:
    """A comma before the closing mark is the sentence's: “Roads for All,” on May 4."""
    return end - 1 if text[end - 1] == "," else end


# "Roadcon 2024", "eRoads 2024": a name and the year in which it is held.
_NAME_AND_YEAR = regex.compile(r"(?<!\w)(?:(?P<last>\p{Ll}?\p{Lu}[\p{L}\p{N}’'.-]*+)\s){1,6}+(?:19|20)\d\d(?!\w)")
# Where a line begins, behind its marks and its label: "** WHAT: | Road Forum".
_BEGINNING = regex.compile(
    r"\s*(?:^|\n)[\s*_#•·-]*(?:(?P<label>\p{Lu}[\p{L} -]{2,24}):[\s*_]++(?=[\p{Lu}\d«„“\"‘]))?+", regex.M
)
_MOST_LINES = 6
_LEFTS = ("near", "capitals", "wide", "low", "listed")
# Borders that are told by more than capitals.
_TOLD_LEFTS = frozenset(f"left.{how}" for how in ("number", "apart", "attribute", "quoted", "listed"))
