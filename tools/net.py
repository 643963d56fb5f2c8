"""The network that ``pressparse.model`` computes, as torch trains it, and its export to integers.

Deterministic: one thread, fixed seeds, pages in the order of their names.
"""

from __future__ import annotations

import base64
import random
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, TypeAlias

import torch
from attrs import frozen
from torch import Tensor, nn
from torch.nn import functional

from pressparse.model import POINT, SCORE_UNIT, VERSION, WORD_POINT
from pressparse.parsers import word
from pressparse.roles import Role
from pressparse.steps import KINDS
from tools.corpus import GoldPage
from tools.plain import plain_words

ROLES = [role.value for role in Role]
_LEAST_PUBLISHERS = 2
# A word is learned from so many publishers' pages on, if so many write it in small letters: names are not.
_WORD_PUBLISHERS = 20
# The cues of words.
_WORD_KINDS = tuple(kind.removesuffix("*") for kind in word.CUES)
# Words are so many, and so easily learned by heart, that half of them are left out by chance, and on half of the pieces
# all.
_WORD_DROPOUT, _WORDLESS = 0.5, 0.5
_MOST_IN_A_BYTE = 127
# Longer pages, in pieces, learn each piece for itself: their chains take too long.
_LONGEST_CHAIN = 300


# The numbers of all pieces' cues, one piece after the other, and where each piece's begin.
Bags: TypeAlias = tuple[Tensor, Tensor]


class Net(nn.Module):
    """Cues of pieces -> scores of roles; see ``pressparse.model`` for what each part does."""

    def __init__(
        self,
        cues: int,
        words: int = 0,
        hidden: int = 128,
        near: int = 32,
        around: int = 64,
        reach: int = 3,
        word_size: int = 24,
        cue_dropout: float = 0.25,
        dropout: float = 0.35,
    ) -> None:
        super().__init__()
        self.hidden, self.near, self.reach, self.cue_dropout = hidden, near, reach, cue_dropout
        self.embedding = nn.Embedding(cues, hidden + near)
        nn.init.normal_(self.embedding.weight, std=0.1)
        self.words = nn.Embedding(words, word_size)
        nn.init.normal_(self.words.weight, std=0.1)
        self.matrix = nn.Linear(word_size, hidden + near, bias=False)
        self.bias = nn.Parameter(torch.zeros(hidden + near))
        self.context = nn.Conv1d(near, around, 2 * reach + 1, padding=reach)
        self.page = nn.Linear(hidden, around)
        self.out = nn.Linear(hidden + 2 * around, len(ROLES))
        # What all kinds of steps have in common, and what each has besides.
        self.common_steps = nn.Parameter(torch.zeros(len(ROLES), len(ROLES)))
        self.kinds_of_steps = nn.Parameter(torch.zeros(KINDS, len(ROLES), len(ROLES)))
        self.drop = nn.Dropout(dropout)

    @property
    def transitions(self) -> Tensor:
        """The scores of steps from role to role, by the kind of the step."""
        return self.common_steps + self.kinds_of_steps

    def forward(self, cues: Bags, words: Bags, lengths: list[int]) -> Tensor:
        """Scores of pages in a batch, padded: page, piece, role; of the cues and of the words of all pieces."""
        summed = self._summed(self.embedding, cues, self.cue_dropout)
        offsets = torch.cat((words[1], torch.tensor([len(words[0])])))
        said = self._summed(self.words, words, _WORD_DROPOUT) / offsets.diff().clamp(min=1)[:, None].sqrt()
        if self.training:
            said = said * (torch.rand(len(said), 1) >= _WORDLESS).float() / (1.0 - _WORDLESS)
        vectors = torch.split(self.drop(torch.relu(summed + self.matrix(said) + self.bias)), lengths)
        both = nn.utils.rnn.pad_sequence(list(vectors), batch_first=True)
        own, near = both[..., : self.hidden], both[..., self.hidden :]
        context = self.drop(torch.relu(self.context(near.transpose(1, 2)).transpose(1, 2)))
        mean = torch.stack([vector[:, : self.hidden].mean(0) for vector in vectors])
        page = self.drop(torch.relu(self.page(mean)))[:, None].expand(-1, own.shape[1], -1)
        scores: Tensor = self.out(torch.cat([own, context, page], 2))
        return scores

    def _summed(self, embedding: nn.Embedding, bags: Bags, dropout: float) -> Tensor:
        flat, offsets = bags
        keep = 1.0 - dropout
        weights = (torch.rand(flat.shape) < keep).float() if self.training else torch.full(flat.shape, keep)
        return functional.embedding_bag(flat, embedding.weight, offsets, mode="sum", per_sample_weights=weights)


