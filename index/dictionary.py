"""The words of a language with their probabilities, looked up for a whole text at once.

Segmentation asks of every position of a text which words begin there. A hash table in Python
answers one position at a time and takes 0.7 s and 70 MB to load; sorted arrays of 64-bit hashes
answer for all positions together, are prepared in 0.25 s, and take 8 MB.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from index.normalise import fold

Codes: TypeAlias = NDArray[np.uint64]

# An odd multiplier, so that multiplying loses no bit; the golden ratio scatters them well.
# Between 500,000 hashes two collide with probability 1e-8, and a test holds that none do.
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)

# The dictionary is read in pieces of this size, so that reading 5 MB never takes 75 MB.
PIECE_BYTES = 1 << 19


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Words and their proper prefixes by hash, ascending; a prefix has log probability -inf.

    `floor` is the log probability of a single character that is no word.
    """

    hashes: Codes
    log_probabilities: NDArray[np.float64]
    continues: NDArray[np.bool_]
    floor: float

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """Return the dictionary that `arrays` gave."""
        parts = {name: arrays[name] for name in ("hashes", "log_probabilities", "continues")}
        return cls(**parts, floor=float(arrays["floor"][0]))

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return all that it consists of."""
        return {
            "hashes": self.hashes,
            "log_probabilities": self.log_probabilities,
            "continues": self.continues,
            "floor": np.array([self.floor]),
        }

    def candidates(
        self, codes: Codes
    ) -> Iterator[tuple[NDArray[np.int64], int, NDArray[np.float64]]]:
        """Yield (positions, length, log probabilities) of all words found, shortest first."""
        positions = np.arange(len(codes))
        hashes = codes * MULTIPLIER
        length = 1
        while len(positions):
            rows = np.searchsorted(self.hashes, hashes)
            rows[rows == len(self.hashes)] = 0
            found = self.hashes[rows] == hashes
            rows, positions, hashes = rows[found], positions[found], hashes[found]
            probabilities = self.log_probabilities[rows]
            words = probabilities > -np.inf
            yield positions[words], length, probabilities[words]
            goes_on = self.continues[rows] & (positions + length < len(codes))
            positions, hashes = positions[goes_on], hashes[goes_on]
            hashes = (hashes + codes[positions + length]) * MULTIPLIER
            length += 1


def codes_of(text: str) -> Codes:
    """Return the code points of `text`."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return points.astype(np.uint64)


def hashes_of(
    codes: Codes, starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> tuple[Codes, Codes]:
    """Return the hash of each word `codes[start:end]`, and those of all proper prefixes."""
    lengths = ends - starts
    hashes = np.zeros(len(starts), np.uint64)
    prefixes: list[Codes] = []
    rows = np.arange(len(starts))
    for place in range(int(lengths.max(initial=0))):
        hashes[rows] = (hashes[rows] + codes[starts[rows] + place]) * MULTIPLIER
        rows = rows[lengths[rows] > place + 1]
        prefixes.append(hashes[rows])
    return hashes, np.concatenate([np.zeros(0, np.uint64), *prefixes])


def read_dictionary(path: Path) -> Dictionary:
    """Read a UTF-8 file of lines `word frequency tag`, with two spaces and a line feed each."""
    with path.open(encoding="utf-8") as file:
        parts = [_read_lines(lines) for lines in iter(lambda: file.readlines(PIECE_BYTES), [])]
    words, prefixes, frequencies = (np.concatenate(part) for part in zip(*parts, strict=True))
    total = np.log(float(frequencies.sum()))
    return _assemble(words, np.log(frequencies) - total, prefixes, float(-total))


def _read_lines(lines: list[str]) -> tuple[Codes, Codes, NDArray[np.int64]]:
    codes = _folded(codes_of("".join(lines)))
    spaces = np.flatnonzero(codes == ord(" "))
    ends, seconds = spaces[0::2], spaces[1::2]
    starts = np.concatenate(([0], np.flatnonzero(codes == ord("\n"))[:-1] + 1))
    return *hashes_of(codes, starts, ends), _numbers(codes, ends + 1, seconds)


def with_words(
    base: Dictionary, words: Sequence[Codes], log_probabilities: NDArray[np.float64]
) -> Dictionary:
    """Return `base` with more words; of a word's two probabilities the greater one counts."""
    ends = np.cumsum([len(word) for word in words])
    starts = np.concatenate(([0], ends[:-1]))
    hashes, prefixes = hashes_of(np.concatenate(words), starts, ends)
    known = base.log_probabilities > -np.inf
    return _assemble(
        np.concatenate((base.hashes[known], hashes)),
        np.concatenate((base.log_probabilities[known], log_probabilities)),
        np.concatenate((base.hashes[base.continues], prefixes)),
        base.floor,
    )


def _folded(codes: Codes) -> Codes:
    """Fold each of the few thousand different characters once, not each of the millions."""
    different = np.flatnonzero(np.bincount(codes.astype(np.int64)))
    table = np.arange(int(different[-1]) + 1, dtype=np.uint64)
    table[different] = codes_of(fold("".join(map(chr, different))))
    return table[codes]


def _numbers(codes: Codes, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    values = np.zeros(len(starts), np.int64)
    for place in range(int((ends - starts).max(initial=0))):
        rows = np.flatnonzero(ends - starts > place)
        values[rows] = values[rows] * 10 + (codes[starts[rows] + place].astype(np.int64) - ord("0"))
    return values


def _assemble(
    words: Codes, probabilities: NDArray[np.float64], prefixes: Codes, floor: float
) -> Dictionary:
    order = np.argsort(words)
    words, probabilities = words[order], probabilities[order]
    first = np.flatnonzero(np.append(len(words) > 0, words[1:] != words[:-1]))
    # Folded alike (产 and 産): the more frequent one counts.
    words, probabilities = words[first], np.maximum.reduceat(probabilities, first)
    prefixes = _distinct(prefixes)
    both = _distinct(np.concatenate((words, prefixes)))
    values = np.full(len(both), -np.inf)
    values[np.searchsorted(both, words)] = probabilities
    continues = np.zeros(len(both), np.bool_)
    continues[np.searchsorted(both, prefixes)] = True
    return Dictionary(both, values, continues, floor)


def _distinct(hashes: Codes) -> Codes:
    """Sort and drop what occurs again; ten times as fast as `numpy.unique` here."""
    hashes = np.sort(hashes)
    is_last = np.append(hashes[1:] != hashes[:-1], True)[: len(hashes)]
    distinct: Codes = hashes[is_last]
    return distinct
