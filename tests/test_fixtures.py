"""Every page of ``tests/fixtures`` gives the record beside it; ``pytest --regen`` writes the records anew."""

from __future__ import annotations

import json
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest

from pages import PAGES, text_of
from pressparse import parse

# What moves with every training, and the page itself, which stands in the file beside it.
LEFT_OUT = {"source", "confidence", "reasons", "doubts"}


def expected_path(page: Path) -> Path:
    return page.with_suffix(".json")


def stable(value: Any) -> Any:
    """A record's dict without what is left out, and without keys that hold nothing."""
    if isinstance(value, dict):
        return {key: stable(item) for key, item in value.items() if key not in LEFT_OUT and item not in (None, [])}
    return [stable(item) for item in value] if isinstance(value, list) else value


def written(record: dict[str, Any]) -> str:
    """JSON with a record a line: a diff of it can be read."""
    lines = ["{"]
    for key, value in record.items():
        if isinstance(value, list):
            items = ",\n  ".join(json.dumps(item, ensure_ascii=False) for item in value)
            lines.append(f' "{key}": [\n  {items}\n ],')
        else:
            lines.append(f' "{key}": {json.dumps(value, ensure_ascii=False)},')
    return "\n".join([*lines[:-1], lines[-1].removesuffix(","), "}"]) + "\n"


@pytest.mark.parametrize("name", PAGES)
def test_page_gives_its_record(name: str, request: pytest.FixtureRequest) -> None:
    path = expected_path(PAGES[name])
    found = written(stable(parse(text_of(PAGES[name])).to_dict()))
    if request.config.getoption("--regen"):
        path.write_text(found, encoding="utf-8")
    if not path.exists():
        pytest.skip(f"no expected record; pytest --regen writes {path.name}")
    expected = path.read_text(encoding="utf-8")
    if found != expected:
        diff = unified_diff(expected.splitlines(), found.splitlines(), "expected", "found", lineterm="", n=1)
        pytest.fail(f"{name}\n" + "\n".join(line[:200] for line in diff), pytrace=False)


def test_what_is_written_can_be_read_back() -> None:
    record = stable(parse("Acme opens\n\nOSLO, March 3, 2026 – Acme opened a “mill” in Oslo today.\n").to_dict())
    assert json.loads(written(record)) == record
