"""One page, from what the reader handed over to its row: decoded, its fields picked, parsed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from pressparse.batch.encodings import decode
from pressparse.batch.http import body
from pressparse.batch.rows import Origin, row_of
from pressparse.records import Release

if TYPE_CHECKING:
    from pressparse.batch.options import Options, ParseFunction
    from pressparse.batch.rows import Row

_LONGEST_SHOWN = 80


class PageError(Exception):
    """Why a page has no record: ``kind`` is one of the documented words, ``message`` is for people."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(f"{kind}: {message}")
        self.kind = kind
        self.message = message


@frozen(kw_only=True)
class Raw:
    """A page as it was read. ``kind`` says what ``data`` is:

    ``text`` and ``html``: the page's bytes, or its text where the file held text; ``json``: a line of JSON Lines;
    ``error``: a pair of kind and message, for what could not be read. ``size`` is in bytes; ``charset`` and
    ``codings`` are what an HTTP header says.
    """

    kind: str
    data: Any
    file: str
    record: int
    size: int = 0
    id: str | None = None
    url: str | None = None
    charset: str | None = None
    codings: str = ""

    @property
    def origin(self) -> Origin:
        """Where the page came from, with the name that pages without an id get."""
        return Origin(id=self.id or f"{self.file}#{self.record}", file=self.file, record=self.record, url=self.url)


def origin_and_row(parse: ParseFunction, raw: Raw, options: Options) -> tuple[Origin, Row | PageError]:
    """A page's row, or why there is none; the origin is as much as could be read of it."""
    origin, data = _fields(raw, options) if raw.kind == "json" else (raw.origin, raw.data)
    try:
        if raw.kind == "error":
            raise PageError(*data)
        if isinstance(data, PageError):
            raise data
        if isinstance(data, bytes):
            data = _plain(data, raw.codings, options)
            data, origin = decoded(data, origin, raw.charset, html=raw.kind == "html")
        if raw.kind == "html":
            data = _text_of_html(data)
        return origin, record_row(parse, data, origin, options, made_here=raw.kind == "html")
    except PageError as error:
        return origin, error


def decoded(data: bytes, origin: Origin, declared: str | None = None, *, html: bool = False) -> tuple[str, Origin]:
    """A page's bytes as text, and its origin with the charset that they were in."""
    text, encoding, by = decode(data, declared, html=html)
    return text, evolve(origin, encoding=encoding, encoding_by=by)


def name_of(value: Any) -> str | None:
    """An id or address as a table holds it, as text; None where there is none."""
    if value is None or value in (b"", ""):
        return None
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def origin_of(raw: Raw, options: Options) -> Origin:
    """The origin of a page that is not to be parsed, with the names that its record gives it."""
    return _fields(raw, options)[0] if raw.kind == "json" else raw.origin


def _plain(data: bytes, codings: str, options: Options) -> bytes:
    if not codings.strip(","):
        return data
    try:
        data = body(data, codings, options.max_bytes + 1)
    except ValueError as error:
        raise PageError("bad-http", str(error)) from error
    if len(data) > options.max_bytes:
        raise PageError("too-long", f"more than {options.max_bytes} bytes, so more than {options.max_chars} characters")
    return data


def _text_of_html(html: str) -> str:
    from pressparse.html import page_text

    try:
        return page_text(html)
    except ValueError as error:
        raise PageError("bad-html", str(error)) from error


def record_row(parse: ParseFunction, text: Any, origin: Origin, options: Options, *, made_here: bool = False) -> Row:
    """Parse a text into its row.

    Raises:
        PageError: the text is none, or too long, or the parser failed on it.
    """
    if text is None:
        raise PageError("missing-field", f"the record has no {options.text_field!r}")
    if not isinstance(text, str):
        raise PageError("bad-field", f"{options.text_field!r} is {type(text).__name__}, not text")
    if len(text) > options.max_chars:
        raise PageError("too-long", f"{len(text)} characters, more than {options.max_chars}")
    try:
        release = parse(text, language=options.language, date_order=options.date_order)
    except MemoryError as error:
        raise PageError("out-of-memory", f"{len(text)} characters did not fit into memory") from error
    except Exception as error:  # a fault of ours or of a user's parser costs one page, and is named in its row
        raise PageError("parser-failed", f"{type(error).__name__}: {error}") from error
    if not isinstance(release, Release):
        raise PageError("parser-failed", f"{options.parse} gave {type(release).__name__}, not a Release")
    return row_of(release, origin, with_text=made_here or options.keep_text)


def _fields(raw: Raw, options: Options) -> tuple[Origin, Any]:
    """The origin that a line of JSON names, and its text's value, or what is wrong with the line."""
    line = decode(raw.data)
    origin = evolve(raw.origin, encoding=line.encoding, encoding_by=line.by)
    try:
        record = json.loads(line.text)
    except (ValueError, RecursionError) as error:
        return origin, PageError("bad-json", f"{error}: {shown(line.text)}")
    if not isinstance(record, dict):
        return origin, PageError("bad-json", f"the line is no object: {shown(line.text)}")
    identity, url = record.get(options.id_field), record.get(options.url_field)
    if isinstance(identity, (str, int, float)) and identity != "":
        origin = evolve(origin, id=str(identity))
    if isinstance(url, str):
        origin = evolve(origin, url=url)
    return origin, record.get(options.text_field)


def shown(text: str) -> str:
    """The text for a message: quoted, and cut if it is long."""
    return repr(text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…")
