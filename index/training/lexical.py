"""BM25 over the project's own terms: where hard negatives come from, and the line to beat."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.sparse import K1, B
from index.tokens import Segmenter
from index.training.bags import counted, joined


class Lexical:
    """Scores texts by BM25 over words and character bigrams."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._segmenter = Segmenter()
        self._numbers: dict[str, int] = {}
        terms = self._segmenter.terms_of(texts)
        rows = [
            np.array([self._numbers.setdefault(t, len(self._numbers)) for t in row], np.int32)
            for row in terms
        ]
        lengths = np.array([len(row) for row in rows], np.float32)
        bags = counted(*joined(rows), len(self._numbers))
        found = np.bincount(bags.indices, minlength=len(self._numbers))
        rarity = np.log(1 + (len(texts) - found + 0.5) / (found + 0.5))
        discount = K1 * (1 - B + B * lengths / lengths.mean())
        owners = np.repeat(np.arange(len(texts)), np.diff(bags.indptr))
        bags.data *= rarity[bags.indices] * (K1 + 1) / (bags.data + discount[owners])
        self._weights = bags.astype(np.float32).T.tocsr()

    def scores(self, questions: Sequence[str]) -> NDArray[np.float32]:
        """Return a row of scores, one a text, for each question."""
        known = [
            np.array([self._numbers[t] for t in row if t in self._numbers], np.int32)
            for row in self._segmenter.terms_of(questions)
        ]
        asked = counted(*joined(known), len(self._numbers))
        return np.asarray((asked @ self._weights).todense(), np.float32)
