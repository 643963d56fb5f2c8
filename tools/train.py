"""Learn the weights that the wheel ships: ``python -m tools.train ../shared/corpus/dev``.

Same corpus, same file, byte for byte. Needs the ``dev`` extra (torch).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tools.corpus import gold_pages, score_module
from tools.evaluate import OWN_PAGES
from tools.net import export, train

WEIGHTS = Path(__file__).parents[1] / "src" / "pressparse" / "weights.json"


def main() -> None:
    """The command line."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--temperature", type=float, default=1.0, help="as tools.evaluate found it")
    ap.add_argument("--epochs", type=int, default=30)
    ap.add_argument("--output", type=Path, default=WEIGHTS)
    args = ap.parse_args()
    score = score_module(args.folder)
    pages = [*gold_pages(args.folder, score), *gold_pages(OWN_PAGES, score)]
    net, cues = train(pages, epochs=args.epochs)
    args.output.write_text(json.dumps(export(net, cues, args.temperature), indent=0) + "\n", encoding="utf-8")
    print(f"{len(pages)} pages, {len(cues)} cues, {args.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