@frozen(eq=False)
class Vocabulary:
    """The cues that the network learns, those that are words apart, each in alphabetical order."""

    cues: list[str]
    words: list[str]

    @cached_property
    def cue_places(self) -> dict[str, int]:
        """Each cue's place."""
        return {cue: place for place, cue in enumerate(self.cues)}

    @cached_property
    def word_places(self) -> dict[str, int]:
        """Each word's place."""
        return {cue: place for place, cue in enumerate(self.words)}


def vocabulary(pages: Sequence[GoldPage]) -> Vocabulary:
    """The cues that at least two publishers' pages have, and words that are common and no names."""
    publishers: dict[str, set[str]] = defaultdict(set)
    plain = plain_words((page.publisher, page.text, page.language) for page in pages)
    for page in pages:
        for cue in set().union(*page.cues):
            publishers[cue].add(page.publisher)
    cues, words = [], []
    for cue in sorted(publishers):
        if not cue.startswith(_WORD_KINDS):
            cues += [cue] * (len(publishers[cue]) >= _LEAST_PUBLISHERS)
        elif min(len(publishers[cue]), plain.get(cue.partition(".")[2], 0)) >= _WORD_PUBLISHERS:
            words.append(cue)
    return Vocabulary(cues, words)


class Encoded:
    """A page as numbers."""

    def __init__(self, page: GoldPage, known: Vocabulary) -> None:
        self.cues = [[known.cue_places[cue] for cue in cues if cue in known.cue_places] for cues in page.cues]
        self.words = [[known.word_places[cue] for cue in cues if cue in known.word_places] for cues in page.cues]
        self.roles = torch.tensor([ROLES.index(role) for role in page.roles])
        self.steps = torch.tensor(page.steps)
        self.weight = page.weight


def _batch(pages: Sequence[Encoded]) -> tuple[Bags, Bags, list[int]]:
    cues = _bags(mine for page in pages for mine in page.cues)
    return cues, _bags(mine for page in pages for mine in page.words), [len(page.cues) for page in pages]


def _bags(pieces: Iterable[list[int]]) -> Bags:
    flat: list[int] = []
    offsets: list[int] = []
    for mine in pieces:
        offsets.append(len(flat))
        flat += mine
    return torch.tensor(flat, dtype=torch.long), torch.tensor(offsets)


def _chain_losses(scores: Tensor, pages: Sequence[Encoded], transitions: Tensor) -> list[Tensor]:
    """The negative log-likelihood of each page's gold chain; ``scores`` are padded: page, piece, role."""
    lengths = torch.tensor([len(page.cues) for page in pages])
    kinds = nn.utils.rnn.pad_sequence([page.steps for page in pages], batch_first=True)
    total = scores[:, 0]
    for place in range(1, int(lengths.max())):
        further = torch.logsumexp(total[:, :, None] + transitions[kinds[:, place]], 1) + scores[:, place]
        total = torch.where((lengths > place)[:, None], further, total)
    whole = torch.logsumexp(total, 1)
    losses = []
    for number, page in enumerate(pages):
        roles = page.roles
        steps = transitions[page.steps[1:], roles[:-1], roles[1:]]
        path = scores[number, torch.arange(len(roles)), roles].sum() + steps.sum()
        losses.append(whole[number] - path)
    return losses


