"""The small words around a speaker's name and office, by language.

They come from ``lexicons/people/words.toml``, beside the lexicons: no line gets its role by them, so the decoder's
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
class SpeakerWords:
    """``by`` stands before who speaks (case folded), ``occasion`` is where an office ends and time or place begin.

    ``link`` is a small word over which an office goes on to the next line, ``both`` what stands between two speakers,
    ``together`` says that somebody speaks with others.
    """

    by: frozenset[str]
    occasion: regex.Pattern[str]
    link: regex.Pattern[str]
    both: regex.Pattern[str]
    together: regex.Pattern[str]


@cache
def speaker_words(code: str | None) -> SpeakerWords:
    """The words of the language, of English alone where it is None or has none."""
    return SpeakerWords(
        by=frozenset(_listed(code, "by")),
        occasion=regex.compile(rf"(?<=\s){any_of(_listed(code, 'occasions'))}(?=\s|\Z)", regex.I),
        link=regex.compile(rf"{any_of(_listed(code, 'links'))}(?=['’\s])", regex.I),
        both=regex.compile(rf"(?:\s{any_of(_listed(code, 'and'))}(?=\s)|\s&)", regex.I),
        together=regex.compile(any_of(_listed(code, "together")), regex.I),
    )


@cache
def _tables() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return tomllib.loads((files("pressparse") / "lexicons" / "people" / "words.toml").read_text(encoding="utf-8"))


def _listed(code: str | None, key: str) -> tuple[str, ...]:
    tables = _tables()
    names = dict.fromkeys((code or _FALLBACK, _FALLBACK))
    return tuple(phrase for name in names for phrase in tables.get(name, {}).get(key, ()))
