"""The best of many scores, always in the same order."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.best import best


@given(st.lists(st.integers(-3, 3), max_size=20), st.integers(-1, 25))
def test_best_is_what_sorting_all_gives(scores: list[int], k: int) -> None:
    everything = sorted(enumerate(map(float, scores)), key=lambda pair: (-pair[1], pair[0]))
    assert best(np.array(scores, np.float64), k) == everything[: max(k, 0)]


@given(st.integers(0, 2**32 - 1), st.integers(1, 40))
def test_best_of_many_is_what_sorting_all_gives(seed: int, k: int) -> None:
    scores = np.random.default_rng(seed).integers(0, 50, 1003).astype(np.float64)
    everything = sorted(enumerate(scores.tolist()), key=lambda pair: (-pair[1], pair[0]))
    assert best(scores, k) == everything[:k]
