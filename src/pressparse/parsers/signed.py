"""Lists of names under a letter's close: "Sincerely, | 1. Jane Roe | 2. John Doe | …"."""

from __future__ import annotations

import regex

from pressparse.lexicon import bits_of
from pressparse.page import Page, Say
from pressparse.roles import Role

CUES = {"signed.list": "it is one of many names, a line each, under the words that close a letter"}
# By hand, since few letters have so many signers: they are neither paragraphs nor notes.
VOTES = {"signed.list": {Role.SIGNATURE: 5.0, Role.BODY: -5.0}}

# So many names are a list; it begins so many lines under the close at most, which is so long at most.
_LIST, _BELOW, _LONGEST_CLOSE = 6, 3, 60
_NAME = regex.compile(
    r"(?:\d{1,3}[.)]\s++)?(?P<words>\p{Lu}[\p{L}.’'-]*+(?:\s\p{L}[\p{L}.’'-]*+){1,4})(?:,\s[\p{L}.]{2,9})?\s*+"
)
_LONGEST_NAME = 60


def look(page: Page, say: Say) -> None:
    """Emit the cue of the lines of such a list."""
    closings = bits_of("speech.closings")
    for piece, (whole, start, _, _) in zip(page.pieces, page.hits, strict=True):
        if (whole | start) & closings and piece.length <= _LONGEST_CLOSE:
            names = _names_below(page, piece.index)
            if len(names) >= _LIST:
                for index in names:
                    say[index].append("signed.list")


def _names_below(page: Page, index: int) -> list[int]:
    """The lines that are names, the first ones below apart, up to one that is none."""
    found: list[int] = []
    for piece in page.pieces[index + 1 :]:
        if _is_name(page, piece.start, piece.end):
            found.append(piece.index)
        elif found or piece.index > index + _BELOW:
            break
    return found


def _is_name(page: Page, start: int, end: int) -> bool:
    if end - start > _LONGEST_NAME or not (match := _NAME.fullmatch(page.text, start, end)):
        return False
    words = match.group("words").split()
    return all(word[0].isupper() or word in page.lexicon["people.particles"] for word in words)
