"""Whom a pronoun beside a verb of saying means: "“…,” said Jane Roe. “…,” she added."."""

from __future__ import annotations

from pressparse.lexicon import WORD
from pressparse.names import names_in
from pressparse.quote_speakers import named_before
from pressparse.quote_words import first_saying, is_pronoun
from pressparse.records import Quotation, Span
from pressparse.sheet import Sheet

_ADVERBS = 1
# So far back another quotation is looked for, and a name in the running text, in code points.
_FARTHEST, _NEAR = 3000, 400


def antecedent(sheet: Sheet, span: Span, told: list[Span], earlier: Quotation | None) -> tuple[str | None, str | None]:
    """The speaker that a pronoun, or a verb alone, refers to: the one person named since the quotation before, else
    who said that."""
    if not any(_refers(sheet, sentence) for sentence in told):
        return None, None
    start = max(0, span.start - _FARTHEST)
    if earlier and earlier.span.end >= start:
        line = sheet.text.find("\n", earlier.span.end, span.start)
        if line < 0 or not any(names_in(sheet.text, line, span.start, sheet.words)):
            return earlier.speaker, earlier.office
        start = line
    return named_before(sheet, max(start, span.start - _NEAR), span.start)


def _refers(sheet: Sheet, sentence: Span) -> bool:
    """Whether a pronoun says it, or nobody: "she added", in other languages "added" alone."""
    verb = first_saying(sheet.text, sentence.start, sentence.end, sheet.words)
    if verb is None:
        return False
    words = WORD.findall(sentence.of(sheet.text))
    alone = len(words) - len(WORD.findall(verb.group())) <= _ADVERBS
    return alone or is_pronoun(sheet.text, verb, sheet.words)
