"""Stretches of a page that may be its title or its deck: a line, some lines together, a line without what stands
beside the title on it; each with how it was cut out of its lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from attrs import define, field

from pressparse.edges import excerpt
from pressparse.lexicon import WORD, Lexicon, bits_of, tables_of
from pressparse.patterns import phrases
from pressparse.records import Block, Span
from pressparse.sheet import Sheet
from pressparse.weighing import Candidate

LONGEST_LINE = 800
# The key of a title in front matter, whatever the page's language.
TITLE_KEY = "title"
_LONGEST, _OPENING = 1200, 300
# A run of blanks is tried at its beginning only, or where the mark before it ended; else long runs take quadratic time.
_SEPARATOR = regex.compile(
    r"(?:(?<!\s)|\G)(?:\s++(?P<dash>[-–—]{1,2}+)\s++|\s++[·•>»/:]{1,2}+\s++|\s*+(?:\||::)\s*+|(?P<gap>[ \t\xa0]{2,}+))"
    r"|(?<=\w)(?P<colon>:)\s++"
)
# A line without any of these has no separator, which they are far faster to tell.
_MAY_PART = regex.compile(r"\s[-–—·•>»/:|\s]|\||:[:\s]")
_NUMBERED = regex.compile(r"\s*+\d{1,2}\.\s++(?=\S)")
# The key of a page's front matter ("title: …") is no part of what it is the key to.
KEY = regex.compile(r"\s*+(?P<key>[a-z][a-z_]{1,20}):\s++(?=\S)")
_STAMP = regex.compile(r"[^\n]{0,120}?\([^()\n]{3,40}\)[^\n—–]{0,60}\s[—–]\s")
_MOST_PARTS = 6
_DATE_TAIL, _BARE_TAIL = 40, 3
# A label such as "Joint press release" stands within so many words at a line's beginning.
_LABEL_WORDS = 6
_BACK_OF_DATE = " \t:,–—-|("


@define(eq=False)
class Stretch(Candidate):
    """A stretch within the blocks ``first`` to ``last``, both included, with its text and its words, case folded."""

    first: int = field(kw_only=True)
    last: int = field(kw_only=True)
    text: str = field(kw_only=True)
    words: Sequence[str] = field(kw_only=True)

    @property
    def form(self) -> str:
        """Whether it is a whole line, several lines, or part of one."""
        return "lines" if self.last > self.first else "whole" if "whole" in self.cues else "part"


def stretches(sheet: Sheet, index: int) -> Iterator[list[Stretch]]:
    """All stretches that begin in the block: those that end in it, then those that end in each block below."""
    block = sheet.blocks[index]
    start, end = block.span.start, block.span.end
    if len(block.text) > LONGEST_LINE:
        yield [*_openings(sheet, index)]
        return
    quote, cues = "", {"whole"}
    if key := KEY.match(sheet.text, start, end):
        start = key.end()
        cues |= {"keyed", "keyed.title"} if key["key"] == TITLE_KEY else {"keyed"}
        if end - start > 2 and sheet.text[start] in "\"'":
            quote, start = sheet.text[start], start + 1
    whole = _stretch(sheet, index, index, Span(start, _unquoted(sheet, end, quote)), cues)
    if whole is None:
        return
    yield [whole, *_parts(sheet, index, whole)]
    yield from _joined(sheet, index, whole, quote)


def _unquoted(sheet: Sheet, end: int, quote: str) -> int:
    """Where it ends without the quotation mark that the key's text is closed with, if it was opened with one."""
    return end - 1 if quote and sheet.text[end - 1] == quote else end


def _openings(sheet: Sheet, index: int) -> Iterator[Stretch]:
    """What a long line begins with, up to a mark or a date: a page without its breaks may open with its title."""
    start = sheet.blocks[index].span.start
    opening = _stretch(sheet, index, index, Span(start, start + _OPENING), set())
    if opening is not None:
        for part in _parts(sheet, index, opening):
            if part.span.end < opening.span.end:
                part.cues.add("opening")
                yield part


def _stretch(sheet: Sheet, first: int, last: int, span: Span, cues: set[str]) -> Stretch | None:
    found = excerpt(sheet.text, span.start, span.end)
    if found is None:
        return None
    words = sheet.said.words(found.span.start, found.span.end)
    if not words:
        return None
    return Stretch(span=found.span, first=first, last=last, text=found.text, words=words, cues=cues)


def _joined(sheet: Sheet, index: int, whole: Stretch, quote: str) -> Iterator[list[Stretch]]:
    blocks, joins = sheet.blocks, whole.cues & {"keyed", "keyed.title"}
    for last in range(index + 1, len(blocks)):
        end = blocks[last].span.end
        if end - whole.span.start > _LONGEST or not sheet.words_of(blocks[last]):
            return
        joins.add(f"join.{breaks(sheet, blocks[last - 1], blocks[last])}")
        cues = {f"lines.{last - index + 1}", *joins}
        joined = _stretch(sheet, index, last, Span(whole.span.start, _unquoted(sheet, end, quote)), cues)
        yield [joined, *_shortened(sheet, joined)] if joined else []


