"""Quotations: the expected words are marked; beside them the speaker and the office that the text gives."""

import pytest

from marks import marked
from pressparse.parsers import quotes

Case = tuple[str, str, str | None, str | None]
ENGLISH: list[Case] = [
    ("verb, name", "“⟦We are glad to open here⟧,” said Jane Roe.", "Jane Roe", None),
    ("name, verb", "“⟦We are glad to open here⟧,” Jane Roe said on Monday.", "Jane Roe", None),
    ("straight marks", '"⟦We are glad to open here⟧," said Jane Roe.', "Jane Roe", None),
    ("office after", "“⟦We are glad to open here⟧,” said Jane Roe, director of Acme.", "Jane Roe", "director of Acme"),
    ("office before", "“⟦We are glad to open here⟧,” said Senator Jane Roe.", "Jane Roe", "Senator"),
    ("courtesy", "“⟦We are glad to open here⟧,” said Mr. John Poe.", "John Poe", None),
    ("surname", "“⟦We are glad to open here⟧,” said Roe.", "Roe", None),
    ("surname first", "“⟦We are glad to open here⟧,” Roe added.", "Roe", None),
    ("split, comma", "“⟦We are glad⟧,” said Jane Roe, “⟦to open here at last⟧.”", "Jane Roe", None),
    ("split, full stop", "“⟦We are glad to be here⟧,” said Jane Roe. “⟦We will stay for long⟧.”", "Jane Roe", None),
    ("colon before", "Jane Roe said: “⟦We are glad to open here.⟧”", "Jane Roe", None),
    ("comma before", "Jane Roe said, “⟦We are glad to open here.⟧”", "Jane Roe", None),
    ("fragment", "Jane Roe said the plan was “⟦far too little and too late⟧”.", "Jane Roe", None),
    ("according to", "According to Jane Roe, “⟦the plan is far too small⟧.”", "Jane Roe", None),
    ("pronoun", "“⟦We are glad to open here⟧,” she said.", None, None),
    ("whole paragraph", "“⟦We are glad to open here, and we will stay.⟧”", None, None),
    ("question", "“⟦Why should we wait any longer?⟧” asked Jane Roe.", "Jane Roe", None),
    (
        "name from the sentence after",
        "“⟦We are glad to open here⟧,” Acme director Jane Roe said.",
        "Jane Roe",
        "director",
    ),
    ("short title", "“⟦It is odd⟧,” said Rep. Jane Roe. “⟦We must act.⟧”", "Jane Roe", "Rep."),
    ("short title, surname", "“⟦Rail workers deserve more⟧,” Rep. Roe said.", "Roe", "Rep."),
    ("short title, verb behind", "“⟦Rail workers deserve more⟧,” Sen. Tom Poe said.", "Tom Poe", "Sen."),
    ("short title, colon", "Commenting, Gov. Jane Roe said: “⟦We are glad to open here.⟧”", "Jane Roe", "Gov."),
    ("two titles", "“⟦It is odd⟧,” said Prof. Dr. Jane Roe. “⟦We must act.⟧”", "Jane Roe", None),
    ("rank", "“⟦We are glad to open here⟧,” said Sgt. Jane Roe.", "Jane Roe", "Sgt."),
    (
        "rank of two words",
        "“⟦We are glad to open here⟧,” said Lt. Col. Jane Roe, commander of the base.",
        "Jane Roe",
        "commander of the base",
    ),
    ("retired", "“⟦It is odd⟧,” said Gen. (Ret.) Jane Roe. “⟦We must act.⟧”", "Jane Roe", None),
    ("a saint's city", "“⟦We are glad to open here⟧,” said St. Poe Mayor Jane Roe.", "Jane Roe", "Mayor"),
    ("sentence behind a title", "“⟦We are glad to open here⟧,” she told the Col. The base opens in May.", None, None),
    ("short office", "“⟦We are glad to open here⟧,” said Jane Roe, CEO of Acme.", "Jane Roe", "CEO of Acme"),
    ("short office alone", "“⟦We are glad to open here⟧,” said Jane Roe, CEO.", "Jane Roe", "CEO"),
    ("vice president", "“⟦We are glad to open here⟧,” said Jane Roe, VP of Sales.", "Jane Roe", "VP of Sales"),
    ("honour", "“⟦We are glad to open here⟧,” said Jane Roe, MBE.", "Jane Roe", None),
    (
        "abbreviated firm",
        "“⟦We are glad to open here⟧,” Jane Roe of Acme Inc. in Oakby said.",
        "Jane Roe",
        None,
    ),
    ("single marks", "‘⟦It’s the firm’s best mill⟧,’ said Jane Roe. ‘⟦We’ll stay.⟧’", "Jane Roe", None),
    ("single marks inside", "“⟦We see no ‘new normal’ here⟧,” said Jane Roe.", "Jane Roe", None),
    ("a firm in marks", "“⟦We are glad⟧,” said Jane Roe, head of “Acme Mills”.", "Jane Roe", "head of “Acme Mills”"),
    ("signed with a dash", "“⟦We are glad to open here⟧” – Jane Roe, director", "Jane Roe", "director"),
]
ENGLISH_NONE = [
    ("title of a book", "The prize went to “The Long Road Home Again” by Jane Roe."),
    ("scare quotes", "The so-called “new normal” is over."),
    ("single scare quotes", "The members’ club said that the ‘new normal’ is over."),
    ("single word", "Jane Roe said “yes” and left."),
    ("programme", "The “Clean Rivers for All of Us” programme starts in May."),
    ("inches", 'The screen is 32" wide and the table 40" long.'),
    ("no marks", "Jane Roe said that she was glad."),
    ("nickname", "John “Big Jack” Poe won the race."),
    ("unclosed in mid-sentence", "The sign read “open all day and all night and it stayed so."),
    ("a name in marks", "The ship “Queen of the Northern Seas” sailed on Monday."),
]
GERMAN: list[Case] = [
    ("verb, name", "„⟦Wir freuen uns auf die Arbeit⟧“, sagte Jana Rohe.", "Jana Rohe", None),
    (
        "office after",
        "„⟦Wir freuen uns auf die Arbeit⟧“, sagt Jana Rohe, Geschäftsführerin der Muster GmbH.",
        "Jana Rohe",
        "Geschäftsführerin der Muster GmbH",
    ),
    ("office before", "„⟦Wir freuen uns auf die Arbeit⟧“, erklärte Ministerin Jana Rohe.", "Jana Rohe", "Ministerin"),
    ("straight marks", '"⟦Wir freuen uns auf die Arbeit⟧", sagte Jana Rohe.', "Jana Rohe", None),
    ("guillemets", "»⟦Wir freuen uns auf die Arbeit⟧«, sagte Jana Rohe.", "Jana Rohe", None),
    ("split", "„⟦Wir freuen uns⟧“, sagte Jana Rohe, „⟦und wir bleiben auch hier⟧.“", "Jana Rohe", None),
    (
        "split, full stop",
        "„⟦Wir freuen uns auf die Arbeit⟧“, sagte Jana Rohe. „⟦Und wir bleiben auch hier.⟧“",
        "Jana Rohe",
        None,
    ),
    ("colon", "Jana Rohe sagte: „⟦Wir freuen uns auf die Arbeit.⟧“", "Jana Rohe", None),
    ("name with colon", "Jana Rohe: „⟦Wir freuen uns auf die Arbeit.⟧“", "Jana Rohe", None),
    ("surname", "„⟦Wir freuen uns auf die Arbeit⟧“, betonte Rohe.", "Rohe", None),
    ("compound", "„⟦Wir freuen uns auf die Arbeit⟧“, so Werkschef Dr. Jan Rohe.", "Jan Rohe", "Werkschef"),
    ("compound, no title", "„⟦Wir freuen uns auf die Arbeit⟧“, so Werkschef Jan Rohe.", "Jan Rohe", "Werkschef"),
    (
        "compound behind",
        "Jana Rohe, Kreisbürgermeisterin von Aue, ergänzte: „⟦Wir freuen uns auf die Arbeit.⟧“",
        "Jana Rohe",
        "Kreisbürgermeisterin von Aue",
    ),
    ("surname with its particle", "„⟦Das hilft uns allen sehr⟧“, sagte von der Rohe.", "von der Rohe", None),
    ("an article is no particle", "„⟦Das hilft uns allen sehr⟧“, sagte der Rohe.", "Rohe", None),
]
GERMAN_NONE = [
    ("title", "Das Buch „Der lange Weg nach Hause“ erscheint im Mai."),
    ("scare quotes", "Die „neue Normalität“ ist vorbei."),
]
FRENCH: list[Case] = [
    ("verb, name", "« ⟦Nous sommes heureux d'ouvrir ici⟧ », a déclaré Jeanne Roux.", "Jeanne Roux", None),
    (
        "office after",
        "« ⟦Nous sommes heureux d'ouvrir ici⟧ », a déclaré Jeanne Roux, directrice de Cobalt.",
        "Jeanne Roux",
        "directrice de Cobalt",
    ),
    ("inverted", "« ⟦Nous sommes heureux d'ouvrir ici⟧ », explique Jeanne Roux.", "Jeanne Roux", None),
    ("curled marks", "“⟦Nous sommes heureux d'ouvrir ici⟧”, a déclaré Jeanne Roux.", "Jeanne Roux", None),
    (
        "split",
        "« ⟦Nous sommes heureux⟧ », a déclaré Jeanne Roux, « ⟦et nous resterons longtemps⟧ ».",
        "Jeanne Roux",
        None,
    ),
    ("colon", "Jeanne Roux a déclaré : « ⟦Nous sommes heureux d'ouvrir ici.⟧ »", "Jeanne Roux", None),
    ("according to", "Selon Jeanne Roux, « ⟦le projet est encore trop petit⟧ ».", "Jeanne Roux", None),
    ("a verb of one's own", "« ⟦Ce plan, explique la note, est encore trop petit.⟧ »", None, None),
    ("whole paragraph", "« ⟦Nous sommes heureux d'ouvrir ici et nous resterons.⟧ »", None, None),
]
FRENCH += [
    (
        "verb and office inside the marks",
        "« ⟦Ce plan⟧, explique Jeanne Roux, directrice du port, ⟦est encore trop petit.⟧ »",
        "Jeanne Roux",
        "directrice du port",
    ),
    ("for", "Pour Jeanne Roux, maire de Lac, « ⟦le projet est encore trop petit⟧ ».", "Jeanne Roux", "maire de Lac"),
    (
        "verb inside the marks",
        "« ⟦Ce plan⟧, a déclaré la ministre Jeanne Roux, ⟦est encore trop petit.⟧ »",
        "Jeanne Roux",
        "ministre",
    ),
]
FRENCH_NONE = [
    ("title", "Le film « La longue route du retour » sort en mai."),
    ("scare quotes", "La « nouvelle normalité » est finie."),
]
RUSSIAN: list[Case] = [
    ("dash, verb, name", "«⟦Мы рады открыть новый завод⟧», – сказал Иван Рогов.", "Иван Рогов", None),
    ("office before", "«⟦Мы рады открыть новый завод⟧», – отметил директор Иван Рогов.", "Иван Рогов", "директор"),
    ("straight marks", '"⟦Мы рады открыть новый завод⟧", – сообщил Иван Рогов.', "Иван Рогов", None),
    ("initials", "«⟦Мы рады открыть новый завод⟧», – заявил И.П. Рогов.", "И.П. Рогов", None),
    ("split", "«⟦Мы рады открыть завод⟧, – сказал Иван Рогов. – ⟦Работать будем долго⟧».", "Иван Рогов", None),
    ("colon", "Иван Рогов сказал: «⟦Мы рады открыть новый завод⟧».", "Иван Рогов", None),
    ("in his words", "По словам Ивана Рогова, «⟦завод будет работать очень долго⟧».", "Ивана Рогова", None),
    ("surname", "«⟦Мы рады открыть новый завод⟧», – добавил Рогов.", "Рогов", None),
    (
        "office and field",
        "«⟦Мы рады открыть новый завод⟧», – сказал министр транспорта Иван Рогов.",
        "Иван Рогов",
        "министр транспорта",
    ),
    (
        "to whom",
        "«⟦Мы рады открыть новый завод⟧», – сказал НИА Вести мэр Иван Рогов.",
        "Иван Рогов",
        "мэр",
    ),
    (
        "a firm in marks",
        "«⟦Мы рады открыть новый завод⟧», – говорит гендиректор «Кобальта» Иван Рогов.",
        "Иван Рогов",
        "гендиректор «Кобальта»",
    ),
    (
        "a firm in marks behind",
        "«⟦Мы рады открыть новый завод⟧», – говорит Иван Рогов, директор компании «Кобальт».",
        "Иван Рогов",
        "директор компании «Кобальт»",
    ),
    ("comments", "«⟦Мы рады открыть новый завод⟧», – комментирует Анна Рогова.", "Анна Рогова", None),
    ("dash opens", "– ⟦Мы рады открыть завод⟧, – сказал Иван Рогов.", "Иван Рогов", None),
    ("low marks", "„⟦Мы рады открыть новый завод⟧“, – сказал Иван Рогов.", "Иван Рогов", None),
]
RUSSIAN_NONE = [
    ("name of a firm", "Завод «Новые северные берега России» открыт в мае."),
    ("list", "– Новый завод – гордость города и области"),
    ("title", "Фильм «Долгая дорога обратно домой» выйдет в мае."),
]
SPANISH: list[Case] = [
    ("verb, name", "“⟦Estamos felices de abrir aquí⟧”, dijo Juana Robles.", "Juana Robles", None),
    ("guillemets", "«⟦Estamos felices de abrir aquí⟧», afirmó Juana Robles.", "Juana Robles", None),
    ("straight marks", '"⟦Estamos felices de abrir aquí⟧", señaló Juana Robles.', "Juana Robles", None),
    (
        "office after",
        "“⟦Estamos felices de abrir aquí⟧”, dijo Juana Robles, directora de Cobalto.",
        "Juana Robles",
        "directora de Cobalto",
    ),
    ("split", "“⟦Estamos felices⟧”, dijo Juana Robles, “⟦y vamos a quedarnos⟧”.", "Juana Robles", None),
    ("colon", "Juana Robles dijo: “⟦Estamos felices de abrir aquí.⟧”", "Juana Robles", None),
    (
        "office, comma, name",
        "“⟦Estamos felices de abrir aquí⟧”, explicó el concejal de Urbanismo, Juan Robles.",
        "Juan Robles",
        "concejal de Urbanismo",
    ),
    (
        "office first, comma, name",
        'La ministra de Industria, Juana Robles, ha subrayado que "⟦estamos felices de abrir aquí⟧".',
        "Juana Robles",
        "ministra de Industria",
    ),
    ("according to", "Según Juana Robles, “⟦el plan es todavía muy pequeño⟧”.", "Juana Robles", None),
]
SPANISH_NONE = [
    ("title", "La película “El largo camino a casa” se estrena en mayo."),
    ("scare quotes", "La “nueva normalidad” ha terminado."),
]
POLISH: list[Case] = [
    (
        "dash behind marks",
        "„⟦To dobra wiadomość⟧” – mówi Jan Rowicz, prezes zarządu Cobalt. – „⟦Fabryka ruszy w maju.⟧”",
        "Jan Rowicz",
        "prezes zarządu Cobalt",
    ),
    ("straight marks, dash", '"⟦To dobra wiadomość⟧" – powiedział Jan Rowicz.', "Jan Rowicz", None),
    ("dash opens", "– ⟦Czekaliśmy długo⟧ – podkreśla Ewa Rowicz, wójt gminy.", "Ewa Rowicz", "wójt gminy"),
    (
        "dash opens twice",
        "- ⟦Czekaliśmy długo⟧ - podkreśla Ewa Rowicz, wójt gminy. - ⟦Teraz ruszamy.⟧",
        "Ewa Rowicz",
        "wójt gminy",
    ),
]
POLISH_NONE = [
    ("list", "– Nowa fabryka – największa w gminie"),
    ("verb far behind", "– Nowa fabryka – jak mało która – o czym mówi Ewa Rowicz."),
]
OTHERS: list[tuple[str, Case]] = [
    (
        "pt",
        (
            "short office",
            "“⟦Estamos muito felizes⟧”, disse João Rocha, CEO da Cobalto.",
            "João Rocha",
            "CEO da Cobalto",
        ),
    ),
    (
        "pt",
        (
            "office, comma, name",
            "“⟦Estamos muito felizes⟧”, disse o ministro da Economia, João Rocha.",
            "João Rocha",
            "ministro da Economia",
        ),
    ),
    (
        "it",
        (
            "office, comma, name",
            "“⟦Siamo molto felici⟧”, ha detto il sindaco di Lago, Marco Rosi.",
            "Marco Rosi",
            "sindaco di Lago",
        ),
    ),
    (
        "it",
        (
            "verb inside the marks",
            '"⟦È stato un buon incontro⟧ - ha detto Marco Rosi - ⟦e ne seguiranno altri⟧"',
            "Marco Rosi",
            None,
        ),
    ),
    ("nl", ("single marks", "‘⟦We zijn blij dat het kan⟧’, zegt directeur Jan Roos.", "Jan Roos", "directeur")),
    (
        "nl",
        (
            "straight single marks",
            "'⟦We zijn blij met de foto's⟧', zegt directeur Jan Roos. '⟦Nu gaan we bouwen.⟧'",
            "Jan Roos",
            "directeur",
        ),
    ),
    ("fr", ("office, comma, name", "« ⟦Nous sommes là⟧ », se félicite le maire, Paul Roux.", "Paul Roux", "maire")),
]
SPOKEN = [
    (f"{code}: {name}", code, text, speaker, office)
    for code, cases in (
        ("en", ENGLISH),
        ("de", GERMAN),
        ("fr", FRENCH),
        ("ru", RUSSIAN),
        ("es", SPANISH),
        ("pl", POLISH),
    )
    for name, text, speaker, office in cases
] + [(f"{code}: {case[0]}", code, *case[1:]) for code, case in OTHERS]
UNSPOKEN = [
    (f"{code}: {name}", code, text)
    for code, cases in (
        ("en", ENGLISH_NONE),
        ("de", GERMAN_NONE),
        ("fr", FRENCH_NONE),
        ("ru", RUSSIAN_NONE),
        ("es", SPANISH_NONE),
        ("pl", POLISH_NONE),
    )
    for name, text in cases
]


