"""Where a deck ends: a list's with its last point, a paragraph's with its last line; and the subjects that a transcript
names under its title, which are its deck.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from pressparse.lexicon import WORD
from pressparse.patterns import any_of
from pressparse.reader_words import listed
from pressparse.roles import Genre, Role
from pressparse.sheet import Sheet
from pressparse.stretches import Stretch, breaks
from pressparse.title_cues import DATELINE

# A paragraph goes on with so many short lines at most: longer ones are the running text.
_MOST_LINES, _LONGEST_LINE = 4, 120
_GOES_ON = frozenset((Role.BODY, Role.HEADING, Role.HEADLINE, Role.SUBHEADLINE))
# So many lines below the title subjects are looked for.
_SUBJECTS_WITHIN = 20


def whole(sheet: Sheet, kept: Stretch, found: Sequence[Stretch]) -> Stretch:
    """The deck with all the bullets of its list, or with the short lines that end its paragraph; ``found`` are all
    stretches that may be the deck."""
    if any(cue.startswith("list.part") for cue in kept.cues):
        lists = (one for one in found if one.first <= kept.first and kept.last <= one.last and _is_list(sheet, one))
        return next(lists, kept)
    last = _paragraph_end(sheet, kept)
    if last == kept.last:
        return kept
    end = sheet.title_lines.blocks[last].span.end
    longer = sheet.title_lines.stretches(kept.first, last)
    return next((one for one in longer if one.span.start == kept.span.start and one.span.end == end), kept)


def _is_list(sheet: Sheet, one: Stretch) -> bool:
    lines = sheet.title_lines.blocks[one.first : one.last + 1]
    return f"list.whole.{min(len(lines), 3)}" in one.cues and len({line.text[0] for line in lines}) == 1


def _paragraph_end(sheet: Sheet, kept: Stretch) -> int:
    """The last block of the paragraph that the deck begins, if all further ones are short lines; else its own last."""
    blocks = sheet.title_lines.blocks
    if kept.first and breaks(sheet, blocks[kept.first - 1], blocks[kept.first]) == 1:
        return kept.last
    if WORD.search(sheet.text, kept.span.end, blocks[kept.last].span.end):
        return kept.last
    last = kept.last
    while last + 1 < len(blocks) and breaks(sheet, blocks[last], blocks[last + 1]) == 1:
        last += 1
        line = blocks[last]
        too_many = last - kept.last > _MOST_LINES
        if too_many or len(line.text) > _LONGEST_LINE or line.role not in _GOES_ON or DATELINE.match(line.text):
            return kept.last
    return last


def subjects(sheet: Sheet, title: Stretch | None) -> Stretch | None:
    """The line that names what a transcript is about: "Subjects: new roads; the budget"."""
    if sheet.genre is not Genre.TRANSCRIPT:
        return None
    lines = sheet.title_lines
    first = title.last + 1 if title else 0
    for index in range(first, min(first + _SUBJECTS_WITHIN, len(lines.blocks))):
        label = _label(sheet.words.code).match(lines.blocks[index].text)
        if label and WORD.search(lines.blocks[index].text, label.end()):
            one = next(lines.stretches(index, index), None)
            return whole(sheet, one, ()) if one else None
    return None


@cache
def _label(code: str | None) -> regex.Pattern[str]:
    return regex.compile(rf"\W{{0,3}}{any_of(listed('heads', code, 'subjects'))}\s?[:.…]", regex.I)
