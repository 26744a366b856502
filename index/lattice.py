"""The most probable way to cut a text into words."""

import numpy as np
from numpy.typing import NDArray

from index.dictionary import Codes, Dictionary


def best_path(codes: Codes, dictionary: Dictionary) -> tuple[list[int], float]:
    """Return how many codes the best word takes that begins at each, and the path's log.

    A code of 0 is no part of any word. Of equally good words the longest is taken, as jieba does.
    """
    singles = np.where(codes == 0, 0.0, dictionary.floor)
    found: list[tuple[NDArray[np.int64], int, NDArray[np.float64]]] = []
    for positions, length, logs in dictionary.candidates(codes):
        if length == 1:
            singles[positions] = logs
        else:
            found.append((positions, length, logs))
    starts = np.concatenate([np.zeros(0, np.int64), *(positions for positions, _, _ in found)])
    lengths = np.repeat([length for _, length, _ in found], [len(at) for at, _, _ in found])
    scores = np.concatenate([np.zeros(0), *(logs for _, _, logs in found)])
    order = np.argsort(-starts, kind="stable")  # right to left, the shorter words first
    return _walk(
        singles.tolist(), starts[order].tolist(), lengths[order].tolist(), scores[order].tolist()
    )


def _walk(
    singles: list[float], starts: list[int], lengths: list[int], scores: list[float]
) -> tuple[list[int], float]:
    steps = [1] * len(singles)
    best = [0.0] * (len(singles) + 1)
    word, words = 0, len(starts)
    for at in range(len(singles) - 1, -1, -1):
        highest = singles[at] + best[at + 1]
        while word < words and starts[word] == at:
            score = scores[word] + best[at + lengths[word]]
            if score >= highest:
                highest, steps[at] = score, lengths[word]
            word += 1
        best[at] = highest
    return steps, best[0]
