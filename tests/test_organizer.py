"""Organizers: names behind a phrase, before a verb, on lines of their own; the phrase is no part."""

import pytest

from marks import as_in_use, marked
from pressparse.organizer_claims import claims
from pressparse.parsers.organizer import read
from sheets import sheet

CASES = {
    "own line": ("en", "organizer| Organized by the ⟦Norland Institute of Roads⟧"),
    "own line, hosted": ("en", "organizer| Hosted by ⟦The Hon Ada Roe MP⟧"),
    "chairmanship": ("en", "organizer| Under the chairmanship of ⟦Norland⟧"),
    "two names": ("en", "organizer| Organized by ⟦Acme⟧ and the ⟦City of Oakby⟧"),
    "three names": ("en", "organizer| Co-hosted by ⟦Acme⟧, ⟦Norland Roads⟧ and ⟦Oakby University⟧"),
    "colon": ("de", "organizer| Veranstalter: ⟦Nordische Straßengesellschaft⟧"),
    "Russian": ("ru", "organizer| Организатор: ⟦Институт Дорог⟧"),
    "Russian, in quotation marks": ("ru", "organizer| Организатор: ⟦ООО «Дорога»⟧"),
    "names on lines of their own": ("en", "organizer| ⟦Norland Institute⟧\norganizer| ⟦Department of Roads⟧"),
    "partners are none": ("en", "organizer| Organizer: ⟦Acme⟧\norganizer| In partnership with Norland Roads"),
    "company's ending": ("en", "organizer| Organized by ⟦Acme Roads, Inc.⟧"),
    "bracket behind": ("en", "organizer| Organized by ⟦Norland Roads⟧ (the agency)"),
    "in a sentence": ("en", "body| The summit is being organized by the ⟦Norland Institute⟧ in June."),
    "opens a sentence": ("en", "body| Hosted by the ⟦Norland Institute⟧, the summit begins in June."),
    "German sentence": ("de", "body| Die Konferenz wird organisiert von ⟦Straßen Nord⟧."),
    "verb in a headline": ("en", "headline| ⟦Oakby Roads Office⟧ to Hold Second Road Forum\nbody| Text."),
    "verb in a sentence": ("en", "body| ⟦Norland Roads⟧ will host a conference on bridges."),
    "two subjects": ("en", "body| ⟦Norland Roads⟧ and ⟦Oakby University⟧ will hold a press conference."),
    "behind a dateline": ("en", "body| OSLO – ⟦Norland Roads⟧ will hold a press conference."),
    "bracket before the verb": ("en", "body| ⟦Norland Roads⟧ (NR) will host the Road Summit."),
    "apposition before the verb": ("en", "body| ⟦Norland Roads⟧, the builder of bridges, will host the Road Summit."),
    "French meeting, presided": ("fr", "body| Rencontre présidée par Mme ⟦Ada Roe⟧, maire de Chêneville"),
    "Russian verb": ("ru", "body| ⟦Институт Дорог⟧ проводит конференцию."),
    "one name with and": (
        "en",
        "body| The ⟦Committee on Roads and Bridges⟧ will hold a public hearing in June.",
    ),
    "day before the subject": ("en", "body| Today, ⟦Norland Roads⟧ hosted a roundtable on bridges."),
    "bracket and dateline": ("en", "body| OAKBY, Norland – ⟦Norland Roads⟧ (NR) is hosting a public hearing in June."),
    "office before a name stays": ("en", "body| ⟦Congresswoman Ada Roe⟧ (NO-1) will host a town hall meeting in June."),
    "an event without a kind": ("en", "body| ⟦Oakby Roads Office⟧ will host a large event on bridges."),
    "brackets in a list": ("en", "body| The forum is hosted by ⟦Norland Roads⟧ (NR) and ⟦Oakby University⟧."),
    "offices between names": (
        "en",
        "body| The forum will be hosted by ⟦Ada Roe⟧, Chief Financial Officer, and ⟦Joan Doe⟧, President.",
    ),
    "words for an event": ("en", "body| This event is hosted by ⟦Norland Roads⟧ in June."),
    "Russian, copula": ("ru", "body| Организатором форума выступает ⟦Институт Дорог⟧ при поддержке города."),
    "Russian, quotation marks": ("ru", "body| Компания «⟦Северная Дорога⟧» организует конференцию."),
    "Ukrainian, two": ("uk", "body| ⟦Книгарня «Шлях»⟧ та ⟦Спілка Доріг⟧ запрошують на лекцію."),
    "own line, name in small letters": ("ru", "organizer| Организатор: ⟦Норландское председательство Форума дорог⟧"),
    "own line, supporters behind": (
        "ru",
        "organizer| Организатор: ⟦Институт безопасных дорог⟧ при поддержке фонда",
    ),
    "German society": ("de", "organizer| Veranstalter: ⟦Straßenbund Nord e.V.⟧"),
    "German society, apart": ("de", "organizer| Gastgeber: ⟦Straßenbund Nord e. V.⟧"),
    "Czech society": ("cs", "organizer| Pořádá: ⟦Spolek pro mosty⟧"),
    "Russian own line, two in small letters": (
        "ru",
        "organizer| Организаторы: ⟦Институт мостов и дорог⟧ и ⟦Фонд тропинок⟧",
    ),
    "host, a label": ("en", "organizer| Host: ⟦Norland Roads Council⟧"),
    "a label among lines that say where": (
        "en",
        "venue| Location: Moor Hall, Oslo\nvenue| Host: ⟦Norland Roads Council⟧",
    ),
    "who only moved it": (
        "en",
        "body| The summit is co-organized by the ⟦Norland Institute⟧ and ⟦Oakby University⟧ under the auspices of the "
        "Road Council.",
    ),
    "Spanish, article behind and": (
        "es",
        "body| El congreso está organizado por la ⟦Fundación Norte⟧ y la ⟦Universidad de Robledal⟧.",
    ),
    "Portuguese article": ("pt", "body| A ⟦Prefeitura de Robledal⟧ realiza a Conferência de Estradas em junho."),
    "Italian, preposition again": (
        "it",
        "body| Il convegno è organizzato dall'⟦Associazione Strade Vive⟧ e dall'⟦Università di Querceto⟧.",
    ),
    "French, elided articles": (
        "fr",
        "body| L'⟦Association des Routes⟧ et l'⟦Université de Chêneville⟧ organisent un colloque sur les ponts.",
    ),
    "a weekday behind it": ("en", "body| The forum is hosted by ⟦Acme Roads⟧ on Thursday, April 4."),
    "a town behind a comma": ("en", "body| The forum is hosted by the ⟦Acme Institute⟧, Leeds, on 4 April."),
    "behind a dash": ("ru", "organizer| Организатор — ⟦Фонд «Дорога»⟧"),
    "a saint's stop": ("en", "organizer| Hosted by: ⟦Norland Roads⟧ and ⟦St. Brendan's Church⟧"),
    "the event between": (
        "ru",
        "body| Организатором форума «Реки» выступает ⟦Институт Дорог⟧ при поддержке Фонда «Вода».",
    ),
    "Dutch, behind the verb": ("nl", "body| Op 6 mei organiseert de ⟦Universiteit Noord⟧ het symposium Wegen."),
    "German, behind the verb": ("de", "body| Im Mai veranstaltet die ⟦Universität Nord⟧ die Tagung „Straßen“."),
    "the week before it": ("en", "body| Last week, ⟦Norland Roads⟧ hosted a roundtable on bridges."),
    "one with another with an ampersand": (
        "en",
        "body| The ⟦Bridge &amp; Tunnel Industry Association⟧ will host a conference on roads in June.",
    ),
    "a name in two languages": (
        "pl",
        "body| Kongres jest organizowany przez ⟦Strong Bridges / Silne Mosty⟧ w czerwcu.",
    ),
    "a house in another alphabet before it": (
        "ru",
        "body| В мае в центре Road Hall ⟦ИД «Дорога»⟧ организует форум о мостах.",
    ),
    "a long name in small letters": ("ru", "body| ⟦Институт безопасных дорог Нордландии⟧ проводит форум."),
}
NONE = {
    "a word for a house": ("en", "body| The company will host a conference on bridges."),
    "a word for who leads one": ("en", "body| Management will hold a conference on bridges."),
    "a passive": ("en", "body| The Norland Road Summit will be held in June."),
    "none": ("en", "headline| New roads\nbody| The ministry builds."),
    "a line of guests": ("en", "organizer| Guests: Ada Roe, mayor of Oakby; Jane Doe"),
    "something else is held": ("en", "body| Norland Roads will hold its shares for a year."),
    "the event is the subject": ("en", "body| The Norland Road Summit was held in June."),
    "organized, but no event": ("en", "body| The papers were organized by Ada Roe in three boxes."),
    "an office alone": ("en", "body| Minister will hold a conference."),
    "who presents at another's": (
        "en",
        "headline| Acme Roads to Present at the Norland Bridge Conference\nbody| Text.",
    ),
    "a label of something else among lines that say where": (
        "en",
        "venue| Location: Moor Hall\nvenue| Language: English",
    ),
    "supporters are none": ("en", "body| The summit was supported by Norland Roads."),
    "empty": ("en", ""),
}


