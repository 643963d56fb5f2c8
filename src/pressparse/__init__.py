"""The record out of the text: press releases, as scraped, into typed and validated records.

>>> import pressparse
>>> release = pressparse.parse("Acme opens a plant\\n\\nOSLO, March 3, 2026 – Acme opened a plant in Oslo today.\\n")
>>> release.published
datetime.date(2026, 3, 3)
"""

from pressparse.assemble import find_dates, parse, parse_many
from pressparse.errors import ModelError, PressparseError, RecordError, UnknownParserError
from pressparse.export import to_frame
from pressparse.pipeline import Parser, Pipeline
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
    Standing,
    Venue,
)
from pressparse.roles import DateRole, DoubtCode, Genre, Mode, NavigationKind, ParagraphKind, Role

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
    "Standing",
    "UnknownParserError",
    "Venue",
    "__version__",
    "find_dates",
    "parse",
    "parse_many",
    "to_frame",
]
