"""What a piece says, word by word: its first words and its last ones, of which the model knows those that many houses
use. No list of phrases has all that opens a caption or ends a menu."""

from __future__ import annotations

from pressparse.page import Page, Say

CUES = {
    "word.*": "this word is one of its first or last ones",
    "first.*": "it begins with this word",
    "last.*": "it ends with this word",
}

# So many words at each end are told; what stands between says what a text is about, and little of what it is for.
_HEAD_WORDS, _TAIL_WORDS = 8, 4


def look(page: Page, say: Say) -> None:
    """Emit the cues of the words at each piece's ends."""
    for words, cues in zip(page.words, say, strict=True):
        if words:
            near = words if len(words) <= _HEAD_WORDS + _TAIL_WORDS else [*words[:_HEAD_WORDS], *words[-_TAIL_WORDS:]]
            cues.extend([f"word.{word}" for word in near])
            cues.append(f"first.{words[0]}")
            cues.append(f"last.{words[-1]}")
