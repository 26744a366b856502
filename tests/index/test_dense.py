"""Dense search: the greatest cosines, exactly, over several segments."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.dense import DenseIndex

RANDOM = np.random.default_rng(0)


def unit_rows(count: int) -> np.ndarray:
    rows = RANDOM.normal(size=(count, 8)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@given(st.lists(st.integers(0, 20), min_size=1, max_size=4), st.integers(0, 30), st.data())
def test_search_finds_what_comparing_with_all_finds(
    sizes: list[int], k: int, data: st.DataObject
) -> None:
    parts = []
    for size in sizes:
        alive = data.draw(st.lists(st.booleans(), min_size=size, max_size=size))
        parts.append((unit_rows(size), np.flatnonzero(alive)))
    query = unit_rows(1)[0]
    living = np.concatenate([vectors[rows] for vectors, rows in parts]) @ query
    expected = sorted(living.tolist(), reverse=True)[:k]

    index = DenseIndex(parts)
    hits = index.search(query, k)
    np.testing.assert_allclose([score for _, score in hits], expected, atol=1e-6)
    np.testing.assert_allclose([living[number] for number, _ in hits], expected, atol=1e-6)
    numbers = RANDOM.permutation(len(living))
    np.testing.assert_allclose(index.scores(query, numbers), living[numbers], atol=1e-6)


def test_an_empty_index_finds_nothing() -> None:
    assert DenseIndex([]).search(unit_rows(1)[0], 3) == []
