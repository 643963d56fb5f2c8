"""The record out of the text: press releases, as scraped, into typed and validated records.

>>> import pressparse
>>> release = pressparse.parse("Acme opens a plant\\n\\nOSLO, March 3, 2026 – Acme opened a plant in Oslo today.\\n")
>>> release.published
datetime.date(2026, 3, 3)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pressparse.errors import ModelError, PressparseError, RecordError, UnknownParserError
from pressparse.records import (
    Block,
    Contact,
    Dateline,
    DateMention,
    Doubt,
    Event,
    Excerpt,
    Extra,
    NavigationLink,
    Paragraph,
    Person,
    Quotation,
    Reason,
    Release,
    Span,
    Speaker,
    Standing,
    Venue,
)
from pressparse.roles import DateRole, DoubtCode, Genre, Mode, NavigationKind, ParagraphKind, Role

if TYPE_CHECKING:
    from pressparse.assemble import find_dates, parse, parse_many
    from pressparse.export import to_frame
    from pressparse.pipeline import Parser, Pipeline

__version__ = "0.1.0"

__all__ = [
    "Block",
    "Contact",
    "DateMention",
    "DateRole",
    "Dateline",
    "Doubt",
    "DoubtCode",
    "Event",
    "Excerpt",
    "Extra",
    "Genre",
    "Mode",
    "ModelError",
    "NavigationKind",
    "NavigationLink",
    "Paragraph",
    "ParagraphKind",
    "Parser",
    "Person",
    "Pipeline",
    "PressparseError",
    "Quotation",
    "Reason",
    "RecordError",
    "Release",
    "Role",
    "Span",
    "Speaker",
    "Standing",
    "UnknownParserError",
    "Venue",
    "__version__",
    "find_dates",
    "parse",
    "parse_many",
    "to_frame",
]

# What works on pages is imported when it is first asked for: a program that only handles records starts faster.
_LATER = {
    "Parser": "pipeline",
    "Pipeline": "pipeline",
    "find_dates": "assemble",
    "parse": "assemble",
    "parse_many": "assemble",
    "to_frame": "export",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
