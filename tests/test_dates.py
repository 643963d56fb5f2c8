"""Calendar dates in running text: the table of forms by language, clock times, order, years, roles, any text."""

from __future__ import annotations

import time as clock
from collections.abc import Iterator
from datetime import date, datetime, time

import pytest
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from date_cases import FOUND, NONE, REFERENCE
from pressparse import find_dates, parse
from pressparse.parsers.date_roles import DateModel, date_mentions, embargo_of, published_of
from pressparse.parsers.date_words import date_words
from pressparse.parsers.dates import resolve, scan
from pressparse.records import Span
from pressparse.roles import DateRole

LANGUAGES = ("en", "ru", "uk", "de", "fr", "es", "pt", "it", "nl", "pl", "ro", "cs", "sv", "no", "da", "bs", None)


def rows(table: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    """The language and the cells of each line of a table."""
    for language, lines in table.items():
        for line in lines.strip().splitlines():
            cells = (cell.strip(" ") for cell in line.split(" | "))
            yield language, [cell.replace("\\n", "\n").replace("\\xa0", "\xa0") for cell in cells]


def unmarked(text: str) -> tuple[str, list[str]]:
    """The text without its marks, and the marked stretches."""
    return text.replace("⟦", "").replace("⟧", ""), [part.partition("⟧")[0] for part in text.split("⟦")[1:]]


FOUND_CASES = [(language, *cells) for language, cells in rows(FOUND)]
NONE_CASES = [(language, *cells) for language, cells in rows(NONE)]


def test_the_tables_are_as_large_as_promised() -> None:
    assert len(FOUND_CASES) + len(NONE_CASES) >= 400
    assert len(NONE_CASES) >= 120
    assert set(FOUND) == set(NONE) == {*(code for code in LANGUAGES if code), "ja"}


@pytest.mark.parametrize(("language", "form", "marked", "days"), FOUND_CASES)
def test_form(language: str, form: str, marked: str, days: str) -> None:
    text, stretches = unmarked(marked)
    found = scan(text, date_words(language), reference=REFERENCE)
    assert [text[one.at : one.to] for one in found] == stretches
    expected = [day.partition("..") for day in days.split()]
    assert [(str(one.start), str(one.end)) for one in found] == [(start, end or start) for start, _, end in expected]


@pytest.mark.parametrize(("language", "looks_like", "text"), NONE_CASES)
def test_no_date(language: str, looks_like: str, text: str) -> None:
    found = scan(text, date_words(language), reference=REFERENCE)
    assert [text[one.at : one.to] for one in found] == []


@pytest.mark.parametrize(
    ("language", "text", "expected", "zone"),
    [
        ("en", "Sept. 14, 2020, 10:00 a.m. EDT", time(10), "EDT"),
        ("en", "September 14, 2020 at 2:30 pm", time(14, 30), None),
        ("en", "14 September 2020 1900 GMT", time(19), "GMT"),
        ("en", "September 14, 2020 at midnight", time(0), None),
        ("en", "September 14, 2020, at noon", time(12), None),
        ("en", "12:15 a.m. on September 14, 2020", time(0, 15), None),
        ("en", "2020-09-14T10:30:00Z", time(10, 30), "Z"),
        ("en", "2020-09-14 10:30 +02:00", time(10, 30), "+02:00"),
        ("en", "Mon Sep 14 2020 12:00:00 GMT+1200 (New Zealand Standard Time)", time(12), "GMT+1200"),
        ("en", "10:00 a.m. on Monday, September 14, 2020", time(10), None),
        ("en", "10 a.m. ET / 7 a.m. PT on September 14, 2020", time(10), "ET"),
        ("en", "until 7 a.m. PT/10 a.m. ET/3 p.m. BST, Monday, Sept. 14, 2020", time(7), "PT"),
        ("en", "September 14, 2020, at 10:00 a.m. EDT / 4:00 p.m. CEST", time(10), "EDT"),
        ("en", "and/or 7 p.m. on September 14, 2020", time(19), None),
        ("en", "September 14, 2020, 25:00", None, None),
        ("en", "September 14, 2020 in 12 towns", None, None),
        ("de", "am 14.9.2020 um 14.30 Uhr", time(14, 30), None),
        ("de", "14. September 2020, 9 Uhr", time(9), None),
        ("de", "14. September 2020 um 14:30 Uhr MESZ", time(14, 30), "MESZ"),
        ("fr", "9 mai 2020 à 10h30", time(10, 30), None),
        ("fr", "9 mai 2020 à 18 h", time(18), None),
        ("ru", "14 сентября 2020 года в 14:00 мск", time(14), "мск"),
        ("es", "14 de mayo de 2020 a las 10:30", time(10, 30), None),
        ("pt", "14 de maio de 2020 às 10h30", time(10, 30), None),
        ("it", "14 maggio 2020 alle ore 10.30", time(10, 30), None),
        ("pl", "14 maja 2020 o godz. 10.30", time(10, 30), None),
        ("nl", "14 mei 2020 om 14.30 uur", time(14, 30), None),
        ("sv", "14 maj 2020 kl. 14.30", time(14, 30), None),
        ("en", "14 September 2020, 10:00-12:00 CET", time(10), "CET"),
        ("en", "May 2, 2022 | 6:00-8:00 PM EDT", time(18), "EDT"),
        ("en", "14 September 2020, 7-9 p.m.", time(19), None),
        ("en", "14 September 2020, 10-2 p.m.", time(10), None),
        ("en", "14 September 2020, 12-2 p.m.", time(12), None),
        ("en", "May 2, 2022, from 7 to 9 p.m.", time(19), None),
        ("en", "May 2, 2022, 8:00 a.m. - 5:00 p.m. EST", time(8), "EST"),
        ("en", "9 a.m. to 5 p.m. on May 2, 2022", time(9), None),
        ("en", "10:00 - 12:00, 14 September 2020", time(10), None),
        ("en", "September 14, 2020 08:00 AM Eastern Daylight Time", time(8), "Eastern Daylight Time"),
        ("en", "at 8 a.m. Pacific Time on Thursday, May 6, 2021", time(8), "Pacific Time"),
        ("en", "May 6, 2021 at midnight GMT", time(0), "GMT"),
        ("en", "May 6, 2021, noon", time(12), None),
        ("en", "at noon on May 4, 2021", time(12), None),
        ("en", "September 14, 2020 • 5:00 pm", time(17), None),
        ("en", "0001hrs Wednesday 16 September 2020", time(0, 1), None),
        ("en", "2024-12-13 12:14:54-05:00", time(12, 14), "-05:00"),
        ("en", "Number: 2024-06 3 December 2024", None, None),
        ("en", "May 2, 2020, 10 to 12 people", None, None),
        ("en", "May 2, 2020, 10.50-12.75 euros", None, None),
        ("en", "May 2, 2020, noontime", None, None),
        ("de", "14. September 2020, 19–21 Uhr", time(19), None),
        ("de", "14. September 2020, 19.00–21.00 Uhr", time(19), None),
        ("de", "14. September 2020 zwischen 10 und 12 Uhr", time(10), None),
        ("es", "14 de mayo de 2020, de 10:00 a 12:00 horas", time(10), None),
        ("es", "14 de mayo de 2020, de 10 a 12 horas", time(10), None),
        ("fr", "loi n°2019-1428 du 24 décembre 2019", None, None),
        ("fr", "décret n°2020-1310 du 29 octobre 2020", None, None),
        ("it", "14 maggio 2020 alle 18", time(18), None),
        ("nl", "14 mei 2020 van 10 tot 12 uur", time(10), None),
        ("pl", "14 maja 2020 r. w godz. 10.00-12.00", time(10), None),
        ("pl", "14 maja 2020 r. o godzinie 10", time(10), None),
        ("pl", "14 maja 2020 (sobota), godz. 10:00", time(10), None),
        ("ro", "14 mai 2020, între orele 10:00 și 12:00", time(10), None),
        ("ro", "14 mai 2020 la ora 10", time(10), None),
        ("ru", "14 марта 2020 г. 10.00–12.00", time(10), None),
        ("ru", "14 марта 2020 г. с 12 до 14 часов", time(12), None),
        ("ru", "14 марта 2020 г. в 7 часов вечера", time(19), None),
        ("ru", "14 марта 2020 г. (суббота) в 12:00 по московскому времени", time(12), "по московскому времени"),
        ("ru", "14 марта 2020 г. в 12 городах", None, None),
        ("uk", "14 березня 2020 року о 10-й годині", time(10), None),
        ("sv", "14 maj 2020 kl 10-12", time(10), None),
        ("en", "September 14, 2020 @ 10 a.m.", time(10), None),
        ("en", "September 14, 2020, 10.30 BST", time(10, 30), "BST"),
        ("en", "September 14, 2020 at 7 o'clock", time(7), None),
        ("en", "Date: September 14, 2020\nTime: 5:00 PM EST", time(17), "EST"),
        ("en", "May 2, 2020, 10,50 euros", None, None),
        ("de", "14. September 2020, Beginn: 19.30 Uhr", time(19, 30), None),
        ("es", "14 de mayo de 2020 a partir de las 18:00", time(18), None),
        ("es", "14 de mayo de 2020 al mediodía", time(12), None),
        ("it", "14 maggio 2020, ore 10,30", time(10, 30), None),
        ("nl", "14 mei 2020 om 10u30", time(10, 30), None),
        ("pl", "14 maja 2020, g. 18.00", time(18), None),
        ("ru", "14 сентября 2020 года, начало в 19:00", time(19), None),
        (None, "2020年9月14日（月）14:00", time(14), None),
        (None, "2020年9月14日下午2点30分", time(14, 30), None),
        (None, "2020年9月14日 午前10時", time(10), None),
        (None, "2020년 9월 14일 오후 2시", time(14), None),
        (None, "2020年9月14日 25時", None, None),
    ],
)
def test_clock(language: str, text: str, expected: time | None, zone: str | None) -> None:
    (found,) = scan(text, date_words(language))
    assert (found.time, found.timezone) == (expected, zone)


@pytest.mark.parametrize(
    ("language", "text", "order", "expected", "other"),
    [
        ("en", "03/04/2020", None, "2020-03-04", "2020-04-03"),
        ("de", "03/04/2020", None, "2020-04-03", "2020-03-04"),
        (None, "03/04/2020", None, "2020-04-03", "2020-03-04"),
        ("en", "03/04/2020", "DMY", "2020-04-03", None),
        ("de", "03/04/2020", "MDY", "2020-03-04", None),
        ("en", "03/04/2020, 25/12/2020", None, "2020-04-03", None),
        ("es", "03/04/2020, 12/25/2020", None, "2020-03-04", None),
        ("en", "03/04/2020, April 3, 2020", None, "2020-04-03", None),
        ("en", "03/04/2020, 1 April 2020", None, "2020-04-03", None),
        ("en", "03/04/2020, 7 May 2018", None, "2020-04-03", None),
        ("en", "03/04/2020, tickets £5", None, "2020-04-03", None),
        ("en", "03/04/2020, 10:00 EST", None, "2020-03-04", None),
        ("en", "03/04/2020, +44 20 7946 0000", None, "2020-04-03", None),
        ("en", "04/04/2020", None, "2020-04-04", None),
        ("en", "01.03.13, March 7, 2013", None, "2013-01-03", None),
        ("en", "01.03.2013", None, "2013-03-01", None),
    ],
)
def test_order(language: str | None, text: str, order: str | None, expected: str, other: str | None) -> None:
    first = scan(text, date_words(language), order=order)[0]  # type: ignore[arg-type]  # a table holds plain str
    assert str(first.start) == expected
    assert (str(first.other) if first.ambiguous else None) == other


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("on 14 September", date(2020, 6, 1), ["2020-09-14"]),
        ("on 2 January", date(2020, 12, 20), ["2021-01-02"]),
        ("on 30 December", date(2021, 1, 5), ["2020-12-30"]),
        ("on Monday, 14 September", date(2021, 2, 1), ["2020-09-14"]),
        ("on 14 September and again on 3 May 2019", None, ["2019-09-14", "2019-05-03"]),
        ("on 14 September, in the year 2018", None, ["2018-09-14"]),
        ("on 14 September, in the house of 1928", None, []),
        ("on 14 September 1928; the mill of 1926 burnt on 3 May", None, ["1928-09-14", "1928-05-03"]),
        ("Strike of 1951: on 14 September they met, and 1951 was cold", None, ["1951-09-14"]),
        ("on 14 September", None, []),
        ("on 29 February", date(2021, 3, 1), ["2021-02-28"]),
        ("held 3 May 2019; since 3 May", date(2020, 3, 1), ["2019-05-03", "2019-05-03"]),
    ],
)
def test_year(text: str, reference: date | None, expected: list[str]) -> None:
    assert [str(one.start) for one in scan(text, date_words("en"), reference=reference)] == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kino 2017\nMontag 14.09. Dienstag 15.09.", []),  # nor were they in 2016 or 2018
        ("Kino 2015\nMontag 14.09. Dienstag 15.09.", ["2015-09-14", "2015-09-15"]),
        ("Kino 2014\nam 14.09. und am 15.09.", ["2014-09-14", "2014-09-15"]),
    ],
)
def test_a_weekday_that_belies_the_page_s_year(text: str, found: list[str]) -> None:
    assert [str(one.start) for one in scan(text, date_words("de"))] == found


