"""Learn the weights of the cues of events and venues from the dev corpus and the pages of the pool that were read.

Usage: python -m tools.train_events FOLDER RECORDS --pool FOLDER --nets FOLDER

RECORDS is a JSON object of each dev page's record, its roles given by a decoder that had not seen the page's publisher
(``tools.evaluate --records`` writes it); the pool's pages are decoded likewise by networks of ``tools.decoding``.
Writes ``events.json`` beside the package's code, in whole thousandths. How the weights do on publishers that they were
not learned from ``tools.evaluate`` shows.

The method is that of ``tools.weigh``. The readers of the pool named organizers, places and ways of holding an event
less often than the corpus's annotators, persons more often without their offices, and events by shorter words. What
is a habit is learned from each apart (``of_pool``), and only the annotators' habits are kept. A page of the corpus
counts for more than one of the pool.
"""

import argparse
import json
import pathlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import regex
from attrs import frozen
from sklearn.model_selection import GroupKFold

from pressparse import event_titles, organizer_claims, venue_modes, venue_sites
from pressparse.occasion import Occasion, occasion
from pressparse.sheet import Sheet
from pressparse.weighing import Weighing
from tools.corpus import score_module
from tools.decoding import decoded
from tools.labelled import Labelled, labelled
from tools.train_genre import PACKAGE
from tools.weigh import POOL, Row, Value, learn, write

# What a name is worth that has a title more or less than the gold's.
TITLED = 0.9
FOLDS = 4


@frozen(kw_only=True)
class Field:
    """How a field is learned: the strength of the prior, the weight that a candidate needs, and what is looked at.

    ``gold_weight``: what a page of the corpus counts beside one of the pool. ``together``: the gold's quotes are parts
    of one right answer, not each a right answer. ``habits``: a pattern of the cues of what the readers of the pool do
    in another way than the corpus's annotators, how often they name the field included; None where they do all alike.
    ``units``: how many are learned of what cues say together.
    """

    prior: float
    least: int
    look: Callable[[Sheet, Occasion], Sequence[tuple[set[str], Value]]]
    gold: Callable[[dict[str, Any]], Any]
    gold_weight: float = 1.0
    together: bool = False
    habits: str | None = None
    units: int = 0


def _titles(sheet: Sheet, _: Occasion) -> list[tuple[set[str], str]]:
    return [(one.cues, one.span.of(sheet.text)) for one in event_titles.candidates(sheet)]


def _cities(sheet: Sheet, event: Occasion) -> list[tuple[set[str], str]]:
    return [(site.cues, site.spot.city) for site in venue_sites.sites(sheet, event) if site.spot.city]


def _places(sheet: Sheet, event: Occasion) -> list[tuple[set[str], str]]:
    return [(site.cues, site.spot.place) for site in venue_sites.sites(sheet, event) if site.spot.place]


def _modes(sheet: Sheet, event: Occasion) -> list[tuple[set[str], str]]:
    return [(way.cues, str(way.mode)) for way in venue_modes.modes(sheet, venue_sites.sites(sheet, event), event)]


def _organizers(sheet: Sheet, event: Occasion) -> list[tuple[set[str], tuple[str, ...]]]:
    return [(claim.cues, claim.value) for claim in organizer_claims.claims(sheet, event)]


def _of_venue(key: str) -> Callable[[dict[str, Any]], Any]:
    return lambda fields: (fields.get("venue") or {}).get(key)


FIELDS = {
    "event": Field(
        prior=3.0,
        least=-1000,
        gold_weight=2.0,
        look=_titles,
        gold=lambda fields: fields.get("event"),
        habits=r"(words|capitals)\.\d+",
    ),
    "city": Field(prior=6.0, least=-500, gold_weight=2.0, look=_cities, gold=_of_venue("city"), habits="", units=8),
    "place": Field(prior=2.0, least=-1100, gold_weight=2.0, look=_places, gold=_of_venue("place"), habits="", units=8),
    "organizers": Field(
        prior=6.0,
        least=-1300,
        look=_organizers,
        gold=lambda fields: fields.get("organizers"),
        together=True,
        habits=r"form\.(acronym|bare|titled)",
    ),
    "mode": Field(
        prior=3.0,
        least=-1000,
        gold_weight=3.0,
        look=_modes,
        gold=_of_venue("mode"),
        habits=r"(in_person|online|hybrid)(:genre\..*)?",
    ),
}


