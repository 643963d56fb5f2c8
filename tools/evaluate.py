"""How right the parser is on publishers that it never learned from.

    python -m tools.evaluate ../shared/corpus/dev [--pool ../shared/corpus/pool] [--folds 6] [--keep FOLDER] [--misses]

The publishers are dealt into folds; for each, weights are learned from the other folds' pages, our own training pages
and, with ``--pool``, the pool's pages that readers gave roles, and the fold's pages are parsed with them, whole, as a
user would. A page of the pool is left out where its publisher is in the fold or where it shares text with a page of
the fold. The small weights (of genre, issuer, dates' roles, event, venue, titles) are learned from the other folds too.
Printed: roles, fields, languages, the confusion table, reliability of the confidence, and the costliest mistakes.

``--keep`` writes each fold's weights to a folder, or takes them from there if they are in it: what a change of the
readers does is seen in seconds, as long as no cue changes.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from math import exp, log
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from attrs import evolve, frozen

from pressparse.model import from_dict
from pressparse.parsers import event, genre, headline, issuer, organizer, subheadline, venue
from pressparse.parsers.date_roles import DateModel
from pressparse.pipeline import Pipeline
from pressparse.sheet import Sheet
from tools import dated, train_dates, train_events, train_genre, train_titles
from tools.apart import Page, apart, folds
from tools.corpus import GoldPage, gold_pages, pages_with_roles, score_module
from tools.decoding import EPOCHS, NET_FOLDS, Decoded, decoded
from tools.genres import Told, genre_weights
from tools.labelled import Labelled, labelled
from tools.mixing import widened

# Score differences are divided by it before the softmax that gives a block's confidence.
TEMPERATURE = 1.5
Records = dict[str, dict[str, Any]]


def _learned(
    job: tuple[list[GoldPage], list[GoldPage], Path, float, dict[str, Any]],
) -> tuple[Any, Records]:
    """A fold's network, as its file's dict, and what it makes of the fold's pages."""
    learn, test, kept, temperature, options = job
    if kept.exists():
        weights = json.loads(kept.read_text(encoding="utf-8"))
    else:
        from tools.net import export, train

        weights = export(*train(widened(learn), **options), 1.0)
        kept.write_text(json.dumps(weights), encoding="utf-8")
    weights["temperature"] = temperature
    pipeline = Pipeline(model=from_dict(weights))
    return weights, {page.id: pipeline.parse(page.text).to_dict() for page in test}


@frozen
class Small:
    """What small weights are learned from: those of genre, issuer, event and venue; of titles."""

    sheets: list[Labelled]
    titled: list[Decoded]

    def without(self, test: Sequence[Page]) -> Self:
        """What is left when all from the hands that made these pages is taken away."""
        return type(self)(apart(self.sheets, test), apart(self.titled, test))


# What each worker has got from the process that forked it: too much to be sent.
_FORKED: list[Any] = []


def _dated(job: tuple[Any, list[GoldPage]]) -> tuple[DateModel, Records]:
    """What tells the roles of the fold's dates, learned from others, and the fold's pages with these roles."""
    weights, test = job
    dates = train_dates.train(apart(_FORKED[0], test))
    pipeline = Pipeline(model=from_dict(weights), dates=dates)
    return dates, {page.id: pipeline.parse(page.text).to_dict() for page in test}


