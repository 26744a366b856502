"""Logistic regression by Newton's method."""

import numpy as np
from numpy.typing import NDArray

STEPS, SETTLED = 40, 1e-7

Floats = NDArray[np.float64]


def logistic(rows: Floats, labels: Floats, shares: Floats, penalty: float) -> Floats:
    """Return the weights of the columns; `shares` are what each row counts.

    `penalty` is on the squares of the weights, against the mean over all rows.
    """
    weights = np.zeros(rows.shape[1])
    shares = shares / shares.sum()
    for _ in range(STEPS):
        believed = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        gradient = rows.T @ ((believed - labels) * shares) + 2 * penalty * weights
        curve = (rows * (believed * (1 - believed) * shares)[:, None]).T @ rows
        step = np.linalg.solve(curve + 2 * penalty * np.eye(len(weights)), gradient)
        weights -= step
        if np.abs(step).max() < SETTLED:
            break
    return weights
