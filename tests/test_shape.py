"""What a piece looks like: the cue that a vote by hand hangs on."""

import pytest

from pressparse import parse
from pressparse.lexicon import load
from pressparse.observe import observe
from pressparse.parsers.shape import look
from pressparse.said import Said

TEXT = "Acme opened a mill in Norland on Monday, said Jane Roe, who runs it. It grinds oats for four hundred bakers."


def is_markup(line: str) -> bool:
    page = observe(Said(line), load("en"))
    say: list[list[str]] = [[] for _ in page.pieces]
    look(page, say)
    return all("is.markup" in cues for cues in say)


@pytest.mark.parametrize(
    "line",
    ["<p>", "</div>", "<!DOCTYPE html>", '<ol start="3">', "<p> <b>", "{:start=2}", "{% block text %}", "{{ title }}"],
)
def test_markup_alone(line: str) -> None:
    assert is_markup(line)


@pytest.mark.parametrize("line", ["<p>Acme opens", "a < b > c", "<3", "{Acme}", "<jane@acme.example> wrote", "<>", "{"])
def test_no_markup(line: str) -> None:
    assert not is_markup(line)


def test_a_tag_between_paragraphs_is_none() -> None:
    page = f'Acme opens a mill\n\n{TEXT}\n\n<ol start="3">\n\n{TEXT}\n\n{{:start=2}}\n\n{TEXT}\n'
    assert all("<" not in paragraph.text and "{" not in paragraph.text for paragraph in parse(page).body)
