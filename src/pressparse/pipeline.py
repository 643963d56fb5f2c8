"""The table that orders the parsers, and the pipeline that a user can change.

A parser may *look* (emit cues on the page's pieces), *read* (take its field out of the page with its roles), or both.
Lookers don't see each other's cues and readers don't see each other's fields, so their order changes no result.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Self

from attrs import Attribute, Factory, evolve, field, frozen

from pressparse.errors import UnknownParserError
from pressparse.fields import check_field, fillable
from pressparse.model import Model, default_model
from pressparse.page import Page, Say
from pressparse.parsers import (
    body,
    boilerplate,
    closing,
    contacts,
    dated,
    dateline,
    echo,
    end_mark,
    event,
    genre,
    headline,
    issuer,
    legal,
    media,
    navigation,
    notes,
    organizer,
    phrase,
    place,
    quotes,
    release_id,
    salutations,
    shape,
    signatories,
    signed,
    speaker,
    subheadline,
    table,
    venue,
    word,
)
from pressparse.parsers.date_roles import DateModel, date_model
from pressparse.roles import Role
from pressparse.sheet import Sheet

if TYPE_CHECKING:
    from pressparse.records import Release


# A vote by hand weighs so many log-odds units at most.
_MOST_VOTE = 1_000_000
_ROLES = frozenset(Role)


@frozen(kw_only=True)
class Parser:
    """One thing on a page: what it looks like, and how its field is read.

    ``field`` is the field of :class:`~pressparse.Release` that ``read`` fills, where it is not the one of the parser's
    name; a parser whose name is no field fills ``release.extras``. ``cues`` tells what its cues mean. ``votes`` are
    weights by hand for cues that the model has not learned, a cue's name -> role -> log-odds units (4 is strong).

    Raises:
        ValueError: no parser can fill that field; a vote is for no role, or its weight is no number of log-odds units
            up to a million.
    """

    name: str
    look: Callable[[Page, Say], None] | None = None
    read: Callable[[Sheet], Any] | None = None
    field: str | None = None
    cues: Mapping[str, str] = Factory(dict)
    votes: Mapping[str, Mapping[Role, float]] = Factory(dict)

    def __attrs_post_init__(self) -> None:
        if self.read is not None or self.field is not None:
            check_field(self.name, self.field)
        for cue, vote in self.votes.items():
            for role, weight in vote.items():
                if role not in _ROLES:
                    raise ValueError(f"parser {self.name!r}: the vote for {cue!r} names {role!r}, which is no role")
                if not abs(weight) <= _MOST_VOTE:
                    raise ValueError(f"parser {self.name!r}: the vote for {cue!r} cannot weigh {weight}")

    @property
    def fills(self) -> str | None:
        """The field of the release that it reads; None where it reads nothing, or an extra."""
        name = self.field or self.name
        return name if self.read is not None and name in fillable() else None


PARSERS = (
    Parser(name="shape", look=shape.look, cues=shape.CUES, votes=shape.VOTES),
    Parser(name="place", look=place.look, cues=place.CUES, votes=place.VOTES),
    Parser(name="echo", look=echo.look, cues=echo.CUES, votes=echo.VOTES),
    Parser(name="phrase", look=phrase.look, cues=phrase.CUES),
    Parser(name="word", look=word.look, cues=word.CUES),
    Parser(name="dated", look=dated.look, cues=dated.CUES),
    Parser(name="signed", look=signed.look, cues=signed.CUES, votes=signed.VOTES),
    Parser(name="table", look=table.look, cues=table.CUES, votes=table.VOTES),
    Parser(name="genre", read=genre.read, field="genre"),
    Parser(name="organizer", read=organizer.read, field="organizers"),
    Parser(name="event", read=event.read, field="event"),
    Parser(name="venue", read=venue.read, field="venue"),
    Parser(name="quotes", read=quotes.read, field="quotes"),
    Parser(name="headline", read=headline.read, field="headline"),
    Parser(name="subheadline", read=subheadline.read, field="subheadline"),
    Parser(name="issuer", read=issuer.read, field="issuer"),
    Parser(name="release_id", read=release_id.read, field="release_id"),
    Parser(name="dateline", read=dateline.read, field="dateline"),
    Parser(name="speaker", read=speaker.read, field="speaker"),
    Parser(name="salutations", read=salutations.read, field="salutations"),
    Parser(name="body", read=body.read, field="body"),
    Parser(name="closing", read=closing.read, field="closing"),
    Parser(name="signatories", read=signatories.read, field="signatories"),
    Parser(name="contacts", read=contacts.read, field="contacts"),
    Parser(name="boilerplate", read=boilerplate.read, field="boilerplate"),
    Parser(name="notes", read=notes.read, field="notes"),
    Parser(name="media", read=media.read, field="media"),
    Parser(name="legal", read=legal.read, field="legal"),
    Parser(name="end_mark", read=end_mark.read, field="end_mark"),
    Parser(name="navigation", read=navigation.read, field="navigation"),
)


@frozen(kw_only=True)
class Pipeline:
    """Parsers in order and the model that weighs their cues. Changing it gives a new one; ours is never touched.

    Raises:
        ValueError: two of the parsers have one name, or fill one field.
    """

    parsers: tuple[Parser, ...] = field(default=PARSERS)
    model: Model = Factory(default_model)
    # What tells the dates' roles.
    dates: DateModel = Factory(date_model)
    # All the parsers' cues and votes, by the cue's name: the same for every page.
    texts: Mapping[str, str] = field(init=False, repr=False)
    votes: Mapping[str, Mapping[Role, float]] = field(init=False, repr=False)

    @texts.default
    def _all_texts(self) -> Mapping[str, str]:
        return {cue: text for parser in self.parsers for cue, text in parser.cues.items()}

    @votes.default
    def _all_votes(self) -> Mapping[str, Mapping[Role, float]]:
        return {cue: vote for parser in self.parsers for cue, vote in parser.votes.items()}

    @parsers.validator
    def _is_one_of_each(self, _: Attribute[tuple[Parser, ...]], value: tuple[Parser, ...]) -> None:
        names: set[str] = set()
        fills: dict[str, str] = {}
        for parser in value:
            if parser.name in names:
                raise ValueError(f"the pipeline has a parser {parser.name!r} already")
            names.add(parser.name)
            filled = parser.fills
            if filled in fills:
                raise ValueError(f"parsers {fills[filled]!r} and {parser.name!r} both fill {filled!r}")
            if filled is not None:
                fills[filled] = parser.name

    def parse(self, text: str, *, language: str | None = None, date_order: str | None = None) -> Release:
        """Like :func:`pressparse.parse`, with this pipeline's parsers."""
        from pressparse.assemble import parse_with

        return parse_with(self, text, language=language, date_order=date_order)

    def with_(self, parser: Parser) -> Self:
        """A pipeline with one more parser, the last in order.

        Raises:
            ValueError: it has a parser of that name, or one that fills the same field; ``replace`` it.
        """
        if any(parser.name == known.name for known in self.parsers):
            raise ValueError(f"the pipeline has a parser {parser.name!r}; use replace() to change it")
        return evolve(self, parsers=(*self.parsers, parser))

    def without(self, name: str) -> Self:
        """A pipeline that lacks the parser.

        Raises:
            UnknownParserError: there is none of that name.
        """
        place = self._place(name)
        return evolve(self, parsers=self.parsers[:place] + self.parsers[place + 1 :])

    def replace(self, name: str, parser: Parser) -> Self:
        """A pipeline with ``parser`` in the place of the one named.

        One of the same name that says no field fills the field of the one it replaces.

        Raises:
            UnknownParserError: there is none of that name.
            ValueError: another parser has the new one's name, or fills its field.
        """
        place = self._place(name)
        if parser.name == name and parser.field is None:
            parser = evolve(parser, field=self.parsers[place].field)
        return evolve(self, parsers=(*self.parsers[:place], parser, *self.parsers[place + 1 :]))

    def _place(self, name: str) -> int:
        names = [parser.name for parser in self.parsers]
        if name in names:
            return names.index(name)
        near = get_close_matches(name, names, n=1, cutoff=0.0)
        raise UnknownParserError(f"no parser {name!r} in the pipeline; the nearest is {near[0]!r}" if near else name)
