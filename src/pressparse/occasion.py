"""Whether a page is about an event at all, and where its title is likeliest to stand: what speaks for a place as the
event's, and for a name as that of who holds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor

import regex
from attrs import frozen

from pressparse.event_borders import is_open
from pressparse.event_lines import describes, in_form, own_lines
from pressparse.event_titles import candidates, wording
from pressparse.lexicon import last_word
from pressparse.records import Excerpt, Span
from pressparse.sheet import Sheet
from pressparse.weighing import Candidate, Foremost, Weighing, foremost

# Log-odds below and above which a page is as good as sure to be about an event, or about none.
_LEAST, _MOST, _SEEMS = -4, 3, -2.0
_CLOSE, _FAR = 120, 700


@frozen(eq=False)
class Occasion:
    """The page's likeliest event: where its ``title`` stands, None where no stretch may be one's title.

    ``told`` is the title that a line of its own or a form tells, ``sessions`` are those on lines of their own, and
    ``weighed`` is the candidate for the title, None where what is told reads like one and no other is likely.
    """

    text: str
    title: Span | None
    told: Excerpt | None = None
    sessions: tuple[Excerpt, ...] = ()
    weighed: Foremost[Candidate] | None = None

    @property
    def odds(self) -> float:
        """The log-odds that the page is about an event."""
        return self.weighed.any_odds if self.weighed else _LEAST if self.title is None else _MOST

    def page_cue(self) -> str:
        """How likely it is that the page is about an event."""
        return f"event.odds.{max(_LEAST, min(_MOST, floor(self.odds)))}"

    def cues(self, span: Span) -> Iterator[str]:
        """How a stretch stands to the event's title."""
        yield self.page_cue()
        its = self.title
        if its is None or self.odds <= _SEEMS:
            return
        if its.start <= span.start and span.end <= its.end:
            yield "event.holds"
            return
        begin, end = min(its.end, span.start), max(its.start, span.end)
        if end - begin > _FAR or "\n" in self.text[begin:end]:
            yield "event.elsewhere"
        elif span.start >= its.end:
            yield "event.before.close" if span.start - its.end < _CLOSE else "event.same-line"
        else:
            yield "event.behind.close" if its.start - span.end < _CLOSE else "event.same-line"


def occasion(sheet: Sheet, weighing: Weighing | None = None) -> Occasion:
    """The page's likeliest event by these weights; by those that come with the package, found once, if None."""
    return sheet.occasion if weighing is None else weigh(sheet, weighing)


def weigh(sheet: Sheet, weighing: Weighing) -> Occasion:
    """The page's likeliest event by these weights."""
    text = sheet.flowed.text
    told, sessions = own_lines(sheet)
    told = told or in_form(sheet)
    if told is not None and _QUOTED.fullmatch(told.text):
        return Occasion(text, told.span, told, tuple(sessions))
    found = foremost(candidates(sheet), lambda one: wording(one.span.of(sheet.text)), weighing)
    if told is not None and not describes(sheet, told.text) and not (found and _belies(sheet, found, told, sessions)):
        return Occasion(text, told.span, told, tuple(sessions))
    return Occasion(text, found.candidate.span if found else None, told, tuple(sessions), found)


def _belies(sheet: Sheet, found: Foremost[Candidate], told: Excerpt, sessions: Sequence[Excerpt]) -> bool:
    """Whether another title is so likely that the line tells something else, or but a part of it, which is no session,
    or more than the title ("Forum on Roads, Mill House, Oakby"). One that has a line's words above does not, if they
    end there.

    Of 32 pages of the corpus and the pool with a likely title that the line does not hold, it was right on 28, the line
    on 7; of 17 with one that is a part of the line it was right on 14, the line on 6 (publishers left out).
    """
    span = found.candidate.span
    one, other = wording(span.of(sheet.text)), wording(told.text)
    if span.end > told.span.start and _ends_above(sheet, span.start, told.span.start):
        return False
    return found.odds > 0 and one != other and (not sessions or other not in one)


def _ends_above(sheet: Sheet, start: int, line: int) -> bool:
    """Whether what a title has above the line ends there: it has words, and does not go on with "of" or a number."""
    above = sheet.text[start:line].rstrip()
    last = last_word(above)
    if last is None or "\n" not in sheet.text[start:line]:
        return False
    return not last[0].isdigit() and not is_open(sheet, start, start + len(above))


# What stands in quotation marks is taken at its word: it may be the event's theme.
_QUOTED = regex.compile(r"[«„“\"‘].+[»”“\"’]", regex.S)