def test_resolve_moves_only_dates_without_a_year() -> None:
    found = scan("3 May and 14 September 2019", date_words("en"), reference=date(2020, 1, 1))
    moved = resolve(found, date(2015, 6, 1))
    assert [(one.start.year, one.yearless) for one in moved] == [(2019, False), (2019, False)]
    found = scan("14 September. It was 3 May 2019", date_words("en"))
    assert [one.start.year for one in resolve(found, date(2015, 6, 1))] == [2015, 2019]


def test_the_reference_is_a_day_whatever_its_hour() -> None:
    for reference in (date(2019, 12, 20), datetime(2019, 12, 20, 18, 30)):
        found = find_dates("The gate opens on 4 January.", language="en", reference=reference)
        assert [str(one.start) for one in found] == ["2020-01-04"]
    with pytest.raises(TypeError, match=r"reference must be a datetime\.date or None, not str"):
        find_dates("4 January", reference="2019-12-20")  # type: ignore[arg-type]


BILINGUAL = (
    "The harbour board met on 14 September 2020, and it was said that the pier is to be opened to all in the spring.\n"
    "Le conseil du port s'est réuni le 14 septembre 2020, et il a été dit que la jetée sera ouverte à tous "
    "au printemps par la présidente du conseil, qui en a parlé avec les gens de la ville pendant des heures.\n"
)


