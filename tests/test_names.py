import pytest

from pressparse.lexicon import load
from pressparse.names import cited, name_at, names_in

# A line that is a name, whole: the language, the line, the name without titles and degrees.
NAMES = [
    ("en", "Jane Roe", "Jane Roe"),
    ("en", "Jane Q. Roe", "Jane Q. Roe"),
    ("en", "J. Q. Roe", "J. Q. Roe"),
    ("en", "J.Q. Roe", "J.Q. Roe"),
    ("en", "Dr. Karin J. Rohe", "Karin J. Rohe"),
    ("en", "Mr. John Poe", "John Poe"),
    ("en", "His Excellency Mr. John Poe", "John Poe"),
    ("en", "H.E. Mr. John Poe", "John Poe"),
    ("en", "H.E.JOHN LAN,", "JOHN LAN"),
    ("en", "Major General Michael Poe", "Michael Poe"),
    ("en", "Rev. Jane Roe", "Jane Roe"),
    ("en", "Hon Daryl Poe AM QC MP", "Daryl Poe"),
    ("en", "Donald S. Poe, Jr.", "Donald S. Poe"),
    ("en", "Kim Roe, M.D.", "Kim Roe"),
    ("en", "Viktor POHL", "Viktor POHL"),
    ("en", "JANE Q. ROE", "JANE Q. ROE"),
    ("en", "JOHN POE JR.", "JOHN POE JR."),
    ("en", "John Poe Sr.", "John Poe Sr."),
    ("en", "Ludwig van der Rohe", "Ludwig van der Rohe"),
    ("en", "Michael O’Roe", "Michael O’Roe"),
    ("fr", "Jean-Paul L'Hermitte", "Jean-Paul L'Hermitte"),
    ("de", "Jana Müller-Rohe", "Jana Müller-Rohe"),
    ("de", "Ursula von der Aue", "Ursula von der Aue"),
    ("es", "María de la Rosa Peña", "María de la Rosa Peña"),
    ("ru", "Иван Петрович Рогов", "Иван Петрович Рогов"),
    ("ru", "И.П. Рогов", "И.П. Рогов"),
    ("ru", "М.В.Рогов", "М.В.Рогов"),
    ("en", "Kevin Bishop", "Kevin Bishop"),
    ("en", "John Ensign", "John Ensign"),
    ("en", "ユキ タナカ", "ユキ タナカ"),
    ("en", "김철수", "김철수"),
]
NO_NAMES = [
    ("en", "Media Relations"),
    ("en", "Press Officer"),
    ("en", "Roe"),
    ("en", "Executive Director"),
    ("en", "jane roe"),
    ("en", "612-555-0100"),
    ("en", "Contact Information"),
    ("en", "The Acme Company"),
    ("en", "Orga-Care"),
    ("en", ""),
    ("de", "Pressestelle"),
    ("ru", "Генеральный директор"),
]
INSIDE = [
    ("en", "Speech by Hon Jane Roe, Minister for Education, at the launch", ["Jane Roe"]),
    ("en", "said Jane Roe and John Poe on Monday", ["Jane Roe", "John Poe"]),
    ("en", "Senator Jane Roe's office", ["Jane Roe"]),
    ("en", "SENATOR JANE ROE'S BRIDGE", ["JANE ROE"]),
    ("en", "ACME'S JANE ROE", ["JANE ROE"]),
    ("en", "the term of ELMFORD'S ADMINISTRATION", []),
    ("de", "so Werkschef Jan Rohe gestern", ["Jan Rohe"]),
    ("en", "the chair of the board said", []),
    ("ru", "сообщил Иван Рогов вчера", ["Иван Рогов"]),
    ("en", "Remarks by Grace Roe, head of Acme", ["Grace Roe"]),
    ("en", "Her Grace Jane Roe and His Grace John Poe", ["Jane Roe", "John Poe"]),
    ("de", "so Jan Rohe zum Haushalt", ["Jan Rohe"]),
    ("de", "so Jan Rohe auf der Versammlung", ["Jan Rohe"]),
    ("de", "so Anna zur Linden gestern", ["Anna zur Linden"]),
    ("nl", "zei Jan op de Beek gisteren", ["Jan op de Beek"]),
    ("it", "il Ministro dell'Interno Gianna De Rosi ha detto", ["Gianna De Rosi"]),
    ("it", "ha dichiarato Usama Al-Rohab ieri", ["Usama Al-Rohab"]),
    ("de", "sagt der Chef der Agentur für Arbeit (BA), Jan Rohe (Grüne) am Dienstag", ["Jan Rohe"]),
    ("en", 'said John "Jack" Roe (Acme)', ['John "Jack" Roe']),
    ("ru", "председатель Правительства Анна Рогова", ["Анна Рогова"]),
    ("pl", "prezes Rady Ministrów Anna Rojek", ["Anna Rojek"]),
    ("en", "by H.E. Roe Jae-yul, Minister", ["Roe Jae-yul"]),
    ("en", "by J . Q . Roe, Minister", ["J . Q . Roe"]),
    ("en", "JANE ROE M.P. said", ["JANE ROE"]),
    ("en", "Rep. Don Roe said", ["Don Roe"]),
    ("en", "Congressman Earl Q. Roe Statement on Roads", ["Earl Q. Roe"]),
    ("es", "dijo Don Juan Roel ayer", ["Juan Roel"]),
    ("fr", "Monsieur Jean Pierre BAH, Ministre", ["Jean Pierre BAH"]),
    ("en", "Mr John Michael Poe MBE said", ["John Michael Poe"]),
    ("ru", "сказал Рогов И.И. вчера", ["Рогов И.И."]),
]


@pytest.mark.parametrize(("language", "line", "bare"), NAMES)
def test_a_line_that_is_a_name(language: str, line: str, bare: str) -> None:
    name = name_at(line, 0, len(line), load(language))
    assert name is not None
    assert name.bare.of(line) == bare
    assert name.span.contains(name.bare)


@pytest.mark.parametrize(("language", "line"), NO_NAMES)
def test_a_line_that_is_none(language: str, line: str) -> None:
    assert name_at(line, 0, len(line), load(language)) is None


@pytest.mark.parametrize(("language", "text", "names"), INSIDE)
def test_names_in_running_text(language: str, text: str, names: list[str]) -> None:
    assert [name.bare.of(text) for name in names_in(text, 0, len(text), load(language))] == names


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Jane Roe, CEO of Acme", "Jane Roe"),
        ("Jane Roe, VP Sales", "Jane Roe"),
        ("Jane Roe, MBE", "Jane Roe, MBE"),
        ("Jane Roe, MEP", "Jane Roe, MEP"),
        ("Jane Roe, PhD, CFO", "Jane Roe, PhD"),
    ],
)
def test_an_office_is_no_degree(text: str, whole: str) -> None:
    (name,) = names_in(text, 0, len(text), load("en"))
    assert name.span.of(text) == whole


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("Dr. Jane Roe", "Dr. Jane Roe"),
        ("Hon Jane Roe CBE", "Jane Roe"),
        ("Mr. John Poe, Jr.", "John Poe, Jr."),
        ("Professor Jane Roe", "Jane Roe"),
    ],
)
def test_a_name_as_a_directory_lists_it(line: str, listed: str) -> None:
    name = name_at(line, 0, len(line), load("en"))
    assert name is not None
    assert cited(line, name).of(line) == listed
