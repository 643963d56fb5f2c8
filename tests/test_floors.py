"""How much of the fixtures is read right, by role and field: never less than ``floors.json`` says.

``pytest --raise-floors`` lifts the floors to what is reached now; only ``pytest --lower-floors`` lets one fall.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pages import PAGES, gold_of, text_of, units
from pressparse import parse

FLOORS = Path(__file__).with_name("floors.json")
EDGES = " \t\n\u00a0\"'“”„«»‘’‚‹›.,:;–—-*•·|>"


def fold(value: object) -> str:
    """A value as it is compared: white space folded, quotation marks and full stops off its ends, case folded."""
    return re.sub(r"\s+", " ", str(value)).strip(EDGES).casefold()


def role_at(record: dict[str, Any], text: str, start: int, end: int) -> str | None:
    """The role of most of the characters in [start, end) that are not blank."""
    share: Counter[str] = Counter()
    for block in record["blocks"]:
        first, last = max(start, block["span"][0]), min(end, block["span"][1])
        if first < last:
            share[block["role"]] += len("".join(text[first:last].split()))
    return share.most_common(1)[0][0] if share else None


def texts(value: Any, key: str) -> list[Any]:
    """The values of a field as comparable things: gold's own or the record's; one of several right ones is a tuple."""
    if value is None or value == []:
        return []
    if isinstance(value, list) and key in ("headline", "subheadline", "issuer", "event", "closing"):
        return [tuple(map(fold, value))]
    items = value if isinstance(value, list) else [value]
    return [fold(item.get("text") or item.get("name") if isinstance(item, dict) else item) for item in items]


def fields(gold: dict[str, Any], record: dict[str, Any]) -> Iterator[tuple[str, list[Any], list[Any]]]:
    """Name, expected values and found values of each field."""
    want = gold["fields"]
    for name in ("language", "genre", "headline", "subheadline", "issuer", "release_id", "closing", "organizers",
                 "salutations", "signatories"):  # fmt: skip
        yield name, texts(want.get(name), name), texts(record[name], name)
    for name in ("published", "embargo"):
        yield name, [day[:10] for day in [want.get(name)] if day], [day[:10] for day in [record[name]] if day]
    yield "dates", days(want.get("dates")), days(record["dates"])
    yield "event", texts(want.get("event"), "event"), texts((record["event"] or {}).get("title"), "event")
    for name, part in (("venue", "city"), ("speaker", "name")):
        expected, found = ((owner.get(name) or {}).get(part) for owner in (want, record))
        yield f"{name}.{part}", texts(expected, part), texts(found, part)
    yield "navigation", labels(want.get("navigation")), labels(record["navigation"])


def days(dates: list[dict[str, Any]] | None) -> list[Any]:
    return [(date["start"], date["end"]) for date in dates or []]


def labels(links: list[dict[str, Any]] | None) -> list[Any]:
    """Each distinct label once."""
    return sorted({fold(link["label"]) for link in links or []})


def matched(expected: list[Any], found: list[Any]) -> int:
    left, hits = list(found), 0
    for value in expected:
        spellings = value if isinstance(value, tuple) and value not in left else (value,)
        hit = next((spelling for spelling in spellings if spelling in left), None)
        if hit is not None:
            left.remove(hit)
            hits += 1
    return hits


def reached() -> dict[str, float]:
    """F1 of every role and field over all fixtures, in hundredths, and the share of units whose role is right."""
    hits: Counter[str] = Counter()
    sizes: dict[str, int] = defaultdict(int)
    for path in PAGES.values():
        text, gold = text_of(path), gold_of(path)
        record = parse(text).to_dict()
        for role, start, end in units(text, gold):
            guess = role_at(record, text, start, end)
            hits["roles"] += guess == role
            hits[f"role {role}"] += guess == role
            sizes["roles"] += 2
            sizes[f"role {role}"] += 1
            sizes[f"role {guess}"] += 1
        for name, expected, found in fields(gold, record):
            hits[f"field {name}"] += matched(expected, found)
            sizes[f"field {name}"] += len(expected) + len(found)
    return {name: int(200 * hits[name] / size) / 100 for name, size in sorted(sizes.items()) if size}


def written(floors: dict[str, float]) -> str:
    return json.dumps(dict(sorted(floors.items())), indent=1) + "\n"


@pytest.mark.slow
def test_nothing_falls_below_its_floor(request: pytest.FixtureRequest) -> None:
    now, floors = reached(), json.loads(FLOORS.read_text(encoding="utf-8"))
    if request.config.getoption("--lower-floors"):
        floors = now
    elif request.config.getoption("--raise-floors"):
        floors = now | {name: max(now.get(name, 0.0), floor) for name, floor in floors.items()}
    if request.config.getoption("--lower-floors") or request.config.getoption("--raise-floors"):
        FLOORS.write_text(written(floors), encoding="utf-8")
    fallen = [f"{name}: {now.get(name, 0.0)} < {floor}" for name, floor in floors.items() if now.get(name, 0.0) < floor]
    if fallen:
        pytest.fail("below the floor (--lower-floors accepts it):\n" + "\n".join(fallen), pytrace=False)


def test_the_russian_twin_of_the_founding_page_has_no_miss() -> None:
    path = PAGES["languages/ru/ru-founding-twin"]
    text, gold = text_of(path), gold_of(path)
    record = parse(text).to_dict()
    wrong = [(role, text[a:b]) for role, a, b in units(text, gold) if role_at(record, text, a, b) != role]
    missed = [
        name
        for name, expected, found in fields(gold, record)
        if matched(expected, found) != max(len(expected), len(found))
    ]
    assert (wrong, missed) == ([], [])
    assert {link["kind"] for link in record["navigation"]} == {link["kind"] for link in gold["fields"]["navigation"]}


@pytest.mark.parametrize(
    ("expected", "found", "hits"),
    [
        (["a"], ["a"], 1),
        ([("a", "b")], ["b"], 1),
        (["a", "a"], ["a"], 1),
        (["a"], ["b"], 0),
        ([("a", "b")], ["a", "b"], 1),
    ],
)
def test_a_value_is_matched_once(expected: list[Any], found: list[Any], hits: int) -> None:
    assert matched(expected, found) == hits


def test_pieces_of_a_line_are_units_of_their_own() -> None:
    gold = {"lines": [["headline", 1, 3]], "pieces": {"3": [["headline", "Acme"], ["date", "3 May"]]}}
    text = "Acme opens\n\n Acme opens 3 May"
    assert [(role, text[start:end]) for role, start, end in units(text, gold)] == [
        ("headline", "Acme opens"),
        ("headline", "Acme opens "),
        ("date", "3 May"),
    ]