@pytest.mark.parametrize(("text", "found"), [("A mill opens\n\n7.11.79\n\nIt did.", 1), ("see 7.11.79 below", 0)])
def test_a_short_date_has_its_line_in_english(text: str, found: int) -> None:
    assert len(scan(text, date_words("en"))) == found


def test_dates_of_a_translation_are_found() -> None:
    assert [one.text for one in find_dates(BILINGUAL)] == ["14 September 2020", "14 septembre 2020"]
    assert [one.text for one in parse(BILINGUAL).dates] == ["14 September 2020", "14 septembre 2020"]


def test_a_name_in_another_language_is_no_translation() -> None:
    text = BILINGUAL.partition("\n")[0] + " The song is called Le 3 avril 2019."
    assert [one.text for one in find_dates(text)] == ["14 September 2020"]


def test_the_rest_of_a_word_behind_a_soft_hyphen_is_no_month() -> None:
    assert scan("die Versammlun\u00adgen 1927", date_words("it")) == ()
    assert len(scan("gen. 1927", date_words("it"))) == 1


# ---- roles ----------------------------------------------------------------------------------------------------


@frozen
class Block:
    role: str
    span: Span
    confidence: float | None = None


def page(*lines: str) -> tuple[str, list[Block], list[str]]:
    """A page from lines "role: text" with dates marked as ⟦role date⟧: its text, blocks, and the dates' roles."""
    text, blocks, expected = "", [], []
    for line in lines:
        role, _, marked = line.partition(": ")
        for part in marked.split("⟦")[1:]:
            expected.append(part.partition("=")[0])
            marked = marked.replace(f"⟦{expected[-1]}=", "", 1).replace("⟧", "", 1)
        blocks.append(Block(role, Span(len(text), len(text) + len(marked))))
        text += marked + "\n"
    return text, blocks, expected


