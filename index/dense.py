"""Exact search by cosine over the vectors of several segments. The one door to faiss."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.best import best

Vectors = NDArray[np.float32]


class DenseIndex:
    """Finds the living passages of several segments, numbered through; copies no vectors."""

    def __init__(self, parts: Sequence[tuple[Vectors, NDArray[np.int64]]]) -> None:
        """Take the unit rows of each segment (may be memory-mapped), and which of them live."""
        self._parts = parts
        self._bases = np.concatenate(([0], np.cumsum([len(rows) for _, rows in parts])))

    def search(self, vector: Vectors, k: int) -> list[tuple[int, float]]:
        """Return the `k` passages with the greatest cosine to a unit vector, best first."""
        found: list[tuple[int, float]] = []
        for base, (vectors, rows) in zip(self._bases.tolist(), self._parts, strict=False):
            if len(rows) == len(vectors):
                hits = _nearest(vectors, vector, k)
            else:
                hits = best(vectors[rows] @ vector, k)
            found += [(base + number, score) for number, score in hits]
        return sorted(found, key=lambda hit: (-hit[1], hit[0]))[:k]

    def scores(self, vector: Vectors, numbers: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the cosines of these passages."""
        scores = np.zeros(len(numbers), np.float32)
        owners = np.searchsorted(self._bases, numbers, side="right") - 1
        for part, (vectors, rows) in enumerate(self._parts):
            here = np.flatnonzero(owners == part)
            scores[here] = vectors[rows[numbers[here] - self._bases[part]]] @ vector
        return scores


def _nearest(vectors: Vectors, vector: Vectors, k: int) -> list[tuple[int, float]]:
    import faiss

    k = min(k, len(vectors))
    if k <= 0:
        return []
    query = np.ascontiguousarray(vector, np.float32)[None, :]
    # One query has no work for two threads: with 136,000 vectors of 192 dimensions and two
    # cores it took 7 ms with one and 40 to 60 with two. The setting holds for this thread only.
    faiss.omp_set_num_threads(1)
    scores, rows = faiss.knn(query, vectors, k, metric=faiss.METRIC_INNER_PRODUCT)
    return list(zip(rows[0].tolist(), scores[0].tolist(), strict=True))
