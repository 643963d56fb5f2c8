"""The page's title and its deck: each the likeliest wording among its stretches, none if all are unlikely."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations

import regex

from pressparse.deck_ends import subjects, whole
from pressparse.deck_words import deck_words
from pressparse.lexicon import bits_of, tables_of
from pressparse.page import WIDE_GAP
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.stretches import Stretch, breaks
from pressparse.title_cues import Look, binned
from pressparse.title_looks import capitals
from pressparse.weighing import Weighing, likeliest, weighings

# A line is looked at where its role lags by no more than this, and behind the page's likeliest by no more than that.
_GATE, _BEHIND, _MOST_STARTS = -4.0, 5.0, 24
# So far may lines lag that go on with one above, the next ones and those further down.
_NEXT_GATE, _LATER_GATE = -6.0, -3.0
_MOST_LINES, _NEXT_LINES = 8, 2
_MOST_ALIKE = 12
# Between two words of one line: the lines of a title may be indented by as much.
_WIDE_GAP = regex.compile(rf"(?<=\S)[ \t\xa0]{{{WIDE_GAP},}}+(?=\S)")
# "New York, New York" is no copy.
_LEAST_TWICE = 3


def headline(sheet: Sheet, weighing: Weighing | None = None) -> Stretch | None:
    """The title; ``weighing`` is the one that comes with the package if None."""
    return chosen(titles(sheet), weighing or weighings("titles")["headline"])


def deck(sheet: Sheet, title: Stretch | None, weighing: Weighing | None = None) -> Stretch | None:
    """The deck of the title, to its end; ``weighing`` is the one that comes with the package if None."""
    found = decks(sheet, title)
    kept = chosen(found, weighing or weighings("titles")["subheadline"])
    return whole(sheet, kept, found) if kept else subjects(sheet, title)


def chosen(stretches: Iterable[Stretch], weighing: Weighing) -> Stretch | None:
    """The likeliest wording at its foremost place, its copies speaking for it together; None if all are unlikely."""
    return likeliest(stretches, lambda one: " ".join(one.words), weighing)


def titles(sheet: Sheet) -> list[Stretch]:
    """Every stretch that may be the title, with its cues."""
    look = Look(sheet, Role.HEADLINE)
    stretches = (one for one in _all(look, look.besides) if not _is_label(look, one))
    found = [look.looked_at(one) for one in stretches]
    _relate(found)
    return found


def _is_label(look: Look, one: Stretch) -> bool:
    """Whether it is but a label of a page's foot or menu, "Click here to watch", or names a contact: of 1,300 such
    lines on 4,600 pages one was a title."""
    cues = look.lines.cues(one)
    named = "starts.foot.contact_labels" in cues and ":" in one.text[:_LABEL]
    return named or not _labels().isdisjoint(cues)


@cache
def _labels() -> frozenset[str]:
    """The cues of what is a whole phrase of a page's foot or menu."""
    return frozenset(f"is.{table}" for table in tables_of(bits_of("foot.*", "navigation.*")))


_LABEL = 45


def _all(look: Look, besides: Iterable[int]) -> Iterator[Stretch]:
    """The stretches that begin in the lines likeliest to be of the role, or in those ``besides``."""
    least = max(_GATE, look.most - _BEHIND)
    starts = [index for index, lead in enumerate(look.leads) if lead >= least]
    if len(starts) > _MOST_STARTS:
        starts = sorted(starts, key=lambda index: -look.leads[index])[:_MOST_STARTS]
    starts = sorted({*starts, *_same_line(look, starts), *besides})
    for index in starts:
        last = index
        while last + 1 < min(index + _MOST_LINES, len(look.leads)) and look.leads[last + 1] >= (
            _NEXT_GATE if last < index + _NEXT_LINES else _LATER_GATE
        ):
            last += 1
        yield from (one for one in look.lines.stretches(index, last) if not _is_two(one))


def _is_two(one: Stretch) -> bool:
    """Whether it is two things left on one line: a very wide gap parts them, or they are the same words twice."""
    words, text = one.words, one.text
    half, odd = divmod(len(words), 2)
    if not odd and half >= _LEAST_TWICE and words[0] == words[half] and words[:half] == words[half:]:
        return True
    return len(text) > WIDE_GAP and _WIDE_GAP.search(text) is not None


def _same_line(look: Look, starts: Iterable[int]) -> Iterator[int]:
    """The pieces right before these on their lines: a label may be part of the title."""
    for index in starts:
        if index and not breaks(look.sheet, look.blocks[index - 1], look.blocks[index]):
            yield index - 1


# ---- decks -----------------------------------------------------------------------------------------------------------

_MOST_COPIES, _FARTHEST = 4, 9
# The cues of a stretch that say more with the role of the line below: wherever it stands, and right under the title.
_ALWAYS = ("stop.", "words.")
_LOOKS = (*_ALWAYS, "caps.", "sentences.", "said.", "below.dateline")


