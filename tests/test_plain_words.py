"""Which words are no names, by how they are written."""

import pytest
from tools.plain import plain_words

PAGES = [
    ("Norland", "The Mill opens. A mill, says Roe.", "en"),
    ("Norland", "The mill again.", "en"),
    ("Sudland", "Mill for sale, says ROE", "en"),
    ("Oakby", "Die Mühle öffnet, sagt B2B.", "de"),
    ("Elm", "Nothing told.", None),
]


@pytest.mark.parametrize(
    ("word", "publishers"),
    [("mill", 1), ("says", 2), ("roe", 0), ("the", 0), ("mühle", 1), ("b2b", 0), ("nothing", 0), ("told", 1)],
)
def test_counts_publishers_that_write_it_small(word: str, publishers: int) -> None:
    assert plain_words(PAGES).get(word, 0) == publishers
