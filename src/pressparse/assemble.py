"""From a text to its record: observe, look, decode, read, and say what stayed open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from attrs import evolve

from pressparse.decode import Labelled, ScoredLeads, decode
from pressparse.doubts import Findings, doubts_of
from pressparse.fields import fillable, settled, several
from pressparse.lexicon import language_code, load
from pressparse.model import SCORE_UNIT
from pressparse.observe import also_in, language_of, observe
from pressparse.page import Page
from pressparse.parsers.date_order import order_of
from pressparse.parsers.date_roles import date_mentions, embargo_of, mention, published_of
from pressparse.parsers.date_words import date_words
from pressparse.parsers.dates import scan
from pressparse.reasons import Seen, Why
from pressparse.records import Block, DateMention, Excerpt, Extra, Release, Span
from pressparse.said import Said
from pressparse.sheet import Sheet
from pressparse.steps import steps_into

if TYPE_CHECKING:
    from pressparse.pipeline import Pipeline


@cache
def _default_pipeline() -> Pipeline:
    from pressparse.pipeline import Pipeline

    return Pipeline()


def parse(
    text: str, *, language: str | None = None, date_order: str | None = None, pipeline: Pipeline | None = None
) -> Release:
    """Parse a page's text, whatever it holds, into a record.

    ``language`` is an ISO 639-1 code, guessed where it is None; its case and region count for nothing ("EN", "pt_BR").
    ``date_order`` ("DMY" or "MDY") says how 03/04/2020 is read, decided for the page where it is None; ``pipeline`` is
    a pipeline of your own.

    Raises:
        TypeError: ``text`` is no ``str``, bytes must be decoded first; ``pipeline`` is no pipeline; or ``language`` is
            neither ``str`` nor None.
        ValueError: ``date_order`` is neither of the two, or there are no words of ``language``.
    """
    chosen = _default_pipeline() if pipeline is None else pipeline
    return parse_with(chosen, text, language=language, date_order=date_order)


def parse_many(texts: Iterable[str], *, workers: int = 1, language: str | None = None) -> Iterator[Release]:
    """Parse texts lazily, in order; with more than one worker, in as many processes.

    Raises:
        TypeError: a text is no ``str``, raised when its turn comes; ``texts`` is one text, not several; or ``language``
            is neither ``str`` nor None.
        ValueError: ``workers`` is less than 1, or there are no words of ``language``.
    """
    if isinstance(texts, (str, bytes, bytearray)):
        raise TypeError(f"parse_many takes several texts, not one {type(texts).__name__}; parse() takes one")
    if workers < 1:
        raise ValueError(f"workers must be 1 or more, not {workers}")
    language = language_code(language)
    if workers == 1:
        return (parse(text, language=language) for text in texts)
    return _parse_in_processes(texts, workers, language)


def _parse_in_processes(texts: Iterable[str], workers: int, language: str | None) -> Iterator[Release]:
    from collections import deque
    from concurrent.futures import Future, ProcessPoolExecutor
    from itertools import islice

    remaining = iter(texts)
    with ProcessPoolExecutor(workers) as pool:
        waiting: deque[Future[Release]] = deque()
        while True:
            for text in islice(remaining, 4 * workers - len(waiting)):
                waiting.append(pool.submit(parse, text, language=language))
            if not waiting:
                return
            yield waiting.popleft().result()


def find_dates(
    text: str, *, language: str | None = None, date_order: str | None = None, reference: date | None = None
) -> tuple[DateMention, ...]:
    """Only the dates of a text, in order, each with its span in code points.

    ``reference`` gives dates without a year their year; without it they get the year of the text's first full date.
    Of a ``datetime`` only the day counts.
    The roles are ``mentioned``: telling them needs the page's blocks, which only :func:`parse` makes.

    Raises:
        TypeError: ``text`` is no ``str``, ``language`` neither ``str`` nor None, or ``reference`` no ``date``.
        ValueError: ``date_order`` is neither "DMY" nor "MDY", or there are no words of ``language``.
    """
    _check(text)
    code = language_code(language) or language_of(Said(text))[0]
    day = _day(reference)
    found = scan(text, date_words(code), also=partial(also_in, text, code), order=order_of(date_order), reference=day)
    return tuple(mention(text, one) for one in found)


def _day(reference: Any) -> date | None:
    """A moment's day, since days and moments cannot be compared."""
    if isinstance(reference, datetime):
        return reference.date()
    if reference is None or isinstance(reference, date):
        return reference
    raise TypeError(f"reference must be a datetime.date or None, not {type(reference).__name__}")


