"""The worker processes of a batch: fed, watched, and replaced when they die or hang."""

from __future__ import annotations

import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from pressparse.batch.chunks import CHUNK_PAGES
from pressparse.batch.options import BatchError
from pressparse.batch.worker import NOWHERE, READY, Done, Mark, Setup, Task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pressparse.batch.options import Options
    from pressparse.batch.pages import Raw

# The parent's import path comes first, so that a worker finds what the parent found.
_PROGRAM = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); from pressparse.batch.worker import main; main()"
)
_LOOK_EVERY = 0.2
# A page that has taken its time by the clock but not by the processor waits for a busy machine: so much longer.
_IDLE = 6
_DEATHS_A_PAGE = 2
_DEATHS_ELSEWHERE = 3


class _Worker:
    """One process and the thread that talks with it, so that neither side ever blocks the batch."""

    def __init__(self, setup: Setup, events: queue.SimpleQueue[tuple[_Worker, Any]]) -> None:
        self.task: Task | None = None
        self.seen, self.since = NOWHERE, 0.0
        self.worked: float | None = None
        self.mark = Mark(setup.mark, create=True)
        self._setup = setup
        self._events = events
        self._tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self.process = subprocess.Popen([sys.executable, "-c", _PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._thread = threading.Thread(target=self._talk, daemon=True)
        self._thread.start()

    def give(self, task: Task) -> None:
        """Hand over a chunk."""
        self.task = task
        self.seen = NOWHERE
        self._tasks.put(task)

    def stuck(self, limit: float, now: float) -> bool:
        """Whether the page that it is at has taken too long."""
        at = self.mark.get()
        worked = _processor_time(self.process.pid)
        if at != self.seen:
            self.seen, self.since, self.worked = at, now, worked
        if at == NOWHERE or now - self.since <= limit:
            return False
        return worked is None or self.worked is None or worked - self.worked > limit or now - self.since > limit * _IDLE

    def end(self) -> None:
        """Kill the process and wait until it is gone."""
        self.process.kill()
        self.process.wait()
        self._tasks.put(None)
        self._thread.join()
        self.mark.close()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what the process did not read any more is of no interest
                    pipe.close()

    def _talk(self) -> None:
        requests, replies = self.process.stdin, self.process.stdout
        assert requests is not None
        assert replies is not None
        try:
            pickle.dump(sys.path, requests)
            pickle.dump(self._setup, requests)
            requests.flush()
            self._events.put((self, pickle.load(replies)))
            while (task := self._tasks.get()) is not None:
                pickle.dump(task, requests, protocol=pickle.HIGHEST_PROTOCOL)
                requests.flush()
                self._events.put((self, pickle.load(replies)))
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            self._events.put((self, error))


class Pool:
    """Workers that are all given chunks in turn. ``replaced`` says in words which were lost, and at which page."""

    def __init__(self, options: Options, form: str, folder: Path, count: int, note: Callable[[str], None]) -> None:
        self.replaced: list[str] = []
        self._options, self._form, self._folder, self._note = options, form, folder, note
        self._events: queue.SimpleQueue[tuple[_Worker, Any]] = queue.SimpleQueue()
        self._made = 0
        self._deaths: Counter[int] = Counter()
        self._workers = [self._new() for _ in range(count)]

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.end()

    @property
    def busy(self) -> bool:
        """Whether any worker has a chunk."""
        return any(worker.task is not None for worker in self._workers)

    @property
    def has_idle(self) -> bool:
        """Whether a worker has no chunk."""
        return any(worker.task is None for worker in self._workers)

    def give(self, number: int, pages: Sequence[Raw]) -> None:
        """Hand a chunk to an idle worker."""
        idle = next(worker for worker in self._workers if worker.task is None)
        idle.give(Task(number=number, pages=list(pages), given_up={}))

    def wait(self) -> list[Done]:
        """The chunks that are done, after a short while at most.

        Raises:
            BatchError: workers cannot start, or die again and again without a page to blame.
        """
        done: list[Done] = []
        try:
            worker, answer = self._events.get(timeout=_LOOK_EVERY)
            while True:
                if worker in self._workers:  # one that was ended may have left a last word
                    self._take(worker, answer, done)
                worker, answer = self._events.get_nowait()
        except queue.Empty:
            self._look()
        return done

    def _new(self) -> _Worker:
        self._made += 1
        mark = self._folder / f"worker-{self._made}"
        return _Worker(Setup(options=self._options, form=self._form, mark=str(mark)), self._events)

    def _take(self, worker: _Worker, answer: Any, done: list[Done]) -> None:
        if isinstance(answer, Done):
            worker.task = None
            done.append(answer)
        elif isinstance(answer, Exception):
            self._died(worker)
        elif answer != READY:
            raise BatchError(answer)

    def _look(self) -> None:
        now = time.monotonic()
        for worker in tuple(self._workers):
            if worker.task is not None and worker.stuck(self._options.page_timeout, now):
                page = worker.seen % CHUNK_PAGES
                message = f"took more than {self._options.page_timeout:g} s"
                self._replace(worker, {page: ("timeout", message)}, f"{message}: {_name(worker.task, page)}")

    def _died(self, worker: _Worker) -> None:
        at = worker.mark.get()
        self._deaths[at] += 1
        code = worker.process.wait()
        if at == NOWHERE or worker.task is None:
            if self._deaths[NOWHERE] >= _DEATHS_ELSEWHERE:
                raise BatchError(f"{_DEATHS_ELSEWHERE} workers ended with code {code}, and not because of a page")
            self._replace(worker, {}, f"a worker ended with code {code}")
            return
        page = at % CHUNK_PAGES
        given_up = {}
        if self._deaths[at] >= _DEATHS_A_PAGE:
            given_up = {page: ("worker-died", f"{_DEATHS_A_PAGE} workers died of it, the last with code {code}")}
        self._replace(worker, given_up, f"a worker ended with code {code} at {_name(worker.task, page)}")

    def _replace(self, worker: _Worker, given_up: dict[int, tuple[str, str]], why: str) -> None:
        """A new worker in the place of one, with its chunk, less the pages that are given up."""
        self.replaced.append(why)
        self._note(f"{why}; replaced")
        worker.end()
        new = self._new()
        self._workers[self._workers.index(worker)] = new
        if worker.task is not None:
            new.give(evolve(worker.task, given_up={**worker.task.given_up, **given_up}))


def _processor_time(pid: int) -> float | None:
    """Seconds that a process has worked; None where the system has no ``/proc``, or the process is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
    except OSError:
        return None
    # utime and stime, the fields 14 and 15 of proc(5); these here begin with the third.
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _name(task: Task, page: int) -> str:
    raw = task.pages[page]
    return f"{raw.file}, record {raw.record}"
