"""Who is a person in a contact block: told from houses and places, and from the house written right behind."""

from __future__ import annotations

import regex

from pressparse.contact_words import contact_words, is_field
from pressparse.lexicon import WORD
from pressparse.names import Name, cited, has_office, has_organization, is_common, is_courtesy, name_at
from pressparse.places import is_city
from pressparse.records import Span
from pressparse.sheet import Sheet
from pressparse.speaker_words import speaker_words

# A person and their house in one line have so many words.
_FEWEST_WORDS, _MOST_WORDS = 3, 10
_TITLED = 2  # the words of "Dr Roe"
_SHORTEST, _SHORTEST_DOMAIN, _LONGEST_DEGREE = 3, 4, 3
_REACH, _FAR = 160, 20_000
_MAIL = regex.compile(r"(?P<local>[\w.+-]{1,64})@(?P<domain>[\w-]{1,63})\.")
_CAMEL = regex.compile(r"(?!Mc|Mac|Fitz|Van|Des?|Del|Di|Du|La|Le|O['’])\p{Lu}\p{Ll}++\p{Lu}")
_INITIAL = regex.compile(r"\p{Lu}\p{Ll}?\.?")
_TITLE_GAP = regex.compile(r"\.?[ \u00a0]{1,2}")
# Behind a title and a word: what is theirs, or a name that the line's end has cut.
_GOES_ON = regex.compile(r"['’]|[ \u00a0]\n\p{Lu}")
_SEPARATORS = ",;:\n"


