"""The greatest values of ranges of rows."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rag.reading.matches import greatest

RANGES = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 21)), max_size=9)


@given(RANGES)
def test_the_greatest_of_any_range_of_rows(ranges: list[tuple[int, int]]) -> None:
    table = np.random.default_rng(7).random((42, 3))
    starts = np.array([start for start, _ in ranges], np.int64)
    ends = starts + np.array([length for _, length in ranges], np.int64)
    wanted = [
        table[start:end].max(axis=0).tolist() for start, end in zip(starts, ends, strict=True)
    ]
    assert greatest(table, starts, ends).tolist() == wanted
