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
    looked = 0
    for piece, (whole, start, _, _) in zip(page.pieces, page.hits, strict=True):
        if piece.index >= looked and (whole | start) & closings and piece.length <= _LONGEST_CLOSE:
            names = _names_below(page, piece.index)
            # What closes a letter among these names has the rest of them below: they are looked at once.
            looked = names.stop
            if len(names) >= _LIST:
                for index in names:
                    say[index].append("signed.list")


def _names_below(page: Page, index: int) -> range:
    """The first run of lines that are names, which begins among the first ones below."""
    last = len(page.pieces)
    first = next((at for at in range(index + 1, min(index + _BELOW + 2, last)) if _is_name(page, at)), None)
    if first is None:
        return range(0)
    return range(first, next((at for at in range(first, last) if not _is_name(page, at)), last))


def _is_name(page: Page, index: int) -> bool:
    start, end = page.pieces[index].start, page.pieces[index].end
    if end - start > _LONGEST_NAME or not (match := _NAME.fullmatch(page.text, start, end)):
        return False
    words = match.group("words").split()
    return all(word[0].isupper() or word in page.lexicon["people.particles"] for word in words)
