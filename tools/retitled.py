"""Read pages with their titles and decks set in other ways: what the readers of both learn from besides the pages.

A title is the same whatever a scraper or a house's style makes of its line: a browser's title with the site behind it,
a line broken by its width, capitals, marks of Markdown, front matter; a page without its menus. Each of these is rare
on the pages that were read, and common on those of some house that was not. Site names and labels are set beside titles
as pages have them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from attrs import evolve

from pressparse.lexicon import load
from pressparse.observe import language_of
from pressparse.said import Said
from tools.decoding import Titled

_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " » ", " • ", "| ")
_MARKS = ("# {}", "## {}", "### {}", "* {}", "- {}", "**{}**", "*{}*", "_{}_")
_KEYS = (("title", "layout"), ("layout", "title"), ("author", "title", "date"))
_VALUES = {"layout": "post", "author": "press office", "date": "2021-03-08"}
# Sites for our own pages, whose houses have no names.
_SITES = ("Norland Daily", "Acme Group", "City of Oakby", "Ministry of Roads", "Norland Institute")
_LEAST_WORDS, _THREE_LINES = 5, 110
# How many pages lose what stands above their title, as some scrapers take menus off.
_CUT = 0.4
# What a line's width is beside its even share of the text.
_WIDTHS = (1.02, 1.35)

# What the line becomes, and what of it is the title; None if the title is not one for it.
Set: TypeAlias = tuple[str, str] | None


def retitled(page: Titled, chance: random.Random) -> Iterator[Titled]:
    """The page with its title set in another way, and with its deck so; none where it is not one line for itself."""
    title, deck = (_only(page, field) for field in ("headline", "subheadline"))
    if title:
        way = chance.choice(_OF_TITLES)
        yield from _reset(page, "headline", title, way, chance)
    if deck:
        way = chance.choice(_OF_DECKS)
        yield from _reset(page, "subheadline", deck, way, chance)


def _only(page: Titled, field: str) -> str | None:
    """The right answer, if there is one, on one line."""
    quotes = set(page.right[field])
    return next(iter(quotes)) if len(quotes) == 1 and not any("\n" in quote for quote in quotes) else None


def _reset(page: Titled, field: str, old: str, way: _Way, chance: random.Random) -> Iterator[Titled]:
    place = _place(page.text, old)
    if place is None:
        return
    new = way(old, _Beside(page, place, chance))
    if new is None:
        return
    line, right = new
    above, below = page.text[:place], page.text[place + len(old) :]
    others = [quote for name in page.right if name != field for quote in page.right[name]]
    if field == "headline" and chance.random() < _CUT and all(quote in below for quote in others):
        above = ""
    answers = {**page.right, field: (right,)}
    yield evolve(page, text=above + line + below, right=answers, genre=None, is_checked=False, is_retitled=True)


def _place(text: str, quote: str) -> int | None:
    """Where the first line begins that is the quote and nothing else."""
    at = text.find(quote)
    while at >= 0:
        end = at + len(quote)
        if not text[text.rfind("\n", 0, at) + 1 : at].strip() and not text[end:].partition("\n")[0].strip():
            return at
        at = text.find(quote, end)
    return None


# ---- ways to set a line ----------------------------------------------------------------------------------------------


class _Beside:
    """What pages set beside a title: the name of their site, a label of theirs; whether anything stands above it."""

    def __init__(self, page: Titled, place: int, chance: random.Random) -> None:
        self.chance = chance
        self.is_first = not page.text[:place].strip()
        self.site = chance.choice(_SITES) if page.own else page.publisher
        self.separator = chance.choice(_SEPARATORS)
        self._text = page.text

    @property
    def label(self) -> str:
        """A label of a kind of text, in the page's language."""
        labels = load(language_of(Said(self._text))[0])["head.section_labels"]
        return self.chance.choice(sorted(labels) or ["news"]).capitalize()


def _as_it_is(title: str, _: _Beside) -> Set:
    return title, title


def _before_site(title: str, beside: _Beside) -> Set:
    return f"{title}{beside.separator}{beside.site}", title


def _behind_site(title: str, beside: _Beside) -> Set:
    return f"{beside.site}{beside.separator}{title}", title


def _before_section(title: str, beside: _Beside) -> Set:
    return f"{title}{beside.separator}{beside.label}{beside.separator}{beside.site}", title


def _twice(title: str, beside: _Beside) -> Set:
    return f"{title}{beside.separator}{beside.site}\n{beside.label}\n{title}", title


def _broken(title: str, beside: _Beside, blank: str = "\n") -> Set:
    lines = [""]
    count = 3 if len(title) > _THREE_LINES and beside.chance.random() < 0.5 else 2
    width = len(title) / count * beside.chance.uniform(*_WIDTHS)
    words = title.split(" ")
    for word in words:
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    whole = blank.join(lines)
    return (whole, whole) if len(words) >= _LEAST_WORDS and len(lines) > 1 else None


def _in_capitals(title: str, beside: _Beside) -> Set:
    return _broken(title.upper(), beside, beside.chance.choice(("\n", "\n\n")))


def _numbered(title: str, beside: _Beside) -> Set:
    return f"{beside.chance.randrange(1, 20)}. {title}", title


def _marked(title: str, beside: _Beside) -> Set:
    return beside.chance.choice(_MARKS).format(title), title


def _in_front_matter(title: str, beside: _Beside) -> Set:
    if not beside.is_first:
        return None
    quoted = title if '"' in title or beside.chance.random() < 0.5 else f'"{title}"'
    values: Mapping[str, str] = {**_VALUES, "title": quoted}
    return "\n".join(["---", *(f"{key}: {values[key]}" for key in beside.chance.choice(_KEYS)), "---"]), title


_Way: TypeAlias = Callable[[str, _Beside], Set]
_OF_TITLES: tuple[_Way, ...] = (
    *(_as_it_is, _broken, _before_site, _marked) * 2,
    *(_in_capitals, _behind_site, _before_section, _twice, _numbered, _in_front_matter),
)
_OF_DECKS: tuple[_Way, ...] = (_broken, _broken, _marked)
