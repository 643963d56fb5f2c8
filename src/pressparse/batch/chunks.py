"""Pages in packets for the workers: cut by bytes and pages alone, so that every run cuts them alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field, frozen

from pressparse.batch.readers import Skipped, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressparse.batch.inputs import Plan
    from pressparse.batch.options import Options
    from pressparse.batch.pages import Raw
    from pressparse.batch.streams import Tally

CHUNK_BYTES = 128 * 1024
CHUNK_PAGES = 64


@frozen
class Place:
    """Where reading goes on: the number of a file in the plan, and how many of its items were taken already."""

    file: int = 0
    items: int = 0


@define
class Chunk:
    """Pages that a worker gets at once; ``after`` is the place behind the last, ``read`` the bytes of input so far."""

    number: int
    pages: list[Raw] = field(factory=list)
    size: int = 0
    skipped: int = 0
    after: Place = field(factory=Place)
    read: int = 0

    @property
    def full(self) -> bool:
        """Whether it is time for the next."""
        return self.size >= CHUNK_BYTES or len(self.pages) >= CHUNK_PAGES


def chunks(plan: Plan, options: Options, tally: Tally, first: int, start: Place) -> Iterator[Chunk]:
    """The input from ``start`` on, in chunks numbered from ``first``."""
    chunk = Chunk(first)
    for number, source in plan.sources():
        if number < start.file:
            tally.closed += source.size
            continue
        for count, item in enumerate(read(source, options, tally), 1):
            if number == start.file and count <= start.items:
                continue
            if isinstance(item, Skipped):
                chunk.skipped += 1
                continue
            chunk.pages.append(item)
            chunk.size += item.size
            if chunk.full:
                chunk.after, chunk.read = Place(number, count), tally.read
                yield chunk
                chunk = Chunk(chunk.number + 1)
    if chunk.pages or chunk.skipped:
        chunk.after, chunk.read = Place(plan.count, 0), tally.read
        yield chunk
