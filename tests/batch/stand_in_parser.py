"""A parser that is quick, and that hangs, dies or fails on request: what the batch has to live with."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from pressparse import Block, Doubt, DoubtCode, Excerpt, Paragraph, Release, Role, Span


def parse(text: str, *, language: str | None = None, date_order: str | None = None) -> Release:
    """The first line is the headline, the whole text is the body."""
    _misbehave(text)
    first = text.partition("\n")[0]
    whole = Span(0, len(text))
    return Release(
        source=text,
        language=language,
        headline=Excerpt(text=first, span=Span(0, len(first))) if first.strip() else None,
        body=(Paragraph(text=text, span=whole),) if text.strip() else (),
        blocks=(Block(role=Role.BODY, span=whole, text=text),) if text.strip() else (),
        doubts=() if text.strip() else (Doubt(code=DoubtCode.EMPTY, message="the text is blank"),),
    )


def slow(text: str, *, language: str | None = None, date_order: str | None = None) -> Release:
    """The same, in a time that a test can kill into."""
    time.sleep(0.002)
    return parse(text, language=language, date_order=date_order)


def nothing(text: str, *, language: str | None = None, date_order: str | None = None) -> None:
    """What somebody writes who forgets to return."""


def _misbehave(text: str) -> None:
    if text.startswith("SPIN"):
        while True:
            pass
    if text.startswith("HANG"):
        time.sleep(600)
    if text.startswith("DIE ALWAYS"):
        os.kill(os.getpid(), signal.SIGKILL)
    if text.startswith("DIE ONCE "):
        mark = Path(text.split(" ", 2)[2].strip())
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if text.startswith("FAIL"):
        raise LookupError("as asked")
