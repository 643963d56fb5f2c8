"""Pages whose fields a reader wrote down, as the fields' readers are handed them: what small weights learn from.

All have roles as noisy as in use: decoded by weights that had not seen the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from pressparse.records import Release
from pressparse.sheet import Sheet
from tools.corpus import gold_texts, publishers, read_pages
from tools.decoding import Decoded


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


def labelled(
    folder: Path, records: Mapping[str, dict[str, Any]], pool: Path | None, decoded: Iterable[Decoded]
) -> list[Labelled]:
    """The pages of the dev corpus, and those of the pool whose fields were read, as ``decoded``; ``records``, by name,
    say what weights that had not seen a dev page made of its dates."""
    sheets = {one.text: one.sheet for one in decoded}
    known = publishers(folder)
    found = []
    for name, text, gold in gold_texts(folder):
        release = Release.from_dict(records[name])
        sheet = evolve(sheets[text], dates=release.dates)
        found.append(Labelled(sheet=sheet, fields=gold["fields"], publisher=known[name]))
    for page in read_pages(pool) if pool else ():
        if page.gold and page.text in sheets:
            fields = page.gold["fields"]
            found.append(Labelled(sheet=sheets[page.text], fields=fields, publisher=page.publisher, pool=True))
    return found
