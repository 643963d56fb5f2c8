"""A release for the eye: its fields, then its page with a role beside each block; as HTML and as plain text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from html import escape
from textwrap import wrap

import regex
from attrs import frozen

from pressparse.records import Block, Release
from pressparse.roles import Role
from pressparse.style import STYLE
from pressparse.summary import Row, rows

# A run of so many lines of navigation is folded.
_LONG_RUN = 4
# Halves of surrogate pairs cannot be written as UTF-8, NUL is no HTML, and the others move a terminal's cursor.
_UNSHOWN = regex.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_NARROWEST = 40
_ROLE_WIDTH = 12
# A column is looked for in so many characters at most; marks that combine take none.
_MARKS = 4


@frozen(kw_only=True)
class _Run:
    """Blocks shown together: one, or the lines of a long run of navigation."""

    blocks: tuple[Block, ...]

    @property
    def is_folded(self) -> bool:
        return len(self.blocks) > 1


def _runs(blocks: tuple[Block, ...]) -> Iterator[_Run]:
    menu: list[Block] = []
    for block in (*blocks, None):
        if block is not None and block.role is Role.NAVIGATION:
            menu.append(block)
            continue
        if len(menu) >= _LONG_RUN:
            yield _Run(blocks=tuple(menu))
        else:
            yield from (_Run(blocks=(entry,)) for entry in menu)
        menu = []
        if block is not None:
            yield _Run(blocks=(block,))


def _why(block: Block) -> list[str]:
    """A line for each reason, the weightiest first as they come; weights are shown in log-odds units."""
    return [f"{reason.weight / 1000:+.2f}  {reason.cue}: {reason.text}" for reason in block.reasons]


# ---- HTML -----------------------------------------------------------------------------------------------------


def to_html(release: Release) -> str:
    """The release as a piece of HTML with its own style, for a notebook's cell or a page of one's own.

    All text of the source is escaped. The style is scoped to the piece, and follows the reader's light or dark theme.
    """
    title = _html(release.headline.text if release.headline else "No headline")
    lang = f' lang="{escape(release.language)}"' if release.language else ""
    fields = "".join(map(_field, rows(release)))
    page = "".join(_shown(run, lang) for run in _runs(release.blocks))
    return (
        f'<div class="pressparse"><style>{STYLE}</style>'
        f'<table class="pp-fields" aria-label="{title}"><tbody>{fields}</tbody></table>'
        f'<div class="pp-page" role="list">{page}</div></div>'
    )


def _html(text: str) -> str:
    return escape(_UNSHOWN.sub("\ufffd", text))


def _field(row: Row) -> str:
    values = "".join(f'<div dir="auto">{_html(value)}</div>' for value in row.values)
    return f'<tr class="pp-{escape(row.name)}"><th scope="row">{_html(row.name)}</th><td>{values}</td></tr>'


def _shown(run: _Run, lang: str) -> str:
    if not run.is_folded:
        return _block(run.blocks[0], lang)
    inner = "".join(_block(block, lang) for block in run.blocks)
    return (
        f'<details class="pp-fold pp-navigation"><summary><span class="pp-role">navigation</span>'
        f'<span class="pp-text">{len(run.blocks)} lines</span></summary>{inner}</details>'
    )


def _block(block: Block, lang: str) -> str:
    percent = round(block.confidence * 100)
    hover = "\n".join([f"{block.role.value}, {percent} % sure", *_why(block)])
    return (
        f'<div class="pp-block pp-{block.role.value}" role="listitem" title="{_html(hover)}">'
        f'<span class="pp-role">{block.role.value}<i class="pp-sure" style="--sure:{percent}%"></i></span>'
        f'<span class="pp-text" dir="auto"{lang}>{_html(block.text)}</span></div>'
    )


# ---- plain text -----------------------------------------------------------------------------------------------


def to_text(release: Release, *, explain: bool = False, width: int = 80) -> str:
    """The release as lines for a terminal of ``width`` columns: fields first, then the page.

    Fields are told in full; long blocks are cut to one line, and long menus to a
    count. ``explain`` adds how sure each role is, and why.
    """
    width = max(width, _NARROWEST)
    lines = [line for row in rows(release) for line in _row(row, width)]
    if release.blocks:
        lines += ["", *(line for run in _runs(release.blocks) for line in _beside(run, explain, width))]
    return "\n".join(lines) + "\n" if lines else "(an empty page)\n"


def _row(row: Row, width: int) -> Iterator[str]:
    name = row.name
    for value in row.values:
        for line in wrap(_UNSHOWN.sub("\ufffd", value), width - _ROLE_WIDTH - 2):
            yield f"{name:>{_ROLE_WIDTH}}  {line}"
            name = ""


def _beside(run: _Run, explain: bool, width: int) -> Iterator[str]:
    first = run.blocks[0]
    room = width - _ROLE_WIDTH - 3
    if run.is_folded and not explain:
        yield f"{first.role.value:>{_ROLE_WIDTH}} │ {_cut(f'({len(run.blocks)} lines)', room)}"
        return
    for block in run.blocks:
        yield f"{block.role.value:>{_ROLE_WIDTH}} │ {_cut(block.text, room)}"
        if explain:
            sure = f"{block.confidence:.0%} sure"
            yield from (f"{'':>{_ROLE_WIDTH}} ╎   {_cut(line, room - 2)}" for line in [sure, *_why(block)])


def _cut(text: str, room: int) -> str:
    """The text on one line of at most ``room`` columns; wide characters take two, marks that combine none."""
    clean = " ".join(_UNSHOWN.sub("\ufffd", text[: room * _MARKS]).split())
    used = 0
    for end, char in enumerate(clean):
        used += _columns(char)
        if used > room - 1 and (end + 1 < len(clean) or used > room):
            return clean[:end].rstrip() + "…"
    return clean if len(text) <= room * _MARKS else clean + "…"


def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
