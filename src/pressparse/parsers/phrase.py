"""What a piece says, by the lexicon: which tables' phrases it is, begins with, ends with or holds."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_

from pressparse.lexicon import bits_of, table_bits, tables_of
from pressparse.page import Page, Say

CUES = {
    "is:*": "the piece is a phrase of this table of the lexicon",
    "starts:*": "the piece begins with a phrase of this table",
    "ends:*": "the piece ends with a phrase of this table",
    "holds:*": "the piece holds a phrase of this table",
    "label:*": "it begins with a phrase of this table and a colon",
    "since:*": "how many pieces ago a line of this table stood, with nothing but its like between",
    "past:*": "a line of this table stands somewhere above",
    "section:*": "the last label above that opens a part of the page is of this table, near or far",
    "subject:*": 'it begins with the words that an "About …" heading above it names',
    "menu-share.*": "how many of the pieces round it are known menu words",
}

_SINCE = (
    "head.section_labels", "head.notices", "foot.contact_labels", "foot.boilerplate_labels", "foot.notes_labels",
    "foot.media_labels", "foot.metadata_labels", "foot.teaser_labels", "foot.legal", "speech.closings",
    "speech.salutations", "navigation.share", "navigation.back", "event.when_labels", "event.where_labels",
    "event.what_labels", "event.who_labels", "event.session_labels", "foot.end_marks", "head.published_labels",
    "navigation.next", "navigation.previous",
)  # fmt: skip
_PAST = ("speech.closings", "foot.boilerplate_labels", "foot.contact_labels", "foot.teaser_labels", "foot.end_marks")
_SECTIONS = (
    "foot.contact_labels", "foot.boilerplate_labels", "foot.notes_labels", "foot.media_labels", "foot.metadata_labels",
    "foot.teaser_labels", "foot.legal", "speech.closings", "foot.end_marks", "navigation.share", "event.when_labels",
    "event.where_labels", "event.what_labels", "event.who_labels",
)  # fmt: skip
_NEAR, _FAR = 4, 40
_LABEL_WORDS = 7
_STEPS = (1, 1, 2, 3, 4, 4, 6, 6, 6, 10, 10, 10, 10, 10)
_WINDOW = 6
_MENU_SHARES = tuple(f"menu-share.{fifths}" for fifths in range(6))


@cache
def _names(prefix: str, bits: int) -> tuple[str, ...]:
    return tuple(f"{prefix}:{name}" for name in tables_of(bits))


def look(page: Page, say: Say) -> None:
    """Emit the cues of the phrases found, and of the labels that stand above."""
    menus = bits_of("navigation.*")
    known = [bool((whole | start) & menus) for whole, start, _, _ in page.hits]
    total = 0
    sums = [0]
    for flag in known:
        total += flag
        sums.append(total)
    for index, (whole, start, end, inside) in enumerate(page.hits):
        cues = say[index]
        if whole:
            cues.extend(_names("is", whole))
        if start:
            cues.extend(_names("starts", start))
            piece = page.pieces[index]
            if ":" in page.text[piece.start : piece.start + 40]:
                cues.extend(_names("label", start))
        if end:
            cues.extend(_names("ends", end))
        if inside:
            cues.extend(_names("holds", inside))
        low, high = max(0, index - _WINDOW), min(len(known), index + _WINDOW + 1)
        share = (sums[high] - sums[low] - known[index]) / max(high - low - 1, 1)
        cues.append(_MENU_SHARES[int(share * 5)])
    _since(page, say)
    _section(page, say)


def _section(page: Page, say: Say) -> None:
    """The part of the page that each piece is in, by the last label above it."""
    bits = table_bits()
    names = [(name, bits.get(name, 0)) for name in _SECTIONS]
    every = sum(bit for _, bit in names)
    about = bits.get("foot.boilerplate_labels", 0)
    current, since, subject = "", 0, ""
    for index, (whole, start, _, _) in enumerate(page.hits):
        words = page.words[index]
        if current and index - since <= _FAR:
            say[index].append(f"section:{current}-{'near' if index - since <= _NEAR else 'far'}")
        if subject and words and words[0] == subject:
            say[index].append("subject:begins")
        if (whole & every) or (start & every and len(words) <= _LABEL_WORDS):
            current = next(name for name, bit in names if (whole | start) & bit)
            since = index
            if start & about and len(words) > 1:
                subject = words[1]


def _since(page: Page, say: Say) -> None:
    bits = table_bits()
    labels = [
        whole | start if len(words) <= _LABEL_WORDS else whole
        for (whole, start, _, _), words in zip(page.hits, page.words, strict=True)
    ]
    found = reduce(or_, labels, 0)
    for name in _SINCE:
        bit = bits.get(name, 0)
        if not found & bit:
            continue
        since, past = [f"since:{name}.{step}" for step in _STEPS], f"past:{name}" if name in _PAST else ""
        last = None
        for index, label in enumerate(labels):
            if last is not None:
                if index - last < len(since):
                    say[index].append(since[index - last])
                if past:
                    say[index].append(past)
            if label & bit:
                last = index
