"""Issuers: from letterheads, labels, tails of browser titles, copyright lines, standing text and first sentences."""

import pytest

from marks import marked
from pressparse.parsers.issuer import candidates, read

BODY = "body| The roads of the north are renewed by June, the minister said on Monday.\nbody| Work begins at once."
CASES = {
    "label at the foot": ("en", f"headline| New roads\n{BODY}\nmasthead| SOURCE ⟦Acme Roads⟧"),
    "label with a colon": ("en", f"headline| New roads\nmasthead| Source: ⟦Norland Roads Agency⟧\n{BODY}"),
    "section label and name": ("en", f"headline| New roads\nmasthead| Press Release: ⟦University of Oakby⟧\n{BODY}"),
    "linked": (
        "en",
        f"headline| New roads\nmasthead| **Press Release: [⟦Oakby University⟧](https://x.example/o)**\n{BODY}",
    ),
    "letterhead": (
        "en",
        "masthead| ⟦PERMANENT MISSION OF NORLAND TO THE UNITED NATIONS⟧\nheadline| Statement by Ada Roe\n"
        "salutation| Mr. President,\nbody| We speak for Norland, and for its roads.",
    ),
    "letterhead with a section label": (
        "en",
        f"masthead| ⟦Department of Roads⟧\nmasthead| Press Release\nheadline| New roads for Norland\n{BODY}",
    ),
    "tail of the title": (
        "en",
        f"headline| New roads for all by June\nmasthead| ⟦Norland Roads Agency⟧\nheadline| New roads for all by June"
        f"\n{BODY}\nlegal| © 2020 Norland Roads Agency. All rights reserved.",
    ),
    "tail of the title, one piece": (
        "en",
        f"headline| New roads for Norland by June | ⟦Norland Roads Agency⟧\n{BODY}\nlegal| © 2020 Norland Roads Agency",
    ),
    "copyright line": (
        "en",
        f"headline| New roads for Norland\n{BODY}\nlegal| Copyright © 2021 ⟦Norland Roads Agency⟧. All rights.",
    ),
    "years in the copyright line": (
        "en",
        f"headline| New roads for Norland\n{BODY}\nlegal| © 2001–2021 ⟦Norland Roads Agency⟧. All rights reserved.",
    ),
    "the line under the copyright's year": (
        "en",
        f"headline| New roads for Norland\n{BODY}\nlegal| © 2021\nlegal| ⟦Norland Roads Agency⟧\nlegal| All rights.",
    ),
    "the line's part that is no section": (
        "en",
        f"masthead| Newsroom | ⟦Norland Roads Agency⟧\nheadline| New roads for Norland\n{BODY}\n"
        "legal| © 2021 Norland Roads Agency",
    ),
    "a section's word that a name begins with": (
        "es",
        "headline| Nuevas vías\nbody| Las vías son nuevas.\nlegal| © ⟦Tribuna de Norlandia⟧ 2020",
    ),
    "about and first sentence": (
        "en",
        "headline| Acme Roads opens a mill\nbody| OSLO – ⟦Acme Roads⟧ (NYSE: ACR) today opened a mill.\n"
        "boilerplate| About Acme Roads\nboilerplate| Acme Roads builds roads.\nmasthead| SOURCE Acme Roads",
    ),
    "Russian label": ("ru", "headline| Дороги\nmasthead| Источник: ⟦Министерство дорог⟧\nbody| Дороги обновлены."),
    "German label": ("de", "headline| Neue Straßen\nmasthead| Quelle: ⟦Amt für Straßen⟧\nbody| Die Straßen sind neu."),
    "French label in bold": (
        "fr",
        "headline| Nouvelles routes\nmasthead| **source**: ⟦Ministère des Routes⟧\nbody| Les routes sont neuves.",
    ),
    "a wire's slashes": (
        "en",
        "headline| Roads open\ndate| Norland, NY - May 1, 2020 / ⟦Acme Roads Company⟧ /\n"
        "body| Acme Roads Company opened it.\nboilerplate| About Acme Roads Company\nboilerplate| It builds.",
    ),
    "behind the wire's brackets": (
        "en",
        "headline| New roads\nbody| OSLO — June 3, 2025 — (ROADWIRE) — ⟦Acme Roads, Inc.⟧, a builder, opened it.\n"
        "boilerplate| About Acme Roads, Inc.\nboilerplate| Acme Roads, Inc. builds roads.",
    ),
}
NAMES = {
    "an article is left out": ("legal| © 2021 the Norland Roads Agency. All rights reserved.", "Norland Roads Agency"),
    "a company's ending stays": ("masthead| SOURCE Acme Roads, Inc.", "Acme Roads, Inc."),
    "what follows the name is left out": (
        "legal| © 2021 Norland Roads Agency | Design: Pixel Works",
        "Norland Roads Agency",
    ),
    "the years behind": ("legal| Copyright Norland Roads Agency 2021", "Norland Roads Agency"),
    "a possessive": ("masthead| SOURCE Acme Roads", "Acme Roads"),
}
NONE = {
    "nothing": ("en", "headline| New roads for Norland\nbody| the roads are new."),
    "empty": ("en", ""),
    "only a section label": ("en", "masthead| Press Release\nbody| the roads are new."),
    "only a date": ("en", "masthead| 14 September 2020\nbody| the roads are new."),
    "a release's number": ("en", "masthead| IP/20/1234\nheadline| New roads\nbody| the roads are new."),
    "an address": ("es", "masthead| prensa@aguas.example\nheadline| Nuevas vías\nbody| Las vías son nuevas."),
    "a number": ("en", "masthead| 2024-28\nbody| the roads are new."),
    "who begins a sentence, or stands in menus": (
        "en",
        "navigation| Norland\nnavigation| Jobs in Norland\nheadline| Norland builds\nbody| Norland has new roads.",
    ),
    "an article behind the dateline": ("it", "headline| strade\nbody| OSLO – Il ponte apre domani, per tutti."),
    "a person at the text's start": ("en", "headline| roads\nbody| Ada Roe lives in a house by the road and likes it."),
}


