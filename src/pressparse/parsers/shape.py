"""What a piece looks like, whatever its language: length, capitals, punctuation, marks such as addresses and dates."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

import regex

from pressparse.page import Page, Piece, Say
from pressparse.roles import Role

CUES = {
    "length.*": "how many characters it has",
    "words.*": "how many words it has",
    "end.*": "the kind of character it ends with",
    "begin.*": "the kind of character it begins with",
    "caps.*": "how its words are capitalised",
    "has.*": "it holds such a thing: an address, a number, a date, a bracket",
    "is.*": "it is nothing but such a thing",
    "form.*": "its rough form: short or long, with or without a sentence's end, in which part of the page",
    "sentences.*": "how many sentences it seems to have",
}

# By hand, since few texts have them: what is left of a page's source is no paragraph.
_SOURCE = {Role.BODY: -5.0, Role.HEADLINE: -5.0, Role.METADATA: 2.0}
VOTES = {"is.markup": _SOURCE, "is.script": _SOURCE}

_LENGTHS = (4, 10, 18, 26, 36, 48, 64, 80, 100, 140, 200, 300, 500, 900)
_LENGTH_CUES = tuple(f"length.{index:02}" for index in range(len(_LENGTHS) + 1))
_WORD_CUES = tuple(f"words.{count}" for count in range(8)) + ("words.8-12",) * 5 + ("words.13-20",) * 8
_MANY_WORDS = "words.many"
_SENTENCE_CUES = tuple(f"sentences.{count}" for count in range(4))

_EMAIL = regex.compile(r"(?<=[\w.+-])(?:@|\s?[\[({]at[\])}]\s?)[\w-]++\.[\w.-]++", regex.I)
_URL = regex.compile(
    r"(?:https?://|www\.)\S{3}|(?<=\w)\.(?:com|org|net|gov|edu|int|eu|[a-z]{2})(?:/|\b)(?![@.\w])", regex.I
)
# It is found by its first digit: few characters are one.
_PHONE = regex.compile(r"\d(?<=(?<![\w/])\+?\(?\d)[\d\s().\xa0/–-]{6,18}\d(?!\w)")
_FILE = regex.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|mp[34])\b|(?<!\w)\d+[.,]?\d*\s?(?:kb|mb|кб|мб|ko|mo)\b", regex.I
)
_TIME = regex.compile(r"(?<!\d)\d{1,2}[:h.]\d{2}(?!\d)(?:\s?[ap]\.?m)?", regex.I)
_BULLET = regex.compile(r"[-–—•●▪◦·*»›>+✓]\s|\(?\d{1,2}[.)]\s|\(?[a-zа-я][.)]\s", regex.I)
_FOOTNOTE = regex.compile(r"\[*\^?\[\d{1,3}\]|\(\d{1,2}\)\s|[¹²³⁴-⁹]|\d{1,2}\s(?=\p{Lu}[^.]*,)|\\?\*(?=\p{L})")
_KEY = regex.compile(r"[a-z][\w-]{1,20}:\s|---$|[\w-]++$(?<=[_-]\w++)|[{}@#.][\w-]")
_TURN = regex.compile(
    r"(?:\p{Lu}[\p{L}.’'-]*+[ .]*+){1,5}(?:\([^)]{2,40}\))?\s?:\s|[QA][.:]\s|(?:\p{Lu}[\p{Lu}.’'-]++[ .]*+){1,5}:"
)
_SENTENCE = regex.compile(r"[.!?…][”\"’»)]*+\s++[\p{Lu}“«„\"(\d]")
_END_MARK = regex.compile(
    r"(?:\#\s?){2,5}|[-–—]*\s*30\s*[-–—]*|(?:\*\s?){2,5}|\[?\s?(?:ends?|fin|ende)\s?\]?\.?|[-–—_=~]{3,}|\#30\#", regex.I
)
_MARKDOWN_LINK = regex.compile(r"\[[^\]\n]*+\]\(")
_COPYRIGHT = regex.compile(r"[©®™]|\(c\)", regex.I)
_CODE = regex.compile(r"[{}<>\\]|=>|&\w+;|[a-z]+_[a-z]+")
_INITIALS = regex.compile(r"\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}")

# Stands among a piece's characters for a full stop that no blank follows, or an address: few sentences have them.
_INNER_STOP = ".x"
# A cue, its pattern, and the characters of which a piece must have one to hold such a thing.
_HAS: tuple[tuple[str, regex.Pattern[str], Sequence[str]], ...] = (
    ("has.email", _EMAIL, "@[({"),
    ("has.url", _URL, (_INNER_STOP,)),
    ("has.phone", _PHONE, "0123456789"),
    ("has.file", _FILE, (_INNER_STOP, *"0123456789")),
    ("has.time", _TIME, "0123456789"),
    ("has.link-markup", _MARKDOWN_LINK, "["),
    ("has.copyright", _COPYRIGHT, "©®™("),
    ("has.code", _CODE, "{}<>\\=&_"),
)
_STOP_INSIDE = regex.compile(r"\.\S")
_CHARS = (
    ("has.bar", "|"),
    ("has.arrow", "›»>→←«‹▶►"),
    ("has.dot-separator", "·•∙"),
    ("has.slash", "/"),
    ("has.question", "?"),
    ("has.exclamation", "!"),
    ("has.quote", '"“”„«'),
    ("has.bracket", "("),
    ("has.colon", ":"),
    ("has.comma", ","),
    ("has.semicolon", ";"),
    ("has.ampersand", "&"),
    ("has.hash", "#"),
    ("has.at", "@"),
    ("has.dash", "–—"),
    ("has.percent-or-money", "%$€£"),
)
# A character -> what it may be a part of, and what it is, each as bits: the place in _HAS, then in _CHARS.
_MEANINGS: dict[str, int] = {}
for _place, _signs in enumerate((*(needs for *_, needs in _HAS), *(signs for _, signs in _CHARS))):
    for _sign in _signs:
        _MEANINGS[_sign] = _MEANINGS.get(_sign, 0) | 1 << _place
_MARKS = frozenset(_MEANINGS)


@lru_cache(maxsize=4096)
def _meant(bits: int) -> tuple[tuple[tuple[str, regex.Pattern[str]], ...], tuple[str, ...]]:
    """The things that may be there and need a look, and the cues of characters alone."""
    things = tuple((name, pattern) for place, (name, pattern, _) in enumerate(_HAS) if bits >> place & 1)
    return things, tuple(name for place, (name, _) in enumerate(_CHARS, len(_HAS)) if bits >> place & 1)


# Tags, and what templates have in braces: "<p>", "{% block text %}", "{:start=2}"; the fences of Markdown.
_MARKUP = regex.compile(r"(?:<[/!]?[a-zA-Z][^<>]*+>|\{[%{:][^{}]*+\}{1,2}|\s)++")
_FENCE = regex.compile(r"(?:`{3,}+|~{3,}+)\s*+\w*+")
# What is left of a page's program ends so, and holds such calls.
_SCRIPT_ENDS = ";{}>)],"
_SCRIPT = regex.compile(
    r"\bfunction\s?\w*+\([\w\s,$]{0,60}+\)\s?\{|[.$]\w{0,30}+\(['\"{]|\)\s?\{|\}\s?\)|\]\]>|\b(?:var|let|const)\s\w++\s?=|^//"
)
_SAMPLE = 160
_SHORT, _MEDIUM = 48, 110
_STOPS = ".!?…"
_CLOSERS = "\"”’»)]'*_"


def look(page: Page, say: Say) -> None:
    """Emit the cues of every piece's outer form; long pieces are judged by their two ends."""
    for piece in page.pieces:
        text = page.text[piece.start : piece.end]
        cues = say[piece.index]
        _size(text, page, piece, cues)
        _ends(text, cues)
        sample = text if len(text) <= 2 * _SAMPLE else f"{text[:_SAMPLE]}\n{text[-_SAMPLE:]}"
        characters = set(sample)
        _marks(sample, characters, cues)
        if len(text) > 2 * _SAMPLE:
            beginning = text[: 2 * _SAMPLE]
            _capitals(beginning, set(beginning), cues)
        else:
            _capitals(text, characters, cues)
        _beginning(text, cues)
        if (text[0] in "<{" and text[-1] in ">}" and _MARKUP.fullmatch(text)) or (
            text[0] in "`~" and _FENCE.fullmatch(text)
        ):
            cues.append("is.markup")
        elif text[-1] in _SCRIPT_ENDS and _SCRIPT.search(sample):
            cues.append("is.script")
        if len(text) < 24 and _END_MARK.fullmatch(text):
            cues.append("is.end-mark")
        _form(text, page, piece, cues)


