"""Dense search: the greatest cosines over several segments, exactly or by codes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import dense
from index.dense import Codes, DenseIndex, DensePart, encode

RANDOM = np.random.default_rng(0)


def unit_rows(count: int, dimensions: int = 8) -> np.ndarray:
    rows = RANDOM.normal(size=(count, dimensions)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def topics(count: int, dimensions: int = 32) -> np.ndarray:
    """Rows that gather around some directions, as texts around topics."""
    rows = unit_rows(40, dimensions)[RANDOM.integers(0, 40, count)] + unit_rows(count, dimensions)
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def coded(vectors: np.ndarray, rows: np.ndarray | None = None) -> DensePart:
    rows = np.arange(len(vectors)) if rows is None else rows
    return DensePart(vectors, rows, Codes(encode(vectors)))


def living(parts: list[DensePart]) -> np.ndarray:
    return np.concatenate([part.vectors[part.rows] for part in parts])


@pytest.fixture
def too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make any number of vectors too many to compare them all."""
    monkeypatch.setattr(dense, "EXACT_BYTES", 0)


@given(st.lists(st.integers(0, 20), min_size=1, max_size=4), st.integers(0, 30), st.data())
def test_search_finds_what_comparing_with_all_finds(
    sizes: list[int], k: int, data: st.DataObject
) -> None:
    parts = []
    for size in sizes:
        alive = data.draw(st.lists(st.booleans(), min_size=size, max_size=size))
        parts.append(DensePart(unit_rows(size), np.flatnonzero(alive)))
    query = unit_rows(1)[0]
    cosines = living(parts) @ query
    expected = sorted(cosines.tolist(), reverse=True)[:k]

    index = DenseIndex(parts)
    hits = index.search(query, k)
    np.testing.assert_allclose([score for _, score in hits], expected, atol=1e-6)
    np.testing.assert_allclose([cosines[number] for number, _ in hits], expected, atol=1e-6)
    numbers = RANDOM.permutation(len(cosines))
    np.testing.assert_allclose(index.scores(query, numbers), cosines[numbers], atol=1e-6)


def test_an_empty_index_finds_nothing() -> None:
    assert DenseIndex([]).search(unit_rows(1)[0], 3) == []


def test_of_equals_the_first_come_first() -> None:
    same = np.repeat(np.eye(1, 8, dtype=np.float32), 9, axis=0)
    index = DenseIndex([DensePart(same, np.array([2, 3, 5, 7, 8])), DensePart(same, np.arange(9))])
    assert [number for number, _ in index.search(same[0], 7)] == [0, 1, 2, 3, 4, 5, 6]


def test_codes_are_used_only_where_there_is_too_much_to_compare(monkeypatch) -> None:
    parts = [coded(topics(2000))]
    assert DenseIndex(parts).method == "exact"
    monkeypatch.setattr(dense, "EXACT_BYTES", 2000 * 32 * 4 - 1)
    assert DenseIndex(parts).method == "approximate"
    assert DenseIndex([DensePart(parts[0].vectors, parts[0].rows)]).method == "exact"


@pytest.mark.usefixtures("too_much")
def test_codes_find_nearly_what_comparing_finds() -> None:
    half = np.flatnonzero(RANDOM.random(3000) < 0.5)
    parts = [
        coded(topics(20_000)),
        DensePart(topics(50), np.arange(50)),  # too small for codes
        coded(topics(3000), half),  # half of it was replaced since
        coded(topics(1100), np.zeros(0, np.int64)),
    ]
    index, everything = DenseIndex(parts), living(parts)
    found = 0
    for query in topics(50):
        cosines = everything @ query
        hits = index.search(query, 100)
        numbers = [number for number, _ in hits]
        assert len(set(numbers)) == 100
        np.testing.assert_allclose([score for _, score in hits], cosines[numbers], atol=1e-6)
        assert [score for _, score in hits] == sorted((s for _, s in hits), reverse=True)
        found += len(set(np.argsort(-cosines)[:100].tolist()) & set(numbers))
    assert found / 5000 >= 0.98


@pytest.mark.usefixtures("too_much")
def test_all_of_the_best_may_be_in_one_of_many_segments() -> None:
    topic = topics(1)[0]
    near = topic + RANDOM.uniform(0, 3, (1100, 1)) * unit_rows(1100, 32)
    near /= np.linalg.norm(near, axis=1, keepdims=True)
    parts = [*(coded(topics(1100)) for _ in range(8)), coded(near.astype(np.float32))]
    hits = DenseIndex(parts).search(topic, 100)
    best = set(np.argsort(-(living(parts) @ topic))[:100].tolist())
    assert len(best & {number for number, _ in hits}) >= 95


@pytest.mark.parametrize("dimensions", [7, 32])
def test_codes_are_the_same_for_the_same_vectors(dimensions: int) -> None:
    vectors = topics(1500, dimensions)
    assert encode(vectors) == encode(vectors.copy())
    assert len(encode(vectors)) < vectors.nbytes / 3


@pytest.mark.usefixtures("too_much")
@pytest.mark.parametrize("data", [b"", b"no index of faiss", b"\xff" * 4000])
def test_codes_that_cannot_be_read_are_done_without(data: bytes) -> None:
    vectors = topics(1500)
    damaged = DenseIndex([DensePart(vectors, np.arange(1500), Codes(data))])
    exact = DenseIndex([DensePart(vectors, np.arange(1500))])
    assert damaged.search(vectors[7], 20) == exact.search(vectors[7], 20)


@pytest.mark.usefixtures("too_much")
def test_texts_of_no_known_word_do_no_harm() -> None:
    vectors = topics(1500)
    vectors[::2] = 0
    index = DenseIndex([coded(vectors)])
    assert all(number % 2 for number, _ in index.search(vectors[1], 10))
    assert index.search(np.zeros(32, np.float32), 10) == []  # nothing is near to it
