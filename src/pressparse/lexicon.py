"""Loads a language's words, and guesses a page's language from its function words.

A lexicon is one TOML file of plain words and phrases (``lexicons/en.toml``); ``lexicons/xx.toml`` holds what sites in
any language use, and is joined to each. How to write one is told in ``docs/add-a-language.md``.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
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
# Fewer function words of the likeliest language than these tell nothing.
_LEAST_WORDS = 4
# Of a text in a language none of ours is, fewer of the words are function words of one of ours.
_LEAST_SHARE = 0.036
# A text's second language has so many function words that the first has not, and one for so many of the first's.
_LEAST_OTHER_WORDS, _OTHER_SHARE = 12, 5


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


def _tables(data: Mapping[str, Any]) -> dict[str, list[str]]:
    return {
        f"{group}.{name}": phrases
        for group, tables in data.items()
        if isinstance(tables, dict)
        for name, phrases in tables.items()
    }


@cache
def _function_words() -> Mapping[str, tuple[str, ...]]:
    """Function word -> the languages that use it. Only the head of each file is read, up to its first table."""
    found: dict[str, list[str]] = {}
    for code in languages():
        text = (_FOLDER / f"{code}.toml").read_text(encoding="utf-8")
        head = _parsed(text[: text.index("\n[") + 1])
        for word in head["function_words"]:
            found.setdefault(word.casefold(), []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


def guess_language(words: Iterable[str]) -> tuple[str | None, float]:
    """The language whose function words stand most often among ``words`` (case folded), and by what margin.

    Words of one letter count for no more than the longer ones: a text with spaced letters is full of them.

    The margin is the share of the winner's lead over the runner-up in the winner's count, 0 to 1. Too few function
    words to tell, or fewer than a text in one of our languages has, give ``(None, 0.0)``.
    """
    known = _function_words()
    counts: Counter[str] = Counter()
    letters: Counter[str] = Counter()
    said = Counter(words)
    for word in said.keys() & known.keys():
        for code in known[word]:
            (counts if len(word) > 1 else letters)[code] += said[word]
    for code, count in counts.items():
        counts[code] += min(count, letters[code])
    if not counts:
        return None, 0.0
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    best, most = ranked[0]
    if most < max(_LEAST_WORDS, _LEAST_SHARE * said.total()):
        return None, 0.0
    second = ranked[1][1] if len(ranked) > 1 else 0
    return best, (most - second) / most


def second_language(words: Iterable[str], first: str | None) -> str | None:
    """The language besides ``first`` whose own function words stand most often among ``words`` (case folded); None if
    they are too few for a second language of the text."""
    known = _function_words()
    said = Counter(word for word in words if len(word) > 1 and word in known)
    others: Counter[str] = Counter()
    own = 0
    for word, count in said.items():
        if first in known[word]:
            own += count
            continue
        for code in known[word]:
            others[code] += count
    best = max(others, key=lambda code: (others[code], code), default=None)
    if best is None or others[best] < max(_LEAST_OTHER_WORDS, own // _OTHER_SHARE):
        return None
    return best
