"""Learn the weights of the date roles from labelled pages, and measure them on publishers that were left out.

Usage: python -m tools.train_dates FOLDER [--pool FOLDER [--nets FOLDER]] [--records FILE] [--folds N] [--write]

Blocks are the gold ones and, with ``--records`` (the held-out records that ``tools.evaluate --records`` writes), those
that a decoder found which had not seen the page: the facts are then weighed as far as they can be trusted, and what is
measured is measured on them. With ``--pool`` the pool's pages that readers gave roles (``tools/readings``) are learned
from, never measured on; with ``--nets`` (the networks of ``tools.evaluate --keep`` and ``tools.decoding``) also
in the blocks that a network found which had not seen them. Needs scikit-learn; what it writes are plain integers.
"""

import argparse
import collections
import json
import pathlib
import sys
from types import ModuleType
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from pressparse.parsers.date_roles import (
    DateModel,
    date_mentions,
    facts_of_roles,
    of_publication,
    published_of,
    release_of,
    resolved,
)
from pressparse.parsers.date_words import date_words
from pressparse.roles import DateRole
from tools import corpus
from tools.apart import apart
from tools.dated import GoldPage, pages, read_pages
from tools.decoding import decoded

WRITTEN = pathlib.Path(__file__).parents[1] / "src" / "pressparse" / "date_weights.json"
PUBLISHED_C, ROLES_C = 0.3, 0.07
UNIT = 1000
INNER_FOLDS = 4
# What is too rare on the pages to be learned and plain from the words: fact, role, thousandths added to its weight.
PRIORS = (
    ("before=deadline", "deadline", 2000),
    ("before=deadline next", "deadline", 700),
    ("after=deadline", "deadline", 300),
    ("before=embargo", "embargo", 2500),
    ("before=embargo next", "embargo", 2500),
    ("before=updated next", "updated", 500),
    ("before=event next", "event", 200),
    ("block=teaser", "teaser", 600),
    ("teaser sure", "teaser", 700),
    ("teaser sure", "published", -1500),
    ("above=updated", "updated", 2500),
    ("range", "published", -3000),
)
# Facts that are words of the text beside the date, and how many publishers must use one.
WORDS, LEAST_PUBLISHERS = ("says ", "then "), 4
LEAST = 30  # thousandths: what weighs less decides nothing


def shared(facts: list[list[str]], hands: list[str]) -> list[list[str]]:
    """The facts without the words that few publishers' pages have near their dates."""
    publishers: dict[str, set[str]] = collections.defaultdict(set)
    for mine, hand in zip(facts, hands, strict=True):
        for fact in mine:
            publishers[fact].add(hand)
    rare = {fact for fact, names in publishers.items() if fact.startswith(WORDS) and len(names) < LEAST_PUBLISHERS}
    return [[fact for fact in mine if fact not in rare] for mine in facts]


def fit(facts: list[list[str]], answers: list[str], strength: float) -> tuple[list[str], Any]:
    """Fact names and a fitted model, the bias being a fact like any other."""
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([dict.fromkeys(["bias", *mine], 1) for mine in facts])
    model = LogisticRegression(C=strength, max_iter=3000, fit_intercept=False)
    model.fit(matrix, answers)
    return list(vectors.get_feature_names_out()), model


def published_weights(facts: list[list[list[str]]], training: list[GoldPage]) -> dict[str, int]:
    """The weights that tell the day of publication, from the facts of each page's dates."""
    plain = [of_publication(mine) for page in facts for mine in page]
    hands = [page.publisher for page in training for _ in page.found]
    answers = ["yes" if role == "published" else "no" for page in training for role in page.roles]
    names, model = fit(shared(plain, hands), answers, PUBLISHED_C)
    return {name: round(UNIT * w) for name, w in zip(names, model.coef_[0], strict=True) if abs(w) * UNIT >= LEAST}