def parse_with(pipeline: Pipeline, text: str, *, language: str | None, date_order: str | None) -> Release:
    """What :func:`parse` and :meth:`Pipeline.parse` do."""
    _check_pipeline(pipeline)
    sheet, page, margin = decided(pipeline, text, language=language, date_order=date_order)
    values, extras = _read(pipeline, sheet)
    published = published_of(sheet.dates, sheet.blocks)
    findings = Findings(
        source=text,
        language=sheet.language,
        margin=margin,
        blocks=sheet.blocks,
        headline=values.get("headline"),
        has_body=bool(values.get("body")),
        published=published,
        dates=page.dates,
        mentions=sheet.dates,
    )
    doubts, confidence = doubts_of(findings)
    return Release(
        source=text,
        language=sheet.language,
        blocks=sheet.blocks,
        dates=sheet.dates,
        published=published,
        embargo=embargo_of(sheet.dates),
        extras=extras,
        doubts=doubts,
        confidence=confidence,
        **values,
    )


def decided(
    pipeline: Pipeline, text: str, *, language: str | None = None, date_order: str | None = None
) -> tuple[Sheet, Page, float]:
    """The page with roles as the readers are handed it, but for its genre; what was observed of it; and the margin
    of the guess at its language."""
    _check(text)
    said, given = Said(text), language_code(language)
    guess, margin = (given, 1.0) if given else language_of(said)
    page = observe(said, load(guess), order_of(date_order))
    cues = look(pipeline, page)
    scores = score(pipeline, cues)
    steps = steps_into(page, cues)
    runs = decode(page, scores, steps, pipeline.model)
    blocks = _blocks(page, runs, pipeline, cues)
    mentions = date_mentions(text, page.dates, blocks, date_words(guess), pipeline.dates)
    leads = ScoredLeads(runs, scores, steps, pipeline.model)
    sheet = Sheet(text=text, words=page.lexicon, language=guess, blocks=blocks, dates=mentions, leads=leads, said=said)
    return sheet, page, margin


def _check(text: Any) -> None:
    if isinstance(text, (bytes, bytearray)):
        raise TypeError(f"pressparse takes str, not {type(text).__name__}: decode it first, as in data.decode('utf-8')")
    if not isinstance(text, str):
        raise TypeError(f"pressparse takes the page's text as str, not {type(text).__name__}")


def _check_pipeline(pipeline: Any) -> None:
    from pressparse.pipeline import Pipeline

    if not isinstance(pipeline, Pipeline):
        raise TypeError(f"pipeline must be a Pipeline, not {type(pipeline).__name__}")


def look(pipeline: Pipeline, page: Page) -> list[list[str]]:
    """The cues of every piece: what all the pipeline's parsers say."""
    say: list[list[str]] = [[] for _ in page.pieces]
    for parser in pipeline.parsers:
        if parser.look is not None:
            parser.look(page, say)
    return say


def score(pipeline: Pipeline, cues: Sequence[Sequence[str]]) -> list[list[int]]:
    """The score of each role for each piece: the model's, and the parsers' votes."""
    scores = pipeline.model.scores(cues)
    votes = pipeline.votes
    if votes:
        places = pipeline.model.places
        for mine, row in zip(cues, scores, strict=True):
            if votes.keys().isdisjoint(mine):
                continue
            for cue in mine:
                for role, weight in votes.get(cue, {}).items():
                    row[places[role]] += int(weight * SCORE_UNIT)
    return scores


def _blocks(
    page: Page, runs: Sequence[Labelled], pipeline: Pipeline, cues: Sequence[Sequence[str]]
) -> tuple[Block, ...]:
    roles = pipeline.model.roles
    seen = Seen(pipeline.model, cues, pipeline.texts, pipeline.votes)
    blocks = []
    for run in runs:
        start, end = page.pieces[run.first].start, page.pieces[run.end - 1].end
        blocks.append(
            Block(
                role=roles[run.role],
                span=Span(start, end),
                text=page.text[start:end],
                confidence=round(run.confidence, 3),
                reasons=Why(seen, run.first, run.role),
            )
        )
    return tuple(blocks)


def _read(pipeline: Pipeline, sheet: Sheet) -> tuple[dict[str, Any], tuple[Extra, ...]]:
    """What every reader reads; the genre first, since what a page is tells whose words it holds.

    Raises:
        TypeError: a reader gave what its field cannot hold.
    """
    values: dict[str, Any] = {}
    extras: list[Extra] = []
    readers = [parser for parser in pipeline.parsers if parser.read is not None]
    for parser in sorted(readers, key=lambda parser: parser.field != "genre"):
        value = parser.read(sheet)  # type: ignore[misc]  # those without were left out
        name = parser.field or parser.name
        if name not in fillable():
            found = several(parser.name, "extras", value, Excerpt)
            extras += [Extra(name=parser.name, text=excerpt.text, span=excerpt.span) for excerpt in found]
            continue
        values[name] = settled(parser.name, name, value)
        if name == "genre":
            sheet = evolve(sheet, genre=value)
    return values, tuple(extras)
