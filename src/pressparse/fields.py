"""Which fields of a release the parsers fill, and what a reader may give for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from attrs import fields, frozen

from pressparse.records import Release

T = TypeVar("T")

# What is told from the page as a whole, or from what all the parsers said: no parser's own.
_NO_PARSERS = ("source", "language", "published", "embargo", "dates", "extras", "blocks", "doubts", "confidence")


@frozen
class Filled:
    """What a field holds: one record of a kind or none, or a tuple of them."""

    kind: type[Any]
    many: bool


@cache
def fillable() -> Mapping[str, Filled]:
    """The fields of a release that a parser may fill, by name."""
    hints = get_type_hints(Release)
    return MappingProxyType(
        {
            attribute.name: Filled(get_args(hint)[0], get_origin(hint) is tuple)
            for attribute in fields(Release)
            if attribute.name not in _NO_PARSERS
            for hint in (hints[attribute.name],)
        }
    )


def check_field(parser: str, name: str | None) -> None:
    """Refuse a field that a parser cannot fill; ``name`` is None where it says no field, and then its own counts.

    Raises:
        ValueError: there is no such field, or it is made from what all the parsers said.
    """
    if (name or parser) in _NO_PARSERS:
        raise ValueError(f"parser {parser!r} cannot fill {name or parser!r}: no parser reads that field alone")
    if name is not None and name not in fillable():
        raise ValueError(f"parser {parser!r} cannot fill {name!r}: a release has no such field")


def settled(parser: str, name: str, value: Any) -> Any:
    """What a reader gave, as the field of that name holds it.

    Raises:
        TypeError: it is of another kind than the field's.
    """
    field = fillable()[name]
    if field.many:
        return several(parser, name, value, field.kind)
    if value is None or isinstance(value, field.kind):
        return value
    raise TypeError(_wrong(parser, name, value, f"one {field.kind.__name__} or None"))


def several(parser: str, name: str, value: Any, kind: type[T]) -> tuple[T, ...]:
    """What a reader gave as a tuple: one record, several of them, yielded or listed, or None.

    Raises:
        TypeError: it is something else, or there is something else among them.
    """
    wanted = f"one {kind.__name__}, several or None"
    if value is None:
        return ()
    if isinstance(value, kind):
        return (value,)
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise TypeError(_wrong(parser, name, value, wanted))
    items = tuple(value)
    for item in items:
        if not isinstance(item, kind):
            raise TypeError(_wrong(parser, name, item, wanted))
    return items


def _wrong(parser: str, name: str, value: object, wanted: str) -> str:
    return f"parser {parser!r} gave {type(value).__name__} for {name}, which takes {wanted}"
