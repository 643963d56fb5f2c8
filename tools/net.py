"""The network that ``pressparse.model`` computes, as torch trains it, and its export to integers.

Deterministic: one thread, fixed seeds, pages in the order of their names.
"""

from __future__ import annotations

import base64
import random
from array import array
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from pressparse.model import POINT, SCORE_UNIT, VERSION
from pressparse.roles import Role
from pressparse.steps import KINDS
from tools.corpus import GoldPage

ROLES = [role.value for role in Role]
_LEAST_PUBLISHERS = 2
# Longer pages, in pieces, learn each piece for itself: their chains take too long.
_LONGEST_CHAIN = 300


class Net(nn.Module):
    """Cues of pieces -> scores of roles; see ``pressparse.model`` for what each part does."""

    def __init__(
        self,
        cues: int,
        hidden: int = 128,
        near: int = 32,
        around: int = 64,
        reach: int = 3,
        cue_dropout: float = 0.25,
        dropout: float = 0.35,
    ) -> None:
        super().__init__()
        self.hidden, self.near, self.reach, self.cue_dropout = hidden, near, reach, cue_dropout
        self.embedding = nn.Embedding(cues, hidden + near)
        nn.init.normal_(self.embedding.weight, std=0.1)
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

    def forward(self, flat: Tensor, offsets: Tensor, lengths: list[int]) -> Tensor:
        """Scores of pages in a batch, padded: page, piece, role; ``flat`` are cues, a piece's from each offset on."""
        keep = 1.0 - self.cue_dropout
        weights = (torch.rand(flat.shape) < keep).float() if self.training else torch.full(flat.shape, keep)
        summed = functional.embedding_bag(flat, self.embedding.weight, offsets, mode="sum", per_sample_weights=weights)
        vectors = torch.split(self.drop(torch.relu(summed + self.bias)), lengths)
        both = nn.utils.rnn.pad_sequence(list(vectors), batch_first=True)
        own, near = both[..., : self.hidden], both[..., self.hidden :]
        context = self.drop(torch.relu(self.context(near.transpose(1, 2)).transpose(1, 2)))
        mean = torch.stack([vector[:, : self.hidden].mean(0) for vector in vectors])
        page = self.drop(torch.relu(self.page(mean)))[:, None].expand(-1, own.shape[1], -1)
        scores: Tensor = self.out(torch.cat([own, context, page], 2))
        return scores


def vocabulary(pages: Sequence[GoldPage]) -> list[str]:
    """The cues that at least two publishers' pages have, in alphabetical order."""
    publishers: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        for cues in page.cues:
            for cue in cues:
                publishers[cue].add(page.publisher)
    return sorted(cue for cue, names in publishers.items() if len(names) >= _LEAST_PUBLISHERS)


class Encoded:
    """A page as numbers."""

    def __init__(self, page: GoldPage, index: dict[str, int]) -> None:
        self.cues = [[index[cue] for cue in cues if cue in index] for cues in page.cues]
        self.roles = torch.tensor([ROLES.index(role) for role in page.roles])
        self.steps = torch.tensor(page.steps)
        self.weight = page.weight


def _batch(pages: Sequence[Encoded]) -> tuple[Tensor, Tensor, list[int]]:
    flat: list[int] = []
    offsets: list[int] = []
    for page in pages:
        for cues in page.cues:
            offsets.append(len(flat))
            flat += cues
    return torch.tensor(flat), torch.tensor(offsets), [len(page.cues) for page in pages]


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
) -> tuple[Net, list[str]]:
    """Learn from the pages; every page counts by the root of its length, so that menus don't outweigh speeches."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    shuffler = random.Random(seed)
    cues = vocabulary(pages)
    index = {cue: place for place, cue in enumerate(cues)}
    encoded = [Encoded(page, index) for page in pages if page.cues]
    net = Net(len(cues), **shape)
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
    return net.eval(), cues


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


def raw_scores(net: Net, cues: list[str], pages: Sequence[GoldPage]) -> list[Tensor]:
    """For each page the score of each piece and role."""
    index = {cue: place for place, cue in enumerate(cues)}
    with torch.no_grad():
        return [net(*_batch([Encoded(page, index)]))[0] for page in pages]


def export(net: Net, cues: list[str], temperature: float) -> dict[str, Any]:
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
        "cues": cues,
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


def _coded(values: Tensor, scale: int, code: str) -> str:
    numbers = [round(value * scale) for value in values.reshape(-1).tolist()]
    return base64.b64encode(array(code, numbers).tobytes()).decode("ascii")
