import pytest
from attrs import evolve

from pressparse.parsers import speaker
from pressparse.roles import Genre
from sheets import sheet

Expected = tuple[str | None, str | None, str | None] | None
CASES: list[tuple[str, str, str, str, Expected]] = [
    (
        "acronym, office, name",
        "en",
        "speech",
        "headline| Speech by the ACME Deputy Secretary General Jane Roe at the 2026 Forum",
        ("Jane Roe", "Deputy Secretary General", "ACME"),
    ),
    (
        "office, name",
        "en",
        "speech",
        "headline| Remarks by President Jane Roe at the Forum",
        ("Jane Roe", "President", None),
    ),
    (
        "name, office",
        "en",
        "speech",
        "headline| Statement by Jane Roe, President of the Republic of Arcadia, at the General Debate",
        ("Jane Roe", "President of the Republic of Arcadia", None),
    ),
    (
        "excellency",
        "en",
        "speech",
        "headline| ADDRESS BY H.E. JANE ROE, PRIME MINISTER OF ARCADIA",
        ("JANE ROE", "PRIME MINISTER OF ARCADIA", None),
    ),
    (
        "office with a comma",
        "en",
        "announcement",
        "headline| Speech by Minister for Law, Mr John Poe, at the Award Ceremony",
        ("John Poe", "Minister for Law", None),
    ),
    (
        "office of foreign affairs",
        "en",
        "speech",
        "headline| Statement by Minister of Foreign Affairs John Poe at the Forum",
        ("John Poe", "Minister of Foreign Affairs", None),
    ),
    (
        "over lines",
        "en",
        "speech",
        "headline| Statement by\nheadline| Prime Minister Jane Roe\nheadline| at the Forum",
        ("Jane Roe", "Prime Minister", None),
    ),
    (
        "surname, full name in the text",
        "en",
        "statement",
        "headline| Statement from Minister Roe about bridges\nbody| Minister Jane Roe met the builders.",
        ("Jane Roe", "Minister", None),
    ),
    (
        "surname alone",
        "en",
        "speech",
        "headline| Remarks by Vice President Roe in Arcadia",
        ("Roe", "Vice President", None),
    ),
    (
        "byline",
        "en",
        "speech",
        "masthead| Statement by\nbyline| Jane Roe\nbyline| President of Arcadia",
        ("Jane Roe", "President of Arcadia", None),
    ),
    (
        "byline, office before",
        "en",
        "speech",
        "masthead| Speech\nbyline| Chair Jane Q. Roe",
        ("Jane Q. Roe", "Chair", None),
    ),
    (
        "byline, office in brackets",
        "en",
        "speech",
        "masthead| Speech\nbyline| Jane Roe\nbyline| Assistant Governor (Economic)",
        ("Jane Roe", "Assistant Governor (Economic)", None),
    ),
    (
        "byline with honours",
        "en",
        "transcript",
        "headline| Doorstop\nbyline| Hon Daryl Poe AM QC MP",
        ("Daryl Poe", None, None),
    ),
    (
        "lead-in",
        "en",
        "statement",
        "body| Senator Jane Roe today issued the following statement:\nbody| “We are glad.”",
        ("Jane Roe", "Senator", None),
    ),
    (
        "lead-in after a dateline",
        "en",
        "statement",
        "body| ARCADIA – Today, Senator Jane Roe made the following statement on bridges:",
        ("Jane Roe", "Senator", None),
    ),
    (
        "signature of a letter",
        "en",
        "letter",
        "salutation| Dear Secretary Poe:\nbody| We write.\nclosing| Sincerely,\nsignature| Jane Roe\n"
        "signature| Member of Congress",
        ("Jane Roe", "Member of Congress", None),
    ),
    (
        "first turn",
        "ru",
        "transcript",
        "salutation| Дорогие друзья!\nbody| И.Рогов: Начинаем работу.",
        ("И.Рогов", None, None),
    ),
    (
        "russian",
        "ru",
        "speech",
        "headline| Выступление министра иностранных дел И.П. Рогова на форуме",
        ("И.П. Рогова", "министра иностранных дел", None),
    ),
    (
        "german",
        "de",
        "speech",
        "headline| Rede von Bundesministerin Jana Rohe beim Forum",
        ("Jana Rohe", "Bundesministerin", None),
    ),
    (
        "french",
        "fr",
        "speech",
        "headline| Discours de Monsieur Jean Roux, Président de la République, à la conférence",
        ("Jean Roux", "Président de la République", None),
    ),
    (
        "spanish",
        "es",
        "speech",
        "headline| Discurso de la presidenta Juana Robles en el foro",
        ("Juana Robles", "presidenta", None),
    ),
    (
        "portuguese",
        "pt",
        "speech",
        "headline| Discurso da Presidenta da República, Joana Reis, durante a cerimônia",
        ("Joana Reis", "Presidenta da República", None),
    ),
    (
        "joint statement",
        "en",
        "statement",
        "headline| Remarks by Secretary Jane Roe and Prime Minister John Poe after their meeting",
        None,
    ),
    ("statement on somebody", "en", "statement", "headline| Statement on the death of John Poe", None),
    (
        "statement on a verdict",
        "en",
        "statement",
        "headline| Statement on Jury's Verdict\nbody| The jury's verdict is right.",
        None,
    ),
    (
        "announcement",
        "en",
        "announcement",
        "headline| Senator Jane Roe opens a bridge\nbody| The bridge is long.",
        None,
    ),
    ("many signers", "en", "letter", "salutation| Dear Secretary Poe:\nsignature| Jane Roe\nsignature| John Poe", None),
    ("news byline", "en", "other", "headline| Bridge opened\nbyline| By Jane Roe\nbody| The bridge is long.", None),
    ("news byline with a desk", "en", "other", "headline| Bridge opened\nbyline| By Jane Roe, staff reporter", None),
    ("quotation in the news", "en", "announcement", "body| “The bridge is long,” said Mayor Jane Roe.", None),
    ("office and no name", "en", "statement", "headline| Statement by the Governor", None),
    ("empty", "en", "speech", "", None),
    (
        "office goes on over the line",
        "en",
        "speech",
        "headline| STATEMENT BY\nbyline| H.E. MR. JOHN POE\nbyline| MINISTER OF FOREIGN AFFAIRS OF\n"
        "byline| ARCADIA\nbyline| AT THE GENERAL DEBATE",
        ("JOHN POE", "MINISTER OF FOREIGN AFFAIRS OF\nARCADIA", None),
    ),
    (
        "cover over roles",
        "es",
        "speech",
        "masthead| DISCURSO\nheadline| DE SU EXCELENCIA DON JUAN\n"
        "byline| ROBLES PEÑA, PRESIDENTE DE LA REPÚBLICA DE\nevent| ARCADIA EN EL DEBATE GENERAL",
        ("JUAN\nROBLES PEÑA", "PRESIDENTE DE LA REPÚBLICA DE\nARCADIA", None),
    ),
    (
        "name and the next line's words",
        "en",
        "speech",
        "headline| Statement by H.E. Mr. John Poe\nevent| General Debate of the Assembly",
        ("John Poe", None, None),
    ),
    (
        "two offices",
        "en",
        "speech",
        "headline| Speech by Jane Roe, Deputy Chair of the Cabinet, Minister for Law, at the Forum",
        ("Jane Roe", "Deputy Chair of the Cabinet, Minister for Law", None),
    ),
    (
        "letterhead",
        "en",
        "transcript",
        "masthead| The Hon Jane Roe MP\nmasthead| Shadow Minister for Law\n"
        "headline| Doorstop interview\nbody| JOURNALIST: Why now?",
        ("Jane Roe", "Shadow Minister for Law", None),
    ),
    (
        "letterhead, all on a line",
        "en",
        "statement",
        "masthead| MEDIA RELEASE The Hon Jane Roe MP Minister for Law\nheadline| A new law\nbody| The law is good.",
        ("Jane Roe", "Minister for Law", None),
    ),
    (
        "letterhead, office over the name",
        "en",
        "statement",
        "masthead| Attorney-General\nmasthead| Hon Jane Roe\nheadline| A new law\nbody| The law is good.",
        ("Jane Roe", "Attorney-General", None),
    ),
    (
        "letterhead of two",
        "en",
        "statement",
        "masthead| Jane Roe, Minister for Law\nmasthead| John Poe, Minister for Roads\n"
        "headline| A new law\nbody| The law is good.",
        None,
    ),
    (
        "title of a speech",
        "es",
        "speech",
        "headline| Juana Robles en la apertura del puente\nbody| Buenas noches a todos.",
        ("Juana Robles", None, None),
    ),
    (
        "turn with an office",
        "en",
        "transcript",
        "headline| Transcript: Floor speech on bridges\nbody| REPRESENTATIVE JANE ROE-POE:\nbody| I rise.",
        ("JANE ROE-POE", "REPRESENTATIVE", None),
    ),
    (
        "subject of a statement",
        "en",
        "statement",
        "headline| Roe condemns the attack\n"
        "body| ARCADIA – U.S. Rep. Jane Roe (R-Ore.) today condemned the attack on the bridge.",
        ("Jane Roe", "U.S. Rep.", None),
    ),
    (
        "subject, all of the office",
        "en",
        "statement",
        "headline| Verdict\nbody| Arcadia County District Attorney Jane Roe today said that the verdict is right.",
        ("Jane Roe", "Arcadia County District Attorney", None),
    ),
    (
        "subject of a letter",
        "en",
        "letter",
        "body| ARCADIA – Senator Jane Roe wrote to the Secretary of Roads.\n"
        "salutation| Dear Secretary Poe:\nclosing| Sincerely,",
        ("Jane Roe", "Senator", None),
    ),
    (
        "organisation behind a comma",
        "en",
        "statement",
        "masthead| Jane Roe, President, Acme Foundation\nheadline| Bridges\nbody| The bridge is good.",
        ("Jane Roe", "President", "Acme Foundation"),
    ),
    (
        "division of the same house",
        "en",
        "statement",
        "byline| Jane Roe, Director, Division of Roads\nbody| The bridge is good.",
        ("Jane Roe", "Director, Division of Roads", None),
    ),
    (
        "letter with others",
        "en",
        "letter",
        "body| Senator Jane Roe joined Senator John Poe in sending a letter to the Secretary.\n"
        "salutation| Dear Secretary:",
        None,
    ),
    (
        "letter of two",
        "en",
        "letter",
        "body| Senator Jane Roe and Senator John Poe wrote to the Secretary.\nsalutation| Dear Secretary:",
        None,
    ),
    (
        "letter's addressee",
        "en",
        "letter",
        "byline| The Honorable Jane Roe\nbyline| Secretary of Roads\nsalutation| Dear Secretary Roe:\nbody| We write.",
        None,
    ),
    (
        "writer at the foot",
        "en",
        "statement",
        "headline| Bridges\nbody| The bridge is long.\nbody| It is good.\nbyline| Jane Roe, spokesperson",
        None,
    ),
    (
        "joint statement by its word",
        "en",
        "statement",
        "headline| JOINT STATEMENT BY THE MINISTER FOR LAW JANE ROE",
        None,
    ),
    ("advisory of an address", "en", "advisory", "headline| Address by President Jane Roe at the Forum", None),
    (
        "name of what is opened",
        "es",
        "speech",
        "headline| Palabras de la Presidenta en la apertura de la Central Juana Robles",
        None,
    ),
    (
        "small words in capitals",
        "es",
        "speech",
        "headline| PALABRAS DE LA PRESIDENTA DE LA NACIÓN JUANA ROBLES EN EL ACTO",
        ("JUANA ROBLES", "PRESIDENTA DE LA NACIÓN", None),
    ),
    (
        "place before the dash",
        "en",
        "statement",
        "body| Port Roe, Arcadia – Roads Committee Chairman John Poe released the following statement:",
        ("John Poe", "Roads Committee Chairman", None),
    ),
    (
        "house in the letterhead",
        "en",
        "speech",
        "masthead| Minister for Law — Roe Palace\nheadline| On bridges\nbody| The bridge is good.",
        None,
    ),
    (
        "office from the text",
        "en",
        "letter",
        "body| Congressman John Poe wrote today.\nsalutation| Dear Jane:\nclosing| Sincerely,\nsignature| John Poe",
        ("John Poe", "Congressman", None),
    ),
    (
        "courtesy is no office",
        "en",
        "speech",
        "headline| Address by\nheadline| His Excellency Major General John Poe\nheadline| Governor of Arcadia",
        ("John Poe", "Governor of Arcadia", None),
    ),
]


@pytest.mark.parametrize(
    ("language", "genre", "page", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_speaker(language: str, genre: str, page: str, expected: Expected) -> None:
    source = evolve(sheet(page, language), genre=Genre(genre))
    found = speaker.read(source)
    assert (found and (found.name, found.office, found.organization)) == expected
    if found:
        assert found.name in found.span.of(source.text)
