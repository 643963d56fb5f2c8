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

from pressparse.parsers import issuer
from pressparse.weighing import Weighing
from tools.corpus import score_module
from tools.decoding import decoded
from tools.genres import Told, genre_weights
from tools.labelled import Labelled, labelled
from tools.weigh import POOL, Row, learn, write

PACKAGE = pathlib.Path(__file__).parents[1] / "src" / "pressparse"
# How strongly the issuer's weights are drawn to nil, and its units.
PRIOR, UNITS = 3.0, 8
# The log-odds, in thousandths, that a candidate for the issuer needs.
LEAST = -1850
# What a page of the corpus counts for the issuer beside one of the pool, whose readers named it less often.
GOLD_WEIGHT = 4.0


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
                publisher=page.publisher,
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
    weights = genre_weights([Told(page.sheet, page.fields["genre"], page.publisher) for page in pages])
    text = json.dumps(weights, indent=0, ensure_ascii=False)
    (PACKAGE / "genre.json").write_text(text + "\n", encoding="utf-8")
    write({"issuer": issuer_weights(pages, score.fold)}, PACKAGE / "issuer.json")


if __name__ == "__main__":
    main()
