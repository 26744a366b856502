"""How much of a question each clause covers: alone, with its neighbours, with its sentence."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rag.reading.matches import by_sentence
from rag.reading.sheet import Sheet

Floats = NDArray[np.float64]

REACH = 60  # characters around a clause that still belong to it where sentences have no end

# What the sentences before it say counts for a sentence up to so many times what it says itself:
# one that says nothing of the question is not on it. Without a limit, 2, 3: best sentence right
# on encyclopaedia paragraphs held back .805, .797, .806, court judgments .906, .903, .909, our own
# .899, .919, .909; without what is carried .788, .891 and .903.
CARRIED = 3.0


def coverage(name: str, table: Floats, weights: Floats, sheet: Sheet) -> dict[str, Floats]:
    total = weights.sum() or 1.0
    around = table.copy()
    around[1:] = np.maximum(around[1:], table[:-1])
    around[:-1] = np.maximum(around[:-1], table[1:])
    sentence = (by_sentence(table, sheet) @ weights) / total
    before = np.concatenate(([0.0], sentence[:-1]))
    before[np.flatnonzero(np.diff(sheet.item_of, prepend=-1))] = 0.0
    whole = sentence[sheet.sentence_of]
    return {
        f"{name}_clause": (table @ weights) / total,
        f"{name}_around": (around @ weights) / total,
        f"{name}_reach": np.minimum(_reach(table, sheet) @ weights / total, whole),
        f"{name}_sentence": whole,
        f"{name}_before": before[sheet.sentence_of],
        f"{name}_carried": np.minimum(
            (_carried(table, sheet) @ weights / total)[sheet.sentence_of], CARRIED * whole
        ),
    }


def _carried(table: Floats, sheet: Sheet) -> Floats:
    """Return what each sentence or one before it in its paragraph meets.

    A paragraph names its subject once; what follows is on it without saying so.
    """
    met = by_sentence(table, sheet)
    starts = np.flatnonzero(np.diff(sheet.item_of, prepend=-1))
    for start, end in pairwise((*starts.tolist(), len(met))):
        np.maximum.accumulate(met[start:end], axis=0, out=met[start:end])
    return met


def _reach(table: Floats, sheet: Sheet) -> Floats:
    """Return what is met within REACH of each clause, in the same paragraph."""
    low = np.searchsorted(sheet.ends, sheet.starts - REACH, side="right")
    high = np.searchsorted(sheet.starts, sheet.ends + REACH, side="left")
    pairs = np.stack((low, high), axis=1).ravel()
    padded = np.concatenate((table, np.zeros((1, table.shape[1]))))
    best: Floats = np.maximum.reduceat(padded, pairs, axis=0)[::2]
    return best


def rarity(words: Floats, sheet: Sheet) -> Floats:
    """Return near 1 for a word of few sentences, near 0 for one of all of them."""
    total = len(sheet.sentence_starts)
    in_sentences = (by_sentence(words, sheet) > 0).sum(axis=0)
    rare: Floats = np.log((total + 1) / (in_sentences + 0.5)) / np.log(2 * (total + 1))
    return rare
