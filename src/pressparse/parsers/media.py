"""Captions and credits of pictures, placeholders of players, downloads: a line each."""

from __future__ import annotations

from pressparse.records import Standing
from pressparse.roles import Role
from pressparse.sheet import Sheet


def read(sheet: Sheet) -> tuple[Standing, ...]:
    """The media lines in page order."""
    return tuple(Standing(text=block.text, span=block.span) for block in sheet.of(Role.MEDIA))
