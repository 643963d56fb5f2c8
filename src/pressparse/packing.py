"""Vectors of integers as one Python integer: adding and scaling vectors is adding and multiplying integers, in C.

A vector has a field of 32 bits for each number. Sums and multiples of packed vectors are those of the vectors, as
long as no field overflows.
"""

from __future__ import annotations

import base64
from array import array
from collections.abc import Sequence
from functools import cache

FIELD = 32
_TOP = 1 << (FIELD - 1)
_BYTES = FIELD // 8


@cache
def ones(count: int) -> int:
    """One in each field."""
    return sum(1 << (FIELD * index) for index in range(count))


@cache
def tops(count: int) -> int:
    """The top bit of each field, which makes fields of signed integers unsigned ones."""
    return ones(count) << (FIELD - 1)


def pack(values: Sequence[int]) -> int:
    """A vector of signed integers as one integer."""
    fields = array("I", [value + _TOP for value in values])
    return int.from_bytes(fields.tobytes(), "little") - tops(len(values))


def unpack(packed: int, count: int) -> list[int]:
    """The vector of ``count`` signed integers that is packed as :func:`pack` does."""
    top = tops(count)
    return array("i", ((packed + top) ^ top).to_bytes(count * _BYTES, "little")).tolist()


def unsigned(packed: int, count: int) -> list[int]:
    """The same of integers of which none is below zero, over all of their fields' bits."""
    return array("I", packed.to_bytes(count * _BYTES, "little")).tolist()


def numbers(text: str, code: str) -> list[int]:
    """Integers of an ``array``'s code, little-endian, from their base64."""
    found = array(code)
    found.frombytes(base64.b64decode(text))
    return found.tolist()


def rows(text: str, code: str, width: int) -> list[list[int]]:
    """The same in rows of so many."""
    found = numbers(text, code)
    return [found[start : start + width] for start in range(0, len(found), width)]
