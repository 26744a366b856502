"""An index as it was at one moment: what is searched, and the documents it was made from."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from index.best import best
from index.dense import DenseIndex, DensePart, Method
from index.manifest import Manifest
from index.ragged import Ragged
from index.segment import Segment
from index.shelf import Flags, Shelf, locate
from index.sparse import SparseIndex, hash_terms
from index.texts import Texts

Numbers: TypeAlias = Sequence[int] | NDArray[np.int64]

# Selections of documents whose passages are remembered: a conversation keeps to its documents.
CACHED_SELECTIONS = 8
# Queries whose scores are remembered: each is searched with, then asked for some scores again.
CACHED_SCORES = 4
# Terms whose inverse document frequency is remembered.
CACHED_TERMS = 1 << 16


class Index(Shelf):
    """Searches the passages of all segments, numbered from 0; threads may share it.

    `idf(term)` is the inverse document frequency of a term, the greatest for one unknown.
    """

    def __init__(self, manifest: Manifest, segments: Sequence[tuple[Segment, Flags]]) -> None:
        """Take opened segments, each with which of its documents live."""
        super().__init__(segments)
        self.manifest = manifest
        self._sparse = SparseIndex([(part.segment.postings, part.rows) for part in self._parts])
        self._dense = DenseIndex(
            [DensePart(part.segment.vectors, part.rows, part.segment.codes) for part in self._parts]
        )
        self._bases = np.array([part.base for part in self._parts], np.int64)
        self._selected = lru_cache(CACHED_SELECTIONS)(self._passages_of)
        self._scored = lru_cache(CACHED_SCORES)(self._scores_of)
        self.idf = lru_cache(CACHED_TERMS)(self._sparse.idf)

    @property
    def dense_method(self) -> Method:
        """How vectors are searched: all compared (exact), or by their codes (approximate)."""
        return self._dense.method

    def search_sparse(
        self, terms: Mapping[str, float], k: int, documents: Collection[str] | None = None
    ) -> list[tuple[int, float]]:
        """Return (passage number, BM25 score) of at most `k` passages, best first, none of 0."""
        scores = self._scored(tuple(terms.items()))
        if documents is not None:
            scores = scores * self._selected(frozenset(documents))
        return [(number, score) for number, score in best(scores, k) if score > 0]

    def search_dense(
        self, vector: NDArray[np.float32], k: int, documents: Collection[str] | None = None
    ) -> list[tuple[int, float]]:
        """Return (passage number, cosine) of at most `k` passages, best first."""
        if documents is None:
            return self._dense.search(vector, k)
        numbers = np.flatnonzero(self._selected(frozenset(documents)))
        scores = self._dense.scores(vector, numbers)
        return [(int(numbers[at]), score) for at, score in best(scores, k)]

    def sparse_scores(
        self, terms: Mapping[str, float], passages: Numbers | None = None
    ) -> NDArray[np.float64]:
        """Return the BM25 scores of these passages, or of all."""
        scores = self._scored(tuple(terms.items()))
        return scores.copy() if passages is None else scores[np.asarray(passages, np.int64)]

    def dense_scores(self, vector: NDArray[np.float32], passages: Numbers) -> NDArray[np.float32]:
        """Return the cosines of these passages."""
        return self._dense.scores(vector, np.asarray(passages, np.int64))

    def explain(self, terms: Mapping[str, float], passage: int) -> dict[str, float]:
        """Return what each term that occurs in a passage adds to its BM25 score."""
        return self._sparse.explain(terms, *locate(self._parts, passage))

    def texts(self, passages: NDArray[np.int64]) -> Texts:
        """Return the folded texts of these passages, whose numbers ascend."""
        return Texts.picked([(part.texts, rows) for part, rows, _ in self._chosen(passages)])

    def tokens(self, passages: NDArray[np.int64]) -> Ragged:
        """Return the model's tokens of these passages, whose numbers ascend."""
        chosen = self._chosen(passages)
        return Ragged.picked([(part.embedded.tokens, rows) for part, rows, _ in chosen])

    def paragraphs(self, passages: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return a number for the paragraph of each passage; the passages' numbers ascend."""
        found = [np.zeros(0, np.int64)]
        for part, rows, base in self._chosen(passages):
            found.append(base + part.table.passage_paragraphs[rows])
        return np.concatenate(found)

    def _chosen(
        self, passages: NDArray[np.int64]
    ) -> Iterator[tuple[Segment, NDArray[np.int64], int]]:
        """Yield the segments of passages with their rows, and the paragraphs in segments before."""
        base = 0
        edges = [*np.searchsorted(passages, self._bases).tolist(), len(passages)]
        for part, start, end in zip(self._parts, edges, edges[1:], strict=False):
            if start < end:
                yield part.segment, part.rows[passages[start:end] - part.base], base
            base += len(part.segment.table.paragraph_offsets) - 1

    def _scores_of(self, terms: tuple[tuple[str, float], ...]) -> NDArray[np.float64]:
        return self._sparse.scores(dict(terms))

    def _passages_of(self, documents: frozenset[str]) -> Flags:
        hashes = hash_terms(documents)
        flags = [np.zeros(0, np.bool_)]
        for part in self._parts:
            table = part.segment.table
            chosen = np.isin(table.ids, hashes)
            flags.append(np.repeat(chosen, np.diff(table.passage_starts))[part.rows])
        return np.concatenate(flags)
