"""How near the words of the question stand to each mention of an answer, within its sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rag.reading.matches import Matches
from rag.reading.mentions import Mention
from rag.reading.profile import Part
from rag.reading.sheet import Sheet

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

NEAR = 6  # characters at which a matched word counts half for a mention


@dataclass(frozen=True, slots=True, eq=False)
class Closeness:
    """For each word of the question how near it stands to each mention, 0 to its strength.

    `rows` has the clause of each mention.
    """

    rows: Ints
    weights: Sequence[float]
    near: Sequence[Floats]

    def of(self, words: Iterable[int]) -> Floats:
        """Return how near these words together stand to each mention."""
        total, near = 0.0, np.zeros(len(self.rows))
        for word in words:
            total += self.weights[word]
            near += self.weights[word] * self.near[word]
        return near / (total or 1.0)


def measure_closeness(
    parts: Sequence[Part], sheet: Sheet, matches: Matches, found: Sequence[Mention]
) -> Closeness:
    """Hold the mentions against the words of the question."""
    spans = np.array([(one.start, one.end) for one in found], np.int64).reshape(-1, 2)
    rows = np.searchsorted(sheet.starts, spans[:, 0], side="right") - 1
    sentences = sheet.sentence_of[rows]
    within = np.stack((sheet.sentence_starts[sentences], sheet.sentence_ends[sentences]), axis=1)
    near = [_near(part, matches, spans, within) for part in parts]
    return Closeness(rows, [part.weight for part in parts], near)


def _near(part: Part, matches: Matches, spans: Ints, within: Ints) -> Floats:
    """Return how near a word stands to each mention, of these ranges in such of sentences."""
    said = [(at, len(form), by) for form, by in part.forms for at in matches.places[form]]
    if not (said and len(spans)):
        return np.zeros(len(spans))
    place, length, strength = np.array(said).T[:, None, :]
    gap = np.maximum(spans[:, :1] - place - length, place - spans[:, 1:]).clip(min=0)
    there = (within[:, :1] <= place) & (place < within[:, 1:])
    closest: Floats = np.where(there, strength / (1 + gap / NEAR), 0.0).max(axis=1)
    return closest
