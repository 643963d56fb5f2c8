"""Plain invented pages as press offices write them, with what a careful archivist would write down of each.

Written to find mistakes (``tests/plain/CODE.json``), by somebody who had not seen the readers' code, and still full of
them: what is counted is how many pages have each field wrong, which must not grow. Towns are invented, so that no list
knows them.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from pressparse import parse

PLAIN = Path(__file__).parent / "plain"
# Pages with a mistake in the field: fewer is better, and then the number here falls.
MISTAKES = {
    "en": {
        "city": 20,
        "closing": 1,
        "dates": 21,
        "event": 15,
        "genre": 14,
        "headline": 8,
        "issuer": 23,
        "mode": 9,
        "office": 4,
        "organizers": 7,
        "place": 8,
        "published": 2,
        "quotes": 3,
        "release_id": 1,
        "speaker": 2,
        "subheadline": 6,
    },
}


def told(record: dict[str, Any]) -> dict[str, Any]:
    """The record's fields in the form of the expectations."""
    venue, speaker, event = (record[name] or {} for name in ("venue", "speaker", "event"))
    return {
        **{name: (record[name] or {}).get("text") for name in ("headline", "subheadline", "issuer", "closing")},
        **{name: record[name] for name in ("published", "genre")},
        **{name: venue.get(name) for name in ("place", "city", "mode")},
        "release_id": (record["release_id"] or {}).get("text"),
        "event": (event.get("title") or {}).get("text"),
        "organizers": sorted(one["text"] for one in record["organizers"]),
        "dates": [[one["text"].casefold(), one["role"]] for one in record["dates"]],
        "speaker": speaker.get("name"),
        "office": speaker.get("office"),
        "quotes": [one["speaker"] for one in record["quotes"]],
        "salutations": [one["text"] for one in record["salutations"]],
        "signatories": [one["name"] for one in record["signatories"]],
    }


def is_right(name: str, expected: Any, found: Any) -> bool:
    if name == "event":  # several wordings may be right
        return found in expected or not (expected or found)
    if name == "dates":
        expected = [[quote.casefold(), role] for quote, role in expected]
    return bool((sorted(expected) if name == "organizers" else expected) == found)


def mistakes(code: str) -> Counter[str]:
    """How many pages have each field wrong."""
    wrong: Counter[str] = Counter()
    for page in json.loads((PLAIN / f"{code}.json").read_text(encoding="utf-8")):
        found = told(parse(page["text"]).to_dict())
        wrong.update(name for name, value in page["fields"].items() if not is_right(name, value, found[name]))
    return wrong


@pytest.mark.parametrize("code", MISTAKES)
def test_no_more_mistakes_than_before(code: str) -> None:
    more = {name: count for name, count in mistakes(code).items() if count > MISTAKES[code].get(name, 0)}
    assert not more
