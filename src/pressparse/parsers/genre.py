"""The genre: speech, statement, announcement … or other; what kind of release the page is as a whole.

A small linear model weighs cues of the page: the language's words of each genre in title, letterhead and first lines,
common words there and at the text's end, which roles the page's blocks have and how many, and the shape of the text.
``tools/train_genre.py`` learns the weights.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import regex

from pressparse.lexicon import WORD
from pressparse.patterns import first_words, phrases
from pressparse.records import Block
from pressparse.roles import Genre, Role
from pressparse.said import places
from pressparse.sheet import Sheet
from pressparse.weighing import learned

_TITLE = (Role.HEADLINE, Role.SUBHEADLINE)
_LETTERHEAD = (Role.MASTHEAD, Role.NOTICE, Role.EVENT, Role.BYLINE)
_GENRE_TABLES = tuple(
    f"genre.{name}"
    for name in (
        *("speech", "statement", "announcement", "corporate", "advisory", "readout", "letter", "transcript", "notice"),
        "other",
    )
)
_HEAD_TABLES = tuple(
    f"head.{name}"
    for name in ("speech_openers", "readout_openers", "section_labels", "notices", "byline_labels", "issuer_labels")
)
_HEAD_ONLY = ("title", "letterhead", "opening")
_TITLE_TABLES = {
    "speech.saying": "saying in title",
    "people.offices": "office in title",
    "event.event_nouns": "event in title",
}
_OPENING, _HEAD, _SAYINGS = 400, 800, 20000
_STEPS = (0, 1, 2, 4, 8, 16, 40)
_QUOTES = ("“", "”", "„", "«", "»", '"')
_QUOTED = regex.compile(r"[“„«\"][^“”„«»\"]{3,2000}+[”“»\"]")
_TICKER = regex.compile(r"\((?:NYSE|NASDAQ|Nasdaq|OTC\w*|TSX\w*|LSE|ASX|AIM|BIT|MOEX|XETRA)\b")
_TURN = regex.compile(r"\s*[\p{Lu}][\p{L} .'’-]{0,40}:\s")
_LABELS = ("who", "what", "when", "where", "why", "how")
_LABELLED = regex.compile(r"\s*(?:WHO|WHAT|WHEN|WHERE|WHY|HOW)\b\W{0,3}", regex.I)
_MONEY = regex.compile(r"[$€£]\s?\d|\d\s?(?:%|percent|Prozent|€)")
_MONEY_SIGNS = ("$", "€", "£", "%", "percent", "Prozent")
# Words of the first and second person in all languages, and beginnings of such words.
_FIRST_PERSON = frozenset(
    {
        *("i", "we", "my", "our", "us", "ich", "wir", "je", "nous", "notre", "nos", "я", "мы", "yo", "nosotros"),
        *("eu", "nós", "io", "noi", "ja", "ми", "ik", "wij", "onze"),
    }
)
_FIRST_PERSON_STEMS = ("unser", "наш", "nuestr", "noss", "nostr", "nasz")
_SECOND_PERSON = frozenset(
    {"you", "your", "sie", "vous", "votre", "vos", "вы", "вас", "вам", "você", "vocês", "voi", "ви", "jullie", "u"}
)
_SECOND_PERSON_STEMS = ("ihr", "ваш", "usted")
_NOTHING: Mapping[str, int] = {}


def read(sheet: Sheet, weights: Mapping[str, Mapping[str, int]] | None = None) -> Genre:
    """The genre with the most weight; the first in the order of ``Genre`` where two have the same.

    ``weights`` are those that come with the package if None.
    """
    return choose(cues(sheet), learned("genre") if weights is None else weights)


def choose(found: frozenset[str], weights: Mapping[str, Mapping[str, int]]) -> Genre:
    """The genre that the cues speak for by these weights."""
    totals: dict[str, int] = dict.fromkeys(Genre, 0)
    for cue in found:
        for genre, weight in weights.get(cue, _NOTHING).items():
            totals[genre] += weight
    return Genre(max(totals, key=totals.__getitem__))


def cues(sheet: Sheet) -> frozenset[str]:
    """The names of all cues that the page has."""
    told = _told(sheet)
    return frozenset(("page", *_words(sheet, told), *_said(told), *_roles(sheet), *_shape(sheet)))


def _told(sheet: Sheet) -> dict[str, str]:
    """What stands in the title, on the letterhead, in the first lines of the text and in the last."""
    body = [block.text for block in sheet.of(Role.BODY, Role.SALUTATION)]
    return {
        "title": "\n".join(block.text for block in sheet.of(*_TITLE))[:_HEAD],
        "letterhead": "\n".join(block.text for block in sheet.of(*_LETTERHEAD))[:_HEAD],
        "opening": "\n".join(body[:3])[:_OPENING],
        "end": "\n".join(body[-2:])[-_OPENING:],
    }


def _said(told: Mapping[str, str]) -> Iterator[str]:
    """The words themselves, and which of them is the first; those that are common enough have weights."""
    for place, text in told.items():
        words = list(map(str.casefold, WORD.findall(text)))
        yield from (f"{place}: {word}" for word in words)
        if words:
            yield f"{place} begins: {words[0]}"


def word_of(cue: str) -> str | None:
    """The word of a cue that is one; None of others."""
    return cue.partition(": ")[2] or None


def _words(sheet: Sheet, told: Mapping[str, str]) -> Iterator[str]:
    """The genres' words in the title, on the letterhead and in the first lines of the text."""
    for place, text in told.items():
        tables = (*_GENRE_TABLES, *_HEAD_TABLES) if place in _HEAD_ONLY else _GENRE_TABLES
        for table in sheet.tables_in(text, *tables):
            name = table.partition(".")[2]
            yield f"{name} in {place}"
            if place == "title" and table in _GENRE_TABLES and phrases(sheet.words, table).match(text):
                yield f"{name} opens title"


