"""Legal forms behind names: which texts are one."""

import pytest
import regex

from pressparse.company_forms import COMMA, FORM, stopped

_FORM = regex.compile(FORM)
_BEHIND_COMMA = regex.compile(COMMA + FORM)


@pytest.mark.parametrize(
    "form",
    [
        "GmbH", "gGmbH", "AG", "e.V", "e. V", "S.A", "S. A", "S.p.A", "s. r. o", "Sp. z o.o", "a.s", "Inc", "Ltd",
        "Co", "plc", "Corporation",
    ],
)  # fmt: skip
def test_forms(form: str) -> None:
    assert _FORM.fullmatch(form)


@pytest.mark.parametrize("word", ["AGE", "Coast", "SEC", "Co-President", "Incline", "KGB", "as", "eV", "sro", "gmbh"])
def test_words_that_are_none(word: str) -> None:
    found = _FORM.match(word)
    assert found is None


@pytest.mark.parametrize(
    ("text", "expected"), [(", Inc", True), (", Ltd", True), (", S.A", True), (", AG", False), (", SE", False)]
)
def test_two_capitals_behind_a_comma_are_none(text: str, expected: bool) -> None:
    assert (_BEHIND_COMMA.fullmatch(text) is not None) is expected


def test_last_stops_that_belong_to_a_name() -> None:
    endings = set(stopped())
    assert {"e.V.", "e. V.", "Inc.", "S.p.A.", "s. r. o."} <= endings
    assert all(ending.endswith(".") for ending in endings)
    assert "GmbH." not in endings
