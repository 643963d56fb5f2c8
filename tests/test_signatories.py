import pytest

from pressparse.parsers import signatories
from sheets import sheet

ROLL = ("Roe", "Poe", "Doe", "Moe", "Noe", "Loe", "Coe", "Boe", "Hoe")
CASES: list[tuple[str, str, str, list[tuple[str, str | None]]]] = [
    ("name alone", "en", "signature| Jane Roe", [("Jane Roe", None)]),
    (
        "office under it",
        "en",
        "signature| Jane Roe\nsignature| Member of Congress",
        [("Jane Roe", "Member of Congress")],
    ),
    (
        "two of them",
        "en",
        "signature| Jane Roe\nsignature| Senator\nsignature| John Q. Poe\nsignature| Senator",
        [("Jane Roe", "Senator"), ("John Q. Poe", "Senator")],
    ),
    ("office before", "en", "signature| Senator Jane Roe", [("Jane Roe", "Senator")]),
    ("office after a comma", "en", "signature| Jane Roe, Executive Director", [("Jane Roe", "Executive Director")]),
    (
        "organisation under the office",
        "en",
        "signature| Jane Roe\nsignature| Chief Executive\nsignature| Acme",
        [("Jane Roe", "Chief Executive")],
    ),
    ("numbered", "en", "signature| 1. Jane Roe\nsignature| 2. John Poe", [("Jane Roe", None), ("John Poe", None)]),
    (
        "two columns, one blank",
        "en",
        "signature| Jane Roe John Q. Poe\nsignature| Member of Congress Member of Congress",
        [("Jane Roe", "Member of Congress"), ("John Q. Poe", "Member of Congress")],
    ),
    (
        "two columns, wide",
        "en",
        "signature| Jane Roe               John Poe\nsignature| Senator                Senator",
        [("Jane Roe", "Senator"), ("John Poe", "Senator")],
    ),
    (
        "degree stays",
        "en",
        "signature| Kim Roe, M.D.\nsignature| Member of Congress",
        [("Kim Roe, M.D.", "Member of Congress")],
    ),
    ("junior stays", "en", "signature| Donald S. Roe, Jr.", [("Donald S. Roe, Jr.", None)]),
    ("honour goes", "en", "signature| Hon Richard Roe CBE\nsignature| Leader", [("Richard Roe", "Leader")]),
    ("doctor stays", "en", "signature| Dr. Jane Roe\nsignature| President", [("Dr. Jane Roe", "President")]),
    ("capitals", "en", "signature| JANE Q. ROE\nsignature| Governor", [("JANE Q. ROE", "Governor")]),
    ("particle", "en", "signature| Ludwig van der Roe\nsignature| Director", [("Ludwig van der Roe", "Director")]),
    ("hyphen and apostrophe", "en", "signature| Anne-Marie O’Roe", [("Anne-Marie O’Roe", None)]),
    (
        "initials",
        "ru",
        "signature| И.О. Рогов\nsignature| генеральный директор",
        [("И.О. Рогов", "генеральный директор")],
    ),
    ("patronymic", "ru", "signature| Иван Петрович Рогов", [("Иван Петрович Рогов", None)]),
    ("german", "de", "signature| Jana Rohe\nsignature| Geschäftsführerin", [("Jana Rohe", "Geschäftsführerin")]),
    ("french", "fr", "signature| Jeanne ROUX\nsignature| Directrice", [("Jeanne ROUX", "Directrice")]),
    ("leading dash", "en", "signature| - Senator Jane Roe", [("Jane Roe", "Senator")]),
    (
        "telephone after it",
        "en",
        "signature| Jane Roe, President   Acme Union  (02) 5550 0100",
        [("Jane Roe", "President")],
    ),
    (
        "unmarked lines under the close",
        "en",
        "closing| Sincerely,\nbody| Jane Roe\nbody| Senator",
        [("Jane Roe", "Senator")],
    ),
    ("twice the same", "en", "signature| Jane Roe\nbody| More.\nsignature| Jane Roe", [("Jane Roe", None)]),
    ("signed mark", "en", "signature| (Signed)\nsignature| Jane Roe", [("Jane Roe", None)]),
    ("no name", "en", "signature| and all of us", []),
    ("body below a closing that is no letter's", "en", "closing| Thank you.\nbody| Jane Roe spoke first.", []),
    (
        "a long line under the close",
        "en",
        "closing| Sincerely,\nbody| The members of the committee met on Monday with Jane Roe and talked for three long"
        " hours about it.",
        [],
    ),
    (
        "numbered under the close, where the role ends too early",
        "en",
        "closing| Sincerely,\nsignature| In order of signing:\nsignature| 1. Jane Roe\nbody| 2. John Poe\n"
        "metadata| 3. Kim Doe",
        [("Jane Roe", None), ("John Poe", None), ("Kim Doe", None)],
    ),
    (
        "numbered under the close, whatever their roles",
        "en",
        "closing| Sincerely,\nmetadata| In order of signing:\nmetadata| 1. Jane Roe\nmetadata| 2. John Poe\n"
        "body| 3. Ann Doe\nmetadata| 4. Max Moe\nbody| 5. Joan Noe\ncontact| Contact: Sue Loe, 555 0100",
        [(name, None) for name in ("Jane Roe", "John Poe", "Ann Doe", "Max Moe", "Joan Noe")],
    ),
    (
        "copies go to others",
        "en",
        "closing| Sincerely,\nsignature| Jane Roe\nsignature| cc:\nsignature| John Poe",
        [("Jane Roe", None)],
    ),
    ("a house signs", "en", "closing| Sincerely,\nsignature| The Acme Team", [("The Acme Team", None)]),
    ("office, name", "en", "signature| Director of Acme Roads, Jane Roe", [("Jane Roe", "Director of Acme Roads")]),
    (
        "two columns, three words and two",
        "en",
        "body| Jane Ann Roe and others wrote.\nsignature| Jane Ann Roe John Poe\nsignature| Senator Senator",
        [("Jane Ann Roe", "Senator"), ("John Poe", "Senator")],
    ),
    (
        "two lines of offices in two columns",
        "en",
        "signature| Jane Roe John Poe\nsignature| Senator Senator\nsignature| Acme Caucus Chair Acme Caucus Chair",
        [("Jane Roe", "Senator"), ("John Poe", "Senator")],
    ),
    (
        "last line with an office under it",
        "en",
        "body| I thank you all.\nbody| PROFESSOR JOHN Q. POE.\nbody| DEPUTY GOVERNOR",
        [("JOHN Q. POE", "DEPUTY GOVERNOR")],
    ),
    ("roll of winners", "en", "\n".join(f"signature| Jane {name}" for name in ROLL), []),
    (
        "formula that closes a letter",
        "fr",
        "body| Nous vous prions d'agréer, Madame la Ministre, nos salutations.\nbody| Jeanne Roux\nbody| Présidente\n"
        "body| Marc Dupré\nsignature| Paul Lenoir\nsignature| Directeur",
        [("Jeanne Roux", "Présidente"), ("Marc Dupré", None), ("Paul Lenoir", "Directeur")],
    ),
    (
        "a paragraph under a formula",
        "fr",
        "body| Veuillez agréer, Madame, nos salutations.\nbody| La réunion a eu lieu lundi.",
        [],
    ),
    (
        "degrees in small letters",
        "de",
        "signature| Dr. med. Jana Rohe\nsignature| Präsidentin\nsignature| Prof. Dr. Max Moos\nsignature| Vorsitzender",
        [("Dr. med. Jana Rohe", "Präsidentin"), ("Prof. Dr. Max Moos", "Vorsitzender")],
    ),
    (
        "list under a heading",
        "ru",
        "body| Подписи:\nvenue| Рогов Иван Иванович, учитель\nbody| Попова Анна Сергеевна, директор школы\n"
        "body| Новости района",
        [("Рогов Иван Иванович", None), ("Попова Анна Сергеевна", "директор школы")],
    ),
    ("a sentence about signatures", "ru", "body| Подписи собраны.\nbody| Рогов Иван Иванович, учитель", []),
    (
        "offices above the names",
        "it",
        "signature| Il Presidente\nsignature| Gianni Rossi\nsignature| Il Segretario\nsignature| Maria Verdi",
        [("Gianni Rossi", "Presidente"), ("Maria Verdi", "Segretario")],
    ),
    ("office and name in columns", "ru", "signature| Директор        И. В. Рогов", [("И. В. Рогов", "Директор")]),
    (
        "houses sign",
        "en",
        "closing| Sincerely,\nsignature| Parents Together\nsignature| Elm Coalition\nsignature| Teachers Association\n"
        "signature| Acme Foundation",
        [(name, None) for name in ("Parents Together", "Elm Coalition", "Teachers Association", "Acme Foundation")],
    ),
    (
        "a person and houses",
        "en",
        "closing| Sincerely,\nsignature| Jane Roe\nsignature| Acme Foundation",
        [("Jane Roe", None)],
    ),
    (
        "stuck to the office",
        "en",
        "signature| Jane Q. RoeExecutive Director & CEO",
        [("Jane Q. Roe", "Executive Director & CEO")],
    ),
    (
        "degree stuck to the office",
        "en",
        "closing| Sincerely,\nsignature| Dr. Jane Roe, PhD, MBASenior Advisor, Acme",
        [("Dr. Jane Roe, PhD, MBA", "Senior Advisor, Acme")],
    ),
    ("a capital in the name", "en", "signature| Jane McRoe, Director", [("Jane McRoe", "Director")]),
    ("a label's first words", "en", "signature| Elm Facts about the Open Days", []),
    ("an address", "en", "signature| Jane Roe\nsignature| Private Bag 7902 Elm South", [("Jane Roe", None)]),
    ("a number for the press", "en", "signature| Jane Roe 0447 555 010", []),
    ("the page's own words", "en", "body| We read the small report.\nsignature| Small Report", []),
    (
        "whom a letter below is to",
        "en",
        "signature| Jane Roe\nsignature| Leader\nsignature| Dr John Poe\nsignature| Acting CEO\n"
        "salutation| Dear Dr Poe",
        [("Jane Roe", "Leader")],
    ),
    (
        "a heading over a sentence that begins with an office",
        "en",
        "body| I thank you all.\nbody| ELM WALK\nbody| Senator Jane Roe will walk through the elms of the town "
        "again next week, so come and walk with her.",
        [],
    ),
    ("empty", "en", "", []),
]


@pytest.mark.parametrize(
    ("language", "page", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_signatories(language: str, page: str, expected: list[tuple[str, str | None]]) -> None:
    source = sheet(page, language)
    found = signatories.read(source)
    assert [(person.name, person.office) for person in found] == expected
    assert all(person.name in person.span.of(source.text) for person in found)
