"""Genres of whole pages."""

import pytest

from marks import marked, shown
from pressparse.parsers.genre import choose, cues, read, word_of
from pressparse.roles import Genre

TEXT = "body| " + "The ministry renews the roads of the north, and the bridges as well, by the end of June. " * 3
SPOKEN = "body| " + "I thank you. We must build roads, and I believe that we can do it together in our countries. " * 4
PAGES = {
    "speech with a salutation and a closing": (
        "en",
        "headline| Speech by Ada Roe at the Roads Conference\nsalutation| Mr. President,\nsalutation| Excellencies,\n"
        f"{SPOKEN}\n{SPOKEN}\nclosing| Thank you.",
        Genre.SPEECH,
    ),
    "speech at the assembly": (
        "en",
        "masthead| PERMANENT MISSION OF NORLAND\nheadline| ADDRESS BY ADA ROE\nevent| 79th Session of the Assembly\n"
        f"notice| Check against delivery\nsalutation| Mr. President,\n{SPOKEN}\n{SPOKEN}\nclosing| I thank you.",
        Genre.SPEECH,
    ),
    "Russian speech": (
        "ru",
        "headline| Выступление министра на конференции\nsalutation| Уважаемые коллеги!\n"
        "body| Мы строим дороги, и я благодарю вас. Наша страна готова к работе.\nclosing| Благодарю за внимание.",
        Genre.SPEECH,
    ),
    "company's news": (
        "en",
        "headline| Acme Reports Second Quarter Results\nbody| OSLO, July 22, 2020 /NordWire/ -- Acme (NYSE: ACM) today "
        "reported revenue of $45 million, up 12%.\nbody| Net income was $5 million, or 20%.\n"
        "boilerplate| About Acme\nboilerplate| Acme makes mills.\nboilerplate| Forward-Looking Statements\n"
        "contact| Jane Roe\ncontact| 555-0100\nmasthead| SOURCE Acme",
        Genre.CORPORATE,
    ),
    "advisory": (
        "en",
        "masthead| MEDIA ADVISORY\nheadline| Minister to Hold Press Conference on Roads\nbody| She will speak.\n"
        "body| WHO: Ada Roe, minister\nevent| WHAT: Press Conference\ndate| WHEN: Friday, January 11, 2013, noon\n"
        "venue| WHERE: City Hall, Oakby",
        Genre.ADVISORY,
    ),
    "letter": (
        "en",
        f"headline| Open letter to the minister\nsalutation| Dear Minister Roe:\n{SPOKEN}\nclosing| Sincerely,\n"
        "signature| Jane Roe\nsignature| John Lind",
        Genre.LETTER,
    ),
    "transcript": (
        "en",
        "headline| TRANSCRIPT OF DOORSTOP INTERVIEW\nsubheadline| Subjects: roads, bridges\n"
        "body| JOURNALIST: Minister, will you build it?\nbody| ROE: I will build it.\n"
        "body| JOURNALIST: And when will that be?\nbody| ROE: By June, as I said.\nbody| JOURNALIST: Is there money?\n"
        "body| ROE: We have it.",
        Genre.TRANSCRIPT,
    ),
    "announcement of an office": (
        "en",
        f"masthead| Department of Roads\nmasthead| Office of Public Affairs\nheadline| Roads To Be Renewed\n"
        f"date| Monday, September 14, 2020\n{TEXT}\n{TEXT}\ncontact| Jane Roe, 555-0100",
        Genre.ANNOUNCEMENT,
    ),
    "news article": (
        "en",
        "navigation| Home\nnavigation| Sport\nnavigation| Weather\nheadline| Cars crash\nbyline| By J. Roe\n"
        f"date| 14 September 2020\n{TEXT}\nteaser| Most read\nteaser| Dog bites man\nteaser| Man bites dog\n"
        "teaser| Advertisement\nteaser| Subscribe to our newsletter\nnavigation| Comments\nlegal| © Oakby Daily",
        Genre.OTHER,
    ),
    "index page": (
        "en",
        "navigation| Home\nnavigation| News\n" + "teaser| A headline of another page\n" * 20 + "legal| © Oakby Daily",
        Genre.OTHER,
    ),
}
CUES = {
    "a role": ("salutation| Friends,", "has salutation"),
    "a ticker": ("body| Acme (NYSE: ACM) opened a mill.", "ticker"),
    "words of a genre in the title": ("headline| Speech by Ada Roe", "speech_openers in title"),
    "a label on the letterhead": ("masthead| Press Release", "section_labels in letterhead"),
    "words of a genre at the end": ("body| Thank you for your attention", "words 1"),
    "the first person": ("body| I have come to speak of roads.", "first person opens"),
    "a colon": ("headline| Norland: new roads", "colon in title"),
    "figures": ("headline| 45 new roads", "figures in title"),
    "an office": ("headline| Minister opens road", "office in title"),
    "an event": ("headline| Conference on roads begins", "event in title"),
    "quotation": ("headline| “We build”", "quotation in title"),
    "quotations": ("body| “We build,” she said.\nbody| “All of it.”", "mostly quotations"),
    "much of a role": ("teaser| One\nteaser| Two\nbody| Three", "much teaser"),
    "every page": ("", "page"),
    "a word of the title": ("headline| New Roads", "title: roads"),
    "the title's first word": ("headline| New Roads", "title begins: new"),
    "a word of the letterhead": ("masthead| Oakby Daily", "letterhead: daily"),
    "a word of the first lines": ("body| One\nbody| Two\nbody| Three\nbody| Four", "opening: three"),
    "a word of the last lines": ("body| One\nbody| Two\nbody| Three\nbody| Four", "end begins: three"),
    "turns": ("body| ROE: I will.\nbody| LIND: So will I.", "turns 2"),
    "form": ("body| WHO: Ada Roe\nbody| WHAT: Roads\nbody| Nothing", "form 2"),
}


@pytest.mark.parametrize(("language", "page", "genre"), shown(PAGES, ()))
def test_tells_the_genre(language: str, page: str, genre: Genre) -> None:
    assert read(marked(page, language)[0]) is genre


@pytest.mark.parametrize(("page", "cue"), CUES.values(), ids=CUES.keys())
def test_sees_the_cue(page: str, cue: str) -> None:
    assert cue in cues(marked(page)[0])


def test_words_further_down_are_no_cues() -> None:
    page = "".join(f"body| {word}\n" for word in ("One", "Two", "Three", "Four", "Five", "Six"))
    told = {word for cue in cues(marked(page)[0]) if (word := word_of(cue))}
    assert told == {"one", "two", "three", "five", "six"}


@pytest.mark.parametrize(
    ("cue", "word"),
    [("title: roads", "roads"), ("end begins: we", "we"), ("words 3", None), ("speech_openers in title", None)],
)
def test_tells_words_from_other_cues(cue: str, word: str | None) -> None:
    assert word_of(cue) == word


@pytest.mark.parametrize("cue", ["ticker", "has salutation", "colon in title", "mostly quotations"])
def test_an_empty_page_has_no_cue_of_text(cue: str) -> None:
    assert cue not in cues(marked("")[0])


def test_equal_weights_give_the_first_genre() -> None:
    assert choose(frozenset({"a"}), {"a": {"letter": 5, "speech": 5}}) is Genre.SPEECH


def test_weights_add_up() -> None:
    weights = {"a": {"letter": 5}, "b": {"notice": 3}, "c": {"notice": 3}}
    assert choose(frozenset({"a", "b", "c"}), weights) is Genre.NOTICE
