"""Train a table of token vectors so that texts which belong together lie together.

A token's vector is `weight * (features @ turn + own)`: its word vector, learned without labels,
turned by one matrix that all tokens share; a part of its own; and a weight. The shared matrix
carries what a thousand questions teach over to the words they do not contain.

The loss is that of sentence-transformers' MultipleNegativesRankingLoss (the other texts of the
batch and hard ones are negatives, cosines over a temperature). It is computed here on sparse
bags, not by that class over `StaticEmbedding`: a step then costs the entries of the bags, not
gathered copies of rows and a gradient as large as the table, four times less on a busy CPU.
"""

from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from torch.nn import functional

from index.training.bags import shared, thinned
from index.training.pairs import Batch, Pairs

WARM_UP = 30  # steps until the full learning rate
LAST_RATE = 0.03  # of the full learning rate, at the last step
DECAY = 0.98  # of the running squares of the gradients
MOMENTS = (0.9, 0.99)  # of the shared matrix, which gets a gradient at each step
COMMON = 3.0  # logarithm of the rarity below which a token carries next to nothing
LEAST_WEIGHT = 0.01
TURNED_EVERY = 10  # steps; the gradients of the weights may see the shared matrix that late
NEVER = -1e4


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a training is made of; the values measured best (docs/log.md)."""

    shares: dict[str, float] = field(
        default_factory=lambda: {
            "articles": 6,
            "answers": 3,
            "answers-articles": 2,
            "reading": 4,
            "laws": 4,
            "news": 4,
            "continued": 0.5,
            "policy": 4,
            "written": 4,
        }
    )
    steps: int = 400
    dimensions: int = 320
    noise: float = 0.7  # length of a token's own part at the start; its word vector has 1
    turn_rate: float = 1e-3
    own_rate: float = 3e-3
    weight_rate: float = 1e-2
    temperature: float = 0.08
    mask: float = 0.5  # of the tokens that a sentence shares with its rest, on average
    drop: float = 0.45  # of the tokens of supervised pairs
    thin: float = 0.1  # of the tokens of the others
    hard: int = 12  # negatives of BM25 a question
    seed: int = 60


@dataclass(slots=True)
class Table:
    """The parameters: a row of each a token, and the matrix they share."""

    features: NDArray[np.float32]
    turn: NDArray[np.float32]
    own: NDArray[np.float32]
    weight: NDArray[np.float32]  # logarithms

    def vectors(self) -> NDArray[np.float32]:
        """Return one vector a token; that of the unknown token is zero."""
        made = (self.features @ self.turn + self.own) * np.exp(self.weight)[:, None]
        made[0] = 0
        return made.astype(np.float32)


def started(features: NDArray[np.float32], counts: NDArray[np.int64], recipe: Recipe) -> Table:
    """Return word vectors with noise, weighted by how rare the tokens are.

    The noise makes tokens of like meaning differ, so that a name still finds itself.
    """
    rng = np.random.default_rng(recipe.seed)
    own = rng.standard_normal((len(features), recipe.dimensions)) * recipe.noise
    rarity = np.log(counts.sum() / (counts + 5)) - COMMON
    return Table(
        features,
        np.eye(features.shape[1], recipe.dimensions, dtype=np.float32),
        (own / np.sqrt(recipe.dimensions)).astype(np.float32),
        np.log(np.maximum(rarity / 10, LEAST_WEIGHT)).astype(np.float32),
    )


@dataclass(frozen=True, slots=True)
class _Sums:
    """The bags of a batch over the tokens that occur in it, and their sums."""

    tokens: NDArray[np.int32]
    weights: NDArray[np.float32]
    bags: csr_matrix
    features: NDArray[np.float32]
    total: NDArray[np.float32]


class Trainer:
    """Takes steps of contrastive learning on pairs of bags."""

    def __init__(self, table: Table, pairs: dict[str, Pairs], recipe: Recipe) -> None:
        self.losses: dict[str, list[float]] = {}
        self._table = table
        self._pairs = pairs
        self._recipe = recipe
        self._rng = np.random.default_rng(recipe.seed)
        self._turn = torch.from_numpy(table.turn)  # the same memory
        self._adam = torch.optim.Adam([self._turn], lr=recipe.turn_rate, betas=MOMENTS)
        self._turned = table.features @ table.turn
        self._own_squares = np.zeros(len(table.own), np.float32)
        self._weight_squares = np.zeros(len(table.own), np.float32)

    def run(self) -> NDArray[np.float32]:
        """Train to the end and return the token vectors."""
        names = list(self._recipe.shares)
        shares = np.array(list(self._recipe.shares.values()))
        for step in range(self._recipe.steps):
            if step % TURNED_EVERY == 0:
                self._turned = self._table.features @ self._table.turn
            name = names[self._rng.choice(len(names), p=shares / shares.sum())]
            rise = min(1.0, (step + 1) / WARM_UP)
            rate = rise * max(LAST_RATE, 1 - step / self._recipe.steps)
            self.losses.setdefault(name, []).append(self._step(self._pairs[name], rate))
        return self._table.vectors()

    def _step(self, pairs: Pairs, rate: float) -> float:
        batch = pairs.batch(self._rng, self._recipe.hard)
        sums = self._sums(self._bags(pairs, batch))
        total = torch.from_numpy(sums.total).requires_grad_(True)
        loss = _loss(total, batch, self._recipe.temperature, both_ways=not pairs.supervised)
        loss.backward()
        assert total.grad is not None
        self._update(sums, total.grad.numpy(), rate)
        return float(loss.detach())

    def _bags(self, pairs: Pairs, batch: Batch) -> csr_matrix:
        """Return the questions, then the texts, with some of their tokens left out."""
        questions, texts = pairs.questions[batch.questions], pairs.texts[batch.texts]
        if pairs.masked:
            share = 2 * self._recipe.mask * self._rng.random()
            overlap = shared(questions, texts[batch.targets])
            questions = thinned(questions, overlap * share, self._rng)
        drop = self._recipe.drop if pairs.supervised else self._recipe.thin
        return thinned(vstack([questions, texts], format="csr"), drop, self._rng)

    def _sums(self, bags: csr_matrix) -> _Sums:
        table = self._table
        tokens, columns = np.unique(bags.indices, return_inverse=True)
        weights = np.exp(table.weight[tokens])
        shape = (bags.shape[0], len(tokens))
        plain = csr_matrix((bags.data, columns.astype(np.int32), bags.indptr), shape=shape)
        weighted = plain.multiply(weights[None, :]).tocsr()
        features = weighted @ table.features[tokens]
        total = features @ table.turn + weighted @ table.own[tokens]
        return _Sums(tokens, weights, plain, features, total)

    def _update(self, sums: _Sums, gradient: NDArray[np.float32], rate: float) -> None:
        """Move each parameter against its gradient, by a length that its squares normalise."""
        recipe, table, tokens = self._recipe, self._table, sums.tokens
        on_tokens = np.asarray(sums.bags.T.tocsr() @ gradient)
        vectors = self._turned[tokens] + table.own[tokens]
        on_weight = sums.weights * np.einsum("ij,ij->i", on_tokens, vectors)
        on_own = on_tokens * sums.weights[:, None]
        squares = np.einsum("ij,ij->i", on_own, on_own) / recipe.dimensions
        own_size = _root(self._own_squares, tokens, squares)
        table.own[tokens] -= on_own * (recipe.own_rate * rate / own_size)[:, None]
        weight_size = _root(self._weight_squares, tokens, on_weight**2)
        table.weight[tokens] -= recipe.weight_rate * rate * on_weight / weight_size
        self._turn.grad = torch.from_numpy(sums.features.T @ gradient)
        self._adam.param_groups[0]["lr"] = recipe.turn_rate * rate
        self._adam.step()


def _root(
    squares: NDArray[np.float32], tokens: NDArray[np.int32], new: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Update running squares, which begin with the first that is seen; return their roots."""
    old = squares[tokens]
    squares[tokens] = np.where(old == 0, new, DECAY * old + (1 - DECAY) * new)
    return np.sqrt(squares[tokens]) + np.float32(1e-8)


def _loss(total: torch.Tensor, batch: Batch, temperature: float, both_ways: bool) -> torch.Tensor:
    """Return how badly the texts that belong to the questions are found among the others."""
    count = len(batch.questions)
    unit = functional.normalize(total, dim=1, eps=1e-6)
    scores = unit[:count] @ unit[count:].T / temperature
    if batch.others is not None:
        scores = scores.masked_fill(torch.from_numpy(batch.others), NEVER)
    targets = torch.from_numpy(batch.targets)
    loss = functional.cross_entropy(scores, targets)
    if not both_ways:
        return loss
    return (loss + functional.cross_entropy(scores[:, targets].T, torch.arange(count))) / 2
