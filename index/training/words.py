"""Word vectors without labels: what stands near what, factorised.

Positive pointwise mutual information of tokens within a window, with smoothed contexts, and its
largest eigenvectors (Levy, Goldberg and Dagan, "Improving Distributional Similarity with Lessons
Learned from Word Embeddings", 2015), found by subspace iteration (Halko, Martinsson and Tropp,
2011).
"""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

WINDOW = 8
SMOOTHING = 0.75
FREQUENT = 1e-4  # tokens more frequent than this share are thinned by the root of the excess
_SPARE = 24  # more directions than asked for make the last of them exact
_ITERATIONS = 4
_FEW = 5  # a token seen less often has a vector half as long


def word_vectors(
    ids: NDArray[np.int32], ends: NDArray[np.int64], size: int, dimensions: int, seed: int
) -> NDArray[np.float32]:
    """Return a unit row a token; the tokens of text `i` are `ids[ends[i]:ends[i + 1]]`."""
    rng = np.random.default_rng(seed)
    counts = np.bincount(ids, minlength=size)
    information = _information(_together(ids, ends, counts, rng))
    basis = rng.standard_normal((size, dimensions + _SPARE)).astype(np.float32)
    for _ in range(_ITERATIONS):
        basis, _ = np.linalg.qr(information @ basis)
    values, turn = np.linalg.eigh(basis.T @ (information @ basis))
    best = np.argsort(-np.abs(values))[:dimensions]
    vectors = (basis @ turn[:, best]) * np.sqrt(np.abs(values[best]))
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    vectors[counts < _FEW] /= 2
    return np.asarray(vectors, np.float32)


def _together(
    ids: NDArray[np.int32],
    ends: NDArray[np.int64],
    counts: NDArray[np.int64],
    rng: np.random.Generator,
) -> csr_matrix:
    """Count pairs within the window of a text, near ones for more, once ones not at all."""
    size = len(counts)
    texts = np.repeat(np.arange(len(ends) - 1), np.diff(ends))
    kept = rng.random(len(ids)) < np.sqrt(FREQUENT * len(ids) / np.maximum(counts, 1))[ids]
    tokens, texts = ids[kept].astype(np.int64), texts[kept]
    total = csr_matrix((size, size), dtype=np.float32)
    for distance in range(1, WINDOW + 1):
        same = texts[distance:] == texts[:-distance]
        pairs = tokens[:-distance][same] * size + tokens[distance:][same]
        found, often = np.unique(pairs, return_counts=True)
        near = often.astype(np.float32) / np.float32(np.sqrt(distance))
        total = total + csr_matrix((near, (found // size, found % size)), shape=(size, size))
    total = (total + total.T).tocsr()
    total.data[total.data < 1] = 0
    total.eliminate_zeros()
    return total


def _information(together: csr_matrix) -> csr_matrix:
    """Replace counts by positive pointwise mutual information."""
    often = np.asarray(together.sum(axis=1)).ravel() + 1e-9
    context = often**SMOOTHING / (often**SMOOTHING).sum()
    rows = np.repeat(np.arange(together.shape[0]), np.diff(together.indptr))
    information = np.log(together.data / often[rows] / context[together.indices])
    together.data = np.maximum(information, 0).astype(np.float32)
    together.eliminate_zeros()
    return together
