"""Titles that say who speaks: "Statement by the Minister | for Rail, Jane Roe, | at the Forum", over several lines."""

from __future__ import annotations

from pressparse.lexicon import bits_of
from pressparse.page import Cut, Page, Say

CUES = {
    "spoken.bare": 'it is nothing but the beginning of such a title: "Statement by"',
    "spoken.named": 'it begins such a title and goes on on its line: "Statement by Jane Roe"',
    "spoken.on-*": "it stands right under such a beginning, and how the lines between them meet",
}

# A title of this kind begins among the page's first pieces, and has so many lines at most, none of them so long.
_FIRST_PIECES, _MOST_LINES, _LONGEST = 60, 7, 130


def look(page: Page, say: Say) -> None:
    """Emit the cues of the lines of such titles."""
    openers = bits_of("head.speech_openers")
    below = 0
    for index, (whole, start, _, _) in enumerate(page.hits[:_FIRST_PIECES]):
        if index < below or not (whole | start) & openers or page.pieces[index].length > 2 * _LONGEST:
            continue
        kind = "bare" if whole & openers else "named"
        say[index].append(f"spoken.{kind}")
        below = index + 1
        while below < min(index + _MOST_LINES, len(page.pieces)) and _goes_on(page, below):
            say[below].append(f"spoken.on-{kind}-{_joint(page, below)}")
            below += 1


def _goes_on(page: Page, index: int) -> bool:
    """Whether the piece may still be the title: a line close below the one above, and neither long nor a salutation."""
    piece, (whole, start, _, _) = page.pieces[index], page.hits[index]
    is_salutation = (whole | start) & bits_of("speech.salutations")
    return piece.cut is Cut.LINE and piece.blanks <= 1 and piece.length <= _LONGEST and not is_salutation


def _joint(page: Page, index: int) -> str:
    """How the line joins the one above: in the middle of a phrase, or as a line of its own."""
    above, piece = page.pieces[index - 1], page.pieces[index]
    words = page.words[index - 1]
    last = page.text[above.end - 1]
    if last == "," or (words and words[-1] in page.lexicon.function_words) or page.text[piece.start].islower():
        return "open"
    gap = "apart" if piece.blanks else "close"
    return f"stopped-{gap}" if last in ".!?:;" else gap
