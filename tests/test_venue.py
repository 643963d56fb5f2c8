"""Venues: building, city, country and mode."""

from __future__ import annotations

import pytest
from attrs import evolve

from marks import as_in_use, marked
from pressparse.parsers.venue import read
from pressparse.roles import Genre, Mode
from pressparse.venue_lines import forms
from pressparse.venue_sites import sites
from pressparse.weighing import Weighing
from sheets import sheet

IN_PERSON, ONLINE, HYBRID = Mode.IN_PERSON, Mode.ONLINE, Mode.HYBRID
# language, page, (place, city, country)
CASES = {
    "brackets with a date": ("en", "venue| (Vienna, September 14-15, 2020)", (None, "Vienna", None)),
    "date first": ("en", "venue| (28 September 2024, New York)", (None, "New York", None)),
    "city alone": ("en", "venue| The Hague", (None, "The Hague", None)),
    "capitals": ("en", "venue| NEW YORK", (None, "NEW YORK", None)),
    "city and country": ("en", "venue| Suva, Fiji", (None, "Suva", "Fiji")),
    "city and province": ("en", "venue| Ottawa, Ontario", (None, "Ottawa", None)),
    "building and city": ("en", "venue| Grand Hotel, Melbourne", ("Grand Hotel", "Melbourne", None)),
    "WHERE with an address": (
        "en",
        "venue| WHERE: Oakby Convention Center, 700 Moor Way, Oakby, Nevada 89801",
        ("Oakby Convention Center", "Oakby", None),
    ),
    "WHERE, state in letters": (
        "en",
        "venue| WHERE: Jo’s House, 117 St. Johns Road, Oakby, VT 05656",
        ("Jo’s House", "Oakby", None),
    ),
    "WHERE on a line above": (
        "en",
        "venue| WHERE:\nvenue| Harlow Hospital\nvenue| 512 Elm Avenue, 1st Floor\nvenue| New York, NY 10037",
        ("Harlow Hospital", "New York", None),
    ),
    "WHERE, town below": (
        "en",
        "body| WHERE: Oakby Hospital\nbody| 512 Elm Avenue\nbody| Oakby, VT 05656",
        ("Oakby Hospital", "Oakby", None),
    ),
    "D.C.": ("en", "venue| Roads Board, Washington, D.C.", ("Roads Board", "Washington, D.C.", None)),
    "Russian form": (
        "ru",
        "venue| Место проведения: Москва, Конгресс-центр «Дорога»",
        ("Конгресс-центр «Дорога»", "Москва", None),
    ),
    "Russian form, street in short": (
        "ru",
        "venue| Место проведения: г. Оренбург, ул. Дорожная, 54, конференц-зал",
        ("конференц-зал", "Оренбург", None),
    ),
    "Russian form, street alone": (
        "ru",
        "venue| Место проведения: Оренбург, ул. Дорожная, 54",
        (None, "Оренбург", None),
    ),
    "Portuguese form": ("pt", "venue| Local: Auditório Municipal, Campinas", ("Auditório Municipal", "Campinas", None)),
    "when and where": (
        "de",
        "venue| Wann und wo: 12. Juni 2024, Bürgerhaus Nordholz, Bremen",
        ("Bürgerhaus Nordholz", "Bremen", None),
    ),
    "form below other lines": (
        "en",
        "headline| Road talk\nbody| Come and talk.\nbody| Where: City Hall, Oslo",
        ("City Hall", "Oslo", None),
    ),
    "what the event is about is no building": (
        "en",
        "headline| Speech by Ada Roe at the Norland Conference on Road Safety\nvenue| (Vienna, June 4, 2020)\n"
        "salutation| Friends,",
        (None, "Vienna", None),
    ),
    "German form": ("de", "venue| Ort: Rathaus, Berlin", ("Rathaus", "Berlin", None)),
    "room alone": ("en", "venue| Venue: Lecture Theatre B", ("Lecture Theatre B", None, None)),
    "city within the building's name": (
        "en",
        "venue| Venue: Lecture Theatre B, The University of Auckland",
        ("Lecture Theatre B", "Auckland", None),
    ),
    "form in one paragraph": (
        "en",
        "body| WHAT: Briefing on roads WHEN: Friday, noon WHERE: Oakby City Hall, Miami, FL 33161",
        ("Oakby City Hall", "Miami", None),
    ),
    "form that lost its roles": ("en", "body| WHERE: City Hall, Oslo", ("City Hall", "Oslo", None)),
    "a speech's place and date": (
        "en",
        "byline| Ada Roe\ndate| New York, 26 September 2024\nsalutation| Mr. President,",
        (None, "New York", None),
    ),
    "tail of a transcript's title": (
        "en",
        "headline| TRANSCRIPT OF PRESS CONFERENCE, MELBOURNE\nbody| Welcome.",
        (None, "MELBOURNE", None),
    ),
    "end of a title": (
        "en",
        "headline| Speech by Ada Roe at the Roads Conference in Warsaw\nsalutation| Friends,",
        (None, "Warsaw", None),
    ),
    "sentence, building": (
        "en",
        "body| The Roads Summit will be held on June 4 at the Adel Convention Centre.",
        ("Adel Convention Centre", None, None),
    ),
    "sentence, building and city": (
        "en",
        "body| The Roads Summit will be held in Room XX, Palais des Nations, Geneva.",
        ("Room XX", "Geneva", None),
    ),
    "sentence, building in a city": (
        "en",
        "body| The Roads Summit will take place at the Trade Center in Moscow.",
        ("Trade Center", "Moscow", None),
    ),
    "sentence, city": ("en", "body| The Roads Summit will take place in Oslo in June.", (None, "Oslo", None)),
    "Russian form, inflected city": ("ru", "venue| Место проведения: в Астане", (None, "Астане", None)),
    "speech's cover, province behind": (
        "en",
        "byline| Ada Roe\ndate| Ottawa, Ontario\ndate| 26 September 2024\nsalutation| Friends,",
        (None, "Ottawa", None),
    ),
    "a room in small letters": (
        "fr",
        "body| Le forum des routes aura lieu le 4 juin 2020 à la salle de conférences de la Primature.",
        ("salle de conférences de la Primature", None, None),
    ),
    "a word for a building that no cue knows": (
        "en",
        "body| The Roads Summit will be held on June 4 at the Oakby Armory.",
        ("Oakby Armory", None, None),
    ),
    "French sentence": ("fr", "body| Le Sommet des routes s’est tenu à Genève en juin.", (None, "Genève", None)),
}
TOWNS = {
    "behind a postal code": ("de", "venue| Ort: Rathaus, Marktplatz 1, 88316 ⟦Oberau⟧", "Rathaus"),
    "a code before and a province behind": (
        "it",
        "venue| Dove: Sala Giunta, Via Milano 1, 28887 ⟦Omegna⟧ (VB)",
        "Sala Giunta",
    ),
    "a street named after a city": (
        "fr",
        "venue| Où : Maison des associations, 12 rue de Paris, 12000 ⟦Rodelac⟧",
        "Maison des associations",
    ),
    "called a town": ("ru", "venue| Где: г. ⟦Верхнекамск⟧, Дом учёных", None),
    "a house's number in English": (
        "en",
        "venue| Where: Roe Federal Building, 1301 Clay Street, ⟦Oakland⟧",
        "Roe Federal Building",
    ),
}
NONE = {
    "none": ("en", "headline| New roads\nbody| The ministry builds."),
    "an inline dateline": ("en", "headline| New roads\nbody| OSLO – The ministry builds."),
    "a city that nothing is held in": ("en", "headline| New roads\nbody| He was born in Vienna and lives there."),
    "a published line": ("en", "headline| New roads\ndate| Oslo, 14 September 2020\nbody| The ministry builds."),
    "empty": ("en", ""),
}


