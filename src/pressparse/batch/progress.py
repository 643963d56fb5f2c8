"""How a batch shows where it is: a bar on a terminal, plain lines elsewhere, or nothing."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TextIO

from attrs import frozen

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

_A_LINE_EVERY = 10.0


@frozen(kw_only=True)
class Standing:
    """Where a batch is: its pages and error rows so far, those of earlier runs included, and its share of the input.

    ``pages_before`` were done by an earlier run, and ``share_before`` is theirs: they don't count for the speed.
    """

    pages: int
    errors: int
    share: float
    pages_before: int = 0
    share_before: float = 0.0

    def told(self, seconds: float) -> str:
        """All of it in words, after so many seconds of this run."""
        rate = (self.pages - self.pages_before) / seconds if seconds > 0 else 0.0
        failed = self.errors / self.pages if self.pages else 0.0
        gained = self.share - self.share_before
        left = _clock(seconds * (1 - self.share) / gained) if gained > 0 else "?"
        return f"{self.pages} pages, {rate:.1f} pages/s, {failed:.2%} errors, {left} left"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


class Progress:
    """Shows nothing: the parent of those that show something, and what ``--quiet`` gets."""

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the screen as it should stay."""

    def show(self, standing: Standing) -> None:
        """Something has changed."""

    def note(self, message: str) -> None:
        """Something happened that is worth a line."""


class Lines(Progress):
    """A plain line every ten seconds."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stderr
        self._start = self._last = time.monotonic()

    def show(self, standing: Standing) -> None:
        """A line, if the last one is old enough."""
        now = time.monotonic()
        if now - self._last >= _A_LINE_EVERY:
            self._last = now
            self.note(f"{standing.share:.0%}: {standing.told(now - self._start)}")

    def note(self, message: str) -> None:
        """A line of its own."""
        print(f"pressparse batch: {message}", file=self._out, flush=True)


class Bar(Progress):
    """A bar that stays in its place. Needs rich."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, TaskProgressColumn, TextColumn
        from rich.progress import Progress as RichProgress

        columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.description}", markup=False))
        self._rich: RichProgress = RichProgress(*columns, console=Console(stderr=True))
        self._task: TaskID = self._rich.add_task("starting", total=1.0)
        self._start = time.monotonic()

    def __enter__(self) -> Progress:
        self._rich.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the bar as it was last."""
        self._rich.stop()

    def show(self, standing: Standing) -> None:
        """Move the bar."""
        told = standing.told(time.monotonic() - self._start)
        self._rich.update(self._task, completed=standing.share, description=told)

    def note(self, message: str) -> None:
        """A line above the bar."""
        self._rich.console.print(f"pressparse batch: {message}", markup=False, highlight=False)


def progress_for(stream: TextIO | None, *, quiet: bool) -> Progress:
    """What suits where the messages go: a bar on a terminal, if rich is installed, and lines elsewhere.

    ``stream`` is None where the caller closed it."""
    if quiet or stream is None:
        return Progress()
    if stream.isatty():
        try:
            return Bar()
        except ImportError:
            pass
    return Lines(stream)
