"""The entries of the page's furniture: menu lines cut into links, each with where it leads.

``Home | News | Contacts``, ``Home > News > 2020``, ``* Home * About``, ``[label](url)``, "Share Tweet Print": a line is
cut at its separators, or, where it has none, at the labels that every site knows.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import evolve, field, frozen

from pressparse.lexicon import WORD, words_of
from pressparse.link_kinds import LinkKinds, is_code, link_kinds, path_captions, service_names
from pressparse.records import Block, NavigationLink, Span
from pressparse.roles import NavigationKind, Role
from pressparse.sheet import Sheet

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
# Arrows before and behind the title of another release; a title has this many words.
_BEFORE, _AFTER = regex.compile(r"[←«‹⟵]\s*+\Z"), regex.compile(r"[^\S\n]{0,3}+[→»›⟶]")
_TITLE_WORDS, _ARROW = 4, 3
# Of the caption before a row of services, so many code points are looked at.
_CAPTION = 60
_MEANS = regex.compile(r"\p{L}|\d{4}")
_LISTED = regex.compile(r"(?:[^,:\n]{2,40}:\s++)?+[^,\n]{2,40}+(?:,\s++[^,\n]{2,40}+){3,}+")
_CAPTIONED = regex.compile(r"\s*+[^:\n]{1,40}+:\s++")
_COMMA = regex.compile(r",\s++|(?<=\w):\s++")
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
    kinds: LinkKinds = field(init=False)
    bullets: tuple[regex.Pattern[str], ...] = field(init=False)
    alone: frozenset[tuple[str, ...]] = field(init=False)

    @kinds.default
    def _kinds_of_the_language(self) -> LinkKinds:
        return link_kinds(self.sheet.words.code)

    @bullets.default
    def _bullets_of_the_page(self) -> tuple[regex.Pattern[str], ...]:
        texts = [block.text for block in self.sheet.of(Role.NAVIGATION)]
        return tuple(bullet for bullet in _BULLETS if sum(bool(bullet.match(text)) for text in texts) >= _OFTEN)

    @alone.default
    def _labels_with_a_line_of_their_own(self) -> frozenset[tuple[str, ...]]:
        blocks = [block for block in self.sheet.of(Role.NAVIGATION) if len(block.text) <= _LONGEST]
        return frozenset(tuple(line) for line in map(self.sheet.words_of, blocks) if 0 < len(line) < 4)

    def links(self) -> list[NavigationLink]:
        """The entries of all navigation lines, each distinct label once."""
        found: dict[str, NavigationLink] = {}
        for block in self.sheet.of(Role.NAVIGATION):
            for link in () if _NO_ENTRY.match(block.text) else self._of_block(block):
                found.setdefault(" ".join(link.label.casefold().split()), link)
        links = _services(self.sheet.text, list(found.values()), self.kinds)
        return _codes(_in_turn(self.sheet.text, links))

    def _of_block(self, block: Block) -> Iterator[NavigationLink]:
        at, end = block.span.start, block.span.end
        if not self.bullets and _is_plain(block.text):
            yield from self._entries(at, end)
            return
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
        if not marks and len({match[1] for match in weak}) == 1 and self._parts_entries(start, weak):
            marks = [match.span() for match in weak]
        if not marks and _LISTED.fullmatch(text, start, end):
            marks = [match.span() for match in _COMMA.finditer(text, start, end)]
        at = start
        for first, last in [*marks, (end, end)]:
            yield from self._entries(self._past_caption(at, first), first)
            at = last

    def _parts_entries(self, start: int, weak: list[regex.Match[str]]) -> bool:
        """Whether weak separators part entries: there are several, or home stands before the only one."""
        return len(weak) > 1 or self.kinds.is_home(words_of(self.sheet.text[start : weak[0].start()]))

    def _entries(self, start: int, end: int) -> Iterator[NavigationLink]:
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

    def _past_caption(self, start: int, end: int) -> int:
        """Where the entries begin behind a caption: "Share: Facebook", "You are here: Home"."""
        caption = _CAPTIONED.match(self.sheet.text, start, end)
        if not caption or end - start > _LONGEST:
            return start
        if words_of(caption.group()) in path_captions():
            return caption.end()
        words = words_of(self.sheet.text[caption.end() : end])
        told = self.kinds.of(self.sheet.text[caption.end() : end])
        is_known = told is not NavigationKind.MENU or self._all_shares(words) or len(self._known(words)) > 1
        return caption.end() if is_known else start

    def _known(self, words: tuple[str, ...]) -> list[int]:
        """The words cut into known labels, as the number of words of each; [] where they are not all known."""
        if self.kinds.known(words) and not self._all_shares(words):
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
        return len(words) > 1 and all(self.kinds.is_share((word,)) for word in words)

    def _is_label(self, words: tuple[str, ...]) -> bool:
        return words in self.alone or self.kinds.known(words)

    def _entry(self, start: int, end: int, url: str | None = None) -> Iterator[NavigationLink]:
        span = _trimmed(self.sheet.text, start, end)
        if span is None:
            return
        label = span.of(self.sheet.text)
        yield NavigationLink(label=label, span=span, kind=self.kinds.of(label), url=url)


def _is_plain(line: str) -> bool:
    """Whether a line is but words with a blank or two between them: no mark parts it."""
    return line.replace(" ", "").isalnum() and "   " not in line


def _services(text: str, links: list[NavigationLink], kinds: LinkKinds) -> list[NavigationLink]:
    """The links with a site's own accounts told from share buttons: nobody shares a page to Instagram or YouTube.

    Names of services in a row are of one kind, which the words before it may tell ("Follow us:"); a row that has one to
    which nothing can be shared is a list of accounts.
    """
    names, shared = service_names()
    told = list(links)
    labels = [words_of(link.label) for link in links]
    start = 0
    while start < len(links):
        end = start
        while end < len(links) and labels[end] in names:
            end += 1
        row = labels[start:end]
        at = links[start].span.start
        said = kinds.before(words_of(text[max(0, at - _CAPTION) : at])) if row else None
        if row and (said is NavigationKind.MENU or (said is None and not all(name in shared for name in row))):
            told[start:end] = [evolve(link, kind=NavigationKind.MENU) for link in links[start:end]]
        start = max(end, start + 1)
    return told


def _codes(links: list[NavigationLink]) -> list[NavigationLink]:
    """The links with codes of languages told by what stands beside them: "IT" is one in "IT | EN | DE"."""
    told = list(links)
    for order in (range(1, len(told)), range(len(told) - 2, -1, -1)):
        for at in order:
            beside = told[at - order.step]
            if (
                beside.kind is NavigationKind.LANGUAGE
                and told[at].kind is NavigationKind.MENU
                and is_code(told[at].label)
            ):
                told[at] = evolve(told[at], kind=NavigationKind.LANGUAGE)
    return told


def _in_turn(text: str, links: list[NavigationLink]) -> list[NavigationLink]:
    """The links with the titles of the releases before and after told by their arrows: "← Old gate", "New gate →"."""
    told = list(links)
    for at, link in enumerate(links):
        start, end = link.span.start, link.span.end
        if link.kind is not NavigationKind.MENU or not _BEFORE.search(text, max(0, start - _ARROW), start):
            continue
        behind = links[at + 1] if at + 1 < len(links) and not _AFTER.match(text, end) else None
        if behind and behind.kind is NavigationKind.MENU and _AFTER.match(text, behind.span.end):
            told[at : at + 2] = [evolve(link, kind=NavigationKind.PREVIOUS), evolve(behind, kind=NavigationKind.NEXT)]
        elif len(WORD.findall(link.label)) >= _TITLE_WORDS:
            told[at] = evolve(link, kind=NavigationKind.PREVIOUS)
    return told


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
