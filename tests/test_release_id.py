"""Numbers of releases."""

import datetime as dt

import pytest
from attrs import evolve

from marks import marked
from pressparse.parsers.release_id import read
from pressparse.records import DateMention, Span

TAIL = "\nheadline| New roads for Norland\nbody| The ministry builds."
CASES = {
    "with its label": ("en", "masthead| ⟦Press Release No. 123⟧"),
    "label and colon": ("de", "masthead| ⟦Pressemitteilung: 6/2022⟧"),
    "label and code": ("de", "masthead| Amt für Straßen: ⟦Pressemitteilung 46/2023⟧"),
    "label and sign, German": ("de", "masthead| ⟦Pressemitteilung Nr. 12/2020⟧"),
    "sign alone, German": ("de", "masthead| ⟦Nr. 12/2020⟧"),
    "Russian sign": ("ru", "masthead| ⟦№ 45⟧"),
    "the word number is no part": ("en", "masthead| Number ⟦2024-22⟧"),
    "reference at the foot": ("en", "headline| Roads\nbody| Text.\nmetadata| Ref.: ⟦20250204IPR26689⟧"),
    "Commission's": ("en", "masthead| ⟦IP/20/1234⟧"),
    "Commission's, with a word": ("en", "masthead| ⟦STATEMENT/15/6088⟧"),
    "year and number": ("en", "masthead| ⟦2024-28⟧"),
    "two groups": ("en", "masthead| ⟦21-156⟧"),
    "slash": ("en", "masthead| ⟦79/2003⟧"),
    "letter": ("en", "masthead| ⟦K12911⟧"),
    "letters and slash": ("en", "masthead| ⟦MPS 9/89⟧"),
    "beside a date": ("en", "date| ⟦E69/00⟧ 24 November 2000"),
    "in brackets behind a date": ("en", "date| 5 September 2003 - 3 pm  (⟦19/03⟧)"),
    "inside a letterhead's line": (
        "en",
        "masthead| Office of Roads For Immediate Release June 11, 2002 ⟦2002/506⟧ REMARKS",
    ),
    "indented": ("en", "masthead|         ⟦19-083⟧"),
    "a link at the foot": ("en", "headline| Roads\nbody| Text.\nnavigation| ⟦Press Release 20250204IPR26689⟧"),
    "an Italian link at the foot": ("it", "headline| Vie\nbody| Testo.\nnavigation| ⟦Comunicato Stampa n. 03/2020⟧"),
    "a line above says so": ("en", "headline| Roads\nbody| Text.\ncontact| Release number:\ncontact| ⟦18-301⟧"),
    "at the foot, alone": ("en", "headline| Roads\nbody| Text.\nmetadata| ⟦18-301⟧"),
    "French": ("fr", "masthead| ⟦Communiqué de presse n° 12/2020⟧"),
    "a case's number before it": ("en", "masthead| Case No. 20-14567\nmasthead| Release Number: ⟦2020-089⟧"),
    "a case's number only": ("en", "masthead| Case No. ⟦20-14567⟧"),
    "Russian, a word with a hyphen": ("ru", "masthead| ⟦ПРЕСС-РЕЛИЗ № 45⟧"),
    "Russian, sign and a date's figures": ("ru", "metadata| ⟦№ 1234-14-09-2020⟧"),
    "Spanish, a count behind the label": ("es", "masthead| ⟦Comunicado de Prensa 087⟧"),
    "Spanish, a series behind it": ("es", "masthead| ⟦Boletín 2020/145 B⟧"),
    "an organ's letters": ("en", "masthead| ⟦SC/14302⟧"),
    "year and number behind a word": ("en", "masthead| Release: ⟦2020-45⟧"),
    "in the title's line": ("en", "headline| ⟦Press Release No. 77⟧ – New roads"),
}
NONE = {
    "a month in short": ("en", "masthead| Jan. 8, 2024"),
    "the end of a word": ("it", "masthead| COMUNICATO STAMPA DEL 20 GIUGNO 2024"),
    "none": ("en", "masthead| Press Release"),
    "a date in figures": ("en", "masthead| 14.09.2020"),
    "a date with slashes": ("en", "metadata| 10/17/00"),
    "a date as ISO": ("en", "masthead| 2020-09-14"),
    "years": ("en", "masthead| 2019-2020"),
    "a month and a year": ("en", "date| September 2020"),
    "a section of a year": ("en", "masthead| Press Release 2020"),
    "a section and a day": ("en", "masthead| Press Release 14"),
    "a telephone behind a word": ("en", "masthead| Telephone: 555-0199"),
    "a bare count": ("en", "masthead| 45"),
    "a journal's number": ("en", "masthead| Record of Roads Vol. 167, No. 145"),
    "a colour of a widget": ("en", "metadata| #ec4438"),
    "in the text": (
        "en",
        "headline| Roads\nbody| The court ruled on case 79/2003 and on IP/20/1234 in the end of the year.",
    ),
    "a company's number": ("en", "headline| Roads\nbody| Text.\nbody| More.\ncontact| Company Number: 2514"),
    "a telephone below a name": ("en", "headline| Roads\nbody| Text.\ncontact| Ada Roe\ncontact| 555-0199"),
    "a code in a menu": ("en", "navigation| Section 79/2003 of the road code and its annexes"),
}


@pytest.mark.parametrize(("language", "head"), CASES.values(), ids=CASES.keys())
def test_reads_the_number(language: str, head: str) -> None:
    sheet, (span,) = marked(head if "body|" in head else head + TAIL, language)
    found = read(sheet)
    assert found is not None
    assert found.text == span.of(sheet.text)
    assert found.span == span


@pytest.mark.parametrize(("language", "head"), NONE.values(), ids=NONE.keys())
def test_reads_no_number(language: str, head: str) -> None:
    assert read(marked(head if "body|" in head else head + TAIL, language)[0]) is None


def test_a_day_behind_a_label_is_no_number() -> None:
    text = "Dernière mise à jour : 3 février 2025"
    label = marked(f"masthead| {text}{TAIL}", "fr")[0]
    date = DateMention(text=text[23:], span=Span(23, len(text)), start=dt.date(2025, 2, 3), end=dt.date(2025, 2, 3))
    assert read(evolve(label, dates=(date,))) is None
