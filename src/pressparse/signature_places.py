"""Where on a page people sign: lines that have the role, lines under a letter's closing, the name that ends a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

import regex

from pressparse.letter_ends import formula, heads_signers
from pressparse.lexicon import WORD
from pressparse.names import has_office, name_at, names_in
from pressparse.patterns import phrases
from pressparse.records import Block, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

NUMBERED = regex.compile(r"[\s•·*◦▪–—_/-]*+(?:\d{1,3}[.)]\s*+)?(?:/s/\s*+)?[*_]*+")
# Lines under the closing that may be signatures when no line has the role.
_MOST_UNMARKED = 4
_MOST_WORDS = 14
_LAST_LINES = 2
_LONGEST_NAME = 60
_LONGEST_ENTRY = 160
_NO_SIGNATURE = frozenset({Role.NAVIGATION, Role.TEASER, Role.LEGAL, Role.END_MARK, Role.SALUTATION})


def ends(sheet: Sheet) -> tuple[int, ...]:
    """The places of the blocks that signatures follow."""
    return tuple(index for index, block in enumerate(sheet.blocks) if _is_end(sheet, block))


def places(sheet: Sheet, ends: Sequence[int]) -> list[Span]:
    """The stretches that hold signatures, in page order; ``ends`` are the places of the blocks that they follow."""
    marked = [zone.span for zone in sheet.zones_of(Role.SIGNATURE)]
    under = list(_under_closing(sheet, ends))
    if not marked:
        return under or list(_last_lines(sheet))
    # A long list of names under a closing goes on where the zone ends, and a formula's begins before it.
    starts = {span.start for span in marked}
    begun = [span for span in under if span.start in starts or any(span.overlaps(zone) for zone in marked)]
    spans: list[Span] = []
    for span in sorted([*marked, *begun], key=lambda span: (span.start, span.end)):
        if spans and span.start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(span.end, spans[-1].end))
        else:
            spans.append(span)
    return spans


def closings(sheet: Sheet, ends: Sequence[int]) -> Mapping[int, Block]:
    """What closes a letter, by where the block right below each begins."""
    known = set(ends)
    below = enumerate(pairwise(sheet.blocks))
    return {block.span.start: end for at, (end, block) in below if end.role is Role.CLOSING or at in known}


def _is_end(sheet: Sheet, block: Block) -> bool:
    """Whether signatures follow the block: "Sincerely,", a formula in a sentence, "Signatories:"."""
    if block.role is Role.CLOSING and block.text.rstrip("* ").endswith(","):
        return True
    return heads_signers(sheet, block) or formula(sheet, block) is not None


def _under_closing(sheet: Sheet, ends: Sequence[int]) -> Iterator[Span]:
    """The short lines right after a letter's closing, and as many more as are names, whatever their roles."""
    blocks = sheet.blocks
    for index in ends:
        is_sure = blocks[index].role is Role.CLOSING
        last = index
        for follower in islice(blocks, index + 1, None):
            short = _may_sign(follower, last - index) if is_sure else last > index and _is_detail(sheet, follower)
            if follower.role is Role.CLOSING or not (_is_named(sheet, follower, alone=is_sure) or short):
                break
            last += 1
        if last > index:
            yield Span(blocks[index + 1].span.start, blocks[last].span.end)


def _is_detail(sheet: Sheet, block: Block) -> bool:
    """Whether a line under a name is an office: only such lines stand among the names where no closing shows them."""
    return _may_sign(block, 0) and is_office(sheet, block.span)


def _may_sign(block: Block, signed: int) -> bool:
    """Whether a line with so many signature lines above it may be one more."""
    if signed >= _MOST_UNMARKED or block.role in _NO_SIGNATURE:
        return False
    return _is_short(block.text)


def _is_named(sheet: Sheet, block: Block, *, alone: bool) -> bool:
    """Whether a name fills the line ("24. Jane Roe"), or begins it if it may be not ``alone`` ("Jane Roe, nurse")."""
    mark = NUMBERED.match(sheet.text, block.span.start, block.span.end)
    start = mark.end() if mark else block.span.start
    length = block.span.end - start
    if length <= _LONGEST_NAME and name_at(sheet.text, start, block.span.end, sheet.words):
        return True
    if alone or length > _LONGEST_ENTRY or block.role in _NO_SIGNATURE:
        return False
    first = next(names_in(sheet.text, start, block.span.end, sheet.words), None)
    return (
        first is not None
        and first.span.start == start
        and sheet.text[first.span.end : first.span.end + 1] in (",", "(", "\n", "")
    )


def _last_lines(sheet: Sheet) -> Iterator[Span]:
    """The name that ends the text, where capitals, a title or an office under it show that it signs."""
    body = sheet.of(Role.BODY, Role.HEADING)
    for index, block in enumerate(body[-_LAST_LINES:], max(0, len(body) - _LAST_LINES)):
        if index == 0 or not body[index - 1].text.rstrip("*_ ").endswith((".", "!", "…", "”", '"')):
            continue
        name = name_at(sheet.text, block.span.start, block.span.end, sheet.words)
        if not name:
            continue
        under = body[index + 1].span if index + 1 < len(body) else None
        titled = name.span.start < name.bare.start or name.bare.of(sheet.text).isupper()
        if (titled and not under) or (under and _is_short(under.of(sheet.text)) and is_office(sheet, under)):
            yield Span(block.span.start, under.end if under else block.span.end)


def _is_short(line: str) -> bool:
    return len(WORD.findall(line)) <= _MOST_WORDS


def is_office(sheet: Sheet, line: Span) -> bool:
    """Whether the line under a name is an office, and not the next signer."""
    if name_at(sheet.text, line.start, line.end, sheet.words):
        return False
    if not has_office(sheet.text, line.start, line.end, sheet.words):
        return False
    return not list(names_in(sheet.text, line.start, line.end, sheet.words)) or bool(
        phrases(sheet.words, "people.offices").match(sheet.text, line.start, line.end)
    )
