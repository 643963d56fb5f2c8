"""The headline: the line that titles the release, as in "Acme opens a mill in Norland".

A page often has it twice: in the browser's title with the site's name behind it ("Acme opens a mill | Acme Group"), in
a breadcrumb, cut short with dots, or with its date glued to it. The reader wants the first complete copy, bare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from attrs import frozen

from pressparse.edges import excerpt
from pressparse.lexicon import WORD
from pressparse.patterns import phrases
from pressparse.records import Block, Excerpt, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet, Zone

_BLANK_LINE = regex.compile(r"\n[^\S\n]*+\n")
# A run of blanks is tried at its beginning only, or where the mark before it ended; else long runs take quadratic time.
_SEPARATOR = regex.compile(r"(?:(?<!\s)|\G)(?:\s++[-–—|·•>»/:]{1,2}+\s++|\s*+(?:\||::)\s*+)|(?<=\w):\s++")
_CUT_SHORT = regex.compile(r"(?:…|\.\.\.)\s*+$")
_SENTENCE_END = regex.compile(r"(?r)[.!?:]\W*$")  # from the end, or a run of stops takes quadratic time
_NUMBERED = regex.compile(r"\s*+\d{1,2}\.\s++(?=\S)")
# A site's name or a section's behind a dash or bar has seldom more words than this.
_SITE_WORDS = 6
# Words that a piece of a line must have to be taken for the whole title because the page repeats it.
_LEAST_WORDS = 2
_WORD_THAT_COUNTS = 4
_LONGEST = 400
_MARKED = regex.compile(r"\#\s++\S|(?i:title):\s*+[\"']?+\S")
# Where the browser's title and a title marked as one may stand, in blocks from the page's top.
_FIRST_BLOCKS, _HEAD_BLOCKS = 3, 12
_TITLE_WORDS = 4
# A title is left out if it is less than so many times as sure as the page's surest one.
_NARROW = 0.8


@frozen
class _Title:
    excerpt: Excerpt
    words: tuple[str, ...]
    confidence: float

    @property
    def is_cut_short(self) -> bool:
        return _CUT_SHORT.search(self.excerpt.text) is not None


def read(sheet: Sheet) -> Excerpt | None:
    """The first complete copy of the title, without what merely trails it; over several lines with its breaks.

    A line that is a title by a narrow margin only gives way to one that is surely a title.
    """
    titles = list(_titles(sheet))
    if not titles:
        return _unmarked(sheet)
    surest = max(title.confidence for title in titles)
    titles = [title for title in titles if title.confidence >= _NARROW * surest]
    first = titles[0]
    for other in titles[1:]:
        if _is_part(first, other):
            first = other
    return first.excerpt


def _is_part(title: _Title, other: _Title) -> bool:
    """Whether ``title`` is a copy of ``other`` that was cut at its end or lost its beginning."""
    size = len(title.words)
    if not size < len(other.words) <= 3 * size:
        return False
    if title.is_cut_short:
        return other.words[: size - 1] == title.words[: size - 1]
    return size >= _LEAST_WORDS and other.words[-size:] == title.words


def _titles(sheet: Sheet) -> Iterator[_Title]:
    repeated = _repeated(sheet)
    for zone in sheet.zones_of(Role.HEADLINE):
        for blocks in _split(sheet, zone):
            whole = excerpt(sheet.text, blocks[0].span.start, blocks[-1].span.end)
            bare = whole and _bare(sheet, whole, repeated)
            if bare and (words := _words(bare.text)):
                yield _Title(bare, words, min(block.confidence for block in blocks))


def _unmarked(sheet: Sheet) -> Excerpt | None:
    """The title that no block was given the role of, where the page's own marks or its browser's title show it."""
    for block in sheet.blocks[:_HEAD_BLOCKS]:
        if _MARKED.match(block.text):
            return excerpt(sheet.text, block.span.start, block.span.end)
    repeated = _repeated(sheet)
    for block in sheet.blocks[:_FIRST_BLOCKS]:
        if block.role in (Role.NAVIGATION, Role.SALUTATION, Role.BODY):
            continue
        bare = _bare(sheet, Excerpt(text=block.text, span=block.span), repeated)
        if (
            bare
            and len(words := _words(bare.text)) >= _TITLE_WORDS
            and repeated.get(words, 0) > (bare.text == block.text)
        ):
            return bare
    return None


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in WORD.findall(text))


def _repeated(sheet: Sheet) -> dict[tuple[str, ...], int]:
    """How often the text of a short block stands on the page, headlines counting double."""
    counts: dict[tuple[str, ...], int] = {}
    for block in sheet.blocks:
        if len(block.text) <= _LONGEST and (words := tuple(sheet.words_of(block))):
            counts[words] = counts.get(words, 0) + (2 if block.role is Role.HEADLINE else 1)
    return counts


def _split(sheet: Sheet, zone: Zone) -> Iterator[Sequence[Block]]:
    """The zone's blocks, cut where a new copy of the title begins: at its first words, or after a blank line.

    A blank line does not end a title whose sentence runs on below it, as on pages made from a PDF.
    """
    run: list[Block] = []
    opening: tuple[str, ...] = ()
    for block in zone.blocks:
        words = tuple(sheet.words_of(block))
        if not words:
            if run:
                yield run
            run = []
            continue
        again = opening and words[:3] == opening[:3]
        gap = run and _BLANK_LINE.search(sheet.text, run[-1].span.end, block.span.start)
        if run and (again or (gap and not _runs_on(run[-1].text, block.text))):
            yield run
            run = []
        if not run:
            opening = words
        run.append(block)
    if run:
        yield run


def _runs_on(above: str, below: str) -> bool:
    """Whether two lines of a zone are parts of one title: unlike each other, and the first no sentence of its own."""
    if _SENTENCE_END.search(above):
        return False
    first, second = ({word for word in _words(line) if len(word) >= _WORD_THAT_COUNTS} for line in (above, below))
    if not first or not second:
        return True
    return 3 * len(first & second) < min(len(first), len(second))


def _bare(sheet: Sheet, title: Excerpt, repeated: dict[tuple[str, ...], int]) -> Excerpt | None:
    """The title without list number, site name, section label, date or release number around it."""
    start, end = title.span.start, title.span.end
    if number := _NUMBERED.match(sheet.text, start, end):
        start = number.end()
    end = _before_date(sheet, start, end)
    marks = list(_SEPARATOR.finditer(sheet.text, start, end))
    starts = [start, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), end]
    copy = _copied(sheet, starts, ends, repeated)
    if copy is None:
        copy = Span(start, _before_site(sheet, starts, ends, repeated))
    return excerpt(sheet.text, copy.start, copy.end)


def _copied(
    sheet: Sheet, starts: Sequence[int], ends: Sequence[int], repeated: dict[tuple[str, ...], int]
) -> Span | None:
    """The longest run of the line's parts, short of the whole, that stands on the page as a line of its own."""
    if len(starts) < 2 or len(starts) > 12:
        return None
    whole = len(_words(sheet.text[starts[0] : ends[-1]]))
    best: tuple[int, Span] | None = None
    for i, start in enumerate(starts):
        if i and sheet.text[ends[i - 1] : start].strip() == ":":
            continue
        for end in ends[i:]:
            words = _words(sheet.text[start:end])
            copies = repeated.get(words, 0)
            if len(words) == whole or copies < 1 or (copies < 2 and len(words) < _TITLE_WORDS):
                continue
            if 2 * len(words) >= whole and (best is None or len(words) > best[0]):
                best = (len(words), Span(start, end))
    return best[1] if best else None