def _shortened(sheet: Sheet, joined: Stretch) -> Iterator[Stretch]:
    """Lines without what stands behind the title on the last of them."""
    last = sheet.blocks[joined.last].span
    ends = [*_ends(sheet, joined)]
    if mark := next(_separators(sheet, last), None):
        ends.append((mark.start(), f"back.{mark.lastgroup or 'bar'}"))
    for end, back in ends:
        if end <= last.start:
            continue
        short = _stretch(sheet, joined.first, joined.last, Span(joined.span.start, end), {back})
        if short:
            short.cues.update(joined.cues, _cut_off(sheet, "back", short.span.end, joined.span.end, short))
            yield short


def breaks(sheet: Sheet, above: Block, below: Block) -> int:
    """How many lines end between two blocks, three at most."""
    return min(sheet.text.count("\n", above.span.end, below.span.start), 3)


# ---- parts of a line -------------------------------------------------------------------------------------------------


def _parts(sheet: Sheet, index: int, whole: Stretch) -> Iterator[Stretch]:
    """The line without what stands before or behind a mark, a label, a date or a number on it."""
    starts = [(whole.span.start, ""), *_starts(sheet, whole)]
    ends = [*_ends(sheet, whole), (whole.span.end, "")]
    marks: list[tuple[int, str]] = []
    for mark in _widest(_separators(sheet, whole.span)):
        kind = mark.lastgroup or "bar"
        marks.append((mark.start(), f"holds.{kind}"))
        starts.append((mark.end(), f"front.{kind}"))
        ends.append((mark.start(), f"back.{kind}"))
    whole.cues.update(cue for _, cue in marks)
    for first, front in starts:
        for last, back in ends:
            if first < last and (front or back):
                cues = {front, back, *(cue for at, cue in marks if first < at < last)} - {""}
                if part := _stretch(sheet, index, index, Span(first, last), cues):
                    part.cues.update(_cut_off(sheet, "front", whole.span.start, part.span.start, part))
                    part.cues.update(_cut_off(sheet, "back", part.span.end, whole.span.end, part))
                    yield part


def _widest(marks: Iterator[regex.Match[str]]) -> list[regex.Match[str]]:
    """The widest of them, as many as are tried, in the order in which they stand: what a wide gap parts is two
    things."""
    widest = sorted(marks, key=lambda mark: mark.start() - mark.end())[:_MOST_PARTS]
    return sorted(widest, key=regex.Match.start)


def _separators(sheet: Sheet, span: Span) -> Iterator[regex.Match[str]]:
    if _MAY_PART.search(sheet.text, span.start, span.end):
        yield from _SEPARATOR.finditer(sheet.text, span.start, span.end)


def _starts(sheet: Sheet, whole: Stretch) -> Iterator[tuple[int, str]]:
    """Where the title may begin though no separator stands there."""
    text, start, end = sheet.text, whole.span.start, whole.span.end
    if number := _NUMBERED.match(text, start, end):
        yield number.end(), "front.number"
    if stamp := _STAMP.match(text, start, end):
        yield stamp.end(), "front.stamp"
    behind = _label_words(sheet.words, whole.words)
    if 0 < behind < len(whole.words):
        yield (
            next(word.start() for at, word in enumerate(WORD.finditer(text, start, end)) if at == behind),
            "front.label",
        )
    for mention in sheet.dates:
        if mention.span.start >= end:
            break
        if mention.span.start == start and mention.span.end < end:
            yield mention.span.end, "front.date"


def _label_words(lexicon: Lexicon, words: Sequence[str]) -> int:
    """Behind how many of the words a label of a kind of text ends: "(Joint) press release"; 0 if none does."""
    labels = bits_of("head.section_labels", "head.notices")
    found = [*lexicon.phrases_at(words, 0), *(lexicon.phrases_at(words, 1) if len(words) > 1 else ())]
    return max((last for last, bits in found if last <= _LABEL_WORDS and bits & labels), default=0)


def _ends(sheet: Sheet, whole: Stretch) -> Iterator[tuple[int, str]]:
    """Where it may end before a date that trails it."""
    for mention in sheet.dates:
        start, end = mention.span.start, mention.span.end
        if start >= whole.span.end:
            break
        if whole.span.start < start and end <= whole.span.end <= end + _DATE_TAIL:
            before = sheet.text[whole.span.start : start]
            labels = list(phrases(sheet.words, "head.published_labels", "head.release_number").finditer(before))
            if labels and not before[labels[-1].end() :].strip(" \t:"):
                yield whole.span.start + len(before[: labels[-1].start()].rstrip(_BACK_OF_DATE)), "back.labelled-date"
            elif whole.span.end - end <= _BARE_TAIL:
                numeric = not any(character.isalpha() for character in mention.text)
                apart = before.endswith(("  ", "\n")) or before.rstrip()[-1:] in "–—-|·("
                kind = "back.date" if numeric or apart else "back.bare-date"
                yield whole.span.start + len(before.rstrip(_BACK_OF_DATE)), kind


def _cut_off(sheet: Sheet, side: str, start: int, end: int, part: Stretch) -> Iterator[str]:
    """What was cut off one end of a line."""
    words = sheet.said.words(start, end)
    if not words:
        return
    size = len(words)
    yield f"{side}.words.{size if size < 3 else 3 if size < 6 else 6 if size < 12 else 12}"
    yield f"{side}.{'less' if size < len(part.words) else 'more'}"
    if size <= _LABEL_WORDS:
        for table in tables_of(sheet.words.phrases.get(" ".join(words), 0)):
            yield f"{side}.is.{table}"
