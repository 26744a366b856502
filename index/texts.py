"""The texts of passages as they are looked through: folded, and as one array of numbers.

A search looks for many terms in hundreds of passages. Parsed and folded when they are looked
through, these took half of the time of a search that met them for the first time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.normalise import fold
from index.ragged import Ragged

CODING = "utf-16-le"
Units = NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Texts:
    """Folded texts as units of UTF-16: a context, a line feed, a passage, a line feed.

    `contexts` has the number of units of each context.
    """

    units: Ragged
    contexts: NDArray[np.int32]

    def __len__(self) -> int:
        """Return the number of texts."""
        return len(self.contexts)

    def __getitem__(self, row: int) -> str:
        """Return a folded text, its context above it."""
        return self.units[row][:-1].tobytes().decode(CODING, "surrogatepass")

    def where(self, kept: NDArray[np.bool_]) -> Self:
        """Return the texts for which `kept` is true."""
        return type(self)(self.units.where(kept), self.contexts[kept])

    @classmethod
    def of(cls, texts: Iterable[tuple[str, str]]) -> Self:
        """Fold and join contexts and the texts of their passages."""
        contexts, units = [], []
        for context, text in texts:
            above = units_of(fold(context))
            contexts.append(len(above))
            units.append(np.concatenate((above, units_of(f"\n{fold(text)}\n"))))
        return cls(Ragged.of(units, np.uint16), np.array(contexts, np.int32))

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """Put the texts of all parts one after another."""
        contexts = [np.zeros(0, np.int32), *(part.contexts for part in parts)]
        return cls(Ragged.joined([part.units for part in parts]), np.concatenate(contexts))

    @classmethod
    def picked(cls, parts: Sequence[tuple[Self, NDArray[np.int64]]]) -> Self:
        """Put some texts of several parts one after another; the others are not read."""
        contexts = [np.zeros(0, np.int32), *(part.contexts[rows] for part, rows in parts)]
        units = Ragged.picked([(part.units, rows) for part, rows in parts])
        return cls(units, np.concatenate(contexts))


def units_of(text: str) -> Units:
    """Return the units of a text."""
    return np.frombuffer(text.encode(CODING, "surrogatepass"), "<u2").astype(np.uint16, copy=False)
