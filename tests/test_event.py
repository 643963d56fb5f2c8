"""Titles of events and sessions: on their own lines, in forms, in headlines and in sentences."""

import pytest
from attrs import evolve

from marks import as_in_use, marked, shown
from pressparse.event_titles import candidates
from pressparse.parsers.event import read
from pressparse.records import Span
from pressparse.roles import Genre
from pressparse.weighing import WORDED, Candidate, Weighing, likeliest

CASES = {
    "a line that leads to it below one that is none": (
        "en",
        "event| OF NORLAND\nevent| at the ⟦Third Forum on Mountain Roads⟧\nbody| Friends, we meet in the hills.",
    ),
    "own line": ("en", "headline| Statement by Ada Roe\nevent| ⟦Third Forum on Mountain Roads⟧\nsalutation| Friends,"),
    "own line, preposition": ("en", "byline| Ada Roe\nevent| at the ⟦79th Session of the General Assembly⟧"),
    "own line, capitals": ("en", "byline| ADA ROE\nevent| AT THE\nevent| ⟦79TH SESSION OF THE GENERAL ASSEMBLY⟧"),
    "own line, place behind": ("en", "event| Roads Conference, Oslo".replace("Roads Conference", "⟦Roads Conference⟧")),
    "own line, date behind": ("en", "event| ⟦9th Road Safety Meeting⟧ 14-17 February 1983"),
    "two lines": ("en", "event| ⟦General debate of the 79th session of the\nevent| General Assembly⟧"),
    "in quotation marks": (
        "en",
        'event| "⟦Better Roads for a Better Norland⟧"'.replace('"⟦', '⟦"').replace('⟧"', '"⟧'),
    ),
    "WHAT": ("en", "event| WHAT: ⟦Press briefing on roads⟧\nvenue| WHERE: City Hall, Oakby"),
    "WHAT on a line above": ("en", "event| WHAT:\nevent| ⟦Press briefing on roads⟧\nvenue| WHERE: City Hall"),
    "WHAT below a line of guests": (
        "en",
        "event| Officials of the Norland Isles\nevent| WHAT: ⟦Press briefing on roads⟧\nvenue| WHERE: City Hall",
    ),
    "Spanish form": ("es", "event| Evento: ⟦Feria de caminos de Norlandia⟧\nvenue| Lugar: Plaza Mayor"),
    "form that lost its roles": (
        "en",
        "headline| Advisory\nbody| WHAT: ⟦Press briefing on roads⟧\nbody| WHERE: City Hall",
    ),
    "speech's title": ("en", "headline| Speech by Ada Roe at the ⟦2020 Road Safety Conference⟧\nsalutation| Friends,"),
    "speech's title, date behind": (
        "en",
        "headline| Remarks by Ada Roe at the ⟦2020 Road Safety Conference⟧ on September 14, 2020\nbody| Friends.",
    ),
    "speech's title, place behind": (
        "en",
        "headline| Speech by Ada Roe at the ⟦High-Level Conference on Roads⟧ in Vienna\nsalutation| Friends,",
    ),
    "speech's title over two lines": (
        "en",
        "headline| Address by Ada Roe at the ⟦79th session of\nheadline| the General Assembly⟧\nsalutation| Friends,",
    ),
    "Russian, own line": ("ru", "event| ⟦79-я сессия Генеральной Ассамблеи⟧\nsalutation| Господа!"),
    "Russian ordinal with its ending": (
        "ru",
        "headline| Выступление Ады Роу на ⟦79-й сессии Ассамблеи⟧\nsalutation| Господа!",
    ),
    "Portuguese, a speech's word in the genitive": (
        "pt",
        "headline| Discurso de Ada Roe durante ⟦cerimônia de apresentação de novos mapas⟧\nsalutation| Amigos,",
    ),
    "title that a genitive goes on with": (
        "en",
        "headline| Statement by Ada Roe at the ⟦12th Session of the Assembly of Mountain Roads⟧\nsalutation| Friends,",
    ),
    "numeral that a scanner spoiled": (
        "en",
        'byline| Ada Roe\nevent| at the ⟦12" Session of the Roads Assembly⟧\nsalutation| Friends,',
    ),
    "a long title that a scanner spoiled": (
        "es",
        "event| ⟦Debate general del 79% periodo ordinario de sesiones de la Asamblea General de la Organización de los "
        "Pueblos de las Islas Unidas⟧\nsalutation| Señor Presidente:",
    ),
    "headline that announces it": ("en", "headline| Acme to Host ⟦Norland Road Safety Summit⟧ on June 14\nbody| Text."),
    "ordinal in front": ("en", "headline| City to Hold ⟦2nd Annual Oakby Road Forum⟧\nbody| Text."),
    "comma before the closing mark": (
        "en",
        "headline| Oakby Asks About Its Roads\nbody| Oakby will host a free webinar, “⟦Closing the Gap: Roads for "
        "All⟧,” on May 18.",
    ),
    "sentence": ("en", "headline| Acme\nbody| The ⟦Norland Road Safety Summit⟧ will take place in June."),
    "sentence with a quoted title": ("ru", "headline| Новости\nbody| В июне состоится ⟦Форум «Дороги Нордландии»⟧."),
}
# A name that stands once, in the text alone, is seldom the event of a page.
NONE = {
    "none": ("en", "headline| New roads for Norland\nbody| The ministry builds."),
    "bare noun": ("en", "headline| Roads\nbody| The conference will take place in June."),
    "bare noun, German": ("de", "headline| Straßen\nbody| Der Minister nahm im Juni an der Konferenz teil."),
    "event's name without holding": ("en", "headline| Roads\nbody| She had read of the Norland Summit in the papers."),
    "a place behind at": ("en", "headline| Greeting by Ada Roe at the Plaza of the Two Bridges\nbody| Friends."),
    "an organisation named like an event": (
        "en",
        "headline| Roads\nbody| The Norland Roads Congress is a union of builders.",
    ),
    "empty": ("en", ""),
    "a label without a form": ("en", "headline| Roads\nbody| Event: none of this matters to the road builders"),
}


