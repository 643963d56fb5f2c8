"""Speed and memory of a batch: pages a second with one worker and with two, and the peak of all processes together.

    python benchmarks/batch.py [--pages 200000] [--short] [--form parquet]

The pages are made from the fixtures with a seed: a page's long paragraphs in another order, some digits changed.
``--short`` makes pages of one line, to see that memory does not grow with their number. The memory is the
peak of the batch and its workers together, looked at once a second: what they share counted once (PSS) and, in
brackets, for each (RSS). Linux only.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LAYOUTS = Path(__file__).parent.parent / "tests" / "fixtures" / "layouts"
SEED = 8
# Seconds between two looks at the memory: each makes the kernel walk all pages of the processes, which holds them up.
LOOK = 1.0


def make(path: Path, pages: int, *, short: bool) -> int:
    """Write the corpus as JSON Lines; its size in bytes."""
    chance = random.Random(SEED)
    texts = [file.read_text(encoding="utf-8") for file in sorted(LAYOUTS.glob("*.txt"))]
    with path.open("w", encoding="utf-8") as out:
        for number in range(pages):
            text = f"Notice {number}: the ferry is late" if short else varied(chance.choice(texts), chance)
            out.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
    return path.stat().st_size


def varied(text: str, chance: random.Random) -> str:
    """The page with another order of its long paragraphs and with other digits."""
    lines = text.split("\n")
    long = [index for index, line in enumerate(lines) if len(line) > 120]
    order = chance.sample(long, len(long))
    moved = {index: lines[other] for index, other in zip(long, order, strict=True)}
    digit = str(chance.randrange(1, 10))
    return "\n".join(moved.get(index, line) for index, line in enumerate(lines)).replace("7", digit)


def run(source: Path, output: Path, workers: int, parse: str) -> tuple[float, int, int]:
    """Seconds, and the peak of resident bytes of all processes, what they share counted once, and for each."""
    program = "import sys; from pressparse.cli import main; sys.exit(main(sys.argv[1:]))"
    call = [sys.executable, "-c", program, "batch", str(source), "-o", str(output), "--quiet"]
    start = time.perf_counter()
    process = subprocess.Popen([*call, "--workers", str(workers), "--parse", parse])
    once = each = 0
    while process.poll() is None:
        now = resident(process.pid)
        once, each = max(once, now[0]), max(each, now[1])
        time.sleep(LOOK)
    if process.returncode not in (0, 3):
        raise SystemExit(f"the batch ended with code {process.returncode}")
    return time.perf_counter() - start, once, each


def resident(pid: int) -> tuple[int, int]:
    """Bytes that a process and its children hold in memory: what they share counted once, and for each."""
    once = each = 0
    for one in [pid, *children(pid)]:
        try:
            lines = Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()[1:]
        except (FileNotFoundError, ProcessLookupError):
            continue  # it has just ended
        sizes = {line.split()[0]: int(line.split()[1]) * 1024 for line in lines}
        once, each = once + sizes.get("Pss:", 0), each + sizes.get("Rss:", 0)
    return once, each


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found += map(int, task.read_text().split())
    return found


def main() -> None:
    """Make the corpus, run it twice, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=200_000)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--form", default="jsonl", choices=("jsonl", "jsonl.gz", "parquet"))
    parser.add_argument("--parse", default="pressparse:parse", help="the parser, as module:function")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pages.jsonl"
        size = make(source, arguments.pages, short=arguments.short)
        print(f"{arguments.pages} pages, {size / 1e6:.1f} MB, {arguments.form}, {os.cpu_count()} processors")
        speeds = []
        for workers in arguments.workers:
            seconds, once, each = run(
                source, Path(folder) / f"out-{workers}.{arguments.form}", workers, arguments.parse
            )
            speeds.append(arguments.pages / seconds)
            print(
                f"{workers} workers: {seconds:.1f} s, {speeds[-1]:.1f} pages/s, "
                f"peak {once / 1e6:.0f} MB ({each / 1e6:.0f} MB RSS)"
            )
        print(f"ratio: {speeds[-1] / speeds[0]:.2f}")


if __name__ == "__main__":
    main()