def releases(facts: list[list[list[str]]], training: list[GoldPage]) -> list[int | None]:
    """Which date of each page is taken for the day of publication by weights that had no part in its publisher."""
    found: list[int | None] = [None] * len(training)
    groups = [page.publisher for page in training]
    for learn, held in GroupKFold(INNER_FOLDS).split(training, groups=groups):
        weights = published_weights([facts[i] for i in learn], [training[i] for i in learn])
        for i in held:
            found[i] = release_of(facts[i], weights)
    return found


def train(training: list[GoldPage]) -> DateModel:
    """The weights of the pages."""
    training = [view for page in training for view in page.views()]
    facts = [page.facts() for page in training]
    full, roles, hands = [], [], []
    for page, mine, release in zip(training, facts, releases(facts, training), strict=True):
        told = facts_of_roles(resolved(page.text, page.found, mine, release), mine, release)
        for one, role in zip(told, page.roles, strict=True):
            if role:
                full.append(one)
                roles.append(role)
                hands.append(page.publisher)
    names, model = fit(shared(full, hands), roles, ROLES_C)
    rows = np.rint(model.coef_ * UNIT).astype(int)
    classes = list(model.classes_)
    for fact, role, weight in PRIORS:
        if fact in names and role in classes:
            rows[classes.index(role), names.index(fact)] += weight
    weights = {name: tuple(map(int, row)) for name, row in zip(names, rows.T, strict=True) if abs(row).max() >= LEAST}
    return DateModel(tuple(DateRole(role) for role in model.classes_), published_weights(facts, training), weights)


def measure(tested: list[GoldPage], model: DateModel, score: ModuleType, counts: dict[str, list[int]]) -> None:
    """Add the hits, misses and false alarms of the pages."""
    for page in tested:
        blocks = page.seen
        mentions = date_mentions(page.text, page.found, blocks, date_words(page.language), model)
        published = published_of(mentions, blocks)
        gold = page.gold["fields"]["dates"]
        pairs = {
            "published": ([page.published] if page.published else [], [published] if published else []),
            "dates": ([(d["start"][:10], d["end"][:10]) for d in gold], [(str(m.start), str(m.end)) for m in mentions]),
            "dates+role": (
                [(d["start"][:10], d["end"][:10], d["role"]) for d in gold],
                [(str(m.start), str(m.end), str(m.role)) for m in mentions],
            ),
        }
        for name, (expected, found) in pairs.items():
            hits, missed, wrong = score.match(expected, found)
            for place, number in enumerate((hits, len(missed), len(wrong))):
                counts[name][place] += number


def main() -> None:
    """Measure, and write the weights of all pages if told to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--pool", type=pathlib.Path)
    parser.add_argument("--records", type=pathlib.Path)
    parser.add_argument("--nets", type=pathlib.Path)
    parser.add_argument("--folds", type=int, default=20)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    score = corpus.score_module(args.folder)
    records = json.loads(args.records.read_text(encoding="utf-8")) if args.records else {}
    labelled = pages(args.folder, score, records)
    seen_by = decoded(args.folder, args.pool, args.nets) if args.nets else ()
    more = read_pages(args.pool, seen_by) if args.pool else []
    left_out: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0, 0])
    publishers = [page.publisher for page in labelled]
    for training, tested in GroupKFold(args.folds).split(labelled, groups=publishers) if args.folds > 1 else ():
        held = [labelled[i] for i in tested]
        model = train([*(labelled[i] for i in training), *apart(more, held)])
        measure(held, model, score, left_out)
    for name, numbers in left_out.items():
        print(f"publishers left out, {name:<11} {score.f1(*numbers):.4f} {numbers}")
    model = train([*labelled, *more])
    seen: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0, 0])
    measure(labelled, model, score, seen)
    for name, numbers in seen.items():
        print(f"all pages seen, {name:<16} {score.f1(*numbers):.4f} {numbers}")
    if args.write:
        data = {"roles": [str(role) for role in model.roles], "published": model.published, "weights": model.weights}
        WRITTEN.write_text(json.dumps(data, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
        print(f"wrote {WRITTEN}", file=sys.stderr)


if __name__ == "__main__":
    main()
