"""Measures of a ranking, each with a 95% interval.

The measures are ir-measures' own; hit@k is its Success@k under the name our reports use.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import ir_measures
import numpy as np

# Qrels: question -> the ids that answer it. Run: question -> ids with scores.
Qrels: TypeAlias = Mapping[str, frozenset[str]]
Run: TypeAlias = Mapping[str, Mapping[str, float]]

MEASURES: Mapping[str, str] = {
    "hit@1": "Success@1",
    "hit@5": "Success@5",
    "hit@10": "Success@10",
    "recall@100": "R@100",
    "RR@10": "RR@10",
    "nDCG@10": "nDCG@10",
}
DEPTH = 100  # the deepest rank that a measure looks at
RESAMPLES = 2000  # the ends of an interval move by less than .2 points between seeds
SEED = 60
PERCENTILES = (2.5, 97.5)


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
    """Return, for each measure, its value for every question of `qrels`, in their order."""
    wanted = {ir_measures.parse_measure(theirs): ours for ours, theirs in MEASURES.items()}
    judgements = [
        ir_measures.Qrel(question, document, 1)
        for question, documents in qrels.items()
        for document in documents
    ]
    ranking = [
        ir_measures.ScoredDoc(question, document, score)
        for question, scores in run.items()
        for document, score in scores.items()
    ]
    table: dict[str, dict[str, float]] = {ours: {} for ours in MEASURES}
    for metric in ir_measures.iter_calc(list(wanted), judgements, ranking):
        table[wanted[metric.measure]][metric.query_id] = float(metric.value)
    return {ours: [row.get(question, 0.0) for question in qrels] for ours, row in table.items()}


def measure(qrels: Qrels, run: Run) -> dict[str, dict[str, float]]:
    """Return every measure with its interval, as reports print it."""
    return {name: interval(values).to_json() for name, values in by_question(qrels, run).items()}
