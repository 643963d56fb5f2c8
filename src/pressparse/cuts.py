"""Where words say that a line holds two things: a label after a sentence, a title with more beside it, a last thanks.

Only cuts that a careful reader might make; the decoder joins again what it gives the same role.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

import regex

from pressparse.date_cuts import PAGE_ENDS
from pressparse.lexicon import WORD, Lexicon, bits_of, load, words_of
from pressparse.page import Cut
from pressparse.patterns import first_words, phrases, source
from pressparse.said import Said

_SHORTEST_TITLE, _LONGEST_ECHO = 15, 200
# A line of so many characters, on a page of so few lines, is a whole page, a shorter one if it is the only line; its
# two ends are looked at closely.
_WHOLE_PAGE, _WHOLE_LINE = 1000, 300
_SENTENCE_END = regex.compile(r"(?<=[\p{Ll}\d)”\"»]{2}[.!?…][”\"»)]?)\s++(?=[\p{Lu}“\"„«\d#])")
_LABEL_FORM = regex.compile(r"(?<=\w[\w.!?)] )\p{Lu}\p{Ll}++(?: \p{Ll}++){0,3}:(?= )")
_TITLE_BLANKS = 3
_LABELS, _NOTICES = (
    ("foot.contact_labels", "head.published_labels", "head.updated_labels", "foot.metadata_labels"),
    "head.notices",
)
# Lines without a colon, or without a phrase of these tables, need not be looked at for labels.
LABEL_TABLES = (*_LABELS, _NOTICES)
_HEADINGS = "speech.headings"
# Labels that open a part of a page, which a line may hold after a sentence of the part before.
_OPENING_TABLES = (
    "foot.contact_labels", "foot.boilerplate_labels", "foot.notes_labels", "foot.media_labels", "foot.metadata_labels",
    "foot.legal", "foot.end_marks", "head.issuer_labels", "event.what_labels", "event.when_labels",
    "event.where_labels", "event.who_labels", _HEADINGS,
)  # fmt: skip
_CAPITALIZED = regex.compile(r"\p{Lu}\w*+")
_BEHIND_LABEL = regex.compile(r"(?=\p{Lu})|\s?:|[ \t\xa0]++[\p{Lu}\d“\"„«(]|\s*+$")
_LONGEST_LABEL = 80
_ENDS = '.!?…:;”"»)]*'
_LAST_SENTENCE = regex.compile(r"[.!?…»”\"]\s++(?=\p{Lu}[^.!?…]{3,70}[.!?…]?\s*$)")
_LONGEST_CALL, _MOST_CALLS = 121, 4
_CALL = regex.compile(r"\s*+[^!?:\n]{4,120}?[!,:](?=\s++\p{Lu})")


def label_cuts(text: str, start: int, end: int, words: Lexicon) -> Iterator[tuple[int, Cut]]:
    """Labels and release notices inside a line, after something that is complete."""
    for match in _labels(words.code).finditer(text, start + 3, end):
        yield match.start(), Cut.LABEL


@cache
def _labels(code: str | None) -> regex.Pattern[str]:
    lexicon = load(code)
    labels, notices = source(lexicon, *_LABELS), source(lexicon, _NOTICES)
    return regex.compile(
        rf"(?<=\S[ \t\xa0]{{0,3}})(?<![,\w][ \t\xa0]?)(?:{labels}(?=\s?:)|(?<=[\s.”\")]){notices})", regex.I
    )


def opening_cuts(
    said: Said, start: int, end: int, words: Lexicon, flattened: bool = False
) -> Iterator[tuple[int, Cut]]:
    """Where a part of the page with a label of its own ("About Acme", "SOURCE", "WHERE:") follows a sentence's end in
    the same line, or is stuck to a word: a scraper dropped the breaks.

    A label in capitals or of several words, with a colon, needs no end before it, nor does any label at the ends of a
    line that is ``flattened``. A usual heading ("Background") is cut off at its end, too, before a capital.
    """
    text, mask, openers = said.text, bits_of(*_OPENING_TABLES), _openers(words.code)
    for match in _CAPITALIZED.finditer(text, start, end):
        seconds = openers.get(match[0].casefold())
        if not seconds or not ("" in seconds or _next_word(text, match.end(), end) in seconds):
            continue
        at = match.start()
        parted = _is_parted(text, at) or (flattened and (at - start <= PAGE_ENDS or end - at <= PAGE_ENDS))
        if not (parted or at == start) and text.find(":", at, at + _LONGEST_LABEL) < 0:
            continue
        last = _label_end(said, at, end, words, mask)
        behind = last and _BEHIND_LABEL.match(text, last, end)
        plain = match.group().isupper() or last > match.end()
        blank = (at == start or parted) and behind and behind.group()[:1].isspace()
        is_heading = blank and _label_end(said, at, end, words, bits_of(_HEADINGS)) == last
        if at > start and behind and (parted or (plain and behind.group().endswith(":"))):
            yield at, Cut.HEADING if is_heading else Cut.LABEL
        if is_heading:
            yield last, Cut.BEHIND


@cache
def _openers(code: str | None) -> Mapping[str, frozenset[str]]:
    """The first words of labels that open a part of a page -> their second words, an empty one where there is none."""
    lexicon, found = load(code), dict[str, set[str]]()
    for table in _OPENING_TABLES:
        for phrase in lexicon[table]:
            first, second, *_ = (*words_of(phrase), "", "")
            found.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}


def _next_word(text: str, at: int, end: int) -> str:
    """The first word of a stretch, case folded, as far as a label may reach."""
    word = WORD.search(text, at, min(end, at + _LONGEST_LABEL))
    return word[0].casefold() if word else ""


def _label_end(said: Said, at: int, end: int, words: Lexicon, mask: int) -> int:
    """Where the longest phrase of the tables ends that begins here, 0 if none does."""
    end = min(end, at + _LONGEST_LABEL)
    folded = said.words(at, end)
    known = [last for last, bits in words.phrases_at(folded, 0) if bits & mask] if folded else ()
    if not known:
        return 0
    return next(islice(WORD.finditer(said.text, at, end), max(known) - 1, None)).end()


def menu_cuts(said: Said, start: int, end: int, words: Lexicon) -> Iterator[tuple[int, Cut]]:
    """A menu's word or a section's that opens or closes a line which holds a whole page."""
    if end - start < _WHOLE_LINE:
        return
    text, mask = said.text, bits_of("navigation.*", "head.section_labels")
    last = _label_end(said, start, end, words, mask)
    if last and _BEHIND_LABEL.match(text, last, end):
        yield last, Cut.LABEL
    tail = list(WORD.finditer(text, end - _LONGEST_LABEL, end))
    folded = [one.group().casefold() for one in tail]
    for at, one in enumerate(tail):
        if at and one.group()[0].isupper() and any(
            last == len(tail) and bits & mask for last, bits in words.phrases_at(folded, at)
        ):  # fmt: skip
            yield one.start(), Cut.LABEL
            return


def _is_parted(text: str, at: int) -> bool:
    """Whether what stands before a capital is the end of something: a sentence, a wide gap, or a word stuck to it."""
    before = text[max(0, at - 3) : at]
    bare = before.rstrip(" \t\xa0")
    gap = len(before) - len(bare)
    return gap > 1 or bare[-1:] in _ENDS or (not gap and bare[-1:].islower())


def speech_cuts(said: Said, start: int, end: int, words: Lexicon) -> Iterator[tuple[int, Cut]]:
    """The salutations that open a long line, thanks that close it."""
    text, at = said.text, start
    may_call = not first_words(words, "speech.salutations").isdisjoint(said.words(start, end)[:1])
    for _ in range(_MOST_CALLS if may_call else 0):
        call = _CALL.match(text, at, end)
        if not call or not phrases(words, "speech.salutations").match(text, _first(text, at), end):
            break
        at = call.end()
        yield at, Cut.LABEL
    last = _LAST_SENTENCE.search(text, max(start, end - 90), end)
    if last and phrases(words, "speech.closings").match(text, last.end(), end):
        yield last.end(), Cut.LABEL


def _first(text: str, at: int) -> int:
    """Where the first character stands that is not blank."""
    while text[at].isspace():
        at += 1
    return at


# A line that none of their phrases' first words opens has no head to cut off.
HEAD_TABLES = ("head.section_labels", "head.notices")


def head_cuts(said: Said, start: int, end: int, words: Lexicon) -> Iterator[tuple[int, Cut]]:
    """A section label or a release notice that opens a line, with the title after it, unless the title is one with it:
    "STATEMENT BY THE MINISTER"."""
    match = _heads(words.code).match(said.text, start, end)
    if not match or end - match.end() < _SHORTEST_TITLE:
        return
    if _label_end(said, start, end, words, bits_of("head.speech_openers")) <= match.end():
        yield match.end(), Cut.LABEL


@cache
def _heads(code: str | None) -> regex.Pattern[str]:
    labels = source(load(code), *HEAD_TABLES)
    return regex.compile(rf"[\W_]{{0,4}}{labels}\*{{0,2}}(?:\s?[:–—|-]\s?|\s)(?=(?-i:[\p{{Lu}}\d“\"„«]))", regex.I)


def echo_cuts(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, Cut]]:
    """Where a line begins or ends with all of another line, a title, and holds something more."""
    short = [text[start:end] for start, end in lines if _SHORTEST_TITLE <= end - start <= _LONGEST_ECHO]
    titles = {line for line in short if line.count(" ") >= _TITLE_BLANKS}
    if not titles:
        return
    forward = sorted(titles)
    backward = sorted([title[::-1] for title in titles])
    # Most lines share their first and last characters with no title but themselves.
    heads = Counter([title[:_SHORTEST_TITLE] for title in titles])
    tails = Counter([title[-_SHORTEST_TITLE:] for title in titles])
    for start, end in lines:
        if not _SHORTEST_TITLE < end - start <= 2 * _LONGEST_ECHO:
            continue
        line = text[start:end]
        own = line in titles
        title = _longest_prefix(forward, line) if heads.get(line[:_SHORTEST_TITLE], 0) > own else ""
        if title and not line[len(title)].isalnum():
            yield start + len(title), Cut.SEPARATOR
        title = _longest_prefix(backward, line[::-1]) if tails.get(line[-_SHORTEST_TITLE:], 0) > own else ""
        if title and not line[-len(title) - 1].isalnum():
            yield end - len(title), Cut.SEPARATOR


def _longest_prefix(ordered: Sequence[str], line: str) -> str:
    """The longest of the strings that the line begins with and goes on after; the neighbours in order are enough."""
    place = bisect_left(ordered, line)
    for candidate in reversed(ordered[max(0, place - 3) : place]):
        if line.startswith(candidate):
            return candidate
    return ""


def sentence_cuts(text: str, start: int, end: int, only: bool = False) -> Iterator[tuple[int, Cut]]:
    """The sentences at both ends of a line so long that it holds a whole page; ``only``: it is the page's only line."""
    if end - start < (_WHOLE_LINE if only else _WHOLE_PAGE):
        return
    for low, high in ((start, start + PAGE_ENDS), (max(start, end - PAGE_ENDS), end)):
        for match in _SENTENCE_END.finditer(text, low, high):
            yield match.end(), Cut.LABEL
        for match in _LABEL_FORM.finditer(text, low, high):
            yield match.start(), Cut.LABEL
