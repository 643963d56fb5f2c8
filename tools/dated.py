"""Labelled pages as the roles of dates are learned from them: their dates, the right role of each, and the blocks in
which they stand, as a careful reader sees them and as a decoder does.
"""

import datetime as dt
import pathlib
from collections.abc import Iterable, Iterator
from functools import partial
from types import ModuleType
from typing import Any, Self

from attrs import evolve, frozen

from pressparse.observe import also_in, language_of
from pressparse.parsers.date_facts import Surroundings
from pressparse.parsers.date_words import date_words
from pressparse.parsers.dates import resolve, scan
from pressparse.parsers.found_date import FoundDate
from pressparse.records import Span
from pressparse.said import Said
from tools import corpus
from tools.decoding import Decoded


@frozen
class GoldBlock:
    """A line or piece of a gold page; ``confidence`` is None where a reader gave it its role."""

    role: str
    span: Span
    confidence: float | None = None


@frozen
class GoldPage:
    """A labelled page, the dates found in it, and the gold role of each, None for one that gold does not have.

    ``blocks`` are those that a careful reader sees, ``decoded`` those that a decoder found, if that is known.
    """

    text: str
    gold: dict[str, Any]
    language: str | None
    publisher: str
    found: tuple[FoundDate, ...]
    blocks: list[GoldBlock]
    roles: list[str | None]
    decoded: list[GoldBlock] | None = None

    @property
    def seen(self) -> list[GoldBlock]:
        """The blocks to go by: noisy as in use, where they are known."""
        return self.decoded or self.blocks

    def views(self) -> Iterator[Self]:
        """The page as a careful reader sees it, if one gave it roles, and as the decoder did: both are learned from."""
        if self.blocks:
            yield evolve(self, decoded=None)
        if self.decoded:
            yield self

    def facts(self) -> list[list[str]]:
        """The facts of each date."""
        around = Surroundings(self.text, self.found, self.seen, date_words(self.language))
        return [around.facts(number) for number in range(len(self.found))]

    @property
    def published(self) -> dt.date | None:
        """The gold day of publication; of a page of the pool, the first date that was read as one."""
        if self.gold:
            value = self.gold["fields"].get("published")
            return dt.date.fromisoformat(value[:10]) if value else None
        dates = resolve(self.found, None)
        return next((one.start for one, role in zip(dates, self.roles, strict=True) if role == "published"), None)


def pages(folder: pathlib.Path, score: ModuleType, records: dict[str, Any]) -> list[GoldPage]:
    """All labelled pages of the folder; ``records`` are the decoded records by the page's name."""
    publishers = corpus.publishers(folder)
    found = []
    for name, text, gold in corpus.gold_texts(folder):
        language = gold["fields"]["language"]
        dates = scan(text, date_words(language), also=partial(also_in, text, language))
        blocks = [GoldBlock(role, Span(start, end)) for role, start, end in score.gold_units(text, gold)]
        roles = labels(text, gold["fields"]["dates"], dates)
        known = records[name]["blocks"] if records else ()
        decoded = [GoldBlock(block["role"], Span(*block["span"]), block["confidence"]) for block in known] or None
        found.append(GoldPage(text, gold, language, publishers[name], dates, blocks, roles, decoded))
    return found


def read_pages(pool: pathlib.Path, decoded: Iterable[Decoded] = ()) -> list[GoldPage]:
    """The pool's pages whose dates a reader gave roles; ``decoded`` are pages by weights that did not learn from them,
    as ``tools.decoding.decoded`` makes them."""
    seen = {
        one.text: [GoldBlock(str(block.role), block.span, block.confidence) for block in one.sheet.blocks]
        for one in decoded
    }
    found = []
    for page in corpus.read_pages(pool):
        if not page.dates:
            continue
        read = {(start, end): role for start, end, role in page.dates}
        language = language_of(Said(page.text))[0]
        dates = scan(page.text, date_words(language), also=partial(also_in, page.text, language))
        roles = [read.get((one.at, one.to), "none") for one in dates]
        known = [None if role == "none" else role for role in roles]
        blocks = [GoldBlock(role, Span(start, end)) for role, start, end in page.units]
        found.append(GoldPage(page.text, {}, language, page.publisher, dates, blocks, known, seen.get(page.text)))
    return found


def labels(text: str, gold: list[dict[str, Any]], found: tuple[FoundDate, ...]) -> list[str | None]:
    """The gold role of each found date: that of the gold date with its day and month on its line."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    left = list(gold)
    roles: list[str | None] = []
    for one in found:
        match = next((entry for entry in left if same_place(entry, one, starts)), None)
        if match:
            left.remove(match)
        roles.append(match["role"] if match else None)
    return roles


def same_place(entry: dict[str, Any], one: FoundDate, starts: list[int]) -> bool:
    """Whether the gold date stands where the found one does, the year aside."""
    if (entry["start"][5:10], entry["end"][5:10]) != (f"{one.start:%m-%d}", f"{one.end:%m-%d}"):
        return False
    last = min(entry["line"] + entry["quote"].count("\n"), len(starts) - 1)
    return bool(starts[entry["line"] - 1] <= one.at <= starts[last])