@pytest.mark.parametrize(("language", "page"), CASES.values(), ids=CASES.keys())
def test_reads_the_issuer(language: str, page: str) -> None:
    sheet, (span,) = marked(page, language)
    found = read(sheet)
    assert found is not None
    assert found.text == span.of(sheet.text)


@pytest.mark.parametrize(("line", "name"), NAMES.values(), ids=NAMES.keys())
def test_trims_the_name(line: str, name: str) -> None:
    found = read(marked(f"headline| New roads for Norland\n{BODY}\n{line}")[0])
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize(("language", "page"), NONE.values(), ids=NONE.keys())
def test_reads_no_issuer(language: str, page: str) -> None:
    assert read(marked(page, language)[0]) is None


def cues_of(page: str, name: str) -> set[str]:
    """What speaks for or against the name on the page."""
    sheet = marked(page)[0]
    return next(one.cues for one in candidates(sheet) if one.span.of(sheet.text) == name)


PAGE = (
    "masthead| Ministry of Roads\nheadline| New roads\nbody| The Ministry of Roads opened them.\n"
    "contact| press@ministry-of-roads.example, www.mor.example\nmasthead| News | ACME 24"
)


def test_tells_where_a_name_stands() -> None:
    cues = cues_of(PAGE, "Ministry of Roads")
    assert {"above.title", "alone.in.masthead", "in.body", "opens.body.0", "roles.2", "host.whole"} <= cues
    assert not {"alone.in.body", "often.in.body", "in.headline", "in.legal"} & cues


def test_tells_what_a_name_looks_like() -> None:
    assert {"words.3", "has.ministry", "looks.organization"} <= cues_of(PAGE, "Ministry of Roads")
    assert {"looks.capitals", "looks.digits"} <= cues_of(PAGE, "ACME 24")
    assert "host.acronym" in cues_of(PAGE.replace("ministry-of-roads", "roads"), "Ministry of Roads")


def test_tells_what_stands_beside_a_name_and_how_far_down() -> None:
    first, last = cues_of(PAGE, "Ministry of Roads"), cues_of(PAGE, "ACME 24")
    assert {"starts.0", "starts.tenth.0", "beside.|break", "word.before.None", "word.behind.new"} <= first
    assert {"starts.tenth.9", "beside.||", "word.before.news", "word.behind.None"} <= last
    assert {"word.first-two.ministry of", "word.last-two.of roads", "size.1", "share.capitals.2"} <= first


def test_no_address_is_looked_at() -> None:
    sheet = marked("masthead| press@mor.example\nmasthead| Ministry of Roads\nheadline| New roads")[0]
    assert [one.span.of(sheet.text) for one in candidates(sheet)] == ["Ministry of Roads"]


@pytest.mark.parametrize("text", ["", "|", "© 2020\n", "© 2020 |", "www.", "@", "a | | b :: "])
def test_any_letterhead_is_read(text: str) -> None:
    read(marked(f"masthead| {text}\nlegal| {text}")[0])
