"""Towns that no list has: which a page shows to be some."""

import pytest

from pressparse import parse
from pressparse.assemble import decided
from pressparse.pipeline import Pipeline

BODY = "The foundation gave new tools to the school, and the pupils thanked its director for coming so far."


def towns(text: str) -> frozenset[str]:
    return decided(Pipeline(), text)[0].towns.names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"School gets tools\n\nOAKBY, March 5, 2024 -- {BODY}", {"oakby"}),
        (f"School gets tools\n\nOakby, Ohio – March 5, 2024 – {BODY}", {"oakby"}),
        (f"School gets tools\n\n{BODY} A second school in Elm Harbor, Ohio, was built last year.", {"elm harbor"}),
        (f"School gets tools\n\n{BODY} A second school in Elm Harbor, N.J., was built last year.", {"elm harbor"}),
        (f"School gets tools\n\n{BODY} The city of Elmford built a second school last year.", {"elmford"}),
        (f"Schule bekommt Werkzeug\n\n{BODY} Die Stadt Elmfurt hat eine zweite Schule gebaut.", set()),
        (f"School gets tools\n\nBERLIN, March 5, 2024 -- {BODY}", set()),
        (f"School gets tools\n\n{BODY} The city of New York Mayor spoke.", set()),
        (f"School gets tools\n\n{BODY} The City of Elmford Police spoke.", set()),
        (f"School gets tools\n\n{BODY} Jane Roe, Canada, spoke of Elmford.", set()),
        (BODY, set()),
        ("", set()),
    ],
)
def test_towns_that_a_page_shows(text: str, expected: set[str]) -> None:
    assert towns(text) == expected


def test_a_town_in_the_language_of_its_page() -> None:
    text = (
        "Neue Schule eröffnet\n\nDie Stiftung hat der Schule neues Werkzeug geschenkt, und die Kinder haben sich sehr "
        "darüber gefreut. Die Stadt Elmfurt hat auch eine zweite Schule gebaut."
    )
    assert towns(text) == {"elmfurt"}


def test_an_event_in_the_town_of_the_dateline() -> None:
    text = (
        "Norland Mill Board to Host 12th Annual Congress\n\n"
        "OAKBY, March 5, 2024 /NordWire/ -- The Norland Mill Board will host the 12th Annual Norland Mill Congress in "
        "Oakby on April 4-5, 2024.\n\nMore than 600 millers from nine counties are expected."
    )
    found = parse(text).venue
    assert found is not None
    assert found.city == "Oakby"
    assert found.place is None


def test_a_call_is_held_nowhere() -> None:
    """Neither in the town of the dateline nor at a telephone number."""
    text = (
        "Acme to Hold Investor Webinar on October 7, 2025\n\n"
        "ELM PRAIRIE, Minn. - September 29, 2025 (NordWire) - Acme will hold a virtual investor webinar on October 7, "
        "2025 at 8:30 a.m. Eastern Standard Time.\n\nDial-In: 888-555-0062 International Dial-In: 973-555-0011"
    )
    found = parse(text).venue
    assert found is None or (found.city, found.place) == (None, None)
