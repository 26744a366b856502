"""The texts of passages as they are looked through: folded, and as one array of numbers.

A search looks for many terms in hundreds of passages. Parsed and folded when they are looked
through, these took half of the time of a search that met them for the first time.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.normalise import fold
from index.ragged import Ragged, offsets

CODING = "utf-16-le"
UNIT = 2  # bytes
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

    def __iter__(self) -> Iterator[str]:
        """Yield the texts in order."""
        return (self[row] for row in range(len(self)))

    def where(self, kept: NDArray[np.bool_]) -> Self:
        """Return the texts for which `kept` is true."""
        return type(self)(self.units.where(kept), self.contexts[kept])

    @classmethod
    def of(cls, texts: Iterable[tuple[str, str]]) -> Self:
        """Fold and join contexts and the texts of their passages."""
        pairs = [
            (_encoded(fold(context)), _encoded(f"\n{fold(text)}\n")) for context, text in texts
        ]
        lengths = np.array([len(above) + len(text) for above, text in pairs], np.int64)
        units = _units(b"".join(chain.from_iterable(pairs)))
        contexts = np.array([len(above) for above, _ in pairs], np.int32)
        return cls(Ragged(units, offsets(lengths // UNIT)), contexts // UNIT)

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
    return _units(_encoded(text))


def _encoded(text: str) -> bytes:
    return text.encode(CODING, "surrogatepass")


def _units(encoded: bytes) -> Units:
    return np.frombuffer(encoded, "<u2").astype(np.uint16, copy=False)
