"""The words that places of events are told by, by language: words for buildings, and the names that they make."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial

import regex
from attrs import frozen

from pressparse.lexicon import load, words_of
from pressparse.patterns import any_of, source
from pressparse.reader_words import listed
from pressparse.sheet import Sheet

# A name goes on over so many small words at most.
_MOST_LINKS = 2
_INNER = r"(?:[\p{L}\p{M}\p{N}'’&»”\"-]|\.(?=\w))*+"
_CAPITAL = rf"(?:St\.|[\p{{Lu}}«“\"]{_INNER})"
_QUOTED = r"[«“\"][^«»“”\"\n]{2,60}[»”\"]"


@frozen(kw_only=True, eq=False)
class VenueWords:
    """``nouns``: a word for a building, a room or grounds; ``name``: a name in capitals; ``small``: a name that begins
    with such a word in small letters ("salle de la Paix", "в здании Академии"), ``tail``: one behind a name;
    ``attending``: what is said of those who come; ``besides``: that what is held in a place is streamed too;
    ``street``: what stands right before a street's name. A text without the words of ``sites``, and without one that
    ``begins`` or ``ends`` so, has no nouns but the lexicon's."""

    nouns: regex.Pattern[str]
    name: regex.Pattern[str]
    small: regex.Pattern[str]
    tail: regex.Pattern[str]
    attending: regex.Pattern[str]
    besides: regex.Pattern[str]
    street: regex.Pattern[str]
    sites: frozenset[str]
    begins: tuple[str, ...]
    ends: tuple[str, ...]

    def naming(self, sheet: Sheet) -> frozenset[str]:
        """The page's words that may be words for a building, besides the lexicon's."""
        begins = (word for word in sheet.vocabulary if word.startswith(self.begins) or word.endswith(self.ends))
        return (self.sites & sheet.vocabulary).union(begins)


@cache
def venue_words(code: str | None) -> VenueWords:
    """The words of the language, and English ones."""
    words = partial(listed, "venues", code)
    sites, stems, endings, links = (words(key) for key in ("sites", "stems", "endings", "links"))
    small = rf"(?>{'|'.join(map(regex.escape, sorted(links, key=len, reverse=True)))})"
    nouns = _nouns(source(load(code), "event.venue_nouns"), sites, stems, endings)
    return VenueWords(
        nouns=regex.compile(nouns, regex.I),
        name=regex.compile(
            rf"{_CAPITAL}(?:(?:\s{small}){{0,{_MOST_LINKS}}}(?:\s|(?<=['’])){_CAPITAL}|\s\d{_INNER}){{0,9}}+"
        ),
        small=regex.compile(
            rf"(?<!\w)(?=\p{{Ll}}){nouns}(?:\s\p{{Ll}}[\p{{L}}\p{{M}}'’-]*+(?!\s*[,.;])){{0,4}}?(?:\s(?:\p{{Ll}}{{1,4}}['’])?(?:{_QUOTED}|\p{{Lu}}{_INNER}))"
            rf"(?:(?:\s{small}){{0,{_MOST_LINKS}}}(?:\s|(?<=['’]))(?:{_QUOTED}|{_CAPITAL})|\s\d{_INNER}){{0,9}}+"
        ),
        tail=regex.compile(rf"\s(?=\p{{Ll}}){nouns}(?!\w)"),
        attending=regex.compile(any_of(words("attending")), regex.I),
        besides=regex.compile(any_of(words("besides")), regex.I),
        street=regex.compile(rf"{any_of(words('streets'))}\.?\s(?:\p{{Ll}}{{1,3}}\s|\p{{Ll}}{{1,4}}['’])?$", regex.I),
        sites=frozenset(word for phrase in sites for word in words_of(phrase)[-1:]),
        begins=tuple(map(str.casefold, stems)),
        ends=tuple(endings),
    )


def _nouns(own: str, sites: Iterable[str], stems: Iterable[str], endings: Iterable[str]) -> str:
    found = [own]
    for words, form in (
        (sites, r"\m(?>{})\M"),
        (stems, r"\m(?>{})\p{{L}}{{0,4}}+\M"),
        (endings, r"\m\p{{L}}{{2,24}}?(?:{})\M"),
    ):
        if listed_words := "|".join(map(regex.escape, sorted(words, key=len, reverse=True))):
            found.append(form.format(listed_words))
    return rf"(?:{'|'.join(found)})"
