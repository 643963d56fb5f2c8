"""Loads a language's words.

A lexicon is one TOML file of plain words and phrases (``lexicons/en.toml``); ``lexicons/xx.toml`` holds what sites in
any language use, and is joined to each. How to write one is told in ``docs/add-a-language.md``.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, reduce
from importlib.resources import files
from operator import or_
from typing import Any

import regex
from attrs import field, frozen

WORD = regex.compile(r"\w++")


def last_word(text: str) -> str | None:
    """The last word of a text that ends in a letter or figure; None if it does not, or holds no word, as "¾".

    >>> last_word("at the Norland"), last_word("at 3 ¾")[-1:], last_word("¾"), last_word("Norland,")
    ('Norland', '3', None, None)
    """
    words = WORD.findall(text) if text[-1:].isalnum() else ()
    return words[-1] if words else None


_FOLDER = files("pressparse") / "lexicons"
_SHARED = "xx"
# A line of a lexicon: a table's name, a key with its value (a list may run over lines), or nothing.
_VALUE = r"\[\n(?:\x20\x20[^\n]++\n)*+\]|\[[^\n]++|[^\n#\[]++"
_ENTRY = regex.compile(rf"(?:\[(?P<group>\w+)\]|(?P<key>\w+) = (?P<value>{_VALUE}))?\n")
_LAST = ",\n]"


@frozen(kw_only=True, eq=False)
class Lexicon:
    """The words of one language, joined with those that all languages share.

    ``tables`` maps a table's name ("foot.contact_labels") to its phrases; ``noun_capitals`` says that every noun is
    written with a capital, so that one tells nothing, ``weekday_capitals`` that weekdays are.
    """

    code: str | None
    day_first: bool = True
    decimal_comma: bool = False
    noun_capitals: bool = False
    weekday_capitals: bool = True
    quotes: tuple[tuple[str, str], ...] = ()
    function_words: frozenset[str] = frozenset()
    tables: Mapping[str, frozenset[str]] = field(factory=dict)

    def __getitem__(self, table: str) -> frozenset[str]:
        """The phrases of a table, empty where no file has it."""
        return self.tables.get(table, frozenset())

    @cached_property
    def phrases(self) -> Mapping[str, int]:
        """The tables turned round for matching: the words of a phrase, a blank between them -> the tables as bits."""
        found: dict[str, int] = {}
        known = table_bits()
        for name, listed in self.tables.items():
            own = dict.fromkeys(_in_words(listed), known.get(name, 0))
            for phrase in own.keys() & found.keys():
                own[phrase] |= found[phrase]
            found.update(own)
        found.pop("", None)
        return found

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """Of how many words the phrases are that begin with a word, or with two, as bits: bit 2 is set where one of two
        words is."""
        found = dict.fromkeys([phrase for phrase in self.phrases if " " not in phrase], 2)
        for phrase in self.phrases:
            first, blank, rest = phrase.partition(" ")
            if blank:
                second, blank, rest = rest.partition(" ")
                pair, size = (f"{first} {second}", 8 << rest.count(" ")) if blank else (phrase, 4)
                found[first] = found.get(first, 0) | size
                found[pair] = found.get(pair, 0) | size
        return found

    def phrases_at(self, words: Sequence[str], at: int) -> list[tuple[int, int]]:
        """The phrases that begin with the word at this place: for each its end, half-open, and its tables as bits."""
        word = words[at]
        sizes = self.sizes.get(word, 0)
        found = [(at + 1, self.phrases[word])] if sizes & 2 else []
        if sizes > 2 and at + 1 < len(words):
            left = self.sizes.get(f"{word} {words[at + 1]}", 0) >> 2
            last = at + 2
            while left:
                if left & 1 and last <= len(words) and (bits := self.phrases.get(" ".join(words[at:last]))):
                    found.append((last, bits))
                left >>= 1
                last += 1
        return found


def languages() -> tuple[str, ...]:
    """The codes of the languages that have a lexicon, in alphabetical order.

    >>> "en" in languages() and "xx" not in languages()
    True
    """
    names = (item.name for item in _FOLDER.iterdir() if item.name.endswith(".toml"))
    return tuple(sorted(code for name in names if (code := name.removesuffix(".toml")) != _SHARED))


@cache
def known_languages() -> tuple[str, ...]:
    """The codes of the languages of which at least the dates are read, in alphabetical order.

    >>> "en" in known_languages() and "da" in known_languages()
    True
    """
    names = (item.name for item in (_FOLDER / "dates").iterdir() if item.name.endswith(".toml"))
    return tuple(sorted({*languages(), *(name.removesuffix(".toml") for name in names)}))


def language_code(language: Any) -> str | None:
    """The code that a caller means by ``language``, whatever its case and without a region; None for None.

    >>> language_code("EN"), language_code("pt_BR"), language_code(None)
    ('en', 'pt', None)

    Raises:
        TypeError: it is neither a ``str`` nor None.
        ValueError: pressparse knows no words of the language; the message lists those it knows.
    """
    if language is None:
        return None
    if not isinstance(language, str):
        raise TypeError(f"language must be a code such as 'en', or None, not {type(language).__name__}")
    code = language.replace("_", "-").partition("-")[0].lower()
    if code not in known_languages():
        raise ValueError(f"language {language!r} is not known; known are {', '.join(known_languages())}")
    return code


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase as the words it is matched by: case folded, punctuation dropped.

    >>> words_of("À propos de l'auteur")
    ('à', 'propos', 'de', 'l', 'auteur')
    """
    return tuple(WORD.findall(phrase.casefold()))


