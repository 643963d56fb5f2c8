"""The event that the release is about, and its sessions: "2020 Norland Security Conference", "WHAT: Press briefing".

A line of its own, or a form's WHAT, is taken at its word where it reads like a title and no other is likely. Elsewhere
``event_titles.py`` names what may be the title; the one with most to say for it wins, and none does if all have little.
"""

from __future__ import annotations

from pressparse.event_program import programme
from pressparse.occasion import occasion
from pressparse.records import Event, Excerpt
from pressparse.sheet import Sheet
from pressparse.weighing import Weighing, weighings


def read(sheet: Sheet, weighing: Weighing | None = None) -> Event | None:
    """The event's title as the text has it, and the titles of its sessions; None if the text names no event.

    ``weighing`` is the one that comes with the package if None.
    """
    found = occasion(sheet, weighing)
    title, sessions, weighed = found.told, found.sessions or programme(sheet), found.weighed
    least = (weighing or weighings("events")["event"]).least
    if weighed and weighed.is_likely(least) and (title is None or weighed.odds > 0):
        span = weighed.candidate.span
        title = Excerpt(text=span.of(sheet.text), span=span)
    if title is None and not sessions:
        return None
    return Event(title=title, sessions=tuple(sessions))
