"""Who the page may say holds the event, and what speaks for each: behind "hosted by", and before "will host".

Each claim is a list of names. Where a list may be one name with "and" in it, both readings are claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex
from attrs import define, field

from pressparse.event_words import EventWords, event_words
from pressparse.lexicon import WORD
from pressparse.names import has_office
from pressparse.occasion import Occasion
from pressparse.organizer_cues import around, is_person, looks, plain
from pressparse.organizer_forms import bare, behind_other, owner, title_kind, with_acronym
from pressparse.organizer_names import (
    LONGEST_NAME,
    is_one_list,
    is_several,
    names_from,
    proper,
    split,
    stretch_from,
)
from pressparse.organizer_subjects import Told, before_verbs
from pressparse.patterns import phrases
from pressparse.records import Block, Excerpt, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.weighing import Candidate, page_cues

_NO_PART = ("courtesy", "other")
_PARAGRAPHS, _LONGEST_LOOK, _MOST_CLAIMS = 25, 1200, 120
_TELLING = (Role.EVENT, Role.VENUE, Role.ORGANIZER, Role.SALUTATION, Role.BYLINE)
_SENTENCE = regex.compile(r"(?<=[\p{Ll}\d)»”\"])[.!?](?=\s|$)|\n\s*\n|(?<=[^,\w])\n|\n(?=[\p{Lu}*•])")
_SKIPPED = regex.compile(r"(?:[\p{Ll}-]{2,}\s){1,6}(?:the\s)?(?=[\p{Lu}«„“\"])")
_NEAR = 110
# Among so many words behind "organizer" one such as "is" leads to the name, whatever they are.
_COPULA_WITHIN = 3


@define
class Claim(Candidate):
    """Names that may be all the organizers; ``alone`` are the same, persons without their offices."""

    names: tuple[Excerpt, ...] = field(kw_only=True)
    alone: tuple[Excerpt, ...] = field(kw_only=True)

    @property
    def value(self) -> tuple[str, ...]:
        """The names, in page order."""
        return tuple(name.text for name in self.names)


def claims(sheet: Sheet, event: Occasion) -> tuple[Claim, ...]:
    """All claims to the event of the page's first paragraphs and of its title's lines, in page order."""
    sheet = sheet.flowed
    words = event_words(sheet.words.code)
    if words.telling.isdisjoint(sheet.vocabulary):
        return ()
    found: dict[tuple[Span, ...], Claim] = {}
    where: dict[tuple[str, ...], set[str]] = {}
    for region, block in _regions(sheet):
        start, end = block.span.start, min(block.span.end, block.span.start + _LONGEST_LOOK)
        if words.telling.isdisjoint(sheet.words_of(block)):
            continue
        for number, (first, last) in enumerate(_sentences(sheet.text, words, start, end)):
            for names, cues in (*_behind(sheet, words, first, last), *before_verbs(sheet, words, first, last)):
                cues |= {region, f"sentence.{min(number, 2)}"}
                for kept, alone, form in _forms(sheet, names):
                    if len(found) == _MOST_CLAIMS:
                        break
                    span = Span(kept[0].span.start, max(name.span.end for name in kept))
                    claim = Claim(span=span, names=kept, alone=alone)
                    claim = found.setdefault(tuple(name.span for name in kept), claim)
                    claim.cues.update(cues, form)
                    where.setdefault(_key(claim), set()).add(region.rstrip("01234"))
    page = set(page_cues(sheet, _TELLING, phrases(sheet.words, "event.where_labels")))
    firsts = [(claim.names[0].span.start, claim.names[0].text.casefold(), len(claim.names)) for claim in found.values()]
    for claim in found.values():
        also = (f"also.{name}" for name in where[_key(claim)])
        claim.cues.update(_elsewhere(claim, firsts))
        claim.cues.update(page, event.cues(claim.span), looks(sheet, claim.alone), also)
        if sheet.genre is not None:
            told = next(cue for cue in ("by", "verb") if cue in claim.cues)
            claim.cues.update((f"genre.{sheet.genre}", f"{told}+{sheet.genre}"))
    return tuple(found.values())


def _forms(
    sheet: Sheet, names: Iterable[Excerpt]
) -> Iterator[tuple[tuple[Excerpt, ...], tuple[Excerpt, ...], set[str]]]:
    """The names as they stand, and as else they may be meant: persons without their offices, houses with their
    acronyms, persons without the offices that follow them as if they were names themselves. With each, the names by
    which it is told how they look, and its cues."""
    kept = tuple(name for one in names if (name := proper(sheet, one)))
    if not kept:
        return
    persons = [bare(sheet, name) for name in kept]
    kinds = [title_kind(sheet, name, one) if one else None for name, one in zip(kept, persons, strict=True)]
    alone = tuple(one or name for one, name in zip(persons, kept, strict=True))
    # An office may be part of the name; a courtesy ("Mme") and what else a person is ("painter Ada Roe") never are.
    kept = tuple(one if kind in _NO_PART else name for one, name, kind in zip(alone, kept, kinds, strict=True))
    yield kept, alone, {"form.titled"} if "office" in kinds else set()
    if "office" in kinds:
        yield alone, alone, {"form.bare"}
    for form, cut in (("behind", behind_other), ("owner", owner)):
        if any(parts := [cut(sheet, name) for name in kept]):
            part_of = tuple(one or name for one, name in zip(parts, kept, strict=True))
            yield part_of, part_of, {f"form.{form}"}
    if any(longer := [with_acronym(sheet, name) for name in kept]):
        yield tuple(one or name for one, name in zip(longer, kept, strict=True)), alone, {"form.acronym"}
    real = tuple(
        one for one in alone if is_person(sheet, one) or not has_office(one.text, 0, len(one.text), sheet.words)
    )
    if 0 < len(real) < len(alone):
        yield real, real, {"form.persons"}


def _key(claim: Claim) -> tuple[str, ...]:
    return tuple(name.casefold() for name in claim.value)


def _elsewhere(claim: Claim, firsts: Iterable[tuple[int, str, int]]) -> Iterator[str]:
    """Whether the page has its first name in another place in fuller form, or as one of several; ``firsts`` are where
    each claim's first name begins, that name folded, and how many names there are."""
    start, mine, names = claim.names[0].span.start, claim.names[0].text.casefold(), len(claim.names)
    for at, its, count in firsts:
        if at != start and its.startswith(mine):
            if its != mine:
                yield "elsewhere.fuller"
            elif count > names:
                yield "elsewhere.of-several"


