"""Write the names of months and weekdays of each language from the CLDR (through Babel, at build time only).

Usage: cldr.py [CODE ...]

Each ``lexicons/dates/CODE.toml`` has a table ``[cldr]`` that this tool owns, and below it ``[words]`` and ``[cues]``,
which people write: all from the line ``[words]`` on is kept as it is.
"""

import argparse
import pathlib
import unicodedata

from babel import Locale

FOLDER = pathlib.Path(__file__).parents[1] / "src" / "pressparse" / "lexicons" / "dates"
CODES = ("en", "ru", "uk", "de", "fr", "es", "pt", "it", "nl", "pl", "ro", "cs", "sv", "no", "da", "bs")
MARK = "\n[words]\n"  # at a line's start: the heading comment names the table too
EMPTY = "\n[words]\n\n[cues]\n"


def plain(name: str) -> str:
    """The name as press offices type it where accents are lost: "Fevrier", "AOUT"."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def spellings(names: set[str]) -> set[str]:
    """The names case folded, with and without accents, full stops off."""
    folded = {name.casefold().strip(". ") for name in names}
    latin = {plain(name) for name in folded if name and name[0] < "\u0250"}
    return {unicodedata.normalize("NFC", name) for name in folded | latin if len(name) > 1}


def month_names(locale: Locale) -> list[list[str]]:
    """Twelve lists: each case and abbreviation, narrow letters left out."""
    return [
        sorted(spellings({locale.months[c][w][n] for c in ("format", "stand-alone") for w in ("wide", "abbreviated")}))
        for n in range(1, 13)
    ]


def weekday_names(locale: Locale) -> list[list[str]]:
    """Seven lists, Monday first."""
    widths = ("wide", "abbreviated", "short")
    return [
        sorted(spellings({locale.days[c][w][n] for c in ("format", "stand-alone") for w in widths})) for n in range(7)
    ]


def lists(key: str, rows: list[list[str]]) -> str:
    """A TOML array of arrays."""
    body = "".join("  [" + ", ".join(f'"{name}"' for name in row) + "],\n" for row in rows)
    return f"{key} = [\n{body}]\n"


def write(code: str) -> None:
    """Write the language's file anew, the tables that people write as they are."""
    path = FOLDER / f"{code}.toml"
    old = path.read_text(encoding="utf-8") if path.exists() else EMPTY
    kept = old[old.index(MARK) :]
    locale = Locale("nb" if code == "no" else code)
    head = (
        f"# Date words of {locale.english_name}. [cldr] is written by tools/cldr.py; edit [words] and [cues] only.\n\n"
        "[cldr]\n" + lists("months", month_names(locale)) + lists("weekdays", weekday_names(locale))
    )
    path.write_text(head + kept, encoding="utf-8")


def main() -> None:
    """Write the files of the languages named, or of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("codes", nargs="*", default=CODES)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for code in parser.parse_args().codes:
        write(code)


if __name__ == "__main__":
    main()
