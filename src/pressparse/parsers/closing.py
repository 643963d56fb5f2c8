"""The words that close a speech or letter: "Thank you.", "Yours sincerely,", «Благодарю за внимание»."""

from __future__ import annotations

import regex

from pressparse.letter_ends import formula
from pressparse.lexicon import WORD, Lexicon
from pressparse.patterns import phrases
from pressparse.records import Block, Excerpt, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

# Where no line is a closing, the last sentence of so many paragraphs at the body's end is looked at.
_LAST_PARAGRAPHS = 1
_MOST_WORDS = 40
_MOST_WORDS_UNMARKED = 14
_SENTENCE_START = regex.compile(r"(?<=[.!?…][\"”»*)]?\s)(?=[\p{Lu}¡¿\"“«])")
_DECORATION = '*_>"“”«» \t\u00a0\n'
# A paragraph's number before the words, a stage direction after them: "13. Thank you. (Applause)".
_NUMBER = regex.compile(r"\d{1,3}[.)]\s++")
_STAGE = regex.compile(r"(?<=[.!…])\s*+\([^()\n]{1,40}\)\.?\Z")
_MARK = regex.compile(r"[\s*_>\"“«–—-]*+")


def read(sheet: Sheet) -> Excerpt | None:
    """The last closing of the page; earlier ones stay in their blocks."""
    for zone in reversed(sheet.zones_of(Role.CLOSING)):
        blocks = list(zone.blocks)
        if any(_is_short(block.text) for block in blocks):
            first = _first_of(blocks, sheet.words)
            return _excerpt(sheet, blocks[first].span.start, blocks[-1].span.end)
    return _unmarked(sheet)


def _is_short(text: str) -> bool:
    return 0 < len(WORD.findall(text)) <= _MOST_WORDS


def _first_of(blocks: list[Block], words: Lexicon) -> int:
    """A letter's complimentary close ("Sincerely,") stands alone, whatever thanks come before it; before a speech's
    thanks the text's last sentence may stand ("Let us build roads together!")."""
    if blocks[-1].text.rstrip(_DECORATION).endswith(","):
        return len(blocks) - 1
    return next((number for number, block in enumerate(blocks) if _closes(block.text, words)), 0)


def _excerpt(sheet: Sheet, start: int, end: int) -> Excerpt:
    """The stretch without the quotation marks and emphasis marks around it."""
    text = sheet.text[start:end]
    bare = text.strip(_DECORATION)
    start += text.index(bare)
    if number := _NUMBER.match(bare):
        start += number.end()
        bare = bare[number.end() :]
    if stage := _STAGE.search(bare):
        bare = bare[: stage.start()]
    return Excerpt(text=bare, span=Span(start, start + len(bare)))


def _unmarked(sheet: Sheet) -> Excerpt | None:
    """The closing words at the end of the running text, where no line of its own has them."""
    body = sheet.of(Role.BODY, Role.SIGNATURE)
    if not _is_speech(sheet):
        return None
    if closed := next((span for block in reversed(body) if (span := formula(sheet, block))), None):
        return _excerpt(sheet, closed.start, closed.end)
    for block in reversed(body[-_LAST_PARAGRAPHS:]):
        starts = [0, *(found.start() for found in _SENTENCE_START.finditer(block.text))]
        sentence = block.text[starts[-1] :]
        if _closes(sentence, sheet.words):
            return _excerpt(sheet, block.span.start + starts[-1], block.span.end)
    return None


def _is_speech(sheet: Sheet) -> bool:
    """Whether somebody speaks to an audience: only then are thanks at the text's end a closing."""
    return bool(sheet.of(Role.SALUTATION, Role.SIGNATURE))


def _closes(sentence: str, words: Lexicon) -> bool:
    mark = _MARK.match(sentence)
    found = phrases(words, "speech.closings").match(sentence, mark.end() if mark else 0)
    return bool(found) and len(WORD.findall(sentence)) <= _MOST_WORDS_UNMARKED
