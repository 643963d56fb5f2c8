"""Pages whose fields a reader wrote down, as the fields' readers are handed them: what small weights learn from.

A page of the dev corpus has the roles of its record, if one is given that was decoded by weights which had not seen the
page (roles as noisy as in use), else those of its gold; a page of the pool has those that its reader gave.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import field, frozen

from pressparse.lexicon import load
from pressparse.observe import language_of
from pressparse.parsers.date_roles import mention
from pressparse.parsers.date_words import date_words
from pressparse.parsers.dates import resolve, scan
from pressparse.records import Block, DateMention, Release, Span
from pressparse.roles import DateRole, Genre, Role
from pressparse.said import Said
from pressparse.sheet import Sheet
from tools.corpus import gold_texts, publishers, read_pages

Unit = tuple[str, int, int]


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


def dev_pages(folder: Path, score: ModuleType, records: Mapping[str, dict[str, Any]] | None = None) -> list[Labelled]:
    """The pages of the dev corpus; ``records`` are decoded records by the page's name."""
    known = publishers(folder)
    found = []
    for name, text, gold in gold_texts(folder):
        fields = gold["fields"]
        if records:
            sheet = sheet_of(Release.from_dict(records[name]))
        else:
            language = fields["language"]
            blocks = tuple(_blocks(text, score.gold_units(text, gold)))
            sheet = Sheet(
                text=text, words=load(language), language=language, blocks=blocks, genre=Genre(fields["genre"])
            )
        found.append(Labelled(sheet=sheet, fields=fields, publisher=known[name]))
    return found


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


def pool_sheets(pool: Path) -> list[Labelled]:
    """The pages of the pool whose fields were read."""
    found = []
    for page in read_pages(pool):
        if not page.gold:
            continue
        fields = page.gold["fields"]
        language = language_of(Said(page.text))[0]
        sheet = Sheet(
            text=page.text,
            words=load(language),
            language=language,
            blocks=tuple(_blocks(page.text, page.units)),
            dates=tuple(_dates(page.text, language, page.dates)),
            genre=Genre(fields["genre"]),
        )
        found.append(Labelled(sheet=sheet, fields=fields, publisher=page.publisher, pool=True))
    return found


def _blocks(text: str, units: Iterable[Unit]) -> Iterator[Block]:
    """A block for each line of each unit."""
    for role, start, end in units:
        at = start
        for line in text[start:end].split("\n"):
            if line.strip():
                span = Span(at + len(line) - len(line.lstrip()), at + len(line.rstrip()))
                yield Block(role=Role(role), span=span, text=span.of(text))
            at += len(line) + 1


def _dates(text: str, language: str | None, read: Iterable[tuple[int, int, str]]) -> Iterator[DateMention]:
    """The dates that are found in the text with the roles that the reader gave them."""
    roles = {(start, end): role for start, end, role in read}
    for one in resolve(scan(text, date_words(language)), None):
        role = roles.get((one.at, one.to), "none")
        if role != "none":
            yield mention(text, one, DateRole(role))
