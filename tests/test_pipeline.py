"""A user's own parsers: more, other and fewer, without touching ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
import regex

from pressparse import (
    Excerpt,
    Parser,
    Pipeline,
    RecordError,
    Release,
    Role,
    Span,
    UnknownParserError,
    parse,
    parse_many,
)
from pressparse.doubts import Findings, doubts_of
from pressparse.model import Model
from pressparse.page import Page, Say
from pressparse.pipeline import PARSERS
from pressparse.records import Block, DateMention
from pressparse.roles import DateRole, DoubtCode
from pressparse.said import Said
from pressparse.sheet import Sheet

DOCKET = regex.compile(r"Docket No\. (?P<number>\d{2}-\d{4})")
TEXT = """\
Regulator opens inquiry into bridge tolls

Docket No. 26-0417

OSLO, March 3, 2026 – The Norland Toll Board opened an inquiry into bridge tolls today, its chair said.

See also Docket No. 25-1111 of the previous year, which the board closed without a finding in the autumn.
"""


def look(page: Page, say: Say) -> None:
    for piece in page.pieces:
        if DOCKET.fullmatch(page.text, piece.start, piece.end):
            say[piece.index].append("docket.alone")


def read(sheet: Sheet) -> Iterator[Excerpt]:
    for found in DOCKET.finditer(sheet.text):
        yield Excerpt(text=found["number"], span=Span(*found.span("number")))


docket = Parser(
    name="docket",
    look=look,
    read=read,
    cues={"docket.alone": "the line is a docket number"},
    votes={"docket.alone": {Role.METADATA: 20.0}},
)


def role_of(release_text: str, pipeline: Pipeline) -> Role:
    release = pipeline.parse(release_text)
    return next(block.role for block in release.blocks if block.text.startswith("Docket"))


def test_with_reads_extras() -> None:
    release = Pipeline().with_(docket).parse(TEXT)
    assert [(extra.name, extra.text) for extra in release.extras] == [("docket", "26-0417"), ("docket", "25-1111")]
    first = release.extra("docket")
    assert first is not None
    assert first.span.of(TEXT) == "26-0417"
    assert release.extra("nothing") is None


@pytest.mark.parametrize("role", [Role.METADATA, Role.LEGAL, Role.CONTACT])
def test_votes_decide(role: Role) -> None:
    voting = Parser(name="docket", look=look, votes={"docket.alone": {role: 40.0}})
    assert role_of(TEXT, Pipeline().with_(voting)) is role


def test_cues_without_votes_change_nothing() -> None:
    silent = Parser(name="docket", look=look)
    assert Pipeline().with_(silent).parse(TEXT) == parse(TEXT)


def test_our_table_is_never_touched() -> None:
    before = Pipeline()
    before.with_(docket).without("headline")
    assert before.parsers == PARSERS
    assert Pipeline().parsers == PARSERS


def test_with_refuses_a_name_that_is_taken() -> None:
    with pytest.raises(ValueError, match=r"has a parser 'headline'; use replace\(\)"):
        Pipeline().with_(Parser(name="headline"))


def test_without_leaves_the_field_empty() -> None:
    assert parse(TEXT).headline is not None
    assert Pipeline().without("headline").parse(TEXT).headline is None


def test_replace_keeps_the_place_and_fills_the_field() -> None:
    def first_line(sheet: Sheet) -> Excerpt:
        end = sheet.text.index(" ")
        return Excerpt(text=sheet.text[:end], span=Span(0, end))

    mine = Parser(name="headline", read=first_line)
    pipeline = Pipeline().replace("headline", mine)
    assert [parser.name for parser in pipeline.parsers] == [parser.name for parser in PARSERS]
    assert str(pipeline.parse(TEXT).headline) == "Regulator"


def test_replace_by_the_same_name_fills_the_same_field() -> None:
    pipeline = Pipeline().replace("organizer", Parser(name="organizer", read=read))
    release = pipeline.parse(TEXT)
    assert [str(organizer) for organizer in release.organizers] == ["26-0417", "25-1111"]
    assert release.extras == ()


def test_replace_by_another_name_fills_extras() -> None:
    release = Pipeline().replace("organizer", docket).parse(TEXT)
    assert release.organizers == ()
    assert len(release.extras) == 2


FIRST = Excerpt(text="Regulator", span=Span(0, 9))


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (lambda: (excerpt for excerpt in (FIRST,)), (FIRST,)),
        (lambda: [FIRST, FIRST], (FIRST, FIRST)),
        (lambda: (FIRST,), (FIRST,)),
        (lambda: FIRST, (FIRST,)),
        (list, ()),
        (lambda: None, ()),
    ],
    ids=["yielded", "a list", "a tuple", "one", "an empty list", "none"],
)
def test_a_field_of_several_is_a_tuple_whatever_its_reader_gives(
    given: Callable[[], Any], field: tuple[Excerpt, ...]
) -> None:
    mine = Parser(name="salutations", read=lambda sheet: given())
    release = Pipeline().replace("salutations", mine).parse(TEXT)
    assert release.salutations == field
    assert hash(release) == hash(Release.from_dict(release.to_dict()))
    assert Release.from_json(release.to_json()) == release
    extras = Pipeline().with_(Parser(name="mine", read=lambda sheet: given())).parse(TEXT).extras
    assert [extra.text for extra in extras] == [excerpt.text for excerpt in field]


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("headline", "Regulator", "gave str for headline, which takes one Excerpt or None"),
        ("headline", [FIRST], "gave list for headline, which takes one Excerpt or None"),
        ("genre", "speech", "gave str for genre, which takes one Genre or None"),
        ("speaker", FIRST, "gave Excerpt for speaker, which takes one Speaker or None"),
        ("salutations", "Regulator", "gave str for salutations, which takes one Excerpt, several or None"),
        ("salutations", ["Regulator"], "gave str for salutations, which takes one Excerpt, several or None"),
        ("body", [FIRST], "gave Excerpt for body, which takes one Paragraph, several or None"),
        ("contacts", 3, "gave int for contacts, which takes one Contact, several or None"),
        ("mine", "Regulator", "gave str for extras, which takes one Excerpt, several or None"),
        ("mine", [None], "gave NoneType for extras, which takes one Excerpt, several or None"),
    ],
)
def test_a_reader_that_gives_another_kind_is_named(name: str, value: object, message: str) -> None:
    parser = Parser(name=name, read=lambda sheet: value)
    pipeline = Pipeline().with_(parser) if name == "mine" else Pipeline().replace(name, parser)
    with pytest.raises(TypeError, match=f"^parser '{name}' {message}$"):
        pipeline.parse(TEXT)


def test_a_yielded_span_that_slices_something_else_is_refused() -> None:
    def wrong(sheet: Sheet) -> Iterator[Excerpt]:
        yield Excerpt(text="Regulator", span=Span(1, 10))

    with pytest.raises(RecordError, match=r"^salutations\[0\]\.text: "):
        Pipeline().replace("salutations", Parser(name="salutations", read=wrong)).parse(TEXT)


@pytest.mark.parametrize(
    "field", ["source", "language", "published", "embargo", "dates", "extras", "blocks", "doubts", "confidence"]
)
def test_no_parser_fills_what_is_told_from_all(field: str) -> None:
    with pytest.raises(ValueError, match=f"^parser {field!r} cannot fill {field!r}: no parser reads that field alone"):
        Parser(name=field, read=read)
    with pytest.raises(ValueError, match=f"^parser 'mine' cannot fill {field!r}: no parser"):
        Parser(name="mine", read=read, field=field)
    assert Pipeline().with_(Parser(name=field, look=look)).parse(TEXT) == parse(TEXT)


def test_a_field_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^parser 'mine' cannot fill 'organisers': a release has no such field"):
        Parser(name="mine", read=read, field="organisers")


def test_names_and_fields_are_one_parser_s() -> None:
    with pytest.raises(ValueError, match="has a parser 'body' already"):
        Pipeline().replace("headline", Parser(name="body"))
    with pytest.raises(ValueError, match="parsers 'headline' and 'mine' both fill 'headline'"):
        Pipeline().with_(Parser(name="mine", read=read, field="headline"))
    mine = Parser(name="mine", read=lambda sheet: FIRST, field="headline")
    assert Pipeline().replace("headline", mine).parse(TEXT).headline == FIRST


@pytest.mark.parametrize(
    ("vote", "message"),
    [
        ({"nonsense": 4.0}, "names 'nonsense', which is no role"),
        ({Role.METADATA: float("nan")}, "cannot weigh nan"),
        ({Role.METADATA: float("-inf")}, "cannot weigh -inf"),
        ({Role.METADATA: 1e300}, "cannot weigh"),
    ],
)
def test_votes_are_checked_when_they_are_given(vote: dict[Role, float], message: str) -> None:
    with pytest.raises(ValueError, match=f"^parser 'docket': the vote for 'docket.alone' {message}"):
        Parser(name="docket", look=look, votes={"docket.alone": vote})


@pytest.mark.parametrize("weight", [1_000_000, -1_000_000.0, 0])
def test_great_votes_are_votes(weight: float) -> None:
    voting = Parser(name="docket", look=look, votes={"docket.alone": {Role.LEGAL: weight}})
    assert (role_of(TEXT, Pipeline().with_(voting)) is Role.LEGAL) == (weight > 0)


@pytest.mark.parametrize("pipeline", [5, "x", Pipeline, ()])
def test_a_pipeline_is_a_pipeline(pipeline: Any) -> None:
    with pytest.raises(TypeError, match=r"^pipeline must be a Pipeline, not "):
        parse(TEXT, pipeline=pipeline)


@pytest.mark.parametrize("texts", ["a text", b"bytes"])
def test_one_text_is_not_many(texts: Any) -> None:
    with pytest.raises(TypeError, match=r"^parse_many takes several texts, not one "):
        parse_many(texts)


@pytest.mark.parametrize(
    ("name", "near"), [("headlin", "headline"), ("salutation", "salutations"), ("footer", "echo"), ("", "")]
)
def test_an_unknown_name_gets_the_nearest(name: str, near: str) -> None:
    nearest = f"'{near}'" if near in {parser.name for parser in PARSERS} and name != "footer" else "'"
    with pytest.raises(UnknownParserError, match=f"no parser {name!r} in the pipeline; the nearest is {nearest}"):
        Pipeline().without(name)
    with pytest.raises(LookupError):
        Pipeline().replace(name, docket)


def test_names_are_unique() -> None:
    names = [parser.name for parser in PARSERS]
    assert len(names) == len(set(names))


def test_every_cue_is_described() -> None:
    """Each cue that our lookers say has its line in the parser's table, by name or by the part before its detail."""
    said: dict[str, set[str]] = {}
    from pressparse.lexicon import load
    from pressparse.observe import observe

    page = observe(Said(TEXT * 2), load("en"))
    for parser in PARSERS:
        if parser.look is not None:
            say: list[list[str]] = [[] for _ in page.pieces]
            parser.look(page, say)
            said[parser.name] = {cue for cues in say for cue in cues}
            prefixes = tuple(name.removesuffix("*") for name in parser.cues if name.endswith("*"))
            unknown = {cue for cue in said[parser.name] if cue not in parser.cues and not cue.startswith(prefixes)}
            assert not {cue for cue in unknown if f"{cue}.*" not in parser.cues}, parser.name
    assert said


