"""Learn the weights of the cues of events and venues from the dev corpus.

Usage: python -m tools.train_events FOLDER RECORDS [--check]

FOLDER holds ``sources.json`` and ``dev/``. RECORDS is a JSON object of each dev page's record, its roles given by a
decoder that had not seen the page's publisher: roles as noisy as in use. Writes ``events.json`` beside the package's
code, in whole thousandths. ``--check`` writes nothing and prints the F1 on publishers left out.

A page's candidates are weighed against each other and against none of them (whose weight is nil): conditional logistic
regression, all right answers of a page sharing its likelihood.
"""

import argparse
import json
import pathlib
from collections import Counter
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.model_selection import GroupKFold

from pressparse import Release, event_titles, venue_sites
from pressparse.lexicon import load
from pressparse.parsers import event, venue
from pressparse.sheet import Sheet
from pressparse.weighing import ANY, LEAST
from tools.corpus import gold_texts, publishers, score_module
from tools.train_genre import FOLDS, PACKAGE, SMALLEST, Page, rounded

# Cues on fewer pages than these are left out.
RAREST = 4
Floats = NDArray[np.float64]


@frozen(kw_only=True)
class Row:
    """A page: its candidates' cues with the value of each, the right values (folded), and its publisher."""

    publisher: str
    right: frozenset[str]
    cues: tuple[frozenset[str], ...]
    values: tuple[str, ...]
    weight: float = 1.0


@frozen(kw_only=True)
class Field:
    """How a field is learned: the strength of the prior, the weight that a candidate needs, and what is looked at."""

    prior: float
    least: int
    look: Callable[[Sheet], list[tuple[set[str], str]]]
    gold: Callable[[dict[str, Any]], Any]


def _titles(sheet: Sheet) -> list[tuple[set[str], str]]:
    return [(one.cues, one.span.of(sheet.text)) for one in event_titles.candidates(sheet)]


def _cities(sheet: Sheet) -> list[tuple[set[str], str]]:
    return [(site.cues, site.spot.city) for site in venue_sites.sites(sheet) if site.spot.city]


def _places(sheet: Sheet) -> list[tuple[set[str], str]]:
    return [(site.cues, site.spot.place) for site in venue_sites.sites(sheet) if site.spot.place]


def _modes(sheet: Sheet) -> list[tuple[set[str], str]]:
    return [(way.cues, str(way.mode)) for way in venue.modes(sheet, venue_sites.sites(sheet))]


def _of_venue(key: str) -> Callable[[dict[str, Any]], Any]:
    return lambda fields: (fields.get("venue") or {}).get(key)


FIELDS = {
    "event": Field(prior=2.0, least=-1400, look=_titles, gold=lambda fields: fields.get("event")),
    "city": Field(prior=3.0, least=-1250, look=_cities, gold=_of_venue("city")),
    "place": Field(prior=1.0, least=-1750, look=_places, gold=_of_venue("place")),
    "mode": Field(prior=1.0, least=-500, look=_modes, gold=_of_venue("mode")),
}


def sheets(folder: pathlib.Path, records: pathlib.Path) -> list[Page]:
    """Each page as a sheet with the roles of its record, its gold fields, and its publisher."""
    known, decoded = publishers(folder / "dev"), json.loads(records.read_text(encoding="utf-8"))
    found = []
    for name, _, gold in gold_texts(folder / "dev"):
        release = Release.from_dict(decoded[name])
        sheet = Sheet(text=release.source, words=load(release.language), language=release.language,
                      blocks=release.blocks, dates=release.dates, genre=release.genre)  # fmt: skip
        found.append((sheet, gold["fields"], known[name]))
    return found


def rows(field: Field, pages: Sequence[Page], fold: Callable[[str], str]) -> list[Row]:
    """The pages as the field sees them."""
    found = []
    for sheet, fields, publisher in pages:
        gold = field.gold(fields) or []
        right = frozenset(fold(quote) for quote in (gold if isinstance(gold, list) else [gold]))
        looked = field.look(sheet)
        cues = tuple(frozenset(cues) for cues, _ in looked)
        found.append(Row(publisher=publisher, right=right, cues=cues, values=tuple(fold(v) for _, v in looked)))
    return found


