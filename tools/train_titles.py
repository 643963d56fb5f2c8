"""Learn what the cues of titles and decks weigh.

Usage: python -m tools.train_titles FOLDER POOL NETS [--check]

FOLDER holds the gold pages; POOL the pages that readers gave roles; NETS the networks that decode them, none of which
has learned from the page (``tools.decoding``). Writes ``titles.json`` beside the package's code, in whole thousandths.
``--check`` writes nothing and prints the F1 on publishers left out.

The method is that of ``tools.weigh``. Of a page whose right answer is none of its stretches nothing is learned.
"""

from __future__ import annotations

import argparse
import pathlib
import random
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from types import ModuleType
from typing import Any

from attrs import evolve
from sklearn.model_selection import GroupKFold

from pressparse.records import Block, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.stretches import Stretch, breaks
from pressparse.titles import chosen, decks, titles
from pressparse.weighing import Weighing
from tools.corpus import score_module
from tools.decoding import FIELDS, Decoded, Titled, decoded
from tools.retitled import retitled
from tools.train_genre import PACKAGE
from tools.weigh import POOL, Row, learn, write

PRIOR = {"headline": 1.5, "subheadline": 3.0}
LEAST = {"headline": -400, "subheadline": -500}
# So many units for what cues say together.
UNITS = {"headline": 8, "subheadline": 8}
# Fields that the pool's readers named less often than the corpus's annotators.
HABITS = ("subheadline",)
# What a page of the pool counts beside one with gold, whose answers are read off its roles, or by a single reader; one
# of our own, which are few, in layouts that are common; and one that is seen with the site's name left on the title.
POOL_WEIGHT = 0.6
OWN_WEIGHT = {"headline": 4.0, "subheadline": 1.0}
GLUED_WEIGHT, GLUED_POOL_WEIGHT = 1.2, 2.0
# What a page counts with its title or deck set in another way, whoever put it out.
RETITLED_WEIGHT = {"headline": 0.3, "subheadline": 0.1}
FOLDS = 4


def glued(one: Decoded) -> Decoded | None:
    """The page as a decoder sees it that fails to part the title from the site's name on its line; None if it has no
    such line."""
    blocks: list[Block] = []
    for block in one.sheet.blocks:
        last = blocks[-1] if blocks else None
        if last and {last.role, block.role} == {Role.HEADLINE, Role.MASTHEAD} and not breaks(one.sheet, last, block):
            span = Span(last.span.start, block.span.end)
            blocks[-1] = Block(role=Role.HEADLINE, span=span, text=span.of(one.sheet.text), confidence=last.confidence)
        else:
            blocks.append(block)
    if len(blocks) == len(one.sheet.blocks):
        return None
    sheet = Sheet(text=one.sheet.text, words=one.sheet.words, language=one.sheet.language, blocks=tuple(blocks),
                  dates=one.sheet.dates, genre=one.sheet.genre)  # fmt: skip
    return Decoded(
        page=evolve(one.page, weight=GLUED_POOL_WEIGHT if one.page.pool else GLUED_WEIGHT, is_checked=False),
        sheet=sheet,
    )


# ---- learning --------------------------------------------------------------------------------------------------------


def row(field: str, one: Decoded, found: Sequence[Stretch], score: ModuleType) -> Row:
    """The page as the field sees it; how often the pool's readers named it in each genre stands apart."""
    habits = {POOL, f"{POOL}.{one.sheet.genre}"} if one.page.pool and field in HABITS else set()
    return Row(
        right=frozenset(score.fold(quote) for quote in one.page.right[field]),
        cues=tuple(frozenset(stretch.cues | habits) for stretch in found),
        values=tuple(score.fold(stretch.text) for stretch in found),
        publisher=one.publisher,
        weight=one.page.weight * _counts(field, one.page),
    )


def _counts(field: str, page: Titled) -> float:
    if page.is_retitled:
        return RETITLED_WEIGHT[field]
    return POOL_WEIGHT if page.pool else OWN_WEIGHT[field] if page.own else 1.0


def weighed(field: str, rows: Sequence[Row]) -> Weighing:
    """What the field's cues weigh, from the pages where a stretch is right, or none should be."""
    told = [page for page in rows if not page.right or not page.right.isdisjoint(page.values)]
    return learn(told, prior=PRIOR[field], least=LEAST[field], units=UNITS[field])


def learned(pages: Sequence[Decoded], score: ModuleType) -> tuple[dict[str, Weighing], dict[str, list[Any]]]:
    """The weights of both fields, and what was found on each page by those of other publishers.

    What is learned from are these pages, and those of them as they look where the site's name was left on the title.
    Decks are learned beside titles as noisy as in use: each page's title is found by weights of other publishers.
    """
    pages = [*pages, *(more for one in pages if not one.page.is_retitled and (more := glued(one)))]
    publisher = [one.publisher for one in pages]
    heads: list[Stretch | None] = [None] * len(pages)
    weights, found = {}, {}
    for field in FIELDS:
        stretches = [titles(one.sheet) if field == "headline" else decks(one.sheet, head)
                     for one, head in zip(pages, heads, strict=True)]  # fmt: skip
        rows = [row(field, one, there, score) for one, there in zip(pages, stretches, strict=True)]
        held_out: list[Stretch | None] = [None] * len(pages)
        for others, held in GroupKFold(FOLDS).split(rows, groups=publisher):
            apart = weighed(field, [rows[i] for i in others])
            for i in held:
                held_out[i] = chosen(stretches[i], apart)
        if field == "headline":
            heads = held_out
        weights[field], found[field] = weighed(field, rows), held_out
    return weights, found


def in_other_ways() -> Callable[[Titled], Iterable[Titled]]:
    """What sets the titles of pages in other ways, the same for the same pages in the same order."""
    return partial(retitled, chance=random.Random(1))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("pool", type=pathlib.Path)
    parser.add_argument("nets", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    score = score_module(args.folder)
    pages = decoded(args.folder, args.pool, args.nets, also=in_other_ways())
    weights, found = learned(pages, score)
    for field in FIELDS:
        counts = [0, 0, 0]
        for one, stretch in zip(pages, found[field], strict=False):
            if one.page.is_checked:
                expected = score.quotes(list(one.page.right[field]))
                hits, missed, wrong = score.match(expected, [score.fold(stretch.text)] if stretch else [])
                counts = [counts[0] + hits, counts[1] + len(missed), counts[2] + len(wrong)]
        print(f"{field}: {score.f1(*counts):.3f} {tuple(counts)}")
    if not args.check:
        write(weights, PACKAGE / "titles.json")


if __name__ == "__main__":
    main()
