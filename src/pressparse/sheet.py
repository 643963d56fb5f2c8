"""What a field's reader is handed: the page with a role on each piece, cut into zones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Protocol

from attrs import Factory, field, frozen

from pressparse.common_words import CommonWords
from pressparse.lexicon import WORD, Lexicon
from pressparse.patterns import may_hold, phrases, tables_told
from pressparse.records import Block, Dateline, DateMention, Paragraph, Person, Span
from pressparse.roles import Genre, Role
from pressparse.said import Said

if TYPE_CHECKING:
    from pressparse.occasion import Occasion
    from pressparse.stretches import Stretch
    from pressparse.title_lines import TitleLines
    from pressparse.venue_towns import Towns


@frozen(kw_only=True)
class Zone:
    """A run of blocks of one role with nothing but blanks between them.

    ``span`` runs from the first block's start to the last one's end, in code points of the source.
    """

    role: Role
    span: Span
    blocks: tuple[Block, ...]


class Leads(Protocol):
    """How far a role is ahead of the best other one for a block, in log-odds units; negative where it is behind."""

    def lead(self, block: int, role: Role) -> float:
        """The lead among the block's neighbours as they were decoded; ``block`` is its index."""


@frozen
class Decided:
    """The leads of blocks of which no more is known than their roles and how sure these are."""

    blocks: tuple[Block, ...]

    def lead(self, block: int, role: Role) -> float:
        """The log-odds of the block's confidence for its own role, as much against every other."""
        one = self.blocks[block]
        sure = min(max(one.confidence, _SUREST), 1 - _SUREST)
        odds = log(sure / (1 - sure))
        return odds if one.role is role else -odds


@frozen
class Picked:
    """The leads of some of a page's blocks, which are counted anew."""

    leads: Leads
    blocks: Sequence[int]

    def lead(self, block: int, role: Role) -> float:
        """The lead of the block that was picked as the ``block``-th one."""
        return self.leads.lead(self.blocks[block], role)


_SUREST = 0.001


