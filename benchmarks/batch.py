"""Speed and memory of a batch: pages a second with one worker and with two, and the peak of all processes together.

    python benchmarks/batch.py [--pages 200000] [--short] [--form parquet]

The pages are made from the fixtures with a seed: a page's long paragraphs in another order, some digits changed.
``--short`` makes pages of one line, to see that memory does not grow with their number. The memory is the sum of the
resident sets (RSS) of the batch and its workers, looked at ten times a second; what processes share is counted for
each. Linux only.
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
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


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


def run(source: Path, output: Path, workers: int, parse: str) -> tuple[float, int]:
    """Seconds, and the peak of resident bytes of all processes."""
    program = "import sys; from pressparse.cli import main; sys.exit(main(sys.argv[1:]))"
    call = [sys.executable, "-c", program, "batch", str(source), "-o", str(output), "--quiet"]
    start = time.perf_counter()
    process = subprocess.Popen([*call, "--workers", str(workers), "--parse", parse])
    peak = 0
    while process.poll() is None:
        peak = max(peak, resident(process.pid))
        time.sleep(0.1)
    if process.returncode not in (0, 3):
        raise SystemExit(f"the batch ended with code {process.returncode}")
    return time.perf_counter() - start, peak


def resident(pid: int) -> int:
    """Bytes that a process and its children hold in memory."""
    total = 0
    for one in [pid, *children(pid)]:
        try:
            total += int(Path(f"/proc/{one}/statm").read_text().split()[1]) * PAGE_BYTES
        except (FileNotFoundError, ProcessLookupError):
            continue  # it has just ended
    return total


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
            seconds, peak = run(source, Path(folder) / f"out-{workers}.{arguments.form}", workers, arguments.parse)
            speeds.append(arguments.pages / seconds)
            print(f"{workers} workers: {seconds:.1f} s, {speeds[-1]:.1f} pages/s, peak {peak / 1e6:.0f} MB")
        print(f"ratio: {speeds[-1] / speeds[0]:.2f}")


if __name__ == "__main__":
    main()
