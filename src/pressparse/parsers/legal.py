"""Copyright lines, cookie and consent texts, terms of use: each run of lines is one."""

from __future__ import annotations

from pressparse.records import Standing
from pressparse.roles import Role
from pressparse.sheet import Sheet


def read(sheet: Sheet) -> tuple[Standing, ...]:
    """The legal texts in page order."""
    return tuple(Standing(text=zone.span.of(sheet.text), span=zone.span) for zone in sheet.zones_of(Role.LEGAL))
