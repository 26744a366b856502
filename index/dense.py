"""Search by cosine over the vectors of several segments. The one door to faiss.

While it is fast enough every vector is compared, so that nothing is missed. Above that, large
segments are searched by codes (product quantisation, four bits for two dimensions: a sixteenth
of the vectors), and of the best by codes the cosines are taken. Method: André, Kermarrec and
Le Scouarnec, "Quicker ADC" (2019), as faiss has it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from mmap import mmap
from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

Vectors: TypeAlias = NDArray[np.float32]
Numbers: TypeAlias = NDArray[np.int64]
Method: TypeAlias = Literal["exact", "approximate"]

# Living vectors of up to so many bytes are all compared: 50,000 of 320 dimensions, in 3 to 4 ms,
# about what the rest of a search takes. Then: 1.2 ms by codes; 68,000: 6.5 ms and 1.4; 136,000: 13
# and 1.9; 495,000: 47 and 7.5; 990,000: 93 and 13 (one busy core).
EXACT_BYTES = 64_000_000
# Smaller segments are compared whole, in 0.05 ms: faiss wants 39 examples for a centroid. Where
# all are so small faiss is not needed, and importing it takes 33 ms.
SMALLEST_CODED = 1024
# Examples for each of the 16 centroids of a pair of dimensions, and rounds of learning. faiss has
# 256 and 25: six times as long (0.9 s a segment), and recall@100 changes by 0.001 at most.
EXAMPLES = 64
ROUNDS = 10
# Candidates for each passage wanted, whose cosines are taken: of all segments together, of which
# each gives its share, and so many more that all of the best may be in one. Recall@100 against
# exact search is 0.999 or more at all these sizes; with 4 and 1 it is 0.993, and 0.2 ms less.
RESCORED = 10
MORE_OF_EACH = 2
# From this share on it is quicker to read a segment through than to gather rows of it.
MOST = 1 / 8


class Codes:
    """The codes of the vectors of one segment, read into memory when they are first used."""

    def __init__(self, data: mmap | bytes) -> None:
        """Take what `encode` returned."""
        self._data = data

    @cached_property
    def index(self) -> Any:
        """The index of faiss; None where the bytes are none: then nothing is found by codes."""
        import faiss

        try:
            return faiss.deserialize_index(np.frombuffer(self._data, np.uint8))
        except (RuntimeError, MemoryError):  # of another version, or damaged
            return None


@dataclass(frozen=True, slots=True)
class DensePart:
    """The unit rows of a segment (may be memory-mapped), which of them live, and their codes."""

    vectors: Vectors
    rows: Numbers
    codes: Codes | None = None


class DenseIndex:
    """Finds the living passages of several segments, numbered through; copies no vectors."""

    def __init__(self, parts: Sequence[DensePart]) -> None:
        """Take the segments; codes are used where there is too much to compare."""
        self._parts = parts
        self._bases = np.concatenate(([0], np.cumsum([len(part.rows) for part in parts])))
        self._size = int(self._bases[-1])
        coded = any(part.codes for part in parts)
        many = too_many(self._size, parts[0].vectors.shape[1]) if parts else False
        self.method: Method = "approximate" if coded and many else "exact"

    def search(self, vector: Vectors, k: int) -> list[tuple[int, float]]:
        """Return the `k` passages with the greatest cosine to a unit vector, best first.

        The cosines are exact with either method; what is approximate is which are looked at.
        """
        found, guessed = [(np.zeros(0, np.int64), np.zeros(0, np.float32))], []
        for base, part in zip(self._bases.tolist(), self._parts, strict=False):
            lively = len(part.rows) > MOST * len(part.vectors)
            if self.method == "approximate" and lively and part.codes and part.codes.index:
                rows, about = self._by_codes(part, part.codes.index, vector, k)
                guessed.append((base + rows, about))
            else:
                rows, cosines = _exactly(part, vector, k)
                found.append((base + rows, cosines))
        if guessed:
            numbers, about = map(np.concatenate, zip(*guessed, strict=True))
            numbers = numbers[_greatest(about, RESCORED * k)]
            found.append((numbers, self.scores(vector, numbers)))
        numbers, cosines = map(np.concatenate, zip(*found, strict=True))
        best = np.lexsort((numbers, -cosines))[: max(0, k)]
        return list(zip(numbers[best].tolist(), cosines[best].tolist(), strict=True))

    def scores(self, vector: Vectors, numbers: Numbers) -> Vectors:
        """Return the cosines of these passages."""
        scores = np.zeros(len(numbers), np.float32)
        owners = np.searchsorted(self._bases, numbers, side="right") - 1
        for number, part in enumerate(self._parts):
            here = np.flatnonzero(owners == number)
            if not len(here):
                continue
            rows = part.rows[numbers[here] - self._bases[number]]
            scores[here] = _cosines(part.vectors, rows, vector)
        return scores

    def _by_codes(
        self, part: DensePart, index: Any, vector: Vectors, k: int
    ) -> tuple[Numbers, Vectors]:
        """Return the places among the living of the best by codes, with about their cosines."""
        share = len(part.rows) / self._size
        wanted = (MORE_OF_EACH + RESCORED * share) * k * len(part.vectors) / len(part.rows)
        rows, about = _searched(index, vector, min(int(wanted) + 1, len(part.vectors)))
        if len(part.rows) == len(part.vectors):
            return rows, about
        places = np.searchsorted(part.rows, rows)
        places[places == len(part.rows)] = 0
        lives = part.rows[places] == rows
        return places[lives], about[lives]


def too_many(vectors: int, dimensions: int) -> bool:
    """Tell whether there are too many vectors to compare them all."""
    return vectors * dimensions * np.float32().nbytes > EXACT_BYTES


def encode(vectors: Vectors) -> bytes:
    """Return the codes of a segment's vectors, the same for the same vectors."""
    import faiss

    dimensions = vectors.shape[1]
    subspaces = dimensions // 2 if dimensions % 2 == 0 else dimensions
    index: Any = faiss.index_factory(dimensions, f"PQ{subspaces}x4fs", faiss.METRIC_INNER_PRODUCT)
    index.pq.cp.niter, index.pq.cp.max_points_per_centroid = ROUNDS, EXAMPLES
    faiss.omp_set_num_threads(1)
    index.train(vectors)
    index.add(vectors)
    data: bytes = faiss.serialize_index(index).tobytes()
    return data


