"""A worker process: takes chunks from its standard input, gives packed rows to its standard output.

It marks the page that it is at in a small shared file, so that the batch can tell which page took too long, or killed
it. It ends when its input does, which is also what it sees when the batch itself is killed.
"""

from __future__ import annotations

import mmap
import os
import pickle
import signal
import sys
from typing import IO, TYPE_CHECKING, Any

from attrs import frozen

from pressparse.batch.chunks import CHUNK_PAGES
from pressparse.batch.options import BatchError
from pressparse.batch.pages import PageError, Raw, origin_and_row, origin_of
from pressparse.batch.rows import error_of
from pressparse.batch.writers import json_lines, pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pressparse.batch.options import Options, ParseFunction

_MARK_BYTES = 8
NOWHERE = -1
READY = "ready"


@frozen(kw_only=True)
class Setup:
    """What a worker is told once, before its first chunk."""

    options: Options
    form: str
    mark: str


@frozen(kw_only=True)
class Task:
    """A chunk to do; ``given_up`` says of which pages it is known already that they have no record, and why."""

    number: int
    pages: list[Raw]
    given_up: dict[int, tuple[str, str]]


@frozen(kw_only=True)
class Done:
    """A chunk that is done: its rows and its error rows as bytes of the parts files."""

    number: int
    rows: bytes
    errors: bytes
    row_count: int
    error_count: int


class Mark:
    """The shared file that says at which page a worker is; one aligned number, so that it is never half written."""

    def __init__(self, path: Path | str, *, create: bool = False) -> None:
        with open(path, "w+b" if create else "r+b") as file:
            if create:
                file.write(bytes(_MARK_BYTES))
                file.flush()
            self._map = mmap.mmap(file.fileno(), _MARK_BYTES)
        self._view = memoryview(self._map).cast("q")
        if create:
            self._view[0] = NOWHERE

    def set(self, mark: int) -> None:
        """Say which page is begun, as :func:`marked` numbers it, or ``NOWHERE``."""
        self._view[0] = mark

    def get(self) -> int:
        """What was set last."""
        return self._view[0]

    def close(self) -> None:
        """Let go of the file."""
        self._view.release()
        self._map.close()


def marked(chunk: int, page: int) -> int:
    """The number that stands for a page of a chunk; no two pages of a batch have the same."""
    return chunk * CHUNK_PAGES + page


def do(task: Task, setup: Setup, parse: ParseFunction, at: Callable[[int], None]) -> Done:
    """All pages of a chunk, each a row or an error row."""
    rows: list[Any] = []
    errors: list[Any] = []
    for index, raw in enumerate(task.pages):
        if index in task.given_up:
            errors.append(error_of(origin_of(raw, setup.options), *task.given_up[index]))
            continue
        at(marked(task.number, index))
        origin, row = origin_and_row(parse, raw, setup.options)
        if isinstance(row, PageError):
            errors.append(error_of(origin, row.kind, row.message))
        else:
            rows.append(row)
    at(NOWHERE)
    return Done(
        number=task.number,
        rows=pack(rows, setup.form) if rows else b"",
        errors=json_lines(errors),
        row_count=len(rows),
        error_count=len(errors),
    )


def main() -> None:
    """Work until the input ends. What a user's parser prints goes to standard error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the batch too, which then ends its workers
    requests = sys.stdin.buffer
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    setup = pickle.load(requests)
    try:
        parse = setup.options.parse_function()
    except BatchError as error:
        _reply(replies, str(error))
        return
    # What the parser loads when it is first called must not count as its first page's time.
    origin_and_row(parse, Raw(kind="text", data="", file="", record=0), setup.options)
    mark = Mark(setup.mark)
    _reply(replies, READY)
    while True:
        try:
            task = pickle.load(requests)
        except EOFError:
            return
        _reply(replies, do(task, setup, parse, mark.set))


def _reply(replies: IO[bytes], answer: Any) -> None:
    pickle.dump(answer, replies)
    replies.flush()
