"""Where the parts of a question stand in the evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rag.reading.profile import Profile
from rag.reading.sheet import Sheet

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Matches:
    """How well each clause meets each part of the question: arrays of clauses by parts."""

    words: Floats
    bigrams: Floats
    characters: Floats


def match(wanted: Profile, sheet: Sheet) -> Matches:
    """Find the parts of the question in the evidence."""
    return Matches(
        _matrix([part.forms for part in wanted.parts], sheet),
        _matrix([((bigram, 1.0),) for bigram in wanted.bigrams], sheet),
        _matrix([((char, 1.0),) for char in wanted.characters], sheet),
    )


def _matrix(parts: Sequence[Sequence[tuple[str, float]]], sheet: Sheet) -> Floats:
    table = np.zeros((len(sheet.starts), len(parts)))
    for column, forms in enumerate(parts):
        for form, strength in forms:
            found = list(occurrences(form, sheet.text))
            if found:
                rows = np.searchsorted(sheet.starts, found, side="right") - 1
                table[rows, column] = np.maximum(table[rows, column], strength)
    return table


def occurrences(part: str, text: str) -> Iterator[int]:
    """Yield where `part` stands in `text`."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def by_sentence(table: Floats, sheet: Sheet) -> Floats:
    best: Floats = np.maximum.reduceat(table, sheet.first, axis=0)
    return best
