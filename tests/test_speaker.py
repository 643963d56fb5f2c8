import pytest

from pressparse.parsers import speaker
from sheets import sheet

Expected = tuple[str | None, str | None, str | None] | None
CASES: list[tuple[str, str, str, Expected]] = [
    (
        "acronym, office, name",
        "en",
        "headline| Speech by the ACME Deputy Secretary General Jane Roe at the 2026 Forum",
        ("Jane Roe", "Deputy Secretary General", "ACME"),
    ),
    ("office, name", "en", "headline| Remarks by President Jane Roe at the Forum", ("Jane Roe", "President", None)),
    (
        "name, office",
        "en",
        "headline| Statement by Jane Roe, President of the Republic of Arcadia, at the General Debate",
        ("Jane Roe", "President of the Republic of Arcadia", None),
    ),
    (
        "excellency",
        "en",
        "headline| ADDRESS BY H.E. JANE ROE, PRIME MINISTER OF ARCADIA",
        ("JANE ROE", "PRIME MINISTER OF ARCADIA", None),
    ),
    (
        "office with a comma",
        "en",
        "headline| Speech by Minister for Law, Mr John Poe, at the Award Ceremony",
        ("John Poe", "Minister for Law", None),
    ),
    (
        "office of foreign affairs",
        "en",
        "headline| Statement by Minister of Foreign Affairs John Poe at the Forum",
        ("John Poe", "Minister of Foreign Affairs", None),
    ),
    (
        "over lines",
        "en",
        "headline| Statement by\nheadline| Prime Minister Jane Roe\nheadline| at the Forum",
        ("Jane Roe", "Prime Minister", None),
    ),
    (
        "surname, full name in the text",
        "en",
        "headline| Statement from Minister Roe about bridges\nbody| Minister Jane Roe met the builders.",
        ("Jane Roe", "Minister", None),
    ),
    ("surname alone", "en", "headline| Remarks by Vice President Roe in Arcadia", ("Roe", "Vice President", None)),
    (
        "byline",
        "en",
        "masthead| Statement by\nbyline| Jane Roe\nbyline| President of Arcadia",
        ("Jane Roe", "President of Arcadia", None),
    ),
    ("byline, office before", "en", "masthead| Speech\nbyline| Chair Jane Q. Roe", ("Jane Q. Roe", "Chair", None)),
    (
        "byline, office in brackets",
        "en",
        "masthead| Speech\nbyline| Jane Roe\nbyline| Assistant Governor (Economic)",
        ("Jane Roe", "Assistant Governor (Economic)", None),
    ),
    ("byline with honours", "en", "headline| Doorstop\nbyline| Hon Daryl Poe AM QC MP", ("Daryl Poe", None, None)),
    (
        "lead-in",
        "en",
        "body| Senator Jane Roe today issued the following statement:\nbody| “We are glad.”",
        ("Jane Roe", "Senator", None),
    ),
    (
        "lead-in after a dateline",
        "en",
        "body| ARCADIA – Today, Senator Jane Roe made the following statement on bridges:",
        ("Jane Roe", "Senator", None),
    ),
    (
        "signature of a letter",
        "en",
        "salutation| Dear Secretary Poe:\nbody| We write.\nclosing| Sincerely,\nsignature| Jane Roe\n"
        "signature| Member of Congress",
        ("Jane Roe", "Member of Congress", None),
    ),
    ("first turn", "ru", "salutation| Дорогие друзья!\nbody| И.Рогов: Начинаем работу.", ("И.Рогов", None, None)),
    (
        "russian",
        "ru",
        "headline| Выступление министра иностранных дел И.П. Рогова на форуме",
        ("И.П. Рогова", "министра иностранных дел", None),
    ),
    (
        "german",
        "de",
        "headline| Rede von Bundesministerin Jana Rohe beim Forum",
        ("Jana Rohe", "Bundesministerin", None),
    ),
    (
        "french",
        "fr",
        "headline| Discours de Monsieur Jean Roux, Président de la République, à la conférence",
        ("Jean Roux", "Président de la République", None),
    ),
    (
        "spanish",
        "es",
        "headline| Discurso de la presidenta Juana Robles en el foro",
        ("Juana Robles", "presidenta", None),
    ),
    (
        "portuguese",
        "pt",
        "headline| Discurso da Presidenta da República, Joana Reis, durante a cerimônia",
        ("Joana Reis", "Presidenta da República", None),
    ),
    (
        "joint statement",
        "en",
        "headline| Remarks by Secretary Jane Roe and Prime Minister John Poe after their meeting",
        None,
    ),
    ("statement on somebody", "en", "headline| Statement on the death of John Poe", None),
    ("statement on a verdict", "en", "headline| Statement on Jury's Verdict\nbody| The jury's verdict is right.", None),
    ("announcement", "en", "headline| Senator Jane Roe opens a bridge\nbody| The bridge is long.", None),
    ("many signers", "en", "salutation| Dear Secretary Poe:\nsignature| Jane Roe\nsignature| John Poe", None),
    ("news byline", "en", "headline| Bridge opened\nbyline| By Jane Roe\nbody| The bridge is long.", None),
    ("news byline with a desk", "en", "headline| Bridge opened\nbyline| By Jane Roe, staff reporter", None),
    ("quotation in the news", "en", "body| “The bridge is long,” said Mayor Jane Roe.", None),
    ("office and no name", "en", "headline| Statement by the Governor", None),
    ("empty", "en", "", None),
]


@pytest.mark.parametrize(
    ("language", "page", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_speaker(language: str, page: str, expected: Expected) -> None:
    source = sheet(page, language)
    found = speaker.read(source)
    assert (found and (found.name, found.office, found.organization)) == expected
    if found:
        assert found.name in found.span.of(source.text)
