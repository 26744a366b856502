"""Learns how well two ends of text read together, for index/clean/junctions.py.

Counts character n-grams (2 to 4) of public news and statutes into a hashed table of 4-bit levels,
then fits a logistic regression on the levels of the n-grams that span a junction: true junctions
are cuts inside sentences the table has not seen, false ones pair the left end with another right
end. Only these statistics are shipped, no text.

    python -m index.training.junctions ../shared/data index/clean/junctions.bin
"""

import gzip
import json
import random
import re
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from index.clean.junctions import BITS, EDGE, HEADER, ORDERS, Junctions, features, fold, pack, slots

LEAST = {1: 16, 2: 3, 3: 4, 4: 6}
"""An n-gram seen less often than this says little. Accuracy on unseen news: 0.78 with 6, 12, 24
(0.7 MB), 0.829 with these (1.7 MB), 0.835 with 2, 2, 3 (2.8 MB)."""

NEWS, LAWS = 22_000, 60_000
"""Records counted; the rest of the news is for fitting and for measuring."""

JUNCTIONS = 60_000
SHORTEST = 20  # characters of a sentence to be cut
SEED = 60


def texts(folder: Path, name: str) -> Iterator[str]:
    """Yield the texts of a set of records."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield re.sub(r"^.{0,40}?正文：", "", json.loads(line)["text"])


def count(corpus: str) -> NDArray[np.uint8]:
    """Return the levels, 1 + log2(count / least count) and at most 15, two to a byte."""
    codes = np.frombuffer(corpus.encode("utf-16-le"), dtype=np.uint16).astype(np.uint64)
    table = np.zeros(1 << BITS, np.uint8)
    for order in ORDERS:
        grams = np.zeros(len(codes) - order + 1, np.uint64)
        for i in range(order):
            grams = (grams << np.uint64(16)) | codes[i : len(codes) - order + 1 + i]
        grams, counts = np.unique(grams, return_counts=True)
        common = counts >= LEAST[order]
        levels = 1 + np.log2(counts[common] / LEAST[order]).astype(np.uint8)
        np.maximum.at(table, slots(grams[common], order), np.minimum(levels, 15))
        print(f"{order}-grams: {common.sum()}", file=sys.stderr)  # noqa: T201 - a script
    return pack(table)


def sample(
    table: NDArray[np.uint8], records: list[str], chance: random.Random
) -> tuple[NDArray[np.float64], list[int]]:
    """Return the features and labels of as many true as false junctions."""
    rows: list[str] = []
    pairs: list[tuple[str, str]] = []
    labels: list[int] = []
    for text in records:
        rows += [row for row in re.split(r"(?<=[。！？])", text) if len(row) > SHORTEST]
    for _ in range(JUNCTIONS):
        row, other = chance.choice(rows), chance.choice(rows)
        cut, at = chance.randrange(4, len(row) - 4), chance.randrange(4, len(other) - 4)
        pairs += [(row[:cut], row[cut:]), (row[:cut], other[at if chance.random() < 0.5 else 0 :])]  # noqa: PLR2004 - evenly
        labels += [1, 0]
    return np.array([[*features(table, a, b)] for a, b in pairs]), labels


def main() -> None:
    """Learn and write the statistics; print what they are worth on unseen news."""
    folder, target = map(Path, sys.argv[1:])
    chance = random.Random(SEED)  # noqa: S311 - a sample
    news = list(texts(folder, "news"))
    chance.shuffle(news)
    laws = list(texts(folder, "laws"))
    chance.shuffle(laws)
    corpus = EDGE.join(fold(text) for text in news[:NEWS] + laws[:LAWS])
    print(f"{len(corpus)} characters", file=sys.stderr)  # noqa: T201
    table = count(corpus)
    held = news[NEWS:]
    x, y = sample(table, held[: len(held) // 2], chance)
    model = LogisticRegression(max_iter=1000).fit(x, y)
    weights = np.array([*model.coef_[0], model.intercept_[0]], np.float32)
    target.write_bytes(
        HEADER
        + np.uint8(len(weights)).tobytes()
        + weights.tobytes()
        + zlib.compress(table.tobytes(), 9)
    )
    x, y = sample(table, held[len(held) // 2 :], chance)
    score = Junctions.load(target)
    values = np.array([score.of_features(row) for row in x])
    ranked = (values[0::2] > values[1::2]).mean()
    print(  # noqa: T201
        weights.round(2),
        f"accuracy {((values > 0) == np.array(y)).mean():.4f}, "
        f"true above false {ranked:.4f}, {target.stat().st_size} bytes",
    )


if __name__ == "__main__":
    main()