def is_of_field(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the words tell what an office is for, and nothing of whose it is: "Investor Relations"."""
    return is_field(sheet.text, start, end, sheet.words.code, sheet.words.function_words)


def is_persons(sheet: Sheet, name: Name) -> bool:
    """Whether what is shaped like a name is none of a field ("Community Relations"), a house ("Acme Securities"), a
    city ("Buenos Aires"), an office there ("Elm Hill office") or an account, nor ordinary words of the page."""
    start, end = name.bare.start, name.bare.end
    if sheet.text[max(0, start - 1) : start] == "@" or is_of_field(sheet, start, end):
        return False
    if contact_words(sheet.words.code).seats.match(sheet.text, end):
        return False
    if is_common(sheet.text, name, sheet.common) or is_city(name.bare.of(sheet.text)):
        return False
    return not contact_words(sheet.words.code).firms.search(sheet.text, start, end)


def listed(sheet: Sheet, name: Name) -> Span:
    """The name as a directory lists it: a degree stays ("Dr. Jane Roe, M.D."), and the title of those who are elected
    ("Senator Jane Roe"); a courtesy does not."""
    kept = cited(sheet.text, name)
    degrees = sheet.text[kept.end : name.span.end]
    end = name.span.end if degrees.strip() and kept.start < name.bare.start else kept.end
    words = list(WORD.finditer(sheet.text, max(0, kept.start - 20), kept.start))
    if words and kept.start == name.bare.start:
        known = contact_words(sheet.words.code).titles.fullmatch(words[-1].group())
        if known and _TITLE_GAP.fullmatch(sheet.text, words[-1].end(), kept.start):
            return Span(words[-1].start(), end)
    return Span(kept.start, end)


def titled(sheet: Sheet, start: int, end: int) -> Span | None:
    """A name of two words that begins the stretch, the first of them a title: "Senator Roe", "Dr Roe", "Dean Roe"."""
    text = sheet.text
    tokens = _first(text, start, end, _TITLED + 1)
    if len(tokens) < _TITLED or text[start : tokens[0].start()].strip():
        return None
    first, last = tokens[:_TITLED]
    span = Span(first.start(), last.end())
    if not is_titled(sheet, span) or not _TITLE_GAP.fullmatch(text, first.end(), last.start()):
        return None
    is_whole = len(tokens) == _TITLED or tokens[-1].group().casefold() in sheet.words.function_words
    if not is_whole or _GOES_ON.match(text, span.end):
        return None
    return span if _is_surname(sheet, last.span()) and not is_houses(sheet, span.start, span.end) else None


def is_titled(sheet: Sheet, span: Span) -> bool:
    """Whether the words begin with a title: a courtesy, a rank, or one that stays with the name ("Senator")."""
    first = WORD.match(sheet.text, span.start, span.end)
    if not first or not first.group()[0].isupper():
        return False
    known = contact_words(sheet.words.code)
    if first.group().casefold() in known.starts:  # "Chief Executive"
        return False
    return is_courtesy(first.group(), sheet.words) or known.titles.fullmatch(first.group()) is not None


def _is_surname(sheet: Sheet, span: tuple[int, int]) -> bool:
    word = sheet.text[slice(*span)]
    if not word[0].isupper() or len(word) < _SHORTEST or is_courtesy(word, sheet.words):
        return False
    is_other = has_office(sheet.text, *span, sheet.words) or is_of_field(sheet, *span)
    return not is_other and word.casefold() not in sheet.common


def _first(text: str, start: int, end: int, most: int) -> list[regex.Match[str]]:
    return [token for _, token in zip(range(most), WORD.finditer(text, start, end), strict=False)]


def is_houses(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a word for a house, or for a part of one, is among the words."""
    known = contact_words(sheet.words.code)
    if has_organization(sheet.text, start, end, sheet.words):
        return True
    return any(words.search(sheet.text, start, end) for words in (known.firms, known.houses))


def with_house(sheet: Sheet, span: Span, *, is_told: bool) -> tuple[Span, Span] | None:
    """A person and the house that one line holds with nothing between: "Jane Roe ACME Rockets".

    The house shows by a mail's domain, by capitals of its own, by standing elsewhere on the page, or by a word for
    one. ``is_told`` says that a label stands before, so that words which are shaped like no name may hold one.
    """
    text = sheet.text
    tokens = _first(text, span.start, span.end, _MOST_WORDS + 1)
    if not _FEWEST_WORDS <= len(tokens) <= _MOST_WORDS:
        return None
    if _stands_elsewhere(text, span) or speaker_words(sheet.words.code).desks.search(text, span.start, span.end):
        return None
    title = is_courtesy(tokens[0].group(), sheet.words)
    first = _TITLED + title + (_INITIAL.fullmatch(tokens[1 + title].group()) is not None)
    at, is_weak = _cut(sheet, tokens, span, first) if len(tokens) > first else (0, True)
    if not at or (is_weak and not is_told) or any(c in text[span.start : tokens[at].start()] for c in _SEPARATORS):
        return None
    name = name_at(text, span.start, tokens[at - 1].end(), sheet.words)
    if name is None or not is_persons(sheet, name):
        return None
    return listed(sheet, name), Span(tokens[at].start(), span.end)


def _cut(sheet: Sheet, tokens: list[regex.Match[str]], span: Span, first: int) -> tuple[int, bool]:
    """Which word begins the house (0 if none), and whether only a label before can show that a person is named."""
    text = sheet.text
    mail = _MAIL.search(text, span.end, min(len(text), span.end + _REACH))
    local = mail.group("local").casefold() if mail else ""
    domain = mail.group("domain").casefold().replace("-", "") if mail else ""
    heads = [token.group().casefold() for token in tokens[:first]]
    if domain.startswith("".join(heads)):
        return 0, True
    for at in range(first, len(tokens)):
        if _begins_house(tokens, at, domain, heads):
            return at, False
    tail = Span(tokens[first].start(), span.end)
    is_echo = len(tokens) - first > 1 and _stands_elsewhere(text, tail)
    is_person = any(len(word) >= _SHORTEST and word in local and word not in domain for word in heads)
    if is_echo or is_city(tail.of(text)):
        return first, True
    if is_houses(sheet, tail.start, tail.end) and is_person:
        return first, True
    return 0, True


def _begins_house(tokens: list[regex.Match[str]], at: int, domain: str, heads: list[str]) -> bool:
    """Whether what begins with this word is what the mail's domain is made of, or is written unlike the name."""
    tail = "".join(token.group() for token in tokens[at:]).casefold()
    if min(len(tail), len(domain)) >= _SHORTEST_DOMAIN and (domain.startswith(tail) or tail.startswith(domain)):
        return True
    word, is_last = tokens[at].group(), at == len(tokens) - 1
    if word.casefold() in heads or _CAMEL.match(word):  # "Jane Roe Roe Rockets", "Jane Roe AcmeSoft"
        return True
    if not word.isupper() or tokens[at - 1].group().isupper():
        return False
    return len(word) > (_LONGEST_DEGREE if is_last else 1) and not (is_last and len(heads) > _TITLED)


def _stands_elsewhere(text: str, span: Span) -> bool:
    """Whether the words stand once more, not too far away: a page may be long, and hold many contacts."""
    words = span.of(text)
    if text.find(words, max(0, span.start - _FAR), span.start) >= 0:
        return True
    return text.find(words, span.end, span.end + _FAR) >= 0
