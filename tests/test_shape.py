"""What a piece looks like: the cues that votes by hand hang on."""

import pytest

from pressparse import parse
from pressparse.lexicon import load
from pressparse.observe import observe
from pressparse.parsers.shape import look
from pressparse.said import Said

TEXT = "Acme opened a mill in Norland on Monday, said Jane Roe, who runs it. It grinds oats for four hundred bakers."


def shows(cue: str, line: str) -> bool:
    page = observe(Said(line), load("en"))
    say: list[list[str]] = [[] for _ in page.pieces]
    look(page, say)
    return all(cue in cues for cues in say)


@pytest.mark.parametrize(
    "line",
    [
        "<p>",
        "</div>",
        "<!DOCTYPE html>",
        '<ol start="3">',
        "<p> <b>",
        "{:start=2}",
        "{% block text %}",
        "{{ title }}",
        "```",
        "~~~ html",
    ],
)
def test_markup_alone(line: str) -> None:
    assert shows("is.markup", line)


@pytest.mark.parametrize(
    "line", ["<p>Acme opens", "a < b > c", "<3", "{Acme}", "<jane@acme.example> wrote", "<>", "{", "`Acme`"]
)
def test_no_markup(line: str) -> None:
    assert not shows("is.markup", line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("$('.menu').each(function() { open(this);", True),
        ("var page = 'home';", True),
        ("});", True),
        ("]]>", True),
        ("@media screen { a:hover {color:red;} }", False),
        ("} }) }", True),
        ("// the menu is opened here;", True),
        ("Acme (the mill in Oakby) and its function (to grind oats)", False),
        ('Acme Mills("Acme"), which grinds oats for Oakby ("the Town")', False),
        ("The mill grinds oats; it bakes bread, too;", False),
        ("Let Acme = the mill (of Oakby)", False),
    ],
)
def test_programs(line: str, expected: bool) -> None:
    assert shows("is.script", line) is expected


def test_a_tag_between_paragraphs_is_none() -> None:
    page = f'Acme opens a mill\n\n{TEXT}\n\n<ol start="3">\n\n{TEXT}\n\n{{:start=2}}\n\n{TEXT}\n'
    assert all("<" not in paragraph.text and "{" not in paragraph.text for paragraph in parse(page).body)
