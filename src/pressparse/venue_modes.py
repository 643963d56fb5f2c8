"""How an event is held: in person, online, or both ("hybrid"), by what lines say of it, else by what is likeliest."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from pressparse.event_words import event_words
from pressparse.occasion import Occasion
from pressparse.patterns import phrases
from pressparse.records import Block, Span, Venue
from pressparse.roles import Mode, Role
from pressparse.sheet import Sheet
from pressparse.venue_lines import sentences
from pressparse.venue_sites import Site
from pressparse.venue_words import venue_words
from pressparse.weighing import Weighed, Weighing, best

_PARAGRAPHS, _LOOK, _MANY = 6, 1500, 4
_TABLES = {
    Mode.HYBRID: "event.mode_hybrid",
    Mode.ONLINE: "event.mode_online",
    Mode.IN_PERSON: "event.mode_in_person",
}
_LINES = (Role.FORMAT, Role.VENUE)
_HEAD = (Role.EVENT, Role.HEADLINE, Role.SUBHEADLINE)
# How near its event a word stands that tells by itself of cars and clouds too: "a hybrid forum".
_NEAR = 40
# Log-odds from which on a page is taken to be about an event whose text says how it is held.
_SEEMS = -1.0


@define
class Way(Weighed):
    """A way in which the event may be held."""

    mode: Mode = field(kw_only=True)


def mode_of(sheet: Sheet, found: tuple[Site, ...], event: Occasion, weighing: Weighing) -> Mode | None:
    """What a line for it says, or the text plainly; else the likeliest."""
    if told := _of_lines(sheet):
        return told
    if event.odds >= _SEEMS and _is_hybrid(sheet.flowed):
        return Mode.HYBRID
    kept = best(modes(sheet, found, event), weighing)
    return kept.mode if kept else None


# ---- plain words -----------------------------------------------------------------------------------------------------


def _of_lines(sheet: Sheet) -> Mode | None:
    """What lines say that tell how or where it is held: "Format: Hybrid", "City Hall, Leeds, or via Zoom"."""
    for mode, table in _TABLES.items():
        words = phrases(sheet.words, table)
        if any(words.search(block.text) for block in sheet.of(Role.FORMAT)):
            return mode
    hybrid, online, in_person = (phrases(sheet.words, table) for table in _TABLES.values())
    for block in sheet.of(Role.VENUE):
        if hybrid.search(block.text):
            return Mode.HYBRID
        if stream := online.search(block.text):
            rest = f"{block.text[: stream.start()]}, {block.text[stream.end() :]}"
            also = in_person.search(rest) or phrases(sheet.words, "event.venue_nouns").search(rest)
            return Mode.HYBRID if also else Mode.ONLINE
        if in_person.fullmatch(block.text.rpartition(":")[2].strip(" .()*_\n")):
            return Mode.IN_PERSON
    return None


def _is_hybrid(sheet: Sheet) -> bool:
    """Whether title or text says plainly that the event is held in both ways: "in person and online", "a hybrid forum",
    "the Forum in Leeds and online"."""
    words, hybrid = event_words(sheet.words.code), phrases(sheet.words, _TABLES[Mode.HYBRID])
    besides = venue_words(sheet.words.code).besides
    for block in (*sheet.of(*_HEAD)[:_PARAGRAPHS], *sheet.of(Role.BODY)[:_PARAGRAPHS]):
        last = min(block.span.end, block.span.start + _LOOK)
        if sheet.may_stand_in(block, _TABLES[Mode.HYBRID]):
            for found in hybrid.finditer(sheet.text, block.span.start, last):
                if " " in found.group() or words.nouns.search(sheet.text, found.end(), min(last, found.end() + _NEAR)):
                    return True
        for start, end in sentences(sheet, block):
            also = [found.start() for found in besides.finditer(sheet.text, start, end)]
            if also and words.nouns.search(sheet.text, start, also[-1]):
                return True
    return False


def mode_alone(sheet: Sheet, mode: Mode) -> Venue | None:
    """A venue that is only a format, where the page has words for it: "(video format)"."""
    page = sheet.flowed
    for block in (*page.of(*_LINES, *_HEAD), *page.of(Role.BODY)[:_PARAGRAPHS]):
        if not page.may_stand_in(block, _TABLES[mode]):
            continue
        if found := phrases(page.words, _TABLES[mode]).search(page.text, block.span.start, block.span.end):
            span = Span(*found.span())
            return Venue(text=span.of(sheet.text), span=span, mode=mode)
    return None


# ---- what is likeliest -----------------------------------------------------------------------------------------------


def modes(sheet: Sheet, found: tuple[Site, ...], event: Occasion) -> Iterator[Way]:
    """Each way of holding an event, with what speaks for it: the page's words for it, and where its place stands."""
    sheet = sheet.flowed
    told = {mode: set(_told(sheet, mode)) for mode in _TABLES}
    page = {f"genre.{sheet.genre}", event.page_cue()}
    for site in found:
        source = next(cue for cue in sorted(site.cues) if cue.startswith("from."))
        if source in _PLAIN and _LATE.isdisjoint(site.cues):
            page.add(f"{source}.{'place' if site.spot.place else 'city'}")
        page.update(cue for cue in site.cues if cue.startswith("page."))
    page.update(_attended(sheet))
    for mode, cues in told.items():
        if cues or mode is Mode.IN_PERSON:
            others = {cue for other, words in told.items() if other is not mode for cue in words}
            yield Way(mode=mode, cues={f"{mode}", *(f"{mode}:{cue}" for cue in cues | others | page)})


# Where buildings that say nothing about how the event is held are named too.
_LATE = frozenset(["in.body6", "in.media"])
_PLAIN = ("from.form", "from.line", "from.sentence", "from.speech-date", "from.tail", "from.at.building")


def _attended(sheet: Sheet) -> Iterator[str]:
    """How many of the words for those who come the first paragraphs have."""
    words = venue_words(sheet.words.code).attending
    found = {
        word.group().casefold()
        for block in sheet.of(Role.BODY)[:_PARAGRAPHS]
        for word in words.finditer(sheet.text, block.span.start, min(block.span.end, block.span.start + _LOOK))
    }
    yield from (f"attended.{number}" for number in range(1, 1 + min(len(found), _MANY)))


def _told(sheet: Sheet, mode: Mode) -> Iterator[str]:
    """Where the page has words for a way of holding an event."""
    for cue, roles, count in (
        ("line", _LINES, 6),
        ("head", _HEAD, 6),
        ("body", (Role.BODY,), _PARAGRAPHS),
    ):
        if any(_is_told(sheet, mode, block) for block in sheet.of(*roles)[:count]):
            yield f"{mode}.{cue}"


def _is_told(sheet: Sheet, mode: Mode, block: Block) -> bool:
    table = _TABLES[mode]
    return sheet.may_stand_in(block, table) and phrases(sheet.words, table).search(block.text, 0, _LOOK) is not None
