"""Learn the weights of the genre, and of the issuer's cues, from the dev corpus and the pool's pages that were read.

Usage: python -m tools.train_genre FOLDER RECORDS --pool FOLDER --nets FOLDER

RECORDS is a JSON object of each dev page's record, its roles given by a decoder that had not seen the page's publisher
(``tools.evaluate --records`` writes it); the pool's pages are decoded likewise by networks of ``tools.decoding``.
Writes ``genre.json`` and ``issuer.json`` beside the package's code: whole thousandths, so that sums are the same in any
order. How the weights do on publishers that they were not learned from ``tools.evaluate`` shows.
"""

import argparse
import json
import pathlib
from collections.abc import Callable, Sequence

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from pressparse.parsers import genre, issuer
from pressparse.weighing import Weighing
from tools.corpus import score_module
from tools.decoding import decoded
from tools.labelled import Labelled, labelled
from tools.weigh import POOL, SMALLEST, Row, learn, rounded, write

PACKAGE = pathlib.Path(__file__).parents[1] / "src" / "pressparse"
# How freely the genre's weights may grow; how strongly the issuer's are drawn to nil, and its units.
STRENGTH = 0.3
PRIOR, UNITS = 3.0, 8
# The log-odds, in thousandths, that a candidate for the issuer needs.
LEAST = -1600
# What a page of the corpus counts for the issuer beside one of the pool, whose readers named it less often.
GOLD_WEIGHT = 4.0


def genre_weights(pages: Sequence[Labelled]) -> dict[str, dict[str, int]]:
    """Cue -> genre -> weight."""
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform([dict.fromkeys(genre.cues(page.sheet), 1) for page in pages])
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(rows, [page.fields["genre"] for page in pages])
    weights: dict[str, dict[str, int]] = {"page": {}}
    for number, cue in enumerate(vectorizer.get_feature_names_out()):
        row = {name: rounded(model.coef_[k][number]) for k, name in enumerate(model.classes_)}
        weights[cue] = {name: weight for name, weight in row.items() if abs(weight) >= SMALLEST}
    for k, name in enumerate(model.classes_):
        weights["page"][name] = weights["page"].get(name, 0) + rounded(model.intercept_[k])
    return {cue: row for cue, row in sorted(weights.items()) if row}


def issuer_weights(pages: Sequence[Labelled], fold: Callable[[str], str]) -> Weighing:
    """What the cues of its candidates weigh; ``fold`` makes spellings that are as good as each other one."""
    rows = []
    for page in pages:
        gold = page.fields["issuer"] or []
        found = issuer.candidates(page.sheet)
        habit = {POOL} if page.pool else set()
        rows.append(
            Row(
                right=frozenset(fold(quote) for quote in (gold if isinstance(gold, list) else [gold])),
                cues=tuple(frozenset(candidate.cues | habit) for candidate in found),
                values=tuple(fold(candidate.span.of(page.text)) for candidate in found),
                weight=1.0 if page.pool else GOLD_WEIGHT,
            )
        )
    return learn(rows, prior=PRIOR, least=LEAST, units=UNITS)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("records", type=pathlib.Path)
    parser.add_argument("--pool", type=pathlib.Path, required=True)
    parser.add_argument("--nets", type=pathlib.Path, required=True)
    args = parser.parse_args()
    score = score_module(args.folder)
    records = json.loads(args.records.read_text(encoding="utf-8"))
    pages = labelled(args.folder, records, args.pool, decoded(args.folder, args.pool, args.nets))
    text = json.dumps(genre_weights(pages), indent=0, ensure_ascii=False)
    (PACKAGE / "genre.json").write_text(text + "\n", encoding="utf-8")
    write({"issuer": issuer_weights(pages, score.fold)}, PACKAGE / "issuer.json")


if __name__ == "__main__":
    main()
