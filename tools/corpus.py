"""Gold pages as the trainer needs them: pieces, their cues, and the role that a careful reader gave each."""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import define, field

from pressparse.assemble import look
from pressparse.lexicon import load
from pressparse.observe import language_of, observe
from pressparse.page import Page, Piece
from pressparse.pipeline import PARSERS, Pipeline
from pressparse.said import Said
from pressparse.steps import steps_into

# Those in folders of it only the network learns from: titles and fields learned from them, too, came out worse.
READINGS = Path(__file__).parent / "readings"
OWN_PAGES = Path(__file__).parent / "pages"

# The corpus's gold counts for so much more than pages that one reader gave roles, and than our own, which are short.
_GOLD_WEIGHT = 3.0


@define(kw_only=True, eq=False)
class GoldPage:
    """A page with its gold: ``cues[i]`` and ``roles[i]`` are those of piece ``i``, ``steps[i]`` is the kind of the step
    into it; ``units`` as in ``score.py``.

    ``dates`` are what a reader said of its dates: start, end, role or "none"; ``language`` is the one guessed.
    """

    id: str
    publisher: str
    text: str = field(repr=False)
    gold: dict[str, Any] = field(factory=dict, repr=False)
    units: list[tuple[str, int, int]] = field(repr=False)
    spans: list[tuple[int, int]] = field(repr=False)
    cues: list[list[str]] = field(repr=False)
    steps: list[int] = field(repr=False)
    roles: list[str] = field(repr=False)
    weight: float = 1.0
    dates: list[tuple[int, int, str]] = field(factory=list, repr=False)
    language: str = ""


def score_module(folder: Path) -> ModuleType:
    """The corpus's own ``score.py``, from the folder above the gold."""
    spec = importlib.util.spec_from_file_location("corpus_score", folder.resolve().parent / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"no score.py beside {folder}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def publishers(folder: Path) -> dict[str, str]:
    """Who put out each gold page, by its name, from ``sources.json`` above the folder; empty if there is none."""
    sources = folder.resolve().parent / "sources.json"
    if not sources.exists():
        return {}
    return {entry["id"]: entry["publisher"] for entry in json.loads(sources.read_text(encoding="utf-8"))}


def gold_texts(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Name, text and gold of each page of the folder, in the order of their names."""
    for path in sorted(folder.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        text = path.with_name(f"{name}.txt").read_bytes().decode("utf-8")
        yield name, text, json.loads(path.read_text(encoding="utf-8"))


def gold_pages(folder: Path, score: ModuleType) -> Iterator[GoldPage]:
    """The folder's pages in the order of their names; those without a known publisher count as our own."""
    known = publishers(folder)
    for name, text, gold in gold_texts(folder):
        units = list(score.gold_units(text, gold))
        weight = _GOLD_WEIGHT if name in known else 1.0
        yield page_of(name, known.get(name, f"own:{name}"), text, units, gold=gold, weight=weight)


def page_of(name: str, publisher: str, text: str, units: list[tuple[str, int, int]], **more: Any) -> GoldPage:
    """What the trainer needs of a page; ``units`` are empty where nobody has read it."""
    page = _observed(text)
    cues = _cues(page)
    return GoldPage(
        id=name,
        publisher=publisher,
        text=text,
        units=units,
        spans=[(piece.start, piece.end) for piece in page.pieces],
        cues=cues,
        steps=steps_into(page, cues),
        roles=_roles(page.pieces, units) if units else [],
        language=page.lexicon.code or "",
        **more,
    )


def _observed(text: str) -> Page:
    said = Said(text)
    return observe(said, load(language_of(said)[0]))


def _cues(page: Page) -> list[list[str]]:
    """The cues of each piece, each once."""
    pipeline = Pipeline(parsers=PARSERS, model=None)  # type: ignore[arg-type]  # looking needs no weights
    return [list(dict.fromkeys(cues)) for cues in look(pipeline, page)]


def _roles(pieces: Any, units: list[tuple[str, int, int]]) -> list[str]:
    """The role of the gold unit that covers most of each piece."""
    roles, first = [], 0
    for piece in pieces:
        while first < len(units) and units[first][2] <= piece.start:
            first += 1
        roles.append(max(_overlaps(piece, units, first))[2])
    return roles


def _overlaps(piece: Piece, units: list[tuple[str, int, int]], first: int) -> Iterator[tuple[int, int, str]]:
    for place in range(first, len(units)):
        role, start, end = units[place]
        if start >= piece.end:
            return
        yield min(piece.end, end) - max(piece.start, start), -place, role


def read_pages(folder: Path, *, further: bool = False) -> Iterator[GoldPage]:
    """Pages of the pool that a reader read, by offset: ``tools/readings`` holds no page's text. With ``further`` also
    those that only the network learns from.

    Those whose fields were read have them as the gold does; where only fields and dates were, there are no units.

    Raises:
        ValueError: a page of the pool is not the one that was read.
    """
    for name, publisher, text, entry in read_texts(folder, further=further):
        units = [(role, start, end) for role, start, end in entry.get("roles", ())]
        dates = [(start, end, role) for start, end, role in entry.get("dates", ())]
        gold = {"fields": _fields(text, entry["fields"])} if "fields" in entry else {}
        yield page_of(name, publisher, text, units, dates=dates, gold=gold)


def pages_with_roles(folder: Path | None, score: ModuleType) -> list[GoldPage]:
    """What the network learns from beside the corpus: our own pages and, with the pool's folder, those that a reader
    gave roles."""
    read = [page for page in read_pages(folder, further=True) if page.units] if folder else []
    return [*gold_pages(OWN_PAGES, score), *read]


def read_texts(folder: Path, *, further: bool = False) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Name, publisher, text and reading of each page of the pool that was read, in the order of their names, as
    :func:`read_pages`.

    Raises:
        ValueError: a page of the pool is not the one that was read.
    """
    readings = {
        name: entry
        for path in sorted(READINGS.rglob("*.json") if further else READINGS.glob("*.json"))
        for name, entry in json.loads(path.read_text(encoding="utf-8")).items()
    }
    for name, publisher, text in sorted(entry for entry in pool_entries(folder) if entry[0] in readings):
        entry = readings[name]
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != entry["sha256"]:
            raise ValueError(f"page {name} of {folder} is not the page that was read")
        yield name, publisher, text, entry


def _fields(text: str, read: dict[str, Any]) -> dict[str, Any]:
    """The fields of a reading with what stands at their offsets; those that it lacks are None, or empty."""
    found = dict.fromkeys(("headline", "subheadline", "issuer", "event", "venue", "speaker", "published"))
    empty: dict[str, Any] = {name: [] for name in ("organizers", "sessions", "signatories", "contacts")}
    return found | empty | {name: _quoted(text, value) for name, value in read.items()}


def _quoted(text: str, value: Any) -> Any:
    """The value with each pair of offsets replaced by the text between them."""
    if isinstance(value, dict):
        return {key: _quoted(text, part) for key, part in value.items()}
    if isinstance(value, list):
        start, end = value[0], value[-1]
        return text[start:end] if isinstance(start, int) else [_quoted(text, part) for part in value]
    return value


def pool_entries(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Id, publisher and text of each page without gold, file after file."""
    for path in sorted(folder.glob("pages-*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                entry = json.loads(line)
                yield entry["id"], entry["publisher"], entry["text"]
