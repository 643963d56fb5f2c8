import pytest
from attrs import evolve

from pressparse.parsers import contacts
from pressparse.roles import Genre
from sheets import sheet

Row = tuple[str | None, tuple[str, ...], tuple[str, ...]]
PHONE, MAIL = "612-555-0100", "jane@acme.example"
JANE: Row = ("Jane Roe", (PHONE,), ())
CASES: list[tuple[str, str, str, list[Row]]] = [
    (
        "one line",
        "en",
        "contact| Media contact: Jane Roe, 612-555-0100, jane@acme.example",
        [("Jane Roe", (PHONE,), (MAIL,))],
    ),
    (
        "a line each",
        "en",
        "contact| Press Contact:\ncontact| Jane Roe\ncontact| 612-555-0100\ncontact| jane@acme.example",
        [("Jane Roe", (PHONE,), (MAIL,))],
    ),
    (
        "label and value",
        "en",
        "contact| Jane Roe\ncontact| Phone: 612-555-0100\ncontact| E-mail: jane@acme.example",
        [("Jane Roe", (PHONE,), (MAIL,))],
    ),
    ("office between", "en", "contact| Jane Roe\ncontact| Press Officer\ncontact| Tel. 612-555-0100", [JANE]),
    ("sentence", "en", "contact| News media may call Jane Roe at 612-555-0100.", [JANE]),
    ("sentence in the body", "en", "body| For more information, please contact Jane Roe at 612-555-0100.", [JANE]),
    (
        "two people",
        "en",
        "contact| Jane Roe\ncontact| 612-555-0100\ncontact| John Poe\ncontact| 612-555-0199",
        [JANE, ("John Poe", ("612-555-0199",), ())],
    ),
    (
        "two people, one line",
        "en",
        "contact| Contact: Jane Roe, 612-555-0100; John Poe, 612-555-0199",
        [JANE, ("John Poe", ("612-555-0199",), ())],
    ),
    (
        "one number for two",
        "en",
        "contact| Contact: Jane Roe or John Poe (612) 555-0100",
        [("Jane Roe", ("(612) 555-0100",), ()), ("John Poe", ("(612) 555-0100",), ())],
    ),
    (
        "slash between two",
        "en",
        "contact| Jane Roe/John Poe\ncontact| 612-555-0100",
        [JANE, ("John Poe", (PHONE,), ())],
    ),
    (
        "two columns",
        "en",
        "contact| Contact:    Jane Roe                John Poe\n"
        "contact|             Acme                    Acme Rockets Inc\n"
        "contact|             612-555-0100            612-555-0199",
        [JANE, ("John Poe", ("612-555-0199",), ())],
    ),
    (
        "several numbers",
        "en",
        "contact| Jane Roe\ncontact| 612-555-0100\ncontact| 612-555-0199",
        [("Jane Roe", (PHONE, "612-555-0199"), ())],
    ),
    ("fax is no telephone", "en", "contact| Jane Roe\ncontact| Tel. 612-555-0100\ncontact| Fax 612-555-0199", [JANE]),
    ("obfuscated", "en", "contact| Press contact: press [at] acme.example", [(None, (), ("press [at] acme.example",))]),
    ("organisation only", "en", "contact| Acme Foundation\ncontact| 612-555-0100", [(None, (PHONE,), ())]),
    (
        "organisation before the person",
        "en",
        "contact| Acme Foundation\ncontact| Jane Roe\ncontact| 612-555-0100",
        [JANE],
    ),
    (
        "firm told by its domain",
        "en",
        "contact| Blue Rockets\ncontact| Jane Roe 612-555-0100 https://bluerockets.example",
        [JANE],
    ),
    (
        "person told by the mail",
        "en",
        "contact| Jane Roe\ncontact| Blue Rockets\ncontact| jane@acme.example",
        [("Jane Roe", (), (MAIL,))],
    ),
    ("name in brackets of its boss", "en", "contact| Contact: Jane Roe (Rep. Poe) 612-555-0100", [JANE]),
    ("doctor stays", "en", "contact| Dr. Jane Roe\ncontact| 612-555-0100", [("Dr. Jane Roe", (PHONE,), ())]),
    (
        "street is no name",
        "en",
        "contact| Acme Foundation\ncontact| 12 Great Oak Street, Arcadia 55401\ncontact| 612-555-0100",
        [(None, (PHONE,), ())],
    ),
    ("glued by a scraper", "en", "contact| Contact DetailsJane Roe\ncontact| 612-555-0100", [JANE]),
    (
        "german",
        "de",
        "contact| Pressekontakt: Jana Rohe, Telefon: 030 5550100, E-Mail: rohe@acme.example",
        [("Jana Rohe", ("030 5550100",), ("rohe@acme.example",))],
    ),
    (
        "russian",
        "ru",
        "contact| Контактное лицо:\ncontact| Иван Рогов\ncontact| Тел.: +7 (495) 555-01-00",
        [("Иван Рогов", ("+7 (495) 555-01-00",), ())],
    ),
    (
        "french",
        "fr",
        "contact| Renseignements\ncontact| Jeanne Roux\ncontact| 867-555-0100",
        [("Jeanne Roux", ("867-555-0100",), ())],
    ),
    ("signature with numbers", "en", "signature| Jane Roe, President   Acme Union  612-555-0100", [JANE]),
    ("hidden address", "en", "contact| [email protected]", []),
    (
        "address only",
        "en",
        "contact| Acme Foundation\ncontact| 12 Great Oak Street\ncontact| Arcadia, NY 20530-0001",
        [],
    ),
    ("switchboard in a menu", "en", "navigation| Home | News | Call us 612-555-0100", []),
    ("a number in the news", "en", "body| The bridge cost 1,500,000 and took until 14.09.2020.", []),
    ("the same twice", "en", "contact| Jane Roe 612-555-0100\nbody| More.\ncontact| Jane Roe 612-555-0100", [JANE]),
    ("empty", "en", "", []),
    (
        "tags dropped",
        "en",
        "contact| Media Contact:Jane RoeChief Executive OfficerAcme Inc.jane@acme.comTel: 612-555-0100",
        [("Jane Roe", (PHONE,), ("jane@acme.com",))],
    ),
    (
        "number glued to the name",
        "en",
        "contact| Investor RelationsJane Roe1-612-555-0100",
        [("Jane Roe", ("1-612-555-0100",), ())],
    ),
    ("number without marks", "en", "contact| Jane Roe 16125550100", [("Jane Roe", ("16125550100",), ())]),
    (
        "name, no number",
        "en",
        "contact| CONTACT: Jane Roe or John Poe\nbody| We met.",
        [("Jane Roe", (), ()), ("John Poe", (), ())],
    ),
    ("names, neither label nor number", "en", "contact| Jane Roe\nbody| We met.", []),
    ("number beside the date below", "en", "contact| Contact: Jane Roe\ndate| June 1, 2020 612-555-0100", [JANE]),
    ("date below without a number", "en", "contact| Contact: Jane Roe, 612-555-0100\ndate| June 1, 2020", [JANE]),
    ("label glued in the letterhead", "en", "masthead| FOR IMMEDIATE RELEASEContact: Jane Roe 612-555-0100", [JANE]),
    ("whom the label introduces", "en", "contact| For interviews with John Poe contact: Jane Roe 612-555-0100", [JANE]),
    (
        "the firm on the label's line",
        "en",
        "contact| Contact Details: Acme Trafford\ncontact| Jane Roe\ncontact| 612-555-0100",
        [JANE],
    ),
    ("a person in a firm's address", "en", "contact| Jane Roe 612-555-0100 https://janeroebakery.example", [JANE]),
    (
        "a part of the house",
        "en",
        "contact| Acme Media Relations\ncontact| 612-555-0100",
        [("Acme Media Relations", (PHONE,), ())],
    ),
    (
        "a part of the house, german",
        "de",
        "contact| Pressestelle\ncontact| 030 5550100",
        [("Pressestelle", ("030 5550100",), ())],
    ),
    ("the public's number in the body", "en", "body| For more information, call 612-555-0100.", []),
    ("the firm's number in its description", "en", "boilerplate| Contact Acme at 612-555-0100.", []),
    ("the letterhead's number", "en", "masthead| Elmstad 55001 Phone: 612-555-0100", []),
    (
        "a part of the house and a person",
        "en",
        "contact| Acme Media Relations\ncontact| Jane Roe\ncontact| 612-555-0100",
        [JANE],
    ),
    ("the press may call", "en", "body| News media may call Jane Roe at 612-555-0100.", [JANE]),
    (
        "the press may reach two",
        "en",
        "body| Reporters may reach Jane Roe at 612-555-0100 or John Poe at 612-555-0199.",
        [JANE, ("John Poe", ("612-555-0199",), ())],
    ),
    ("the public may call", "en", "body| Residents may call Jane Roe at 612-555-0100.", []),
    ("told right above", "en", "venue| Contact: Jane Roe\ncontact| Phone: 612-555-0100", [JANE]),
    (
        "told in a paragraph above",
        "en",
        "venue| Contact: Jane Roe\n\ncontact| Press office: 612-555-0100",
        [("Press office", (PHONE,), ())],
    ),
    ("badge", "en", "contact| Contact: Sgt. Jane Roe #412\ncontact| Phone: 612-555-0100", [JANE]),
    ("rank", "en", "contact| Contact: Lt. Jane Roe, Public Information Officer, 612-555-0100", [JANE]),
    (
        "a name in a paragraph above",
        "pt",
        "body| Ana Sousa –\n\ncontact| (11) 5555-0100",
        [(None, ("(11) 5555-0100",), ())],
    ),
    (
        "firms with people under them",
        "en",
        "contact| Acme plc      020 7946 0100\ncontact| Jane Roe\ncontact| John Poe\n\n"
        "contact| Elm Lane      020 7946 0199\nmasthead| Max Moe",
        [
            ("Jane Roe", ("020 7946 0100",), ()),
            ("John Poe", ("020 7946 0100",), ()),
            ("Max Moe", ("020 7946 0199",), ()),
        ],
    ),
    (
        "people with numbers beside them",
        "en",
        "contact| Jane Roe      612-555-0100\ncontact| John Poe      612-555-0199",
        [JANE, ("John Poe", ("612-555-0199",), ())],
    ),
    (
        "two people of a house",
        "en",
        "contact| Acme Foundation\ncontact| Jane Roe\ncontact| John Poe\ncontact| 612-555-0100",
        [JANE, ("John Poe", (PHONE,), ())],
    ),
    (
        "two numbers before and behind a slash",
        "en",
        "contact| Jane Roe\ncontact| Tel: 202 1234 / 202 1235",
        [("Jane Roe", ("202 1234", "202 1235"), ())],
    ),
    (
        "two labels of one word",
        "en",
        "contact| Investors:\ncontact| Jane Roe, 612-555-0100\ncontact| Media:\ncontact| John Poe, 612-555-0199",
        [JANE, ("John Poe", ("612-555-0199",), ())],
    ),
    (
        "polish mobile",
        "pl",
        "contact| Anna Rogowska, tel. 22 555 01 00, kom. 600 123 456",
        [("Anna Rogowska", ("22 555 01 00", "600 123 456"), ())],
    ),
    (
        "nine digits in threes",
        "es",
        "contact| Ana Roca, 600 123 456",
        [("Ana Roca", ("600 123 456",), ())],
    ),
    (
        "a sum in threes",
        "es",
        "contact| Ana Roca, 612-555-0100\ncontact| 600 123 456 euros",
        [
            ("Ana Roca", ("612-555-0100",), ()),
        ],
    ),
    (
        "people with offices under their firm",
        "en",
        "contact| Acme plc\ncontact| Jane Roe, Chief Executive\ncontact| John Poe, Finance Director\n"
        "contact| Tel: 612-555-0100",
        [JANE, ("John Poe", (PHONE,), ())],
    ),
    (
        "people of a desk",
        "en",
        "contact| Acme Partners (Financial PR)\ncontact| Jane Roe\ncontact| John Poe\ncontact| 612-555-0100",
        [JANE, ("John Poe", (PHONE,), ())],
    ),
    (
        "a desk behind its label",
        "it",
        "contact| Contatti: Ufficio Stampa, stampa[at]acme.example",
        [("Ufficio Stampa", (), ("stampa[at]acme.example",))],
    ),
    (
        "a slash in a number",
        "de",
        "contact| Jana Rohe\ncontact| 030 / 5550100",
        [("Jana Rohe", ("030 / 5550100",), ())],
    ),
]
DETAILS = [
    (
        "office with a field",
        "Jane Roe\nVice President, Investor Relations\n612-555-0100",
        [("Jane Roe", "Vice President, Investor Relations", None)],
    ),
    (
        "office with a field, programs",
        "Jane Roe\nSenior Manager, Public Programs\n612-555-0100",
        [("Jane Roe", "Senior Manager, Public Programs", None)],
    ),
    (
        "office with a house",
        "Jane Roe\nPress Officer, Acme Foundation\n612-555-0100",
        [("Jane Roe", "Press Officer", "Acme Foundation")],
    ),
    ("post-nominal", "Jane Roe, CFA\n612-555-0100", [("Jane Roe, CFA", None, None)]),
    ("a house in capitals", "Jane Roe, XYZ\n612-555-0100", [("Jane Roe", None, "XYZ")]),
    ("legal form", "Acme Robotics, Inc.\nJane Roe\n612-555-0100", [("Jane Roe", None, "Acme Robotics, Inc.")]),
    (
        "form",
        "Name: Jane Roe\nTitle: Press Officer\nOrganization: Acme\nPhone: 612-555-0100",
        [("Jane Roe", "Press Officer", "Acme")],
    ),
    (
        "label over value",
        "Company\nAcme Rockets\nContact\nJane Roe\nPhone\n612-555-0100",
        [("Jane Roe", None, "Acme Rockets")],
    ),
    (
        "an office for each",
        "Acme Foundation\nJane Roe\nDirector\nJohn Poe\nSecretary\n612-555-0100",
        [("Jane Roe", "Director", "Acme Foundation"), ("John Poe", "Secretary", "Acme Foundation")],
    ),
    (
        "a label of a number is no house",
        "Jane Roe, Press Secretary\nOffice: 612-555-0100\nCell: 612-555-0199",
        [("Jane Roe", "Press Secretary", None)],
    ),
    (
        "a language is no house",
        "Jane Roe (English) 612-555-0100\nJohn Poe (French) 612-555-0199",
        [("Jane Roe", None, None), ("John Poe", None, None)],
    ),
    (
        "a house before on",
        "please contact Jane Roe, Head of Press, Acme Council on 612-555-0100",
        [("Jane Roe", "Head of Press", "Acme Council")],
    ),
    (
        "an office as label",
        "Spokesperson: Jane Roe, 612-555-0100\nPress officer: John Poe, 612-555-0199",
        [("Jane Roe", "Spokesperson", None), ("John Poe", "Press officer", None)],
    ),
    (
        "a sentence about somebody in office is none",
        "For more on the works and for interviews our press officer will be glad to help\npress@acme.example",
        [(None, None, None)],
    ),
    ("notes to editors are no house", "NOTE TO EDITORS\nJane Roe, 612-555-0100", [("Jane Roe", None, None)]),
    (
        "another's enquiries",
        "Jane Roe (612-555-0100)\n\nGeneral enquiries: 612-555-0199",
        [("Jane Roe", None, None), (None, None, None)],
    ),
]


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in DETAILS], ids=[case[0] for case in DETAILS])
def test_offices_and_organizations(lines: str, expected: list[tuple[str | None, str | None, str | None]]) -> None:
    page = "\n".join(f"contact| {line}" if line else "" for line in lines.split("\n"))
    found = contacts.read(sheet(page))
    assert [(contact.name, contact.office, contact.organization) for contact in found] == expected


