"""Who the page may say holds the event, and what speaks for each: behind "hosted by", and before "will host".

Each claim is a list of names. Where a list may be one name with "and" in it, both readings are claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex
from attrs import define, field

from pressparse.event_words import EventWords, event_words
from pressparse.lexicon import WORD
from pressparse.names import has_office
from pressparse.occasion import Occasion
from pressparse.organizer_cues import around, is_person, looks, plain, what_is_before, writing
from pressparse.organizer_names import (
    LONGEST_NAME,
    bare,
    is_one_list,
    is_one_name,
    is_several,
    is_time,
    list_before,
    names_from,
    past_article,
    proper,
    split,
    stretch_from,
    title_kind,
    with_acronym,
)
from pressparse.patterns import phrases
from pressparse.records import Block, Excerpt, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.weighing import Candidate, page_cues

_NO_PART = ("courtesy", "other")
_PARAGRAPHS, _LONGEST_LOOK, _LONGEST_SUBJECT, _MOST_CLAIMS = 25, 1200, 300, 120
_TELLING = (Role.EVENT, Role.VENUE, Role.ORGANIZER, Role.SALUTATION, Role.BYLINE)
_SHORT = r"(?<!\b(?:Rep|Reps|Sen|Sens|Gov|Dr|Mr|Mrs|Ms|Hon|Prof|Gen|Lt|Col|St|Inc|Ltd|Co|Corp|Jr|им|ім))"
_SENTENCE = regex.compile(rf"(?<=[\p{{Ll}}\d)»”\"]){_SHORT}[.!?](?=\s|$)|\n\s*\n|(?<=[^,\w])\n|\n(?=[\p{{Lu}}*•])")
_SKIPPED = regex.compile(r"(?:[\p{Ll}-]{2,}\s){1,6}(?:the\s)?(?=[\p{Lu}«„“\"])")
_CLAUSE = regex.compile(
    r"\s[–—-]{1,2}\s|:\s|,\s|\sthat\s|\s(?P<article>the|The|la|le|les|el|los|las|der|die|das|dem|il|o|a|het|de)\s(?=\p{Lu})|\n"
)
_BRACKET_END = regex.compile(r"\([^()\n]{1,40}\)\s*\Z")
_NEAR, _LAST_WORD = 110, 20
# Among so many words behind "organizer" one such as "is" leads to the name, whatever they are.
_COPULA_WITHIN = 3
_LONGEST_GAP, _MOST_SMALL = 60, 5


# Names, and the cues of the place where they stand.
Told = tuple[Sequence[Excerpt], set[str]]


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
    words = event_words(sheet.words.code)
    if words.telling.isdisjoint(sheet.vocabulary):
        return ()
    found: dict[tuple[Span, ...], Claim] = {}
    where: dict[tuple[str, ...], set[str]] = {}
    for region, block in _regions(sheet):
        start, end = block.span.start, min(block.span.end, block.span.start + _LONGEST_LOOK)
        if words.telling.isdisjoint(sheet.words_of(block)):
            continue
        for number, (first, last) in enumerate(_sentences(sheet.text, start, end)):
            for names, cues in (*_behind(sheet, words, first, last), *_before(sheet, words, first, last)):
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
    for claim in found.values():
        also = (f"also.{name}" for name in where[_key(claim)])
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
    if any(longer := [with_acronym(sheet, name) for name in kept]):
        yield tuple(one or name for one, name in zip(longer, kept, strict=True)), alone, {"form.acronym"}
    real = tuple(
        one for one in alone if is_person(sheet, one) or not has_office(one.text, 0, len(one.text), sheet.words)
    )
    if 0 < len(real) < len(alone):
        yield real, real, {"form.persons"}


def _key(claim: Claim) -> tuple[str, ...]:
    return tuple(name.casefold() for name in claim.value)


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


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for stop in _SENTENCE.finditer(text, start, end):
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


# ---- before a verb ---------------------------------------------------------------------------------------------------


def _before(sheet: Sheet, words: EventWords, start: int, end: int) -> Iterator[Told]:
    """The subject of "will host"."""
    text = sheet.text
    for verb in words.verbs_any.finditer(text, start, end):
        if verb.start() == start or words.by_any.match(text, verb.start(), end) or _BY.match(text, verb.end()):
            continue
        last = WORD.findall(text[max(start, verb.start() - _LAST_WORD) : verb.start()])[-1:]
        event = _object(sheet, words, verb.end(), end)
        if event is None or (last and last[0].casefold() in words.copula):
            continue
        strength = "strong" if words.verbs.match(text, verb.start(), end) else "weak"
        cues = {"verb", f"verb.{strength}", f"verb.{plain(verb.group())}", event}
        cues.update(around(sheet, start, verb.start(), end))
        yield from _subjects(sheet, max(start, verb.start() - _LONGEST_SUBJECT), verb.start(), cues)


def _subjects(sheet: Sheet, start: int, at: int, cues: set[str]) -> Iterator[Told]:
    """Each reading of the names before ``at``, where the verb is."""
    text = sheet.text
    gaps = {stop: gap for gap, stop in _subject_ends(sheet, start, at)}
    for stop, gap in gaps.items():
        for count, names in enumerate(list_before(sheet, start, stop)):
            opens = what_is_before(sheet, start, names[0].span.start)
            opened = f"opens.{opens}" if opens != "low" else f"opens.low.{writing(sheet)}"
            yield names, {*cues, f"gap.{gap}", "as.last" if count else "as.list", opened}
        for opens, opening in _clauses(sheet, max(start, stop - LONGEST_NAME), stop):
            if is_one_name(sheet, opening, stop) and text[opening].isupper():
                whole = Excerpt(text=text[opening:stop], span=Span(opening, stop))
                if not is_several(sheet, whole):
                    yield [whole], {*cues, f"gap.{gap}", "as.whole", f"opens.{opens}"}
                if len(parts := split(sheet, whole)) > 1:
                    yield parts, {*cues, f"gap.{gap}", "as.split", f"opens.{opens}"}


# A passive, and who only presents something at another's event.
_BY = regex.compile(r"\s+(?:at|auf|bei|beim|lors|by|von|par|por|da|door|av|przez)\b")


def _subject_ends(sheet: Sheet, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Where the subject may end: at the verb, before small words, before a bracket, before an insertion."""
    text = sheet.text
    at = end
    for word in reversed(list(WORD.finditer(text, max(start, end - _LONGEST_GAP), end))[-_MOST_SMALL:]):
        if not word.group().islower() or text[word.end() : at].strip():
            break
        at = word.start()
    small = set(WORD.findall(text[at:end])) <= sheet.words.function_words
    yield "none", _bare(text, start, end)
    yield f"words.{'small' if small else 'low'}.{writing(sheet)}", _bare(text, start, at)
    for stop in (end, at):
        if bracket := _BRACKET_END.search(text, max(start, stop - _LONGEST_GAP), stop):
            yield "bracket", _bare(text, start, bracket.start())
    for stop in (end, at):
        comma = text.rfind(", ", start, _bare(text, start, stop))
        if text[start:stop].rstrip().endswith(",") and comma > start:
            yield "insertion", _bare(text, start, comma)
            if bracket := _BRACKET_END.search(text, max(start, comma - _LONGEST_GAP), comma):
                yield "insertion", _bare(text, start, bracket.start())