def _before_site(sheet: Sheet, starts: Sequence[int], ends: Sequence[int], repeated: dict[tuple[str, ...], int]) -> int:
    """Where the title ends if the line's last parts are a section's or the site's name."""
    last = len(starts) - 1
    while last > 0:
        words = _words(sheet.text[starts[last] : ends[-1]])
        mark = sheet.text[ends[last - 1] : starts[last]].strip()
        short = len(words) <= _SITE_WORDS and len(_words(sheet.text[starts[0] : ends[last - 1]])) >= _TITLE_WORDS
        known = repeated.get(_words(sheet.text[starts[last] : ends[last]]), 0) > 0
        if not (short and (mark in ("|", "·", "»", "::") or (known and mark != ":") or last < len(starts) - 1)):
            break
        if last < len(starts) - 1 and mark not in ("|", "·", "»", "::"):
            break
        last -= 1
    return ends[last]


def _before_date(sheet: Sheet, start: int, end: int) -> int:
    """Where the title ends if a date merely trails it: set off by a mark, two blanks, or all in figures."""
    label = phrases(sheet.words, "head.published_labels", "head.release_number")
    for mention in sheet.dates:
        if start < mention.span.start and mention.span.end <= end and end - mention.span.end <= 40:
            before = sheet.text[start : mention.span.start]
            labels = list(label.finditer(before))
            if labels and not before[labels[-1].end() :].strip(" \t:"):
                return start + len(before[: labels[-1].start()].rstrip(" \t:,–—-|("))
            numeric = not any(char.isalpha() for char in mention.text)
            if not sheet.text[mention.span.end : end].strip(" \t)") and (
                numeric or before[-1:] in "\n" or before.endswith("  ") or before.rstrip()[-1:] in "–—-|·"
            ):
                return start + len(before.rstrip(" \t:,–—-|(\n"))
    return end
