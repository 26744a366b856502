"""Fit how sure an answer is: `python -m rag.training.certainty DATA`.

Answerable: questions with the five paragraphs that a plain search finds, their own among them.
Unanswerable: the same with their own left out, or with the sentence that answers cut out of it;
and the unanswerable questions of the development half of our own. Cross-validated over groups.
"""

import argparse
import json
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.tokens import Segmenter
from rag.reading.certainty import CONFLICT, CONFLICTS, signs
from rag.reading.reader import Reader
from rag.reading.scorer import WEIGHTS
from rag.training.clauses import CORPUS, OWN
from rag.training.examples import Example, own_examples, read_examples

FOLDS = 4
RUN = 6  # neighbouring groups, often on one subject, stay in one fold
PENALTY = 2e-4
STEPS = 40
OWN_SHARE = 8.0  # what one of our own questions counts: they are near misses, written by hand
WRONGLY = 0.045
WRONG = (0.02, 0.04, 0.08, 0.15)

Floats = NDArray[np.float64]


def main() -> None:
    """Fit, report the cross-validated figures, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the public sets")
    folder = parser.parse_args().data
    examples = chain(read_examples(folder, robbed=True), own_examples(OWN, CORPUS))
    rows, labels, groups, mine, names = _table(examples)
    shares = np.where(mine, OWN_SHARE, 1.0)
    held = np.zeros(len(labels))
    for number in range(FOLDS):
        inside = groups // RUN % FOLDS == number
        held[inside] = rows[inside] @ fit(rows[~inside], labels[~inside], shares[~inside])
    held -= CONFLICT * (rows[:, [names.index(name) for name in CONFLICTS]] > 0).sum(axis=1)
    for name, chosen in (("encyclopaedia", ~mine), ("our own", mine)):
        print(f"{name}: {report(held[chosen], labels[chosen])}")  # noqa: T201
    fitted = fit(rows, labels, shares)
    # The middle of the setting: what refuses WRONGLY of our own answerable questions, as
    # seen from the other folds.
    fitted[names.index("one")] -= np.quantile(held[mine & (labels > 0)], WRONGLY)
    data = json.loads(WEIGHTS.read_text("utf-8"))
    data["certainty"] = {n: round(float(w), 3) for n, w in zip(names, fitted, strict=True)}
    WEIGHTS.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _table(
    examples: Iterable[Example],
) -> tuple[Floats, Floats, NDArray[np.int64], NDArray[np.bool_], list[str]]:
    reader = Reader(Segmenter().words)
    kept = [(e, signs(reader.read(e.query, e.evidence))) for e in examples]
    kept = [(example, found) for example, found in kept if found]
    names = list(kept[0][1])
    return (
        np.array([[found[name] for name in names] for _, found in kept]),
        np.array([float(bool(example.answers)) for example, _ in kept]),
        np.array([example.group for example, _ in kept]),
        np.array([example.mine for example, _ in kept]),
        names,
    )


def fit(rows: Floats, labels: Floats, shares: Floats) -> Floats:
    """Return logistic weights by Newton's method, with a penalty on their squares."""
    weights = np.zeros(rows.shape[1])
    shares = shares / shares.sum()
    for _ in range(STEPS):
        believed = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        gradient = rows.T @ ((believed - labels) * shares) + 2 * PENALTY * weights
        curve = (rows * (believed * (1 - believed) * shares)[:, None]).T @ rows
        weights -= np.linalg.solve(curve + 2 * PENALTY * np.eye(len(weights)), gradient)
    return weights


def report(scores: Floats, labels: Floats) -> str:
    """Return the separation, and what is refused at which cost."""
    yes, no = np.sort(scores[labels > 0]), scores[labels == 0]
    area = 1 - np.searchsorted(yes, no).sum() / len(yes) / len(no)
    costs = (
        f"{(no < np.quantile(yes, wrong)).mean():.1%} refused at {wrong:.0%} wrongly"
        for wrong in WRONG
    )
    return f"AUC {area:.3f}; " + ", ".join(costs)


if __name__ == "__main__":
    main()
