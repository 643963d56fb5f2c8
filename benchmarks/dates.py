"""Our date scan beside dateparser and datefinder on labelled pages, in one run: time a page and F1, by language.

Usage: dates.py FOLDER [--sample N]

Prints a Markdown table; ours and dateparser are asked twice, told each page's language and not told it. Each reads all
pages in turn, as a batch would, after it was asked once in each language, since all build their patterns at the first
text. A date counts as right when its first and last day are those of gold, each gold date once. The two others find
single days only, and read "March 2020" as a day.
"""

import argparse
import collections
import datetime as dt
import itertools
import json
import pathlib
import random
import time
import warnings
from collections.abc import Callable, Iterable
from typing import Any

import datefinder
from dateparser.search import search_dates

import pressparse
from pressparse.lexicon import known_languages

Days = list[tuple[str, str]]
_KNOWN = frozenset(known_languages())
# With a date and a time, so that all patterns are built.
_WARM_UP = "14 September 2020, 14.09.2020 10:00"


def ours(text: str, language: str | None) -> Days:
    """What find_dates finds, told the language if it is one that it knows."""
    told = language if language in _KNOWN else None
    return [(str(one.start), str(one.end)) for one in pressparse.find_dates(text, language=told)]


def of_dateparser(text: str, language: str | None) -> Days:
    """What dateparser's search finds, told the language if it is one that it knows."""
    try:
        found = search_dates(text, languages=[language] if language else None) or []
    except ValueError:  # a language it does not know
        found = search_dates(text) or []
    return [(str(day.date()),) * 2 for _, day in found]


def of_datefinder(text: str, _language: str | None) -> Days:
    """What datefinder finds; it knows English only."""
    return [(str(day.date()),) * 2 for day in datefinder.find_dates(text) if isinstance(day, dt.datetime)]


FINDERS: dict[str, Callable[[str, str | None], Days]] = {
    "pressparse": ours,
    "dateparser": of_dateparser,
    "pressparse, not told": lambda text, _: ours(text, None),
    "dateparser, not told": lambda text, _: of_dateparser(text, None),
    "datefinder": of_datefinder,
}


def gold_pages(folder: pathlib.Path, sample: int | None) -> list[tuple[str, str, Days]]:
    """Text, language and dates of the labelled pages; a sample is the same in each run."""
    paths = sorted(folder.glob("*.gold.json"))
    if sample:
        paths = sorted(random.Random(0).sample(paths, min(sample, len(paths))))
    pages = []
    for path in paths:
        fields: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["fields"]
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_bytes().decode("utf-8")
        pages.append((text, fields["language"], [(d["start"][:10], d["end"][:10]) for d in fields["dates"]]))
    return pages


def f1(hits: int, gold: int, found: int) -> str:
    """F1 as text, a dash where there is nothing to find and nothing found."""
    return f"{2 * hits / (gold + found):.3f}" if gold + found else "-"


def hits_of(gold: Days, found: Days) -> int:
    """How many are in both, each once."""
    return sum((collections.Counter(gold) & collections.Counter(found)).values())


def measure(pages: list[tuple[str, str, Days]]) -> Iterable[str]:
    """The lines of the table."""
    counts: dict[tuple[str, str], list[int]] = collections.defaultdict(lambda: [0, 0, 0])
    times: dict[str, float] = collections.defaultdict(float)
    number = collections.Counter(language for _, language, _ in pages)
    for language, finder in itertools.product(number, FINDERS.values()):
        finder(_WARM_UP, language)
    for name, finder in FINDERS.items():
        for text, language, gold in pages:
            start = time.perf_counter()
            found = finder(text, language)
            times[name] += time.perf_counter() - start
            for key in (language, "all"):
                for place, value in enumerate((hits_of(gold, found), len(gold), len(found))):
                    counts[key, name][place] += value
    yield "| | pages | " + " | ".join(FINDERS) + " |"
    yield "| --- | ---: |" + " ---: |" * len(FINDERS)
    cells = (f"{times[name] / len(pages) * 1000:.2f}" for name in FINDERS)
    yield f"| ms a page | {len(pages)} | " + " | ".join(cells) + " |"
    for language, size in [("all", len(pages)), *number.most_common()]:
        if counts[language, "pressparse"][1]:
            yield f"| F1, {language} | {size} | " + " | ".join(f1(*counts[language, name]) for name in FINDERS) + " |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--sample", type=int)
    args = parser.parse_args()
    warnings.simplefilter("ignore")
    for line in measure(gold_pages(args.folder, args.sample)):
        print(line)


if __name__ == "__main__":
    main()
