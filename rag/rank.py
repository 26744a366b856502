"""The last word on the order of the candidates."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from rag.types import Query, ScoredPassage

# A cross-encoder reads question and passage together, a few milliseconds each: more candidates
# than these would keep a person waiting, and hold an answer in one of a hundred questions.
CROSS_ENCODED = 50


class PairScorer(Protocol):
    """Scores pairs of texts; index/transformer.py has one."""

    def score(self, query: str, texts: Sequence[str]) -> Sequence[float]:
        """Return one score a text; greater is better."""


@dataclass(frozen=True, slots=True)
class FusionRanker:
    """Keeps to the fused score of the retriever."""

    def rank(self, query: Query, passages: Sequence[ScoredPassage]) -> list[ScoredPassage]:  # noqa: ARG002 - the seam's
        """Return the passages by their scores, equal ones in the order given."""
        return sorted(passages, key=lambda scored: -scored.score)


@dataclass(frozen=True, slots=True)
class CrossEncoderRanker:
    """Orders the best candidates anew by a cross-encoder; the others stay behind them."""

    scorer: PairScorer

    def rank(self, query: Query, passages: Sequence[ScoredPassage]) -> list[ScoredPassage]:
        """Return the passages with the cross-encoder's scores, best first."""
        first, rest = passages[:CROSS_ENCODED], passages[CROSS_ENCODED:]
        if not first:
            return []
        scores = self.scorer.score(query.text, [scored.passage.text for scored in first])
        ranked = [
            replace(scored, score=float(score), scores={**scored.scores, "cross": float(score)})
            for scored, score in zip(first, scores, strict=True)
        ]
        ranked.sort(key=lambda scored: -scored.score)
        # Behind them the scores are of another kind: kept in order, but made to fit.
        least = ranked[-1].score
        return [*ranked, *(replace(scored, score=least - at) for at, scored in enumerate(rest, 1))]
