"""The words that events are told with, by language: who holds one, what its title is made of.

They come from ``lexicons/events/words.toml``, beside the lexicons: no line gets its role by them, so the decoder's
tables don't hold them. English stands below each language's own words, since pages are mixed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import regex
from attrs import frozen

from pressparse.lexicon import load
from pressparse.patterns import any_of, source

_FALLBACK = "en"


@frozen(kw_only=True, eq=False)
class EventWords:
    """Patterns and small words: ``by`` before an organizer, ``verbs`` behind one, ``at`` before a speech's event.

    ``nouns`` are the lexicon's nouns of events and those that only a reader looks for.
    ``links`` are small words inside a title ("of the"), ``articles`` those that stand before it. All case folded.
    """

    by: regex.Pattern[str]
    verbs: regex.Pattern[str]
    attending: regex.Pattern[str]
    at: regex.Pattern[str]
    leads: regex.Pattern[str]
    links: frozenset[str]
    articles: frozenset[str]
    of: frozenset[str]
    nouns: regex.Pattern[str]
    by_source: str


@cache
def event_words(code: str | None) -> EventWords:
    """The words of the language, of English alone where it is None or has none."""
    by, verbs, at = (any_of(_listed(code, key)) for key in ("by", "verbs", "at"))
    return EventWords(
        by=regex.compile(rf"{by}[\s:]{{1,3}}+", regex.I),
        verbs=regex.compile(verbs, regex.I),
        attending=regex.compile(any_of(_listed(code, "attending")), regex.I),
        leads=regex.compile(any_of(_listed(code, "attending", "at", "verbs")), regex.I),
        at=regex.compile(rf"{at}\s++", regex.I),
        links=frozenset(_listed(code, "links")),
        articles=frozenset(_listed(code, "articles")),
        of=frozenset(_listed(code, "of")),
        by_source=by,
        nouns=_nouns(code),
    )


def _nouns(code: str | None) -> regex.Pattern[str]:
    own = [source(load(code), "event.event_nouns"), any_of(_listed(code, "nouns"))]
    if stems := "|".join(map(regex.escape, _listed(code, "stems"))):
        own.append(rf"\m(?>{stems})\p{{L}}{{0,3}}(?!\w)")
    if endings := "|".join(map(regex.escape, _listed(code, "endings"))):
        own.append(rf"\m\p{{Lu}}\p{{L}}{{2,24}}?(?:{endings})(?!\w)")
    return regex.compile(f"(?:{'|'.join(own)})", regex.I)


@cache
def _tables() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return tomllib.loads((files("pressparse") / "lexicons" / "events" / "words.toml").read_text(encoding="utf-8"))


def _listed(code: str | None, *keys: str) -> tuple[str, ...]:
    tables = _tables()
    names = dict.fromkeys((code or _FALLBACK, _FALLBACK))
    return tuple(phrase for name in names for key in keys for phrase in tables.get(name, {}).get(key, ()))