@pytest.mark.parametrize(("language", "page"), shown(CASES, ()))
def test_reads_the_title(language: str, page: str) -> None:
    sheet, (span,) = as_in_use(page, language)
    found = read(sheet)
    assert found is not None
    assert found.title is not None
    assert found.title.text == span.of(sheet.text)
    assert found.title.span == span


# What is said in the text weighs the more, the likelier the genre is to be about an event.
OF_GENRE = {
    "French speech": (
        "fr",
        Genre.SPEECH,
        "headline| Discours de Mme Roe au ⟦Sommet des routes de montagne⟧\nsalutation| Mesdames,\nbody| Merci.",
    ),
    "announcement": (
        "en",
        Genre.ANNOUNCEMENT,
        "headline| Oakby to Host ⟦Norland Bridges Forum⟧ on June 14\nbody| The forum begins at noon.",
    ),
}


@pytest.mark.parametrize(("language", "genre", "page"), OF_GENRE.values(), ids=OF_GENRE.keys())
def test_reads_the_title_by_genre(language: str, genre: Genre, page: str) -> None:
    sheet, (span,) = as_in_use(page, language)
    found = read(evolve(sheet, genre=genre))
    assert found is not None
    assert found.title is not None
    assert found.title.span == span


@pytest.mark.parametrize(("language", "page"), NONE.values(), ids=NONE.keys())
def test_reads_no_event(language: str, page: str) -> None:
    assert read(marked(page, language)[0]) is None


def test_a_session_stands_below_the_event() -> None:
    sheet, (title, session) = marked(
        "event| ⟦79th Session of the General Assembly⟧\n|\nevent| ⟦General Debate⟧\nsalutation| Mr. President,"
    )
    found = read(sheet)
    assert found is not None
    assert found.title is not None
    assert found.title.span == title
    assert [excerpt.span for excerpt in found.sessions] == [session]


def test_a_second_line_that_is_no_session_is_left() -> None:
    found = read(marked("event| Third Forum on Roads\n|\nevent| Better roads for all of us")[0])
    assert found is not None
    assert found.sessions == ()


