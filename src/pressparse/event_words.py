"""The words that events are told with, by language: who holds one, what its title is made of."""

from __future__ import annotations

from functools import cache, partial

import regex
from attrs import frozen

from pressparse.lexicon import last_word, load, words_of
from pressparse.patterns import any_of, source
from pressparse.reader_words import listed

# Languages that write the words of titles and names with capitals; a text whose language is unknown is taken for one.
TITLE_CASE = ("en", None)
_LONGEST_SHORT = 8


@frozen(kw_only=True, eq=False)
class EventWords:
    """Patterns and small words: ``by`` before an organizer, ``verbs`` behind one, ``at`` before a speech's event.

    ``nouns`` are the lexicon's nouns of events and those that only a reader looks for.
    ``by_any`` and ``verbs_any`` hold weaker words too ("presented by", "will conduct"), that tell only with other cues;
    A text without any of the ``telling`` words, case folded, has neither.
    ``occasions`` are words for an event that are no title ("this event"); ``programme`` stands in the line over a list
    of sessions. ``copula`` are the words between "organizer" and its name, ``generic`` those before a name in quotation
    marks, ``kinds`` those for a house that name none, ``endings`` those that close a compound noun of events,
    ``patrons`` those before who only moved others to hold one, ``partners`` before who only helped; ``labels`` and
    ``where`` stand before a colon, then who holds it or where. ``links`` are small words inside a title ("of the"),
    ``articles`` those that stand before it, ``attributes`` what belongs to an event's word ("annual", "third"),
    ``devoted`` words behind a comma that go on with it ("conferencia, dedicada a"), ``when`` says when somebody does
    something ("last week"), ``cut_short`` words have a full stop that ends no sentence ("Dr"), ``periods`` what has a
    year behind it and is no event ("fiscal year"). All case folded.
    """

    by: regex.Pattern[str]
    verbs: regex.Pattern[str]
    attending: regex.Pattern[str]
    at: regex.Pattern[str]
    leads: regex.Pattern[str]
    links: frozenset[str]
    articles: frozenset[str]
    of: frozenset[str]
    attributes: regex.Pattern[str]
    periods: frozenset[str]
    devoted: frozenset[str]
    when: frozenset[str]
    cut_short: frozenset[str]
    nouns: regex.Pattern[str]
    by_source: str
    by_any: regex.Pattern[str]
    verbs_any: regex.Pattern[str]
    telling: frozenset[str]
    occasions: regex.Pattern[str]
    copula: frozenset[str]
    programme: regex.Pattern[str]
    generic: frozenset[str]
    kinds: frozenset[str]
    endings: frozenset[str]
    patrons: regex.Pattern[str]
    partners: regex.Pattern[str]
    labels: str
    where: str

    def is_cut_short(self, text: str, stop: int) -> bool:
        """Whether the full stop at this offset is an abbreviation's."""
        word = last_word(text[max(0, stop - _LONGEST_SHORT) : stop])
        return word is not None and word.casefold() in self.cut_short


@cache
def event_words(code: str | None) -> EventWords:
    """The words of the language, of English alone where it is None or has none."""
    words = partial(listed, "events", code)
    by, verbs, at = (any_of(words(key)) for key in ("by", "verbs", "at"))
    return EventWords(
        by=regex.compile(rf"{by}[\s:–—-]{{1,3}}+", regex.I),
        verbs=regex.compile(verbs, regex.I),
        attending=regex.compile(any_of(words("attending")), regex.I),
        leads=regex.compile(any_of(words("attending", "at", "verbs")), regex.I),
        at=regex.compile(rf"{at}\s++", regex.I),
        links=frozenset(words("links")),
        articles=frozenset(words("articles")),
        of=frozenset(words("of")),
        periods=frozenset(words("periods")),
        devoted=frozenset(words("devoted")),
        when=frozenset(words("when")),
        cut_short=frozenset(words("cut_short")),
        attributes=regex.compile(rf"(?>{'|'.join(map(regex.escape, words('attributes')))})\p{{L}}{{0,4}}", regex.I),
        by_source=by,
        nouns=_nouns(code),
        by_any=regex.compile(rf"{any_of(words('by', 'weak_by'))}[\s:'’–—-]{{0,3}}+", regex.I),
        verbs_any=regex.compile(any_of(words("verbs", "weak_verbs")), regex.I),
        programme=regex.compile(any_of(words("programme")), regex.I),
        telling=frozenset(
            max(words_of(phrase), key=len)
            for phrase in words("by", "weak_by", "verbs", "weak_verbs")
            if words_of(phrase)
        ),
        occasions=regex.compile(any_of(words("occasions")), regex.I),
        copula=frozenset(words("copula")),
        generic=frozenset(words("generic")),
        kinds=frozenset(words("kinds")),
        endings=frozenset(words("endings")),
        patrons=regex.compile(any_of(words("patrons")), regex.I),
        partners=regex.compile(any_of(words("partners")), regex.I),
        labels=any_of(words("labels")),
        where=any_of(words("where")),
    )


def _nouns(code: str | None) -> regex.Pattern[str]:
    words = partial(listed, "events", code)
    own = [source(load(code), "event.event_nouns"), any_of(words("nouns"))]
    if stems := "|".join(map(regex.escape, words("stems"))):
        own.append(rf"\m(?>{stems})\p{{L}}{{0,3}}(?!\w)")
    if endings := "|".join(map(regex.escape, words("endings"))):
        own.append(rf"\m\p{{Lu}}\p{{L}}{{2,24}}?(?:{endings})(?!\w)")
    return regex.compile(f"(?:{'|'.join(own)})", regex.I)
