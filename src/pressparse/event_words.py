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

from pressparse.patterns import any_of

_FALLBACK = "en"


@frozen(kw_only=True, eq=False)
class EventWords:
    """Patterns and small words: ``by`` before an organizer, ``verbs`` behind one, ``at`` before a speech's event.

    ``links`` are small words inside a title ("of the"), ``articles`` those that stand before it. All case folded.
    """

    by: regex.Pattern[str]
    verbs: regex.Pattern[str]
    at: regex.Pattern[str]
    links: frozenset[str]
    articles: frozenset[str]
    by_source: str


@cache
def event_words(code: str | None) -> EventWords:
    """The words of the language, of English alone where it is None or has none."""
    by, verbs, at = (any_of(_listed(code, key)) for key in ("by", "verbs", "at"))
    return EventWords(
        by=regex.compile(rf"{by}[\s:]{{1,3}}+", regex.I),
        verbs=regex.compile(verbs, regex.I),
        at=regex.compile(rf"{at}\s++", regex.I),
        links=frozenset(_listed(code, "links")),
        articles=frozenset(_listed(code, "articles")),
        by_source=by,
    )


@cache
def _tables() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return tomllib.loads((files("pressparse") / "lexicons" / "events" / "words.toml").read_text(encoding="utf-8"))


def _listed(code: str | None, key: str) -> tuple[str, ...]:
    tables = _tables()
    names = dict.fromkeys((code or _FALLBACK, _FALLBACK))
    return tuple(phrase for name in names for phrase in tables.get(name, {}).get(key, ()))