@pytest.mark.parametrize(("language", "page"), CASES.values(), ids=CASES.keys())
def test_reads_each_name(language: str, page: str) -> None:
    sheet, spans = as_in_use(page, language)
    assert [(name.text, name.span) for name in read(sheet)] == [(span.of(sheet.text), span) for span in spans]


@pytest.mark.parametrize(("language", "page"), NONE.values(), ids=NONE.keys())
def test_reads_no_organizer(language: str, page: str) -> None:
    assert read(as_in_use(page, language)[0]) == ()


def test_a_small_word_on_its_line_is_no_name() -> None:
    page = "organizer| Organized by Norland Institute\norganizer| And\norganizer| Oakby Road Society"
    assert [name.text for name in read(sheet(page))] == ["Norland Institute", "Oakby Road Society"]


def test_a_house_behind_and_is_another() -> None:
    page = "body| Организаторами форума выступают Министерство дорог Нордландии и Ассоциация мостов."
    sheet = marked(page, "ru")[0]
    values = {claim.value for claim in claims(sheet, sheet.occasion)}
    assert ("Министерство дорог Нордландии", "Ассоциация мостов") in values
    assert ("Министерство дорог Нордландии и Ассоциация мостов",) not in values


CUT = {
    "a person behind an acronym": ("en", "body| The afternoon tea was hosted by Oakby MP Ada Roe.", ("Ada Roe",)),
    "another alphabet": ("ru", "body| Road Hall ИД «Дорога» организует форум.", ("ИД «Дорога»",)),
    "whose team it is": ("en", "body| Acme’s management team will host a webcast.", ("Acme",)),
    "the day before": ("en", "body| Tomorrow, Friday, Acme Roads will host a forum.", ("Acme Roads",)),
    "the day behind": ("en", "body| Mayor Ada Roe on Tuesday will host a forum.", ("Mayor Ada Roe",)),
}


@pytest.mark.parametrize(("language", "page", "names"), CUT.values(), ids=CUT.keys())
def test_a_name_may_be_what_is_left_of_a_longer_one(language: str, page: str, names: tuple[str, ...]) -> None:
    sheet = marked(page, language)[0]
    assert names in {claim.value for claim in claims(sheet, sheet.occasion)}


def test_a_name_that_stands_elsewhere_in_fuller_form_says_so() -> None:
    sheet = marked(
        "headline| Roads Office Hosts Forum\nbody| The Roads Office for the District of Oakby and the Bridge Guild "
        "hosted a forum.\nbody| The forum was hosted by the Bridge Guild."
    )[0]
    cues = {claim.value: claim.cues for claim in claims(sheet, sheet.occasion)}
    whole = ("Roads Office for the District of Oakby", "Bridge Guild")
    assert "elsewhere.fuller" in cues["Roads Office",]
    assert "elsewhere.fuller" not in cues[whole]
    assert "elsewhere.of-several" not in cues["Bridge Guild",]
