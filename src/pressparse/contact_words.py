"""The words of contact blocks beside names and numbers, by language."""

from __future__ import annotations

from functools import cache

import regex
from attrs import frozen

from pressparse.lexicon import WORD
from pressparse.patterns import any_of
from pressparse.reader_words import listed

_PATTERNS = (
    "press",
    "calls",
    "name_labels",
    "house_labels",
    "office_labels",
    "ranks",
    "ways",
    "titles",
    "firms",
    "forms",
    "seats",
)


@frozen(kw_only=True, eq=False)
class ContactWords:
    """``call`` is "news media may call", ``fields`` are the words of what an office is for ("investor", "relations").

    ``name`` and ``house`` are what a form writes before these values, ``labels`` what it writes before them or an
    office, ``ways`` before numbers and addresses ("Cell"); ``rank`` stands before a name ("Lt. "), ``titles`` are those
    that stay with it ("Senator"); ``firms`` are words of houses and their parts, ``forms`` links that stand where an
    address would ("Email us here"), ``seats`` words behind whose or where an office is ("Elm Hill office"), ``houses``
    words of organisations that titles hold, ``starts`` words that an office begins with ("Senior").
    """

    call: regex.Pattern[str]
    fields: frozenset[str]
    name: regex.Pattern[str]
    house: regex.Pattern[str]
    labels: regex.Pattern[str]
    ways: regex.Pattern[str]
    rank: regex.Pattern[str]
    titles: regex.Pattern[str]
    firms: regex.Pattern[str]
    forms: regex.Pattern[str]
    seats: regex.Pattern[str]
    houses: regex.Pattern[str]
    starts: frozenset[str]


@cache
def contact_words(code: str | None) -> ContactWords:
    """The words of the language and of English, which pages mix with their own."""
    press, calls, name, house, office, ranks, ways, titles, firms, forms, seats = (
        any_of(listed("contacts", code, key)) for key in _PATTERNS
    )
    return ContactWords(
        call=regex.compile(rf"{press}\s(?:\p{{L}}+\s){{0,3}}?{calls}", regex.I),
        fields=frozenset(listed("contacts", code, "fields")),
        name=regex.compile(name, regex.I),
        house=regex.compile(house, regex.I),
        labels=regex.compile(rf"{name}|{house}|{office}", regex.I),
        ways=regex.compile(ways, regex.I),
        rank=regex.compile(rf"\s*+{ranks}\.?\s++(?=\p{{L}})", regex.I),
        titles=regex.compile(titles, regex.I),
        firms=regex.compile(firms, regex.I),
        forms=regex.compile(forms, regex.I),
        seats=regex.compile(rf"[ \u00a0]{seats}", regex.I),
        houses=regex.compile(any_of(listed("people", code, "houses")), regex.I),
        starts=frozenset(listed("contacts", code, "office_starts")),
    )


def is_field(text: str, start: int, end: int, code: str | None, small: frozenset[str]) -> bool:
    """Whether the words tell what an office is for, and nothing of whose it is: "Investor Relations".

    ``small`` are the words that may stand between ("and").
    """
    fields = contact_words(code).fields
    said = [word for word in WORD.findall(text[start:end].casefold()) if word not in small]
    return bool(said) and all(word in fields for word in said)
