"""The package's integer network computes what torch trained, on the fixtures' pages."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs the train extra")

from tools.corpus import page_of  # noqa: E402 - torch may be missing
from tools.net import Net, export, raw_scores, vocabulary  # noqa: E402

from pressparse.model import SCORE_UNIT, from_dict  # noqa: E402

LAYOUTS = Path(__file__).parent / "fixtures" / "layouts"
# Log-odds units: the integers of the file are rounded.
CLOSE = 0.15


def test_integers_score_as_torch_does() -> None:
    paths = sorted(LAYOUTS.glob("*.txt"))
    pages = [page_of(path.stem, path.stem, path.read_text(encoding="utf-8"), []) for path in paths]
    known = vocabulary(pages)
    torch.manual_seed(1)
    net = Net(len(known.cues), len(known.words)).eval()
    model = from_dict(export(net, known, 1.0))
    for page, expected in zip(pages, raw_scores(net, known, pages), strict=True):
        scores = torch.tensor(model.scores(page.cues)) / SCORE_UNIT
        assert (scores - expected).abs().max() < CLOSE, page.id
