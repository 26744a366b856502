"""Read the evidence for a question: every clause of it, with how likely it answers."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.normalise import fold
from rag.reading.commonness import shipped_commonness
from rag.reading.features import Profile, features, profile
from rag.reading.pieces import Clause, Pieces, cut
from rag.reading.scorer import shipped_scorer
from rag.types import Evidence, EvidenceItem, Query
from rag.understand import understand

# What one rank further down costs a clause. Retrieval orders the paragraphs by more than
# this function sees (expansions, vectors), but only their order is comparable between corpora.
RANK_COST = 0.35

_cut = lru_cache(maxsize=2048)(cut)


@dataclass(frozen=True, slots=True)
class ReadClause:
    """A clause of an evidence paragraph, its score, and its share of all belief."""

    item: EvidenceItem
    pieces: Pieces
    number: int
    score: float
    share: float
    row: tuple[float, ...]

    @property
    def clause(self) -> Clause:
        """The clause itself."""
        return self.pieces.clauses[self.number]


@dataclass(frozen=True, slots=True)
class Reading:
    """The question taken apart, and all clauses of the evidence in its order."""

    wanted: Profile
    clauses: tuple[ReadClause, ...]

    @property
    def best(self) -> ReadClause | None:
        """The clause that answers best; None without evidence."""
        return max(self.clauses, key=lambda clause: clause.score, default=None)


class Reader:
    """Scores clauses; remembers its last reading, which judge and generator both ask for."""

    def __init__(self, words: Callable[[str], Sequence[str]]) -> None:
        """`words` segments a text into folded words, in order."""
        self._words = words
        self._last: tuple[Query, Evidence, Reading] | None = None

    def read(self, query: Query, evidence: Evidence) -> Reading:
        """Score every clause of the evidence."""
        last = self._last
        if last is not None and last[0] is query and last[1] is evidence:
            return last[2]
        reading = self._read(query, evidence)
        self._last = (query, evidence, reading)
        return reading

    def _read(self, query: Query, evidence: Evidence) -> Reading:
        asked = understand(fold(query.text), self._words, fold(query.wording or query.text))
        wanted = profile(asked, shipped_commonness())
        scorer, kind = shipped_scorer(), wanted.asked.kind
        rows: list[tuple[EvidenceItem, Pieces, int, float, list[float]]] = []
        for rank, item in enumerate(evidence.items):
            pieces = _cut(item.paragraph.text)
            for number, row in enumerate(features(wanted, pieces)):
                score = scorer.score(kind, row) - RANK_COST * rank
                rows.append((item, pieces, number, score, row))
        return Reading(wanted, _shared(rows))


def _shared(
    rows: Sequence[tuple[EvidenceItem, Pieces, int, float, list[float]]],
) -> tuple[ReadClause, ...]:
    highest = max((score for _, _, _, score, _ in rows), default=0.0)
    total = sum(math.exp(score - highest) for _, _, _, score, _ in rows)
    return tuple(
        ReadClause(item, pieces, number, score, math.exp(score - highest) / total, tuple(row))
        for item, pieces, number, score, row in rows
    )
