"""Who is named in a contact block: people told from houses, desks, places, and from what a line's end glued to them."""

import pytest

from pressparse.parsers import contacts
from sheets import sheet

PHONE = "612-555-0100"
Row = tuple[str | None, str | None, str | None]
CASES: list[tuple[str, str, list[Row]]] = [
    ("word of a house", "Blue Securities\n612-555-0100", [(None, None, "Blue Securities")]),
    ("city", "Buenos Aires: 612-555-0100", [(None, None, None)]),
    ("place's office", "please contact the Elm Hill office at 612-555-0100", [(None, None, "the Elm Hill office")]),
    ("label of a desk", "Investor Relations Contact\n612-555-0100", [(None, None, None)]),
    ("two halves of a house", "please contact Roe Plumbing & Drain Specialists at 612-555-0100", [(None, None, None)]),
    ("account", "Facebook: @AcmeTV Blue\n612-555-0100", [(None, None, "AcmeTV Blue")]),
    ("title and surname", "For more information: Senator Roe, 612-555-0100", [("Senator Roe", None, None)]),
    ("doctor and surname", "CONTACT DR ROE 612-555-0100", [("DR ROE", None, None)]),
    ("title of the elected", "Contact: Senator Jane Roe 612-555-0100", [("Senator Jane Roe", None, None)]),
    ("courtesy", "Contact: Ms Jane Roe 612-555-0100", [("Jane Roe", None, None)]),
    ("first name like a title", "Don Roe\n612-555-0100", [("Don Roe", None, None)]),
    ("an office in two words", "Jane Roe, Chief Executive\n612-555-0100", [("Jane Roe", "Chief Executive", None)]),
    ("one's office", "Jane Roe, Mr Poe's office: 612-555-0100", [("Jane Roe", None, "Mr Poe's office")]),
    (
        "title and another",
        "Contact: Senator Roe or John Poe on 612-555-0100",
        [("Senator Roe", None, None), ("John Poe", None, None)],
    ),
    ("boss before a dash", "Media contacts: Senator Poe - Jane Roe 612-555-0100", [("Jane Roe", None, "Senator Poe")]),
    ("boss in brackets", "Media contact (Hon John Poe): Jane Roe 612-555-0100", [("Jane Roe", None, "John Poe")]),
    (
        "or before the second",
        "Jane Roe 612-555-0100 Or John Poe 612-555-0199",
        [("Jane Roe", None, None), ("John Poe", None, None)],
    ),
    ("capitals", "PLEASE CONTACT JANE ROE ON 612-555-0100", [("JANE ROE", None, None)]),
    ("label behind", "Contact: Jane Roe Ph: 612-555-0100", [("Jane Roe", None, None)]),
    ("full stop and letter", "Media contact: Jane Roe. M: 612-555-0100", [("Jane Roe", None, None)]),
    (
        "house by its domain",
        "Contact: Jane Roe Blue Rockets jane@bluerockets.example",
        [("Jane Roe", None, "Blue Rockets")],
    ),
    ("house in capitals", "Jane Roe ACME Rockets\n612-555-0100", [("Jane Roe", None, "ACME Rockets")]),
    ("house in two capitals", "Contact: Jane Roe AcmeSoft 612-555-0100", [("Jane Roe", None, "AcmeSoft")]),
    (
        "house named after her",
        "Contact: Jane Roe Jane Roe Marketing 612-555-0100",
        [("Jane Roe", None, "Jane Roe Marketing")],
    ),
    ("degree", "Dr Jane Roe FACS\n612-555-0100", [("Dr Jane Roe FACS", None, None)]),
    ("surname in capitals", "Jane ROE POE\n612-555-0100", [("Jane ROE POE", None, None)]),
    ("house by a word", "Contact: Jane Roe Elm Media jane@mail.example", [("Jane Roe", None, "Elm Media")]),
    ("a house alone", "Contact: Blue Elm Media Group\n612-555-0100", [(None, None, "Blue Elm Media Group")]),
    ("a house beside", "Jane Roe, Blue Rockets, jane@bluerockets.example", [("Jane Roe", None, "Blue Rockets")]),
    (
        "a domain of one's own",
        "Acme Foundation\nJane Roe\n612-555-0100\nwww.janeroe.example",
        [("Jane Roe", None, "Acme Foundation")],
    ),
    (
        "an office with the house",
        "Jane Roe, Blue Rockets Chair\nBlue Rockets\nblue@mail.example",
        [("Jane Roe", "Blue Rockets Chair", "Blue Rockets")],
    ),
    ("office behind", "Jane Roe Managing Director\n612-555-0100", [("Jane Roe", "Managing Director", None)]),
    (
        "glued office",
        "Acme Inc.Jane RoeSenior Vice President of Programs612-555-0100",
        [("Jane Roe", "Senior Vice President of Programs", "Acme Inc.")],
    ),
    (
        "glued letter",
        "Acme Inc.Jane RoeT: 612-555-0100jane@acme.example",
        [("Jane Roe", None, "Acme Inc.")],
    ),
    ("glued label", "Jane RoeEmail: jane@acme.example", [("Jane Roe", None, None)]),
    ("house before who is told", "Contact:\nAcme Foundation\nJane Roe", [("Jane Roe", None, "Acme Foundation")]),
    ("street", "1130 7th Street NW\n612-555-0100", [(None, None, None)]),
]


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_contact_names(lines: str, expected: list[Row]) -> None:
    page = "\n".join(f"contact| {line}" for line in lines.split("\n"))
    found = contacts.read(sheet(page))
    assert [(contact.name, contact.office, contact.organization) for contact in found] == expected


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("de", "Stadtverwaltung Elmstadt"),
        ("fr", "Mairie Elmville"),
        ("es", "Ayuntamiento Elmedo"),
        ("sv", "Acme Kundtjänst"),
    ],
)
def test_houses_of_other_languages_are_no_people(language: str, lines: str) -> None:
    (contact,) = contacts.read(sheet(f"contact| {lines}\ncontact| Tel: {PHONE}", language))
    assert (contact.name, contact.organization) == (None, lines)


def test_a_house_that_stands_elsewhere_on_the_page() -> None:
    page = f"body| The Shoot Out Arena opens.\ncontact| Contact: Jane Roe Shoot Out Arena\ncontact| {PHONE}"
    (contact,) = contacts.read(sheet(page))
    assert (contact.name, contact.organization) == ("Jane Roe", "Shoot Out Arena")
