"""Ratios of sums with bootstrap intervals, and paired tests between two runs.

Questions are resampled, never sentences or citations: those of one answer hang together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eval.measures import PERCENTILES, RESAMPLES, SEED, Interval
from eval.score import Score, Scores

PERMUTATIONS = 10_000  # p = 0.05 is then known to within half a point
BLOCK = 1_000  # permutations at a time: 1,000 x 1,000 questions are 8 MB
TIE = 1e-9


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure of a run: the value with its interval, and the questions it was measured on."""

    interval: Interval
    questions: int


def measured(rows: Sequence[Scores], names: Sequence[str], seed: int = SEED) -> dict[str, Measured]:
    """Return each measure over these questions, with its 95% percentile-bootstrap interval.

    Efron's percentile bootstrap (Efron and Tibshirani, 1993, chapter 13). A measure that no
    question has is left out.
    """
    if not rows:
        return {}
    weights = resamples(len(rows), seed)
    found = {}
    for name in names:
        top, bottom = columns(rows, name)
        if bottom.any():
            low, high = np.percentile(_ratio(weights @ top, weights @ bottom), PERCENTILES)
            value = float(top.sum() / bottom.sum())
            found[name] = Measured(
                Interval(value, float(low), float(high)), int(np.count_nonzero(bottom))
            )
    return found


def columns(rows: Sequence[Scores], name: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the numerators and denominators of a measure, zeros where it does not apply."""
    none: Score = (0.0, 0.0)
    pairs = np.array([row.get(name, none) for row in rows], dtype=np.float64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def p_value(one: Sequence[Scores], other: Sequence[Scores], name: str, seed: int = SEED) -> float:
    """Return the two-sided p of a paired permutation test that two runs differ in a measure.

    Under the null hypothesis it does not matter which run gave which of a question's two
    responses, so they are swapped at random (Fisher's randomisation; for retrieval measures
    recommended by Smucker, Allan and Carterette, CIKM 2007). Rows are paired by position.
    """
    a_top, a_bottom = columns(one, name)
    b_top, b_bottom = columns(other, name)
    if np.array_equal(a_top, b_top) and np.array_equal(a_bottom, b_bottom):
        return 1.0
    observed = abs(float(_quotient(a_top.sum(), a_bottom.sum())
                         - _quotient(b_top.sum(), b_bottom.sum())))  # fmt: skip
    if np.isnan(observed):
        return 1.0
    generator, extreme = np.random.default_rng(seed), 0
    for _ in range(PERMUTATIONS // BLOCK):
        swap = generator.integers(0, 2, size=(BLOCK, len(a_top))).astype(np.float64)
        d_top, d_bottom = swap @ (b_top - a_top), swap @ (b_bottom - a_bottom)
        drawn = _quotient(a_top.sum() + d_top, a_bottom.sum() + d_bottom)
        drawn -= _quotient(b_top.sum() - d_top, b_bottom.sum() - d_bottom)
        extreme += int(np.count_nonzero(~(np.abs(drawn) < observed - TIE)))
    return (extreme + 1) / (PERMUTATIONS + 1)


def resamples(size: int, seed: int) -> NDArray[np.float64]:
    """Return how often each question is in each resample: RESAMPLES rows of `size` counts."""
    drawn = np.random.default_rng(seed).integers(0, size, size=(RESAMPLES, size))
    drawn += np.arange(RESAMPLES)[:, None] * size
    counts = np.bincount(drawn.ravel(), minlength=RESAMPLES * size)
    return counts.reshape(RESAMPLES, size).astype(np.float64)


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Return the p-values corrected for how many there are (Holm, 1979): still at most 1."""
    corrected: dict[str, float] = {}
    largest = 0.0
    for rank, (name, p) in enumerate(sorted(p_values.items(), key=lambda each: each[1])):
        largest = max(largest, min(1.0, p * (len(p_values) - rank)))
        corrected[name] = largest
    return corrected


def _quotient(top: Any, bottom: Any) -> NDArray[np.float64]:
    """Divide; nothing by nothing is not a number."""
    blank = np.full(np.shape(top), np.nan)
    return np.asarray(np.divide(top, bottom, out=blank, where=np.asarray(bottom) > TIE))


def _ratio(top: NDArray[np.float64], bottom: NDArray[np.float64]) -> NDArray[np.float64]:
    """Divide, leaving out resamples in which the measure applies to no question."""
    drawn = bottom > 0
    return top[drawn] / bottom[drawn] if drawn.any() else np.zeros(1)
