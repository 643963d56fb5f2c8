"""The mark that ends a release: "###", "-30-", "ENDS"."""

from __future__ import annotations

from functools import cache

import regex

from pressparse.lexicon import load
from pressparse.patterns import source
from pressparse.records import Excerpt
from pressparse.roles import Role
from pressparse.sheet import Sheet

# Roles in which a mark hides when its own was missed.
_NEARBY = (Role.BODY, Role.CLOSING, Role.SIGNATURE, Role.METADATA, Role.NOTES, Role.HEADING, Role.CONTACT)


def read(sheet: Sheet) -> Excerpt | None:
    """The last end mark of the page: by its role, else the last line that can be nothing else."""
    marks = sheet.of(Role.END_MARK)
    if not marks:
        sure = _sure(sheet.words.code)
        marks = [b for b in sheet.of(*_NEARBY) if sure.fullmatch(sheet.text, b.span.start, b.span.end)]
    return Excerpt(text=marks[-1].text, span=marks[-1].span) if marks else None


@cache
def _sure(code: str | None) -> regex.Pattern[str]:
    """Marks that no prose holds: hashes, -30-, and the words for "end" between dashes or brackets."""
    words = source(load(code), "foot.end_marks")
    return regex.compile(rf"\\?#(?:\s?#){{2,}}|#\s?30\s?#|(?i:[-–—(\[*~/]++\s*+{words}\s*+[-–—)\]*~/.]++)|ENDS\.?")
