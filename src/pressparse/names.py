"""What a personal name looks like: initials, particles, patronymics, ranks, honorifics, post-nominals, capitals.

A name is read by its shape, with the language's words against it: there is no list of first names, so what an office,
an organisation or a label is made of is told by ``people.offices``, ``people.organization_nouns`` and the rest.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache

import regex
from attrs import frozen

from pressparse.company_forms import COMMA, FORM
from pressparse.lexicon import WORD, Lexicon, load, words_of
from pressparse.name_edges import before_occasion, own_line, past_owner, without_orders
from pressparse.office_words import further, officers
from pressparse.patterns import phrases, source
from pressparse.reader_words import listed
from pressparse.records import Span

# Words of these tables are never part of a name; a page's other capitals (places, products) look like names.
_NO_NAME = (
    "people.offices",
    "people.organization_nouns",
    "event.event_nouns",
    "event.what_labels",
    "event.when_labels",
    "event.where_labels",
    "foot.contact_labels",
    "foot.phone_labels",
    "foot.email_labels",
    "foot.media_labels",
    "foot.notes_labels",
    "head.section_labels",
    "head.speech_openers",
    "speech.turn_labels",
    "speech.saying",
)
# Offices and courtesies that are as common as surnames ("Kevin Bishop"): they may end a name, not begin one.
_SURNAMES = frozenset({"bishop", "king", "pope", "dean", "marshal", "major", "judge", "knight", "page", "price"})
_BLANK = r"(?>[^\S\n]{1,4}+(?:\n[^\S\n]*+)?|\n[^\S\n]*+)"
_PLAIN = r"\p{Lu}(?:[\p{L}\p{M}]|['’ʼ`](?=\p{L}))*+(?:[-‐‑](?:[\p{L}\p{M}]|['’ʼ](?=\p{L}))++)*+"
_ELIDED = rf"(?<!\w)(?:[dl]['’]|(?:[ae][lnr]|a[dst])-)(?={_PLAIN})"
# A scan may set the full stop off: "A . R . Roe".
_SET_OFF = r"[ \u00a0]\.(?=[ \u00a0]\p{Lu})"
_INITIALS = rf"\p{{Lu}}(?:\p{{Ll}}?\.|{_SET_OFF})(?:[ \u00a0]?-?\p{{Lu}}(?:\.|{_SET_OFF}))*+"
# In capitals; "Jr." looks like an initial.
_JUNIOR = r"[JS]R\."
_NICKNAME = r"[\"“„«(]\p{Lu}[\p{L}.]++[\"”“»)]"
_SMALL_FIRST = regex.compile(r"\p{Ll}++\s++(?=\S)")
_JOINED = regex.compile(r"(?<=\b\p{Lu}\p{Ll})-\p{Lu}")  # "Al-Roe", whatever "al" is in the language
_LONGEST = 9  # titles before it included
_LONGEST_ALONE = 300  # with all its titles and degrees, in code points
_LONGEST_FIRST = 60
_OWNED = 2  # the words of "Her Grace"
_OWNERS = ("'s", "’s", "'S", "’S")
# The form of a company, behind its name: "Rohe Maschinenbau AG".
_FORM_BEHIND = regex.compile(rf"(?:\s|{COMMA}){FORM}")
# Degrees and orders in capitals after a name in mixed case: "Daryl Roe AM QC MP".
_ORDERS = r"(?:\p{Lu}{2,4}|\p{Lu}\.(?:\p{Lu}\.)+|(?:\p{Lu}\p{Ll}{0,2}\.){2,4}|Ph\.?D\.?|M\.?D\.?|Esq\.?)"


@frozen(kw_only=True)
class Name:
    """A name in a text: ``span`` with titles and degrees, ``bare`` without; offsets are code points of the text."""

    span: Span
    bare: Span


@cache
def _foreign(code: str | None) -> frozenset[str]:
    """The single words that no name holds."""
    words = load(code)
    phrases_of = (words_of(phrase) for table in _NO_NAME for phrase in words[table])
    single = {phrase[0] for phrase in phrases_of if len(phrase) == 1 and len(phrase[0]) > 1}
    particles = {word for phrase in words["people.particles"] for word in words_of(phrase)}
    small = {word for word in words.function_words if len(word) > 1} - particles
    return frozenset((single | small).union(listed("people", code, "no_names")) - _SURNAMES)


@cache
def _titles(code: str | None) -> frozenset[str]:
    """The words that may end a name but never begin one: courtesies, ranks, and offices that are surnames."""
    words = load(code)
    titles = [words_of(phrase) for phrase in words["people.honorifics"] | words["people.ranks"]]
    own = {title[-1] for title in titles if title and not _is_owned(title, words)}
    return frozenset({word for word in own if len(word) > 1} | _SURNAMES)


@cache
def _owned(code: str | None) -> frozenset[tuple[str, str]]:
    """The titles that are one only behind a small word, which no name holds: "Her Grace", but "Grace Roe"."""
    words = load(code)
    known = [title for p in words["people.honorifics"] if _is_owned(title := words_of(p), words)]
    return frozenset((first, last) for first, _ in known for _, last in known)


def _is_owned(title: tuple[str, ...], words: Lexicon) -> bool:
    return len(title) == _OWNED and title[0] in words.function_words


@cache
def _patterns(code: str | None) -> tuple[regex.Pattern[str], regex.Pattern[str], regex.Pattern[str]]:
    """Patterns for a title before a name, the name itself, and what follows it (junior, degrees)."""
    words = load(code)
    title = rf"(?i:{source(words, 'people.honorifics', 'people.ranks')})"
    titles = rf"(?:(?<!\w)(?:A/)?{title}\.?(?>[,\s/]{{0,2}})(?>\([^()\n]{{1,10}}\)\s)?)"
    particle = rf"(?:(?i:{source(words, 'people.particles')}){_BLANK}){{1,3}}+"
    full = rf"(?:{_ELIDED})?{_PLAIN}"
    unit = rf"(?:{_INITIALS}|{_JUNIOR}|(?:{particle})?{full}|{_NICKNAME})"
    gap = rf"(?>{_BLANK}|(?<=\.)(?=\p{{Lu}}))"
    name = rf"(?>{_INITIALS}|{full})(?:{gap}{unit}){{0,{_LONGEST - 1}}}+"
    junior = rf"(?:,?[^\S\n]++(?:(?i:{source(words, 'people.post_nominals')})\.?|{_ORDERS}(?!\p{{L}})))"
    return regex.compile(titles), regex.compile(name), regex.compile(junior)


def names_in(text: str, start: int, end: int, words: Lexicon) -> Iterator[Name]:
    """The runs of words in ``text[start:end]`` that are shaped like a name, in order; at least two words each."""
    _, pattern, _ = _patterns(words.code)
    at = start
    while found := pattern.search(text, at, end):
        at = found.end()
        if found.start() > start and (text[found.start() - 1].isalnum() or text[found.start() - 1] == "@"):
            continue
        for first, last in _runs(text, found.start(), found.end(), words):
            name = _named(text, start, first, last, end, words)
            if name and not _FORM_BEHIND.match(text, name.bare.end, end):
                yield name


def _runs(text: str, start: int, end: int, words: Lexicon) -> Iterator[tuple[int, int]]:
    """The stretches between the words that no name holds."""
    foreign, titles, office = _foreign(words.code), _titles(words.code), further(words.code)
    first, last, before = start, start, ""
    for word in WORD.finditer(text, start, end):
        folded = word.group().casefold()
        is_title = last == first and (folded in titles or (before, folded) in _owned(words.code))
        is_title = is_title and not _is_first_name(text, word.start(), end, words)
        before = folded
        is_foreign = folded in foreign and not _JOINED.match(text, word.end(), end)
        if is_foreign or is_title or office.fullmatch(text, *word.span()):
            if last > first:
                yield first, last
            first = last = _next_word(text, word.end(), end)
        else:
            last = word.end()
    if last > first:
        yield first, end if text[last:end] in (".", '"', ")", "”") else last


def _is_first_name(text: str, start: int, end: int, words: Lexicon) -> bool:
    """ "Senator Don Roe": a title that is a first name too and has but a surname behind it."""
    first, *others = [token.casefold() for token in WORD.findall(text[start : min(end, start + _LONGEST_FIRST)])]
    if first not in listed("people", words.code, "first_names"):
        return False
    full = [token for token in others if len(token) > 1]
    return len(full) == 1 or (len(full) > 1 and full[1] in _foreign(words.code))


def _next_word(text: str, at: int, end: int) -> int:
    found = WORD.search(text, at, end)
    return found.start() if found else end


def _named(text: str, floor: int, start: int, end: int, limit: int, words: Lexicon) -> Name | None:
    """The name with the titles before it (not before ``floor``) and the degrees after it (not past ``limit``)."""
    start, end = own_line(text, *past_owner(text, _past_titles(text, start, end, words), end))
    bare_end = without_orders(text, start, before_occasion(text, start, end, words), words)
    if text[bare_end - 2 : bare_end] in _OWNERS:  # "Jane Roe's office", "JANE ROE'S OFFICE"
        bare_end = limit = bare_end - 2
    if not _is_shaped(text, start, bare_end):
        return None
    _, _, junior = _patterns(words.code)
    last = bare_end
    while (found := junior.match(text, last, limit)) and not _is_officer(found.group(), words):
        last = found.end()
    return Name(span=Span(_titles_before(text, floor, start, words), last), bare=Span(start, bare_end))


def _is_officer(junior: str, words: Lexicon) -> bool:
    """Whether what stands where degrees do is an office: "Jane Roe, CEO"."""
    return junior.strip(" \u00a0,.").casefold() in officers(words.code)


def _is_shaped(text: str, start: int, end: int) -> bool:
    """Two words or an initial and a word, at least one of them longer than two letters; no mere compound."""
    if not any(c.isspace() or c == "." for c in text[start:end].rstrip(".")):
        return False
    tokens = [token.group() for token in WORD.finditer(text, start, end)]
    return len(tokens) >= 2 and any(len(token) > 2 for token in tokens) and any(t[0].isalpha() for t in tokens)


def _past_titles(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the name proper begins: "H.E." and "Rev." are shaped like initials."""
    title, _, _ = _patterns(words.code)
    while (found := title.match(text, start, end)) and found.end() < end:
        if _is_first_name(text, start, end, words):
            return start
        start = found.end()
    while text[start].islower() and (gap := _SMALL_FIRST.match(text, start, end)):
        start = gap.end()  # a particle that follows a word which is no name's: "Presidenta da República"
    # A title inside the run parts a place from the name: "of Arcadia H.E. Mr. John Roe".
    for inner in _honorific(words.code).finditer(text, start + 1, end):
        if len(WORD.findall(text[inner.end() : end])) > 1:
            start = inner.end()
    return start


