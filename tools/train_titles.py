"""Learn what the cues of titles and decks weigh.

Usage: python -m tools.train_titles FOLDER POOL NETS [NETS ...] [--check]

FOLDER holds the gold pages; POOL the pages that readers gave roles; NETS the weights that decode them,
none of which has learned from the page: ``fold-N.json`` for the gold pages, as ``tools.evaluate --keep`` writes them,
and for the others ``half-N.json``, which is learned here where it is missing (needs torch). Pages as further NETS
decode them (of another seed or recipe) are learned from too: the same page with other mistakes. Writes ``titles.json``
beside the package's code, in whole thousandths. ``--check`` writes nothing and prints the F1 on publishers left out.

The method is that of ``tools.train_events``. Of a page whose right answer is none of its stretches nothing is learned.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pathlib
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any

from attrs import evolve, frozen
from sklearn.model_selection import GroupKFold

from pressparse.assemble import decided
from pressparse.edges import excerpt
from pressparse.lexicon import WORD
from pressparse.model import from_dict
from pressparse.parsers import genre
from pressparse.pipeline import Pipeline
from pressparse.records import Block, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.stretches import Stretch, breaks
from pressparse.titles import decks, titles
from pressparse.weighing import best
from tools.apart import apart, folds
from tools.corpus import OWN_PAGES, gold_pages, gold_texts, publishers, read_pages, read_texts, score_module
from tools.train_events import Row, learn
from tools.train_genre import PACKAGE

FIELDS = ("headline", "subheadline")
PRIOR = {"headline": 1.5, "subheadline": 1.0}
LEAST = {"headline": 300, "subheadline": -450}
# Fields that the pool's readers named less often than the corpus's annotators, and the cue that keeps this apart.
HABITS, _POOL = ("subheadline",), "pool"
# What a page of the pool counts beside one with gold, whose answers are read off its roles, or by a single reader; and
# one that is seen with the site's name left on the title.
POOL_WEIGHT = {"headline": 0.6, "subheadline": 0.3}
GLUED_WEIGHT, GLUED_POOL_WEIGHT = 1.2, 2.0
FOLDS, NET_FOLDS, HALVES, EPOCHS = 6, 6, 2, 18
_DECK_WORDS = 4


@frozen(kw_only=True)
class Titled:
    """A page, its right answers by field (none: it has no such thing), and its publisher."""

    text: str
    right: dict[str, tuple[str, ...]]
    publisher: str
    pool: bool = False
    weight: float = 1.0
    is_checked: bool = False


@frozen(kw_only=True)
class Decoded:
    """A page with roles by a decoder that had not seen it."""

    page: Titled
    sheet: Sheet

    @property
    def text(self) -> str:
        """The page's text."""
        return self.page.text

    @property
    def publisher(self) -> str:
        """Who put it out."""
        return self.page.publisher


# ---- pages and their right answers -----------------------------------------------------------------------------------


def golden(folder: pathlib.Path) -> Iterator[Titled]:
    """The folder's gold pages."""
    known = publishers(folder)
    for name, text, gold in gold_texts(folder):
        quotes = {field: gold["fields"].get(field) or () for field in FIELDS}
        right = {field: (found,) if isinstance(found, str) else tuple(found) for field, found in quotes.items()}
        yield Titled(text=text, right=right, publisher=known.get(name, f"own:{name}"), is_checked=folder != OWN_PAGES)


def read(folder: pathlib.Path) -> Iterator[Titled]:
    """The pool's pages that were read. A reading without fields ("headline": [[0, 24]], offsets of the right answers)
    has them by its roles."""
    for _, publisher, text, entry in read_texts(folder):
        if "fields" in entry:
            right = {field: tuple(text[a:b] for a, b in entry["fields"].get(field, ())) for field in FIELDS}
        else:
            right = by_roles(text, entry["roles"])
        yield Titled(text=text, right=right, publisher=publisher, pool=True)


def by_roles(text: str, roles: Sequence[tuple[str, int, int]]) -> dict[str, tuple[str, ...]]:
    """Every run of headlines, without a further copy right below it; the first deck under the first of them."""
    runs = [bare for role, start, end in roles if role == "headline" and (bare := _first_copy(text[start:end]))]
    top = next((start for role, start, _ in roles if role == "headline"), 0)
    found = [(start > top, text[start:end]) for role, start, end in roles if role == "subheadline"]
    long = [(below, deck) for below, deck in found if len(WORD.findall(deck)) > _DECK_WORDS] or found
    first = next((deck for below, deck in long if below), long[0][1] if long else None)
    return {"headline": tuple(runs), "subheadline": (first,) if first else ()}


def _first_copy(run: str) -> str | None:
    lines = [line for line in run.split("\n") if WORD.search(line)]
    opening = [WORD.findall(line.casefold())[:3] for line in lines]
    again = next((at for at in range(1, len(lines)) if opening[at] == opening[0]), len(lines))
    title = "\n".join(lines[:again])
    found = excerpt(title, 0, len(title))
    return found.text if found else None