@pytest.mark.parametrize(("language", "page", "parts"), CASES.values(), ids=CASES.keys())
def test_reads_the_place(language: str, page: str, parts: tuple[str | None, str | None, str | None]) -> None:
    sheet = as_in_use(page, language)[0]
    found = read(sheet)
    assert found is not None
    assert (found.place, found.city, found.country) == parts
    assert found.text == found.span.of(sheet.text)
    for part in filter(None, parts):
        assert part in sheet.text


@pytest.mark.parametrize(("language", "page", "place"), TOWNS.values(), ids=TOWNS.keys())
def test_towns_that_no_list_knows(language: str, page: str, place: str | None) -> None:
    sheet, (span,) = marked(page, language)
    found = read(sheet)
    assert found is not None
    assert found.city == span.of(sheet.text)
    assert place is None or found.place == place


def test_a_hall_named_after_a_town_is_none() -> None:
    found = read(marked("venue| Ort: Halle 4, Messegelände", "de")[0])
    assert found is not None
    assert found.city is None


def test_a_paragraph_below_ends_a_place() -> None:
    found = read(marked("venue| Ort: Rathaus, 88316 Oberau\n|\nvenue| Die Stadt lädt alle Medien ein.", "de")[0])
    assert found is not None
    assert found.text.endswith("Oberau")


@pytest.mark.parametrize(("language", "page"), NONE.values(), ids=NONE.keys())
def test_reads_no_venue(language: str, page: str) -> None:
    assert read(marked(page, language)[0]) is None