def _beginning(text: str, cues: list[str]) -> None:
    """How it begins; what its first characters cannot begin is not tried."""
    is_upper = text[0].isupper()
    if (not is_upper or " " not in text) and _KEY.match(text):
        cues.append("begin.key")
    if (not is_upper or text[1:2] in ".)") and _BULLET.match(text):
        cues.append("begin.bullet")
    if not is_upper and _FOOTNOTE.match(text):
        cues.append("begin.footnote")
    if is_upper and (":" in text or text[1:2] == ".") and _TURN.match(text):
        cues.append("begin.turn")


def _size(text: str, page: Page, piece: Piece, cues: list[str]) -> None:
    length = len(text)
    step = 0
    for limit in _LENGTHS:
        if length <= limit:
            break
        step += 1
    cues.append(_LENGTH_CUES[step])
    count = len(page.words[piece.index])
    cues.append(_WORD_CUES[count] if count < len(_WORD_CUES) else _MANY_WORDS)
    if length > _SHORT:
        cues.append(_SENTENCE_CUES[len([*islice(_SENTENCE.finditer(text, 0, 600), 3)])])


def _ends(text: str, cues: list[str]) -> None:
    last = text[-1]
    if last in _CLOSERS and len(text) > 1:
        cues.append("end.closer")
        bare = text.rstrip(_CLOSERS)
        last = bare[-1] if bare else last
    if last in _STOPS:
        cues.append("end." + {".": "stop", "!": "exclamation", "?": "question", "…": "ellipsis"}[last])
        if text.endswith("..."):
            cues.append("end.ellipsis")
    elif last in ":,;-–—|>»›/":
        cues.append("end." + {":": "colon", ",": "comma", ";": "semicolon", "|": "bar"}.get(last, "joiner"))
    elif last.isdigit():
        cues.append("end.digit")
    elif last.islower():
        cues.append("end.lower")
    elif last.isupper():
        cues.append("end.upper")
    else:
        cues.append("end.other")
    first = text[0]
    if first.isupper():
        cues.append("begin.upper")
    elif first.islower():
        cues.append("begin.lower")
    elif first.isdigit():
        cues.append("begin.digit")
    elif first in "\"“”„«'‘":
        cues.append("begin.quote")
    elif first in "([":
        cues.append("begin.bracket")
        if text[-1] in ")]":
            cues.append("is.bracketed")
    elif first in "#*-–—•·>|_":
        cues.append("begin." + {"#": "hash", "*": "star", "_": "underscore"}.get(first, "dash"))
    else:
        cues.append("begin.other")
    if first in '"“„«' and text[-1] in '"”»“':
        cues.append("is.quoted")


