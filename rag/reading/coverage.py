"""How much of a question each clause covers: alone, with its neighbours, with its sentence."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rag.reading.matches import Matches, greatest
from rag.reading.sheet import Sheet

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

REACH = 60  # characters around a clause that still belong to it where sentences have no end

# What the sentences before it say counts for a sentence up to so many times what it says itself:
# one that says nothing of the question is not on it. Without a limit, 2, 3: best sentence right
# on encyclopaedia paragraphs held back .805, .797, .806, court judgments .906, .903, .909, our own
# .899, .919, .909; without what is carried .788, .891 and .903.
CARRIED = 3.0


def coverage(
    matches: Matches, parts: Sequence[Mapping[str, Floats]], sheet: Sheet
) -> dict[str, Floats]:
    """Return how much of words, bigrams and characters, by each name's weights, is met where.

    The keys end in clause, reach and sentence. All are looked at together, since what costs is the
    number of operations, not their size.
    """
    weights = {name: own for named in parts for name, own in named.items()}
    by = np.zeros((matches.table.shape[1], len(weights)))
    row = column = size = 0
    for named in parts:
        for each in named.values():
            size = len(each)
            by[row : row + size, column] = each / (each.sum() or 1.0)
            column += 1
        row += size
    whole = (matches.said @ by)[sheet.sentence_of]
    found = {
        "clause": matches.table @ by,
        "reach": np.minimum(_reach(matches.table, sheet) @ by, whole),
        "sentence": whole,
    }
    return _named(weights, found)


def beyond(matches: Matches, weights: Mapping[str, Floats], sheet: Sheet) -> dict[str, Floats]:
    """Return what is met around each clause, in the sentence before it, and in all before it."""
    table, met = matches.words, matches.words_said
    by = np.stack([own / (own.sum() or 1.0) for own in weights.values()], axis=1)
    around = table.copy()
    around[1:] = np.maximum(around[1:], table[:-1])
    around[:-1] = np.maximum(around[:-1], table[1:])
    firsts = np.searchsorted(sheet.item_of, np.arange(len(sheet.items)))
    sentence = met @ by
    before = np.concatenate((np.zeros((1, by.shape[1])), sentence[:-1]))
    before[firsts] = 0.0
    carried = np.minimum(_carried(met, firsts) @ by, CARRIED * sentence)
    found = {
        "around": around @ by,
        "before": before[sheet.sentence_of],
        "carried": carried[sheet.sentence_of],
    }
    return _named(weights, found)


def _named(weights: Mapping[str, Floats], found: Mapping[str, Floats]) -> dict[str, Floats]:
    return {
        f"{name}_{where}": values[:, column]
        for column, name in enumerate(weights)
        for where, values in found.items()
    }


def _carried(met: Floats, firsts: Ints) -> Floats:
    """Return what each sentence or one before it in its paragraph meets.

    A paragraph names its subject once; what follows is on it without saying so.
    """
    carried = met.copy()
    for start, end in pairwise((*firsts.tolist(), len(met))):
        np.maximum.accumulate(met[start:end], axis=0, out=carried[start:end])
    return carried


def _reach(table: Floats, sheet: Sheet) -> Floats:
    """Return what is met within REACH of each clause, in the same paragraph."""
    low = np.searchsorted(sheet.ends, sheet.starts - REACH, side="right")
    high = np.searchsorted(sheet.starts, sheet.ends + REACH, side="left")
    return greatest(table, low, high)


def rarity(said: Floats) -> Floats:
    """Return near 1 for a word of few sentences, near 0 for one of all of them.

    `said` tells how well each sentence says each word.
    """
    total = len(said)
    in_sentences = np.count_nonzero(said, axis=0)
    rare: Floats = np.log((total + 1) / (in_sentences + 0.5)) / np.log(2 * (total + 1))
    return rare
