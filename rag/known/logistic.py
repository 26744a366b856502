"""What each term says about a question being answered: logistic regression over all of them."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]

PENALTY = 1.0  # on the squares of the weights, for each against the sum over all questions
STEPS = 60  # of accelerated descent; after 60 the questions are told apart as well as after 400


def fit_terms(terms: Ints, sizes: Ints, answered: NDArray[np.bool_], count: int) -> Floats:
    """Return `count` weights and a constant; `terms` are those of each question, one by one.

    Accelerated gradient descent (Nesterov 1983) with the step that the greatest curvature allows.
    """
    if not len(sizes):
        return np.zeros(count + 1)
    questions = np.repeat(np.arange(len(sizes)), sizes)
    labels = answered.astype(np.float64)
    weights, ahead = np.zeros(count + 1), np.zeros(count + 1)
    step = 1 / (PENALTY + _curvature(terms, questions, len(sizes), count))
    for number in range(STEPS):
        total = np.bincount(questions, ahead[terms], minlength=len(sizes)) + ahead[-1]
        error = 1 / (1 + np.exp(-total)) - labels
        gradient = PENALTY * ahead
        gradient[:-1] += np.bincount(terms, error[questions], minlength=count)
        gradient[-1] += error.sum()
        last, weights = weights, ahead - step * gradient
        ahead = weights + number / (number + 3) * (weights - last)
    return weights


def _curvature(terms: Ints, questions: Ints, size: int, count: int) -> float:
    """Return a bound of the greatest curvature, found by a few steps of power iteration."""
    direction, greatest = np.ones(count + 1), 1.0
    for _ in range(8):
        direction = direction / np.linalg.norm(direction)
        along = np.bincount(questions, direction[terms], minlength=size) + direction[-1]
        new = np.append(np.bincount(terms, along[questions], minlength=count), along.sum())
        greatest, direction = float(np.linalg.norm(new)), new
    return 1.2 * greatest / 4  # a logistic function curves by at most a quarter