def _read(job: tuple[Any, DateModel, list[GoldPage], Path]) -> Records:
    """The fold's pages, parsed whole by weights that were all learned from others."""
    weights, dates, test, folder = job
    small, score = _FORKED[0].without(test), score_module(folder)
    learned = train_events.weights_of(small.sheets, score.fold)
    titles = train_titles.learned(small.titled, score)[0]
    genres = genre_weights([Told(page.sheet, page.fields["genre"], page.publisher) for page in small.sheets])
    pipeline = Pipeline(model=from_dict(weights), dates=dates)
    readers: dict[str, Callable[[Sheet], Any]] = {
        "genre": partial(genre.read, weights=genres),
        "issuer": partial(issuer.read, weighing=train_genre.issuer_weights(small.sheets, score.fold)),
        "event": partial(event.read, weighing=learned["event"]),
        "organizer": partial(organizer.read, weighed=learned),
        "venue": partial(venue.read, weighed=learned),
        "headline": partial(headline.read, weighings=titles),
        "subheadline": partial(subheadline.read, weighings=titles),
    }
    for parser in pipeline.parsers:
        if parser.name in readers:
            pipeline = pipeline.replace(parser.name, evolve(parser, read=readers[parser.name]))
    return {page.id: pipeline.parse(page.text).to_dict() for page in test}


def held_out(
    pages: Sequence[GoldPage],
    folder: Path,
    pool: Path | None,
    count: int,
    keep: Path,
    temperature: float = TEMPERATURE,
    **options: Any,
) -> Records:
    """Each page's record, by its name, by weights that its publisher had no part in; ``folder`` is where the gold is.

    In three rounds: the small weights are learned from roles as noisy as in use, decoded by a network that had not seen
    the page; those that ask for the dates' roles, from such as weights found that had not seen it either.
    """
    score = score_module(folder)
    more = pages_with_roles(pool, score)
    dealt = folds(pages, count)
    jobs = []
    for number, test in enumerate(dealt):
        learn = [page for fold in dealt if fold is not test for page in fold]
        jobs.append(([*learn, *apart(more, test)], test, keep / f"fold-{number}.json", temperature, options))
    with ProcessPoolExecutor(2) as workers:
        networks, parts = zip(*workers.map(_learned, jobs), strict=True)
    records = {name: record for part in parts for name, record in part.items()}
    titled = decoded(folder, pool, keep, count, also=train_titles.in_other_ways())
    told = dated.pages(folder, score, records)
    if pool:
        told += dated.read_pages(pool, titled)
    models, parts = zip(*_forked(told, _dated, list(zip(networks, dealt, strict=True))), strict=True)
    records = {name: record for part in parts for name, record in part.items()}
    small = Small(labelled(folder, records, pool, titled), titled)
    found = _forked(
        small,
        _read,
        [(network, dates, test, folder) for network, dates, test in zip(networks, models, dealt, strict=True)],
    )
    return {name: record for part in found for name, record in part.items()}


def _forked(shared: Any, work: Callable[[Any], Any], jobs: Sequence[Any]) -> list[Any]:
    """What the work makes of each job, in two processes that have ``shared`` from this one."""
    with ProcessPoolExecutor(2, get_context("fork"), initializer=_FORKED.append, initargs=(shared,)) as workers:
        return list(workers.map(work, jobs))


def report(folder: Path, score: Any, records: Records, pages: Sequence[GoldPage]) -> dict[str, Any]:
    """Print the tables; returns the scorer's result."""
    names = {page.text: page.id for page in pages}
    result: dict[str, Any] = score.score(folder, lambda text: records[names[text]])
    for name, value in result.items():
        if isinstance(value, float):
            print(f"{name}: {value:.4f}")
    print("\nfields:", "  ".join(f"{name} {value:.3f}" for name, value in result["fields"].items()))
    print("\nroles:", "  ".join(f"{name} {value:.3f}" for name, value in result["roles"].items()))
    confusion: Counter[tuple[str, str]] = Counter()
    languages: dict[str, list[float]] = defaultdict(list)
    costs: list[tuple[float, str]] = []
    reliability: list[tuple[float, bool]] = []
    for page in pages:
        blocks = records[page.id]["blocks"]
        spans = [(block["role"], *block["span"]) for block in blocks]
        right = 0
        for role, start, end in page.units:
            guess = score.predicted_role(spans, page.text, start, end)
            right += guess == role
            if guess != role:
                confusion[role, str(guess)] += 1
        share = right / len(page.units)
        languages[page.gold["fields"]["language"]].append(share)
        costs.append((share, page.id))
        reliability += _reliability(page, blocks)
    print(
        "\nlanguages:", "  ".join(f"{code} {sum(v) / len(v):.3f} ({len(v)})" for code, v in sorted(languages.items()))
    )
    print("\nconfusion (gold > guess):")
    for (gold, guess), number in confusion.most_common(40):
        print(f"  {gold} > {guess}: {number}")
    print_reliability(reliability)
    print(f"a temperature that would calibrate better: {best_temperature(reliability):.2f} times the present one")
    print("\ncostliest pages:", "  ".join(f"{name} {share:.2f}" for share, name in sorted(costs)[:40]))
    return result