PAGES = [
    (
        "en",
        "2020-09-14",
        (
            "headline: Riverton Opens Its New Bridge",
            "date: ⟦published=September 14, 2020⟧",
            "body: RIVERTON -- The bridge was begun in ⟦mentioned=March 2018⟧.",
            "teaser: ⟦teaser=September 9, 2020⟧ Council adopts budget",
        ),
    ),
    (
        "en",
        "2020-09-14",
        (
            "headline: Acme Names New Chair",
            "body: RIVERTON, ⟦published=Sept. 14, 2020⟧ (WIRE) -- Acme today named a chair.",
            "body: The annual meeting will be held on ⟦event=October 20, 2020⟧ in Riverton.",
            "metadata: Last updated: ⟦updated=September 16, 2020⟧",
        ),
    ),
    (
        "en",
        None,
        (
            "headline: Speech by the Deputy Chair at the Forum",
            "venue: (Riverton, ⟦event=September 14-15, 2020⟧)",
            "salutation: Dear colleagues!",
            "body: Thank you for the invitation.",
        ),
    ),
    (
        "en",
        "2020-09-14",
        (
            "headline: Speech by the Deputy Chair",
            "date: ⟦published=14.09.2020⟧",
            "event: Forum on Rivers",
            "venue: (Riverton, ⟦event=September 14-15, 2020⟧)",
            "body: Dear friends, thank you.",
        ),
    ),
    (
        "en",
        "2020-09-14",
        (
            "notice: EMBARGOED UNTIL ⟦embargo=September 15, 2020⟧, 10:00 a.m.",
            "headline: Riverton Report Is Out",
            "date: Published: ⟦published=September 14, 2020⟧",
            "body: The report has five chapters.",
        ),
    ),
    (
        "en",
        "2020-09-14",
        (
            "notice: Strictly embargoed until",
            "date: 12.01am Tuesday ⟦embargo=15 September 2020⟧",
            "headline: Riverton Report Is Out",
            "date: Published: ⟦published=September 14, 2020⟧",
            "body: The arms embargo of ⟦mentioned=5 May 1994⟧ has five chapters.",
        ),
    ),
    (
        "en",
        "2020-09-14",
        (
            "headline: Grants for Small Museums",
            "date: ⟦published=September 14, 2020⟧",
            "body: The deadline for applications is ⟦deadline=October 30, 2020⟧.",
        ),
    ),
    (
        "en",
        "2020-09-14",
        (
            "headline: Grants for Small Museums",
            "date: Last updated: ⟦updated=September 16, 2020⟧",
            "date: Posted on ⟦published=September 14, 2020⟧",
            "body: Applications are open until ⟦deadline=October 30, 2020⟧. RSVP by ⟦deadline=October 1⟧.",
        ),
    ),
    (
        "pl",
        "2020-09-14",
        (
            "headline: Nowy most w Nowym Mieście",
            "date: Opublikowano: ⟦published=14 września 2020⟧",
            "body: Zgłoszenia przyjmujemy do ⟦deadline=25 września 2020 r.⟧",
            "metadata: Ostatnia aktualizacja: ⟦updated=16.09.2020⟧",
        ),
    ),
    (
        "de",
        "2020-09-14",
        (
            "headline: Neue Brücke in Neustadt",
            "date: ⟦published=14.09.2020⟧",
            "body: Die Eröffnung findet am ⟦event=20. Oktober 2020⟧ statt.",
            "teaser: ⟦teaser=11.09.2020⟧ Haushalt beschlossen",
        ),
    ),
    (
        "ru",
        "2020-09-14",
        (
            "headline: В Заречье открыли мост",
            "date: ⟦published=14 сентября 2020 года⟧",
            "body: Форум состоится ⟦event=20 октября 2020 года⟧ в Заречье.",
            "teaser: ⟦teaser=11.09.2020⟧ Принят бюджет",
        ),
    ),
    (
        "fr",
        "2020-09-14",
        (
            "headline: Un nouveau pont à Villeneuve",
            "date: Publié le ⟦published=14 septembre 2020⟧",
            "body: Le forum aura lieu le ⟦event=20 octobre 2020⟧ à Villeneuve.",
        ),
    ),
    (
        "es",
        "2020-09-14",
        (
            "headline: Nuevo puente en Villanueva",
            "date: ⟦published=14 de septiembre de 2020⟧",
            "body: El foro se celebrará el ⟦event=20 de octubre de 2020⟧.",
        ),
    ),
    (
        "de",
        "2024-01-20",
        (
            "headline: Reparaturcafé in Neustadt",
            "date: ⟦published=20. Januar 2024⟧",
            "body: Das Treffen findet am ⟦event=31. Januar⟧, ⟦event=27. März⟧ und Freitag, ⟦event=18. Oktober⟧ statt.",
        ),
    ),
]


