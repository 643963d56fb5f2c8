"""The record as dicts and JSON, and back: exact both ways, strict on the way in.

It is imported on first use: cattrs takes longer to import than a page takes to parse. Spans are ``[start, end]``,
dates and times ISO 8601 text as Python writes it, tuples lists, and every key of a record is written. Nothing is
converted on the way in: ``"3"`` is no number, ``true`` is no number, an unknown key is an error. A key may be missing
where that says what null or an empty list would, as in records older than the key; not where it would say more.
"""

from __future__ import annotations

import json
import re
import reprlib
from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args

import attrs
from cattrs import Converter
from cattrs.errors import AttributeValidationNote, ClassValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from pressparse.errors import RecordError
from pressparse.records import Block, Reason, Release, Span
from pressparse.roles import DateRole, DoubtCode, Genre, Mode, NavigationKind, ParagraphKind, Role

R = TypeVar("R", bound=Release)

# A half of a surrogate pair by itself. JSON can say it as an escape; both halves, escaped, would be read as one
# character, so two that stand together are left as they are.
_LONE = re.compile("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")
_LONGEST_SHOWN = 40
# Values for messages: nothing deep, and nothing long.
_BRIEF = reprlib.Repr()
_BRIEF.maxlevel, _BRIEF.maxstring = 2, _LONGEST_SHOWN


def to_dict(release: Release) -> dict[str, Any]:
    """The release as plain dicts, lists and scalars."""
    data: dict[str, Any] = _converter().unstructure(release)
    return data


def to_json(release: Release, indent: int | None = None) -> str:
    """The release as JSON text. It can be written as UTF-8, unless the source holds both halves of a surrogate pair
    side by side: JSON has no way to say them that would not be read back as one character (encode such text with
    ``errors="surrogatepass"``)."""
    text = json.dumps(to_dict(release), ensure_ascii=False, allow_nan=False, indent=indent)
    return text if text.isascii() else _LONE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def from_dict(cls: type[R], data: Any) -> R:
    """The release that :func:`to_dict` made.

    Raises:
        RecordError: not such a dict; the message begins with the path of the first culprit, as in ``dates[2].end: …``.
    """
    try:
        return _converter().structure(data, cls)
    except (ClassValidationError, RecordError, _MismatchError) as error:
        path, message = _culprit(error)
        raise RecordError(f"{path}: {message}" if path else message) from None


def from_json(cls: type[R], data: str | bytes) -> R:
    """The release that :func:`to_json` made.

    Raises:
        RecordError: no JSON, or JSON that is no release.
    """
    if not isinstance(data, (str, bytes, bytearray)):
        raise RecordError(f"expected JSON text, got {_shown(data)}")
    try:
        plain = json.loads(data, parse_constant=_no_number, object_pairs_hook=_object)
    except RecordError:
        raise
    except (ValueError, RecursionError) as error:
        raise RecordError(f"no JSON: {error}") from error
    return from_dict(cls, plain)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise RecordError(f"{_BRIEF.repr(twice)}: the key stands twice in one object")
    return made


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number in JSON")


# ---- errors ---------------------------------------------------------------------------------------------------


class _MismatchError(Exception):
    """A value that is not of its kind; a RecordError is an invariant's, and begins with a path of its own."""


class _ItemError(Exception):
    """An error in an item of a list."""

    def __init__(self, index: int, error: Exception) -> None:
        super().__init__(index, error)
        self.index = index
        self.error = error


def _culprit(error: BaseException) -> tuple[str, str]:
    """The path of the first thing that is wrong, and what is wrong with it."""
    if isinstance(error, _ItemError):
        path, message = _culprit(error.error)
        return _joined(f"[{error.index}]", path), message
    if isinstance(error, ClassValidationError):
        first = error.exceptions[0]
        notes = [note for note in getattr(first, "__notes__", ()) if isinstance(note, AttributeValidationNote)]
        path, message = _culprit(first)
        return _joined(notes[0].name.lstrip("_") if notes else "", path), message
    if isinstance(error, ForbiddenExtraKeysError):
        return min(map(str, error.extra_fields)), "unknown key"
    if isinstance(error, KeyError):
        return "", "missing"
    if isinstance(error, RecordError):
        path, _, message = str(error).partition(": ")
        return path, message
    return "", str(error)


def _joined(head: str, tail: str) -> str:
    return f"{head}.{tail}" if head and tail and not tail.startswith("[") else head + tail


def _shown(value: object) -> str:
    try:
        shown = _BRIEF.repr(value)
    except ValueError:  # a number of thousands of digits
        shown = "…"
    return f"{type(value).__name__} {shown if len(shown) <= _LONGEST_SHOWN else shown[: _LONGEST_SHOWN - 1] + '…'}"


