"""The points of the two plots of the certainty."""

import numpy as np

from eval.training.reliability import refused, reliability, trade

SURE = np.array([0.1, 0.2, 0.3, 0.6, 0.7, 0.8, 0.9, 0.95])
LABELS = np.array([0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 1.0, 1.0])


def test_what_is_refused_follows_the_strictness():
    assert refused(SURE, LABELS, 0.0) == (0.0, 0.0)
    assert refused(SURE, LABELS, 0.5) == (0.2, 2 / 3)
    assert refused(SURE, LABELS, 1.0) == (1.0, 1.0)


def test_more_strictness_never_refuses_less():
    points = trade(SURE, LABELS)
    assert points == sorted(points)


def test_each_bin_gives_its_mean_certainty_and_its_share_of_answers():
    points = reliability(np.repeat(SURE, 4), np.repeat(LABELS, 4))
    assert points[0] == (0.1, 0.0)
    assert points[-1] == (0.95, 1.0)
