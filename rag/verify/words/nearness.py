"""How near two words are in meaning, by what stands beside them in statutes and news.

The vectors come from `rag/training/word_vectors.py`. Opposites and things of one kind (数学, 语文)
stand in the same places too: nearness alone never supports a word.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HOME = Path(__file__).parent / "vectors"
VECTORS, WORDS = "vectors.npy", "words.txt"
LARGEST = 127  # of int8, kept symmetric


@dataclass(frozen=True, slots=True)
class Nearness:
    """A row of int8 a word, to be read as a direction."""

    rows: Mapping[str, int]
    table: NDArray[np.int8]

    def known(self, word: str) -> bool:
        """Tell whether a word has a vector."""
        return word in self.rows

    def of(self, word: str, others: Sequence[str]) -> list[float]:
        """Return the cosine of a word to each of the others, 0 where one has no vector."""
        row = self.rows.get(word)
        if row is None:
            return [0.0] * len(others)
        places = [self.rows.get(other, -1) for other in others]
        vectors = self.table[[max(0, place) for place in places]].astype(np.float32)
        own = self.table[row].astype(np.float32)
        lengths = np.linalg.norm(vectors, axis=1) * np.linalg.norm(own)
        cosines = vectors @ own / np.maximum(lengths, 1.0)
        return [
            float(cosine) if place >= 0 else 0.0
            for cosine, place in zip(cosines, places, strict=True)
        ]


@cache
def nearness() -> Nearness:
    """Return the vectors, opened once, when they are first needed."""
    words = (HOME / WORDS).read_text("utf-8").split()
    table: NDArray[np.int8] = np.load(HOME / VECTORS, mmap_mode="r")
    return Nearness({word: row for row, word in enumerate(words)}, table)
