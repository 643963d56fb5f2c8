"""Records as dicts and JSON: exact both ways, strict on the way in, errors that name their path."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse import Block, Excerpt, Paragraph, RecordError, Release, Role, Span
from releases import full

Change = Callable[[dict[str, Any]], object]


def test_round_trip_of_a_full_release() -> None:
    release = full()
    assert Release.from_dict(release.to_dict()) == release
    assert Release.from_json(release.to_json()) == release
    assert Release.from_json(release.to_json(indent=2).encode()) == release


def test_round_trip_of_an_empty_release() -> None:
    release = Release(source="")
    assert Release.from_dict(release.to_dict()) == release


def test_a_subclass_comes_back_as_itself() -> None:
    class Mine(Release):
        pass

    assert type(Mine.from_dict(full().to_dict())) is Mine


def test_the_dict_is_plain() -> None:
    plain = full().to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert plain["headline"]["span"] == [21, 57]
    assert plain["published"] == "2026-03-03"
    assert plain["embargo"] == "2026-03-03T10:00:00+00:00"
    assert plain["dates"][0]["time"] == "09:30:00"
    assert plain["venue"]["mode"] == "in_person"
    assert plain["contacts"][0]["emails"] == ["press@harbour.example"]
    assert type(plain["blocks"][0]["role"]) is str


def test_characters_are_kept_in_json() -> None:
    assert "“We are early,”" in full().to_json()


TEXTS = st.text(st.characters(exclude_categories=())) | st.sampled_from(
    ["\ud800", "\udc00", "\ud83d\ude00", "\x00\u2028"]
)


@given(TEXTS)
def test_any_source_survives(text: str) -> None:
    span = Span(0, len(text))
    release = Release(
        source=text,
        headline=Excerpt(text=text, span=span),
        body=(Paragraph(text=text, span=span),),
        blocks=(Block(role=Role.BODY, span=span, text=text),),
    )
    assert Release.from_dict(release.to_dict()) == release
    assert Release.from_json(release.to_json()) == release


def test_half_a_pair_is_escaped_so_that_the_json_is_unicode() -> None:
    source = "a\ud800b\udc00"
    release = Release(source=source, blocks=(Block(role=Role.BODY, span=Span(0, 4), text=source),))
    assert release.to_json().encode("utf-8").count(b"\\ud800") == 2


def test_both_halves_side_by_side_come_back_as_they_were() -> None:
    source = "\ud83d\ude00"
    release = Release(source=source, blocks=(Block(role=Role.BODY, span=Span(0, 2), text=source),))
    assert Release.from_json(release.to_json()) == release
    assert release.to_json().encode("utf-8", "surrogatepass")


def set_to(path: str, value: object) -> Change:
    """A change of the value at a path such as ``blocks.0.span``."""
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))

    def change(data: Any) -> None:
        for step in steps:
            data = data[step]
        data[last] = value

    return change


DEEP: list[Any] = []
for _ in range(5000):
    DEEP = [DEEP]

BROKEN: dict[str, tuple[Change, str, str]] = {
    "a number as text": (set_to("blocks.3.span", ["0", 3]), "blocks[3].span", "expected [start, end]"),
    "true as a number": (set_to("blocks.3.span", [True, 3]), "blocks[3].span", "expected [start, end]"),
    "three numbers": (set_to("headline.span", [0, 1, 2]), "headline.span", "expected [start, end]"),
    "an object as a span": (set_to("headline.span", {"start": "3"}), "headline.span", "expected [start, end]"),
    "a span that runs backward": (set_to("headline.span", [9, 3]), "headline.span", "does not run forward"),
    "a span after the source": (set_to("headline.span", [0, 9999]), "headline.span", "ends after the source"),
    "text that is not there": (set_to("headline.text", "Lowmere"), "headline.text", "is not what the source holds"),
    "a number as a text": (set_to("language", 3), "language", "expected text, got int 3"),
    "no text": (set_to("headline.text", None), "headline.text", "expected text, got NoneType"),
    "a text as a list": (set_to("organizers", "Fenwick"), "organizers", "expected a list, got str 'Fenwick'"),
    "an item that is none": (set_to("organizers", [3]), "organizers[0]", "expected an object, got int 3"),
    "a list as an object": (set_to("venue", []), "venue", "expected an object, got list []"),
    "a phone that is a number": (set_to("contacts.0.phones", [5550199]), "contacts[0].phones[0]", "expected text"),
    "a date that runs backward": (set_to("dates.1.end", "2026-03-01"), "dates[1].end", "before 2026-03-03"),
    "a date in figures": (set_to("dates.1.end", "20260304"), "dates[1].end", "expected a date in ISO 8601"),
    "a date of no month": (set_to("dates.1.end", "2026-13-04"), "dates[1].end", "expected a date in ISO 8601"),
    "a date as a number": (set_to("published", 2026), "published", "expected a date in ISO 8601, got int 2026"),
    "a day for a moment": (set_to("embargo", "2026-03-03"), "embargo", "expected a datetime in ISO 8601"),
    "a clock time without minutes": (set_to("dates.0.time", "09"), "dates[0].time", "expected a time in ISO 8601"),
    "an unknown role": (set_to("blocks.2.role", "bodi"), "blocks[2].role", "expected one of navigation"),
    "an unknown genre": (set_to("genre", "ode"), "genre", "expected one of speech"),
    "a weight that is no whole number": (
        set_to("blocks.2.reasons.1.weight", 1.0),
        "blocks[2].reasons[1].weight",
        "expected a whole number, got float 1.0",
    ),
    "confidence above one": (set_to("blocks.2.confidence", 1.5), "blocks[2].confidence", "not within 0 and 1"),
    "confidence of the whole above one": (set_to("confidence", 2), "confidence", "not within 0 and 1"),
    "a confidence beyond all numbers": (set_to("confidence", 10**5000), "confidence", "expected a number, got int …"),
    "a deep list": (set_to("headline.span", DEEP), "headline.span", "expected [start, end], got list [[[...]]]"),
    "a long text": (set_to("organizers", "x" * 10**6), "organizers", "expected a list, got str 'xxx"),
    "confidence as text": (set_to("confidence", "1"), "confidence", "expected a number, got str '1'"),
    "an unknown key": (set_to("nonsense", 1), "nonsense", "unknown key"),
    "an unknown key inside": (set_to("event.title.nonsense", 1), "event.title.nonsense", "unknown key"),
    "a missing key": (lambda data: data.pop("source"), "source", "missing"),
    "a missing key inside": (lambda data: data["dates"][1].pop("start"), "dates[1].start", "missing"),
    "a date without its role": (lambda data: data["dates"][1].pop("role"), "dates[1].role", "missing"),
    "a link without its kind": (lambda data: data["navigation"][0].pop("kind"), "navigation[0].kind", "missing"),
    "a paragraph without its kind": (lambda data: data["body"][0].pop("kind"), "body[0].kind", "missing"),
    "a block without its confidence": (
        lambda data: data["blocks"][3].pop("confidence"),
        "blocks[3].confidence",
        "missing",
    ),
    "a record without its confidence": (lambda data: data.pop("confidence"), "confidence", "missing"),
    "a block left out": (lambda data: data["blocks"].pop(), "blocks", "no block covers '###'"),
    "a block twice": (lambda data: data["blocks"].append(data["blocks"][-1]), "blocks[14].span", "overlaps the block"),
}


@pytest.mark.parametrize(("change", "path", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_dict_gets_one_error_that_names_the_path(change: Change, path: str, message: str) -> None:
    data = full().to_dict()
    change(data)
    with pytest.raises(RecordError) as caught:
        Release.from_dict(data)
    assert str(caught.value).startswith(f"{path}: ")
    assert message in str(caught.value)


@pytest.mark.parametrize("data", [None, [], "x", 3])
def test_no_dict(data: object) -> None:
    with pytest.raises(RecordError, match=r"^expected an object, got "):
        Release.from_dict(data)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, b"\xff", '{"source": NaN}'])
def test_no_json(text: str | bytes) -> None:
    with pytest.raises(RecordError, match=r"^no JSON: "):
        Release.from_json(text)


def test_json_of_another_kind() -> None:
    with pytest.raises(RecordError, match=r"^expected an object, got list \[\]"):
        Release.from_json("[]")
    with pytest.raises(RecordError, match=r"^expected JSON text, got int 3"):
        Release.from_json(3)  # type: ignore[arg-type]


@pytest.mark.parametrize("depth", [500, 993, 2000])
def test_deep_nesting_is_no_record(depth: int) -> None:
    deep: list[Any] = []
    for _ in range(depth - 1):
        deep = [deep]
    with pytest.raises(RecordError, match=r"^expected an object, got list \[\[\[\.\.\.\]\]\]$"):
        Release.from_dict(deep)
    with pytest.raises(RecordError, match=r"^(expected an object, got list \[\[|no JSON: )"):
        Release.from_json("[" * depth + "]" * depth)


def test_a_key_stands_once_in_an_object() -> None:
    text = full().to_json().replace('"language": "en"', '"language": "en", "language": "de"')
    with pytest.raises(RecordError, match=r"^'language': the key stands twice"):
        Release.from_json(text)


def test_keys_may_be_left_out_where_that_says_null_or_nothing() -> None:
    assert Release.from_dict({"source": "", "confidence": 1.0}) == Release(source="")
    data = full().to_dict()
    del data["blocks"][0]["reasons"], data["subheadline"], data["contacts"][0]["urls"], data["dates"][1]["time"]
    assert Release.from_dict(data).dates == full().dates
