"""Whether a page writes the day or the month first in figures: decided for the page as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal

import regex

from pressparse.parsers.date_words import DateWords
from pressparse.parsers.found_date import FoundDate
from pressparse.parsers.numeric_dates import Figures

Order = Literal["DMY", "MDY"]
ORDERS: Final = ("DMY", "MDY")


def order_of(value: str | None) -> Order | None:
    """The order that a caller asks for; None leaves it to the page.

    Raises:
        ValueError: it is neither of the two.
    """
    if value is None or value in ORDERS:
        return value  # type: ignore[return-value]  # narrowed by the membership test
    raise ValueError(f"date_order must be 'DMY' or 'MDY', not {value!r}")


# Who writes the month first is in North America: its zones, telephone numbers, currency and domains.
_MONTH_FIRST: Final = regex.compile(
    r"\b[ECMP][SD]T\b|\+1[ (-]|\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b|\bUS?\$|\.(?:gov|mil|us)\b(?![.-])"
)
_DAY_FIRST: Final = regex.compile(
    r"\+[2-9]\d|\b(?:BST|CES?T|A[EC][SD]T|NZ[SD]T|IST|SAST)\b|[£€]|\b(?:A|NZ)\$"
    r"|\.(?:com|co|gov|org|net|edu|ac|govt)\.[a-z]{2}\b|\.(?:uk|eu|ie|au|nz|int)\b"
)
# Days between a date in figures and one with a month's name that make the two look like neighbours.
_NEIGHBOURS: Final = 31


def decide(text: str, figures: Sequence[Figures], named: Sequence[FoundDate], words: DateWords) -> tuple[Order, bool]:
    """The page's order, and whether anything on the page speaks for it; if not, it is the language's default.

    What decides, the strongest first: readings that no calendar has (25/12/2020); a date on the page with the month's
    name that is one of the two readings, or near one; how its dates with names are written; zones, telephone numbers,
    currency, domains.
    """
    readings = [one.readings() for one in figures if one.sign != "."]
    for score in (
        sum((month is None) - (day is None) for day, month in readings if day or month),
        _near_named(readings, named, days=0),
        _near_named(readings, named, days=_NEIGHBOURS),
    ):
        if score:
            return ("DMY" if score > 0 else "MDY"), True
    if words.code == "en" or words.code is None:
        score = _habit(text, named) or len(_DAY_FIRST.findall(text)) - len(_MONTH_FIRST.findall(text))
        if score:
            return ("DMY" if score > 0 else "MDY"), True
    return ("DMY" if words.day_first else "MDY"), False


def _near_named(readings: Sequence[tuple[date | None, date | None]], named: Sequence[FoundDate], *, days: int) -> int:
    """How many more dates in figures stand near one with a month's name when the day is read first."""
    known = {one.start for one in named if not one.yearless}

    def near(reading: date | None) -> bool:
        return reading is not None and any(abs((reading - other).days) <= days for other in known)

    return sum(near(day) - near(month) for day, month in readings if day != month)


def _habit(text: str, named: Sequence[FoundDate]) -> int:
    """Dates with a month's name that begin with the day, less those that begin with the month."""
    whole = [one for one in named if not one.numeric and one.start == one.end]
    return sum(1 if text[one.at].isdigit() else -1 for one in whole)
