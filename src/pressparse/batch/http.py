"""An HTTP response's body as the crawler stored it, its transfer and content codings undone."""

from __future__ import annotations

import re
import zlib

_CHUNK = re.compile(rb"\r?\n?([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
_GZIP_OR_ZLIB = 47  # zlib's window bits that tell the two by their first bytes
_RAW_DEFLATE = -15


def body(data: bytes, codings: str, limit: int) -> bytes:
    """The body of at most ``limit`` bytes.

    Many crawlers undo the codings and keep the header, so a body that is not in the coding stays as it is; one that is
    cut short yields what it has.

    Raises:
        ValueError: the body is in a coding that is not known, or is broken.
    """
    for coding in reversed(codings.lower().replace(" ", "").split(",")):
        if coding == "chunked":
            data = _joined(data)
        elif coding in ("gzip", "x-gzip", "deflate"):
            data = _inflated(data, coding, limit)
        elif coding not in ("", "identity", "utf-8", "none"):
            raise ValueError(f"content coding {coding!r}")
    return data


def _joined(data: bytes) -> bytes:
    parts: list[bytes] = []
    at = 0
    while match := _CHUNK.match(data, at):
        size = int(match[1], 16)
        if size == 0:
            return b"".join(parts)
        parts.append(data[match.end() : match.end() + size])
        at = match.end() + size
    return b"".join(parts) if parts and at >= len(data) else data


def _inflated(data: bytes, coding: str, limit: int) -> bytes:
    packed = data[:2] == b"\x1f\x8b" or (coding == "deflate" and data[:1] == b"\x78")
    if not packed and coding != "deflate":
        return data
    try:
        return zlib.decompressobj(_GZIP_OR_ZLIB if packed else _RAW_DEFLATE).decompress(data, limit)
    except zlib.error as error:
        if not packed:
            return data
        raise ValueError(f"broken {coding}: {error}") from error