@cache
def _honorific(code: str | None) -> regex.Pattern[str]:
    return regex.compile(rf"(?<=\s){source(load(code), 'people.honorifics')}\.?\s++", regex.I)


def before_titles(text: str, start: int, name: Name, words: Lexicon) -> int:
    """Where an office before the name ends: ranks belong to it ("Secretary General"), courtesies do not."""
    end = name.bare.start
    while found := _courtesies(words.code).search(text, max(start, end - 40), end):
        end = found.start()
    return end


@cache
def _courtesies(code: str | None) -> regex.Pattern[str]:
    return regex.compile(rf"{source(load(code), 'people.honorifics')}\.?[\s,]*+\Z", regex.I)


def _titles_before(text: str, floor: int, start: int, words: Lexicon) -> int:
    """Where the run of honorifics that ends at ``start`` begins; ``start`` itself if there is none."""
    title, _, _ = _patterns(words.code)
    at = max(floor, start - 60)
    while found := title.search(text, at, start):
        last = found
        while (more := title.match(text, last.end(), start)) and more.end() > last.end():
            last = more
        if last.end() == start:
            return int(found.start())
        at = max(last.end(), at + 1)
    return start


def name_at(text: str, start: int, end: int, words: Lexicon) -> Name | None:
    """The name that is all of ``text[start:end]``, blanks and closing punctuation aside."""
    while start < end and not (text[start].isalnum()):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:|•*"):
        end -= 1
    if end - start > _LONGEST_ALONE:
        return None
    if bare := _caseless(text, start, end):
        return bare
    for name in names_in(text, start, end, words):
        if name.span.start == start and not any(c.isalnum() for c in text[name.span.end : end]):
            return name
        return None
    return None


