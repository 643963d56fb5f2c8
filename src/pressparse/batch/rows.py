"""A record as one flat row: the same columns in JSON Lines, Parquet, Spark and data frames.

The columns are those of ``COLUMNS``, in that order, in every row; ``docs/batch.md`` describes them. A column is added
at the end of its group in a minor release, and is renamed or taken away in a major one only. Offsets are code points
of the page's text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pressparse.records import Contact, DateMention, Excerpt, Extra, Person, Quotation, Release, Speaker, Standing

    Row = dict[str, Any]

STRING, INTEGER, LONG, FLOAT, DATE = "string", "integer", "long", "float", "date"
_SPAN = {"span_start": INTEGER, "span_end": INTEGER}
_STANDING = [{"subject": STRING, "text": STRING, **_SPAN}]

# A type is a name, a list of one type, or a dict of field names and types.
COLUMNS: dict[str, Any] = {
    "id": STRING,
    "source_file": STRING,
    "source_record": LONG,
    "url": STRING,
    "encoding": STRING,
    "encoding_by": STRING,
    "characters": INTEGER,
    "text": STRING,
    "language": STRING,
    "genre": STRING,
    "headline": STRING,
    "subheadline": STRING,
    "issuer": STRING,
    "release_id": STRING,
    "published": DATE,
    "embargo": STRING,
    "dateline_text": STRING,
    "dateline_place": STRING,
    "dateline_date": DATE,
    "event_title": STRING,
    "event_sessions": [STRING],
    "venue_text": STRING,
    "venue_place": STRING,
    "venue_city": STRING,
    "venue_country": STRING,
    "venue_mode": STRING,
    "organizers": [STRING],
    "speaker_name": STRING,
    "speaker_office": STRING,
    "speaker_organization": STRING,
    "salutations": [STRING],
    "closing": STRING,
    "signatories": [{"name": STRING, "office": STRING, "organization": STRING, **_SPAN}],
    "dates": [
        {
            "text": STRING,
            "start_date": DATE,
            "end_date": DATE,
            "time": STRING,
            "timezone": STRING,
            "role": STRING,
            **_SPAN,
        }
    ],
    "body": [{"text": STRING, "kind": STRING, "speaker": STRING, **_SPAN}],
    "quotes": [{"text": STRING, "words": [STRING], "speaker": STRING, "office": STRING, **_SPAN}],
    "contacts": [
        {
            "name": STRING,
            "office": STRING,
            "organization": STRING,
            "phones": [STRING],
            "emails": [STRING],
            "urls": [STRING],
            **_SPAN,
        }
    ],
    "boilerplate": _STANDING,
    "notes": _STANDING,
    "media": _STANDING,
    "legal": _STANDING,
    "end_mark": STRING,
    "navigation": [{"label": STRING, "kind": STRING, "url": STRING, **_SPAN}],
    "extras": [{"name": STRING, "text": STRING, **_SPAN}],
    "block_roles": [STRING],
    "block_starts": [INTEGER],
    "block_ends": [INTEGER],
    "block_confidences": [FLOAT],
    "doubts": [{"code": STRING, "message": STRING, **_SPAN}],
    "confidence": FLOAT,
    "error_kind": STRING,
    "error_message": STRING,
}


@frozen(kw_only=True)
class Origin:
    """Where a page came from; ``record`` counts from 1 in its file, and is the line number in JSON Lines."""

    id: str | None = None
    file: str | None = None
    record: int | None = None
    url: str | None = None
    encoding: str | None = None
    encoding_by: str | None = None


def row_of(release: Release, origin: Origin, *, with_text: bool) -> Row:
    """A parsed page's row. Dates are ``date`` objects, which each output format writes in its own way."""
    return {**_origin(origin), **_page(release, with_text), **_what(release), **_who(release), **_rest(release)}


def failed_row(origin: Origin, kind: str, message: str) -> Row:
    """The row of a page without a record, for tables that have no error file beside them."""
    return {**_EMPTY, **_origin(origin), "error_kind": kind, "error_message": message}


def error_of(origin: Origin, kind: str, message: str) -> Row:
    """A page's row in the error file."""
    return {
        "id": origin.id,
        "source_file": origin.file,
        "source_record": origin.record,
        "url": origin.url,
        "error_kind": kind,
        "error_message": message,
    }


_EMPTY: dict[str, Any] = {name: [] if isinstance(kind, list) else None for name, kind in COLUMNS.items()}


