"""Pages whose fields a reader wrote down, as the fields' readers are handed them: what small weights learn from.

All have roles as noisy as in use: decoded by weights that had not seen the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from pressparse.lexicon import load
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


def dev_pages(folder: Path, records: Mapping[str, dict[str, Any]]) -> list[Labelled]:
    """The pages of the dev corpus; ``records`` are decoded records by the page's name."""
    known = publishers(folder)
    return [
        Labelled(sheet=sheet_of(Release.from_dict(records[name])), fields=gold["fields"], publisher=known[name])
        for name, _, gold in gold_texts(folder)
    ]


def sheet_of(release: Release) -> Sheet:
    """What the release's readers were handed."""
    return Sheet(
        text=release.source,
        words=load(release.language),
        language=release.language,
        blocks=release.blocks,
        dates=release.dates,
        genre=release.genre,
    )


def pool_sheets(pool: Path, decoded: Mapping[str, Sheet]) -> list[Labelled]:
    """The pages of the pool whose fields were read; ``decoded`` are sheets by their text."""
    return [
        Labelled(sheet=decoded[page.text], fields=page.gold["fields"], publisher=page.publisher, pool=True)
        for page in read_pages(pool)
        if page.gold and page.text in decoded
    ]
