"""Lint of the word files: every language's TOML is complete, tidy, and says one thing with each phrase."""

from __future__ import annotations

import tomllib
import unicodedata
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import regex

from pressparse.lexicon import _parsed

FOLDER = Path(__file__).parents[1] / "src" / "pressparse" / "lexicons"
FILES = sorted(FOLDER.glob("*.toml"))  # not the dates/ subfolder: another schema

TOP_KEYS = {
    "code": str,
    "name": str,
    "script": str,
    "day_first": bool,
    "decimal_comma": bool,
    "noun_capitals": bool,
    "weekday_capitals": bool,
    "short": list,
    "function_words": list,
    "quotes": list,
}

# What a line that holds a phrase of the table is for. Two tables with the same voice may share phrases; two
# tables with different voices may not. ANY marks tables that say what kind of word something is, never what a
# line is for ("chairman" is an office, a vocative and a turn's speaker; "conference" an event noun and a hint
# at a genre): the decoder reads them beside other evidence, so they may share with every table.
ANY = "any"
VOICES: dict[str, dict[str, str]] = {
    "head": {
        "section_labels": "masthead",
        "release_number": "masthead",
        "notices": "notice",
        "embargo": "notice",
        "published_labels": "date",
        "updated_labels": "metadata",
        "deadline_labels": "deadline",
        "byline_labels": "byline",
        "speech_openers": "headline",
        "readout_openers": "headline",
        "issuer_labels": "masthead",
    },
    "event": {
        "what_labels": "event",
        "when_labels": "date",
        "where_labels": "venue",
        "who_labels": "who",
        "event_nouns": ANY,
        "session_labels": "event",
        "venue_nouns": ANY,
        "held_phrases": ANY,
        "organizer_phrases": "organizer",
        "mode_online": "online",
        "mode_hybrid": "hybrid",
        "mode_in_person": "in person",
    },
    "speech": {
        "salutations": "salutation",
        "vocative_nouns": ANY,
        "closings": "closing",
        "headings": "heading",
        "turn_labels": "turn",
        "saying": ANY,
    },
    "foot": {
        "end_marks": "end mark",
        "contact_labels": "contact",
        "phone_labels": "contact",
        "email_labels": "contact",
        "boilerplate_labels": "boilerplate",
        "notes_labels": "notes",
        "media_labels": "media",
        "metadata_labels": "metadata",
        "legal": "legal",
        "teaser_labels": "teaser",
    },
    "navigation": {
        kind: f"navigation, {kind}"
        for kind in ("back", "home", "previous", "next", "share", "print", "language", "search", "login", "menu")
    },
    "people": dict.fromkeys(
        ("honorifics", "ranks", "offices", "particles", "post_nominals", "organization_nouns"),
        ANY,
    ),
    "genre": dict.fromkeys(
        (
            *("speech", "statement", "announcement", "corporate", "advisory"),
            *("readout", "letter", "transcript", "notice", "other"),
        ),
        ANY,
    ),
}

# Pairs of different voices that may share all the same, and why.
SHARED: dict[frozenset[str], str] = {
    frozenset({"speech.salutations", "speech.turn_labels"}): (
        "a bare office calls somebody ('President,') or says who speaks; what stands around it decides"
    ),
    # A word that alone on its line is a link, and before a name, a number or a text a label. In both tables the
    # decoder can tell the two positions apart without spoiling either table's other phrases.
    frozenset({"foot.boilerplate_labels", "navigation.menu"}): "about",
    frozenset({"foot.contact_labels", "navigation.menu"}): "contact",
    frozenset({"foot.email_labels", "navigation.share"}): "e-mail",
    frozenset({"foot.media_labels", "navigation.menu"}): "video",
    frozenset({"event.mode_online", "foot.media_labels"}): (
        "a livestream is how an event is held and what a page links to"
    ),
    frozenset({"foot.contact_labels", "head.issuer_labels"}): (
        "a press service signs at the head as issuer and at the foot as contact"
    ),
}

PATTERN_SIGNS = regex.compile(r"[\\*+?\[\]{}()|^$<>@_]|://|www\.")


def load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def tables(lexicon: dict[str, Any]) -> dict[str, list[str]]:
    """All phrase tables by dotted name, those at the top of the file included."""
    found = {name: lexicon[name] for name in ("short", "function_words")}
    for section, names in VOICES.items():
        for name in names:
            found[f"{section}.{name}"] = lexicon[section][name]
    return found


def words(phrase: str) -> tuple[str, ...]:
    """The phrase as the matcher sees it: punctuation and case gone."""
    return tuple(regex.findall(r"\w+", phrase.casefold()))


