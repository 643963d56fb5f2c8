"""Names of organizers: where one begins and ends, one by one in a list, or as a whole stretch of a sentence.

A list is read by capitals ("Acme and the City of Oslo"); a stretch runs up to the next mark, over the small words and
the "and" inside one name ("Committee on Parks, Forests and Public Lands"). Which is right is for the cues to tell.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pressparse.company_forms import COMMA, FORM, stopped
from pressparse.edges import excerpt
from pressparse.event_borders import YEAR
from pressparse.event_words import TITLE_CASE, event_words
from pressparse.lexicon import WORD
from pressparse.names import has_organization
from pressparse.organizer_cues import writing
from pressparse.parsers.date_words import date_words
from pressparse.patterns import phrases
from pressparse.places import is_city
from pressparse.records import Excerpt, Span
from pressparse.sheet import Sheet

LONGEST_NAME = 120
_MOST_WORDS = 16

_WORD = r"(?:(?:\p{Lu}|\d+(?=\p{Lu}|\p{Ll}{2}))[\p{L}\p{M}\p{N}'’.&+/-]*+|\p{Ll}{1,2}\p{Lu}[\p{L}\p{M}.]*+)"
_QUOTED = r"[«„“\"][^«»„“”\"\n]{1,60}[»“”\"]|‘\p{Lu}[\p{L} ]{1,30}’"
_LINK = r"(?:of|for|on|de|del|du|des|der|die|das|für|the|la|las|los|do|da|dos|di|della|van|von|&(?:amp;)?|/)"
_NAME = rf"{_WORD}(?:(?:\s{{1,2}}|{COMMA}){FORM}\.?|\s{{1,2}}(?:(?:{_LINK}\s){{0,2}}{_WORD}|{_QUOTED}))*+"
_AND = (
    r"(?:and|und|et|y|e|i|и|та|en|och|og|a|și|mit|as\ well\ as|sowie|along\ with|together\ with|junto\ al?|con"
    r"|in\s(?:collaboration|partnership|conjunction|cooperation|association)\ with|совместно\sс|en\ colaboración\ con)"
)
_THE = r"(?:the|der|die|das|dem|den|le|la|les|los|las|el|il|lo|gli|o|os|a|as|het)"
# The preposition of "organized by", before a further name: "organizzato da Acme e dall'Università di Oakby".
_AGAIN = r"(?:(?:by|par|por|pelas?|pelos?|dal(?:la|lo|le)?|dagli|dai|vom|von|door)\s|dall['’])"
JOINT = regex.compile(
    rf"\s{{0,4}},\s*+(?:{_AND}\s(?:{_THE}\s)?)?|\s{{0,4}};\s*+|\s{{1,2}}{_AND}\s{{1,2}}{_AGAIN}?(?:{_THE}\s|l['’])?"
)
ONE = regex.compile(rf"(?:{_NAME}|{_QUOTED})")
ARTICLE = regex.compile(
    r"(?:(?:The|Der|Die|Das|Le|La|Les|El|Los|Tomorrow|Today)\s(?:the\s)?"
    r"|the|der|die|das|dem|den|le|la|les|el|los|las|il|lo|o|os|de|het|l['’])\s?+(?=\p{Lu}|[«„“\"])"
)
_DEGREE = regex.compile(r",\s(?=(?:Ph\.?\s?D|M\.?D|Jr|Sr|Esq)\b)")
_ENDING = (*stopped(), "Jr.", "Sr.", "Ph.D.", "M.D.")
_INSIDE = regex.compile(r"\s{1,2}|[-–’'&/.]|\s?[&/]\s|[’']\s|\.\s|\s?[«„“\"‘]|[»”\"’]\s")
_CALLED = regex.compile(r"(?P<what>[\p{L}\s]{2,24}?)\s[«„“\"](?P<name>[^«»„“”\"\n]{2,60})[»“”\"]?")
_LOOSE = " .,;:"
# What may stand behind a name in a list: "Jane Roe (D-AK) and", "the Norland Trade Centre (NTC) and".
_BRACKET = regex.compile(r"\s?\((?P<inner>[\p{L}\p{N}.:&\s/-]{1,24})\)")


def names_from(sheet: Sheet, start: int, end: int, *, article: bool = True) -> list[Excerpt]:
    """The names of the list that begins at ``start``; empty if no name does. ``article``: one before it is no part."""
    text = sheet.text
    if article:
        start = past_article(sheet, start, end)
    found: list[Excerpt] = []
    at = start
    while at < end:
        while at < end and text[at].isspace():
            at += 1
        name = ONE.match(text, at, min(end, at + LONGEST_NAME))
        if name is None:
            break
        stop = name.end()
        if degree := _DEGREE.match(text, stop, end):
            rest = ONE.match(text, degree.end(), end)
            stop = rest.end() if rest else stop
        day = _before_day(sheet, at, stop)
        last = _without_stops(text, at, day)
        if found and text[found[-1].span.end : at] == ", " and is_city(text[at:last]) and not is_city(found[-1].text):
            break  # "hosted by the Acme Foundation, Leeds"
        if last - at > 2:
            found.append(Excerpt(text=text[at:last], span=Span(at, last)))
        if day < stop:
            break
        bracket = _BRACKET.match(text, stop, end)
        joint = JOINT.match(text, bracket.end() if bracket else stop, end)
        if joint is None:
            break
        at = joint.end()
    return found


def past_article(sheet: Sheet, start: int, end: int) -> int:
    """Where a name begins behind an article, as the language has them: "A Prefeitura de Oakby"."""
    if found := ARTICLE.match(sheet.text, start, end):
        return found.end()
    elided = _ELIDED.match(sheet.text, start, end)  # "L'Association des Rives", not "L'Oréal"
    if elided and has_organization(sheet.text, *elided.span("next"), sheet.words):
        return elided.start("next")
    word = WORD.match(sheet.text, start, end)
    if word is None or sheet.language in TITLE_CASE or not sheet.text.startswith(" ", word.end(), end):
        return start
    return word.end() + 1 if word.group().casefold() in event_words(sheet.words.code).articles else start


_ELIDED = regex.compile(r"L['’](?P<next>\p{Lu}[\p{L}-]++)")


def _before_day(sheet: Sheet, start: int, end: int) -> int:
    """Where the name ends before the day on which its house holds something: "Acme Foundation | on Thursday"."""
    weekdays, last = date_words(sheet.words.code).weekdays, start
    for word in WORD.finditer(sheet.text, start, end):
        if word.group().casefold() in weekdays and last > start:
            return last
        if word.group()[0].isupper():
            last = word.end()
    return end


def _without_stops(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _LOOSE and not text[start:end].endswith(_ENDING):
        end -= 1
    return end


def stretch_from(sheet: Sheet, start: int, end: int, *, commas: bool) -> Excerpt | None:
    """The words from ``start`` on, an article aside, up to a mark or a small word that no name holds."""
    text = sheet.text
    start = past_article(sheet, start, end)
    small, links = sheet.words.function_words, event_words(sheet.words.code).links
    end = min(end, start + 2 * LONGEST_NAME)
    if helped := event_words(sheet.words.code).partners.search(text, start, end):
        end = helped.start()
    last = at = start
    for number, word in enumerate(WORD.finditer(text, start, end)):
        name, gap = word.group(), text[at : word.start()]
        joined = not gap or _INSIDE.fullmatch(gap) or (commas and gap == ", ")
        if number == _MOST_WORDS or not joined:
            break
        if name[0].isupper() or name[0].isdigit() or name.casefold() not in small:
            last = word.end()
        elif name not in links and not AND_WORD.fullmatch(name):
            break
        at = word.end()
    return excerpt(text, start, last) if last > start else None


AND_WORD = regex.compile(_AND)


def is_one_name(sheet: Sheet, start: int, end: int) -> bool:
    """Whether nothing stands between ``start`` and ``end`` that no name holds."""
    found = stretch_from(sheet, start, end, commas=True)
    return found is not None and found.span.end >= _without_stops(sheet.text, start, end)


def proper(sheet: Sheet, name: Excerpt) -> Excerpt | None:
    """A house without the word for what it is, a person without courtesy, both without the day before or behind; None
    for no name at all."""
    text = sheet.text
    name = _timeless(sheet, name)
    span = name.span
    if is_time(sheet, name.text) or phrases(sheet.words, *_NO_NAMES).fullmatch(name.text) or _is_kind(sheet, name.text):
        return None
    called = _CALLED.fullmatch(text, span.start, span.end)
    if called and called.group("what").casefold() in event_words(sheet.words.code).generic:
        return Excerpt(text=called.group("name"), span=Span(*called.span("name")))
    return name


def _timeless(sheet: Sheet, name: Excerpt) -> Excerpt:
    """The name without when it does something: "Last week, | Acme", "Ada Roe | on Tuesday"."""
    text, start, end = sheet.text, name.span.start, name.span.end
    while (comma := text.find(", ", start, end)) > 0 and is_time(sheet, text[start:comma]):
        start = comma + 2
    return excerpt(text, past_article(sheet, start, end), _before_day(sheet, start, end)) or name


def _is_kind(sheet: Sheet, text: str) -> bool:
    """Whether this says but what the house is: "The company", "Management", "Das Museum"."""
    own = event_words(sheet.words.code)
    words = [word.casefold() for word in WORD.findall(text)]
    if len(words) > 1 and words[0] in own.articles:
        words = words[1:]
    return " ".join(words) in own.kinds


_NO_NAMES = "people.offices", "people.organization_nouns", "people.honorifics", "event.event_nouns"


def is_several(sheet: Sheet, name: Excerpt) -> bool:
    """Whether a word for a house follows an "and", behind an article where a language writes all words of a name with
    capitals: "Fundación Norte y la Universidad de Oakby", "Министерство дорог и Ассоциация мостов"."""
    capitals = writing(sheet) == "capitals"
    return any(
        has_organization(name.text, *joint.span("next"), sheet.words)
        for joint in _AND_THE.finditer(name.text)
        if joint["the"] or not capitals
    )


_AND_THE = regex.compile(rf"\s{_AND}\s(?P<the>{_THE}\s|l['’])?(?P<next>\p{{Lu}}[\p{{L}}'’-]++)")


def is_one_list(whole: Excerpt) -> bool:
    """Whether commas inside may be those of one name: "Committee on Parks, Forests and Public Lands"."""
    _, comma, tail = whole.text.partition(", ")
    return bool(comma) and _OPENING_AND.match(tail) is None and _INNER_AND.search(tail) is not None


_OPENING_AND = regex.compile(rf"{_AND}\s")
_INNER_AND = regex.compile(rf"\w\s{{1,2}}{_AND}\s")


def split(sheet: Sheet, whole: Excerpt) -> list[Excerpt]:
    """A stretch cut at its commas and at each "and"."""
    found, start = [], whole.span.start
    for joint in (*JOINT.finditer(sheet.text, start, whole.span.end), None):
        part = excerpt(sheet.text, start, joint.start() if joint else whole.span.end)
        if part:
            found.append(part)
        start = joint.end() if joint else start
    return found


def is_time(sheet: Sheet, text: str) -> bool:
    """Whether this is no name but says when or where: "Today", "In August", "During Token Week"."""
    known, small = date_words(sheet.words.code), sheet.words.function_words
    words = [word.casefold() for word in WORD.findall(text)]
    if " ".join(words) in event_words(sheet.words.code).when:
        return True
    if words and words[0] in event_words(sheet.words.code).articles:
        words = words[1:]
    if (
        not words
        or (len(words) == 1 and YEAR.fullmatch(words[0]))
        or (words[0] in small and (len(words[0]) > 1 or len(words) == 1))
    ):
        return True
    return words[0] in known.weekdays or words[0] in known.months or (len(words) == 1 and words[0] in known.kinds)


def list_before(sheet: Sheet, start: int, end: int) -> Iterator[list[Excerpt]]:
    """The lists of names that end at ``end``: the longest, and its last name alone."""
    for first in ONE.finditer(sheet.text, start, end):
        if first.start() > start and sheet.text[first.start() - 1].isalnum():
            continue
        if sheet.text[start : first.start()].endswith(", ") and not is_time(sheet, sheet.text[start : first.start()]):
            continue
        names = names_from(sheet, first.start(), end)
        if names and not sheet.text[names[-1].span.end : end].strip(_LOOSE):
            yield names
            if len(names) > 1:
                yield names[-1:]
            return
