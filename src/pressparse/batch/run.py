"""A batch from its inputs to its output: read, parsed by workers, written in order, gone on with after a kill."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from pressparse import __version__
from pressparse.batch.chunks import Chunk, chunks
from pressparse.batch.inputs import Plan
from pressparse.batch.options import BatchError, Options
from pressparse.batch.pool import Pool
from pressparse.batch.progress import Progress, Standing
from pressparse.batch.resume import Parts, errors_path
from pressparse.batch.streams import Tally
from pressparse.batch.writers import format_of

if TYPE_CHECKING:
    from pressparse.batch.worker import Done

# How far the workers may be ahead of the oldest chunk that is not written yet: what bounds the memory.
_CHUNKS_AHEAD = 8
_BYTES_AHEAD = 48 * 1024 * 1024
_NEEDS = {"html": "selectolax", "warc": "fastwarc", "parquet": "pyarrow", "zstd": "zstandard"}


@frozen(kw_only=True)
class Summary:
    """What a batch did, runs before a kill included: ``pages`` is ``rows`` and ``errors`` together.

    ``skipped`` counts the records of web archives that are no pages, ``left_out`` the files in folders that are of no
    kind that can be read; ``replaced`` says in words which workers were lost in this run.
    """

    output: Path
    errors_file: Path
    pages: int
    rows: int
    errors: int
    skipped: int
    left_out: int
    resumed: bool
    replaced: tuple[str, ...]


def run(
    inputs: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    output: str | os.PathLike[str],
    *,
    options: Options | None = None,
    workers: int | None = None,
    restart: bool = False,
    progress: Progress | None = None,
) -> Summary:
    """Parse all pages of the inputs into the output, or go on where a killed run stopped.

    Inputs are files, folders and glob patterns, one or several; the output is ``.jsonl``, ``.jsonl.gz`` or
    ``.parquet``. Each page is a row in the output or in the file ``OUT.errors.jsonl`` beside it. ``workers`` is the
    number of processes, that of the machine's processors where it is None. ``restart`` forgets what an earlier run
    left.

    Raises:
        BatchError: an input or the output's name is of no use, an extra is missing, another run is at it, or what a
            killed run began was something else.
    """
    options = options or Options()
    parts = Parts(Path(output))
    form = format_of(parts.output)
    if workers is not None and workers < 1:
        raise BatchError(f"workers must be 1 or more, not {workers}")
    given = [os.fspath(path) for path in ([inputs] if isinstance(inputs, (str, os.PathLike)) else inputs)]
    if not given:
        raise BatchError("no inputs")
    if parts.output.is_dir():
        raise BatchError(f"{parts.output}: there is a folder of that name")
    parts.hold()
    try:
        try:
            plan = _plan(parts, given, form)
        except (BatchError, OSError):
            parts.leave()
            raise
        resumed = parts.begin(_asked(plan, options, form), restart=restart)
        replaced: list[str] = []
        if not parts.state.finishing:
            with progress or Progress() as shown:
                batch = _Batch(plan, parts, options, shown)
                replaced = batch.run(form, workers or os.cpu_count() or 1)
        parts.finish(form)
    finally:
        parts.close()
    return _summary(parts, plan, resumed, replaced)


def _plan(parts: Parts, given: list[str], form: str) -> Plan:
    plan = Plan(parts.new_inputs)
    plan.write(given, besides=(parts.output, errors_path(parts.output), parts.folder))
    for kind in sorted(plan.kinds | {form}):
        needed = _NEEDS.get(kind)
        if needed is not None and find_spec(needed) is None:
            raise BatchError(f"{kind} needs {needed}: pip install 'pressparse[batch]'")
    return plan


def _asked(plan: Plan, options: Options, form: str) -> dict[str, object]:
    return {"pressparse": __version__, "format": form, **options.as_dict(), "inputs": plan.digest}


def _summary(parts: Parts, plan: Plan, resumed: bool, replaced: list[str]) -> Summary:
    state = parts.state
    return Summary(
        output=parts.output,
        errors_file=errors_path(parts.output),
        pages=state.pages,
        rows=state.rows,
        errors=state.errors,
        skipped=state.skipped,
        left_out=plan.left_out,
        resumed=resumed,
        replaced=tuple(replaced),
    )


class _Batch:
    """The loop: chunks go to idle workers, come back in any order, and are written in theirs."""

    def __init__(self, plan: Plan, parts: Parts, options: Options, progress: Progress) -> None:
        self._total = plan.total
        self._parts = parts
        self._options = options
        self._progress = progress
        self._tally = Tally()
        state = parts.state
        self._chunks: Iterator[Chunk] = chunks(Plan(parts.inputs), options, self._tally, state.chunks, state.place)
        self._ready: deque[Chunk] = deque()
        self._given: dict[int, Chunk] = {}
        self._done: dict[int, Done] = {}
        self._before = state.pages
        self._share_before: float | None = None

    def run(self, form: str, workers: int) -> list[str]:
        """Do all that is left; which workers were lost, in words."""
        with Pool(self._options, form, self._parts.folder, workers, self._progress.note) as pool:
            self._feed(pool, workers)
            while pool.busy:
                for done in pool.wait():
                    self._done[done.number] = done
                # Idle workers first, then the disk.
                self._feed(pool, workers)
                self._write()
                self._feed(pool, workers)
        return pool.replaced

    def _feed(self, pool: Pool, workers: int) -> None:
        while pool.has_idle and self._may_go_ahead(workers):
            chunk = self._ready.popleft() if self._ready else next(self._chunks, None)
            if chunk is None:
                return
            self._given[chunk.number] = chunk
            pool.give(chunk.number, chunk.pages)
        if not self._ready and self._may_go_ahead(workers):
            self._ready.extend(chunk for chunk in (next(self._chunks, None),) if chunk is not None)

    def _may_go_ahead(self, workers: int) -> bool:
        size = sum(chunk.size for chunk in self._given.values())
        return not self._given or (len(self._given) < _CHUNKS_AHEAD * workers and size < _BYTES_AHEAD)

    def _write(self) -> None:
        while (number := self._parts.state.chunks) in self._done:
            chunk = self._given.pop(number)
            self._parts.add(chunk, self._done.pop(number))
            self._show(chunk)

    def _show(self, chunk: Chunk) -> None:
        share = min(chunk.read / self._total, 1.0) if self._total else 1.0
        if self._share_before is None:
            self._share_before = share if self._before else 0.0
        state = self._parts.state
        self._progress.show(
            Standing(
                pages=state.pages,
                errors=state.errors,
                share=share,
                pages_before=self._before,
                share_before=self._share_before,
            )
        )