def _bare(text: str, start: int, end: int) -> int:
    """``end`` without the blanks and marks before it."""
    while end > start and text[end - 1] in " \t\n\xa0,–—-":
        end -= 1
    return end


def _clauses(sheet: Sheet, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Where the subject may begin: with the sentence, behind a mark or an article, or behind the comma that ends when
    and where it does."""
    yield "sentence", past_article(sheet, start, end)
    opened = start
    for mark in _CLAUSE.finditer(sheet.text, start, end):
        name = "article" if mark["article"] else mark.group().strip() or "line"
        if name != "," or is_time(sheet, sheet.text[opened : mark.start()]):
            yield (name if name in ("article", "line", ",", ":", "that") else "dash"), mark.end()
        if name != "article":
            opened = mark.end()


def _object(sheet: Sheet, words: EventWords, at: int, end: int) -> str | None:
    """How the verb's object is an event; None if it is none."""
    end = min(end, at + _NEAR)
    plain = phrases(sheet.words, "event.event_nouns").search(sheet.text, at, end)
    wide = plain or words.nouns.search(sheet.text, at, end)
    known = wide or words.occasions.search(sheet.text, at, end)
    if known is None:
        return None
    between = sheet.text[at : known.start()]
    near = "near" if len(WORD.findall(between)) < 5 and "," not in between else "far"
    return f"object.{'plain' if plain else 'wide' if wide else 'vague'}.{near}"