def _reliability(page: GoldPage, blocks: Sequence[dict[str, Any]]) -> list[tuple[float, bool]]:
    """Each block's confidence, and whether its role is that of the gold unit that covers most of it."""
    found = []
    for block in blocks:
        start, end = block["span"]
        overlaps = [
            (min(end, last) - max(start, first), role)
            for role, first, last in page.units
            if first < end and last > start
        ]
        found.append((block["confidence"], max(overlaps)[1] == block["role"]))
    return found


def _bins(pairs: Iterable[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """Mean confidence, share right and number of the blocks in each tenth of confidence that has any."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for sure, right in pairs:
        bins[min(int(sure * 10), 9)].append((sure, right))
    return [
        (sum(pair[0] for pair in group) / len(group), sum(pair[1] for pair in group) / len(group), len(group))
        for _, group in sorted(bins.items())
    ]


def _calibration_error(bins: Sequence[tuple[float, float, int]]) -> float:
    return sum(abs(sure - share) * count for sure, share, count in bins) / sum(count for *_, count in bins)


def print_reliability(pairs: Sequence[tuple[float, bool]]) -> None:
    """The table of confidence against share right, and the expected calibration error."""
    bins = _bins(pairs)
    print("\nreliability: confidence, share right, blocks")
    for sure, share, count in bins:
        print(f"  {sure:.3f} {share:.3f} {count}")
    print(f"expected calibration error: {_calibration_error(bins):.4f}")


def best_temperature(pairs: Sequence[tuple[float, bool]]) -> float:
    """The factor on the temperature with the least error, taking each block's confidence to be against one rival."""

    def cooled(sure: float, factor: float) -> float:
        odds = log(max(sure, 1e-6)) - log(max(1 - sure, 1e-6))
        return 1 / (1 + exp(-odds / factor))

    def error(factor: float) -> float:
        return _calibration_error(_bins((cooled(sure, factor), right) for sure, right in pairs))

    return min((factor / 20 for factor in range(10, 61)), key=error)


def main() -> None:
    """The command line."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--folds", type=int, default=NET_FOLDS)
    ap.add_argument("--epochs", type=int, default=EPOCHS)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--temperature", type=float, default=TEMPERATURE, help="of the confidence")
    ap.add_argument("--pool", type=Path, help="learn also from its pages that tools/readings has roles for")
    ap.add_argument("--keep", type=Path, help="a folder for the folds' weights")
    ap.add_argument("--records", type=Path, help="write the held-out records, by page id, as JSON")
    ap.add_argument("--misses", action="store_true", help="print each wrong role and field")
    args = ap.parse_args()
    score = score_module(args.folder)
    pages = list(gold_pages(args.folder, score))
    options = {"epochs": args.epochs, "seed": args.seed}
    with TemporaryDirectory() as folder:
        keep = args.keep or Path(folder)
        keep.mkdir(exist_ok=True)
        records = held_out(pages, args.folder, args.pool, args.folds, keep, args.temperature, **options)
    report(args.folder, score, records, pages)
    if args.misses:
        names = {page.text: page.id for page in pages}
        score.score(args.folder, lambda text: records[names[text]], show=True)
    if args.records:
        args.records.write_text(json.dumps(records, ensure_ascii=False))


if __name__ == "__main__":
    main()
