"""Words for offices: the lexicon's, which lines get their roles by, and those that only readers know."""

from __future__ import annotations

from functools import cache

import regex

from pressparse.lexicon import Lexicon, load, words_of
from pressparse.patterns import any_of, phrases
from pressparse.reader_words import listed

_NEVER = r"(?!)"
_LONGEST_SHORT = 4


def offices_in(text: str, start: int, end: int, words: Lexicon) -> list[regex.Match[str]]:
    """The words for offices and ranks in ``text[start:end]`` ("Chief Executive Officer", "Sgt"), in order."""
    known = list(phrases(words, "people.offices", "people.ranks").finditer(text, start, end))
    others = [
        other
        for other in further(words.code).finditer(text, start, end)
        if not any(one.start() < other.end() and other.start() < one.end() for one in known)
    ]
    return sorted([*known, *others], key=lambda found: found.start())


@cache
def further(code: str | None) -> regex.Pattern[str]:
    """The offices that only readers know: words of their own, and compounds ("Bezirksbürgermeisterin")."""
    ends = "|".join(sorted(map(regex.escape, listed("people", code, "office_ends")), key=len, reverse=True))
    compound = rf"\m\p{{L}}{{3,25}}?(?:{ends})(?:in|innen|s)?(?!\w)" if ends else _NEVER
    return regex.compile(rf"{any_of(listed('people', code, 'offices'))}|{compound}", regex.I)


@cache
def officers(code: str | None) -> frozenset[str]:
    """Offices as short as the degrees behind a name ("CEO", "VP"), case folded; no honours that are offices ("MEP")."""
    lexicon = load(code)
    known = {words_of(phrase) for phrase in (*lexicon["people.offices"], *listed("people", code, "offices"))}
    honours = {words_of(phrase) for phrase in lexicon["people.post_nominals"]}
    return frozenset(phrase[0] for phrase in known - honours if len(phrase) == 1 and len(phrase[0]) <= _LONGEST_SHORT)
