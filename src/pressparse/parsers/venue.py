"""Where, and how, the event is held: "(Vienna, September 14-15, 2020)", "WHERE: Grand Hotel, 5 Main Street, Oslo".

A line of its own, or a form's WHERE, is taken at its word. Elsewhere ``venue_sites.py`` names the places where it may
be; the one with most to say for it wins, for the city and for the building apart, and none does if all have little.
What the text does not say stays None.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from pressparse.occasion import Occasion, occasion
from pressparse.patterns import phrases
from pressparse.records import Block, Span, Venue
from pressparse.roles import Genre, Mode, Role
from pressparse.sheet import Sheet
from pressparse.venue_places import Spot
from pressparse.venue_sites import Site, sites
from pressparse.venue_words import venue_words
from pressparse.weighing import Weighed, Weighings, best, likeliest, weighings

# How far apart a building and its city may stand to be one place.
_TOGETHER = 300
_MODE_PARAGRAPHS, _MODE_LOOK, _MANY = 6, 1500, 4
_PLAINEST = frozenset({"from.line", "from.form"})
_TABLES = {
    Mode.HYBRID: "event.mode_hybrid",
    Mode.ONLINE: "event.mode_online",
    Mode.IN_PERSON: "event.mode_in_person",
}


def read(sheet: Sheet, weighed: Weighings | None = None) -> Venue | None:
    """The venue as far as the text says; None if it says neither where nor how.

    ``weighed`` (of "event", "city", "place" and "mode") are those that come with the package if None.
    """
    event = occasion(sheet, weighed["event"] if weighed else None)
    weighed = weighed or weighings("events")
    found = sites(sheet, event)
    plain = _plain(sheet, found)
    city = plain if plain and plain.city else _likeliest(found, "city", weighed)
    place = plain if plain and plain.place else _likeliest(found, "place", weighed)
    mode = _mode(sheet, found, event, weighed)
    span = _joined(city or plain, place or plain)
    if span is None:
        return None if mode is None else _format(sheet, mode)
    return Venue(
        text=span.of(sheet.text),
        span=span,
        place=place.place if place else None,
        city=city.city if city else None,
        country=next((spot.country for spot in (plain, place, city) if spot and spot.country), None),
        mode=mode,
    )


def _plain(sheet: Sheet, found: tuple[Site, ...]) -> Spot | None:
    """The place on a venue's line, or behind WHERE, taken at its word; in a letter such a line is the letterhead."""
    if sheet.genre is Genre.LETTER:
        return None
    return next((site.spot for site in found if not _PLAINEST.isdisjoint(site.cues)), None)


def _likeliest(found: tuple[Site, ...], part: str, weighed: Weighings) -> Spot | None:
    """The foremost place with the likeliest city, or building."""
    named = [site for site in found if getattr(site.spot, part)]
    kept = likeliest(named, lambda site: str(getattr(site.spot, part)).casefold(), weighed[part])
    return kept.spot if kept else None


def _joined(city: Spot | None, place: Spot | None) -> Span | None:
    """From the building to the city where they stand together, else where the city is."""
    if city is None or place is None:
        known = city or place
        return known.span if known else None
    span = Span(min(city.span.start, place.span.start), max(city.span.end, place.span.end))
    return span if span.end - span.start <= _TOGETHER else city.span


# ---- how it is held ------------------------------------------------------------------------------------------------


@define
class Way(Weighed):
    """A way in which the event may be held."""

    mode: Mode = field(kw_only=True)


def _mode(sheet: Sheet, found: tuple[Site, ...], event: Occasion, weighed: Weighings) -> Mode | None:
    """What a line for it says, else the likeliest."""
    for mode, table in _TABLES.items():
        words = phrases(sheet.words, table)
        if any(words.search(block.text) for block in sheet.of(Role.FORMAT)):
            return mode
        if any(words.fullmatch(_value(block.text)) for block in sheet.of(Role.VENUE)):
            return mode
    kept = best(modes(sheet, found, event), weighed["mode"])
    return kept.mode if kept else None


def _value(line: str) -> str:
    """What a form's line says, without its label and brackets: "Format: Hybrid", "(online)"."""
    return line.rpartition(":")[2].strip(" .()*_\n")


def modes(sheet: Sheet, found: tuple[Site, ...], event: Occasion) -> Iterator[Way]:
    """Each way of holding an event, with what speaks for it: the page's words for it, and where its place stands."""
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
        for block in sheet.of(Role.BODY)[:_MODE_PARAGRAPHS]
        for word in words.finditer(sheet.text, block.span.start, min(block.span.end, block.span.start + _MODE_LOOK))
    }
    yield from (f"attended.{number}" for number in range(1, 1 + min(len(found), _MANY)))


def _told(sheet: Sheet, mode: Mode) -> Iterator[str]:
    """Where the page has words for a way of holding an event."""
    for cue, roles, count in (
        ("line", (Role.FORMAT, Role.VENUE), 6),
        ("head", (Role.EVENT, Role.HEADLINE, Role.SUBHEADLINE), 6),
        ("body", (Role.BODY,), _MODE_PARAGRAPHS),
    ):
        if any(_is_told(sheet, mode, block) for block in sheet.of(*roles)[:count]):
            yield f"{mode}.{cue}"


def _is_told(sheet: Sheet, mode: Mode, block: Block) -> bool:
    table = _TABLES[mode]
    return (
        sheet.may_stand_in(block, table) and phrases(sheet.words, table).search(block.text, 0, _MODE_LOOK) is not None
    )


def _format(sheet: Sheet, mode: Mode) -> Venue | None:
    """A venue that is only a format, where the page has words for it: "(video format)"."""
    head = sheet.of(Role.FORMAT, Role.VENUE, Role.EVENT, Role.HEADLINE, Role.SUBHEADLINE)
    for block in (*head, *sheet.of(Role.BODY)[:_MODE_PARAGRAPHS]):
        if not sheet.may_stand_in(block, _TABLES[mode]):
            continue
        if found := phrases(sheet.words, _TABLES[mode]).search(sheet.text, block.span.start, block.span.end):
            span = Span(*found.span())
            return Venue(text=span.of(sheet.text), span=span, mode=mode)
    return None