def test_a_session_alone_is_no_title() -> None:
    sheet, (session,) = marked("byline| Ada Roe\nevent| ⟦General debate⟧\nsalutation| Friends,")
    found = read(sheet, Weighing(least=1, alone={"any": -9000}))
    assert found is not None
    assert found.title is None
    assert [excerpt.span for excerpt in found.sessions] == [session]


def test_a_line_that_describes_gives_way_to_a_title() -> None:
    sheet, (title,) = marked(
        "headline| City to Hold ⟦2nd Oakby Road Forum⟧\nevent| WHAT: Free talks and advice offered on safe roads"
    )
    found = read(sheet, Weighing(least=0, alone={"left.number": 9000, "right.bare": 9000}))
    assert found is not None
    assert found.title is not None
    assert found.title.span == title


def test_a_line_gives_way_to_a_likely_title_elsewhere() -> None:
    page = "headline| City to Hold ⟦2nd Oakby Road Forum⟧\n|\nevent| Krkrkrkr"
    for weight, wins in ((9000, True), (-9000, False)):
        sheet, (title,) = marked(page)
        found = read(sheet, Weighing(least=0, alone={"left.number": weight}))
        assert found is not None
        assert found.title is not None
        assert (found.title.span == title) is wins


@pytest.mark.parametrize(
    ("above", "keeps"), [("Remarks by Minister Ada Roe", True), ("Remarks at the general debate of the", False)]
)
def test_a_line_keeps_off_what_ends_above_it(above: str, keeps: bool) -> None:
    sheet, (line,) = marked(f"headline| {above}\nevent| ⟦Oakby Road Assembly⟧\nsalutation| Friends,")
    found = read(sheet, Weighing(least=0, alone={"in.headline": 9000, "words.7": -2000, "left.none": 2000}))
    assert found is not None
    assert found.title is not None
    assert (found.title.span == line) is keeps


def test_a_line_in_quotation_marks_is_taken_at_its_word() -> None:
    sheet, (title,) = marked("headline| City to Hold 2nd Oakby Road Forum\n|\nevent| ⟦“Roads for All”⟧")
    found = read(sheet, Weighing(least=0, alone={"left.number": 9000}))
    assert found is not None
    assert found.title is not None
    assert found.title.span == title


def test_no_title_ends_with_the_label_of_the_next_line() -> None:
    sheet, (title,) = marked("headline| ⟦Third Oakby Road Forum⟧\nheadline| Where: Oakby")
    spans = [one.span for one in candidates(sheet)]
    assert title in spans
    assert not [span for span in spans if span.of(sheet.text).endswith("Where")]


SESSIONS = {
    "events of a form, apart": (
        "en",
        "event| ⟦Moor Talk⟧\nvenue| Moor\nevent| ⟦Hill Talk⟧\nvenue| Hill\nevent| ⟦Lake Talk⟧\nvenue| Lake",
    ),
    "points of a programme": (
        "en",
        "body| The forum's sessions include:\nbody| • ⟦Roads for all⟧\nbody| • ⟦Bridges⟧ (June 4)\nbody| Come.",
    ),
    "points with a colon in their titles": (
        "en",
        "body| The forum's sessions include:\nbody| • ⟦Roads: who pays for them?⟧\nbody| • ⟦Bridges – a history⟧",
    ),
    "points that are described": (
        "en",
        "body| The forum's sessions include:\nbody| • ⟦Roads for all⟧: Learn who pays for them.\n"
        "body| • ⟦Bridges⟧ – Builders tell their story.",
    ),
    "points in quotation marks": (
        "ru",
        "body| Программа форума пройдет в два потока:\nbody| * «⟦Дороги⟧» – для новичков\nbody| * «⟦Мосты⟧» – для всех",
    ),
}


@pytest.mark.parametrize(("language", "page"), SESSIONS.values(), ids=SESSIONS.keys())
def test_reads_the_sessions(language: str, page: str) -> None:
    sheet, spans = marked(page, language)
    found = read(sheet)
    assert found is not None
    assert [excerpt.span for excerpt in found.sessions] == spans