def _marks(sample: str, characters: set[str], cues: list[str]) -> None:
    bits = 0
    for mark in characters & _MARKS:
        bits |= _MEANINGS[mark]
    if "." in characters:
        if _INITIALS.search(sample):
            cues.append("has.initials")
        if _STOP_INSIDE.search(sample) or "://" in sample:
            bits |= _MEANINGS[_INNER_STOP]
    things, names = _meant(bits)
    cues.extend([name for name, pattern in things if pattern.search(sample)])
    cues.extend(names)


def _capitals(text: str, characters: set[str], cues: list[str]) -> None:
    if text.isupper():
        cues.append("caps.all")
        return
    words = text.split()
    if len(words) > 1:
        letters = "".join([word[0] for word in words])
        if not letters.isalpha():
            letters = "".join(filter(str.isalpha, letters))
        if letters:
            upper = sum(map(str.isupper, letters))
            share = upper / len(letters)
            cues.append(
                "caps.most" if share > 0.75 else "caps.half" if share > 0.4 else "caps.few" if upper > 1 else "caps.one"
            )
        if len([word for word in filter(str.isupper, words) if len(word) > 1]) > 1:
            cues.append("caps.some-shouted")
        if words[0].isupper() and len(words[0]) > 2:
            cues.append("caps.first-shouted")
    digits = sum(map(text.count, filter(str.isdigit, characters)))
    if digits:
        cues.append("has.digits")
        if digits * 2 >= len(text):
            cues.append("is.digits")
    elif text.isalpha():
        cues.append("is.one-word")
    if not any(map(str.isalpha, text)):
        cues.append("is.no-letters")


def _form(text: str, page: Page, piece: Piece, cues: list[str]) -> None:
    size = "short" if len(text) <= _SHORT else "medium" if len(text) <= _MEDIUM else "long"
    stop = "stop" if text.rstrip(_CLOSERS)[-1:] in (".", "!", "?", "…") else "open"
    part = page.part(piece.index)
    cues.append(f"form.{size}-{stop}-{part}")
