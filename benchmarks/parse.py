"""How long ``parse`` takes: ``python benchmarks/parse.py [FILE]``.

The unit is one scan of the same text for words in the same run, so that machines can be compared. Printed: the ratio
for the example page, those of two finders of dates on it, the stages of ``parse``, and how time grows with the text.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

import regex

from pressparse import Pipeline, assemble, parse
from pressparse.decode import decode
from pressparse.lexicon import load
from pressparse.observe import language_of, observe
from pressparse.parsers.date_roles import date_mentions
from pressparse.parsers.date_words import date_words
from pressparse.said import Said
from pressparse.titles import headline

EXAMPLE = Path(__file__).parents[1] / "examples" / "speech.txt"
WORD = regex.compile(r"\w+")
GROWTH = (1, 10, 100)


def best(job: Callable[[], object], seconds: float = 1.0) -> float:
    """The shortest of as many runs as fit in ``seconds``, in seconds of this process's own time, so that what else the
    machine does is not counted; what is done once only is left out."""
    job()
    shortest, until = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < until:
        gc.collect()
        start = time.process_time()
        job()
        shortest = min(shortest, time.process_time() - start)
    return shortest


def stages(text: str) -> dict[str, Callable[[], object]]:
    """The steps of ``parse``, each with what the steps before it made; the readers one by one."""
    pipeline = Pipeline()
    said = Said(text)
    language = language_of(said)[0]
    words = load(language)
    page = observe(said, words)
    cues = assemble.look(pipeline, page)
    scores = assemble.score(pipeline, cues)
    release = parse(text)
    sheet, _, _ = assemble.decided(pipeline, text)
    found: dict[str, Callable[[], object]] = {
        "language": lambda: language_of(Said(text)),
        "observe": lambda: observe(Said(text), words),
        "look": lambda: assemble.look(pipeline, page),
        "score": lambda: assemble.score(pipeline, cues),
        "decode": lambda: decode(page, scores, pipeline.model),
        "roles of dates": lambda: date_mentions(text, page.dates, release.blocks, date_words(language)),
        "choose the title": lambda: headline(sheet),
    }
    for parser in pipeline.parsers:
        if parser.read is not None:
            found[f"read {parser.name}"] = lambda read=parser.read: read(sheet)  # type: ignore[misc]
    return found


def date_finders() -> dict[str, Callable[[str], object]]:
    """What others use to find dates, as far as it is installed (the ``dev`` extra)."""
    found: dict[str, Callable[[str], object]] = {}
    try:
        from dateparser.search import search_dates

        found["dateparser.search.search_dates"] = lambda text: search_dates(text, languages=["en"])
    except ImportError:
        print("dateparser is not installed")
    try:
        import datefinder

        found["datefinder.find_dates"] = lambda text: list(datefinder.find_dates(text))
    except ImportError:
        print("datefinder is not installed")
    return found


def main() -> None:
    """Print the tables."""
    text = (Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE).read_text(encoding="utf-8")
    scan = best(lambda: WORD.findall(text))
    print(f"{len(text)} characters; a word scan takes {scan * 1000:.3f} ms; all in word scans:")
    print(f"  {'parse':<32}{best(lambda: parse(text), 3.0) / scan:9.2f}")
    for name, finder in date_finders().items():
        print(f"  {name:<32}{best(lambda finder=finder: finder(text)) / scan:9.2f}")  # type: ignore[misc]
    print("stages:")
    for name, job in stages(text).items():
        print(f"  {name:<32}{best(job, 0.3) / scan:9.2f}")
    print("growth:")
    for times in GROWTH:
        longer = text * times
        scan = best(lambda longer=longer: WORD.findall(longer), 0.5)  # type: ignore[misc]
        print(f"  {times:>3} times the text{'':<15}{best(lambda longer=longer: parse(longer)) / scan:9.2f}")  # type: ignore[misc]


if __name__ == "__main__":
    main()
