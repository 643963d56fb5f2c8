"""Where a link's label says that it leads: what every site writes, in each language.

Most labels stand in the lexicon's tables as they are. The others are told by what they are made of: "Share this article
on Facebook" has a word for sharing, and beside it nothing but a service, what is shared, and small words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex
from attrs import frozen

from pressparse.lexicon import languages, load, words_of
from pressparse.reader_words import listed
from pressparse.roles import NavigationKind

_Words = tuple[str, ...]

# The language whose table of share labels names the services one by one ("share on …").
_WITH_SHARE_VERBS = "en"
_FOLDER, _ANY_LANGUAGE = "menus", "xx"
# Tables of the lexicon whose phrases name a kind; the first that holds a label wins.
_KINDS = (
    NavigationKind.BACK,
    NavigationKind.HOME,
    NavigationKind.PREVIOUS,
    NavigationKind.NEXT,
    NavigationKind.PRINT,
    NavigationKind.SHARE,
    NavigationKind.SEARCH,
    NavigationKind.LOGIN,
    NavigationKind.LANGUAGE,
    NavigationKind.MENU,
)
# The kinds of labels that are told by their words.
_MADE = (
    NavigationKind.PRINT,
    NavigationKind.SHARE,
    NavigationKind.LOGIN,
    NavigationKind.SEARCH,
    NavigationKind.LANGUAGE,
    NavigationKind.PREVIOUS,
    NavigationKind.NEXT,
    NavigationKind.HOME,
)
# Their labels have no things beside the kind's own ("Home news", "English pages" are sections).
_NARROW = (NavigationKind.LANGUAGE, NavigationKind.HOME)
# What leads on rather than back, out, or in: the tables have accounts, newsletters and archives beside the kind.
_NOT_ONWARD = (NavigationKind.BACK, NavigationKind.SHARE, NavigationKind.LOGIN)
_MOST_WORDS = 14
_MOST_BACK_WORDS = 8
_MOST_TAIL = 4
_PARTS = regex.compile(r"[-–—/()|,]")
_FEWEST_PARTS = 2


@frozen(kw_only=True, eq=False)
class _Kind:
    """Labels of a kind in one language: one of ``keys``, and no words but ``known``."""

    kind: NavigationKind
    keys: frozenset[_Words]
    known: frozenset[str]

    def fits(self, words: _Words) -> bool:
        return self.known.issuperset(words) and _has(words, self.keys)


@frozen(kw_only=True, eq=False)
class _Back:
    """Labels of one language that go back: what they open with, and behind it what stays on the page (``top``), leads
    home, is one of the site's ``sections``, or no place of a site ("back to school")."""

    openers: frozenset[_Words]
    home: frozenset[_Words]
    top: frozenset[_Words]
    sections: frozenset[_Words]
    elsewhere: frozenset[str]

    def kind(self, words: _Words) -> NavigationKind | None:
        rest = _behind(words, self.openers)
        if rest is None or len(words) > _MOST_BACK_WORDS:
            return None
        if _has(rest, self.top) or not self.elsewhere.isdisjoint(rest):
            return NavigationKind.MENU
        if rest in self.sections:
            return NavigationKind.SECTION
        return NavigationKind.HOME if _has(rest, self.home) else NavigationKind.BACK


@frozen(kw_only=True, eq=False)
class LinkKinds:
    """The kinds of labels on a page in one language; English and the others stand behind it, since menus are mixed."""

    code: str | None
    table: dict[_Words, NavigationKind]
    onward: frozenset[_Words]

    def of(self, label: str) -> NavigationKind:
        """Where a label leads, MENU if nothing tells."""
        words = words_of(label.replace("\u00ad", ""))
        if label.isupper() and words and words[0] in _codes("alone") and len(words) == 1:
            return NavigationKind.LANGUAGE
        backs = _backs(self.code).get(words[0], ()) if len(words) > 1 else ()
        going = next((kind for back in backs if (kind := back.kind(words))), None)
        if going is NavigationKind.MENU:
            return going
        told = self.table.get(words)
        if told in _NOT_ONWARD and _behind(words, self.onward) is not None:
            return NavigationKind.MENU
        return told or _made(self.code, words) or going or self._in_parts(label, words)

    def before(self, words: _Words) -> NavigationKind | None:
        """What the words before a row of services say of it: SHARE, or MENU for a site's own accounts."""
        tails = [words[-size:] for size in range(min(_MOST_TAIL, len(words)), 0, -1)]
        if any(tail in self.onward for tail in tails):
            return NavigationKind.MENU
        return NavigationKind.SHARE if any(map(self.is_share, tails)) else None

    def known(self, words: _Words) -> bool:
        """Whether a table has the label as it is."""
        return words in self.table

    def is_share(self, words: _Words) -> bool:
        """Whether a table has the label as one that shares, a service's name among them."""
        return self.table.get(words) is NavigationKind.SHARE

    def is_home(self, words: _Words) -> bool:
        """Whether a table has the label as one that leads home."""
        return self.table.get(words) is NavigationKind.HOME

    def _in_parts(self, label: str, words: _Words) -> NavigationKind:
        """LANGUAGE for "DE - Deutsch" and "English / Français", where each part is one."""
        pieces = _PARTS.split(label) if len(words) <= _MOST_BACK_WORDS else []
        if len(pieces) < _FEWEST_PARTS:
            return NavigationKind.MENU
        parts = list(map(words_of, pieces))
        told = [part for part in parts if self.table.get(part) is NavigationKind.LANGUAGE]
        codes = [part for part in parts if len(part) == 1 and part[0] in _codes("codes")]
        is_language = told and all(not part or part in told or part in codes for part in parts)
        return NavigationKind.LANGUAGE if is_language else NavigationKind.MENU


