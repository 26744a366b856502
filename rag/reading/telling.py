"""What a word of the question that no paragraph says tells: 门票 must be there, 搞 need not.

A direction in the space of word vectors (`rag/verify/words/nearness.py`), learned from questions
that people wrote with and without an answer: words that stand in the same places tell as much.
"""

import json
from collections.abc import Iterator
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from rag.reading.lacking import characters
from rag.reading.profile import Part, Profile
from rag.reading.scorer import WEIGHTS
from rag.verify.words.nearness import nearness

Floats = NDArray[np.float64]

UNKNOWN, ALL, WEIGHT = -3, -2, -1  # places behind those of the vector
MORE = 3
RARE = 10.0  # the weight of a word that is hardly ever said


def telling(wanted: Profile, evidence: str) -> float:
    """Return what the words that the evidence lacks add to the log odds of an answer."""
    return float(untold(wanted, evidence) @ shipped_direction())


@cache
def shipped_direction() -> Floats:
    """Load the direction that ships, once."""
    return np.array(json.loads(WEIGHTS.read_text("utf-8"))["untold"], np.float64)


def untold(wanted: Profile, evidence: str) -> Floats:
    """Return the sum of the vectors of what the evidence lacks of the question's words.

    Behind it: how many of these have no vector, how many they are, and their weight.
    """
    known = nearness()
    total = np.zeros(known.table.shape[1] + MORE)
    for part, lack in _lacking(wanted, evidence):
        vector = _vector(part.word)
        if vector is None:
            total[UNKNOWN] += lack
        else:
            total[:-MORE] += lack * vector
        total[ALL] += lack
        total[WEIGHT] += lack * part.weight / RARE
    return total


def _lacking(wanted: Profile, evidence: str) -> Iterator[tuple[Part, float]]:
    """Yield each word that the evidence does not fully say, and how much of it is lacking."""
    for part in wanted.parts:
        said = max((strength for form, strength in part.forms if form in evidence), default=0.0)
        if len(part.word) > 1:
            said = max(said, characters(part.word, evidence) / 2)
        if said < 1:
            yield part, 1 - said


@lru_cache(maxsize=1024)
def _vector(word: str) -> Floats | None:
    """Return the direction of a word, or of the last of two words that it is made of."""
    known = nearness()
    row = known.rows.get(word)
    for cut in range(1, len(word)):
        if row is None and word[:cut] in known.rows:
            row = known.rows.get(word[cut:])
    if row is None:
        return None
    vector = known.table[row].astype(np.float64)
    length = float(np.linalg.norm(vector))
    return vector / length if length else None