NO_SESSIONS = {
    "a list of something else": "body| We sell:\nbody| • Stones\nbody| • Sand",
    "one point": "body| The sessions include:\nbody| • Roads for all\nbody| Come.",
    "lines that are far below": "body| The sessions include:\n|\n|\n|\n|\nbody| • Roads\nbody| • Bridges",
}


@pytest.mark.parametrize("page", NO_SESSIONS.values(), ids=NO_SESSIONS.keys())
def test_reads_no_sessions(page: str) -> None:
    found = read(marked(page)[0])
    assert found is None or not found.sessions


def test_weights_decide() -> None:
    sheet = marked("headline| City to Hold 2nd Annual Oakby Road Forum\nbody| Text.")[0]
    assert read(sheet, Weighing(least=9000, alone={})) is None
    found = read(sheet, Weighing(least=0, alone={"anchor.noun": 9000, "left.near": 9000}))
    assert found is not None
    assert found.title is not None
    assert found.title.text == "2nd Annual Oakby Road Forum"


WORDINGS = {
    "a number in it": "headline| Acme Backs ⟦9th Oakby Forum⟧",
    "an owner before it": "headline| Acme's ⟦Oakby Forum⟧",
    "small words in it": "body| She came to the ⟦Forum on Roads in Norland⟧.",
    "single quotation marks": "body| The forum ‘⟦Better Roads Tomorrow⟧’ is over.",
    "behind a gap": "headline| Statement Of Sen  Roe    ⟦Norland Park Press Conference⟧",
    "behind a line's break": "headline| NORLAND MINISTRY\nheadline| ⟦National Roads Conference⟧",
    "its attributes": "headline| Acme Unveils ⟦Annual Virtual Forum⟧",
    "a name in quotation marks": "body| It backs the “⟦Open Roads, Open Minds” Gala⟧ in June.".replace("“⟦", "⟦“"),
    "an acronym in it": "body| She hosted the ⟦7th Norland Veteran Award (NVA) Ceremony⟧ today.",
    "a small word that links nothing": "body| He told the ⟦Second Women in Transport Conference⟧ so.",
    "an abbreviation in it": "headline| Oakby to Hold ⟦Recognition of Dr. Ada Roe Ceremony⟧",
    "a list in it": "body| She spoke at the ⟦Roads, Bridges & Tunnels Conference⟧ in Oakby.",
    "a line below others": "byline| Ada Roe\nmasthead| Roads Office\nmasthead| ⟦Friends of the Norland Forum⟧",
    "behind a label": "headline| ## Advisory: ⟦Building the Roads Roundtable⟧",
    "into the next zone": "byline| Ada Roe at the ⟦79th Session of the Roads\nevent| Assembly⟧",
    "over a blank line behind a link": "headline| At the ⟦General Debate of\n|\nheadline| the 79th Roads Session⟧",
    "a name that begins small": "headline| Acme to Show New Roads at ⟦eRoads Norland 2026⟧",
    "an ordinal without its accent": "headline| DISCOURS A LA ⟦79EME SESSION DE L'ASSEMBLEE⟧",
}


def test_a_year_behind_a_period_names_no_event() -> None:
    assert candidates(marked("body| The budget of Fiscal Year 2026 is out.")[0]) == ()
    assert candidates(marked("body| The tickets of Roadcon 2026 are out.")[0]) != ()


@pytest.mark.parametrize(
    ("page", "cue"),
    [
        ("body| It was the annual ⟦Roads Forum⟧.", "before.attribute"),
        ("headline| Jane Roe    ⟦Roads Forum⟧", "before.gap"),
        ("body| It was the ⟦Annual Roads Forum⟧.", "begins.attribute"),
        ("headline| ⟦Europe's Roads Forum⟧", "begins.owner"),
    ],
)
def test_what_the_borders_say(page: str, cue: str) -> None:
    sheet, (span,) = marked(page)
    assert cue in next(one for one in candidates(sheet) if one.span == span).cues


@pytest.mark.parametrize("page", WORDINGS.values(), ids=WORDINGS.keys())
def test_names_what_may_be_the_title(page: str) -> None:
    sheet, (span,) = marked(page)
    assert span in [candidate.span for candidate in candidates(sheet)]


