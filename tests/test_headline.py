"""Headlines: the first complete copy of the title, bare of what merely stands beside it."""

import pytest

from marks import PROSE, as_in_use, shown
from pressparse.parsers.headline import read
from pressparse.titles import chosen, titles
from pressparse.weighing import Weighing

CASES = {
    "plain": "headline| ⟦Acme opens a mill in Norland⟧\nbody| Acme opened a mill.",
    "two lines": "headline| ⟦Acme to open its second mill\nheadline| in the north of Norland⟧\nbody| Acme opens.",
    "three lines in capitals, with blanks": (
        "headline| ⟦STATEMENT BY\n|\nheadline| THE MINISTER OF ROADS\n|\nheadline| OF NORLAND⟧\nsalutation| Friends,"
    ),
    "bar and site": "headline| ⟦Acme opens a mill in Norland⟧ | Acme Group\nbody| Acme opened a mill.",
    "dash and a site that the page names": (
        "headline| ⟦Acme opens a mill in Norland⟧ – Norland Daily\nmasthead| Norland Daily\nbody| Acme opened it."
    ),
    "site in front": (
        "headline| The Daily - ⟦Acme opens a mill in Norland⟧\nnavigation| Home\nteaser| Acme opens a mill in Norland"
    ),
    "section and site": "headline| ⟦Acme opens a mill in Norland⟧ | News | Acme Group\nbody| Acme opened a mill.",
    "two copies": "headline| ⟦New roads for Norland⟧\nnavigation| Home\nheadline| New roads for Norland",
    "the copy without the site decides": (
        "headline| ⟦New roads for Norland⟧: City of Oakby\nnavigation| Home\nheadline| New roads for Norland"
    ),
    "cut short in the breadcrumb": (
        "headline| New roads for the whole of …\nmasthead| News\nheadline| ⟦New roads for the whole of Norland by June⟧"
    ),
    "the first lost its beginning": (
        "headline| of roads in Norland\nnavigation| Home\nheadline| ⟦Ministry to renew thousands of roads in Norland⟧"
    ),
    "a copy glued under the first": "headline| ⟦New roads for Norland⟧\nheadline| New roads for Norland 14.09.2020",
    "hash of Markdown": "headline| # ⟦New roads for Norland⟧\nbody| The ministry builds.",
    "stars of Markdown": "headline| **⟦New roads for Norland⟧**\nbody| The ministry builds.",
    "rule below": "headline| ⟦New roads for Norland⟧\nheadline| =====================\nbody| The ministry builds.",
    "front matter": 'headline| title: "⟦New roads for Norland⟧"\nbody| The ministry builds.',
    "front matter, missed by the decoder": (
        "metadata| ---\nmetadata| title: ⟦New roads for Norland⟧\nmetadata| layout: post\nmetadata| ---\n"
        "body| The ministry builds."
    ),
    "a mark between the title's line and the site's piece of it": (
        "headline| ⟦New roads for all of Norland⟧\nmasthead| | Norland Daily\nnavigation| Home\nbody| Text."
    ),
    "the line's end by the page's width": (
        "masthead| Media release\nheadline| ⟦Minister Opens the First of a Thousand New Roads for Norland and\n"
        "headline| Its Neighbours⟧\nbody| The minister opened a road for Norland and its neighbours today."
    ),
    "bullet": "headline| * ⟦New roads for Norland⟧\nbody| The ministry builds.",
    "list number": "headline| 3. ⟦New roads for Norland⟧\nbody| The ministry builds.",
    "browser's title differs in words: the first": (
        "headline| ⟦Roads for Norland⟧\nnavigation| Home\nheadline| Ministry builds a thousand miles"
    ),
    "an inner bar is no site": "headline| ⟦Meeting | 23 June | near Oakby⟧\nbody| We invite you.",
    "a colon is no separator of sites": "headline| ⟦Norland: new roads by June⟧\nbody| The ministry builds.",
    "a dash inside": "headline| ⟦New roads - at last - for Norland and its neighbours in the east⟧\nbody| Text.",
    "quotation marks stay": "headline| ⟦“We build roads”, says minister⟧\nbody| Text.",
    "missed by the decoder, marked by the page": "masthead| # ⟦New roads for Norland⟧\nbody| The ministry builds.",
    "missed by the decoder, repeated by the page": (
        "masthead| ⟦New roads for all of Norland⟧ | Norland\nteaser| New roads for all of Norland\nbody| Text."
    ),
}
NONE = {
    "a label of the foot": "headline| Click here to watch\nbody| Text.",
    "no title": "salutation| Dear colleagues,\nbody| We meet again.",
    "only a rule": "headline| ======\nbody| Text.",
    "empty": "",
    "a repeated menu label is no title": "navigation| Our work in the world\n" * 2 + "body| Text.",
    "a repeated form of address is no title": (
        "salutation| My Lords and honourable members\nbody| Text.\nbody| My Lords and honourable members"
    ),
}


