"""Measures of a ranking, each with a 95% interval.

Defined as in ir-measures, and held to it by a test; the package itself would bring 140 MB of
scipy into every installation (docs/decisions/0003-own-ranking-measures.md).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import log2
from typing import TypeAlias

import numpy as np

# Qrels: question -> the ids that answer it. Run: question -> ids with scores.
Qrels: TypeAlias = Mapping[str, frozenset[str]]
Run: TypeAlias = Mapping[str, Mapping[str, float]]
# From a ranking, best first, and the ids that answer, to a value between 0 and 1.
Function: TypeAlias = Callable[[Sequence[str], frozenset[str]], float]

DEPTH = 100  # the deepest rank that a measure looks at
RESAMPLES = 2000  # the ends of an interval move by less than .2 points between seeds
SEED = 60
PERCENTILES = (2.5, 97.5)


def hit(ranking: Sequence[str], wanted: frozenset[str], k: int) -> float:
    """Return 1 if any of the first `k` answers, else 0 (ir-measures: Success@k)."""
    return float(not wanted.isdisjoint(ranking[:k]))


def recall(ranking: Sequence[str], wanted: frozenset[str], k: int) -> float:
    """Return the share of what answers that is among the first `k`."""
    return len(wanted.intersection(ranking[:k])) / len(wanted) if wanted else 0.0


def reciprocal_rank(ranking: Sequence[str], wanted: frozenset[str], k: int) -> float:
    """Return one over the rank of the first that answers, 0 if it is not among the first `k`."""
    ranks = (rank for rank, found in enumerate(ranking[:k], 1) if found in wanted)
    return 1 / next(ranks, float("inf"))


def ndcg(ranking: Sequence[str], wanted: frozenset[str], k: int) -> float:
    """Return the discounted gain as a share of the best possible (Järvelin and Kekäläinen 2002)."""
    discounts = [1 / log2(rank + 1) for rank in range(1, k + 1)]
    best = sum(discounts[: len(wanted)])
    gained = sum(
        discount for found, discount in zip(ranking[:k], discounts, strict=False) if found in wanted
    )
    return gained / best if best else 0.0


MEASURES: Mapping[str, Function] = {
    "hit@1": partial(hit, k=1),
    "hit@5": partial(hit, k=5),
    "hit@10": partial(hit, k=10),
    "recall@100": partial(recall, k=100),
    "RR@10": partial(reciprocal_rank, k=10),
    "nDCG@10": partial(ndcg, k=10),
}


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean with its 95% bootstrap interval."""

    value: float
    low: float
    high: float

    def to_json(self) -> dict[str, float]:
        """Return the three numbers by name, rounded to four places."""
        return {
            "value": round(self.value, 4),
            "low": round(self.low, 4),
            "high": round(self.high, 4),
        }


def interval(values: Sequence[float]) -> Interval:
    """Return the mean of one value a question, with its percentile-bootstrap interval."""
    if not values:
        return Interval(0.0, 0.0, 0.0)
    sample = np.asarray(values, dtype=np.float64)
    generator = np.random.default_rng(SEED)
    draws = generator.integers(0, len(sample), size=(RESAMPLES, len(sample)))
    low, high = np.percentile(sample[draws].mean(axis=1), PERCENTILES)
    return Interval(float(sample.mean()), float(low), float(high))


def by_question(qrels: Qrels, run: Run) -> dict[str, list[float]]:
    """Return, for each measure, its value for every question of `qrels`, in their order.

    A question that nothing was returned for counts 0 throughout.
    """
    ranked = [(_ranking(run.get(question, {})), wanted) for question, wanted in qrels.items()]
    return {
        name: [function(ranking, wanted) for ranking, wanted in ranked]
        for name, function in MEASURES.items()
    }


def _ranking(scores: Mapping[str, float]) -> list[str]:
    """Return the ids by score; equal scores by id, the last first, as trec_eval breaks ties."""
    return sorted(scores, key=lambda document: (scores[document], document), reverse=True)


def measure(qrels: Qrels, run: Run) -> dict[str, dict[str, float]]:
    """Return every measure with its interval, as reports print it."""
    return {name: interval(values).to_json() for name, values in by_question(qrels, run).items()}
