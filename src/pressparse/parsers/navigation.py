"""The entries of the page's furniture: menu lines cut into links, each with where it leads.

``Home | News | Contacts``, ``Home > News > 2020``, ``* Home * About``, ``[label](url)``, "Share Tweet Print": a line is
cut at its separators, or, where it has none, at the labels that every site knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex
from attrs import evolve, field, frozen

from pressparse.lexicon import WORD, load, words_of
from pressparse.records import Block, NavigationLink, Span
from pressparse.roles import NavigationKind, Role
from pressparse.sheet import Sheet

# The language whose table of share labels names the services one by one ("share on …").
_WITH_SHARE_VERBS = "en"
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
_MARKDOWN = regex.compile(r"(?<!!)\[(?P<label>[^\[\]\n]++)\]\((?P<url>[^()\s]*+)\)")
# These always part entries; those below do only where a line has them twice or more ("Aid - Trade - Press").
_SEPARATOR = regex.compile(
    r"(?:!\[[^\[\]\n]*+\]\([^()\s]*+\)|\||•|·|∙|»|›|→|::|\t| {3,}+|(?<=\s)>(?=\s)|\n)[\s|•·∙»›→]*+"
)
_WEAK = regex.compile(r"(?<=\s)([*/\\–—-])(?=\s)")
_EDGE = " \t\n\r\u00a0*•·●▪○■►▶◄◀›»«‹<>|–—-→←⟵⟶↑▲▼/\\_#:✕×☰"
# Bullets that may as well be words ("o " is an article in Portuguese, "1." a league): a page must have them often.
_BULLETS = tuple(map(regex.compile, (r"\d{1,2}\.\s(?=\p{L})", r"\+\s(?:-\s)?(?=\p{L})", r"o\s(?=[\p{Lu}\d])")))
_OFTEN = 3
_COUNT = regex.compile(r"\s*+\((?:\d++|(?i:opens?\b[^()\n]{4,40}+))\)$")
_LONGEST = 120
# A line without separators is cut only into this many labels or more: "Financial Services" may be one.
_LEAST_PIECES = 3
_LONGEST_LABEL = 6
_PLAIN = regex.compile(r"\s*+[\w'’]++(?:[^\S\n]++[\w'’]++)*+\s*+")
_MEANS = regex.compile(r"\p{L}|\d{4}")
_LISTED = regex.compile(r"(?:[^,:\n]{2,40}:\s++)?+[^,\n]{2,40}+(?:,\s++[^,\n]{2,40}+){3,}+")
_COMMA = regex.compile(r",\s++|(?<=\w):\s++")
_PARTS = regex.compile(r"[-–—/()|,]")
# Captions ("You are here:"), sentences beside a form, and figures are furniture but lead nowhere.
_NO_ENTRY = regex.compile(
    r"[^|\n]{200}|\s*+(?:[^|>\n]{0,200}[:：]|\d{1,3}|(?:[^\s.]++\s++){5}[^\n]{0,200}\p{Ll}{2}[.!])\s*+$"
)


def read(sheet: Sheet) -> tuple[NavigationLink, ...]:
    """The links in page order, each distinct label once."""
    return tuple(_Menu(sheet=sheet).links())


@frozen(kw_only=True, eq=False)
class _Menu:
    sheet: Sheet
    kinds: dict[tuple[str, ...], NavigationKind] = field(init=False)
    bullets: tuple[regex.Pattern[str], ...] = field(init=False)
    alone: frozenset[tuple[str, ...]] = field(init=False)

    @kinds.default
    def _by_label(self) -> dict[tuple[str, ...], NavigationKind]:
        return _kinds(self.sheet.words.code)

    @bullets.default
    def _bullets_of_the_page(self) -> tuple[regex.Pattern[str], ...]:
        texts = [block.text for block in self.sheet.of(Role.NAVIGATION)]
        return tuple(bullet for bullet in _BULLETS if sum(bool(bullet.match(text)) for text in texts) >= _OFTEN)

    @alone.default
    def _labels_with_a_line_of_their_own(self) -> frozenset[tuple[str, ...]]:
        lines = (words_of(block.text) for block in self.sheet.of(Role.NAVIGATION) if len(block.text) <= _LONGEST)
        return frozenset(line for line in lines if 0 < len(line) < 4)

    def links(self) -> list[NavigationLink]:
        """The entries of all navigation lines, each distinct label once."""
        found: dict[str, NavigationLink] = {}
        for block in self.sheet.of(Role.NAVIGATION):
            for link in () if _NO_ENTRY.match(block.text) else self._of_block(block):
                found.setdefault(" ".join(link.label.casefold().split()), link)
        return _services(list(found.values()))

    def _of_block(self, block: Block) -> Iterator[NavigationLink]:
        at, end = block.span.start, block.span.end
        for bullet in self.bullets:
            if found := bullet.match(self.sheet.text, at, end):
                at = found.end()
        for match in _MARKDOWN.finditer(self.sheet.text, at, end):
            yield from self._cut(at, match.start())
            yield from self._entry(*match.span("label"), url=match["url"] or None)
            at = match.end()
        yield from self._cut(at, end)

    def _cut(self, start: int, end: int) -> Iterator[NavigationLink]:
        text = self.sheet.text
        marks = [match.span() for match in _SEPARATOR.finditer(text, start, end)]
        weak = list(_WEAK.finditer(text, start, end))
        if not marks and weak and len({match[1] for match in weak}) == 1:
            opening = self.kinds.get(words_of(text[start : weak[0].start()]))
            if len(weak) > 1 or opening is NavigationKind.HOME:
                marks = [match.span() for match in weak]
        if not marks and _LISTED.fullmatch(text, start, end):
            marks = [match.span() for match in _COMMA.finditer(text, start, end)]
        at = start
        for first, last in [*marks, (end, end)]:
            yield from self._part(at, first)
            at = last

    def _part(self, start: int, end: int) -> Iterator[NavigationLink]:
        """What stands between separators: one entry, or several that every site, or this page, knows by themselves."""
        folded = words_of(self.sheet.text[start:end])
        words, pieces = [], []
        if len(folded) > 1 and _PLAIN.fullmatch(self.sheet.text, start, end):
            words = [match.span() for match in WORD.finditer(self.sheet.text, start, end)]
            pieces = self._known(folded) if len(folded) == len(words) else []
        if len(pieces) < _LEAST_PIECES and not self._all_shares(folded):
            yield from self._entry(start, end)
            return
        at = 0
        for size in pieces:
            yield from self._entry(words[at][0], words[at + size - 1][1])
            at += size

    def _known(self, words: tuple[str, ...]) -> list[int]:
        """The words cut into known labels, as the number of words of each; [] where they are not all known."""
        if words in self.kinds and not self._all_shares(words):
            return []
        sizes, at = [], 0
        while at < len(words):
            longest = min(_LONGEST_LABEL, len(words) - at if at else len(words) - 1)
            size = next((n for n in range(longest, 0, -1) if self._is_label(words[at : at + n])), 0)
            if not size:
                return []
            sizes.append(size)
            at += size
        return sizes

    def _all_shares(self, words: tuple[str, ...]) -> bool:
        """Whether each word names a service to share with: "Facebook Twitter"."""
        return len(words) > 1 and all(self.kinds.get((word,)) is NavigationKind.SHARE for word in words)

    def _is_label(self, words: tuple[str, ...]) -> bool:
        return words in self.alone or words in self.kinds

    def _entry(self, start: int, end: int, url: str | None = None) -> Iterator[NavigationLink]:
        span = _trimmed(self.sheet.text, start, end)
        if span is None:
            return
        label = span.of(self.sheet.text)
        yield NavigationLink(label=label, span=span, kind=self._kind(label), url=url)

    def _kind(self, label: str) -> NavigationKind:
        words = words_of(label.replace("\u00ad", ""))
        if words in self.kinds:
            return self.kinds[words]
        parts = [self.kinds.get(words_of(part)) for part in _PARTS.split(label)] if len(words) < _LONGEST_LABEL else []
        return NavigationKind.LANGUAGE if NavigationKind.LANGUAGE in parts else NavigationKind.MENU


def _services(links: list[NavigationLink]) -> list[NavigationLink]:
    """The links with a site's own accounts told from share buttons: nobody shares a page to Instagram or YouTube.

    Names of services in a row are of one kind; a row that has one to which nothing can be shared is a list of accounts.
    """
    names, shared = _service_names()
    told = list(links)
    start = 0
    while start < len(links):
        end = start
        while end < len(links) and words_of(links[end].label) in names:
            end += 1
        row = [words_of(link.label) for link in links[start:end]]
        invited = start > 0 and links[start - 1].kind is NavigationKind.SHARE
        if row and not invited and not all(name in shared for name in row):
            told[start:end] = [evolve(link, kind=NavigationKind.MENU) for link in links[start:end]]
        start = max(end, start + 1)
    return told


@cache
def _service_names() -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """The services that sites of any language name, and those of them to which a page can be shared."""
    told = [words_of(phrase) for phrase in load(_WITH_SHARE_VERBS)["navigation.share"]]
    shared = {phrase[2:] for phrase in told if len(phrase) > 2 and phrase[0] == "share"}
    verbs = {phrase[0] for phrase in told if len(phrase) > 2 and phrase[:1] not in shared}
    names = {name for name in map(words_of, load(None)["navigation.share"]) if name[0] not in verbs}
    return frozenset(names), frozenset(names & shared)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The label without bullets and arrows, without a count, and once where it is said twice."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    counted = _COUNT.search(text, max(start, end - 50), end)
    if counted is not None and counted.start() > start:
        end = counted.start()
    half, odd = divmod(end - start, 2)
    if odd and text[start + half].isspace() and text[start : start + half] == text[start + half + 1 : end]:
        end = start + half
    if not _MEANS.search(text, start, end):
        return None
    return Span(start, end)


@cache
def _kinds(code: str | None) -> dict[tuple[str, ...], NavigationKind]:
    lexicon = load(code)
    return {words_of(phrase): kind for kind in reversed(_KINDS) for phrase in lexicon[f"navigation.{kind.value}"]}
