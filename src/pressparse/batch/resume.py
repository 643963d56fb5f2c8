"""What lies beside an unfinished output: its parts, the list of its inputs, and a journal of what is safely written.

All of it is in the folder ``OUT.parts``. The journal's first line says what the batch was asked to do; each further
line how far it has come. A line is written when the bytes it speaks of are on the disk, so that a batch that was
killed at any moment goes on from the last whole line.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from attrs import asdict, define, evolve, field

from pressparse.batch.chunks import Place
from pressparse.batch.inputs import first_difference
from pressparse.batch.options import BatchError
from pressparse.batch.writers import finish

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pressparse.batch.chunks import Chunk
    from pressparse.batch.worker import Done

_NOTE_EVERY = 0.5


@define(kw_only=True)
class State:
    """How far a batch has come: chunks, pages and bytes that are written, and the place to read on from."""

    chunks: int = 0
    pages: int = 0
    rows: int = 0
    errors: int = 0
    skipped: int = 0
    row_bytes: int = 0
    error_bytes: int = 0
    place: Place = field(factory=Place)
    finishing: bool = False


def _state(line: bytes) -> State:
    fields = json.loads(line)
    return State(**{**fields, "place": Place(**fields["place"])})


def errors_path(output: Path) -> Path:
    """The error file beside an output."""
    return output.with_name(f"{output.name}.errors.jsonl")


class Parts:
    """The folder of an unfinished output, held by one batch at a time."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.folder = output.with_name(f"{output.name}.parts")
        self.inputs = self.folder / "inputs.jsonl"
        self.new_inputs = self.folder / "inputs.new"
        self.state = State()
        self._journal_path = self.folder / "journal.jsonl"
        self._rows_path = self.folder / "rows"
        self._errors_path = self.folder / "errors"
        self._noted = time.monotonic()
        self._lock: IO[bytes] | None = None
        self._open: list[IO[bytes]] = []

    def hold(self) -> None:
        """Make the folder and keep other batches out of it.

        Raises:
            BatchError: another batch is at it, or it cannot be made.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = (self.folder / "lock").open("wb")
        except OSError as error:
            raise BatchError(f"{self.folder}: {error.strerror}") from error
        self._lock = lock
        try:
            import fcntl
        except ImportError:  # Windows: there, two batches at one output are the user's to avoid
            return
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise BatchError(f"{self.output}: another batch is writing it") from error

    def begin(self, asked: Mapping[str, Any], *, restart: bool) -> bool:
        """Go on from the journal, or begin anew where there is none; whether it goes on.

        Raises:
            BatchError: the batch that was begun was asked for something else, or its parts are damaged.
        """
        for stale in self.folder.glob("worker-*"):
            stale.unlink()
        lines = [] if restart else self._journal_lines()
        if lines:
            self._check(json.loads(lines[0]), asked)
            self.state = _state(lines[-1]) if len(lines) > 1 else State()
            self.new_inputs.unlink()
        else:
            self._journal_path.unlink(missing_ok=True)
            os.replace(self.new_inputs, self.inputs)
            self._first_line(asked)
        if not self.state.finishing:
            self._open_parts(sum(map(len, lines)))
        return bool(lines)

    def add(self, chunk: Chunk, done: Done) -> None:
        """Write a chunk, the next in order; it is noted in the journal with others, soon."""
        self._rows.write(done.rows)
        self._errors.write(done.errors)
        before = self.state
        self.state = State(
            chunks=before.chunks + 1,
            pages=before.pages + len(chunk.pages),
            rows=before.rows + done.row_count,
            errors=before.errors + done.error_count,
            skipped=before.skipped + chunk.skipped,
            row_bytes=before.row_bytes + len(done.rows),
            error_bytes=before.error_bytes + len(done.errors),
            place=chunk.after,
        )
        if time.monotonic() - self._noted >= _NOTE_EVERY:
            self._note()

    def finish(self, form: str) -> None:
        """Put the error file and the output in their places and take the folder away."""
        if not self.state.finishing:
            self.state = evolve(self.state, finishing=True)
            self._note()
        self._close_parts()
        final = errors_path(self.output)
        if self.state.errors == 0:
            final.unlink(missing_ok=True)
        elif self._errors_path.exists():
            os.replace(self._errors_path, final)
        if self._rows_path.exists():
            finish(self._rows_path, self.output, form)
        for path in self.folder.iterdir():
            if path != self._journal_path:
                path.unlink()
        shutil.rmtree(self.folder)

    def leave(self) -> None:
        """Take the folder away again if nothing was begun in it."""
        if not self._journal_path.exists():
            shutil.rmtree(self.folder)

    def close(self) -> None:
        """Let go of the folder; what is not in the journal yet is noted first."""
        if self._open and not self.state.finishing:
            self._note()
        self._close_parts()
        if self._lock is not None:
            self._lock.close()

    def _close_parts(self) -> None:
        for file in self._open:
            file.close()
        self._open = []

    def _journal_lines(self) -> list[bytes]:
        """The journal's whole lines: a killed batch may have left half a line behind."""
        with suppress(FileNotFoundError):
            return [line for line in self._journal_path.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")]
        return []

    def _check(self, was: dict[str, Any], asked: Mapping[str, Any]) -> None:
        for name, value in asked.items():
            if name != "inputs" and was.get(name) != value:
                raise BatchError(
                    f"{self.output}: begun with {name} {was.get(name)!r}, now {value!r}; "
                    "ask for the same to go on, or --restart to begin anew"
                )
        if was["inputs"] != asked["inputs"]:
            what = first_difference(self.inputs, self.new_inputs)
            raise BatchError(f"{self.output}: begun with other inputs: {what}; --restart begins anew")

    def _first_line(self, asked: Mapping[str, Any]) -> None:
        new = self.folder / "journal.new"
        with new.open("wb") as file:
            file.write(json.dumps(dict(asked)).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        for path in (self._rows_path, self._errors_path):
            path.write_bytes(b"")
        os.replace(new, self._journal_path)

    def _open_parts(self, journal_length: int) -> None:
        self._rows = _cut(self._rows_path, self.state.row_bytes)
        self._errors = _cut(self._errors_path, self.state.error_bytes)
        self._journal = _cut(self._journal_path, journal_length or self._journal_path.stat().st_size)
        self._open = [self._rows, self._errors, self._journal]

    def _note(self) -> None:
        for file in (self._rows, self._errors):
            file.flush()
            os.fsync(file.fileno())
        self._journal.write(json.dumps(asdict(self.state)).encode() + b"\n")
        self._journal.flush()
        os.fsync(self._journal.fileno())
        self._noted = time.monotonic()


def _cut(path: Path, length: int) -> IO[bytes]:
    """A part opened behind its first ``length`` bytes, what lies beyond cut off."""
    size = path.stat().st_size if path.exists() else -1
    if size < length:
        raise BatchError(f"{path}: {max(size, 0)} bytes long, not {length} as its journal says; --restart begins anew")
    os.truncate(path, length)
    return path.open("ab")
