"""Intervals cover as often as they say, tests find what is there and not what is not."""

import numpy as np
import pytest

from eval.bootstrap import holm, measured, p_value


def rows(values, bottoms=None):
    bottoms = bottoms if bottoms is not None else np.ones(len(values))
    return [{"m": (float(v), float(b))} for v, b in zip(values, bottoms, strict=True)]


def test_the_interval_covers_95_in_100():
    generator, truth, inside, times = np.random.default_rng(7), 0.7, 0, 250
    for n in range(times):
        drawn = measured(rows(generator.random(200) < truth), ["m"], seed=n)["m"].interval
        inside += drawn.low <= truth <= drawn.high
    assert 0.92 <= inside / times <= 0.98


def test_it_covers_a_ratio_of_sums_too():
    generator, inside, times = np.random.default_rng(8), 0, 250
    for n in range(times):
        bottoms = generator.integers(1, 5, size=150)
        tops = generator.binomial(bottoms, 0.6)
        drawn = measured(rows(tops, bottoms), ["m"], seed=n)["m"].interval
        inside += drawn.low <= 0.6 <= drawn.high
    assert 0.92 <= inside / times <= 0.98


def test_the_value_is_the_sum_over_the_sum():
    found = measured(rows([1, 2, 0], [1, 4, 0]), ["m", "unknown"])
    assert found["m"].interval.value == pytest.approx(3 / 5)
    assert found["m"].questions == 2
    assert "unknown" not in found


def test_one_seed_one_interval():
    data = rows(np.random.default_rng(1).random(50))
    assert measured(data, ["m"], seed=3) == measured(data, ["m"], seed=3)
    assert measured(data, ["m"], seed=3) != measured(data, ["m"], seed=4)


def test_no_questions_no_measures():
    assert measured([], ["m"]) == {}


def test_equal_runs_do_not_differ():
    data = rows([1, 0, 1, 1])
    assert p_value(data, data, "m") == 1.0


def test_a_real_difference_is_found():
    before = rows([0] * 30 + [1] * 70)
    after = rows([1] * 100)
    assert p_value(before, after, "m") < 0.001


def test_p_agrees_with_the_exact_sign_test():
    # 8 questions got better, 2 worse, 40 stayed: two-sided sign test, 2 * P(X <= 2), X ~ B(10, 1/2)
    before = rows([0] * 8 + [1] * 2 + [1] * 40)
    after = rows([1] * 8 + [0] * 2 + [1] * 40)
    assert p_value(before, after, "m") == pytest.approx(2 * 56 / 1024, abs=0.01)


def test_without_a_difference_five_in_a_hundred_are_called_one():
    generator = np.random.default_rng(11)
    found = [
        p_value(rows(one), rows(other), "m", seed=n) < 0.05
        for n, (one, other) in enumerate(generator.random((200, 2, 60)) < 0.5)
    ]
    assert np.mean(found) < 0.09


def test_a_measure_that_applies_to_one_run_only_is_no_difference():
    assert p_value(rows([0, 0], [0, 0]), rows([1, 1]), "m") == 1.0


def test_holm_by_hand():
    corrected = holm({"a": 0.01, "b": 0.04, "c": 0.03, "d": 0.005})
    assert corrected == pytest.approx({"d": 0.02, "a": 0.03, "c": 0.06, "b": 0.06})
    assert holm({"a": 0.9, "b": 0.8}) == {"b": 1.0, "a": 1.0}