@pytest.mark.parametrize(
    ("language", "page", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_contacts(language: str, page: str, expected: list[Row]) -> None:
    source = sheet(page, language)
    found = contacts.read(source)
    assert [(contact.name, contact.phones, contact.emails) for contact in found] == expected
    for contact in found:
        covered = contact.span.of(source.text)
        assert all(value in covered for value in (contact.name or "", *contact.phones, *contact.emails))


def test_an_advisory_asks_to_answer() -> None:
    found = contacts.read(evolve(sheet("body| Media contact: press@acme.example"), genre=Genre.ADVISORY))
    assert [contact.emails for contact in found] == [("press@acme.example",)]


def test_a_switchboard_of_no_release_is_no_name() -> None:
    lines = "contact| Elmstad Gardens\ncontact| 612-555-0100"
    (contact,) = contacts.read(evolve(sheet(lines), genre=Genre.OTHER))
    assert contact.name is None


def test_who_is_told_without_a_number_keeps_the_name_on_any_page() -> None:
    (contact,) = contacts.read(evolve(sheet("contact| Contact: Jane Roe"), genre=Genre.OTHER))
    assert contact.name == "Jane Roe"


@pytest.mark.parametrize(
    "line", ["contact| Support in need: jane@acme.example", "contact| [PGP-Key]\ncontact| jane@acme.example"]
)
def test_a_label_before_an_address_names_no_house(line: str) -> None:
    (contact,) = contacts.read(sheet(line))
    assert contact.organization is None


def test_a_letter_that_says_what_a_number_is_names_no_house() -> None:
    lines = "contact| Press office\ncontact| T 612-555-0100\ncontact| F 612-555-0199\ncontact| press@acme.example"
    (contact,) = contacts.read(sheet(lines))
    assert (contact.organization, contact.phones, contact.emails) == (None, ("612-555-0100",), ("press@acme.example",))


def test_words_that_lead_to_an_address_name_no_house() -> None:
    found = contacts.read(sheet("contact| Write to us at\ncontact| press@acme.example"))
    assert [(contact.name, contact.organization) for contact in found] == [(None, None)]


def test_office_organization_and_links() -> None:
    lines = ("Jane Roe", "Press Officer", "Acme Foundation", "612-555-0100", "www.acme.example")
    page = "\n".join(f"contact| {line}" for line in lines)
    (contact,) = contacts.read(sheet(page))
    assert (contact.office, contact.organization, contact.urls) == (
        "Press Officer",
        "Acme Foundation",
        ("www.acme.example",),
    )


def test_a_label_of_a_page_stays_with_the_contact() -> None:
    lines = "contact| Jane Roe\ncontact| E-mail: jane@acme.example\ncontact| Website: www.acme.example"
    (contact,) = contacts.read(sheet(lines))
    assert (contact.emails, contact.urls) == ((MAIL,), ("www.acme.example",))


@pytest.mark.parametrize(
    ("language", "page", "name", "house"),
    [
        (
            "de",
            "contact| Kontakt\ncontact| Ada Rohe\ncontact| Pressesprecherin\ncontact| Tel. 0711 123456",
            "Ada Rohe",
            None,
        ),
        (
            "it",
            "contact| Ufficio stampa\ncontact| Comune di Pieve\ncontact| Ada Rosi\ncontact| Tel. 011 123456",
            "Ada Rosi",
            "Comune di Pieve",
        ),
        (
            "de",
            "contact| Kontakt: Rohe Maschinenbau AG, Ada Lindner, Tel. 0711 123456",
            "Ada Lindner",
            "Rohe Maschinenbau AG",
        ),
        (
            "de",
            "contact| Polizei Oberau\ncontact| POK Jan Rohe\ncontact| Tel. 0711 123456",
            "Jan Rohe",
            "Polizei Oberau",
        ),
        (
            "de",
            "contact| Anschrift + Kontakt\ncontact| Stadtverwaltung Oberau\ncontact| Ada Rohe\ncontact| Tel. 02382/590",
            "Ada Rohe",
            "Stadtverwaltung Oberau",
        ),
    ],
)
def test_the_house_apart_from_the_person(language: str, page: str, name: str, house: str | None) -> None:
    (found,) = contacts.read(sheet(page, language))
    assert (found.name, found.organization) == (name, house)