def test_a_page_is_looked_at_once_for_all_its_reasons(monkeypatch: pytest.MonkeyPatch) -> None:
    release = parse("A new pier for Norland\n\nThe harbour board opened the pier on Monday.\n\nBack to the list")
    looked: list[int] = []
    layers = Model.layers

    def counted(model: Model, cues: Say) -> tuple[list[list[int]], list[list[int]], list[int]]:
        looked.append(len(cues))
        return layers(model, cues)

    monkeypatch.setattr(Model, "layers", counted)
    assert all(block.reasons for block in release.blocks)
    assert looked == [len(release.blocks)]


def test_a_title_that_is_not_taken_is_a_doubt_that_shows_it() -> None:
    blocks = tuple(
        Block(role=role, span=Span(at, at + len(text)), text=text, confidence=0.5)
        for role, at, text in ((Role.MASTHEAD, 0, "Acme"), (Role.HEADLINE, 5, "A mill"), (Role.BODY, 12, "It opens."))
    )
    for shown, span in ((blocks, Span(5, 11)), ((blocks[0], blocks[2]), None)):
        found = Findings(
            source="Acme\nA mill\nIt opens.", language="en", margin=1.0, blocks=shown, headline=None, has_body=True,
            published=date(2020, 9, 14), dates=(), mentions=(),
        )  # fmt: skip
        [told] = [doubt for doubt in doubts_of(found)[0] if doubt.code is DoubtCode.NO_HEADLINE]
        assert told.span == span


def test_two_days_of_publication_are_a_doubt() -> None:
    text = "3 May 2021. The ministry renews its roads. 4 May 2021"
    days = [
        DateMention(text=text[a:b], span=Span(a, b), start=day, end=day, role=DateRole.PUBLISHED)
        for a, b, day in ((0, 10, date(2021, 5, 3)), (43, 53, date(2021, 5, 4)))
    ]
    block = Block(role=Role.BODY, span=Span(0, len(text)), text=text, confidence=0.9)
    found = Findings(
        source=text, language="en", margin=1.0, blocks=(block,), headline=None, has_body=True, published=days[0].start,
        dates=(), mentions=days,
    )  # fmt: skip
    told = [doubt for doubt in doubts_of(found)[0] if doubt.code is DoubtCode.UNSURE_DATE]
    assert [doubt.span for doubt in told] == [days[1].span]
