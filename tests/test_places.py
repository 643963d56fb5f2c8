"""Cities, countries and states by name, in any of the languages."""

import pytest

from pressparse.places import is_city, is_country, look_up

CITIES = [
    *("Geneva", "Genf", "Genève", "Ginebra", "ЖЕНЕВА", "Женеве", "Vienna", "Wien", "Вене", "New York", "The Hague"),
    *(
        "Минск",
        "Минске",
        "Москве",
        "Києві",
        "Львові",
        "Варшаві",
        "Warszawie",
        "Krakowie",
        "Lisboa",
        *("Praze", "Brně", "Olomouci", "Wrocławiu", "Poznaniu", "Katowicach", "Дніпрі", "Черкасах", "Ярославле"),
        *("Iași", "Iaşi", "Timișoara", "Göteborg", "Plzeň"),
        "OSLO",
        "São Paulo",
    ),
]
COUNTRIES = ["Norway", "Norwegen", "Норвегия", "Норвегии", "Bélgica", "The Netherlands", "Fiji", "Deutschland"]
NOTHING = [
    "",
    "The Boston",
    "the Ottawa",
    "Speech",
    "Press",
    "Minister",
    "Mobile",
    "конференция",
    "Monday",
    "March",
    "12",
    "в",
    "a",
]


@pytest.mark.parametrize("name", CITIES)
def test_knows_cities(name: str) -> None:
    assert is_city(name)


@pytest.mark.parametrize("name", COUNTRIES)
def test_knows_countries(name: str) -> None:
    assert is_country(name)


@pytest.mark.parametrize("name", NOTHING)
def test_knows_no_other_words(name: str) -> None:
    assert look_up(name) is None


def test_a_name_can_be_two_things() -> None:
    found = look_up("New York")
    assert found is not None
    assert found.city == "US"
    assert found.is_state


def test_blanks_and_capitals_do_not_matter() -> None:
    assert look_up("  new   YORK ") == look_up("New York")
