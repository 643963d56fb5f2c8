"""What holds of any page, tried on random joins of the fixtures' lines and of nasty characters."""

from __future__ import annotations

from random import Random
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pages import PAGES, text_of
from pressparse import Pipeline, Release, parse
from pressparse.assemble import look
from pressparse.lexicon import load
from pressparse.observe import observe
from pressparse.pipeline import PARSERS
from pressparse.said import Said

ALL_LINES = {line for path in PAGES.values() for line in text_of(path).split("\n")}
LINES = sorted(line for line in ALL_LINES if line.strip() and len(line) < 600)
NASTY = " \t\xa0\u3000\0\x0b\x0c\x1c\x85\u2028\u2029\r\n\ud800\udfff\u202e\u200f\xad\ufeffİßéя日1.:|–“”«»()[]@#*/-aA"
JOINS = ("\n", "\n\n", "\r\n", " ", "", "\n\n\n", " | ", "\u2028", "\t")

lines = st.sampled_from(LINES) | st.text(alphabet=NASTY, max_size=12)


@st.composite
def pages(draw: st.DrawFn) -> str:
    parts = draw(st.lists(lines, max_size=14))
    return "".join(part + draw(st.sampled_from(JOINS)) for part in parts)


quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(pages())
@quick
def test_blocks_tile_the_text_and_every_span_slices_it(text: str) -> None:
    release = parse(text)
    covered, at = [], int(text.startswith("\ufeff"))
    for block in release.blocks:
        assert at <= block.span.start < block.span.end
        assert not text[at : block.span.start].strip()
        assert text[block.span.start : block.span.end] == block.text == block.text.strip()
        covered.append(block.text)
        at = block.span.end
    assert not text[at:].strip()
    assert "".join("".join(part.split()) for part in covered) == "".join(text.removeprefix("\ufeff").split())


@given(pages())
@quick
def test_the_record_comes_back_from_its_dict_and_json(text: str) -> None:
    release = parse(text)
    assert Release.from_dict(release.to_dict()) == release
    assert Release.from_json(release.to_json()) == release


@given(pages(), st.integers(0, 1000))
@quick
def test_the_order_of_parsers_changes_nothing(text: str, seed: int) -> None:
    shuffled = list(PARSERS)
    Random(seed).shuffle(shuffled)
    assert Pipeline(parsers=tuple(shuffled)).parse(text) == parse(text)


@given(pages())
@quick
def test_the_same_text_gives_the_same_record(text: str) -> None:
    assert parse(text).to_json() == parse("".join(list(text))).to_json()


@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith("layouts/")])
def test_crlf_gives_the_roles_that_lf_gives(name: str) -> None:
    text = text_of(PAGES[name]).replace("\r\n", "\n")
    plain, windows = parse(text), parse(text.replace("\n", "\r\n"))
    roles = [[(block.role, block.text) for block in release.blocks] for release in (plain, windows)]
    assert roles[0] == roles[1]


@example(
    "Valmorins, le 9 juin 2022 – L’Université de Valmorins a inauguré mercredi le laboratoire Hêtraie, installé dans "
    "l’ancienne scierie communale.\nValmorins, le 9 juin 2022 –"
)
@example("Аккредитация открыта до 17 октября 2022 года. Вход по паспорту, сбор журналистов в 11:30.\n")
@given(pages())
@quick
def test_cues_don_t_multiply(text: str) -> None:
    """Twice the text has about twice the pieces, and no piece says more because the page is longer.

    Of a second language a longer text tells more, and then its dates are known too: it is left aside.
    """
    with patch("pressparse.observe.also_in", return_value=()):
        once, twice = (observe(Said(page), load("en")) for page in (text, f"{text}\n{text}"))
    pipeline = Pipeline()
    first = sum(map(len, look(pipeline, once)))
    assert len(twice.pieces) <= 2 * len(once.pieces) + 1
    assert sum(map(len, look(pipeline, twice))) <= 3 * first + 60
