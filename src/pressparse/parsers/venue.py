"""Where, and how, the event is held: "(Vienna, September 14-15, 2020)", "WHERE: Grand Hotel, 5 Main Street, Oslo".

A line of its own, or a form's WHERE, is taken at its word. Elsewhere ``venue_sites.py`` names the places where it may
be; the one with most to say for it wins, for the city and for the building apart, and none does if all have little.
What the text does not say stays None.
"""

from __future__ import annotations

from pressparse.occasion import occasion
from pressparse.records import Span, Venue
from pressparse.roles import Genre
from pressparse.sheet import Sheet
from pressparse.venue_modes import mode_alone, mode_of
from pressparse.venue_places import Spot
from pressparse.venue_sites import Site, sites
from pressparse.weighing import Weighings, likeliest, weighings

# How far apart a building and its city may stand to be one place.
_TOGETHER = 300
_PLAINEST = frozenset({"from.line", "from.form"})


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
    mode = mode_of(sheet, found, event, weighed["mode"])
    span = _joined(city or plain, place or plain)
    if span is None:
        return None if mode is None else mode_alone(sheet, mode)
    return Venue(
        text=span.of(sheet.text),
        span=span,
        place=_as_written(sheet, place.place if place else None, span),
        city=_as_written(sheet, city.city if city else None, span),
        country=_as_written(sheet, next((s.country for s in (plain, place, city) if s and s.country), None), span),
        mode=mode,
    )


def _as_written(sheet: Sheet, name: str | None, near: Span) -> str | None:
    """The name as the source has it, where a line's break may stand for a blank: behind ``near``, or else anywhere."""
    if name is None or sheet.flowed is sheet:
        return name
    text = sheet.flowed.text
    for start in (near.start, 0):
        if (at := text.find(name, start)) >= 0:
            return sheet.text[at : at + len(name)]
    return name


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