def test_lines_apart_are_no_title_together() -> None:
    sheet, _ = marked("byline| Ada Roe at the Roads\n|\nevent| Assembly of Norland")
    assert all("Roads\n\nAssembly" not in one.span.of(sheet.text) for one in candidates(sheet))


def test_words_round_a_title_speak_for_it() -> None:
    sheet, (span,) = marked("body| She spoke at the ⟦Forum on Mountain Roads⟧ yesterday.")
    cues = next(one for one in candidates(sheet) if one.span == span).cues
    told = ("first.forum", "last.roads", "before.the", "behind.yesterday", "inside.on")
    assert {f"{WORDED}{word}" for word in told} <= cues


def test_words_of_the_headline_speak_for_the_page() -> None:
    page = (
        "headline| Oakby to host drivers\nsubheadline| A forum begins\nheading| Roads\nbody| The Roadcon Forum is here."
    )
    sheet, _ = marked(page)
    told = [f"{WORDED}title.{word}" for word in ("oakby", "to", "host", "drivers", "a", "forum", "begins")]
    found = candidates(sheet)
    assert found
    for one in found:
        assert [cue for cue in told if cue in one.cues] == told
        assert f"{WORDED}title.roads" not in one.cues


@pytest.mark.parametrize(
    ("page", "cue"),
    [
        ("body| The Roadcon Forum, the Roadcon Forum of Oakby and a Roadcon Forum it was.", "ways.behind.3"),
        ("body| The Roadcon Forum stays, this Roadcon Forum stays.", "ways.behind.1"),
        ("body| The Roadcon Forum, this Roadcon Forum.", "ways.before.2"),
    ],
)
def test_what_always_goes_on_alike_is_but_a_part(page: str, cue: str) -> None:
    sheet, _ = marked(page)
    found = [one for one in candidates(sheet) if one.span.of(sheet.text) == "Roadcon Forum"]
    assert found
    assert all(cue in one.cues for one in found)


def test_what_it_is_devoted_to_belongs_to_it() -> None:
    page = "body| Приглашаем на ⟦пресс-конференцию, посвящённую открытию моста⟧."
    sheet, (span,) = marked(page, "ru")
    assert span in [candidate.span for candidate in candidates(sheet)]


def test_no_title_begins_in_the_sentence_before() -> None:
    sheet, _ = marked("body| Итоги подвела комиссия Конкурса. Форум «Реки» открыт.", "ru")
    assert all(". " not in one.span.of(sheet.text) for one in candidates(sheet))


def test_no_title_begins_above_a_blank_line() -> None:
    sheet, _ = marked("masthead| Norland Roads\n|\nmasthead| General Assembly")
    found = [one for one in candidates(sheet) if "anchor.whole" not in one.cues]
    assert found
    assert all("\n" not in one.span.of(sheet.text) for one in found)


def test_no_title_without_a_noun_or_marks() -> None:
    assert candidates(marked("body| Acme ships roads to Oakby.")[0]) == ()


def test_places_of_one_wording_speak_for_it_together() -> None:
    twice = [Candidate(span=Span(at, at + 1), cues={"a"}) for at in (0, 2)]
    other = Candidate(span=Span(4, 5), cues={"b"})
    names = {0: "A", 2: "A", 4: "B"}
    weighing = Weighing(least=-2000, alone={"a": 1000, "b": 1500})
    kept = likeliest([other, *twice], lambda one: names[one.span.start], weighing)
    assert kept is twice[0]
    assert likeliest([other], lambda one: "B", Weighing(least=1500, alone={"b": 1500})) is None
    assert likeliest([], lambda one: "B", weighing) is None


def test_cues_may_say_more_together() -> None:
    joint = {"any": [-500], "a": [1000], "b": [1000]}
    weighing = Weighing(least=0, alone={"any": 10, "a": 100}, joint=joint, units=[2000])
    assert weighing.of(set()) == 10
    assert weighing.of({"a", "unknown"}) == 110 + 2 * 500
    assert weighing.of({"a", "b"}) == 110 + 2 * 1500