def _step(count: float) -> int:
    return bisect_left(_STEPS, count)


def _roles(sheet: Sheet) -> Iterator[str]:
    total = max(1, len(sheet.blocks))
    for role in Role:
        if count := len(sheet.by_role.get(role, ())):
            yield f"has {role}"
        yield f"{role} {_step(count)}"
        if 3 * count > total:
            yield f"much {role}"
    body = sum([len(block.text) for block in sheet.of(Role.BODY)])
    if salutations := sheet.of(Role.SALUTATION):
        first = salutations[0].span.start
        before = sum(len(block.text) for block in sheet.of(Role.BODY) if block.span.start < first)
        yield f"before salutation {10 * before // max(1, body)}"
        if phrases(sheet.words, "genre.letter").search(sheet.text[first : first + 60]):
            yield "letter in salutation"
    yield f"body share {10 * body // max(1, sum([len(block.text) for block in sheet.blocks]))}"


def _sayings(sheet: Sheet, body: Sequence[Block], lines: Sequence[Sequence[str]]) -> int:
    """How often the text says that somebody says something, as far down as it is read for that."""
    first = first_words(sheet.words, "speech.saying")
    found, left = 0, _SAYINGS
    for block, words in zip(body, lines, strict=True):
        if left > 0 and (opening := first.intersection(words)):
            start, end = block.span.start, block.span.end
            found += _count(sheet, "speech.saying", opening, start, min(end, start + left))
        left -= len(block.text) + 1
    return found


def _count(sheet: Sheet, table: str, opening: Iterable[str], start: int, end: int) -> int:
    """How many phrases of a table stand in a stretch; ``opening`` are the words there that such phrases begin with.

    The pattern is tried where those words stand only: looking for a word is so much faster than for a pattern.
    """
    pattern, folded = phrases(sheet.words, table), sheet.said.folded
    if folded is None:
        return sum(1 for _ in pattern.finditer(sheet.text, start, end))
    found = 0
    for at in sorted({at for word in opening for at in places(folded, word, start, end)}):
        if at >= start and (match := pattern.match(sheet.text, at, end)):
            found += 1
            start = match.end()
    return found


def _times(words: Counter[str], known: frozenset[str], stems: tuple[str, ...]) -> int:
    """How often words stand in a text that are known or begin with a stem."""
    found = sum(words[word] for word in known & words.keys())
    listed = " ".join(("", *words))
    if any(f" {stem}" in listed for stem in stems):
        found += sum(count for word, count in words.items() if word.startswith(stems))
    return found


def _shape(sheet: Sheet) -> Iterator[str]:
    blocks = sheet.of(Role.BODY)
    body = [block.text for block in blocks]
    text = "\n".join(body)
    lines = [sheet.words_of(block) for block in blocks]
    words = Counter(chain.from_iterable(lines))
    count = max(1, words.total())
    yield f"words {_step(count / 40)}"
    yield f"paragraph {_step(count / max(1, len(body)) / 12)}"
    yield f"first person {_step(1000 * _times(words, _FIRST_PERSON, _FIRST_PERSON_STEMS) / count / 2)}"
    yield f"second person {_step(1000 * _times(words, _SECOND_PERSON, _SECOND_PERSON_STEMS) / count / 2)}"
    yield f"saying {_step(1000 * _sayings(sheet, blocks, lines) / count)}"
    yield f"quotation marks {_step(1000 * sum(map(text.count, _QUOTES)) / count / 4)}"
    yield f"questions {_step(sum([line.rstrip().endswith('?') for line in body]))}"
    labelled = [line for line in body if ":" in line]
    yield f"turns {_step(sum([bool(_TURN.match(line)) for line in labelled]))}"
    yield f"form {_step(sum(_LABELLED.match(block.text) is not None for block in sheet.opening_with(_LABELS)))}"
    yield f"money {_step(len(_MONEY.findall(text)) if any(sign in text for sign in _MONEY_SIGNS) else 0)}"
    quoted = sum(map(len, _QUOTED.findall(text)))
    yield f"quoted {10 * quoted // max(1, len(text))}"
    if len(body) > 1 and sum(line.startswith(_QUOTES) for line in body) * 2 > len(body):
        yield "mostly quotations"
    title = "\n".join(block.text for block in sheet.of(Role.HEADLINE)[:2])
    yield from map(_TITLE_TABLES.__getitem__, sheet.tables_in(title, *_TITLE_TABLES))
    if not set(_QUOTES).isdisjoint(title):
        yield "quotation in title"
    if ":" in title:
        yield "colon in title"
    if any(char.isdigit() for char in title):
        yield "figures in title"
    if _TICKER.search(text):
        yield "ticker"
    if body and _times(Counter(lines[0]), _FIRST_PERSON, _FIRST_PERSON_STEMS):
        yield "first person opens"
    if sheet.language not in ("en", None):
        yield "not english"
