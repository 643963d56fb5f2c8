"""Who holds the event: "Organized by the Norland Institute", "Acme and the City of Oslo will host …".

Lines of their own are taken at their word. Elsewhere ``organizer_claims.py`` names who may be meant; the claim with
most to say for it wins, and none does if all have little. The phrase is no part of an organizer; several names are
several entries.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from pressparse.edges import excerpt
from pressparse.event_words import TITLE_CASE, event_words
from pressparse.lexicon import WORD, load
from pressparse.occasion import occasion
from pressparse.organizer_claims import claims
from pressparse.organizer_names import AND_WORD, ARTICLE, JOINT, LONGEST_NAME, names_from
from pressparse.patterns import source
from pressparse.records import Block, Excerpt, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.weighing import Weighings, best, weighings

# A line without a phrase that has more words is no organizer's name.
_MOST_WORDS = 9
# The label of something else: "Speakers: …".
_LABEL = regex.compile(r"\p{L}[\p{L} ]{1,30}:\s")
_STOP = regex.compile(
    r"\s\*\*|[(\[|;]|\s[–—-]\s|(?<!\b(?:Inc|Ltd|Co|Corp|Sp|St|Ste|Dr|Mt)|\.\s?\p{L}|\be)\.(?=\s|$)|\n|:\s|\s{3,}"
)


def read(sheet: Sheet, weighed: Weighings | None = None) -> tuple[Excerpt, ...]:
    """The organizers in page order: those of lines of their own, else those that the text names with the event.

    ``weighed`` (of "event" and "organizers") are those that come with the package if None.
    """
    found = list(_own_lines(sheet))
    if not found:
        event = occasion(sheet, weighed["event"] if weighed else None)
        kept = best(claims(sheet, event), (weighed or weighings("events"))["organizers"])
        found = [Excerpt(text=name.span.of(sheet.text), span=name.span) for name in kept.names] if kept else []
    kept_names: dict[str, Excerpt] = {}
    for name in found:
        kept_names.setdefault(name.text.casefold(), name)
    return tuple(kept_names.values())


@cache
def _phrase(code: str | None) -> regex.Pattern[str]:
    """What stands before an organizer on a line of its own."""
    words, own = source(load(code), "event.organizer_phrases"), event_words(code)
    return regex.compile(rf"(?:{own.labels}\s?(?=:)|{own.by_source}|{words})[\s:–—-]{{0,3}}+", regex.I)


@cache
def _labelled(code: str | None) -> regex.Pattern[str]:
    """A line of a form that says who holds the event, whatever the lines round it are."""
    own = event_words(code)
    return regex.compile(rf"(?:{own.labels}|{own.by_source})\s?:", regex.I)


_NEIGHBOURS = (Role.VENUE, Role.FORMAT, Role.EVENT)


def _own_lines(sheet: Sheet) -> Iterator[Excerpt]:
    """Names on lines of their own: behind the first such phrase, and on the lines below it that have none."""
    pattern = _phrase(sheet.words.code)
    begun = False
    labelled = _labelled(sheet.words.code)
    for block in sheet.of(Role.ORGANIZER, *_NEIGHBOURS):
        start = block.span.start
        if block.role is not Role.ORGANIZER and not labelled.match(sheet.text, start, block.span.end):
            continue
        phrase = pattern.search(sheet.text, start, min(block.span.end, start + LONGEST_NAME))
        if phrase and begun:
            return
        if phrase and phrase.start() - start > 40:
            phrase = None
        if phrase is None and (
            sheet.words.function_words.issuperset(sheet.words_of(block))  # "And" between two names
            or _in_brackets(sheet, block)
            or _LABEL.match(sheet.text, start, block.span.end)
            or len(WORD.findall(block.text)) > _MOST_WORDS
        ):
            continue
        begun = True
        yield from _on_line(sheet, phrase.end() if phrase else start, block.span.end)


def _in_brackets(sheet: Sheet, block: Block) -> bool:
    """Whether the line above broke off at a bracket: what stands in it is no further name."""
    return sheet.text[max(0, block.span.start - 3) : block.span.start].rstrip().endswith("(")


def _on_line(sheet: Sheet, start: int, end: int) -> Iterator[Excerpt]:
    """The names on a line that holds nothing else: an article in capitals belongs to one, as do small words."""
    text = sheet.text
    if text[start].islower() and (article := ARTICLE.match(text, start, end)):
        start = article.end()
    mark = _STOP.search(text, start, end)
    end = mark.start() if mark else end
    names = names_from(sheet, start, end, article=False)
    if not names:
        found = excerpt(text, start, end)
        if found and len(WORD.findall(found.text)) > 1 and any(char.isupper() for char in found.text):
            yield found
    while names:
        yield from names[:-1]
        last = _whole(sheet, names[-1], end)
        yield last
        joint = JOINT.match(text, last.span.end, end)
        names = names_from(sheet, joint.end(), end, article=False) if joint else []


def _whole(sheet: Sheet, name: Excerpt, end: int) -> Excerpt:
    """The name with the words in small letters behind it, where a language writes names so: "Шведское
    председательство Совета". Small words of every text are no part, those of names aside: "Spolek pro řeky"."""
    if sheet.language in TITLE_CASE:
        return name
    text, last, at = sheet.text, name.span.end, name.span.end
    small, links = sheet.words.function_words, event_words(sheet.words.code).links
    for word in WORD.finditer(text, last, min(end, name.span.start + LONGEST_NAME)):
        folded, linked = word.group().casefold(), text[last:at].strip().casefold()
        begins_other = word.group()[0].isupper() and AND_WORD.fullmatch(linked)
        if not text[at : word.start()].isspace() or begins_other or (folded in small and folded not in links):
            break
        at = word.end()
        last = last if folded in small or folded in links else at
    return Excerpt(text=text[name.span.start : last], span=Span(name.span.start, last))
