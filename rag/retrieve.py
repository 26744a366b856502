"""Words and meaning together: candidates of both kinds of search, in one learned order."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, compress
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from index.embedder import Embedder, TokenEmbedder
from index.index import Index
from index.tokens import Segmenter
from index.types import Passage
from rag.fusion import Fusion, read_fusion
from rag.occurrences import Integers
from rag.probe import Probe, Prober
from rag.query import QueryReader
from rag.signals import SIGNALS, Candidates, Numbers, look_through, measure
from rag.stopwatch import Stopwatch
from rag.types import Query, ScoredPassage

# Candidates of each kind. Measured on statutes, see docs/log.md.
DEPTH = 150
# How far the lexicon's words draw the meaning of a query that is nothing but expressions of the
# lexicon; of others, by their share. By the model alone, 0.4 whatever the share, 0.8 by the share:
# plain questions are answered first in 76, 78 of a hundred, colloquial ones in 48, 50; of a hundred
# statutes that lay questions ask for, 82.6, 83.9 are among the first hundred.
ADDED_MEANING = 0.8
# The best of each kind are compared token by token.
COMPARED = 64
# Signals that are shown with a result, beside the scores of the two searches.
SHOWN = ("words", "phrase", "lexicon")
NAMES = ("sparse", "dense", *SHOWN)

Scored: TypeAlias = tuple[int, float]


@dataclass(frozen=True, slots=True)
class Found:
    """The candidates for a query with what is known of each; rows belong together.

    `numbers` are their places in `shelf`, ascending.
    """

    probe: Probe
    shelf: Sequence[Passage]
    numbers: Integers
    candidates: Candidates
    sparse: Numbers
    dense: Numbers
    signals: Numbers
    gates: Numbers

    @property
    def passages(self) -> list[Passage]:
        """The candidates, read when they are asked for: most never are."""
        return [self.shelf[number] for number in self.numbers.tolist()]


class HybridRetriever:
    """Implements `Retriever`: the best by BM25 and by cosine, ordered by their fused signals."""

    def __init__(
        self,
        index: Index,
        embedder: Embedder,
        segmenter: Segmenter,
        queries: QueryReader,
        fusion: Fusion | None = None,
    ) -> None:
        """Search `index`, whose vectors are of `embedder`; `fusion` is the shipped one."""
        self.index = index
        self.embedder = embedder
        self.segmenter = segmenter
        self.queries = queries
        self.prober = Prober(segmenter, queries, index.idf)
        self._fusion = fusion or read_fusion()
        self._by_token = embedder if isinstance(embedder, TokenEmbedder) else None

    def retrieve(self, query: Query, k: int) -> list[ScoredPassage]:
        """Return at most `k` passages, best first."""
        return self.timed(query, k, Stopwatch())

    def timed(self, query: Query, k: int, watch: Stopwatch) -> list[ScoredPassage]:
        """Retrieve with a lap for each of probe, embed, sparse, dense and fuse."""
        found = self.look(query, k, watch)
        if found is None:
            return []
        scores = self._fusion.score(found.signals, found.gates)
        # Rows are in the order of passages, so that equal scores are in reading order.
        result = _scored(found, np.argsort(-scores, kind="stable")[:k], scores)
        watch.lap("fuse")
        return result

    def look(self, query: Query, k: int, watch: Stopwatch) -> Found | None:
        """Return the candidates for a query with their signals; None if there are none."""
        index, documents, depth = self.index, query.question.documents, max(DEPTH, k)
        probe = self.prober.probe(query)
        watch.lap("probe")
        vector = self._vector(query, probe)
        watch.lap("embed")
        by_sparse = index.search_sparse(probe.terms, depth, documents)
        watch.lap("sparse")
        by_dense = index.search_dense(vector, depth, documents)
        numbers = np.array(sorted(dict(by_sparse) | dict(by_dense)), np.int64)
        if not len(numbers):
            return None
        dense = index.dense_scores(vector, numbers).astype(np.float64)
        watch.lap("dense")
        sparse = index.sparse_scores(probe.terms, numbers)
        candidates = look_through(probe, index.texts(numbers), index.paragraphs(numbers))
        late = self._late(query.text, numbers, by_sparse, by_dense)
        signals, gates = measure(probe, candidates, sparse, dense, late)
        return Found(probe, index.passages, numbers, candidates, sparse, dense, signals, gates)

    def _vector(self, query: Query, probe: Probe) -> NDArray[np.float32]:
        """Return the query's unit vector, drawn towards what the lexicon adds."""
        vector = self.embedder.encode_query(query.text)
        added = " ".join(other for others in probe.added.values() for other in others)
        if not added:
            return vector
        drawn = np.float32(ADDED_MEANING * probe.covered)
        vector = vector + drawn * self.embedder.encode_query(added)
        length = float(np.sqrt(vector @ vector))
        return vector / np.float32(length) if length else vector

    def _late(self, text: str, numbers: Integers, *found: Sequence[Scored]) -> Numbers:
        """Return how near the candidates come token by token; 0 if the model has no tokens.

        Those behind in both searches are not looked at; they get the least of the others.
        """
        if self._by_token is None:
            return np.zeros(len(numbers))
        compare = self._by_token
        ahead = sorted({number for best in found for number, _ in best[:COMPARED]})
        rows = np.searchsorted(numbers, ahead)
        near = compare.late_interaction(compare.tokens(text), self.index.tokens(numbers[rows]))
        late = np.full(len(numbers), near.min(), np.float64)
        late[rows] = near
        return late


def _scored(found: Found, rows: NDArray[np.int64], scores: Numbers) -> list[ScoredPassage]:
    """Return the passages of these rows, with all that explains their places."""
    probe = found.probe
    wanted = list(dict.fromkeys((*probe.words, *chain.from_iterable(probe.added.values()))))
    columns = [
        found.sparse,
        found.dense,
        *(found.signals[:, SIGNALS.index(name)] for name in SHOWN),
    ]
    shown = np.stack(columns, axis=1)[rows].tolist()
    # The words of the query, and what the lexicon added, that each passage has.
    matched = found.candidates.terms.table(wanted)[:, rows].T.tolist()
    numbers = found.numbers[rows].tolist()
    return [
        ScoredPassage(
            passage=found.shelf[number],
            score=score,
            scores=dict(zip(NAMES, each, strict=True)),
            matched=tuple(compress(wanted, has)),
        )
        for number, score, each, has in zip(
            numbers, scores[rows].tolist(), shown, matched, strict=True
        )
    ]
