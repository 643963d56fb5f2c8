import pytest

from marks import marked
from pressparse.parsers import salutations

CASES = [
    ("a line", "en", "salutation| ⟦Dear Chairman!⟧\nbody| We meet in hard times."),
    (
        "three lines",
        "en",
        "salutation| ⟦Mr. President,⟧\nsalutation| ⟦Excellencies,⟧\nsalutation| ⟦Ladies and Gentlemen,⟧",
    ),
    ("several on one line", "en", "salutation| ⟦Madam President, Excellencies, ladies and gentlemen,⟧"),
    ("letter", "en", "salutation| ⟦Dear Secretary Roe:⟧\nbody| We write to you."),
    ("letter to two", "en", "salutation| ⟦Dear Secretary Roe and Administrator Poe,⟧"),
    ("no mark at the end", "en", "salutation| ⟦Dear Minister⟧\nbody| We write to you."),
    ("wrapped line", "en", "salutation| ⟦Mr. President, Esteemed Colleagues, Ladies and\nsalutation| Gentlemen,⟧"),
    (
        "wrapped office",
        "en",
        "salutation| ⟦Your Excellency Jane Roe, President of the General\nsalutation| Assembly,⟧\n"
        "salutation| ⟦Excellencies,⟧",
    ),
    (
        "wrapped over a blank line",
        "en",
        "salutation| ⟦Your Excellency Jane Roe, President\n\nsalutation| of the Assembly,⟧",
    ),
    ("name, office under it", "en", "salutation| ⟦Your Excellency Jane Roe\nsalutation| President of the Assembly;⟧"),
    ("address line before", "en", "salutation| Director\nsalutation| ⟦Dear Director Roe,⟧"),
    ("template that was not filled", "ru", "salutation| ⟦Здравствуйте⟧, getName()?>!"),
    ("quotation mark before", "en", 'salutation| "⟦Dear Secretary Roe,⟧'),
    ("russian", "ru", "salutation| ⟦Уважаемые коллеги!⟧\nbody| Начинаем."),
    ("russian, two", "ru", "salutation| ⟦Уважаемый господин Председатель,⟧\nsalutation| ⟦дамы и господа!⟧"),
    ("german", "de", "salutation| ⟦Sehr geehrte Damen und Herren,⟧"),
    ("french", "fr", "salutation| ⟦Monsieur le Président,⟧\nsalutation| ⟦Mesdames et Messieurs,⟧"),
    ("spanish list", "es", "salutation| ⟦Señor Presidente;⟧\nsalutation| ⟦Distinguidos Delegados;⟧"),
    ("semicolons inside a line", "es", "salutation| ⟦Buenas noches a todos⟧; ⟦señor Presidente⟧; ⟦amigas y amigos⟧"),
    ("emphasis marks", "en", "salutation| **⟦Ladies and Gentlemen!⟧**"),
    ("opens the body", "en", "body| ⟦Mr. Speaker,⟧ I rise to honor a good neighbor."),
    ("opens the body, several", "en", "body| ⟦Ladies and gentlemen, dear friends,⟧ we are glad to see you."),
    ("opens the body, russian", "ru", "body| ⟦Уважаемые коллеги,⟧ начинаем работу."),
    ("two letters", "en", "salutation| ⟦Dear Minister Roe,⟧\nbody| First.\nsalutation| ⟦Dear Mr Poe,⟧\nbody| Second."),
    ("greeting alone opens the body", "en", "body| Good morning. Let me begin with growth."),
    (
        "mid-speech address",
        "en",
        "body| We have met.\nbody| And we have talked.\nbody| Ladies and gentlemen, we go on.",
    ),
    ("an office that begins a sentence", "en", "body| President Roe will visit Arcadia on Monday."),
    ("a news paragraph", "en", "body| Acme opened a plant in Arcadia."),
    (
        "goes on in the paragraph",
        "en",
        "body| ⟦Chairman Roe, Ranking Member Poe, and members of the Committee,⟧ I thank you.",
    ),
    (
        "lines of the list that have another role",
        "en",
        "salutation| ⟦Mr. President,⟧\nbody| ⟦Excellencies,⟧\nbody| We meet.",
    ),
    ("a line above", "en", "metadata| ⟦Dear Students, dear Teachers,⟧\nsalutation| ⟦Colleagues,⟧\nbody| We meet."),
    (
        "broken over another role",
        "en",
        "salutation| ⟦Your Excellency Jane Roe, Secretary\nbody| General of the Seas,⟧\nbody| ⟦Friends⟧\nbody| We met.",
    ),
    ("between two", "en", "salutation| ⟦Mr. President,⟧\nevent| ⟦Admiral Poe of the Navy,⟧\nsalutation| ⟦Friends,⟧"),
    ("speaker before it, two calls", "ru", "salutation| И.Иванов: ⟦Дорогие друзья!⟧ ⟦Дамы и господа!⟧"),
    ("a title above names nobody", "en", "salutation| PEACE AND PROGRESS,\nsalutation| ⟦Excellencies,⟧"),
    (
        "a sentence below",
        "en",
        "salutation| ⟦Mr. President,⟧\nsalutation| Allow me to greet Your Excellency on\nbody| your day.",
    ),
    ("a wish names nobody", "ru", "salutation| Внимание!!!\nsalutation| ⟦Уважаемые граждане,⟧"),
    (
        "names after a colon are one list",
        "en",
        "salutation| ⟦Friends,⟧\nsalutation| ⟦Colonels: Jane Roe, army; and John Poe, navy.⟧",
    ),
    (
        "the body's first line",
        "ru",
        "body| ⟦Уважаемые участники и гости восьмой выставки «Весна в нашем городе»!⟧\nbody| Ждём.",
    ),
    ("the body's first lines, wrapped", "en", "body| ⟦Ladies and gentlemen, dear\nbody| friends,⟧ we are glad."),
    ("an address's last line", "en", "masthead| Minister of Roads\nsalutation| ⟦Dear Minister,⟧\nbody| We write."),
    ("a title above", "en", "salutation| Letter to members\n\nsalutation| ⟦Dear Members:⟧\nbody| We write."),
    ("a title above, french", "fr", "salutation| Lettre ouverte au ministre\n\nsalutation| ⟦Monsieur le Ministre,⟧"),
    ("nothing", "en", "headline| Acme opens a plant"),
    ("empty", "en", ""),
]


@pytest.mark.parametrize(("page", "language"), [(page, code) for _, code, page in CASES], ids=[c[0] for c in CASES])
def test_salutations(page: str, language: str) -> None:
    sheet, spans = marked(page, language)
    found = salutations.read(sheet)
    assert [entry.text for entry in found] == [span.of(sheet.text) for span in spans]
    assert [entry.span for entry in found] == spans
