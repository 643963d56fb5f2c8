"""The small words around a speaker's name and office, by language."""

from __future__ import annotations

from functools import cache, partial

import regex
from attrs import frozen

from pressparse.patterns import any_of
from pressparse.reader_words import listed


@frozen(kw_only=True, eq=False)
class SpeakerWords:
    """``by`` stands before who speaks (case folded), ``occasion`` is where an office ends and time or place begin.

    ``link`` is a small word over which an office goes on to the next line, ``both`` what stands between two speakers,
    ``together`` says that somebody speaks with others; ``desks`` are parts of a house that answer the press,
    and ``attributed`` says whose the words below are. ``envoys`` have offices that go on over one of the ``seats``
    ("Permanent Representative of Arcadia | to the United Nations"). ``when`` tells a day ("today"), ``members`` that
    an office is a seat ("Member for Arcadia"), ``bodies`` what stands before "on" in an office ("Committee on Roads").
    """

    by: frozenset[str]
    occasion: regex.Pattern[str]
    link: regex.Pattern[str]
    both: regex.Pattern[str]
    together: regex.Pattern[str]
    desks: regex.Pattern[str]
    attributed: regex.Pattern[str]
    envoys: regex.Pattern[str]
    seats: frozenset[str]
    when: regex.Pattern[str]
    members: regex.Pattern[str]
    bodies: regex.Pattern[str]


@cache
def speaker_words(code: str | None) -> SpeakerWords:
    """The words of the language, of English alone where it is None or has none."""
    words = partial(listed, "people", code)
    return SpeakerWords(
        by=frozenset(words("by")),
        occasion=regex.compile(rf"(?<=\s){any_of(words('occasions'))}(?=\s|\Z)", regex.I),
        link=regex.compile(rf"{any_of(words('links'))}(?=['’\s])", regex.I),
        both=regex.compile(rf"(?:\s{any_of(words('and'))}(?=\s)|\s&)", regex.I),
        together=regex.compile(any_of(words("together")), regex.I),
        desks=regex.compile(any_of(words("desks")), regex.I),
        envoys=regex.compile(any_of(words("envoys")), regex.I),
        seats=frozenset(words("seats")),
        members=regex.compile(any_of(words("members")), regex.I),
        bodies=regex.compile(rf"{any_of(words('bodies'))}\s\Z", regex.I),
        when=regex.compile(rf"{any_of(listed('events', code, 'when'))}[,\s]++", regex.I),
        attributed=regex.compile(rf"{any_of(words('attributed'))}:?\s*+\Z", regex.I),
    )
