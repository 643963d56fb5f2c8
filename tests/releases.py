"""A release made by hand, with something in every field."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from pressparse import (
    Block,
    Contact,
    Dateline,
    DateMention,
    DateRole,
    Doubt,
    DoubtCode,
    Event,
    Excerpt,
    Extra,
    Genre,
    Mode,
    NavigationKind,
    NavigationLink,
    Paragraph,
    ParagraphKind,
    Person,
    Quotation,
    Reason,
    Release,
    Role,
    Span,
    Speaker,
    Standing,
    Venue,
)

LINES = [
    (Role.NAVIGATION, "Home"),
    (Role.NAVIGATION, "News"),
    (Role.NAVIGATION, "Fees"),
    (Role.NAVIGATION, "Print"),
    (Role.HEADLINE, "Lowmere opens its <tide> gate & lock"),
    (Role.DATE, "3 March 2026"),
    (Role.VENUE, "(Lowmere, March 3-4, 2026)"),
    (Role.SALUTATION, "Ladies and Gentlemen,"),
    (Role.BODY, "LOWMERE – “We are early,” said Ada Quill, chair of the harbour."),
    (Role.CLOSING, "Thank you."),
    (Role.SIGNATURE, "Ada Quill, Chair"),
    (Role.BOILERPLATE, "About Fenwick"),
    (Role.CONTACT, "Tom Reed, +47 555 01 99, press@harbour.example"),
    (Role.END_MARK, "###"),
]
SOURCE = "".join(f"{text}\n" for _, text in LINES)
REASONS = (
    Reason(cue="phrase", weight=1740, text="it opens with a <phrase>"),
    Reason(cue="short", weight=-320, text="it is short"),
)


def at(text: str) -> Span:
    """Where ``text`` stands first in the source."""
    start = SOURCE.index(text)
    return Span(start, start + len(text))


def excerpt(text: str) -> Excerpt:
    return Excerpt(text=text, span=at(text))


def blocks() -> tuple[Block, ...]:
    found, start = [], 0
    for role, text in LINES:
        span = Span(start, start + len(text))
        found.append(Block(role=role, span=span, text=text, confidence=0.875, reasons=REASONS))
        start = span.end + 1
    return tuple(found)


def full(**changes: Any) -> Release:
    """The release, with some fields changed."""
    body = LINES[8][1]
    fields: dict[str, Any] = {
        "source": SOURCE,
        "language": "en",
        "genre": Genre.SPEECH,
        "headline": excerpt(LINES[4][1]),
        "subheadline": None,
        "issuer": excerpt("Fenwick"),
        "release_id": excerpt("01 99"),
        "published": date(2026, 3, 3),
        "embargo": datetime(2026, 3, 3, 10, tzinfo=UTC),
        "dateline": Dateline(text="LOWMERE –", span=at("LOWMERE –"), place="LOWMERE", date=date(2026, 3, 3)),
        "dates": (
            DateMention(
                text="3 March 2026",
                span=at("3 March 2026"),
                start=date(2026, 3, 3),
                end=date(2026, 3, 3),
                time=time(9, 30),
                timezone="CET",
                role=DateRole.PUBLISHED,
            ),
            DateMention(
                text="March 3-4, 2026", span=at("March 3-4, 2026"), start=date(2026, 3, 3), end=date(2026, 3, 4)
            ),
        ),
        "event": Event(title=excerpt("tide"), sessions=(excerpt("lock"),)),
        "venue": Venue(text="Lowmere", span=at("Lowmere"), city="Lowmere", mode=Mode.IN_PERSON),
        "organizers": (excerpt("Fenwick"),),
        "speaker": Speaker(name="Ada Quill", office="Chair", span=at("Ada Quill, Chair")),
        "salutations": (excerpt("Ladies and Gentlemen,"),),
        "body": (Paragraph(text=body, span=at(body), kind=ParagraphKind.TEXT, speaker="Ada Quill"),),
        "quotes": (
            Quotation(
                text="“We are early,”",
                span=at("“We are early,”"),
                words=(excerpt("We are early,"),),
                speaker="Ada Quill",
                office="chair of the harbour",
            ),
        ),
        "closing": excerpt("Thank you."),
        "signatories": (Person(name="Ada Quill", office="Chair", span=at("Ada Quill, Chair")),),
        "contacts": (
            Contact(
                span=at("Tom Reed, +47 555 01 99, press@harbour.example"),
                name="Tom Reed",
                phones=("+47 555 01 99",),
                emails=("press@harbour.example",),
            ),
        ),
        "boilerplate": (Standing(text="About Fenwick", span=at("About Fenwick"), subject="Fenwick"),),
        "end_mark": excerpt("###"),
        "navigation": (NavigationLink(label="Print", span=at("Print"), kind=NavigationKind.PRINT, url="/print"),),
        "extras": (Extra(name="docket", text="01 99", span=at("01 99")),),
        "blocks": blocks(),
        "doubts": (Doubt(code=DoubtCode.UNSURE_ROLE, message="a <role> is unsure", span=at("###")),),
        "confidence": 0.5,
    }
    return Release(**(fields | changes))
