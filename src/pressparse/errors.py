"""What pressparse raises. Odd text never raises: these are for wrong calls and broken records."""


class PressparseError(Exception):
    """The parent of every error that pressparse raises on purpose."""


class RecordError(PressparseError, ValueError):
    """A record that breaks an invariant, or a dict or JSON text that is no record.

    The message begins with the path of the culprit, as in ``dates[2].end: …``.
    """


class UnknownParserError(PressparseError, LookupError):
    """A pipeline was asked for a parser that it does not have; the message names the nearest one."""


class ModelError(PressparseError, ValueError):
    """The weights file does not fit the parsers; it was made by another version."""