@frozen(kw_only=True)
class Sheet:
    """A page whose pieces have roles: the source, its words, its blocks in order, the dates found in it,
    and, for all readers but that of the genre, its genre."""

    text: str
    words: Lexicon
    language: str | None = None
    blocks: tuple[Block, ...] = ()
    dates: tuple[DateMention, ...] = ()
    genre: Genre | None = None
    leads: Leads = field(default=Factory(lambda sheet: Decided(sheet.blocks), takes_self=True), eq=False, repr=False)
    said: Said = field(default=Factory(lambda sheet: Said(sheet.text), takes_self=True), eq=False, repr=False)
    # All the page's words, case folded.
    vocabulary: frozenset[str] = field(eq=False, repr=False)
    by_role: Mapping[Role, Sequence[Block]] = field(eq=False, repr=False)
    # Whether the page may hold a phrase of the tables, as far as that has been asked.
    _held: dict[tuple[str, ...], bool] = field(factory=dict, init=False, eq=False, repr=False)

    @vocabulary.default
    def _all_words(self) -> frozenset[str]:
        return frozenset().union(*map(self.words_of, self.blocks))

    @by_role.default
    def _sorted(self) -> Mapping[Role, Sequence[Block]]:
        found: dict[Role, list[Block]] = {}
        for block in self.blocks:
            found.setdefault(block.role, []).append(block)
        return found

    @cached_property
    def zones(self) -> tuple[Zone, ...]:
        """The page cut into runs of one role, in order."""
        return tuple(_runs(self.blocks))

    @cached_property
    def title(self) -> Stretch | None:
        """The page's headline: it is read itself, and the deck is what stands beside it."""
        from pressparse.titles import headline

        return headline(self)

    @cached_property
    def title_lines(self) -> TitleLines:
        """The lines in which the title and its deck are looked for."""
        from pressparse.title_lines import TitleLines

        return TitleLines(self)

    @cached_property
    def occasion(self) -> Occasion:
        """The page's likeliest event: it is read itself, and its place and who holds it are told by it."""
        from pressparse.occasion import weigh
        from pressparse.weighing import weighings

        return weigh(self, weighings("events")["event"])

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The running text's paragraphs: they are read themselves, and the first ones tell whose words they are."""
        from pressparse.parsers.body import find

        return find(self)

    @cached_property
    def flowed(self) -> Sheet:
        """The page with each paragraph of the running text as one block on one line, so that no break of a line cuts a
        name or a sentence there: blanks stand for the breaks, and all offsets are the page's own."""
        lines = self.by_role.get(Role.BODY, ())
        if len(lines) == len(self.paragraphs):
            return self
        text = _on_one_line(self.text, self.blocks, self.paragraphs)
        whole = [
            Block(role=Role.BODY, span=told.span, text=told.span.of(text), confidence=1.0) for told in self.paragraphs
        ]
        others = [block for block in self.blocks if block.role is not Role.BODY]
        blocks = sorted((*others, *whole), key=lambda block: block.span.start)
        return Sheet(
            text=text, words=self.words, language=self.language, blocks=tuple(blocks), dates=self.dates,
            genre=self.genre, said=self.said, vocabulary=self.vocabulary,
        )  # fmt: skip

    @cached_property
    def dateline(self) -> Dateline | None:
        """The dateline that opens the text: it is read itself, and shows which town the text is from."""
        from pressparse.parsers.dateline import find

        return find(self)

    @cached_property
    def towns(self) -> Towns:
        """The towns that no list has and the page shows to be some."""
        from pressparse.venue_towns import proven

        return proven(self)

    @cached_property
    def signers(self) -> tuple[Person, ...]:
        """Who signs the page: they are read themselves, and one alone may be the speaker."""
        from pressparse.signers import find_signers

        return find_signers(self)

    @cached_property
    def common(self) -> CommonWords:
        """The words that the page writes with a small letter somewhere: capitals don't make them names."""
        return CommonWords(self.text)

    @cached_property
    def by_first_word(self) -> Mapping[str, Sequence[Block]]:
        """The blocks by the word that they begin with, case folded."""
        found: dict[str, list[Block]] = {}
        for block in self.blocks:
            if words := self.words_of(block):
                found.setdefault(words[0], []).append(block)
        return found

    def opening_with(self, words: Iterable[str]) -> list[Block]:
        """The blocks that begin with one of the words, which are case folded."""
        return [block for word in words for block in self.by_first_word.get(word, ())]

    def of(self, *roles: Role) -> list[Block]:
        """The blocks that have one of the roles, in page order."""
        present = [self.by_role[role] for role in roles if role in self.by_role]
        if len(present) > 1:
            return [block for block in self.blocks if block.role in roles]
        return list(*present)

    def may_hold(self, *tables: str) -> bool:
        """Whether the page may hold a phrase of the lexicon's tables."""
        known = self._held.get(tables)
        if known is None:
            known = self._held[tables] = may_hold(self.vocabulary, self.words, *tables)
        return known

    def may_stand_in(self, block: Block, *tables: str) -> bool:
        """Whether the block may hold a phrase of the tables."""
        return self.may_hold(*tables) and may_hold(self.words_of(block), self.words, *tables)

    def tables_in(self, text: str, *tables: str) -> list[str]:
        """Of which of the tables the text, a piece of the page, holds a phrase."""
        told = tables_told(WORD.findall(text.casefold()), self.words, *tables)
        # A phrase of one word is there, unless a letter of it is folded to two ("Kongreß" to "kongress").
        sure = self.said.folded is not None
        return [table for table, alone in told.items() if (alone and sure) or phrases(self.words, table).search(text)]

    def words_of(self, block: Block) -> list[str]:
        """The words of a block, case folded."""
        return self.said.words(block.span.start, block.span.end)

    def zones_of(self, *roles: Role) -> list[Zone]:
        """The zones that have one of the roles, in page order."""
        return [zone for zone in self.zones if zone.role in roles]


def _on_one_line(text: str, blocks: Sequence[Block], paragraphs: Sequence[Paragraph]) -> str:
    """The text with a blank for each break between two lines of a paragraph that have nothing between them."""
    kept: list[str] = []
    at = 0
    ends = iter(told.span.end for told in paragraphs)
    end = 0
    for above, below in pairwise(blocks):
        if above.role is not Role.BODY or below.role is not Role.BODY:
            continue
        while end < above.span.end:
            end = next(ends)
        if below.span.start < end:
            kept += (text[at : above.span.end], text[above.span.end : below.span.start].replace("\n", " "))
            at = below.span.start
    return "".join((*kept, text[at:]))


def _runs(blocks: tuple[Block, ...]) -> Iterator[Zone]:
    run: list[Block] = []
    for block in blocks:
        if run and block.role is not run[0].role:
            yield _zone(run)
            run = []
        run.append(block)
    if run:
        yield _zone(run)


def _zone(run: list[Block]) -> Zone:
    return Zone(role=run[0].role, span=Span(run[0].span.start, run[-1].span.end), blocks=tuple(run))
