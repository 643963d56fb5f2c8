"""Which files a batch reads, in which order, and what each of them is."""

from __future__ import annotations

import glob
import json
import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from attrs import frozen

from pressparse.batch.options import BatchError

_KINDS = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".warc": "warc",
    ".wet": "warc",
}
_COMPRESSIONS = {".gz": "gzip", ".zst": "zstd"}


@frozen
class Source:
    """One input file: its path as it was given or found, what it is, and what tells that it changed."""

    path: str
    kind: str
    compression: str | None
    size: int
    changed: int


def kind_of(path: str) -> tuple[str | None, str | None]:
    """What a file's name says that it is, and how it is compressed.

    >>> kind_of("crawl/part-1.warc.wet.gz")
    ('warc', 'gzip')
    """
    stem, suffix = os.path.splitext(path)
    compression = _COMPRESSIONS.get(suffix.lower())
    if compression is not None:
        suffix = os.path.splitext(stem)[1]
    return _KINDS.get(suffix.lower()), compression


class Plan:
    """The list of input files, kept in a file, since it may be longer than memory should hold.

    ``digest`` stands for the whole list; ``total`` is its size in bytes; ``left_out`` counts the files of the
    folders that are of no kind that can be read;
    ``kinds`` are the kinds and compressions of the others.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self.total = 0
        self.left_out = 0
        self.digest = ""
        self.kinds: set[str] = set()

    def write(self, inputs: Iterable[str], besides: Iterable[Path]) -> None:
        """Find the inputs' files, leaving out those at or below the paths of ``besides`` (the batch's own).

        Raises:
            BatchError: an input that does not exist, cannot be read as any kind, stands for no file at all, or is
                a file of the batch's own.
        """
        own = {os.path.abspath(path) for path in besides}
        digest = blake2b(digest_size=16)
        with self.path.open("wb") as file:
            for given in inputs:
                before = self.count
                for path in self._files(os.fspath(given), own):
                    line = _line(path)
                    if line is None:
                        self.left_out += 1
                        continue
                    source, encoded = line
                    file.write(encoded)
                    digest.update(encoded)
                    self.count += 1
                    self.total += source.size
                    self.kinds.update(filter(None, (source.kind, source.compression)))
                if self.count == before:
                    raise BatchError(f"{given}: no file there that can be read")
        self.digest = digest.hexdigest()

    def _files(self, given: str, own: set[str]) -> Iterator[str]:
        if os.path.isdir(given):
            yield from _walk(given, own)
        elif os.path.exists(given):
            if kind_of(given)[0] is None:
                raise BatchError(f"{given}: its name does not end in one of {' '.join(sorted(_KINDS))} (.gz, .zst)")
            if os.path.abspath(given) in own:
                raise BatchError(f"{given}: it cannot be an input and the output too")
            yield given
        elif glob.has_magic(given):
            for path in sorted(glob.iglob(given, recursive=True)):
                if os.path.abspath(path) not in own and os.path.isfile(path):
                    yield path
        else:
            raise BatchError(f"{given}: no such file or folder")

    def sources(self, start: int = 0) -> Iterator[tuple[int, Source]]:
        """The files with their numbers, from number ``start`` on."""
        with self.path.open("rb") as file:
            for number, line in enumerate(file):
                if number >= start:
                    yield number, Source(*json.loads(line))


def _line(path: str) -> tuple[Source, bytes] | None:
    kind, compression = kind_of(path)
    if kind is None:
        return None
    try:
        facts = os.stat(path)
    except OSError:  # the target of a link is gone, or the file since it was found: reading it will say so
        source = Source(path, kind, compression, 0, 0)
    else:
        source = Source(path, kind, compression, facts.st_size, facts.st_mtime_ns)
    fields = [source.path, source.kind, source.compression, source.size, source.changed]
    return source, json.dumps(fields).encode() + b"\n"


def _walk(folder: str, own: set[str]) -> Iterator[str]:
    """The folder's files and those of its folders, sorted by name; links to folders are not followed."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if os.path.abspath(entry.path) in own:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, own)
        elif _is_file(entry):
            yield entry.path


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, or a link that leads nowhere: its page is lost, and an error row says so."""
    try:
        return entry.is_file() or (entry.is_symlink() and not os.path.exists(entry.path))
    except OSError:  # a link to itself
        return True


def first_difference(old: Path, new: Path) -> str:
    """The first file on which two lists differ, in words."""
    with old.open("rb") as before, new.open("rb") as after:
        for one, other in zip(before, after, strict=False):
            if one != other:
                was, now = json.loads(one), json.loads(other)
                if was[0] == now[0]:
                    return f"{was[0]} has changed"
                return f"{min(was[0], now[0])} is new or gone"
    return "files were added or taken away at the end of the list"
