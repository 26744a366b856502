"""Trees that are fitted to what a weighted sum cannot say."""

import numpy as np

from rag.training.trees import DEFAULT, fit_trees


def test_signs_that_count_together_are_found_among_others():
    random = np.random.default_rng(3)
    rows = random.integers(0, 2, (400, 7)).astype(float)
    labels = ((rows[:, 0] > 0) & (rows[:, 1] > 0)).astype(float)
    fitted = fit_trees(tuple("abcdefg"), rows, labels, np.ones(400), np.zeros(400))
    odds = fitted.sum(rows)
    assert len(fitted.values) == DEFAULT.trees
    assert ((odds > 0) == (labels > 0)).mean() > 0.95


def test_rows_that_count_nothing_teach_nothing():
    rows = np.array([[0.0], [1.0]] * 20)
    labels = np.array([0.0, 1.0] * 20)
    fitted = fit_trees(("a",), rows, labels, np.zeros(40), np.zeros(40))
    assert np.allclose(fitted.sum(rows), 0.0)


def test_what_is_known_already_is_left_as_it_is():
    rows = np.array([[0.0], [1.0]] * 20)
    labels = np.array([0.0, 1.0] * 20)
    sure = np.where(labels > 0, 20.0, -20.0)
    fitted = fit_trees(("a",), rows, labels, np.ones(40), sure)
    assert np.abs(fitted.sum(rows)).max() < 0.01
