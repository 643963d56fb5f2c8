"""What a record promises: frozen, hashable, its spans slice the source, its blocks tile it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs
import pytest

from pressparse import Block, DateMention, Event, Excerpt, Paragraph, Quotation, RecordError, Release, Role, Span
from releases import SOURCE, at, blocks, excerpt, full


@pytest.mark.parametrize(("start", "end"), [(3, 2), (-1, 2), (-3, -2)])
def test_a_span_runs_forward(start: int, end: int) -> None:
    with pytest.raises(RecordError, match="does not run forward"):
        Span(start, end)


def test_spans() -> None:
    assert Span(2, 2).of("abc") == ""
    assert Span(0, 5).contains(Span(2, 5))
    assert not Span(0, 5).contains(Span(2, 6))
    assert Span(0, 5).overlaps(Span(4, 9))
    assert not Span(0, 5).overlaps(Span(5, 9))
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_confidence_is_a_share(confidence: float) -> None:
    with pytest.raises(RecordError, match=r"^confidence: "):
        Block(role=Role.BODY, span=Span(0, 1), text="a", confidence=confidence)


@pytest.mark.parametrize("confidence", [-1.0, 2.0, float("nan"), float("inf")])
def test_a_release_s_confidence_is_a_share(confidence: float) -> None:
    with pytest.raises(RecordError, match=r"^confidence: .* is not within 0 and 1"):
        Release(source="", confidence=confidence)


@pytest.mark.parametrize("confidence", [0, 0.0, 1, 1.0])
def test_a_confidence_at_its_ends(confidence: float) -> None:
    assert Release(source="", confidence=confidence).confidence == confidence


def test_a_date_runs_forward() -> None:
    with pytest.raises(RecordError, match=r"^end: .* ends on 2026-03-03, before 2026-03-04"):
        DateMention(text="a", span=Span(0, 1), start=date(2026, 3, 4), end=date(2026, 3, 3))


def test_records_are_frozen_and_hashable() -> None:
    release = full()
    assert len({release, full()}) == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        release.language = "de"  # type: ignore[misc]


LAST = len(SOURCE) - 4
WRONG: dict[str, tuple[Callable[[], Release], str]] = {
    "a span after the source": (
        lambda: full(headline=Excerpt(text="x", span=Span(9999, 10000))),
        r"^headline\.span: .* ends after the source",
    ),
    "a text that the source does not hold there": (
        lambda: full(organizers=(excerpt("Fenwick"), Excerpt(text="Harwick", span=at("Fenwick")))),
        r"^organizers\[1\]\.text: 'Harwick' is not what the source holds",
    ),
    "a text shorter than its span": (
        lambda: full(closing=Excerpt(text="Thank", span=at("Thank you."))),
        r"^closing\.text: 'Thank' is not",
    ),
    "a field inside a field": (
        lambda: full(event=Event(title=Excerpt(text="gate", span=at("lock")))),
        r"^event\.title\.text: 'gate' is not",
    ),
    "blocks that overlap": (
        lambda: full(blocks=(*blocks(), blocks()[-1])),
        r"^blocks\[14\]\.span: .* overlaps the block before it",
    ),
    "blocks out of order": (lambda: full(blocks=blocks()[::-1]), r"^blocks\[1\]\.span: .* or precedes it"),
    "words outside of their quotation": (
        lambda: full(quotes=(Quotation(text="tide", span=at("tide"), words=(excerpt("lock"),)),)),
        r"^quotes\[0\]\.words\[0\]\.span: .* is not inside",
    ),
    "a byte order mark further on": (lambda: Release(source="\n\ufeff"), r"^blocks: no block covers '\\ufeff'"),
    "a character in no block": (lambda: full(blocks=blocks()[1:]), r"^blocks: no block covers 'Home' in \[0, 5\)"),
    "no blocks for a text": (lambda: full(blocks=()), r"^blocks: no block covers"),
}


@pytest.mark.parametrize(("make", "message"), WRONG.values(), ids=WRONG.keys())
def test_a_release_holds_its_invariants(make: Callable[[], Release], message: str) -> None:
    with pytest.raises(RecordError, match=message):
        make()


def test_blanks_need_no_block() -> None:
    assert Release(source=" \n\t\u2028\n").blocks == ()
    assert Release(source="\ufeff\n").blocks == ()


def test_what_a_release_answers() -> None:
    release = full()
    assert [block.text for block in release.blocks_of("closing")] == ["Thank you."]
    assert release.blocks_of(Role.TEASER) == ()
    docket = release.extra("docket")
    assert docket is not None
    assert docket.text == "01 99"
    assert release.extra("nonsense") is None
    assert str(release.headline) == "Lowmere opens its <tide> gate & lock"
    assert "source" not in repr(release)


def test_a_paragraph_flows() -> None:
    text = "the govern-\nment of the\nday"
    assert Paragraph(text=text, span=Span(0, len(text))).flowed == "the government of the day"
