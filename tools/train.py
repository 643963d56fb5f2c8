"""Learn the weights that the wheel ships: ``python -m tools.train ../shared/corpus/dev``.

With ``--pool ../shared/corpus/pool`` the pool's pages that readers gave roles (``tools/readings``) are learned from as
gold is; and three networks that have learned from all these first label further pages of the pool, from which the one
that is shipped learns too (self-training with soft labels): other publishers' layouts and words come in.
Same corpus, same file, byte for byte. Needs the ``train`` extra (torch).
"""

from __future__ import annotations

import argparse
import json
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from tools.corpus import OWN_PAGES, GoldPage, gold_pages, pool_pages, read_pages, score_module
from tools.evaluate import TEMPERATURE
from tools.net import export, shares, train

WEIGHTS = Path(__file__).parents[1] / "src" / "pressparse" / "weights.json"

# The page that the project was founded on stands for a family that is rare in the corpus.
_FOUNDING, _FOUNDING_WEIGHT = "csto-seed", 6.0
_TEACHERS = (11, 12, 13)
_POOL_PAGES, _POOL_WEIGHT = 2400, 0.3


def taught(pages: list[GoldPage], folder: Path, epochs: int) -> list[GoldPage]:
    """Pages of the pool with the mean of several teachers' shares of each role."""
    known = {page.id for page in pages}
    pool = [page for page in pool_pages(folder, most=_POOL_PAGES + len(known)) if page.id not in known][:_POOL_PAGES]
    with ProcessPoolExecutor(2) as workers:
        rows = list(workers.map(partial(_shares, pages, pool, epochs), _TEACHERS))
    for page, *given in zip(pool, *rows, strict=True):
        page.soft = [
            [sum(parts) / len(parts) for parts in zip(*pieces, strict=True)] for pieces in zip(*given, strict=True)
        ]
        page.weight = _POOL_WEIGHT
    return pool


def _shares(pages: list[GoldPage], pool: list[GoldPage], epochs: int, seed: int) -> list[list[list[float]]]:
    return shares(*train(pages, seed=seed, epochs=epochs), pool)


def main() -> None:
    """The command line."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--temperature", type=float, default=TEMPERATURE, help="as tools.evaluate found it")
    ap.add_argument("--epochs", type=int, default=24)
    ap.add_argument("--pool", type=Path, help="a folder of pages without gold")
    ap.add_argument("--output", type=Path, default=WEIGHTS)
    args = ap.parse_args()
    score = score_module(args.folder)
    pages = [*gold_pages(args.folder, score), *gold_pages(OWN_PAGES, score)]
    pages += read_pages(args.pool) if args.pool else ()
    for page in pages:
        if page.id == _FOUNDING:
            page.weight = _FOUNDING_WEIGHT
    pool = taught(pages, args.pool, args.epochs) if args.pool else []
    net, cues = train([*pages, *pool], epochs=args.epochs // 2 if pool else args.epochs)
    args.output.write_text(json.dumps(export(net, cues, args.temperature), indent=0) + "\n", encoding="utf-8")
    print(f"{len(pages)} pages with gold, {len(pool)} without, {len(cues)} cues, {args.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
