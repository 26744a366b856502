"""Rows of different lengths keep their order and their borders."""

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ragged import Ragged

ROWS = st.lists(st.lists(st.integers(0, 9), max_size=4), max_size=6)


def ragged(rows: list[list[int]]) -> Ragged:
    return Ragged.of([np.array(row, np.int64) for row in rows], np.uint16)


def lists(rows: Ragged) -> list[list[int]]:
    return [row.tolist() for row in rows]


@given(ROWS, st.randoms())
def test_some_rows(rows: list[list[int]], random: Random) -> None:
    kept = [random.random() < 0.5 for _ in rows]
    wanted = [row for row, keep in zip(rows, kept, strict=True) if keep]
    assert lists(ragged(rows).where(np.array(kept, np.bool_))) == wanted
    assert lists(Ragged.picked([(ragged(rows), np.flatnonzero(kept))])) == wanted


@given(ROWS, ROWS)
def test_rows_of_several_parts(first: list[list[int]], second: list[list[int]]) -> None:
    both = Ragged.joined([ragged(first), ragged(second)])
    assert lists(both) == first + second
    every = [(part, np.arange(len(part))) for part in (ragged(first), ragged(second))]
    assert lists(Ragged.picked(every)) == first + second


def test_no_parts_are_no_rows() -> None:
    assert len(Ragged.joined([])) == len(Ragged.picked([])) == len(ragged([])) == 0


def test_a_row_that_is_not_there() -> None:
    rows = ragged([[1], [2, 3]])
    assert rows[-1].tolist() == [2, 3]
    with pytest.raises(IndexError):
        rows[2]


def test_the_wider_numbers_win() -> None:
    wide = Ragged.of([np.array([70_000])], np.uint32)
    assert lists(Ragged.joined([ragged([[1]]), wide])) == [[1], [70_000]]
    assert lists(Ragged.picked([(ragged([[1]]), np.array([0])), (wide, np.array([0]))])) == [
        [1],
        [70_000],
    ]