def _in_words(phrases: Iterable[str]) -> Iterator[str]:
    """The words of each phrase, a blank between them."""
    for folded in "\n".join(phrases).casefold().split("\n"):
        yield folded if folded.replace(" ", "").isalnum() else " ".join(WORD.findall(folded))


@cache
def table_bits() -> Mapping[str, int]:
    """The bit of each table, by name; the shared lexicon declares them all."""
    return {name: 1 << index for index, name in enumerate(_tables(_read(_SHARED)))}


@cache
def bits_of(*names: str) -> int:
    """The bits of the tables together; "navigation.*" is all tables of a group."""
    known = table_bits()
    groups = tuple(name.removesuffix("*") for name in names if name.endswith("*"))
    grouped = (bit for name, bit in known.items() if groups and name.startswith(groups))
    return reduce(or_, (*grouped, *(known[name] for name in names if not name.endswith("*"))), 0)


@cache
def tables_of(bits: int) -> tuple[str, ...]:
    """The names of the tables that the bits stand for."""
    return tuple(name for name, bit in table_bits().items() if bits & bit)


@cache
def load(code: str | None) -> Lexicon:
    """The lexicon of a language; for None, or a language without a file, the shared words alone."""
    shared = _read(_SHARED)
    own = _read(code) if code in languages() else shared
    for_all = _tables(shared)
    tables = {name: frozenset(phrases).union(for_all.get(name, ())) for name, phrases in _tables(own).items()}
    pairs = tuple((pair[0], pair[1]) for pair in own.get("quotes", ()) if len(pair) == 2)
    return Lexicon(
        code=code,
        day_first=bool(own.get("day_first", True)),
        decimal_comma=bool(own.get("decimal_comma", False)),
        noun_capitals=bool(own.get("noun_capitals", False)),
        weekday_capitals=bool(own.get("weekday_capitals", True)),
        quotes=pairs,
        function_words=frozenset(word.casefold() for word in own.get("function_words", ())),
        tables=tables,
    )


@cache
def _read(code: str) -> dict[str, Any]:
    return _parsed((_FOLDER / f"{code}.toml").read_text(encoding="utf-8"))


def _parsed(text: str) -> dict[str, Any]:
    """A lexicon's TOML. Ours keep to tables of strings and lists of strings, which JSON's reader takes in a tenth of
    the time that ``tomllib`` needs; a file that has anything else goes the long way."""
    data: dict[str, Any] = {}
    group, at = data, 0
    for entry in _ENTRY.finditer(text):
        if entry.start() != at:
            break
        at = entry.end()
        if entry["group"]:
            group = data[entry["group"]] = {}
        elif entry["key"]:
            try:
                value = entry["value"]
                group[entry["key"]] = json.loads(value.removesuffix(_LAST) + "]" if value.endswith(_LAST) else value)
            except ValueError:
                break
    else:
        if at == len(text):
            return data
    return tomllib.loads(text)


@cache
def function_words() -> Mapping[str, Sequence[str]]:
    """The function words of each language, by code; of those with a lexicon, only the head of its file is read, up to
    its first table."""
    texts = {code: (_FOLDER / f"{code}.toml").read_text(encoding="utf-8") for code in languages()}
    own = {code: _parsed(text[: text.index("\n[") + 1])["function_words"] for code, text in texts.items()}
    return own | {code: listed["function_words"] for code, listed in _guess_table("others").items()}


def guess_words() -> Mapping[str, Mapping[str, Any]]:
    """What short pages' languages are told by, by code: see ``docs/add-a-language.md``."""
    return _guess_table("words") | _guess_table("others")


def _guess_table(name: str) -> dict[str, Any]:
    return _parsed((_FOLDER / "guess" / f"{name}.toml").read_text(encoding="utf-8"))


def _tables(data: Mapping[str, Any]) -> dict[str, list[str]]:
    return {
        f"{group}.{name}": phrases
        for group, tables in data.items()
        if isinstance(tables, dict)
        for name, phrases in tables.items()
    }