_CASELESS = regex.compile(
    r"\p{Han}{2,4}|\p{Hangul}{2,4}|[\p{Han}\p{Katakana}\p{Hiragana}]{2,8}(?:[\s・][\p{Han}\p{Katakana}\p{Hiragana}]{1,8})"
    r"|(?:[\p{Arabic}\p{M}]++|[\p{Hebrew}\p{M}]++|[\p{Devanagari}\p{M}]++|[\p{Georgian}]++|[\p{Bengali}\p{M}]++)"
    r"(?:[ \u00a0-](?:[\p{Arabic}\p{M}]++|[\p{Hebrew}\p{M}]++|[\p{Devanagari}\p{M}]++|[\p{Georgian}]++)){1,3}"
)


def _caseless(text: str, start: int, end: int) -> Name | None:
    """A name in a script without capitals, which only a line of its own can show."""
    if end - start > 60 or not _CASELESS.fullmatch(text, start, end):
        return None
    return Name(span=Span(start, end), bare=Span(start, end))


def has_office(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether ``text[start:end]`` holds a word for an office ("Director", "Pressesprecherin")."""
    known = phrases(words, "people.offices", "people.ranks").search(text, start, end)
    return known is not None or further(words.code).search(text, start, end) is not None


def is_courtesy(word: str, words: Lexicon) -> bool:
    """Whether the word is a courtesy or a rank ("Mrs", "Monsieur")."""
    return word.casefold() in _titles(words.code)


def has_organization(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether ``text[start:end]`` holds a word for an organisation ("Ministry", "GmbH")."""
    return phrases(words, "people.organization_nouns").search(text, start, end) is not None


def is_common(text: str, name: Name, common: Container[str]) -> bool:
    """Whether most words of the name are ordinary words of the page ("Foreign Affairs", "Guilty Verdict")."""
    tokens = [token.group().casefold() for token in WORD.finditer(text, name.bare.start, name.bare.end)]
    return sum(token in common for token in tokens) * 2 > len(tokens)


_KEPT_TITLE = regex.compile(r"(?<!\w)(?:A/)?(?:Dr|Prof|Ing|Mag|Dipl)(?!\w)")
_KEPT_DEGREE = regex.compile(r",\s")


def cited(text: str, name: Name) -> Span:
    """The name as a directory lists it: "Dr." and ", M.D." stay, courtesies, excellencies and orders go."""
    title = _KEPT_TITLE.search(text, name.span.start, name.bare.start)
    degree = _KEPT_DEGREE.match(text, name.bare.end, name.span.end)
    return Span(title.start() if title else name.bare.start, name.span.end if degree else name.bare.end)
