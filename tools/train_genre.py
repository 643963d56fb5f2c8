"""Learn the weights of the genre, and of the issuer's cues, from the dev corpus.

Usage: python -m tools.train_genre FOLDER [--check]

FOLDER holds ``sources.json`` and ``dev/``. Writes ``genre.json`` and ``issuer.json`` beside the package's code: whole
thousandths, so that sums are the same in any order. ``--check`` writes nothing and prints how the weights do on pages
of publishers they were not learned from. Roles are those of the gold: a reader's evidence is what stands in a block.
"""

import argparse
import json
import pathlib
from collections.abc import Callable, Sequence
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from pressparse.lexicon import load
from pressparse.parsers import genre, issuer
from pressparse.records import Block, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from tools.corpus import gold_texts, publishers, score_module

PACKAGE = pathlib.Path(__file__).parents[1] / "src" / "pressparse"
FOLDS, SMALLEST, THOUSAND = 6, 20, 1000
STRENGTH = {"genre": 0.3, "issuer": 0.3}

Page = tuple[Sheet, dict[str, Any], str]


def pages(folder: pathlib.Path) -> list[Page]:
    """Each page as a sheet with the gold's roles, its gold fields, and its publisher."""
    score, known = score_module(folder / "dev"), publishers(folder / "dev")
    found = []
    for name, text, gold in gold_texts(folder / "dev"):
        blocks = []
        for role, start, end in score.gold_units(text, gold):
            unit = text[start:end]
            start, end = start + len(unit) - len(unit.lstrip()), start + len(unit.rstrip())
            if start < end:
                blocks.append(Block(role=Role(role), span=Span(start, end), text=text[start:end]))
        language = gold["fields"]["language"]
        sheet = Sheet(text=text, words=load(language), language=language, blocks=tuple(blocks))
        found.append((sheet, gold["fields"] | {"fold": score.fold}, known[name]))
    return found


def fit(
    rows: Sequence[dict[str, int]], labels: Sequence[Any], strength: float
) -> tuple[DictVectorizer, LogisticRegression]:
    """A linear model over the rows."""
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=strength, max_iter=2000).fit(vectorizer.fit_transform(rows), labels)
    return vectorizer, model


def rounded(value: float) -> int:
    """A weight in whole thousandths."""
    return round(THOUSAND * float(value))


# ---- genre ----------------------------------------------------------------------------------------------------


def genre_weights(corpus: Sequence[Page]) -> dict[str, dict[str, int]]:
    """Cue -> genre -> weight."""
    rows = [dict.fromkeys(genre.cues(sheet), 1) for sheet, _, _ in corpus]
    vectorizer, model = fit(rows, [fields["genre"] for _, fields, _ in corpus], STRENGTH["genre"])
    weights: dict[str, dict[str, int]] = {"page": {}}
    for number, cue in enumerate(vectorizer.get_feature_names_out()):
        row = {name: rounded(model.coef_[k][number]) for k, name in enumerate(model.classes_)}
        weights[cue] = {name: weight for name, weight in row.items() if abs(weight) >= SMALLEST}
    for k, name in enumerate(model.classes_):
        weights["page"][name] = weights["page"].get(name, 0) + rounded(model.intercept_[k])
    return {cue: row for cue, row in sorted(weights.items()) if row}


def genre_right(weights: dict[str, dict[str, int]], page: Page) -> tuple[int, int, int]:
    """Hit, miss, false alarm on a page."""
    sheet, fields, _ = page
    right = genre.choose(genre.cues(sheet), weights) == fields["genre"]
    return int(right), int(not right), int(not right)


# ---- issuer ---------------------------------------------------------------------------------------------------


def accepted(fields: dict[str, Any]) -> set[str]:
    """The right answers, folded as the score folds them."""
    gold = fields["issuer"] or []
    return {fields["fold"](quote) for quote in (gold if isinstance(gold, list) else [gold])}


def issuer_weights(corpus: Sequence[Page]) -> dict[str, int]:
    """Cue -> weight."""
    rows, labels = [], []
    for sheet, fields, _ in corpus:
        right = accepted(fields)
        for candidate in issuer.candidates(sheet):
            rows.append(dict.fromkeys(candidate.cues, 1))
            labels.append(fields["fold"](candidate.span.of(sheet.text)) in right)
    vectorizer, model = fit(rows, labels, STRENGTH["issuer"])
    weights = {cue: rounded(w) for cue, w in zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)}
    weights[issuer.ANY] = rounded(model.intercept_[0])
    return {cue: weight for cue, weight in sorted(weights.items()) if abs(weight) >= SMALLEST or cue == issuer.ANY}


def issuer_right(weights: dict[str, int], page: Page) -> tuple[int, int, int]:
    """Hit, miss, false alarm on a page."""
    sheet, fields, _ = page
    found, right = issuer.choose(sheet, weights), accepted(fields)
    hit = found is not None and fields["fold"](found.text) in right
    return int(hit), int(bool(right) and not hit), int(found is not None and not hit)


# ---- both -----------------------------------------------------------------------------------------------------


def check(corpus: Sequence[Page], learn: Callable[..., Any], right: Callable[..., tuple[int, int, int]]) -> float:
    """F1 on pages of publishers left out, over all folds."""
    hits = misses = alarms = 0
    for learned, held in GroupKFold(FOLDS).split(corpus, groups=[publisher for _, _, publisher in corpus]):
        weights = learn([corpus[i] for i in learned])
        for i in held:
            hit, miss, alarm = right(weights, corpus[i])
            hits, misses, alarms = hits + hit, misses + miss, alarms + alarm
    return 2 * hits / (2 * hits + misses + alarms)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    corpus = pages(args.folder)
    for name, learn, right in (
        ("genre", genre_weights, genre_right),
        ("issuer", issuer_weights, issuer_right),
    ):
        if args.check:
            print(f"{name}: {check(corpus, learn, right):.3f}")
            continue
        text = json.dumps(learn(corpus), indent=0, ensure_ascii=False)
        (PACKAGE / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