@pytest.mark.parametrize(
    ("page", "mode"),
    [
        ("venue| Vienna\nformat| (video format)", ONLINE),
        ("format| via videoconference", ONLINE),
        ("venue| Vienna\nformat| hybrid format", HYBRID),
        ("venue| Grand Hotel, Vienna", None),
        ("venue| Venue: Grand Hotel, Vienna\nvenue| Format: Hybrid", HYBRID),
        ("venue| Where: Online", ONLINE),
        ("venue| Where: Online via Zoom", ONLINE),
        ("venue| Where: City Hall, Leeds, or via Zoom", HYBRID),
        ("headline| Road Forum opens\nbody| The Road Forum will be held in Leeds and online on May 4.", HYBRID),
        ("headline| Road Forum opens\nbody| A hybrid Road Forum will be held in Leeds on May 4.", HYBRID),
        ("headline| Acme builds a hybrid car\nbody| Buyers find the car in shops and online.", None),
        ("headline| Talk\nvenue| Vienna\nformat| in person", IN_PERSON),
        ("venue| Vienna", None),
        ("headline| New roads\nbody| They met online.", None),
    ],
)
def test_reads_the_mode(page: str, mode: Mode | None) -> None:
    found = read(marked(page)[0])
    assert (found.mode if found else None) is mode


def test_a_building_that_media_are_asked_to_is_attended() -> None:
    page = "headline| Advisory\nvenue| WHERE: Grand Hotel, Vienna\nbody| Media are invited to attend."
    found = read(evolve(marked(page)[0], genre=Genre.ADVISORY))
    assert found is not None
    assert found.mode is IN_PERSON


def test_a_city_named_twice_is_likelier() -> None:
    page = "headline| Summit in Vienna, then in Oslo\nbody| The Roads Summit will be held in Oslo."
    weighed = {
        part: Weighing(least=least, alone={})
        for part, least in {"event": 0, "city": -10_000, "place": 0, "mode": 1}.items()
    }
    found = read(as_in_use(page)[0], weighed)
    assert found is not None
    assert found.city == "Oslo"


def test_a_letterhead_is_no_venue() -> None:
    found = read(evolve(marked("venue| Suite 1100, 5 Main Street\nsalutation| Dear Ada,")[0], genre=Genre.LETTER))
    assert found is None or found.city is None


def found_by(page: str, language: str = "en") -> list[str]:
    """All buildings that may be the venue."""
    sheet = marked(page, language)[0]
    return [site.spot.place for site in sites(sheet, sheet.occasion) if site.spot.place]


@pytest.mark.parametrize(
    ("language", "page", "name"),
    [
        ("en", "body| They spoke at the Oakby campus in June.", "Oakby campus"),
        ("en", "body| They spoke at Oakby Hall Oslo in June.", "Oakby Hall"),
        ("en", "body| They spoke in the Town Hall (2nd floor) in June.", "Town Hall (2nd floor)"),
        ("de", "body| Sie sprachen in der Festhalle Nordholz.", "Festhalle Nordholz"),
        ("es", "body| Habló en el Museo de los Caminos.", "Museo de los Caminos"),
        ("ru", "body| Форум прошел в здании Дорожной Академии.", "здании Дорожной Академии"),
        ("uk", "body| Зустріч відбулася у книгарні «Дорога».", "книгарні «Дорога»"),
    ],
)
def test_names_of_buildings_are_candidates(language: str, page: str, name: str) -> None:
    assert name in found_by(page, language)


def test_days_and_towns_are_no_buildings() -> None:
    assert found_by("body| Sie sprachen am Samstag in Berlin.", "de") == []


def test_a_capital_with_its_district_is_known() -> None:
    sheet = marked("body| She spoke in Washington, D.C., on May 4.")[0]
    known = [site.cues for site in sites(sheet, sheet.occasion) if site.spot.city == "Washington, D.C."]
    assert known
    assert not any("is.unknown" in cues for cues in known)


@pytest.mark.parametrize(
    ("page", "cue"),
    [
        ("body| The forum is at 28755 Mill Road in Vienna.", "street.before"),
        ("body| The forum is at Oakby High School, Vienna.", "building.before"),
        ("body| The forum is at Oakby High School, Vienna.", "word.before.school"),
        ("body| The forum is in Vienna today.", "word.behind.today"),
    ],
)
def test_what_stands_beside_a_city(page: str, cue: str) -> None:
    sheet = marked(page)[0]
    assert any(cue in site.cues for site in sites(sheet, sheet.occasion) if site.spot.city == "Vienna")


def test_a_state_behind_a_hyphen_is_no_part_of_the_city() -> None:
    sheet = marked("date| Brasília-DF, 8 de agosto de 2012\nbody| Boa tarde.", "pt")[0]
    assert "Brasília" in [site.spot.city for site in sites(sheet, sheet.occasion)]


def test_where_behind_an_indent() -> None:
    """A block begins behind the blanks of its line."""
    page = "headline| Road talk\nbody|             Where: Oakby Hall, 101 Elm Street, Philadelphia, PA.\nbody| Come."
    assert [(spot.place, spot.city) for spot in forms(sheet(page))] == [("Oakby Hall", "Philadelphia")]
