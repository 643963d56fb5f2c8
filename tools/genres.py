"""Learn what the genre's cues weigh, and tell each page's genre by weights that had not seen its publisher."""

from __future__ import annotations

from collections.abc import Sequence

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from pressparse.parsers import genre
from pressparse.roles import Genre
from pressparse.sheet import Sheet
from tools.weigh import SMALLEST, rounded

# How freely the weights may grow; how many folds tell the pages' genres.
STRENGTH, FOLDS = 0.3, 4
Weights = dict[str, dict[str, int]]


def genre_weights(told: Sequence[tuple[Sheet, str]]) -> Weights:
    """Cue -> genre -> weight, from sheets and the right genre of each."""
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform([dict.fromkeys(genre.cues(sheet), 1) for sheet, _ in told])
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(rows, [right for _, right in told])
    weights: Weights = {"page": {}}
    for number, cue in enumerate(vectorizer.get_feature_names_out()):
        row = {name: rounded(model.coef_[k][number]) for k, name in enumerate(model.classes_)}
        weights[cue] = {name: weight for name, weight in row.items() if abs(weight) >= SMALLEST}
    for k, name in enumerate(model.classes_):
        weights["page"][name] = weights["page"].get(name, 0) + rounded(model.intercept_[k])
    return {cue: row for cue, row in sorted(weights.items()) if row}


def as_in_use(sheets: Sequence[Sheet], publishers: Sequence[str], known: Sequence[str | None]) -> list[Genre]:
    """The genre of each sheet by weights that its publisher had no part in; ``known`` are the right ones of those that
    are learned from."""
    found: list[Genre | None] = [None] * len(sheets)
    for others, held in GroupKFold(FOLDS).split(sheets, groups=publishers):
        weights = genre_weights([(sheets[i], right) for i in others if (right := known[i])])
        for i in held:
            found[i] = genre.read(sheets[i], weights=weights)
    return [one for one in found if one is not None]
