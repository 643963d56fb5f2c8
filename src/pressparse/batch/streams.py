"""Opened inputs: compressed or not, with a count of the bytes that were read of the file itself."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, BinaryIO, cast

if TYPE_CHECKING:
    from pressparse.batch.inputs import Source

_READ_AHEAD = 1 << 18


def read_errors() -> tuple[type[Exception], ...]:
    """What reading a file raises when the file is broken, by the libraries that are installed."""
    found: list[type[Exception]] = [OSError, EOFError, zlib.error]
    try:
        from zstandard import ZstdError
    except ImportError:
        return tuple(found)
    return (*found, ZstdError)


class Tally:
    """How many bytes of the inputs have been read, for the progress bar: an estimate while a file is open."""

    def __init__(self) -> None:
        self.closed = 0
        self._open: IO[bytes] | None = None

    @property
    def read(self) -> int:
        """Bytes of all files so far."""
        return self.closed + (self._open.tell() if self._open is not None and not self._open.closed else 0)

    @contextmanager
    def opened(self, source: Source) -> Iterator[BinaryIO]:
        """The file's bytes, decompressed.

        Raises:
            OSError, EOFError, zlib.error, ZstdError: it cannot be opened or read; see :func:`read_errors`.
        """
        try:
            with open(source.path, "rb") as raw:
                self._open = raw
                with _decompressed(raw, source) as stream:
                    yield stream
        finally:
            self._open = None
            self.closed += source.size


def _decompressed(raw: IO[bytes], source: Source) -> Any:
    if source.compression is None:
        return cast("BinaryIO", raw)
    if source.size == 0:
        raise EOFError(f"the file is empty, so it is no {source.compression} file")
    if source.compression == "gzip":
        return gzip.GzipFile(fileobj=raw)
    return io.BufferedReader(_Zstd(raw), _READ_AHEAD)


class Steps:
    """A stream that reads as far as it can in one step: what comes before a break in the file is not lost with it."""

    def __init__(self, stream: Any) -> None:
        self.read = stream.read1
        self.tell = stream.tell


class _Zstd(io.RawIOBase):
    """Zstandard frames, decompressed; unlike zstandard's own reader it says so where the last one is cut short."""

    def __init__(self, raw: IO[bytes]) -> None:
        from zstandard import ZstdDecompressor

        self._raw = raw
        self._frame = ZstdDecompressor().decompressobj
        self._object = self._frame()
        self._begun = False
        self._out = b""

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """As for any raw stream."""
        while not self._out:
            data = self._rest() or self._raw.read(_READ_AHEAD)
            if not data:
                if self._begun and not self._object.eof:
                    raise EOFError("the file ended inside a zstd frame")
                return 0
            self._begun = True
            self._out = self._object.decompress(data)
        size = min(len(buffer), len(self._out))
        buffer[:size], self._out = self._out[:size], self._out[size:]
        return size

    def _rest(self) -> bytes:
        """What the file holds behind a frame that has ended: the next one, which is begun here."""
        if not self._object.eof:
            return b""
        rest = self._object.unused_data
        self._object, self._begun = self._frame(), False
        return rest