def _exactly(part: DensePart, vector: Vectors, k: int) -> tuple[Numbers, Vectors]:
    """Return the places among the living of the best, and their cosines."""
    if len(part.rows) == len(part.vectors) > SMALLEST_CODED:
        return _nearest(part.vectors, vector, k)
    cosines = _cosines(part.vectors, part.rows, vector)
    places = _greatest(cosines, k)
    return places, cosines[places]


def _cosines(vectors: Vectors, rows: Numbers, vector: Vectors) -> Vectors:
    if len(rows) > MOST * len(vectors):
        return (vectors @ vector)[rows]
    return vectors[rows] @ vector


def _nearest(vectors: Vectors, vector: Vectors, k: int) -> tuple[Numbers, Vectors]:
    import faiss

    k = min(k, len(vectors))
    if k <= 0:
        return np.zeros(0, np.int64), np.zeros(0, np.float32)
    query = np.ascontiguousarray(vector, np.float32)[None, :]
    # One query has no work for two threads: with 136,000 vectors of 192 dimensions and two
    # cores it took 7 ms with one and 40 to 60 with two. The setting holds for this thread only.
    faiss.omp_set_num_threads(1)
    scores, rows = faiss.knn(query, vectors, k, metric=faiss.METRIC_INNER_PRODUCT)
    return rows[0], scores[0]


def _searched(index: Any, vector: Vectors, k: int) -> tuple[Numbers, Vectors]:
    import faiss

    faiss.omp_set_num_threads(1)
    scores, rows = index.search(np.ascontiguousarray(vector, np.float32)[None, :], max(1, k))
    found = rows[0] >= 0
    return rows[0][found], scores[0][found]


def _greatest(scores: Vectors, k: int) -> Numbers:
    """Return the places, in order, of the `k` greatest and of all that equal the least of them."""
    if k <= 0:
        return np.zeros(0, np.int64)
    if k >= len(scores):
        return np.arange(len(scores))
    return np.flatnonzero(scores >= np.partition(scores, -k)[-k])
