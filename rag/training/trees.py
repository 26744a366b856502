"""Fit the trees of `rag/forest.py`: gradient boosting of the log odds, in steps of Newton.

Symmetric trees as of CatBoost (arXiv:1706.09516): one question a level, so that a tree of three
levels is three numbers and eight values, and hardly learns single rows by heart.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rag.forest import DEPTH, Forest

BINS = 16  # thresholds tried of each sign
SEEN = 0.3  # share of the signs that one tree chooses from
SEED = 7

Floats = NDArray[np.float64]
Bits = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Growth:
    """How many `trees`, what each counts (`rate`), and what pulls its values towards nothing.

    `shrinkage` is what so many rows in doubt would say.
    """

    trees: int = 300
    rate: float = 0.1
    shrinkage: float = 20.0


DEFAULT = Growth()


@dataclass(frozen=True, slots=True)
class Binned:
    """`thresholds` of each sign, and for each row and sign how many of them it is above."""

    thresholds: tuple[Floats, ...]
    rows: Bits


def fit_trees(  # noqa: PLR0913, PLR0917 - what is fitted on, and how
    names: tuple[str, ...],
    rows: Floats,
    labels: Floats,
    shares: Floats,
    start: Floats,
    growth: Growth = DEFAULT,
) -> Forest:
    """Return trees that better the log odds `start` of the rows; `shares` weigh the rows."""
    chooser = np.random.default_rng(SEED)
    binned = _bin(rows)
    odds = start.copy()
    which, above, values = [], [], []
    for _ in range(growth.trees):
        sure = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
        slope, bend = shares * (labels - sure), shares * sure * (1 - sure)
        count = max(1, round(SEEN * len(names)))
        signs = np.sort(chooser.choice(len(names), count, replace=False))
        leaf, splits = _grow(binned, signs, (slope, bend), growth.shrinkage)
        total = np.bincount(leaf, slope, 1 << DEPTH)
        value = growth.rate * total / (np.bincount(leaf, bend, 1 << DEPTH) + growth.shrinkage)
        odds += value[leaf]
        which.append([sign for sign, _ in splits])
        above.append([binned.thresholds[sign][place] for sign, place in splits])
        values.append(value)
    return Forest(names, np.array(which, np.int64), np.array(above), np.array(values))


def _bin(rows: Floats) -> Binned:
    thresholds = tuple(_thresholds(column) for column in rows.T)
    columns = [np.searchsorted(t, c, side="left") for t, c in zip(thresholds, rows.T, strict=True)]
    return Binned(thresholds, np.stack(columns, axis=1).astype(np.int64))


def _thresholds(column: Floats) -> Floats:
    distinct = np.unique(column)
    if len(distinct) <= BINS:
        middle: Floats = (distinct[1:] + distinct[:-1]) / 2
        return middle
    return np.unique(np.quantile(column, np.linspace(0, 1, BINS + 1)[1:-1]))


def _grow(
    binned: Binned, signs: Bits, slopes: tuple[Floats, Floats], shrinkage: float
) -> tuple[Bits, list[tuple[int, int]]]:
    """Return the leaf of each row, and for each level the sign and which of its thresholds."""
    leaf = np.zeros(len(slopes[0]), np.int64)
    splits: list[tuple[int, int]] = []
    for _ in range(DEPTH):
        gains = [_gains(binned, int(sign), leaf, slopes, shrinkage) for sign in signs]
        best = max(range(len(signs)), key=lambda one: float(gains[one].max(initial=-np.inf)))
        sign = int(signs[best])
        place = int(np.argmax(gains[best]))
        splits.append((sign, place))
        leaf = leaf * 2 + (binned.rows[:, sign] > place)
    return leaf, splits


def _gains(
    binned: Binned, sign: int, leaf: Bits, slopes: tuple[Floats, Floats], shrinkage: float
) -> Floats:
    """Return what a split at each threshold of a sign gains, over all leaves."""
    bins, leaves = len(binned.thresholds[sign]) + 1, int(leaf.max()) + 1
    cell = leaf * bins + binned.rows[:, sign]
    slope, bend = (np.bincount(cell, one, leaves * bins).reshape(leaves, bins) for one in slopes)
    below, weight = slope.cumsum(axis=1)[:, :-1], bend.cumsum(axis=1)[:, :-1]
    rest = slope.sum(axis=1, keepdims=True) - below
    other = bend.sum(axis=1, keepdims=True) - weight
    gain = below**2 / (weight + shrinkage) + rest**2 / (other + shrinkage)
    return np.asarray(gain.sum(axis=0), np.float64)