def train(
    pages: Sequence[GoldPage],
    *,
    seed: int = 1,
    epochs: int = 30,
    rate: float = 3e-3,
    decay: float = 0.02,
    chain_from: float = 0.6,
    **shape: Any,
) -> tuple[Net, Vocabulary]:
    """Learn from the pages; every page counts by the root of its length, so that menus don't outweigh speeches."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    shuffler = random.Random(seed)
    known = vocabulary(pages)
    encoded = [Encoded(page, known) for page in pages if page.cues]
    net = Net(len(known.cues), len(known.words), **shape)
    size = 8
    steps = epochs * -(-len(encoded) // size)
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=rate, total_steps=steps, pct_start=0.15)
    for epoch in range(epochs):
        net.train()
        order = list(range(len(encoded)))
        shuffler.shuffle(order)
        chained = epoch >= chain_from * epochs
        for start in range(0, len(order), size):
            batch = [encoded[place] for place in order[start : start + size]]
            scores = net(*_batch(batch))
            optimizer.zero_grad()
            (torch.stack(_losses(scores, batch, net, chained)).sum() / len(batch)).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimizer.step()
            schedule.step()
    return net.eval(), known


def _losses(scores: Tensor, pages: Sequence[Encoded], net: Net, chained: bool) -> list[Tensor]:
    """Each page's loss, by its weight: of the whole chain if ``chained``, but for very long pages."""
    in_chain = [chained and len(page.cues) < _LONGEST_CHAIN for page in pages]
    places = [number for number, chain in enumerate(in_chain) if chain]
    chains = iter(
        _chain_losses(scores[places], [pages[number] for number in places], net.transitions) if places else ()
    )
    losses = []
    for rows, page, chain in zip(scores, pages, in_chain, strict=True):
        count = len(page.cues)
        loss = next(chains) if chain else functional.cross_entropy(rows[:count], page.roles, reduction="sum")
        losses.append(page.weight * count**-0.5 * loss)
    return losses


def raw_scores(net: Net, known: Vocabulary, pages: Sequence[GoldPage]) -> list[Tensor]:
    """For each page the score of each piece and role."""
    with torch.no_grad():
        return [net(*_batch([Encoded(page, known)]))[0] for page in pages]


def export(net: Net, known: Vocabulary, temperature: float) -> dict[str, Any]:
    """The weights file's dict: fixed-point integers, little-endian, base64."""
    scale = 1 << POINT
    keep = 1.0 - net.cue_dropout
    # A row for each number that neighbours see: what it adds to each place from -reach to reach of its piece.
    # Piece i adds to place i + d what the kernel has at reach - d.
    kernel = net.context.weight.detach().flip(2).permute(1, 2, 0).reshape(net.near, -1)
    return {
        "version": VERSION,
        "roles": ROLES,
        "hidden": net.hidden,
        "near": net.near,
        "around": net.context.out_channels,
        "reach": net.reach,
        "temperature": round(temperature, 4),
        "cues": known.cues,
        "words": {
            kind.rstrip("."): " ".join(cue.removeprefix(kind) for cue in known.words if cue.startswith(kind))
            for kind in sorted(_WORD_KINDS)
        },
        "word_embedding": _bytes(net.words.weight.detach() * (1.0 - _WORD_DROPOUT)),
        "word_rows": _coded(net.matrix.weight.detach().T, scale, "h"),
        "embedding": _coded(net.embedding.weight.detach() * keep, scale, "h"),
        "bias": _coded(net.bias.detach(), scale, "i"),
        "context": _coded(kernel, scale, "h"),
        "context_bias": _coded(net.context.bias.detach(), scale * scale, "i"),  # type: ignore[union-attr]
        "page": _coded(net.page.weight.detach().T, scale, "h"),
        "page_bias": _coded(net.page.bias.detach(), scale * scale, "i"),
        "out": _coded(net.out.weight.detach().T, scale, "h"),
        "out_bias": _coded(net.out.bias.detach(), SCORE_UNIT, "i"),
        "transitions": _coded(net.transitions.detach(), SCORE_UNIT, "i"),
    }


def _bytes(values: Tensor) -> str:
    """The same of words, in a byte each."""
    scale = 1 << WORD_POINT
    most = _MOST_IN_A_BYTE / scale
    return _coded(values.clamp(-most, most), scale, "b")


def _coded(values: Tensor, scale: int, code: str) -> str:
    numbers = [round(value * scale) for value in values.reshape(-1).tolist()]
    return base64.b64encode(array(code, numbers).tobytes()).decode("ascii")
