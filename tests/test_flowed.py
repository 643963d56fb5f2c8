"""A page whose paragraphs a column broke into lines: names and sentences go on over the breaks."""

from pressparse.parsers import event, organizer, venue
from pressparse.roles import Role
from sheets import sheet

WRAPPED = """
headline| Norland mends its roads
body| OAKBY, May 4 – Delegations from eleven countries came to Oakby today for the Third Norland
body| Mountain Roads Conference, which will be held until Friday at the Elm Quay Assembly Hall in New
body| York and has more guests than any before it. It is hosted by the Mountain Roads
body| Institute and lasts for three days, as all of the conferences before it did.
body| A second paragraph tells nothing about it, and is long enough to be broken into two lines by its
body| column as well.
"""


def test_lines_of_a_paragraph_are_one() -> None:
    page = sheet(WRAPPED)
    flowed = page.flowed
    assert len(flowed.text) == len(page.text)
    assert [at for at, (one, other) in enumerate(zip(page.text, flowed.text, strict=True)) if one != other] == [
        above.span.end for above in page.of(Role.BODY)[:-1] if above.text[-1] != "."
    ]
    assert [block.span for block in flowed.of(Role.BODY)] == [told.span for told in page.paragraphs]
    assert "Third Norland Mountain Roads Conference" in flowed.of(Role.BODY)[0].text
    assert flowed.flowed is flowed


def test_whole_lines_stay_as_they_are() -> None:
    page = sheet("headline| Norland mends its roads\nbody| One paragraph stands here.\nbody| Another stands below it.")
    assert page.flowed is page


def test_what_stands_inside_a_paragraph_stays_apart() -> None:
    page = sheet(WRAPPED.replace("body| York and", "metadata| Page 1 of 2\nbody| York and"))
    flowed = page.flowed
    assert "\nPage 1 of 2\n" in flowed.text
    assert "Third Norland Mountain Roads" in flowed.text
    assert [block.text for block in flowed.of(Role.METADATA)] == ["Page 1 of 2"]


def test_names_over_a_break_are_read_whole() -> None:
    page = sheet(WRAPPED)
    found = event.read(page)
    assert found is not None
    assert found.title is not None
    assert found.title.text.endswith("Third Norland\nMountain Roads Conference")
    where = venue.read(page)
    assert where is not None
    assert (where.place, where.city) == ("Elm Quay Assembly Hall", "New\nYork")
    assert [name.text for name in organizer.read(page)] == ["Mountain Roads\nInstitute"]
    assert found.title.text == found.title.span.of(page.text)
    assert where.text == where.span.of(page.text)
    assert all(name.text == name.span.of(page.text) for name in organizer.read(page))
