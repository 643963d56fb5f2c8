"""Datelines: the place apart from the date, the wire and the dash."""

import pytest
from attrs import evolve

from marks import marked
from pressparse.parsers.dateline import read

# The place is marked; the body's line is the page's first.
PLACES = {
    "AP, capitals and dash": ("en", "⟦WASHINGTON⟧ – Acme opened a mill."),
    "with a state": ("en", "⟦WASHINGTON, D.C.⟧ – Acme opened a mill."),
    "two hyphens": ("en", "⟦OSLO, Norway⟧ -- Acme opened a mill."),
    "em dash without blanks": ("en", "⟦OSLO⟧—Acme opened a mill."),
    "hyphen without blanks": ("en", "⟦OSLO, NO⟧-Acme opened a mill."),
    "date and dash": ("en", "⟦DHAKA⟧, July 12, 2025— Acme opened a mill."),
    "date and wire in brackets": ("en", "⟦LONDON⟧, 14 September 2020 (GLOBE NEWSWIRE) -- Acme opened a mill."),
    "date and wire in slashes": ("en", "⟦NORTH OAKBY, Ill.⟧, June 26, 2014 /NordWire/ -- Acme opened a mill."),
    "wire between hyphens": ("en", "⟦BOSTON⟧--(BUSINESS WIRE)--Acme opened a mill."),
    "date between dashes": ("en", "⟦SAN JUAN, PR⟧ — February 23, 2026 — (NORDWIRE) — Acme opened a mill."),
    "date in brackets": ("en", "⟦Tarpon Bay, FL⟧ (January 7, 2013) - Acme opened a mill."),
    "wire before the place": ("en", "(NordWire) - August 26, 2024 - ⟦DALLAS⟧ — Acme opened a mill."),
    "clock time": ("en", "⟦Round Oak, TX⟧ (Wireworks) Monday Oct 13, 2025 @ 7:00 AM Central — Acme opened a mill."),
    "date without a year": ("en", "⟦WASHINGTON⟧, DEC 5 - Acme opened a mill."),
    "square brackets": ("en", "[⟦Washington, D.C.⟧] Acme opened a mill."),
    "two blanks for a lost dash": ("en", "⟦WASHINGTON⟧  Acme opened a mill."),
    "state and no mark": ("en", "⟦Hartford, CT⟧ Acme opened a mill."),
    "several places": ("en", "⟦OAKBY, SOUTH HILL & BETHEL, VT⟧ — Acme opened a mill."),
    "a country": ("en", "⟦U.S. Virgin Islands⟧ — Acme opened a mill."),
    "German, date and full stop": ("de", "⟦Berlin⟧, 29. November 2022. Acme eröffnet ein Werk."),
    "German, date in figures": ("de", "⟦Berlin⟧, 14.09.2020. Acme eröffnet ein Werk."),
    "German wire": ("de", "⟦Frankfurt/Main⟧ (dpa) - Acme eröffnet ein Werk."),
    "German, two places and full stop": ("de", "⟦Oberau, Bayern/Stuttgart⟧. Die Acme eröffnet ein Werk."),
    "French": ("fr", "⟦Paris⟧, le 7 janvier 2026 : Acme ouvre une usine."),
    "Spanish wire": ("es", "⟦Bruselas⟧, 7 oct (EFE).- Acme abrió una planta."),
    "Italian": ("it", "⟦LONDRA⟧, 6 gennaio 2026 – Acme apre una fabbrica."),
    "Russian": ("ru", "⟦МОСКВА⟧, 14 сентября — Компания открыла завод."),
    "state's short name between dashes": ("en", "⟦OAKBY, Minn.⟧ – September 14, 2020 – Acme opened a mill."),
    "wire and date between slashes": ("en", "⟦MIAMI, FL⟧ / NORDWIRE / September 14, 2020 / Acme opened a mill."),
    "bars": ("en", "⟦Springfield, IL⟧ | September 14, 2020 | Acme opened a mill."),
    "place in brackets": ("en", "(⟦SPRINGFIELD, Ill.⟧) — Acme opened a mill."),
    "place in brackets, date": ("en", "(⟦Dayton, Ohio⟧) September 14, 2020 – Acme opened a mill."),
    "date, place in brackets": ("en", "September 14, 2020 (⟦Springfield, IL⟧) – Acme opened a mill."),
    "date and dash before": ("en", "September 14, 2020 – ⟦DAYTON, Ohio⟧ – Acme opened a mill."),
    "date and comma before": ("en", "Monday, 14 September 2020, ⟦Nairobi⟧ — Acme opened a mill."),
    "German, date and bar before": ("de", "14.09.2020 | ⟦Stuttgart⟧ – Acme eröffnet ein Werk."),
    "French, hyphen in the name": ("fr", "⟦Saint-Denis⟧, 3 mars 2021 – Acme ouvre une usine."),
    "Russian, hyphen in capitals": ("ru", "⟦САНКТ-ПЕТЕРБУРГ⟧, 14 сен - Компания открыла завод."),
    "Russian, called a town": ("ru", "г. ⟦Москва⟧, 14 сентября 2020 г. — Компания открыла завод."),
    "Ukrainian, called a town": ("uk", "м. ⟦Київ⟧, 14 вересня 2020 року — Компанія відкрила завод."),
    "Polish, year's word": ("pl", "⟦Kraków⟧, 14 września 2020 r. – Acme otworzyła zakład."),
    "a town that ends as a short weekday does": ("es", "⟦Toledo⟧, 5 de mayo de 2025.- Acme abrió un molino."),
    "an Italian one": ("it", "⟦Pieve Rossa⟧, 13 novembre 2025 – Acme apre un mulino."),
    "a French one": ("fr", "⟦Saint-Omer⟧, le 5 mai 2025 – Acme ouvre un moulin."),
    "Russian with full stops": ("ru", "⟦КИЕВ⟧. 3 декабря. ВЕСТИ. Компания открыла завод."),
}
PAGES = {
    "on a line of its own, with a date": "date| ⟦LOS ANGELES, CA⟧ - October 28, 2025 (NORDWIRE) -\nbody| Acme opens.",
    "on a line of its own, without": "body| ⟦LINCOLN, Ill.⟧--(BUSINESS WIRE)--\nbody| Acme opened a mill.",
    "cut at its date": "date| (⟦Dayton, Ohio⟧) September 14, 2020§body| – Acme opened a mill.",
    "cut behind its date": "date| September 14, 2020 –§body| ⟦DAYTON, Ohio⟧ – Acme opened a mill.",
    "cut inside the title": "headline| ⟦OAKBY, Minn.⟧ –§date| September 14, 2020§headline| – Acme opens\nbody| A mill.",
    "behind a caption": "body| Photo by M. Lind.\nbody| ⟦OSLO⟧ – Acme opened a mill.",
}
NONE = {
    "a sentence": ("en", "body| Acme opened a mill in Oslo – its third."),
    "a sentence that begins with a place": ("en", "body| Berlin is a city – and a state."),
    "a speaker's turn": ("en", "body| JOURNALIST: Minister, when will the mill open?"),
    "a speaker's name": ("en", "body| Ada Roe: The mill opens in June."),
    "a form's label": ("en", "body| WHO: Ada Roe, minister"),
    "numerals": ("en", "body| III - The mill"),
    "a compound": ("en", "body| A Los Angeles, California-based firm opened a mill."),
    "a weekday": ("en", "body| Friday, 14 September 2020 - The mill opens."),
    "a speech's date line": (
        "en",
        "date| New York, 26 September 2024\nsalutation| Mr. President,\nbody| We meet again.",
    ),
    "a published line": ("fr", "date| Publié le 31 mai 2021\nbody| Acme ouvre une usine."),
    "a member with party and state": ("en", "body| Sen. Ada Roe (R-KS) voted for the mill."),
    "a thing with its kind in brackets": ("de", "body| FeldBuch Pro (M2) ist da."),
    "a name with a body in brackets": ("en", "body| Ada Roe (Ministry of Roads) opened the mill."),
    "a date before a name": ("en", "body| 14 September 2020, Acme Works – the maker of mills – has a new one."),
    "a menu with bars": ("en", "body| Oslo | Mills | About us"),
    "a wire in brackets": ("en", "body| (NordWire) — Acme opened a mill."),
    "a title that begins with a place": ("en", "headline| OSLO – Acme opens a mill\nbody| Acme opened it."),
    "no text": ("en", "headline| OSLO – Acme opens a mill"),
}


