"""What repeats: a headline that stands twice, a menu printed twice, a title that shares its words with the text."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from pressparse.page import Page, Say
from pressparse.roles import Role

CUES = {
    "echo.*": "the same words stand elsewhere on the page",
    "starts-like.*": "another line begins with the same words, or is the beginning of this one",
    "shared.*": "how many of its longer words stand in the running text",
    "title.*": "it stands above, among or below the lines that repeat the page's likeliest title",
    "twin.*": "it stands above a title that is there twice in a row",
    "shared-run.*": "its words stand in the running text's first paragraphs",
}

# By hand, since the layout is rare: above a title that stands twice in a row there are no parts of the speech.
VOTES = {"twin.above": {Role.BODY: -4.0, Role.HEADING: -3.0, Role.SALUTATION: -3.0, Role.BOILERPLATE: -2.0}}

_LONG_WORD, _MOST_WORDS = 5, 40
_TITLE_WORDS = 4
_LONGEST_TITLE = 260
_TWIN_GAP, _TWIN_WORDS, _TWIN_SHARE = 2, 6, 2
_PROSE = 90


def look(page: Page, say: Say) -> None:
    """Emit the cues of what each piece shares with the rest of the page."""
    keys = [" ".join(words) for words in page.words]
    _echoes(page, keys, say)
    _prefixes(page, keys, say)
    _shared(page, say)


def _echoes(page: Page, keys: list[str], say: Say) -> None:
    places: dict[str, list[int]] = {}
    for index, key in enumerate(keys):
        if key:
            places.setdefault(key, []).append(index)
    titles: list[list[int]] = []
    for key, indices in places.items():
        if len(indices) < 2:
            continue
        title = key.count(" ") + 1 >= _TITLE_WORDS
        if title and len(indices) <= 3 and len(key) <= _LONGEST_TITLE:
            titles.append(indices)
        many = "often" if len(indices) > 3 else "twice"
        for order, index in enumerate(indices):
            cues = say[index]
            cues.append(f"echo.{'title' if title else 'words'}-{many}")
            cues.append("echo.first" if order == 0 else "echo.later")
            if order and title:
                cues.append(f"echo.of-{page.part(indices[0])}-{page.part(index)}")
    _round_title(page, titles, say)


def _round_title(page: Page, titles: list[list[int]], say: Say) -> None:
    """The repeated title nearest to where the running text begins parts what is above from what is below."""
    first, end = page.core
    twin = next((indices for indices in titles if _is_twin(page, indices)), None)
    if twin is not None:
        for cues in say[: twin[0]]:
            cues.append("twin.above")
    near = [indices for indices in titles if indices[0] < (end if end else len(page.pieces))]
    if not near:
        return
    title = min(near, key=lambda indices: (abs(indices[-1] - first), indices))
    for index, cues in enumerate(say):
        if index < title[0]:
            cues.append("title.above")
        elif index > title[-1]:
            cues.append("title.below")
        else:
            cues.append("title.among")


def _is_twin(page: Page, indices: list[int]) -> bool:
    """Whether a long title stands twice in a row, as the browser's and the page's own, with most of the prose below."""
    first, second = indices[:2]
    if second - first > _TWIN_GAP or len(page.words[first]) < _TWIN_WORDS:
        return False
    above, below = (
        sum(piece.length for piece in pieces if piece.length >= _PROSE)
        for pieces in (page.pieces[:first], page.pieces[second:])
    )
    return below > _TWIN_SHARE * above


def _prefixes(page: Page, keys: list[str], say: Say) -> None:
    """Pairs of title-like lines of which one begins with the other: sorted, such lines stand together."""
    titles = sorted((key, index) for index, key in enumerate(keys) if 12 <= len(key) <= 260 and key.count(" ") + 1 >= 3)
    for place in range(len(titles) - 1):
        key, index = titles[place]
        for other, other_index in titles[place + 1 : place + 4]:
            if other == key:
                continue
            if not other.startswith(key):
                break
            say[index].append("starts-like.longer")
            say[other_index].append("starts-like.shorter")


def _shared(page: Page, say: Say) -> None:
    first, end = page.core
    if first == end:
        return
    titles = {
        index: {word for word in words if len(word) >= _LONG_WORD}
        for index, words in enumerate(page.words)
        if 2 <= len(words) <= _MOST_WORDS
    }
    every = set().union(*titles.values())
    known = Counter(chain.from_iterable(map(every.intersection, page.words[first:end])))
    opening = set().union(*page.words[first : first + 2])
    for index, longer in titles.items():
        if not longer:
            continue
        inside = first <= index < end
        own = 1 if inside else 0
        found = sum([known.get(word, 0) > own for word in longer]) / len(longer)
        step = "none" if not found else "few" if found < 0.34 else "half" if found < 0.67 else "most"
        size = "title" if len(longer) >= 3 else "label"
        say[index].append(f"shared.{size}-{step}-{'inside' if inside else 'outside'}")
        if not inside and len(longer) >= 3:
            share = len(longer & opening) / len(longer)
            say[index].append(
                "shared-run.most" if share > 0.5 else "shared-run.some" if share > 0.2 else "shared-run.none"
            )
