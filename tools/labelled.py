"""Pages whose fields a reader wrote down, as the fields' readers are handed them: what small weights learn from.

All have roles as noisy as in use: decoded by weights that had not seen the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from pressparse.records import Release
from pressparse.sheet import Sheet
from tools.corpus import gold_texts, publishers, read_pages


@frozen(kw_only=True)
class Labelled:
    """A page with its right fields, in the gold's form, and who put it out; ``pool``: it is a page of the pool, whose
    readers had habits of their own."""

    sheet: Sheet = field(repr=False)
    fields: dict[str, Any] = field(repr=False)
    publisher: str
    pool: bool = False

    @property
    def text(self) -> str:
        """The page's text."""
        return self.sheet.text


def dev_pages(folder: Path, records: Mapping[str, dict[str, Any]], decoded: Mapping[str, Sheet]) -> list[Labelled]:
    """The pages of the dev corpus; ``decoded`` are their sheets by their text; ``records``, by name, say what
    weights that had not seen the page made of its dates and genre."""
    known = publishers(folder)
    found = []
    for name, text, gold in gold_texts(folder):
        release = Release.from_dict(records[name])
        sheet = evolve(decoded[text], dates=release.dates, genre=release.genre)
        found.append(Labelled(sheet=sheet, fields=gold["fields"], publisher=known[name]))
    return found


def pool_sheets(pool: Path, decoded: Mapping[str, Sheet]) -> list[Labelled]:
    """The pages of the pool whose fields were read; ``decoded`` are sheets by their text."""
    return [
        Labelled(sheet=decoded[page.text], fields=page.gold["fields"], publisher=page.publisher, pool=True)
        for page in read_pages(pool)
        if page.gold and page.text in decoded
    ]
