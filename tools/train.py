"""Learn the weights that the wheel ships: ``python -m tools.train ../shared/corpus/dev``.

With ``--pool ../shared/corpus/pool`` the pool's pages that readers gave roles (``tools/readings``) are learned from as
gold is. Each page comes a second time, mixed with others (``tools/mixing.py``). Same corpus, same file, byte for byte.
Needs the ``train`` extra (torch).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tools.corpus import gold_pages, pages_with_roles, score_module
from tools.decoding import EPOCHS
from tools.evaluate import TEMPERATURE
from tools.mixing import widened
from tools.net import export, train

WEIGHTS = Path(__file__).parents[1] / "src" / "pressparse" / "weights.json"

# The page that the project was founded on stands for a family that is rare in the corpus.
_FOUNDING, _FOUNDING_WEIGHT = "csto-seed", 6.0


def main() -> None:
    """The command line."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--temperature", type=float, default=TEMPERATURE, help="as tools.evaluate found it")
    ap.add_argument("--epochs", type=int, default=EPOCHS)
    ap.add_argument("--pool", type=Path, help="a folder of pages without gold")
    ap.add_argument("--output", type=Path, default=WEIGHTS)
    args = ap.parse_args()
    score = score_module(args.folder)
    pages = [*gold_pages(args.folder, score), *pages_with_roles(args.pool, score)]
    for page in pages:
        if page.id == _FOUNDING:
            page.weight = _FOUNDING_WEIGHT
    net, known = train(widened(pages), epochs=args.epochs)
    weights = json.dumps(export(net, known, args.temperature), indent=0, ensure_ascii=False)
    args.output.write_text(f"{weights}\n", encoding="utf-8")
    print(f"{len(pages)} pages, {len(known.cues)} cues, {len(known.words)} words, {args.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