def learn(pages: Sequence[Row], *, prior: float, least: int) -> dict[str, int]:
    """Cue -> weight."""
    pages = [page for page in pages if page.cues]
    count = Counter(cue for page in pages for cue in frozenset().union(*page.cues))
    names = sorted(cue for cue, seen in count.items() if seen >= RAREST)
    column = {cue: index for index, cue in enumerate(names)}
    cells = [
        (row, index)
        for row, cues in enumerate(cues for page in pages for cues in page.cues)
        for index in (*(column[cue] for cue in sorted(cues) if cue in column), len(names))
    ]
    table = csr_matrix((np.ones(len(cells)), tuple(zip(*cells, strict=True))))
    right = np.array([float(value in page.right) for page in pages for value in page.values])
    sizes = np.array([len(page.cues) for page in pages])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    of_page = np.repeat(np.arange(len(pages)), sizes)
    known = np.add.reduceat(right, starts) > 0
    weight = np.array([page.weight for page in pages])

    def loss(weights: Floats) -> tuple[float, Floats]:
        score = table @ weights
        most = np.maximum(np.maximum.reduceat(score, starts), 0)
        power = np.exp(score - most[of_page])
        none = np.exp(-most)
        whole = np.add.reduceat(power, starts) + none
        share = np.add.reduceat(power * right, starts)
        part = np.where(known, share, none)
        wanted = np.where(known[of_page], power * right / np.maximum(share, 1e-300)[of_page], 0)
        slope = table.T @ ((power / whole[of_page] - wanted) * weight[of_page])
        pull = prior * np.append(weights[:-1], 0)
        misfit = weight @ (np.log(whole) - np.log(part + 1e-300))
        return float(misfit + pull @ weights / 2), slope + pull

    weights = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    found = {cue: rounded(weight) for cue, weight in zip([*names, ANY], weights, strict=True)}
    found[LEAST] = least
    return {cue: weight for cue, weight in sorted(found.items()) if abs(weight) >= SMALLEST or cue in (ANY, LEAST)}


def check(pages: Sequence[Page], tables: dict[str, list[Row]], score: ModuleType) -> dict[str, tuple[int, int, int]]:
    """Hits, misses and false alarms of the whole readers on pages of publishers left out, over all folds."""
    counts: dict[str, tuple[int, int, int]] = {}
    for learned, held in GroupKFold(FOLDS).split(pages, groups=[publisher for _, _, publisher in pages]):
        weights = {
            name: learn([tables[name][i] for i in learned], prior=field.prior, least=field.least)
            for name, field in FIELDS.items()
        }
        for sheet, fields, _ in (pages[i] for i in held):
            title, place = event.read(sheet, weights["event"]), venue.read(sheet, weights)
            found = {
                "event": title.title.text if title and title.title else None,
                "city": place.city if place else None,
                "place": place.place if place else None,
                "mode": place.mode if place else None,
            }
            for name, value in found.items():
                expected = score.quotes(FIELDS[name].gold(fields))
                hits, missed, wrong = score.match(expected, [score.fold(value)] if value else [])
                before = counts.get(name, (0, 0, 0))
                counts[name] = (before[0] + hits, before[1] + len(missed), before[2] + len(wrong))
    return counts


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("records", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    score = score_module(args.folder / "dev")
    pages = sheets(args.folder, args.records)
    tables = {name: rows(field, pages, score.fold) for name, field in FIELDS.items()}
    if args.check:
        for name, counted in check(pages, tables, score).items():
            print(f"{name}: {score.f1(*counted):.3f} {counted}")
        return
    weights = {name: learn(tables[name], prior=field.prior, least=field.least) for name, field in FIELDS.items()}
    text = json.dumps(weights, indent=0, ensure_ascii=False)
    (PACKAGE / "events.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