@cache
def link_kinds(code: str | None) -> LinkKinds:
    """The kinds of a language's labels."""
    lexicon = load(code)
    table = {words_of(phrase): kind for kind in reversed(_KINDS) for phrase in lexicon[f"navigation.{kind.value}"]}
    shares = dict.fromkeys(map(words_of, listed(_FOLDER, _ANY_LANGUAGE, "services")), NavigationKind.SHARE)
    home = dict.fromkeys(_phrases(code, "home"), NavigationKind.HOME)
    return LinkKinds(code=code, table=shares | table | home, onward=_phrases(code, "onward"))


def is_code(label: str) -> bool:
    """Whether the label may be a language's code, which beside another language it is."""
    return label.casefold() in _codes("codes")


@cache
def path_captions() -> frozenset[_Words]:
    """What stands before the entries of a path, in any language: "You are here"."""
    return frozenset().union(*(_phrases(code, "captions") for code in languages()))


@cache
def service_names() -> tuple[frozenset[_Words], frozenset[_Words]]:
    """The services that sites of any language name, and those of them to which a page can be shared."""
    told = [words_of(phrase) for phrase in load(_WITH_SHARE_VERBS)["navigation.share"]]
    shared = {phrase[2:] for phrase in told if len(phrase) > 2 and phrase[0] == "share"}
    verbs = {phrase[0] for phrase in told if len(phrase) > 2 and phrase[:1] not in shared}
    names = {name for name in map(words_of, load(None)["navigation.share"]) if name[0] not in verbs}
    more = set(map(words_of, listed(_FOLDER, _ANY_LANGUAGE, "services")))
    return frozenset(names | more), frozenset(names & shared | more)


def _made(code: str | None, words: _Words) -> NavigationKind | None:
    if not 0 < len(words) <= _MOST_WORDS:
        return None
    triggers = _triggers(code)
    hits = {number: kind for word in words for number, kind in triggers.get(word, ())}
    return next((hits[number].kind for number in sorted(hits) if hits[number].fits(words)), None)


@cache
def _triggers(code: str | None) -> dict[str, list[tuple[int, _Kind]]]:
    """The kinds that a label with a word may be of, by the word that a key begins with, with their order: the page's
    language first."""
    found: dict[str, list[tuple[int, _Kind]]] = {}
    kinds = [_kind(one, kind) for one in _order(code) for kind in _MADE]
    for number, kind in enumerate(kinds):
        for word in {key[0] for key in kind.keys}:
            found.setdefault(word, []).append((number, kind))
    return found


@cache
def _kind(code: str, kind: NavigationKind) -> _Kind:
    name = kind.value
    keys = _phrases(code, name)
    beside = () if kind in _NARROW else ("things", "small")
    known = {word for key in keys | _phrases(code, f"{name}_things", *beside) for word in key}
    if kind is NavigationKind.LANGUAGE:
        known |= _language_names()
    if kind is NavigationKind.SHARE:
        known |= {word for service in service_names()[0] for word in service}
    return _Kind(kind=kind, keys=keys, known=frozenset(known))


@cache
def _language_names() -> frozenset[str]:
    """Words of languages' names, in whatever language, and their codes ("DE Allemand", "中文 Chinois")."""
    phrases = map(words_of, load(None)["navigation.language"])
    return frozenset(word for phrase in phrases if len(phrase) == 1 for word in phrase) | _codes("codes")


@cache
def _backs(code: str | None) -> dict[str, list[_Back]]:
    """The labels that go back, by the word that they begin with, the page's language first."""
    found: dict[str, list[_Back]] = {}
    for back in map(_back, _order(code)):
        for word in {opener[0] for opener in back.openers}:
            found.setdefault(word, []).append(back)
    return found


@cache
def _back(code: str) -> _Back:
    elsewhere = frozenset(word for phrase in _phrases(code, "elsewhere") for word in phrase)
    openers, home, top, sections = (_phrases(code, key) for key in ("back", "home", "top", "sections"))
    return _Back(openers=openers, home=home, top=top, sections=sections, elsewhere=elsewhere)


@cache
def _codes(key: str) -> frozenset[str]:
    return frozenset(listed(_FOLDER, _ANY_LANGUAGE, key))


def _order(code: str | None) -> Iterator[str]:
    """The page's language, English, and the others."""
    known = languages()
    yield from dict.fromkeys([one for one in (code, _WITH_SHARE_VERBS) if one in known] + list(known))


def _phrases(code: str | None, *keys: str) -> frozenset[_Words]:
    return frozenset(map(words_of, listed(_FOLDER, code, *keys)))


def _has(words: _Words, phrases: frozenset[_Words]) -> bool:
    """Whether one of the phrases stands among the words."""
    longest = max(map(len, phrases), default=0)
    return any(words[at : at + size] in phrases for at in range(len(words)) for size in range(1, longest + 1))


def _behind(words: _Words, openers: frozenset[_Words]) -> _Words | None:
    """What stands behind the longest opener, None if there is none."""
    longest = max(map(len, openers), default=0)
    size = next((size for size in range(min(longest, len(words)), 0, -1) if words[:size] in openers), 0)
    return words[size:] if size else None