def by_words(lexicon: dict[str, Any]) -> dict[tuple[str, ...], list[str]]:
    """Each phrase with the tables that hold it."""
    homes: dict[tuple[str, ...], list[str]] = {}
    for name, phrases in tables(lexicon).items():
        for phrase in phrases:
            homes.setdefault(words(phrase), []).append(name)
    return homes


def voice(dotted: str) -> str:
    section, _, name = dotted.partition(".")
    return VOICES[section][name] if name else ANY


def may_share(one: str, other: str) -> bool:
    voices = {voice(one), voice(other)}
    return len(voices) == 1 or ANY in voices or frozenset({one, other}) in SHARED


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def lexicon(request: pytest.FixtureRequest) -> dict[str, Any]:
    return load(request.param)


def test_there_are_files() -> None:
    assert {"en", "xx"} <= {path.stem for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_is_named_by_its_code(path: Path) -> None:
    assert load(path)["code"] == path.stem


def test_schema_is_complete(lexicon: dict[str, Any]) -> None:
    assert set(lexicon) == set(TOP_KEYS) | set(VOICES)
    assert {key: type(lexicon[key]) for key in TOP_KEYS} == TOP_KEYS
    assert {section: set(lexicon[section]) for section in VOICES} == {
        section: set(names) for section, names in VOICES.items()
    }


def test_tables_hold_strings(lexicon: dict[str, Any]) -> None:
    for name, phrases in tables(lexicon).items():
        assert isinstance(phrases, list), name
        assert [phrase for phrase in phrases if not isinstance(phrase, str)] == [], name


def test_quotes_are_pairs(lexicon: dict[str, Any]) -> None:
    assert [pair for pair in lexicon["quotes"] if len(pair.replace("\u00a0", "")) != 2] == []


def test_phrases_are_nfc_and_stripped(lexicon: dict[str, Any]) -> None:
    for name, phrases in tables(lexicon).items():
        odd = [p for p in phrases if unicodedata.normalize("NFC", p) != p or " ".join(p.split()) != p]
        assert odd == [], name


def test_phrases_are_words_not_patterns(lexicon: dict[str, Any]) -> None:
    for name, phrases in tables(lexicon).items():
        assert [p for p in phrases if PATTERN_SIGNS.search(p) or not words(p)] == [], name


def test_tables_are_sorted(lexicon: dict[str, Any]) -> None:
    for name, phrases in tables(lexicon).items():
        assert phrases == sorted(phrases, key=str.casefold), name


def test_phrases_are_unique_in_a_table(lexicon: dict[str, Any]) -> None:
    for name, phrases in tables(lexicon).items():
        seen: dict[tuple[str, ...], list[str]] = {}
        for phrase in phrases:
            seen.setdefault(words(phrase), []).append(phrase)
        assert [same for same in seen.values() if len(same) > 1] == [], name


def test_short_phrases_are_on_the_list(lexicon: dict[str, Any]) -> None:
    allowed = {words(phrase) for phrase in lexicon["short"]}
    for name, phrases in tables(lexicon).items():
        if name == "function_words":  # a language guess needs "a", "в", "и"
            continue
        letters = {p: len(words(p)[0]) for p in phrases if len(words(p)) == 1}
        assert [p for p, count in letters.items() if count < 3 and words(p) not in allowed] == [], name


def test_no_phrase_speaks_for_two_roles(lexicon: dict[str, Any]) -> None:
    clashes = {
        " ".join(phrase): f"{one} and {other}"
        for phrase, names in by_words(lexicon).items()
        for one, other in combinations(names, 2)
        if not may_share(one, other)
    }
    assert clashes == {}


@pytest.mark.parametrize("path", [path for path in FILES if path.stem != "xx"], ids=lambda path: path.stem)
def test_no_phrase_speaks_against_the_shared_words(path: Path) -> None:
    """The words of ``xx.toml`` are read beside each language's own, so the two have to agree."""
    shared, own = by_words(load(FOLDER / "xx.toml")), by_words(load(path))
    clashes = {
        " ".join(phrase): f"{one}, but {other} in xx.toml"
        for phrase in shared.keys() & own.keys()
        for one in own[phrase]
        for other in shared[phrase]
        if not may_share(one, other)
    }
    assert clashes == {}


@pytest.mark.parametrize("pair", SHARED, ids=lambda pair: " and ".join(sorted(pair)))
def test_exceptions_name_tables(pair: frozenset[str]) -> None:
    assert pair <= {f"{section}.{name}" for section, names in VOICES.items() for name in names}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_short_way_reads_what_tomllib_reads(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert _parsed(text) == tomllib.loads(text)


@pytest.mark.parametrize("text", ['a = ["x"] # why\n', "a = 1_000\n", "a = [\n  'x',\n]\n", '[t]\na = ["""x"""]\n', ""])
def test_other_toml_goes_the_long_way(text: str) -> None:
    assert _parsed(text) == tomllib.loads(text)
