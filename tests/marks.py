"""Pages with the expected stretches marked in their text by ⟦ ⟧."""

from collections.abc import Container, Mapping
from typing import Any

import pytest
from attrs import evolve

from pressparse.records import Span
from pressparse.roles import Genre, Role
from pressparse.sheet import Sheet
from sheets import sheet

# Running text such as stands under a title: a title over nothing is hardly one.
PROSE = """
body| The ministry said on Monday that it would renew a thousand miles of roads in the north and east by next June.
|
body| “We build at last what was promised to the people of Norland,” the minister said at the opening in Oakby.
|
body| Work begins in spring. Acme, which has run mills in the country since 1902, will supply the timber for bridges.
"""
_MARKS = str.maketrans("", "", "⟦⟧")


def marked(page: str, language: str = "en") -> tuple[Sheet, list[Span]]:
    """The page without its marks, and the spans that the marks enclosed."""
    text = sheet(page, language).text
    spans, start, at = [], 0, 0
    for character in text:
        if character == "⟦":
            start = at
        elif character == "⟧":
            spans.append(Span(start, at))
        else:
            at += 1
    return sheet(page.translate(_MARKS), language), spans


def as_in_use(page: str, language: str = "en") -> tuple[Sheet, list[Span]]:
    """The same with a genre, as readers are handed it: a page with salutation or byline is a speech, one that calls
    itself a transcript is one."""
    found, spans = marked(page, language)
    genre = Genre.SPEECH if found.of(Role.SALUTATION, Role.BYLINE) else Genre.ANNOUNCEMENT
    if "TRANSCRIPT" in page:
        genre = Genre.TRANSCRIPT
    return evolve(found, genre=genre), spans


def shown(cases: Mapping[str, Any], failing: Container[str]) -> list[Any]:
    """The cases as parameters by name, those that are known to fail so marked: one that passes again is told."""
    found = []
    for name, case in cases.items():
        marks = [pytest.mark.xfail(strict=True)] if name in failing else []
        found.append(pytest.param(*(case if isinstance(case, tuple) else (case,)), id=name, marks=marks))
    return found
