"""Pairs of texts that belong together, drawn in batches."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of questions, rows of texts, and which of those texts belongs to which question."""

    questions: Numbers
    texts: Numbers
    targets: Numbers
    others: NDArray[np.bool_] | None = None  # texts that also belong to a question


@dataclass(slots=True)
class Pairs:
    """Question rows and text rows that belong together, `left[i]` to `right[i]`.

    `group` keeps the pairs of one source text together: a batch takes `of_group` pairs of each
    group it draws, so that a text has its neighbours to be told from.
    """

    questions: csr_matrix
    texts: csr_matrix
    left: Numbers
    right: Numbers
    size: int = 256
    masked: bool = False
    supervised: bool = True
    group: Numbers | None = None
    of_group: int = 1
    relevant: dict[int, set[int]] = field(default_factory=dict)  # all texts of a question
    negatives: Numbers | None = None  # a row of texts for each question
    _order: Numbers | None = None
    _starts: Numbers | None = None

    def batch(self, rng: np.random.Generator, hard: int) -> Batch:
        """Draw a batch; `hard` negatives a question where there are any."""
        chosen = self._chosen(rng)
        left, right = self.left[chosen], self.right[chosen]
        wanted = right
        if self.negatives is not None and hard:
            pool = self.negatives[left]
            drawn = rng.integers(0, pool.shape[1], (len(left), hard))
            wanted = np.concatenate([right, np.take_along_axis(pool, drawn, axis=1).ravel()])
        texts, places = np.unique(wanted, return_inverse=True)
        targets = places[: len(right)].astype(np.int64)
        return Batch(left, texts, targets, self._others(left, texts, targets))

    def _chosen(self, rng: np.random.Generator) -> Numbers:
        if self.group is None:
            return rng.choice(len(self.left), min(self.size, len(self.left)), replace=False)
        if self._order is None or self._starts is None:
            self._order = np.argsort(self.group, kind="stable")
            ranked = self.group[self._order]
            self._starts = np.searchsorted(ranked, np.arange(self.group.max() + 2))
        groups = self.group[rng.integers(0, len(self.group), self.size // self.of_group)]
        low, high = self._starts[groups], self._starts[groups + 1]
        drawn = rng.integers(low[:, None], high[:, None], (len(groups), self.of_group))
        return np.unique(self._order[drawn])

    def _others(self, left: Numbers, texts: Numbers, targets: Numbers) -> NDArray[np.bool_] | None:
        if not self.relevant:
            return None
        place = {int(text): number for number, text in enumerate(texts)}
        others = np.zeros((len(left), len(texts)), np.bool_)
        for row, question in enumerate(left):
            for text in self.relevant[int(question)]:
                if text in place:
                    others[row, place[text]] = True
        others[np.arange(len(left)), targets] = False
        return others
