"""Who speaks in a transcript, and which paragraphs ask or answer.

A turn begins with a label: a word of the trade ("Q:", "MODERATOR:"), or a name that stands so at the head of several
paragraphs ("SECRETARY DOE: …", "Ms. ROE. …", "Roe – …").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

import regex
from attrs import frozen

from pressparse.lexicon import Lexicon, load, words_of
from pressparse.patterns import source
from pressparse.roles import ParagraphKind

# A page with fewer turns, or with one label alone, is no transcript: its labels are a form's ("WHO:", "WHERE:").
_LEAST_TURNS = 3
_LEAST_LABELS = 2
_CLOSERS = "\"'”»*_ )"
_NOT_LABELS = (*(f"event.{name}_labels" for name in ("what", "when", "where", "who")), "foot.contact_labels")


@frozen(kw_only=True)
class Turn:
    """A paragraph's part in the talk; ``label`` is the speaker as its text, or that of an earlier one, names them."""

    label: str | None = None
    kind: ParagraphKind | None = None


def turns(words: Lexicon, texts: Sequence[str]) -> list[Turn]:
    """For each paragraph its turn; one without a label goes on with the turn before, and empty turns mean no talk."""
    labels = [_label(words, text) for text in texts]
    known = _speakers(words, labels)
    spoken = [label if label is not None and words_of(label) in known else None for label in labels]
    if sum(label is not None for label in spoken) < _LEAST_TURNS or len(known) < _LEAST_LABELS:
        return [Turn()] * len(texts)
    found: list[Turn] = []
    speaker, asked = None, None
    for text, label in zip(texts, spoken, strict=True):
        if label is None:
            found.append(Turn(label=speaker))
            continue
        speaker = label
        kind = None
        if _asks(words, label, text):
            kind, asked = ParagraphKind.QUESTION, words_of(label)
        elif asked is not None and asked != words_of(label):
            kind, asked = ParagraphKind.ANSWER, None
        found.append(Turn(label=label, kind=kind))
    return found


def _speakers(words: Lexicon, labels: Sequence[str | None]) -> set[tuple[str, ...]]:
    """The labels that name speakers: those of the trade, and those that head more than one paragraph."""
    counts = Counter(words_of(label) for label in labels if label is not None)
    trade, never = _listed(words.code, "speech.turn_labels"), _listed(words.code, *_NOT_LABELS)
    return {label for label, count in counts.items() if label not in never and (count > 1 or label in trade)}


def _asks(words: Lexicon, label: str, text: str) -> bool:
    """Whether the turn is a question: it ends in a question mark, and its label is no name that answers."""
    trade = _listed(words.code, "speech.turn_labels")
    return text.rstrip(_CLOSERS).endswith("?") and words_of(label) in trade


@cache
def _listed(code: str | None, *tables: str) -> frozenset[tuple[str, ...]]:
    return frozenset(words_of(phrase) for table in tables for phrase in load(code)[table])


def _label(words: Lexicon, text: str) -> str | None:
    match = _opening(words.code).match(text)
    return match["label"] if match is not None else None


@cache
def _opening(code: str | None) -> regex.Pattern[str]:
    trade = source(load(code), "speech.turn_labels")
    capitals = r"(?:[\p{L}'’.-]++\s){0,4}+[\p{Lu}][\p{Lu}'’-]++(?:\s\([^()\n]{1,30}\))?+"
    mixed = r"\p{Lu}[\p{L}'’.-]*+(?:\s\p{Lu}[\p{L}'’.-]*+){0,4}+"
    return regex.compile(
        rf"[\s*_]*+(?:(?P<label>(?i:{trade}))[\s*_]*+(?:[:.)]|[-–—]++\s)"
        rf"|(?P<label>{capitals})[\s*_]*+(?:[:.](?=[\s*_])|\s?[-–—]++\s)"
        rf"|(?P<label>{mixed})[*_]*+:(?=[\s*_]))"
    )