@pytest.mark.parametrize(("code", "text", "speaker", "office"), [c[1:] for c in SPOKEN], ids=[c[0] for c in SPOKEN])
def test_a_quotation(code: str, text: str, speaker: str | None, office: str | None) -> None:
    sheet, spans = marked(f"body| {text}", code)
    (quotation,) = quotes.read(sheet)
    assert [part.text.rstrip(",.") for part in quotation.words] == [span.of(sheet.text).rstrip(".") for span in spans]
    assert (quotation.speaker, quotation.office) == (speaker, office)
    assert all(quotation.span.contains(part.span) for part in quotation.words)


@pytest.mark.parametrize(("code", "text"), [case[1:] for case in UNSPOKEN], ids=[case[0] for case in UNSPOKEN])
def test_marks_that_quote_nobody(code: str, text: str) -> None:
    assert quotes.read(marked(f"body| {text}", code)[0]) == ()


def test_a_quotation_over_two_paragraphs() -> None:
    page = "body| Jane Roe said: “We are glad to open here.\n\nbody| “We will stay for long.”\n\nbody| The plant opens."
    (quotation,) = quotes.read(marked(page)[0])
    assert [part.text for part in quotation.words] == ["We are glad to open here.", "We will stay for long."]
    assert quotation.speaker == "Jane Roe"


def test_a_quotation_over_wrapped_lines() -> None:
    (quotation,) = quotes.read(marked("body| “We are glad to\nbody| open here,” said Jane\nbody| Roe of Acme.")[0])
    assert quotation.words[0].text == "We are glad to\nopen here,"
    assert quotation.speaker == "Jane\nRoe"


def test_two_speakers_in_a_paragraph() -> None:
    page = "body| “We are glad to open here,” said Jane Roe. “It is far too early for that,” John Poe replied."
    first, second = quotes.read(marked(page)[0])
    assert (first.speaker, second.speaker) == ("Jane Roe", "John Poe")


@pytest.mark.parametrize("role", ["headline", "teaser", "navigation", "boilerplate"])
def test_only_running_text_is_looked_at(role: str) -> None:
    assert quotes.read(marked(f"{role}| “We are glad to open here,” said Jane Roe.")[0]) == ()
