"""The version asked about, which a sentence must agree with while clauses are scored."""

import re

import numpy as np
from numpy.typing import NDArray

from rag.reading.sheet import Sheet

Floats = NDArray[np.float64]

_VERSION = re.compile(r"(?<![\d.])\d+\.\d+(?=版)")


def other_versions(question: str, sheet: Sheet) -> Floats:
    """Return 1 for each clause whose sentence names versions and none of those asked about."""
    asked = set(_VERSION.findall(question))
    if not asked:
        return np.zeros(len(sheet.starts))
    breaks = []
    for start, end in zip(sheet.sentence_starts, sheet.sentence_ends, strict=True):
        named = set(_VERSION.findall(sheet.text[start:end]))
        breaks.append(float(bool(named) and not named & asked))
    return np.array(breaks)[sheet.sentence_of]
