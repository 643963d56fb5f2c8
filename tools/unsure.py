"""Where to learn next: the pages without gold on which the model is least sure.

    python -m tools.unsure ../shared/corpus/pool -n 100

Prints at most two pages of a publisher, the least sure first, with their doubtful lines.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pressparse
from pressparse import Block, Release
from tools.corpus import pool_entries

_EACH = 2
_SHOWN = 6
_LONGEST = 20_000


def pages(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Id, publisher and text of the pool's pages of ordinary length."""
    return (entry for entry in pool_entries(folder) if len(entry[2]) <= _LONGEST)


def doubt(release: Release) -> float:
    """The mean over the blocks of how unsure their roles are, 0 to 1."""
    blocks = release.blocks
    return sum(1 - block.confidence for block in blocks) / len(blocks) if blocks else 0.0


def least_sure(release: Release) -> list[Block]:
    """The page's most doubtful blocks, in page order."""
    worst = sorted(release.blocks, key=lambda block: (block.confidence, block.span.start))[:_SHOWN]
    return sorted(worst, key=lambda block: block.span.start)


def main() -> None:
    """The command line."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=Path)
    ap.add_argument("-n", "--number", type=int, default=100)
    ap.add_argument("--most", type=int, default=None, help="look at so many pages only")
    args = ap.parse_args()
    found = []
    for place, (name, publisher, text) in enumerate(pages(args.folder)):
        if place == args.most:
            break
        release = pressparse.parse(text)
        found.append((doubt(release), name, publisher, least_sure(release)))
    counts: Counter[str] = Counter()
    for share, name, publisher, blocks in sorted(found, key=lambda entry: (-entry[0], entry[1])):
        counts[publisher] += 1
        if counts[publisher] > _EACH:
            continue
        print(f"{share:.3f} {name} ({publisher})")
        for block in blocks:
            print(f"    {block.role.value:<12} {block.confidence:.2f} {' '.join(block.text.split())[:90]}")
        args.number -= 1
        if args.number == 0:
            break


if __name__ == "__main__":
    main()
