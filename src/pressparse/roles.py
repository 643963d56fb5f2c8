"""The vocabulary of the record: what a block, a date, a link, a paragraph can be.

The terms are the trade's own (masthead, deck, dateline, boilerplate, end mark), each defined in ``docs/record.md``.
All are string enums: ``Role.HEADLINE == "headline"``.
"""

from enum import StrEnum


class Role(StrEnum):
    """What a line, or a piece of one, is there for; in the order in which a page usually has them."""

    NAVIGATION = "navigation"
    TEASER = "teaser"
    MASTHEAD = "masthead"
    NOTICE = "notice"
    DATE = "date"
    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    BYLINE = "byline"
    EVENT = "event"
    VENUE = "venue"
    ORGANIZER = "organizer"
    FORMAT = "format"
    SALUTATION = "salutation"
    BODY = "body"
    HEADING = "heading"
    CLOSING = "closing"
    SIGNATURE = "signature"
    BOILERPLATE = "boilerplate"
    CONTACT = "contact"
    NOTES = "notes"
    END_MARK = "end_mark"
    MEDIA = "media"
    METADATA = "metadata"
    LEGAL = "legal"


class Genre(StrEnum):
    """What kind of release the page is; ``OTHER`` for news articles, features and index pages."""

    SPEECH = "speech"
    STATEMENT = "statement"
    ANNOUNCEMENT = "announcement"
    CORPORATE = "corporate"
    ADVISORY = "advisory"
    READOUT = "readout"
    LETTER = "letter"
    TRANSCRIPT = "transcript"
    NOTICE = "notice"
    OTHER = "other"


class DateRole(StrEnum):
    """What a date is the date of."""

    PUBLISHED = "published"
    EVENT = "event"
    EMBARGO = "embargo"
    UPDATED = "updated"
    DEADLINE = "deadline"
    TEASER = "teaser"
    MENTIONED = "mentioned"


class NavigationKind(StrEnum):
    """Where a link of the page's furniture leads."""

    BACK = "back"
    HOME = "home"
    SECTION = "section"
    PREVIOUS = "previous"
    NEXT = "next"
    SHARE = "share"
    PRINT = "print"
    LANGUAGE = "language"
    SEARCH = "search"
    LOGIN = "login"
    MENU = "menu"
    OTHER = "other"


class ParagraphKind(StrEnum):
    """What a paragraph of the body is."""

    TEXT = "text"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE = "table"
    QUESTION = "question"
    ANSWER = "answer"


class Mode(StrEnum):
    """How an event is held."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"


class DoubtCode(StrEnum):
    """What stayed open; a line each in ``docs/record.md``."""

    EMPTY = "empty"
    NO_HEADLINE = "no-headline"
    NO_BODY = "no-body"
    NO_DATE = "no-date"
    UNSURE_ROLE = "unsure-role"
    UNSURE_HEADLINE = "unsure-headline"
    UNSURE_DATE = "unsure-date"
    UNSURE_LANGUAGE = "unsure-language"
    UNKNOWN_LANGUAGE = "unknown-language"
    AMBIGUOUS_DATE_ORDER = "ambiguous-date-order"
    MOJIBAKE = "mojibake"