@pytest.mark.parametrize(("language", "published", "lines"), PAGES)
def test_roles(language: str, published: str | None, lines: tuple[str, ...]) -> None:
    text, blocks, expected = page(*lines)
    mentions = date_mentions(text, scan(text, date_words(language)), blocks, date_words(language))
    assert [str(one.role) for one in mentions] == expected
    assert str(published_of(mentions, blocks)) == str(published)
    assert all(one.text == one.span.of(text) for one in mentions)


DATELINE = "body: RIVERTON, Ohio (⟦published=Sept. 14⟧) -- Acme today opened a mill in the county."


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        (("body: It was founded on ⟦mentioned=May 1, 1950⟧.", "legal: © 2020 Acme"), "2020-09-14"),
        (("body: It was founded on ⟦mentioned=May 1, 1950⟧. In 2020 it hired 300 people.",), "2020-09-14"),
        (("body: Founded in 1950, it had in 1950 one mill, in 1950 only.", "legal: © 2020 Acme"), "2020-09-14"),
        (("body: Founded in 1950, it had in 1950 one mill. Now, in 2020, it has three.",), "2020-09-14"),
        (("contact: Jane Roe, +1 555 010 2030", "legal: Copyright by Acme 1999-2020"), "2020-09-14"),
        (("contact: Jane Roe, 555-010-2030 or 555 010 2031", "body: It has been so in 2019."), "2019-09-14"),
        (("body: The second mill will open on ⟦event=May 1, 2021⟧.",), "2020-09-14"),
        (("body: The mill will open on ⟦event=May 1, 2021⟧.", "legal: © 2020 Acme"), "2020-09-14"),
        (("body: The second mill will open on ⟦event=October 1, 2020⟧.",), "2020-09-14"),
        (("body: By 2030 it will have ten mills, and by 2030 no debts.", "legal: © 2020 Acme"), "2020-09-14"),
        (("contact: Jane Roe, +1 555 010 2030",), "None"),
    ],
)
def test_a_dateline_without_a_year_has_the_page_s(lines: tuple[str, ...], published: str) -> None:
    text, blocks, _ = page("headline: Acme Opens Mill", DATELINE, *lines)
    mentions = date_mentions(text, scan(text, date_words("en")), blocks, date_words("en"))
    assert str(published_of(mentions, blocks)) == published


