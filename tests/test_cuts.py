"""Where a line is cut into pieces: at the marks, and nowhere else. All pages are invented."""

import pytest

from pressparse.lexicon import load
from pressparse.observe import observe
from pressparse.page import Cut
from pressparse.said import Said

SENTENCES = (
    "The harbour board met on Monday and heard what its engineers had to say of the new pier and of the old one. "
    "‖Nobody spoke against the plan, which the council will vote on before the winter comes to the coast. "
    "‖The members of the board then went to see the works, and came back with the impression that all is well there. "
)
# ‖ stands where the line is cut.
CASES = {
    "a label behind a sentence": (
        "en",
        "The pier will be open to all from the first day of the summer season, said the board. "
        "‖About Norland Harbour Norland Harbour runs the piers of the north coast.",
    ),
    "a source stuck to an address": (
        "en",
        "The plans of the new pier are on show in the hall and at https://norland.example/pier‖SOURCE Norland Port",
    ),
    "a title stuck to its text": (
        "en",
        "The New Pier in Figures‖The pier is six hundred metres long and will be open from the first day of May.",
    ),
    "a title stuck to its text, which a name opens": (
        "en",
        "The Harbour Board and Its Members‖Norland elects nine of them every four years, and they choose a chair.",
    ),
    "a German title stuck to its text": (
        "de",
        "Ein neuer Steg für den Hafen‖Die Arbeiten haben zwei Jahre gedauert, und der Rat dankt allen, die halfen.",
    ),
    "names with a capital inside are no titles": (
        "en",
        "The board of NorPort met on Monday with Jane MacRoe, who told it that the pier is to be run by NorPort alone.",
    ),
    "a name is no heading": (
        "en",
        "The Velmora One is meant for the harbour boards of the north coast, which have asked for a new crane.",
    ),
    "a wire's name in slashes is none": (
        "en",
        "OAKBY, March 5, 2024 /NordWire/ -- The board will open the new pier in Oakby on April 4, and all may come.",
    ),
    "a list of members is no title": (
        "en",
        "The House passed it with Reps. Ann Roe (MS-04), Bo DelTree (WA-01), and Cy VanRoe, who wrote it for the sea.",
    ),
    "a name with a capital inside before its verb's mark": (
        "en",
        "Oakby Chair Jo RoadWest, who has led the board for ten years, said that the pier will be open to all in May.",
    ),
    "a sentence that a lone letter opens": ("en", "The pier is open to all.‖A copy of the plan hangs in the hall."),
    "a Spanish one": ("es", "El muelle está abierto a todos.‖Y en este camino seguimos todos juntos cada día."),
    "a Russian one": ("ru", "Причал открыт для всех жителей.‖В рамках праздника прошли лодочные гонки."),
    "an initial": ("en", "The pier was planned by engineers and masons and built by J.Roe and by his sons of Oakby."),
    "a question stuck to a sentence": ("es", "El muelle está abierto a todos.‖¿Quién lo paga? Lo paga la ciudad."),
    "a straight quotation mark behind another": ("en", 'It is "open to all."‖"Come and see it," she told the press.'),
    "an advisory's labels on one line": (
        "en",
        "The board will speak to the press about the plans for the new pier and the old one "
        "‖WHO: Jane Roe, chair of the board ‖WHERE: Town hall, Oakby",
    ),
    "a label before a title": ("en", "MEDIA STATEMENT ‖NORLAND OPENS ITS NEW PIER"),
    "a title that begins with its kind": ("en", "STATEMENT BY THE MINISTER FOR PIERS, JANE ROE"),
    "a Spanish title that begins so": ("es", "DISCURSO DE LA MINISTRA DE PUERTOS, JUANA RÍOS"),
    "no label in mid-sentence": (
        "en",
        "The board was asked what it knew about Norland and about the contact that its members had with Sudland.",
    ),
    "a clock before the date": ("en", "Jane Roe ‖15:35, Oct 29 2020"),
    "a clock behind the date": ("en", "By Jane Roe ‖2 November 2023, 9:10am"),
    "a German date that its sentence needs": ("de", "Ein Treffen für alle am 15. August 2023, 19:00 Uhr"),
    "a labelled German date": ("de", "Ein Treffen für alle ‖Veröffentlicht am 13. August 2023"),
    "a label stuck to the title": ("en", "Work to Begin on Elm Street‖Posted on April 6, 2026"),
    "a German label stuck to the title": ("de", "Neue Brücke für Norden‖Veröffentlicht am 13. August 2023"),
    "no label stuck to a name": ("en", "What became of the mill that MacDated on April 6, 2026"),
    "numbers with a stroke between": ("de", "Fragen dazu an das Amt für Brücken unter der Nummer 06999 / 123-4567."),
    "a release's number and its date": ("ro", "Nr. 218 /‖ 14.03.2023"),
    "numbers with a dash between": ("en", "Harbour Board, 2019 – 2023"),
    "a date that its sentence needs": ("en", "The board met on 2 November 2023 at Oakby"),
    "salutations with commas": (
        "en",
        "Dear colleagues,‖ Ladies and Gentlemen,‖ It is a great honour for me to open this meeting of the board today.",
    ),
    "all whom a salutation calls on": (
        "en",
        "Chairman Roe,‖ Ranking Member Doe, and Members of the Committee:‖ It is an honour to speak to you here.",
    ),
    "a heading stuck to its paragraph": (
        "en",
        "More Than a Pier — ‖A Complete Harbour Strategy‖While piers are what we build in Norland, the plan of it "
        "goes well beyond them, and the isles will see more of it in the coming year.",
    ),
    "a heading stuck to both sides": (
        "en",
        "The board will look at this in the year to come.‖What Visitors Can Expect‖If you are a friend of the harbour, "
        "write to the board and tell it what you would like to see there.",
    ),
    "a name with a capital inside": (
        "en",
        "The board of HarbourWorks will look at this in the year to come, and HarbourWorks knows what it is to build a "
        "pier in the winter of the north.",
    ),
    "a usual heading behind a sentence": (
        "en",
        "The board will vote on the plan before the winter comes. ‖Background ‖Norland Harbour has had a pier since "
        "1901, which the storms of last winter damaged.",
    ),
    "a usual heading that opens the line": (
        "en",
        "Background ‖Norland Harbour has had a pier since 1901, which the storms of last winter damaged badly.",
    ),
    "a police appeal in Dutch": (
        "nl",
        "De man is door de politie in Oakby aangehouden. ‖Getuigen gezocht ‖Rechercheurs van Oakby willen graag weten "
        "wie er die avond bij de haven was.",
    ),
    "no heading where a sentence goes on": (
        "en",
        "The board met on Monday. Background noise of the works had been measured at each of the piers of the harbour.",
    ),
    "a heading between sentences": (
        "en",
        "The board will vote on the plan before the winter. ‖Works on the Old Pier ‖They have begun this week and will "
        "go on until the first day of May.",
    ),
    "a heading in small letters between sentences": (
        "nl",
        "De man is door de politie aangehouden. ‖Verder onderzoek ‖De recherche van Oakby kijkt naar beelden van de "
        "camera's bij de haven.",
    ),
    "a heading before a weekday in Dutch": (
        "nl",
        "De man is door de politie aangehouden. ‖Andere zaken ‖Zondagavond 3 mei zag een wandelaar bij de haven twee "
        "mannen met een boot.",
    ),
    "a weekday in mid-sentence in English": (
        "en",
        "The board was asked about the works. It said last Monday 3 May that they would go on until the year is over.",
    ),
    "no heading before a pronoun that is written with a capital": (
        "de",
        "Der Rat dankt allen Gästen. Wir laden hiermit alle Freunde ein und bitten Sie um eine Zusage bis zum Ende der "
        "Woche.",
    ),
    "a heading in title case": (
        "en",
        "Steps Toward a New Pier ‖This is the year in which the harbour board will build what it has promised for so "
        "long to the people of Oakby.",
    ),
    "names that open a sentence": (
        "en",
        "Chairwoman Jane Roe of the Harbour Board and John Doe of the Isles said that In Norland nothing has been "
        "built which would stand the sea for long.",
    ),
    "an end mark before the last part": (
        "en",
        "The pier opens in May, said the chair of the board.  ‖### ‖Jane Roe represents Norland in the council.",
    ),
    "no salutation": (
        "en",
        "On Monday, the harbour board met, and Jane Roe, who chairs it, spoke of the new pier and of the old one.",
    ),
    "a flattened page": (
        "en",
        f"News ‖New pier opens at Oakby ‖3 May 2021 17:00 ‖{SENTENCES}‖Tags: harbour ‖Print",
    ),
    "a flattened Russian page": (
        "ru",
        "Новости ‖Открыт новый причал порта ‖31 марта 2025 года 17:00 ‖"
        "Новый причал принимает суда с понедельника, и портовый совет уже получил первые заявки от перевозчиков. "
        "‖Работы шли два года, и совет благодарит всех, кто принимал в них участие на море и на суше все эти месяцы. "
        "‖Дата публикации: 31 марта 2025 года, 17:00",
    ),
}


@pytest.mark.parametrize(("language", "page"), CASES.values(), ids=CASES)
def test_cuts(language: str, page: str) -> None:
    text = page.replace("‖", "")
    found = [text[piece.start : piece.end] for piece in observe(Said(text), load(language)).pieces]
    assert found == [part.strip() for part in page.split("‖")]


@pytest.mark.parametrize("name", ["a heading in small letters between sentences", "a usual heading behind a sentence"])
def test_a_heading_that_lost_its_line_is_told_from_other_pieces(name: str) -> None:
    language, page = CASES[name]
    pieces = observe(Said(page.replace("‖", "")), load(language)).pieces
    assert [piece.cut for piece in pieces] == [Cut.LINE, Cut.HEADING, Cut.BEHIND]