def _origin(origin: Origin) -> Row:
    return {
        "id": origin.id,
        "source_file": origin.file,
        "source_record": origin.record,
        "url": origin.url,
        "encoding": origin.encoding,
        "encoding_by": origin.encoding_by,
    }


def _page(release: Release, with_text: bool) -> Row:
    return {
        "characters": len(release.source),
        "text": release.source if with_text else None,
        "language": release.language,
        "genre": _value(release.genre),
        "headline": _text(release.headline),
        "subheadline": _text(release.subheadline),
        "issuer": _text(release.issuer),
        "release_id": _text(release.release_id),
        "published": release.published,
        "embargo": release.embargo.isoformat() if release.embargo is not None else None,
    }


def _what(release: Release) -> Row:
    line, event, venue = release.dateline, release.event, release.venue
    return {
        "dateline_text": line.text if line else None,
        "dateline_place": line.place if line else None,
        "dateline_date": line.date if line else None,
        "event_title": _text(event.title) if event else None,
        "event_sessions": _texts(event.sessions) if event else [],
        "venue_text": venue.text if venue else None,
        "venue_place": venue.place if venue else None,
        "venue_city": venue.city if venue else None,
        "venue_country": venue.country if venue else None,
        "venue_mode": _value(venue.mode) if venue else None,
        "organizers": _texts(release.organizers),
    }


def _who(release: Release) -> Row:
    speaker = release.speaker
    return {
        "speaker_name": speaker.name if speaker else None,
        "speaker_office": speaker.office if speaker else None,
        "speaker_organization": speaker.organization if speaker else None,
        "salutations": _texts(release.salutations),
        "closing": _text(release.closing),
        "signatories": _each(_person, release.signatories),
        "dates": _each(_date, release.dates),
        "body": [
            {"text": one.text, "kind": one.kind.value, "speaker": one.speaker, **_span(one)} for one in release.body
        ],
        "quotes": _each(_quote, release.quotes),
        "contacts": _each(_contact, release.contacts),
    }


def _rest(release: Release) -> Row:
    blocks = release.blocks
    return {
        "boilerplate": _each(_standing, release.boilerplate),
        "notes": _each(_standing, release.notes),
        "media": _each(_standing, release.media),
        "legal": _each(_standing, release.legal),
        "end_mark": _text(release.end_mark),
        "navigation": [
            {"label": one.label, "kind": one.kind.value, "url": one.url, **_span(one)} for one in release.navigation
        ],
        "extras": _each(_extra, release.extras),
        "block_roles": [block.role.value for block in blocks],
        "block_starts": [block.span.start for block in blocks],
        "block_ends": [block.span.end for block in blocks],
        "block_confidences": [round(block.confidence, 3) for block in blocks],
        "doubts": [{"code": one.code.value, "message": one.message, **_span(one)} for one in release.doubts],
        "confidence": round(release.confidence, 3),
        "error_kind": None,
        "error_message": None,
    }


def _each(make: Callable[[Any], Row], records: Iterable[Any]) -> list[Row]:
    return [{**make(record), **_span(record)} for record in records]


def _person(person: Person | Speaker) -> Row:
    return {"name": person.name, "office": person.office, "organization": person.organization}


def _date(mention: DateMention) -> Row:
    return {
        "text": mention.text,
        "start_date": mention.start,
        "end_date": mention.end,
        "time": mention.time.isoformat() if mention.time is not None else None,
        "timezone": mention.timezone,
        "role": mention.role.value,
    }


def _quote(quote: Quotation) -> Row:
    return {"text": quote.text, "words": _texts(quote.words), "speaker": quote.speaker, "office": quote.office}


def _contact(contact: Contact) -> Row:
    return {
        "name": contact.name,
        "office": contact.office,
        "organization": contact.organization,
        "phones": list(contact.phones),
        "emails": list(contact.emails),
        "urls": list(contact.urls),
    }


def _standing(standing: Standing) -> Row:
    return {"subject": standing.subject, "text": standing.text}


def _extra(extra: Extra) -> Row:
    return {"name": extra.name, "text": extra.text}


def _span(record: Any) -> Row:
    span = record.span
    return {"span_start": span.start if span else None, "span_end": span.end if span else None}


def _text(excerpt: Excerpt | None) -> str | None:
    return excerpt.text if excerpt is not None else None


def _texts(excerpts: Iterable[Excerpt]) -> list[str]:
    return [excerpt.text for excerpt in excerpts]


def _value(member: Any) -> str | None:
    return member.value if member is not None else None
