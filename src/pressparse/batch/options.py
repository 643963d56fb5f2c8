"""What a batch is asked to do: everything that can change its output, and nothing else."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from attrs import Attribute, asdict, field, frozen, validators

from pressparse.errors import PressparseError
from pressparse.lexicon import language_code

if TYPE_CHECKING:
    from collections.abc import Callable

    from pressparse.records import Release

    ParseFunction = Callable[..., Release]

# The most bytes that a character takes in the charsets of the web, and in a JSON escape (a surrogate pair).
_BYTES_A_CHARACTER = 4
_BYTES_AN_ESCAPE = 12
_REST_OF_A_RECORD = 65_536


class BatchError(PressparseError):
    """A batch that cannot run as asked: no such input, an output in use, a changed input or option."""


@frozen(kw_only=True)
class Options:
    """How pages are read and parsed. Two runs with equal options over equal inputs have equal outputs.

    ``text_field``, ``id_field`` and ``url_field`` name the fields or columns of JSON Lines, CSV and Parquet records;
    the text's must be there, the others may be missing. ``page_timeout`` is in seconds of the worker's processor time
    on Linux, so that a busy machine fails no page, and six times as many by the clock in any case; elsewhere it is by
    the clock. ``max_chars`` is in code points of the page's text. ``keep_text`` puts the page's text in each row, not
    only in those of HTML pages. ``parse`` is the function that makes the record, as ``module:function``; it is called
    as ``pressparse.parse`` is, with ``language`` and ``date_order``; ``language`` is checked and normalised as there.
    """

    text_field: str = "text"
    id_field: str = "id"
    url_field: str = "url"
    language: str | None = field(default=None, converter=language_code)
    date_order: str | None = field(default=None)
    page_timeout: float = field(default=5.0, validator=validators.gt(0))
    max_chars: int = field(default=2_000_000, validator=validators.gt(0))
    keep_text: bool = False
    parse: str = "pressparse:parse"

    @date_order.validator
    def _is_an_order(self, _: Attribute[str | None], value: str | None) -> None:
        from pressparse.parsers.date_order import order_of

        order_of(value)

    @property
    def max_bytes(self) -> int:
        """A page of more bytes than this has more than ``max_chars`` characters, whatever its charset."""
        return self.max_chars * _BYTES_A_CHARACTER

    @property
    def max_record_bytes(self) -> int:
        """The same for a JSON or CSV record, with every character escaped and room for other fields."""
        return self.max_chars * _BYTES_AN_ESCAPE + _REST_OF_A_RECORD

    def as_dict(self) -> dict[str, Any]:
        """The options by name, for the journal."""
        return asdict(self)

    def parse_function(self) -> ParseFunction:
        """The function that ``parse`` names.

        Raises:
            BatchError: there is no such module or function.
        """
        module, _, name = self.parse.partition(":")
        try:
            function: ParseFunction = getattr(import_module(module), name)
        except (ImportError, AttributeError, ValueError) as error:
            raise BatchError(f"parse: {self.parse!r} is no module:function that can be imported: {error}") from error
        if not callable(function):
            raise BatchError(f"parse: {self.parse!r} is {type(function).__name__}, no function")
        return function