# ---- what each value looks like ---------------------------------------------------------------------------------


@cache
def _converter() -> Converter:
    # By alias: a block's reasons are kept under a name of its own until somebody asks for them.
    converter = Converter(unstruct_collection_overrides={tuple: list}, use_alias=True)
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_structure_hook(Span, _span)
    converter.register_structure_hook(str, _exactly(str, "text"))
    converter.register_structure_hook(int, _exactly(int, "a whole number"))
    converter.register_structure_hook(float, _number)
    # One by one, since by class the hook for text would take them: they are string enums.
    for words in (Role, Genre, DateRole, NavigationKind, ParagraphKind, Mode, DoubtCode):
        converter.register_unstructure_hook(words, lambda word: word.value)
        converter.register_structure_hook(words, _word(words))
    for moment in (date, datetime, time):
        converter.register_unstructure_hook(moment, lambda value: value.isoformat())
        converter.register_structure_hook(moment, _moment(moment))
    converter.register_structure_hook_factory(
        lambda kind: getattr(kind, "__origin__", None) is tuple, lambda kind: _items(get_args(kind)[0], converter)
    )
    converter.register_structure_hook_factory(
        lambda kind: attrs.has(kind) and kind is not Span, lambda kind: _record(kind, converter)
    )
    converter.register_unstructure_hook(Block, make_dict_unstructure_fn(Block, converter, _reasons=_asked(converter)))
    return converter


def _asked(converter: Converter) -> Any:
    """Reasons that were put off are asked for on the way out; on the way in they are a list like any other."""
    return override(
        unstruct_hook=lambda reasons: converter.unstructure(
            reasons() if callable(reasons) else reasons, tuple[Reason, ...]
        ),
        struct_hook=_items(Reason, converter),
    )


def _record(kind: type[Any], converter: Converter) -> Callable[[Any, Any], Any]:
    options: dict[str, Any] = {"_cattrs_forbid_extra_keys": True, "_cattrs_detailed_validation": True}
    if kind is Block:
        options["_reasons"] = _asked(converter)
    build = make_dict_structure_fn(kind, converter, **options)
    telling = [one.name for one in attrs.fields(kind) if one.default not in (attrs.NOTHING, None, ())]

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise _MismatchError(f"expected an object, got {_shown(value)}")
        for name in telling:
            if name not in value:
                raise RecordError(f"{name}: missing")
        return build(value, kind)

    return structure


def _items(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    def structure(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise _MismatchError(f"expected a list, got {_shown(value)}")
        hook = converter.get_structure_hook(kind)
        found = []
        for index, item in enumerate(value):
            try:
                found.append(hook(item, kind))
            except (ClassValidationError, RecordError, _MismatchError) as error:
                raise _ItemError(index, error) from error
        return tuple(found)

    return structure


def _exactly(kind: type[Any], name: str) -> Callable[[Any, Any], Any]:
    def structure(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise _MismatchError(f"expected {name}, got {_shown(value)}")
        return value

    return structure


def _number(value: Any, _: Any) -> float:
    if type(value) not in (int, float):
        raise _MismatchError(f"expected a number, got {_shown(value)}")
    try:
        return float(value)
    except OverflowError:
        raise _MismatchError(f"expected a number, got {_shown(value)}") from None


def _span(value: Any, _: Any) -> Span:
    if not isinstance(value, list) or len(value) != 2 or any(type(part) is not int for part in value):
        raise _MismatchError(f"expected [start, end], got {_shown(value)}")
    try:
        return Span(value[0], value[1])
    except RecordError as error:
        raise _MismatchError(str(error)) from error


def _moment(kind: type[date] | type[time]) -> Callable[[Any, Any], date | time]:
    """Reads only what ``isoformat`` writes: one text for each value."""

    def structure(value: Any, _: Any) -> date | time:
        problem = _MismatchError(f"expected a {kind.__name__} in ISO 8601, got {_shown(value)}")
        if type(value) is not str:
            raise problem
        try:
            found = kind.fromisoformat(value)
        except ValueError as error:
            raise problem from error
        if found.isoformat() != value:
            raise problem
        return found

    return structure


def _word(kind: type[StrEnum]) -> Callable[[Any, Any], StrEnum]:
    known = {member.value: member for member in kind}

    def structure(value: Any, _: Any) -> StrEnum:
        if type(value) is not str or value not in known:
            raise _MismatchError(f"expected one of {', '.join(known)}; got {_shown(value)}")
        return known[value]

    return structure