def _regions(sheet: Sheet) -> Iterator[tuple[str, Block]]:
    """The title's lines, the first paragraphs, and lines that begin with a label, by what they are called."""
    for role in (Role.HEADLINE, Role.SUBHEADLINE):
        for block in sheet.of(role)[:2]:
            yield f"in.{role}", block
    for number, block in enumerate(sheet.of(Role.BODY)[:_PARAGRAPHS]):
        yield f"in.body{number if number < 3 else 3 if number < 8 else 4}", block
    by = event_words(sheet.words.code).by
    for block in sheet.of(*_LABELLED):
        if by.match(sheet.text, block.span.start, block.span.end):
            yield "in.label", block


_LABELLED = (
    Role.SIGNATURE, Role.NOTES, Role.METADATA, Role.CONTACT, Role.VENUE, Role.DATE, Role.EVENT, Role.HEADING,
    Role.BYLINE, Role.MASTHEAD, Role.BOILERPLATE,
)  # fmt: skip


def _sentences(text: str, words: EventWords, start: int, end: int) -> Iterator[tuple[int, int]]:
    for stop in _SENTENCE.finditer(text, start, end):
        if stop.group() != "." or not words.is_cut_short(text, stop.start()):
            yield start, stop.start()
            start = stop.end()
    yield start, end


# ---- behind a phrase -------------------------------------------------------------------------------------------------


def _behind(sheet: Sheet, words: EventWords, start: int, end: int) -> Iterator[Told]:
    """Names behind "hosted by"."""
    text, what = sheet.text, phrases(sheet.words, "event.what_labels")
    told = list(words.by_any.finditer(text, start, end))
    for phrase in told:
        if len(told) > 1 and words.patrons.match(text, phrase.start(), end):
            continue
        at = phrase.end()
        opens = not text[start : phrase.start()].strip(" *_•-")
        begins = opens or phrase.group()[0].isupper()
        if not begins and not any(named.search(text, start, at) for named in (words.nouns, words.occasions, what)):
            continue
        cues = {"by", f"by.{plain(phrase.group())}", *around(sheet, start, phrase.start(), end)}
        cues.add("by.strong" if words.by.match(text, phrase.start(), end) else "by.weak")
        if opens:
            cues.add("by.opens")
        if phrase.group()[0].isupper():
            cues.add("by.capital")
        if ":" in phrase.group():
            cues.add("by.colon")
        if (behind := _past_copula(text, words, at, end)) is not None:
            at = behind
            cues.add("by.copula")
        if skipped := _SKIPPED.match(text, at, end):
            yield from _readings(sheet, skipped.end(), end, {*cues, "skipped"})
        yield from _readings(sheet, at, end, cues)


def _past_copula(text: str, words: EventWords, at: int, end: int) -> int | None:
    """Where the name begins in "organizer is Acme", "organizer of the Road Forum is Acme"; None without such a word."""
    for number, word in enumerate(WORD.finditer(text, at, min(end, at + _NEAR))):
        if word.group().casefold() in words.copula:
            return word.end() + 1 if number < _COPULA_WITHIN or words.nouns.search(text, at, word.start()) else None
    return None


def _readings(sheet: Sheet, at: int, end: int, cues: set[str]) -> Iterator[Told]:
    names = names_from(sheet, at, end)
    if names:
        yield names, {*cues, "as.list"}
    if len(names) > 1:
        yield names[:1], {*cues, "as.first"}
    for commas in (False, True):
        whole = stretch_from(sheet, at, end, commas=commas)
        if not whole or len(whole.text) > LONGEST_NAME or not any(char.isupper() for char in whole.text):
            continue
        if not commas or is_one_list(whole):
            if not is_several(sheet, whole):
                yield [whole], {*cues, "as.whole.commas" if commas else "as.whole"}
            if len(parts := split(sheet, whole)) > 1:
                yield parts, {*cues, "as.split"}