# What the chooser gets wrong on pages as short as these.
FAILS = {
    "the line's end by the page's width",
    "the copy without the site decides",
    "dash and a site that the page names",
    "missed by the decoder, marked by the page",
    "missed by the decoder, repeated by the page",
    "browser's title differs in words: the first",
}


@pytest.mark.parametrize("page", shown(CASES, FAILS))
def test_reads_the_bare_title(page: str) -> None:
    sheet, (span,) = as_in_use(page + PROSE)
    found = read(sheet)
    assert found is not None
    assert found.text == span.of(sheet.text)
    assert found.span == span


@pytest.mark.parametrize("page", NONE.values(), ids=NONE.keys())
def test_reads_no_title(page: str) -> None:
    assert read(as_in_use(page + PROSE)[0]) is None


def test_copies_speak_for_their_title_together() -> None:
    sheet, _ = as_in_use("headline| Storm over Oakby\nheadline| New roads\nmasthead| News\nheadline| New roads")
    found = chosen(titles(sheet), Weighing(least=-10_000, alone={}))
    assert found is not None
    assert found.text == "New roads"


@pytest.mark.parametrize("label", ["Click here to watch", "Read more", "PDF", "Contact: Jane Roe, Peter Lind"])
def test_a_label_may_not_be_the_title(label: str) -> None:
    page = f"headline| {label}\nheadline| Norland opens a road\n" + PROSE.lstrip("\n")
    texts = [one.text for one in titles(as_in_use(page)[0])]
    assert label not in texts
    assert "Norland opens a road" in texts


@pytest.mark.parametrize(
    ("line", "one", "both"),
    [
        (f"New roads for Norland{' ' * 40}Work begins at once", "New roads for Norland", False),
        (f"New roads for Norland{' ' * 4}Work begins at once", "New roads for Norland", True),
        ("New roads for Norland  New roads for Norland", "New roads for Norland", False),
        ("New York | New York", "New York", True),
    ],
)
def test_two_things_on_a_line_are_no_title(line: str, one: str, both: bool) -> None:
    texts = [stretch.text for stretch in titles(as_in_use(f"headline| {line}\nbody| Text.")[0])]
    assert one in texts
    assert (line in texts) is both


def test_the_lines_of_a_title_may_be_centred() -> None:
    """Blanks that end a line or begin one part nothing."""
    page = f"headline| New roads{' ' * 40}\nheadline|{' ' * 40}for Norland\nbody| Text."
    found = [
        stretch for stretch in titles(as_in_use(page)[0]) if list(stretch.words) == ["new", "roads", "for", "norland"]
    ]
    assert [stretch.last - stretch.first for stretch in found] == [1]
    assert " " * 40 in found[0].text


def test_the_widest_gaps_are_tried_as_ends() -> None:
    """Scrapers dropped the commas of this title, and left blanks for them."""
    title = "Roe  Poe  Lind  Pohl  Rohe  Holm  Berg and Lund open the road"
    texts = [stretch.text for stretch in titles(as_in_use(f"headline| {title}{' ' * 12}Work begins\nbody| Text.")[0])]
    assert title in texts
