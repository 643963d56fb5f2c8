"""Menu lines cut into links, and where each leads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marks import marked
from pressparse.parsers import navigation
from sheets import sheet

# ⟦ ⟧ stand around each entry.
ENTRIES = {
    "bars": "navigation| ⟦Home⟧ | ⟦News⟧ | ⟦Contacts⟧",
    "bars without blanks": "navigation| ⟦Home⟧|⟦News⟧|⟦Contacts⟧",
    "breadcrumb": "navigation| ⟦Home⟧ > ⟦News⟧ > ⟦2020⟧",
    "breadcrumb of guillemets": "navigation| ⟦Home⟧ » ⟦News⟧ » ⟦Tide gate⟧",
    "two steps with a slash": "navigation| ⟦Home⟧ / ⟦Local news⟧",
    "stars": "navigation| * ⟦Home⟧ * ⟦About⟧ * ⟦Ships⟧",
    "one star": "navigation| * ⟦Tide gate⟧",
    "dots": "navigation| ⟦Gate⟧ · ⟦Lock⟧ · ⟦Mole⟧",
    "dashes thrice": "navigation| ⟦Gate⟧ - ⟦Lock⟧ - ⟦Mole⟧",
    "one dash belongs to the label": "navigation| ⟦Gate - opening hours⟧",
    "one slash belongs to the label": "navigation| ⟦Ferries / Boats⟧",
    "Markdown": "navigation| [⟦The gate⟧](https://harbour.example/gate) [⟦Fees⟧](/fees)",
    "a Markdown picture is no link": "navigation| ![gate](gate.png)",
    "tabs": "navigation| ⟦Gate⟧\t⟦Lock⟧\t⟦Mole⟧",
    "services to share with": "navigation| ⟦Facebook⟧ ⟦Twitter⟧",
    "known labels in a row": "navigation| ⟦Share⟧ ⟦Tweet⟧ ⟦Print⟧",
    "an arrow before": "navigation| « ⟦Back to news⟧",
    "an arrow after": "navigation| ⟦More ships⟧ »",
    "a count after": "navigation| ⟦Ships⟧ (48)",
    "said twice": "navigation| ⟦Fees and dues⟧ Fees and dues",
    "each label once": "navigation| ⟦Fees⟧\nnavigation| fees\nnavigation| FEES",
    "a caption is none": "navigation| You are here:\nnavigation| ⟦Fees⟧",
    "a sentence beside a form is none": "navigation| A password will be sent to you by the office.",
    "figures are none": "navigation| 1\nnavigation| 23",
    "signs are none": "navigation| ☰\nnavigation| |\nnavigation| ×",
    "a year is one": "navigation| ⟦2024⟧\nnavigation| ⟦2023⟧",
    "two words that are one label": "navigation| ⟦Financial Services⟧\nnavigation| ⟦Services⟧",
    "own labels in a row": "navigation| ⟦Gate⟧ ⟦Lock⟧ ⟦Pier⟧\nnavigation| Gate\nnavigation| Lock\nnavigation| Pier",
    "round bullets, often": "navigation| o ⟦Gate⟧\nnavigation| o ⟦Lock⟧\nnavigation| o ⟦Mole⟧",
    "a list after a colon": "navigation| ⟦Service⟧: ⟦Fees⟧, ⟦Tides⟧, ⟦Weather⟧, ⟦Maps⟧",
    "commas in a label": "navigation| ⟦Ferries, boats and ships⟧",
    "other roles have no links": "body| Home | News",
}


@pytest.mark.parametrize("page", ENTRIES.values(), ids=ENTRIES.keys())
def test_entries(page: str) -> None:
    text, spans = marked(page)
    found = navigation.read(text)
    assert [link.label for link in found] == [span.of(text.text) for span in spans]
    assert [link.span for link in found] == spans


def test_a_bullet_that_is_a_word_stays_where_it_is_rare() -> None:
    (link,) = navigation.read(sheet("navigation| o Porto", "pt"))
    assert link.label == "o Porto"


KINDS = [
    ("Go back", "en", "back"),
    ("Home", "en", "home"),
    ("Previous", "en", "previous"),
    ("Next", "en", "next"),
    ("Share this page", "en", "share"),
    ("Print", "en", "print"),
    ("PRINT THIS PAGE", "en", "print"),
    ("Search", "en", "search"),
    ("Log in", "en", "login"),
    ("Deutsch", "en", "language"),
    ("DE - Deutsch", "en", "language"),
    ("About us", "en", "menu"),
    ("Tide gate of Lowmere", "en", "menu"),
    ("Startseite", "de", "home"),
    ("Zurück", "de", "back"),
    ("Drucken", "de", "print"),
    ("Такой метки нет нигде", "ru", "menu"),
    ("Главная", "ru", "home"),
    ("Поиск", "ru", "search"),
]


@pytest.mark.parametrize(("label", "language", "kind"), KINDS)
def test_kind(label: str, language: str, kind: str) -> None:
    (link,) = navigation.read(sheet(f"navigation| {label}", language))
    assert link.kind.value == kind


def test_address_of_a_markdown_link() -> None:
    (link,) = navigation.read(sheet("navigation| [Fees](https://harbour.example/fees)"))
    assert link.url == "https://harbour.example/fees"


def test_share_buttons_and_accounts() -> None:
    shared = navigation.read(sheet("navigation| Facebook\nnavigation| LinkedIn"))
    accounts = navigation.read(sheet("navigation| Facebook\nnavigation| Instagram"))
    assert [link.kind.value for link in shared] == ["share", "share"]
    assert [link.kind.value for link in accounts] == ["menu", "menu"]


@given(st.lists(st.text(alphabet=st.sampled_from("aB |>*·/()[]-:,.\t1»o+"), min_size=1, max_size=30)))
def test_labels_are_slices(lines: list[str]) -> None:
    page = sheet("\n".join(f"navigation| {line}" for line in lines))
    for link in navigation.read(page):
        assert link.span.of(page.text) == link.label != ""