# ---- decoding --------------------------------------------------------------------------------------------------------


def decoded(
    folder: pathlib.Path, pool: pathlib.Path | None, nets: pathlib.Path, count: int = NET_FOLDS
) -> Iterator[Decoded]:
    """All pages, each by weights that did not learn from it, the gold ones in so many folds; those of the pool that
    share a gold page's text or publisher are left out, since they would be told by it."""
    for number, part in enumerate(folds(list(golden(folder)), count)):
        pipeline = _pipeline(nets / f"fold-{number}.json")
        yield from (decode(pipeline, page) for page in part)
    if pool is None:
        return
    others = apart([*golden(OWN_PAGES), *read(pool)], list(golden(folder)))
    for half in range(HALVES):
        path = nets / f"half-{half}.json"
        if not path.exists():
            _train_half(path, half, folder, pool)
        pipeline = _pipeline(path)
        yield from (decode(pipeline, page) for page in others if _half(page.publisher) == half)


def views(folder: pathlib.Path, pool: pathlib.Path | None, nets: Sequence[pathlib.Path]) -> Iterator[Decoded]:
    """All pages as each of the networks decodes them; only what the first make of them is checked."""
    for place, each in enumerate(nets):
        for one in decoded(folder, pool, each):
            yield one if place == 0 else evolve(one, page=evolve(one.page, is_checked=False))


def _half(publisher: str) -> int:
    return int(hashlib.sha256(publisher.encode()).hexdigest(), 16) % HALVES


def _train_half(path: pathlib.Path, half: int, dev: pathlib.Path, pool: pathlib.Path) -> None:
    from tools.net import export, train

    score = score_module(dev)
    others = [*gold_pages(OWN_PAGES, score), *read_pages(pool)]
    pages = [*gold_pages(dev, score), *(page for page in others if _half(page.publisher) != half)]
    path.write_text(json.dumps(export(*train(pages, epochs=EPOCHS), 1.0)), encoding="utf-8")


def _pipeline(path: pathlib.Path) -> Pipeline:
    return Pipeline(model=from_dict(json.loads(path.read_text(encoding="utf-8"))))


def decode(pipeline: Pipeline, page: Titled) -> Decoded:
    """The page as its title's reader is handed it."""
    sheet, _, _ = decided(pipeline, page.text)
    return Decoded(page=page, sheet=evolve(sheet, genre=genre.read(sheet)))


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
    habits = {_POOL, f"{_POOL}.{one.sheet.genre}"} if one.page.pool and field in HABITS else set()
    return Row(
        right=frozenset(score.fold(quote) for quote in one.page.right[field]),
        cues=tuple(frozenset(stretch.cues | habits) for stretch in found),
        values=tuple(score.fold(stretch.text) for stretch in found),
        weight=one.page.weight * (POOL_WEIGHT[field] if one.page.pool else 1.0),
    )


def weights_of(field: str, rows: Sequence[Row]) -> dict[str, int]:
    """Cue -> weight, from the pages where a stretch is right, or none should be."""
    told = [page for page in rows if not page.right or not page.right.isdisjoint(page.values)]
    weights = learn(told, prior=PRIOR[field], least=LEAST[field])
    return {cue: weight for cue, weight in weights.items() if not cue.startswith(_POOL)}


def learned(pages: Sequence[Decoded], score: ModuleType) -> tuple[dict[str, dict[str, int]], dict[str, list[Any]]]:
    """The weights of both fields, and what was found on each page by those of other publishers.

    What is learned from are these pages, and those of them as they look where the site's name was left on the title.
    Decks are learned beside titles as noisy as in use: each page's title is found by weights of other publishers.
    """
    pages = [*pages, *(more for one in pages if (more := glued(one)))]
    publisher = [one.publisher for one in pages]
    heads: list[Stretch | None] = [None] * len(pages)
    weights, found = {}, {}
    for field in FIELDS:
        stretches = [titles(one.sheet) if field == "headline" else decks(one.sheet, head)
                     for one, head in zip(pages, heads, strict=True)]  # fmt: skip
        rows = [row(field, one, there, score) for one, there in zip(pages, stretches, strict=True)]
        chosen: list[Stretch | None] = [None] * len(pages)
        for others, held in GroupKFold(FOLDS).split(rows, groups=publisher):
            apart = weights_of(field, [rows[i] for i in others])
            for i in held:
                chosen[i] = best(stretches[i], apart)
        if field == "headline":
            heads = chosen
        weights[field], found[field] = weights_of(field, rows), chosen
    return weights, found


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("pool", type=pathlib.Path)
    parser.add_argument("nets", type=pathlib.Path, nargs="+")
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    score = score_module(args.folder)
    pages = list(views(args.folder, args.pool, args.nets))
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
        text = json.dumps(weights, indent=0, ensure_ascii=False)
        (PACKAGE / "titles.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