@pytest.mark.parametrize(("language", "line"), PLACES.values(), ids=PLACES.keys())
def test_reads_the_place(language: str, line: str) -> None:
    sheet, (span,) = marked(f"headline| Acme opens a mill\nbody| {line}", language)
    found = read(sheet)
    assert found is not None
    assert found.place == span.of(sheet.text)
    assert found.span.contains(span)
    assert "Acme" not in found.text


def _joined(text: str, page: str) -> str:
    """The text with one line where the page was cut at §."""
    breaks = iter(mark for mark in page if mark in "§\n")
    return "".join(" " if char == "\n" and next(breaks) == "§" else char for char in text)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_finds_the_line(page: str) -> None:
    sheet, (span,) = marked(page.replace("§", "\n"))
    sheet = evolve(sheet, text=_joined(sheet.text, page))
    found = read(sheet)
    assert found is not None
    assert found.place == span.of(sheet.text)


@pytest.mark.parametrize(("language", "page"), NONE.values(), ids=NONE.keys())
def test_reads_no_dateline(language: str, page: str) -> None:
    assert read(marked(page, language)[0]) is None


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("OSLO, March 3, 2026 /NordWire/ -- Acme opened a mill.", "OSLO, March 3, 2026 /NordWire/ --"),
        ("(NordWire) - August 26, 2024 - DALLAS — Acme opened it.", "(NordWire) - August 26, 2024 - DALLAS —"),
        ("OSLO – Acme opened a mill.", "OSLO –"),
        ("MIAMI, FL / NORDWIRE / May 14, 2020 / Acme opened it.", "MIAMI, FL / NORDWIRE / May 14, 2020 /"),
        ("(OAKBY, Ill.) — Acme opened a mill.", "(OAKBY, Ill.) —"),
        ("Oslo. May 14. NORDWIRE - Acme opened it.", "Oslo. May 14. NORDWIRE -"),
    ],
)
def test_spans_all_of_it(line: str, text: str) -> None:
    found = read(marked(f"body| {line}")[0])
    assert found is not None
    assert found.text == text