def weights_of(pages: Sequence[Labelled], fold: Callable[[str], str]) -> dict[str, Weighing]:
    """Field -> what its cues weigh on these pages; ``fold`` makes spellings that are as good as each other one.

    All but the event's are learned beside events as noisy as in use: each page's is found by weights of other
    publishers.
    """
    events = [Occasion(page.text, None) for page in pages]
    titles = rows(FIELDS["event"], pages, fold, events)
    for others, held in GroupKFold(FOLDS).split(titles, groups=[page.publisher for page in pages]):
        weighing = _learned(FIELDS["event"], [titles[i] for i in others])
        for i in held:
            events[i] = occasion(pages[i].sheet, weighing)
    further = {
        name: _learned(field, rows(field, pages, fold, events)) for name, field in FIELDS.items() if name != "event"
    }
    return {"event": _learned(FIELDS["event"], titles), **further}


def _learned(field: Field, seen: Sequence[Row]) -> Weighing:
    return learn(seen, prior=field.prior, least=field.least, units=field.units)


def rows(field: Field, pages: Sequence[Labelled], fold: Callable[[str], str], events: Sequence[Occasion]) -> list[Row]:
    """The pages as the field sees them; ``events`` are the likeliest one of each, as far as that is known."""
    found = []
    for page, event in zip(pages, events, strict=True):
        gold = field.gold(page.fields) or []
        right = frozenset(fold(quote) for quote in (gold if isinstance(gold, list) else [gold]))
        looked = field.look(page.sheet, event)
        values = tuple(_folded(value, fold) for _, value in looked)
        found.append(
            Row(
                right=_nearest(values, right) if field.together else right,
                cues=tuple(of_pool(cues, field.habits) if page.pool else frozenset(cues) for cues, _ in looked),
                values=values,
                publisher=page.publisher,
                weight=1.0 if page.pool else field.gold_weight,
            )
        )
    return found


def of_pool(cues: Iterable[str], habits: str | None) -> frozenset[str]:
    """The cues of a candidate on a page of the pool: where its readers have habits, those stand apart."""
    if habits is None:
        return frozenset(cues)
    habit = regex.compile(habits)
    return frozenset([POOL, *(f"{POOL}.{cue}" if habit.fullmatch(cue) else cue for cue in cues)])


def _folded(value: Value, fold: Callable[[str], str]) -> Value:
    return fold(value) if isinstance(value, str) else tuple(map(fold, value))


def _nearest(values: Sequence[Value], gold: frozenset[str]) -> frozenset[Value]:
    """The values with the most names of the gold and the fewest others; none if no value has any."""
    likeness = {value: _likeness(value, gold) for value in values}
    most = max(likeness.values(), default=0)
    return frozenset(value for value, share in likeness.items() if most and share == most)


def _likeness(value: Value, gold: frozenset[str]) -> float:
    """How much of the gold a value has; a name with or without its title is almost the name."""
    shares = (max((_alike(name, quote) for quote in gold), default=0.0) for name in value)
    return 2 * sum(shares) / (len(gold) + len(value))


def _alike(name: str, quote: str) -> float:
    longer, shorter = sorted((name, quote), key=len, reverse=True)
    return 1.0 if name == quote else TITLED if longer.endswith(f" {shorter}") and " " in shorter else 0.0


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("records", type=pathlib.Path)
    parser.add_argument("--pool", type=pathlib.Path, required=True)
    parser.add_argument("--nets", type=pathlib.Path, required=True)
    args = parser.parse_args()
    score = score_module(args.folder)
    records = json.loads(args.records.read_text(encoding="utf-8"))
    pages = labelled(args.folder, records, args.pool, decoded(args.folder, args.pool, args.nets))
    write(weights_of(pages, score.fold), PACKAGE / "events.json")


if __name__ == "__main__":
    main()
