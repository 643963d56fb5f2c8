"""Pages as a decoder sees them that has not learned from them: with roles as noisy as in use.

The networks are those of ``tools.evaluate --keep`` (``fold-N.json``, for the gold pages) and, for our own pages and
those of the pool, ``part-N-of-2.json``, each learned from the other half of the publishers; they are learned here
where they are missing (needs torch). With the pool in fourths fewer decks and events were found, and, since the
network knows words, no more roles of dates.
"""

from __future__ import annotations

import hashlib
import json
import pathlib
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve, frozen

from pressparse.assemble import decided
from pressparse.edges import excerpt
from pressparse.lexicon import WORD
from pressparse.model import from_dict
from pressparse.pipeline import Pipeline
from pressparse.sheet import Sheet
from tools.apart import apart, folds
from tools.corpus import OWN_PAGES, gold_pages, gold_texts, pages_with_roles, publishers, read_texts, score_module
from tools.mixing import widened

FIELDS = ("headline", "subheadline")
NET_FOLDS, EPOCHS = 6, 12
PARTS = 2
_DECK_WORDS = 4


@frozen(kw_only=True)
class Titled:
    """A page, its right answers by field (none: it has no such thing), its publisher, and its right genre if that is
    learned from."""

    text: str
    right: dict[str, tuple[str, ...]]
    publisher: str
    genre: str | None = None
    pool: bool = False
    own: bool = False
    weight: float = 1.0
    is_checked: bool = False
    is_retitled: bool = False


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
        own = folder == OWN_PAGES
        genre = None if own else gold["fields"]["genre"]
        publisher = known.get(name, f"own:{name}")
        yield Titled(text=text, right=right, publisher=publisher, genre=genre, own=own, is_checked=not own)


def read(folder: pathlib.Path) -> Iterator[Titled]:
    """The pool's pages that were read. A reading without fields ("headline": [[0, 24]], offsets of the right answers)
    has them by its roles."""
    for _, publisher, text, entry in read_texts(folder):
        if "fields" in entry:
            right = {field: tuple(text[a:b] for a, b in entry["fields"].get(field, ())) for field in FIELDS}
        else:
            right = by_roles(text, entry["roles"])
        genre = entry.get("fields", {}).get("genre")
        yield Titled(text=text, right=right, publisher=publisher, genre=genre, pool=True)


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


def _no_more(_: Titled) -> Iterable[Titled]:
    return ()


def decoded(
    folder: pathlib.Path,
    pool: pathlib.Path | None,
    nets: pathlib.Path,
    count: int = NET_FOLDS,
    also: Callable[[Titled], Iterable[Titled]] = _no_more,
) -> list[Decoded]:
    """All pages, each by weights that did not learn from it, the gold ones in so many folds, those of the pool in
    halves; those of the pool that share a gold page's text are left out, since they would be told by it. Their
    genres are told likewise. ``also`` are further pages to be decoded as the page is."""
    from tools.genres import as_in_use

    pages = [
        decode(pipeline, one)
        for pipeline, page in _told_apart(folder, pool, nets, count)
        for one in (page, *also(page))
    ]
    told = [(one.sheet, one.publisher, one.page.genre) for one in pages]
    genres = as_in_use(*zip(*told, strict=True))
    return [evolve(one, sheet=evolve(one.sheet, genre=told)) for one, told in zip(pages, genres, strict=True)]


def _told_apart(
    folder: pathlib.Path, pool: pathlib.Path | None, nets: pathlib.Path, count: int
) -> Iterator[tuple[Pipeline, Titled]]:
    """All pages, each with a decoder that had not seen it."""
    for number, fold in enumerate(folds(list(golden(folder)), count)):
        pipeline = _pipeline(nets / f"fold-{number}.json")
        yield from ((pipeline, page) for page in fold)
    if pool is None:
        return
    others = apart([*golden(OWN_PAGES), *read(pool)], [evolve(page, publisher="") for page in golden(folder)])
    for part in range(PARTS):
        path = nets / f"part-{part}-of-{PARTS}.json"
        if not path.exists():
            _train_part(path, part, folder, pool)
        pipeline = _pipeline(path)
        yield from ((pipeline, page) for page in others if _part(page.publisher) == part)


def _part(publisher: str) -> int:
    return int(hashlib.sha256(publisher.encode()).hexdigest(), 16) % PARTS


def _train_part(path: pathlib.Path, part: int, dev: pathlib.Path, pool: pathlib.Path) -> None:
    from tools.net import export, train

    score = score_module(dev)
    others = pages_with_roles(pool, score)
    pages = [*gold_pages(dev, score), *(page for page in others if _part(page.publisher) != part)]
    path.write_text(json.dumps(export(*train(widened(pages), epochs=EPOCHS), 1.0)), encoding="utf-8")


def _pipeline(path: pathlib.Path) -> Pipeline:
    return Pipeline(model=from_dict(json.loads(path.read_text(encoding="utf-8"))))


def decode(pipeline: Pipeline, page: Titled) -> Decoded:
    """The page as its genre's reader is handed it."""
    return Decoded(page=page, sheet=decided(pipeline, page.text)[0])
