"""The roles that readers gave to pages of the pool, and which pages are too near to a fold to learn from."""

import gzip
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from tools.apart import apart
from tools.corpus import READINGS, read_pages

from pressparse.roles import DateRole, Role

TEXT = "The harbour board of Norland opened the new east pier on Monday after two years of work."


@frozen
class Page:
    publisher: str
    text: str


def readings() -> list[Any]:
    return [pytest.param(path, id=path.stem) for path in sorted(READINGS.rglob("*.json"))]


@pytest.mark.parametrize("path", readings())
def test_readings_hold_roles_in_order_and_no_text(path: Path) -> None:
    known = {str(role) for role in Role}
    dated = {str(role) for role in DateRole} | {"none"}
    for name, entry in json.loads(path.read_text(encoding="utf-8")).items():
        assert set(entry) <= {"sha256", "roles", "dates", "fields"}, name
        roles = entry.get("roles", [])
        assert roles or "fields" in entry, name
        assert {role for role, _, _ in roles} <= known, name
        assert {role for _, _, role in entry.get("dates", ())} <= dated, name
        for (_, start, end), (_, after, _) in pairwise([*roles, ["", 10**9, 0]]):
            assert start < end <= after, name


def test_a_page_of_the_pool_that_was_not_the_one_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tools.corpus.READINGS", tmp_path)
    (tmp_path / "some.json").write_text(json.dumps({"pier-1": {"sha256": "0", "roles": [["body", 0, len(TEXT)]]}}))
    with gzip.open(tmp_path / "pages-en.jsonl.gz", "wt") as lines:
        lines.write(json.dumps({"id": "pier-1", "publisher": "Norland", "text": TEXT}))
    with pytest.raises(ValueError, match="pier-1"):
        list(read_pages(tmp_path))


@pytest.mark.parametrize(
    ("publisher", "text", "kept"),
    [
        ("Sudland", "Quite another story about a lighthouse that was painted green last week by pupils.", True),
        ("Norland", "Quite another story about a lighthouse that was painted green last week by pupils.", False),
        ("Mirror", "Read this: " + TEXT, False),
        ("Sudland", "", True),
    ],
    ids=["other", "same publisher", "same text", "empty"],
)
def test_pages_apart_from_a_fold(publisher: str, text: str, kept: bool) -> None:
    assert bool(apart([Page(publisher, text)], [Page("Norland", TEXT)])) is kept
