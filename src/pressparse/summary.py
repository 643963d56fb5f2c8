"""A release's fields as rows that a person reads: what a notebook and a terminal show above the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from textwrap import shorten

from attrs import frozen

from pressparse.records import Contact, DateMention, Person, Release, Speaker, Standing, Venue

# A field with more values is told by its first ones, and standing text without a subject by its opening.
_MOST_VALUES = 12
_OPENING = 60
_LONGEST = 1000


@frozen(kw_only=True)
class Row:
    """A field's name and its values, one or several, as text on one line each."""

    name: str
    values: tuple[str, ...]


def rows(release: Release) -> tuple[Row, ...]:
    """The fields that the release has, in the order in which a reader asks for them."""
    found = ((name, tuple(_line(value) for value in values)) for name, values in _fields(release))
    return tuple(Row(name=name, values=_first(values)) for name, values in found if any(values))


def _first(values: tuple[str, ...]) -> tuple[str, ...]:
    if len(values) <= _MOST_VALUES:
        return values
    return (*values[: _MOST_VALUES - 1], f"and {len(values) - _MOST_VALUES + 1:,} more")


def _fields(release: Release) -> Iterator[tuple[str, Iterable[object]]]:
    yield "headline", _one(release.headline)
    yield "subheadline", _one(release.subheadline)
    yield "genre", _one(_joined((release.genre, release.language)))
    yield "issuer", _one(release.issuer)
    yield "number", _one(release.release_id)
    yield "published", _one(release.published)
    yield "embargo", _one(release.embargo)
    yield "dateline", _one(release.dateline.place if release.dateline else None)
    yield "event", _one(release.event.title if release.event else None)
    yield "sessions", release.event.sessions if release.event else ()
    yield "venue", _one(_venue(release.venue) if release.venue else None)
    yield "organizers", release.organizers
    yield "speaker", _one(_person(release.speaker) if release.speaker else None)
    yield "salutations", release.salutations
    yield "body", _one(_body(release))
    yield "quotes", _one(_count(len(release.quotes), "quotation"))
    yield "closing", _one(release.closing)
    yield "signatories", map(_person, release.signatories)
    yield "contacts", map(_contact, release.contacts)
    yield "boilerplate", map(_standing, release.boilerplate)
    yield "notes", _one(_count(len(release.notes), "note"))
    yield "media", _one(_count(len(release.media), "line"))
    yield "dates", map(_date, release.dates)
    yield "navigation", _one(_links(release))
    for name in dict.fromkeys(extra.name for extra in release.extras):
        yield name, (extra.text for extra in release.extras if extra.name == name)
    yield "doubts", (f"{doubt.code}: {doubt.message}" for doubt in release.doubts)


def _one(value: object) -> tuple[object, ...]:
    return () if value is None or value == "" else (value,)


def _line(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _joined(parts: Iterable[object], between: str = " · ") -> str:
    return between.join(str(part) for part in parts if part)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}" if number else ""


def _venue(venue: Venue) -> str:
    where = _joined((venue.place, venue.city, venue.country), ", ") or venue.text
    return _joined((where, venue.mode.replace("_", " ") if venue.mode else None))


def _person(person: Person | Speaker) -> str:
    return _joined((person.name, person.office, person.organization), ", ")


def _contact(contact: Contact) -> str:
    who = _joined((contact.name, contact.office, contact.organization), ", ")
    return _joined((who, *contact.phones, *contact.emails, *contact.urls))


def _standing(standing: Standing) -> str:
    return standing.subject or shorten(standing.text, _OPENING, placeholder=" …")


def _date(mention: DateMention) -> str:
    days = str(mention.start) if mention.start == mention.end else f"{mention.start} to {mention.end}"
    clock = mention.time.isoformat("minutes") if mention.time else None
    return _joined((_joined((days, clock, mention.timezone), " "), mention.role.value, f"“{_line(mention.text)}”"))


def _body(release: Release) -> str:
    words = sum(len(paragraph.text.split()) for paragraph in release.body)
    return _joined((_count(len(release.body), "paragraph"), _count(words, "word")), ", ")


def _links(release: Release) -> str:
    kinds = Counter(link.kind.value for link in release.navigation)
    told = _joined((f"{number} {kind}" for kind, number in sorted(kinds.items(), key=lambda item: -item[1])), ", ")
    total = _count(len(release.navigation), "link")
    return f"{total}: {told}" if total else ""
