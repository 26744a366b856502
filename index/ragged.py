"""Rows of different lengths in one array."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Ragged:
    """Row i is `values[starts[i]:starts[i + 1]]`; both may be memory-mapped."""

    values: NDArray[Any]
    starts: NDArray[np.int64]

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.starts) - 1

    def __getitem__(self, row: int) -> NDArray[Any]:
        """Return one row."""
        row = range(len(self))[row]
        values: NDArray[Any] = self.values[self.starts[row] : self.starts[row + 1]]
        return values

    def __iter__(self) -> Iterator[NDArray[Any]]:
        """Yield the rows in order."""
        return (self[row] for row in range(len(self)))

    def where(self, kept: NDArray[np.bool_]) -> Self:
        """Return the rows for which `kept`, of shape (rows,), is true."""
        lengths = np.diff(self.starts)
        return type(self)(self.values[np.repeat(kept, lengths)], offsets(lengths[kept]))

    @classmethod
    def of(cls, rows: Sequence[NDArray[Any]], kind: type[np.integer[Any]]) -> Self:
        """Put rows one after another, as numbers of a kind."""
        values = np.concatenate([np.zeros(0, kind), *rows]).astype(kind, copy=False)
        return cls(values, offsets(np.array([len(row) for row in rows], np.int64)))

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """Put the rows of all parts one after another."""
        lengths = [np.zeros(0, np.int64), *(np.diff(part.starts) for part in parts)]
        kinds = [part.values for part in parts] or [np.zeros(0, np.uint16)]
        return cls(np.concatenate(kinds), offsets(np.concatenate(lengths)))

    @classmethod
    def picked(cls, parts: Sequence[tuple[Self, NDArray[np.int64]]]) -> Self:
        """Put some rows of several parts one after another; the other rows are not read.

        The rows of each part ascend. All rows of a single part are the part itself.
        """
        if len(parts) == 1 and len(parts[0][0]) == len(parts[0][1]):
            return parts[0][0]
        slices: list[NDArray[Any]] = [np.zeros(0, np.uint16)]
        lengths = [np.zeros(0, np.int64)]
        for part, rows in parts:
            starts, ends = part.starts[rows], part.starts[rows + 1]
            lengths.append(ends - starts)
            spans = zip(starts.tolist(), ends.tolist(), strict=True)
            slices.extend([part.values[start:end] for start, end in spans])
        return cls(np.concatenate(slices), offsets(np.concatenate(lengths)))


def offsets(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where rows of these lengths begin, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
