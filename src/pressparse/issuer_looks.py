"""What speaks for or against a name as the issuer: its form, its words, where it stands, the page's kind."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

import regex
from attrs import define, field

from pressparse.beside import beside, next_words
from pressparse.issuer_places import SEPARATOR
from pressparse.lexicon import load, words_of
from pressparse.patterns import phrases
from pressparse.records import Block, Span
from pressparse.roles import Role
from pressparse.said import places
from pressparse.sheet import Sheet
from pressparse.within import within

# What a phrase of a table tells of the name that holds it; and the tables of what a menu's item is.
_TOLD_BY = {
    "people.organization_nouns": "looks.organization",
    "people.offices": "looks.office",
    "people.honorifics": "looks.person",
    "head.section_labels": "looks.label",
}
# The tables whose words are cues, each by itself: a "ministry" issues more often than a "republic".
_WORDS_OF = ("people.organization_nouns", "people.offices", "people.honorifics", "head.section_labels")
_MENU = ("navigation.menu", "foot.teaser_labels", "navigation.home")
_DOMAIN = regex.compile(r"(?:www\.)?[\w-]++(?:\.[\w-]++)*+\.\p{Ll}{2,4}$", regex.I)
_SHORTEST_HOST = 3
_STEP, _LAST_STEP = 300, 8
_MOST_SEEN = 64
# So far from its block's start, at most, a name begins that the block opens with.
_OPENING = 60
_LEVELS = 3  # of a host's name, of which the issuer's may be any but the last
_HOST_SIGNS = ("@", "://", "www.")
_HOST = regex.compile(r"(?:@|://|www\.)(?:www\.)?([\w.-]++)")
# What clings to a name that is a line's only one.
_AROUND = " \t\u00a0*•·|-–—[]()#>"
Key = tuple[str, ...]


@define(eq=False)
class Looks:
    """The cues of a page's candidates; what they all share is found once."""

    sheet: Sheet
    keys: Sequence[Key]
    _starts: list[int] = field(init=False)
    _hosts: frozenset[str] = field(init=False)
    _title_at: int = field(init=False)
    _page: list[str] = field(init=False)
    _openings: list[tuple[int, str]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        sheet = self.sheet
        self._starts = [block.span.start for block in sheet.blocks]
        self._hosts = _hosts(sheet.text)
        self._title_at = next((block.span.start for block in sheet.of(Role.HEADLINE)), 0)
        self._openings = [
            *((block.span.start, "opens.headline") for block in sheet.of(Role.HEADLINE)[:1]),
            *((block.span.start, f"opens.body.{n}") for n, block in enumerate(sheet.of(Role.BODY)[:2])),
        ]
        self._page = [f"genre.{sheet.genre}", f"lang.{sheet.language}"]
        if sheet.of(Role.SALUTATION):
            self._page.append("page.salutation")

    def of(self, key: Key, span: Span, sources: int) -> Iterator[str]:
        """The cues of the name at ``span``, which so many kinds of places have named."""
        name = span.of(self.sheet.text)
        yield from self._page
        yield f"source.{min(sources, 4)}"
        yield from self._form(key, name)
        yield from within(name)
        yield from self._at(span)
        yield from self._hosted(key)
        yield from self._stands(name)
        for other in self.keys:
            if len(other) > len(key) and other[: len(key)] == key:
                yield "part.of"
            if len(other) > len(key) and other[-len(key) :] == key:
                yield "end.of"
            if len(other) < len(key) and key[: len(other)] == other:
                yield "longer.than"
            if len(other) < len(key) and key[-len(other) :] == other:
                yield "ends.with"

    def _form(self, key: Key, name: str) -> Iterator[str]:
        sheet = self.sheet
        yield f"words.{min(len(key), 6)}"
        yield from map(_TOLD_BY.__getitem__, sheet.tables_in(name, *_TOLD_BY))
        if phrases(sheet.words, *_MENU).fullmatch(name):
            yield "looks.menu"
        if SEPARATOR.search(name):
            yield "looks.pieces"
        if _DOMAIN.fullmatch(name):
            yield "looks.domain"
        if name.isupper():
            yield "looks.capitals"
        if not any(map(str.isupper, name)):
            yield "looks.small"
        elif len(key) == 1 and key[0] in sheet.common:
            yield "looks.common"
        if any(map(str.isdigit, name)):
            yield "looks.digits"
        for word in _telling(sheet.words.code).intersection(key):
            yield f"has.{word}"

    def _at(self, span: Span) -> Iterator[str]:
        """What stands beside the name, and how far down the page it is."""
        text = self.sheet.text
        yield from beside(text, span, self.sheet.words.function_words)
        yield from next_words(text, span)
        yield f"starts.{min(span.start // _STEP, _LAST_STEP)}"
        yield f"starts.tenth.{10 * span.start // len(text)}"

    def _hosted(self, key: Key) -> Iterator[str]:
        """Whether the page's addresses are made of the name, or of its first letters."""
        together, acronym = "".join(key), "".join(word[0] for word in key)
        if together in self._hosts:
            yield "host.whole"
        elif len(together) >= _SHORTEST_HOST and any(together in host for host in self._hosts):
            yield "host.part"
        elif len(acronym) >= _SHORTEST_HOST and acronym in self._hosts:
            yield "host.acronym"

    def _stands(self, name: str) -> Iterator[str]:
        """Where the name stands: in which roles, alone on a line, before the title, how often."""
        found = list(islice(places(self.sheet.text, name), _MOST_SEEN))
        seen: dict[Role, list[Block]] = {}
        for at in found:
            block = self.sheet.blocks[max(bisect_right(self._starts, at) - 1, 0)]
            seen.setdefault(block.role, []).append(block)
        yield f"count.{min(len(found).bit_length(), 6)}"
        yield f"roles.{min(len(seen), 5)}"
        for role, those in seen.items():
            yield f"in.{role}"
            if len(those) > 1:
                yield f"often.in.{role}"
            if any(block.text.strip(_AROUND) == name for block in those):
                yield f"alone.in.{role}"
        if found and found[0] < self._title_at:
            yield "above.title"
        for begin, cue in self._openings:
            if any(begin <= at <= begin + _OPENING for at in found):
                yield cue


def _hosts(text: str) -> frozenset[str]:
    """The parts of the names of the hosts in the page's addresses, without hyphens and the last: "acme" of
    "www.acme.com"."""
    if not any(sign in text for sign in _HOST_SIGNS):
        return frozenset()
    hosts = {host.casefold().replace("-", "") for host in _HOST.findall(text)}
    return frozenset(part for host in hosts for part in host.split(".")[:-1][-_LEVELS:])


@cache
def _telling(code: str | None) -> frozenset[str]:
    """The words, but small ones, of which names of houses and offices are made."""
    words = load(code)
    found = {word for table in _WORDS_OF for phrase in words[table] for word in words_of(phrase) if len(word) > 1}
    return frozenset(found - words.function_words)