ON_IS_EVENT = DateModel((DateRole.EVENT, DateRole.MENTIONED), {}, {"bias": (0, 100), "says next on": (500, 0)})


@pytest.mark.parametrize(
    ("between", "role"),
    [
        *[(between, "event") for between in (" and ", ", ", " & ", " and Friday, ")],
        *[(between, "mentioned") for between in (". ", " and again ", "\n", " (")],
    ],
)
def test_dates_in_one_breath_have_one_role(between: str, role: str) -> None:
    text = f"They met on October 20, 2020{between}November 6, 2020."
    found = scan(text, date_words("en"))
    first, second = date_mentions(text, found, (), date_words("en"), ON_IS_EVENT)
    assert (str(first.role), str(second.role)) == ("event", role)


def test_embargo_has_its_hour() -> None:
    text, blocks, _ = page("notice: Embargoed until 15 September 2020, 10:00", "headline: Report", "body: The report.")
    mentions = date_mentions(text, scan(text, date_words("en")), blocks, date_words("en"))
    assert str(embargo_of(mentions)) == "2020-09-15 10:00:00"
    assert embargo_of(()) is None


def test_a_copyright_year_is_never_the_day_of_publication() -> None:
    text, blocks, _ = page("headline: Riverton Opens Bridge", "body: It is open.", "legal: Copyright 2020 Riverton")
    assert published_of(date_mentions(text, scan(text, date_words("en")), blocks, date_words("en")), blocks) is None


