"""Naive Bayes over the terms of questions, grouped by the place they belong to."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from rag.known.table import Asked, Table, spans

OWN_WORDS = 2  # questions that the words of the place itself count as
# A term that no question of a class has counts as so much of one, and a class as so many questions
# more than it has: one of few questions is little sure of any of its words.
PRIOR, PRIOR_QUESTIONS = 0.1, 3.0

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]


class Classes:
    """Questions of a table grouped by place; one may be in several groups."""

    def __init__(
        self, table: Table, members: Sequence[tuple[int, int]], places: Sequence[Asked]
    ) -> None:
        """`members` are pairs of question and place; `places` the terms of each place's words."""
        self._table = table
        pairs = np.array(sorted(members), np.int64).reshape(-1, 2)
        sizes = np.bincount(pairs[:, 1], minlength=len(places)).astype(np.float64)
        terms, rows = _spread(table, pairs)
        own = [np.repeat(place.rows, OWN_WORDS) for place in places]
        terms = np.concatenate([terms, *own])
        rows = np.concatenate([rows, np.repeat(np.arange(len(places)), [len(o) for o in own])])
        self._size = len(places)
        cells, counts = _counted(terms * self._size + rows)
        terms, self._places = np.divmod(cells, max(1, self._size))
        self._starts = np.searchsorted(terms, np.arange(table.terms + 1))
        likely = (counts + PRIOR) / (sizes + PRIOR_QUESTIONS)[self._places]
        self._more = np.log(likely / table.shares[terms])

    def score(self, asked: Asked) -> Floats:
        """Return for each place its naive Bayes score.

        That is the mean, by rarity, of the log of how much likelier a term is in a question of
        the place than in any; a term that a place has nowhere counts nothing.
        """
        starts = self._starts[asked.rows]
        sizes = self._starts[asked.rows + 1] - starts
        found = spans(starts, sizes)
        more = np.zeros((len(asked.rows), self._size))
        more[np.repeat(np.arange(len(sizes)), sizes), self._places[found]] = self._more[found]
        scores: Floats = self._table.rarities[asked.rows] @ more
        return scores / (asked.weight or 1.0)


def _counted(values: Ints) -> tuple[Ints, Ints]:
    """Return the distinct values, ascending, and how often each occurs."""
    ordered = np.sort(values)
    firsts = np.flatnonzero(np.diff(ordered, prepend=-1))
    return ordered[firsts], np.diff(firsts, append=len(ordered))


def _spread(table: Table, pairs: Ints) -> tuple[Ints, Ints]:
    """Return the terms of the questions of all pairs, one by one, and the place of each."""
    terms, questions = table.occurrences()
    first = np.searchsorted(pairs[:, 0], questions, side="left")
    count = np.searchsorted(pairs[:, 0], questions, side="right") - first
    return np.repeat(terms, count), pairs[spans(first, count), 1]
