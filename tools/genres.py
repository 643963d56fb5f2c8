"""Learn what the genre's cues weigh, and tell each page's genre by weights that had not seen its publisher."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from attrs import frozen
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from pressparse.parsers import genre
from pressparse.roles import Genre
from pressparse.sheet import Sheet
from tools.plain import plain_words
from tools.weigh import SMALLEST, rounded

# How freely the weights may grow; how many folds tell the pages' genres.
STRENGTH, FOLDS = 0.15, 4
# What a word counts beside other cues; it is learned where so many publishers have it there, and write it in small
# letters somewhere, and kept if for one genre or against it it weighs so many thousandths.
WORD_SHARE, WORD_PUBLISHERS, WORD_LEAST = 0.7, 12, 30
Weights = dict[str, dict[str, int]]


@frozen
class Told:
    """A page, its right genre and its publisher."""

    sheet: Sheet
    right: str
    publisher: str


def genre_weights(told: Sequence[Told]) -> Weights:
    """Cue -> genre -> weight."""
    cues = [genre.cues(page.sheet) for page in told]
    shares = _shares(told, cues)
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform([{cue: shares[cue] for cue in sorted(mine) if cue in shares} for mine in cues])
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(rows, [page.right for page in told])
    weights: Weights = {"page": {}}
    for number, cue in enumerate(vectorizer.get_feature_names_out()):
        row = {name: rounded(shares[cue] * model.coef_[k][number]) for k, name in enumerate(model.classes_)}
        if genre.word_of(cue) is None or max(map(abs, row.values())) >= WORD_LEAST:
            weights[cue] = {name: weight for name, weight in row.items() if abs(weight) >= SMALLEST}
    for k, name in enumerate(model.classes_):
        weights["page"][name] = weights["page"].get(name, 0) + rounded(model.intercept_[k])
    return {cue: row for cue, row in sorted(weights.items()) if row}


def _shares(told: Sequence[Told], cues: Sequence[frozenset[str]]) -> dict[str, float]:
    """What each cue counts that is learned."""
    publishers: dict[str, set[str]] = defaultdict(set)
    for page, mine in zip(told, cues, strict=True):
        for cue in mine:
            publishers[cue].add(page.publisher)
    plain = plain_words((page.publisher, page.sheet.text, page.sheet.language) for page in told)
    shares = {}
    for cue, houses in publishers.items():
        word = genre.word_of(cue)
        if word is None:
            shares[cue] = 1.0
        elif min(len(houses), plain.get(word, 0)) >= WORD_PUBLISHERS:
            shares[cue] = WORD_SHARE
    return shares


def as_in_use(sheets: Sequence[Sheet], publishers: Sequence[str], known: Sequence[str | None]) -> list[Genre]:
    """The genre of each sheet by weights that its publisher had no part in; ``known`` are the right ones of those that
    are learned from."""
    found: list[Genre | None] = [None] * len(sheets)
    for others, held in GroupKFold(FOLDS).split(sheets, groups=publishers):
        weights = genre_weights([Told(sheets[i], right, publishers[i]) for i in others if (right := known[i])])
        for i in held:
            found[i] = genre.read(sheets[i], weights=weights)
    return [one for one in found if one is not None]