# ---- properties -----------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        *("14", "09", "2020", "31", "1", ".", "/", "-", " ", "\n", "\xa0", ",", "May", "may", "Sept.", "мая", "г."),
        *("年", "月", "日", "'20", "th", "10:00", "a.m.", "EDT", "первое", "İ", "ß", "٣", "２", "\r\n", "Monday"),
        *("(", ")", "de", "bis"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=120), st.sampled_from(LANGUAGES))
def test_any_text(text: str, language: str | None) -> None:
    found = scan(text, date_words(language), reference=REFERENCE)
    assert found == scan(text, date_words(language), reference=REFERENCE)
    last = 0
    for one in found:
        assert last <= one.at < one.to <= len(text)
        assert one.start <= one.end
        assert 999 <= one.start.year <= 3000
        last = one.to
    mentions = date_mentions(text, found, (), date_words(language))
    assert all(one.text == one.span.of(text) for one in mentions)


@pytest.mark.parametrize(
    "unit", ["1", "1.", "1/", "12-", "2020 ", "14 ", "May ", "14 May ", "14.\n", "14, ", "年", " ", "1 to "]
)
def test_time_is_linear(unit: str) -> None:
    words = date_words("en")

    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        best = 9e9
        for _ in range(3):
            start = clock.perf_counter()
            scan(text, words)
            best = min(best, clock.perf_counter() - start)
        return best

    assert seconds(100_000) < 8 * seconds(25_000) + 0.05  # 16 times would be quadratic


def test_one_language_loads_no_other() -> None:
    date_words.cache_clear()
    from pressparse.parsers import date_words as module

    module._read.cache_clear()
    date_words("ru")
    assert module._read.cache_info().currsize == 2  # its own and English, which stands below each
