"""Vectors of integers as one Python integer: adding and scaling vectors is adding and multiplying integers, in C.

A vector has a field of so many bits for each number. Sums and multiples of packed vectors are those of the vectors, as
long as no field overflows.
"""

from __future__ import annotations

import base64
from array import array
from collections.abc import Sequence
from functools import cache

FIELD, SMALL_FIELD = 32, 16
# The code of such integers in an ``array``.
CODES = {FIELD: "I", SMALL_FIELD: "H"}


@cache
def ones(count: int, size: int = FIELD) -> int:
    """One in each field."""
    return sum(1 << (size * index) for index in range(count))


@cache
def tops(count: int, size: int = FIELD) -> int:
    """The top bit of each field, which makes fields of signed integers unsigned ones."""
    return ones(count, size) << (size - 1)


def pack(values: Sequence[int], size: int = FIELD) -> int:
    """A vector of signed integers as one integer."""
    top = 1 << (size - 1)
    unsigned = array(CODES[size], [value + top for value in values])
    return int.from_bytes(unsigned.tobytes(), "little") - tops(len(values), size)


def unpack(packed: int, count: int, size: int = FIELD) -> list[int]:
    """The vector of ``count`` signed integers that is packed as :func:`pack` does."""
    top = tops(count, size)
    raw = ((packed + top) ^ top).to_bytes(count * size // 8, "little")
    return array(CODES[size].lower(), raw).tolist()


def unsigned(packed: int, count: int, size: int = FIELD) -> list[int]:
    """The same of integers of which none is below zero, over all of their fields' bits."""
    return array(CODES[size], packed.to_bytes(count * size // 8, "little")).tolist()


def numbers(text: str, code: str) -> list[int]:
    """Integers of an ``array``'s code, little-endian, from their base64."""
    found = array(code)
    found.frombytes(base64.b64decode(text))
    return found.tolist()


def rows(text: str, code: str, width: int) -> list[list[int]]:
    """The same in rows of so many."""
    found = numbers(text, code)
    return [found[start : start + width] for start in range(0, len(found), width)]