def decks(sheet: Sheet, title: Stretch | None) -> list[Stretch]:
    """Every stretch that may be the deck, with its cues."""
    look = Look(sheet, Role.SUBHEADLINE)
    anchors = _anchors(look, title)
    besides = _next_to(look, title.first, title.last) if title else []
    apart = (one for one in _all(look, besides) if title is None or not one.span.overlaps(title.span))
    found = [look.looked_at(one) for one in apart]
    for one in found:
        one.cues.update(_beside(look, anchors, title, one), deck_words(look, one))
    _relate(found)
    return found


def _anchors(look: Look, title: Stretch | None) -> list[tuple[int, int]]:
    """The blocks of the title and of its copies, from first to last."""
    if title is None:
        return []
    copies = [
        place for place in look.lines.copies.get(tuple(title.words), ()) if not title.first <= place <= title.last
    ]
    return [(title.first, title.last), *((place, place) for place in copies[:_MOST_COPIES])]


def _next_to(look: Look, first: int, last: int) -> list[int]:
    """The lines where a deck would stand: right above a title, right below, at the beginning of the running text."""
    near = (first - 1, last + 1, *look.lines.prose_below(last)[:1])
    return [line for line in near if 0 <= line < len(look.blocks)]


def _beside(look: Look, anchors: Sequence[tuple[int, int]], title: Stretch | None, one: Stretch) -> Iterator[str]:
    """How it stands to the title."""
    for role in (Role.HEADLINE, Role.BODY, Role.HEADING):
        yield f"as.{role}.{binned(look.sheet.leads.lead(one.first, role))}"
    if title is None:
        yield "title.none"
        return
    first, last = min(anchors, key=lambda at: one.first - at[1] if one.first >= at[1] else 3 * abs(at[0] - one.last))
    steps = one.first - last if one.first >= last else one.last - first
    yield f"title.steps.{max(-3, min(steps, _FARTHEST))}"
    yield f"title.{'own' if first == title.first else 'copy'}"
    below = look.blocks[one.last + 1].role if one.last + 1 < len(look.blocks) else None
    yield f"title.steps.{max(-3, min(steps, 3))}.{below}"
    looks = [cue for cue in one.cues if cue.startswith(_LOOKS)]
    for cue in looks:
        if cue.startswith(_ALWAYS):
            yield f"{cue}.{below}"
    yield f"role.{look.blocks[one.first].role}.{look.sheet.genre}"
    for role in {block.role for block in look.blocks[last + 1 : one.first]}:
        yield f"title.past.{role}"
    if steps == 0:
        yield f"title.rest.{'behind' if one.span.start > title.span.start else 'before'}"
    yield f"title.caps.{capitals(title.text)}.{capitals(one.text)}"
    if steps == 1:
        for cue in looks:
            yield f"next.{cue}.{look.sheet.genre}"
            yield f"next.{cue}.{below}"
        yield f"title.gap.{breaks(look.sheet, look.blocks[last], look.blocks[one.first])}"
    mine, others = look.lines.counted(one), look.lines.counted(title)
    if mine and others:
        yield f"title.shared.{4 * len(mine & others) // min(len(mine), len(others))}"
    yield f"title.{'shorter' if len(title.words) < len(one.words) else 'longer'}"


# ---- stretches among each other --------------------------------------------------------------------------------------


def _relate(found: Sequence[Stretch]) -> None:
    """Cues of stretches that begin or end as others do: copies cut short, or with a site's name behind them."""
    opening: dict[tuple[str, ...], list[Stretch]] = {}
    closing: dict[tuple[str, ...], list[Stretch]] = {}
    for one in found:
        opening.setdefault(tuple(one.words[:3]), []).append(one)
        closing.setdefault(tuple(one.words[-2:]), []).append(one)
    for group in opening.values():
        _within(group[:_MOST_ALIKE], lambda one, other: other.words[: len(one.words)] == one.words, "opens")
    for group in closing.values():
        _within(group[:_MOST_ALIKE], lambda one, other: other.words[-len(one.words) :] == one.words, "closes")


def _within(group: Sequence[Stretch], is_part: Callable[[Stretch, Stretch], bool], name: str) -> None:
    for pair in combinations(group, 2):
        one, other = pair if len(pair[0].words) <= len(pair[1].words) else pair[::-1]
        if not is_part(one, other):
            continue
        if len(one.words) == len(other.words):
            one.cues.update(("twin", f"twin.{one.form}.{other.form}"))
            other.cues.update(("twin", f"twin.{other.form}.{one.form}"))
            continue
        where = "other" if one.first > other.last or one.last < other.first else "own"
        one.cues.add(f"{name}.{where}.{other.form}")
        other.cues.add(f"has.{name}.{where}.{one.form}")
        if name == "opens" and "cut-short" in one.cues:
            one.cues.add("cut-short.opens")
            other.cues.add("completes")
