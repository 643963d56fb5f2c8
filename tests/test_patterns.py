"""No pattern is quadratic: each runs over its worst characters, a long run of them and a longer one."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import time
from collections.abc import Iterator
from typing import Any

import pytest
import regex

import pressparse
from pressparse.lexicon import load
from pressparse.patterns import Phrases

UNITS = (" ", "\n", "a", "A", "1", ".", "-", '"', "“", "(", "[", "*", "a ", "A. ", "a@", "1/", "Aa ", "a\n")
TAILS = ("x",)
SIZE, TIMES = 4_000, 4
# A pattern that steps through the text again from each of its characters takes longer than this for SIZE of them.
QUICK = 0.01
# What callers run on a stretch that has a greatest length only, so that a square of it is small.
BOUNDED = {
    "parsers.boilerplate._SENTENCE": "a heading",
    "parsers.boilerplate._ARTICLES": "one substitution, at the start",
    "parsers.issuer._BACK": "a name of 120 characters",
    "issuer_places._TICKER": "the first 600 characters of a block",
    "organizer_names.ONE": "a subject of 300 characters",
    "parsers.salutations._SEPARATOR": "a line of 400 characters",
    "parsers.salutations._TEMPLATE": "a line of 400 characters",
    "parsers.shape._FILE": "a sample of 321 characters",
}
SEARCHES = r"\.(?:search|finditer|findall|sub|split)\("


def patterns(value: Any) -> Iterator[regex.Pattern[str]]:
    if isinstance(value, regex.Pattern):
        yield value
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from patterns(item)
    elif isinstance(value, dict):
        yield from patterns(list(value.values()))


def of_modules() -> dict[str, tuple[regex.Pattern[str], bool]]:
    """The modules' patterns by name, and whether one is searched for, not only matched at a place."""
    found: dict[str, tuple[regex.Pattern[str], bool]] = {}
    seen = set()
    for item in pkgutil.walk_packages(pressparse.__path__, "pressparse."):
        if item.name.split(".")[1] in ("__main__", "batch", "spark", "export", "html"):
            continue
        module = importlib.import_module(item.name)
        source = inspect.getsource(module)
        for name, value in vars(module).items():
            for number, pattern in enumerate(patterns(value)):
                searched = not isinstance(value, regex.Pattern) or bool(regex.search(rf"\b{name}{SEARCHES}", source))
                if pattern not in seen:
                    key = f"{item.name.removeprefix('pressparse.')}.{name}{f'.{number}' if number else ''}"
                    found[key] = pattern, searched
                seen.add(pattern)
    return found


PATTERNS = of_modules()


def seconds(pattern: regex.Pattern[str], text: str, searched: bool) -> float:
    start = time.process_time()
    try:
        if not searched:
            pattern.match(text, timeout=0.5)
        else:
            for _ in pattern.finditer(text, timeout=0.5):
                pass
    except TimeoutError:
        return float("inf")
    return time.process_time() - start


def is_linear(pattern: regex.Pattern[str], searched: bool, unit: str, tail: str) -> bool:
    """Four times the text takes less than ten times as long, in one of two tries; a square would take sixteen."""
    small, large = unit * (SIZE // len(unit)) + tail, unit * (SIZE * TIMES // len(unit)) + tail
    for _ in range(2):
        first = seconds(pattern, small, searched)
        if first < QUICK or seconds(pattern, large, searched) < 10 * first:
            return True
    return False


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in PATTERNS if name not in BOUNDED])
def test_pattern_is_linear(name: str) -> None:
    slow = next((u + t for u in UNITS for t in TAILS if not is_linear(*PATTERNS[name], u, t)), None)
    assert slow is None, f"{PATTERNS[name][0].pattern!r} is slow on a run of {slow!r}"


def test_what_is_said_to_be_bounded_exists() -> None:
    assert not set(BOUNDED) - set(PATTERNS)


def test_a_pattern_is_built_for_a_text_that_has_its_words() -> None:
    closings = Phrases(load("en"), ("speech.closings",))
    assert closings.search("Acme opens a mill") is None
    assert closings._pattern is None
    found = closings.search("Acme says: Thank you.")
    assert found is not None
    assert found.group() == "Thank you"
    assert closings.match("Acme says: Thank you.") is None
    assert [match.group() for match in closings.finditer("Thank you. Best wishes!")] == ["Thank you", "Best wishes"]
