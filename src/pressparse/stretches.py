"""Stretches of a page's head that may be its title or its deck, and what speaks for and against each.

A stretch runs over one line or several, and begins and ends where a line does or where a mark or a date parts the
line, as behind "The Daily | " or before " - Acme Group". Its cues are those of its lines, of the gaps that it bridges,
of the gaps at its ends, of what it leaves out of a line, and of its text as a whole; a linear model adds them up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import regex
from attrs import define, field, frozen

from pressparse.edges import excerpt
from pressparse.lexicon import table_bits
from pressparse.records import Block, Excerpt, Span
from pressparse.roles import Role

if TYPE_CHECKING:
    from pressparse.sheet import Sheet

_LONGEST_LINE, _LONGEST_STRETCH, _MOST_LINES, _MOST_CUTS = 600, 900, 8, 5
# Which blocks make up the head: so many at the top, above and below where the text begins, and round each title.
_TOP, _ABOVE_TEXT, _BELOW_TEXT, _ROUND, _MOST_TITLES = 12, 10, 2, 4, 8
_PARAGRAPH, _LONG_WORD, _FULL_LINE, _TITLE_WORDS, _SHORT_WORDS = 200, 5, 60, 4, 8
_CERTAIN = 0.9
_FURNITURE = (Role.NAVIGATION, Role.TEASER, Role.LEGAL)

# A run of blanks is tried at its beginning only, or where the mark before it ended; else long runs take quadratic time.
_SEPARATOR = regex.compile(
    r"(?:(?<!\s)|\G)(?:\s++[-–—|·•>»/:]{1,2}+\s++|\s*+(?:\||::)\s*+)|(?<=\w):\s++"
)
_NUMBERED = regex.compile(r"\s*+\d{1,2}\.\s++(?=\S)")
_MARKED = regex.compile(r"\#{1,3}\s++\S|(?i:title):\s*+[\"']?+\S")
_BLANK_LINE = regex.compile(r"\n[^\S\n]*+\n")
_STOP = regex.compile(r"(?r)(?P<mark>[.!?:,;…-])[\"'”»“)*_\\]*+$")
_ADDRESS = regex.compile(r"@\w|https?:|www\.|\d{3}[-. ]\d{4}")
_DIGITS = regex.compile(r"\d")
_LETTERS, _CAPITALS = regex.compile(r"\p{L}"), regex.compile(r"\p{Lu}")
_BULLET = regex.compile(r"[*•·▪●–—-]\s")
_SMALL_END = regex.compile(r"(?r)(?<!\w)\p{Ll}{1,3}$")

_CUT_TABLES = ("head.section_labels", "head.published_labels", "people.organization_nouns", "navigation.menu")
_TABLES = (
    "head.section_labels", "head.release_number", "head.notices", "head.published_labels", "head.byline_labels",
    "head.speech_openers", "head.readout_openers", "head.issuer_labels", "event.event_nouns", "event.what_labels",
    "event.when_labels", "event.where_labels", "event.session_labels", "event.organizer_phrases", "speech.salutations",
    "speech.saying", "speech.turn_labels", "foot.contact_labels", "foot.boilerplate_labels", "foot.media_labels",
    "foot.metadata_labels", "foot.legal", "foot.teaser_labels", "foot.notes_labels", "navigation.menu",
    "navigation.back", "navigation.home", "navigation.search", "navigation.share", "navigation.login",
    "people.honorifics", "people.offices", "people.organization_nouns",
)  # fmt: skip


@frozen
class Line:
    """A block as a part of a title: where a stretch may begin and end in it and at what mark, and its looks."""

    block: Block
    words: tuple[str, ...]
    starts: tuple[tuple[int, str], ...]
    ends: tuple[tuple[int, str], ...]
    stop: str
    case: str
    sure: str


@frozen
class Stretch:
    """A stretch of the text, the places of its first and last block, and its cues, each as often as it holds."""

    excerpt: Excerpt
    words: tuple[str, ...]
    first: int
    last: int
    cues: tuple[str, ...]


def step(value: float, *bounds: float) -> int:
    """In which of the steps between the bounds the value lies."""
    return sum(value >= bound for bound in bounds)


@define(eq=False)
class Head:
    """The lines of a page among which its title and deck are looked for, and what the page says of their words.

    ``text_at`` is the place of the first long paragraph, ``first_title`` that of the first block whose role is the
    headline's, -1 without one; ``surest`` is the best confidence among these.
    """

    sheet: Sheet
    blocks: tuple[Block, ...] = field(init=False)
    text_at: int = field(init=False)
    first_title: int = field(init=False)
    surest: float = field(init=False)
    lines: dict[int, Line] = field(init=False)
    _gaps: dict[tuple[str, int], tuple[str, ...]] = field(factory=dict, init=False)
    _tables: dict[tuple[str, ...], int] = field(factory=dict, init=False)
    _dates: list[Span] = field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        self.blocks = self.sheet.blocks
        body = [i for i, block in enumerate(self.blocks) if block.role is Role.BODY]
        long = (i for i in body if len(self.blocks[i].text) >= _PARAGRAPH)
        self.text_at = next(long, body[0] if body else len(self.blocks))
        titles = [i for i, block in enumerate(self.blocks) if block.role is Role.HEADLINE]
        self.first_title = titles[0] if titles else -1
        self.surest = max((self.blocks[i].confidence for i in titles), default=0.0)
        places = {*range(_TOP), *range(self.text_at - _ABOVE_TEXT, self.text_at + _BELOW_TEXT)}
        for title in titles[:_MOST_TITLES]:
            places.update(range(title - _ROUND, title + _ROUND + 1))
        self.lines = {
            i: self._line(self.blocks[i])
            for i in sorted(places)
            if 0 <= i < len(self.blocks) and len(self.blocks[i].text) <= _LONGEST_LINE
        }

    def _line(self, block: Block) -> Line:
        text = self.sheet.text
        start, end = block.span.start, block.span.end
        starts, ends = [(start, "line")], [(end, "line")]
        if number := _NUMBERED.match(text, start, end):
            starts.append((number.end(), "number"))
        for mark, _ in zip(_SEPARATOR.finditer(text, start, end), range(_MOST_CUTS), strict=False):
            kind = mark.group().strip()[:1]
            starts.append((mark.end(), kind))
            ends.append((mark.start(), kind))
        for mention in self.sheet.dates:
            if start <= mention.span.start and mention.span.end <= end:
                self._dates.append(mention.span)
                ends.append((mention.span.start, "date"))
                starts.append((mention.span.end, "date"))
        stop = _STOP.search(block.text)
        letters, capitals = len(_LETTERS.findall(block.text)), len(_CAPITALS.findall(block.text))
        return Line(
            block=block,
            words=tuple(self.sheet.words_of(block)),
            starts=tuple(starts),
            ends=tuple(ends),
            stop=stop.group("mark") if stop else "none",
            case="none" if not letters else "capitals" if 5 * capitals > 4 * letters else "mixed",
            sure=f"{block.role}.{step(block.confidence, 0.5, 0.75, 0.95)}",
        )

    @cached_property
    def repeats(self) -> Counter[tuple[str, ...]]:
        """How often the words of a short block stand on the page as a block."""
        return Counter(tuple(self.sheet.words_of(b)) for b in self.blocks if len(b.text) <= _LONGEST_LINE)

    @cached_property
    def body(self) -> tuple[frozenset[str], frozenset[str]]:
        """The longer words of the running text below the head, and of its first paragraph."""
        found = [
            frozenset(word for word in self.sheet.words_of(block) if len(word) >= _LONG_WORD)
            for i, block in enumerate(self.blocks)
            if block.role is Role.BODY and (i not in self.lines or i == self.text_at)
        ]
        return frozenset().union(*found), found[0] if found else frozenset()

    def stretches(self) -> Iterator[Stretch]:
        """All stretches of the head, from its top: runs of whole lines, and parts of one."""
        for i, line in self.lines.items():
            if line.words and not _is_furniture(line.block):
                yield from self._runs(i)
                yield from self._parts(i)

    def _runs(self, i: int) -> Iterator[Stretch]:
        """The stretches of whole lines that begin with a line."""
        start = self.blocks[i].span.start
        cues = [*self.gap("front", i)]
        cues.append(f"first:{self.lines[i].sure}")
        tables = 0
        for j in range(i, i + _MOST_LINES):
            last = self.lines.get(j)
            if last is None or not last.words or last.block.span.end - start > _LONGEST_STRETCH:
                return
            if j > i:
                if _is_furniture(last.block) or self._is_text(j - 1, j):
                    return
                cues += self.gap("in", j)
            cues.append(f"line:{last.sure}")
            tables |= self._tables_in(last.words)
            found = excerpt(self.sheet.text, start, last.block.span.end)
            if found and (words := tuple(self.sheet.said.words(found.span.start, found.span.end))):
                after = self.gap("back", j + 1)
                yield Stretch(found, words, i, j, (*cues, *after, *self._whole(found, words, i, j, tables)))

    def _parts(self, i: int) -> Iterator[Stretch]:
        """The stretches that are less than a line."""
        line = self.lines[i]
        block = line.block
        for start, opened in line.starts:
            for end, closed in line.ends:
                found = excerpt(self.sheet.text, start, end) if start < end and opened != closed else None
                if found is None or not (words := tuple(self.sheet.said.words(found.span.start, found.span.end))):
                    continue
                cues = [f"first:{line.sure}", f"line:{line.sure}"]
                if opened == "line":
                    cues += self.gap("front", i)
                else:
                    cues += [f"opened.{opened}", *self._cut("cut-front", block.span.start, start)]
                if closed == "line":
                    cues += self.gap("back", i + 1)
                else:
                    cues += [f"closed.{closed}", *self._cut("cut-back", end, block.span.end)]
                yield Stretch(found, words, i, i, (*cues, *self._whole(found, words, i, i, self._tables_in(words))))

    def _is_text(self, above: int, below: int) -> bool:
        """Whether two neighbours are surely paragraphs of the running text."""
        upper, lower = self.blocks[above], self.blocks[below]
        return upper.role is lower.role is Role.BODY and min(upper.confidence, lower.confidence) >= _CERTAIN

    def gap(self, name: str, below: int) -> tuple[str, ...]:
        """What stands between a block and the one above, and how they differ; the page's ends count as blocks."""
        if (name, below) not in self._gaps:
            inside = 0 < below < len(self.blocks)
            cues = self._differences(below) if inside else ("page-end",)
            self._gaps[name, below] = tuple(f"{name}:{cue}" for cue in cues)
        return self._gaps[name, below]

    def _differences(self, below: int) -> Iterator[str]:
        upper, lower = self.blocks[below - 1], self.blocks[below]
        between = self.sheet.text[upper.span.end : lower.span.start]
        space = "blank" if _BLANK_LINE.search(between) else "line" if "\n" in between else "glued"
        yield f"space.{space}"
        sure = min(upper.confidence, lower.confidence) >= _CERTAIN
        yield f"roles.{upper.role}+{lower.role}"
        if sure:
            yield f"sure-roles.{upper.role}+{lower.role}"
        if upper.role is lower.role:
            yield f"same-role.{space}"
        first, second = self.lines.get(below - 1), self.lines.get(below)
        if first is None or second is None:
            yield "long"
            return
        yield f"stop.{first.stop}"
        if lower.text[:1].islower():
            yield f"small.{space}"
        yield "case-differs" if first.case != second.case else f"case.{first.case}.{space}"
        if first.stop == "none" and _SMALL_END.search(upper.text):
            yield "small-word-ends"
        if first.words[:3] == second.words[:3]:
            yield "starts-again"
        if len(upper.text) >= _FULL_LINE:
            yield "full-line"
        for line, name in ((first, "upper"), (second, "lower")):
            if _MARKED.match(line.block.text):
                yield f"marked.{name}"
            if _BULLET.match(line.block.text):
                yield f"bullet.{name}"

    def _cut(self, name: str, start: int, end: int) -> Iterator[str]:
        """What a part looks like that is left out of a line."""
        words = tuple(self.sheet.said.words(start, end))
        yield f"{name}.words.{step(len(words), 1, 2, 4, 7)}"
        if self.repeats[words]:
            yield f"{name}.repeated"
        if _DIGITS.search(self.sheet.text, start, end):
            yield f"{name}.digits"
        yield from self._says(words, name, _CUT_TABLES, self._tables_in(words))

    def _tables_in(self, words: tuple[str, ...]) -> int:
        """The lexicon's tables, as bits, that have phrases in the words."""
        if words not in self._tables:
            self._tables[words] = self.sheet.words.tables_in(words)
        return self._tables[words]

    def _says(self, words: tuple[str, ...], name: str, tables: tuple[str, ...], holds: int) -> Iterator[str]:
        """Which tables' phrases the words are, begin with or hold."""
        if not holds:
            return
        lexicon = self.sheet.words
        whole, start = lexicon.phrases.get(" ".join(words), 0), 0
        sizes, size = lexicon.sizes.get(words[0], 0) >> 1, 1
        while sizes:
            if sizes & 1:
                start |= lexicon.phrases.get(" ".join(words[:size]), 0)
            sizes, size = sizes >> 1, size + 1
        bits = table_bits()
        for table in tables:
            if holds & (bit := bits[table]):
                yield f"{name}.{'is' if whole & bit else 'starts' if start & bit else 'holds'}.{table}"

    def _whole(
        self, found: Excerpt, words: tuple[str, ...], first: int, last: int, tables: int
    ) -> Iterator[str]:
        """What the stretch looks like as one text, what the page says of its words, and where it stands."""
        opening, size = self.blocks[first], step(len(words), 2, 3, 4, 6, 9, 15, 26, 40)
        yield f"words.{size}"
        yield f"words.{size}.{opening.role}"
        yield f"lines.{min(last - first, 4)}"
        yield from _looks(found.text, opening.text)
        yield from self._says(words, "short" if len(words) <= _SHORT_WORDS else "long", _TABLES, tables)
        inside = [span for span in self._dates if found.span.start <= span.start and span.end <= found.span.end]
        if inside:
            yield "date.ends" if inside[-1].end >= found.span.end - 2 else "date.holds"
        copies = self.repeats[words] - (first == last and words == self.lines[first].words)
        yield f"copies.{'title' if len(words) >= _TITLE_WORDS else 'label'}.{min(copies, 3)}"
        longer = {word for word in words if len(word) >= _LONG_WORD}
        body, paragraph = self.body
        if longer and body:
            many = "many" if len(longer) >= 3 else "few"
            yield f"shared.{many}.{step(len(longer & body) / len(longer), 0.01, 0.34, 0.67, 0.99)}"
            yield f"shared-first.{many}.{step(len(longer & paragraph) / len(longer), 0.01, 0.34, 0.67)}"
        yield f"top.{step(first, 1, 2, 3, 5, 8, 12, 20, 40)}"
        yield f"to-text.{step(self.text_at - last, -20, -3, 0, 1, 2, 3, 4, 6, 10, 20, 50)}"
        yield f"genre.{self.sheet.genre}.{opening.role}"
        if self.first_title < 0:
            yield f"no-title.{opening.role}"
            return
        yield f"from-title.{step(first - self.first_title, -3, -1, 0, 1, 2, 4)}"
        if opening.role is Role.HEADLINE:
            yield f"surest.{step(opening.confidence / self.surest, 0.5, 0.8, 0.99) if self.surest else 3}"
        else:
            yield f"beside.{step(self.surest, 0.5, 0.75, 0.95)}.{step(opening.confidence, 0.5, 0.75)}"


def _is_furniture(block: Block) -> bool:
    return block.role in _FURNITURE and block.confidence >= _CERTAIN


def _looks(text: str, line: str) -> Iterator[str]:
    """Cues of letters and marks, of a stretch and of the line that it begins in."""
    stop = _STOP.search(text)
    yield f"ends.{stop.group('mark') if stop else 'none'}"
    if text.isupper():
        yield "capitals"
    elif text[:1].islower():
        yield "starts-small"
    if _MARKED.match(line):
        yield "marked"
    if _ADDRESS.search(text):
        yield "address"
    if 3 * len(_DIGITS.findall(text)) > len(text):
        yield "digits"
    if "{" in text or "}" in text:
        yield "braces"
