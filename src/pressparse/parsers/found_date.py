"""What the date scan finds, before it has a role: a calendar date or range at its place in the text."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, time
from typing import Final

from attrs import frozen

# A date without a year stands in year 4, a leap year before all that a text may name, until it is given one.
NO_YEAR: Final = 4
FIRST_YEAR, LAST_YEAR = 1000, 2999
# Two digits from here on are 19.., below it 20..: as in POSIX.
_CENTURY_TURNS = 69


@frozen(kw_only=True)
class FoundDate:
    """A date or range: ``at`` and ``to`` are its half-open offsets in code points, without weekday and clock time.

    ``start`` and ``end`` are inclusive; where ``yearless``, they have the year that ``dates.resolve`` gave them, or
    ``NO_YEAR``. ``numeric`` dates are written in figures alone; ``other`` is the start in the other order of day and
    month where both are possible and nothing on the page decides. ``weekday`` (Monday is 0) stands before it.
    """

    at: int
    to: int
    start: date
    end: date
    time: time | None = None
    timezone: str | None = None
    yearless: bool = False
    numeric: bool = False
    other: date | None = None
    weekday: int | None = None

    @property
    def ambiguous(self) -> bool:
        """Whether day and month could be the other way round."""
        return self.other is not None

    @property
    def known(self) -> bool:
        """Whether it has a year."""
        return self.start.year != NO_YEAR


def full_year(digits: str) -> int | None:
    """The year that two or four digits name, None outside 1000 to 2999.

    >>> full_year("20"), full_year("1998"), full_year("0998")
    (2020, 1998, None)
    """
    year = int(digits)
    if len(digits) == 2:
        return year + (2000 if year < _CENTURY_TURNS else 1900)
    return year if len(digits) == 4 and FIRST_YEAR <= year <= LAST_YEAR else None


def calendar_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day (31.02., month 13).

    >>> calendar_date(2020, 2, 31) is None
    True
    """
    if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def month_end(year: int, month: int) -> date:
    """The last day of the month."""
    return date(year, month, monthrange(year, month)[1])
