"""Tells cities and countries apart, from data that ``tools/places.py`` wrote; loaded on first use.

Cities: GeoNames, CC BY 4.0. Names of countries: CLDR, in the languages of the lexicons.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import frozen

# Endings of case in Slavic languages, with what the nominative has in their place: "Минске", "Вене", "Warszawie".
_CASES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ою", ("а",)),
    ("ой", ("а",)),
    ("ом", ("",)),
    ("ем", ("ь",)),
    ("єві", ("їв",)),
    ("ові", ("", "ів")),
    ("ві", ("в", "ва")),
    ("ии", ("ия",)),
    ("ію", ("ія",)),
    ("ії", ("ія",)),
    ("ию", ("ия",)),
    ("е", ("", "а", "ь", "я")),
    ("і", ("", "а", "ь", "я", "о")),
    ("у", ("", "а")),
    ("ю", ("ь", "я")),
    ("ы", ("а",)),
    ("и", ("а", "ь", "я")),
    ("а", ("",)),
    ("я", ("ь",)),
    ("ах", ("и", "ы")),
    ("ях", ("и", "і")),
    ("ому", ("е", "ий", "ый")),
    ("wie", ("wa", "w")),
    ("zie", ("d",)),
    ("cie", ("t", "ta")),
    ("niu", ("ń",)),
    ("dzi", ("dź",)),
    ("cach", ("ce",)),
    ("ie", ("", "a")),
    ("iu", ("",)),
    ("u", ("", "e")),
    ("y", ("a", "")),
    ("i", ("a",)),
    ("ze", ("ha",)),
    ("ně", ("no", "n", "na")),
    ("vě", ("va", "v")),
    ("ni", ("ň",)),
    ("ci", ("ec", "c")),
    ("cích", ("ce",)),
)
# The same by an ending's last letter, so that most names are held against few of them.
_CASES_BY_LETTER = {
    letter: tuple(case for case in _CASES if case[0].endswith(letter))
    for letter in dict.fromkeys(ending[-1] for ending, _ in _CASES)
}
_SHORTEST_STEM = 2
# Letters written in two ways: "ё" as "е", and the Romanian ones with commas as those with cedillas.
_SPELLINGS = str.maketrans("ёșț", "еşţ")
_ARTICLE, _CITY = "the ", "city"
# Slavic languages in Latin letters: only their own cities are looked for in other cases.
_LATIN_CASES = ("PL", "CZ")


@frozen
class Place:
    """What a name can be the name of; codes are those of ISO 3166."""

    city: str | None = None
    country: str | None = None
    is_state: bool = False


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    """Name -> pairs of a kind and a code, in one flat tuple."""
    names: dict[str, tuple[str, ...]] = {}
    text = (files("pressparse") / "places.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        code, kind, listed = line.split("\t")
        entry = (kind, code)
        for name in listed.split("|"):
            names[name] = names[name] + entry if name in names else entry
    return names


def _place(entry: tuple[str, ...]) -> Place:
    kinds = dict(zip(entry[::2], entry[1::2], strict=True))
    return Place(kinds.get("city"), kinds.get("country"), "state" in kinds)


def look_up(name: str) -> Place | None:
    """What ``name`` is known to be, whatever its capitals and, in Slavic languages, its case; None if nothing.

    >>> look_up("WIEN").city
    'AT'
    >>> look_up("Минске").city
    'BY'
    """
    entry = _entry(folded(name))
    return _place(entry) if entry else None


def folded(name: str) -> str:
    """A name as it is looked up, and written by ``tools/places.py``."""
    plain = (name if name.isascii() else unicodedata.normalize("NFC", name)).casefold().translate(_SPELLINGS)
    return plain if plain.isalnum() else " ".join(plain.split())


def _entry(name: str) -> tuple[str, ...] | None:
    table = _table()
    if entry := table.get(name):
        return entry
    if name.startswith(_ARTICLE):
        # "The Gambia" is the Gambia, but "the Boston" something that has its name from the town.
        entry = table.get(name.removeprefix(_ARTICLE))
        return entry if entry and _CITY not in entry[::2] else None
    for ending, nominatives in _CASES_BY_LETTER.get(name[-1:], ()):
        if name.endswith(ending) and len(stem := name.removesuffix(ending)) >= _SHORTEST_STEM:
            for nominative in nominatives:
                entry = table.get(stem + nominative)
                if entry and (ending[0] > "z" or _place(entry).city in _LATIN_CASES):
                    return entry
    return None


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in _table() if " " in name) | {_ARTICLE.strip()}


def begins_name(word: str) -> bool:
    """Whether the name of a place may begin with this word and go on.

    >>> begins_name("New"), begins_name("Vienna")
    (True, False)
    """
    return folded(word) in _first_words()


def is_city(name: str) -> bool:
    """Whether a city of some size has this name.

    >>> is_city("Genf"), is_city("Genre")
    (True, False)
    """
    entry = _entry(folded(name))
    return entry is not None and _CITY in entry[::2]


def is_country(name: str) -> bool:
    """Whether a country or territory has this name."""
    found = look_up(name)
    return found is not None and found.country is not None
