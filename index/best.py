"""The best of many scores."""

import numpy as np
from numpy.typing import NDArray


def best(scores: NDArray[np.floating], k: int) -> list[tuple[int, float]]:
    """Return (position, score) of the `k` greatest, best first; of equals the first come first."""
    if k <= 0 or not len(scores):
        return []
    rows = np.arange(len(scores))
    if k < len(scores):
        least = np.partition(scores, len(scores) - k)[len(scores) - k]
        above = np.flatnonzero(scores > least)
        rows = np.concatenate((above, np.flatnonzero(scores == least)[: k - len(above)]))
    rows = rows[np.lexsort((rows, -scores[rows]))]
    return list(zip(rows.tolist(), scores[rows].tolist(), strict=True))
