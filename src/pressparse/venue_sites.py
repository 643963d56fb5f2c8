"""Where the place of an event may stand.

A line of its own, a form's WHERE, the place with a speech's date, the tail of a title, the sentence that says where the
event is held; and each city and building that the page's head, its first paragraphs and its captions name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import define, field

from pressparse.beside import nearest_day, next_words
from pressparse.occasion import Occasion
from pressparse.records import Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.venue_buildings import buildings
from pressparse.venue_cues import around, edges, name_cues
from pressparse.venue_lines import SOURCES
from pressparse.venue_places import Spot, cities, where_label
from pressparse.venue_words import venue_words
from pressparse.weighing import Candidate, page_cues, paired

# So many lines of a role are read, so much of each; of the running text, paragraphs behind the early ones are alike.
_PARAGRAPHS, _LOOK, _EARLY = 12, 1000, 6
_TELLING = (Role.EVENT, Role.VENUE, Role.ORGANIZER, Role.SALUTATION, Role.BYLINE)


@define
class Site(Candidate):
    """A place that may be the event's venue."""

    spot: Spot = field(kw_only=True)


def sites(sheet: Sheet, event: Occasion) -> tuple[Site, ...]:
    """All places that may be the venue of the event, those of lines of their own first; each city's mentions stand
    apart."""
    sheet = sheet.flowed
    found = [
        Site(span=spot.span, cues={f"from.{name}", f"from.{name}.{min(number, 2)}"}, spot=spot)
        for name, find in SOURCES
        for number, spot in enumerate(find(sheet))
    ]
    found.extend(_mentions(sheet))
    counts = Counter(site.spot.city.casefold() for site in found if site.spot.city)
    page = set(page_cues(sheet, _TELLING, where_label(sheet.words.code)))
    near: dict[Span, set[str]] = {}
    for site in found:
        cues, spot = site.cues, site.spot
        if site.span not in near:
            near[site.span] = {
                *around(sheet, site.span),
                *event.cues(site.span),
                *next_words(sheet.text, site.span),
                *nearest_day(sheet.dates, site.span),
            }
        cues.update(page, near[site.span])
        if sheet.genre is not None:
            cues.update((f"genre.{sheet.genre}", *(f"{cue}+{sheet.genre}" for cue in tuple(cues) if cue in _JOINED)))
        if spot.city:
            cues.add(f"city.named.{min(counts[spot.city.casefold()], 4)}")
            cues.add("city.and.place" if spot.place else "city.alone")
        if spot.place:
            cues.update(name_cues(sheet, spot.place))
        cues.update(paired(cues, ("from", "genre"), ("in", "near"), ("in", "page"), ("place", "from")))
    return tuple(found)


_JOINED = ("in.date", "in.headline", "in.body0", "from.speech-date", "in.venue", "from.tail")


def _mentions(sheet: Sheet) -> Iterator[Site]:
    """The cities and buildings named in the head, in the first paragraphs and in captions."""
    seen: dict[str, int] = {}
    naming, line = venue_words(sheet.words.code).naming(sheet), sheet.dateline
    head = True
    for block in sheet.blocks:
        role = block.role
        if role is Role.BODY:
            head = False
        if role not in _READ or (not head and role not in _ANYWHERE):
            continue
        number = seen.get(role, 0)
        seen[role] = number + 1
        if number > _PARAGRAPHS:
            continue
        name = f"in.body{min(number, 2) if number < _EARLY else _EARLY}" if role is Role.BODY else f"in.{role}"
        end = min(block.span.end, block.span.start + _LOOK)
        for city in cities(sheet, block.span.start, end):
            if line is not None and line.span.contains(city) and city.of(sheet.text) in sheet.towns:
                continue  # a town that is known by its dateline alone is where the text is from
            spot = Spot(span=city, city=city.of(sheet.text))
            yield Site(span=city, cues={name, "from.mention", *edges(sheet, block, city)}, spot=spot)
        for building, cue in buildings(sheet, block, end, naming):
            if building.of(sheet.text) in sheet.towns:
                continue
            spot = Spot(span=building, place=building.of(sheet.text))
            yield Site(span=building, cues={name, f"from.{cue}", *edges(sheet, block, building)}, spot=spot)


_READ = frozenset([
    Role.EVENT, Role.VENUE, Role.HEADLINE, Role.SUBHEADLINE, Role.BYLINE, Role.MASTHEAD, Role.METADATA, Role.DATE,
    Role.HEADING, Role.BODY, Role.FORMAT, Role.ORGANIZER, Role.SIGNATURE, Role.MEDIA,
])  # fmt: skip
_ANYWHERE = frozenset([Role.EVENT, Role.VENUE, Role.BODY, Role.DATE, Role.MEDIA])
