"""Fit how sure an answer is: `python -m rag.training.certainty DATA`.

Answerable: questions with the five paragraphs that a plain search finds, their own among them.
Unanswerable: the same with their own left out, or with the sentence that answers cut out of it;
questions with a word swapped (`swaps`); and the unanswerable questions of the development half of
our own. Cross-validated over groups.
"""

import argparse
import json
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.tokens import Segmenter
from rag.reading.certainty import CONFLICT, CONFLICTS
from rag.reading.reader import Reader
from rag.reading.scorer import WEIGHTS
from rag.reading.signs import signs
from rag.training.clauses import CORPUS, OWN
from rag.training.examples import own_examples, read_examples

FOLDS = 4
RUN = 6  # neighbouring groups, often on one subject, stay in one fold
PENALTY = 5e-4
STEPS = 40
OWN_SHARE = 8.0  # what one of our own questions counts: they are near misses, written by hand
# Less than a robbed question: one in so many still has an answer that nobody looked for.
SWAP_SHARE = 0.7
# The middle of the setting, strictness 0.5: what it refuses of our own answerable questions, as
# seen from the other folds.
WRONGLY = 0.04
WRONG = (0.02, 0.04, 0.08, 0.15)

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Table:
    """A row of signs for each example, whether it has an answer, and what the row counts.

    Neighbouring `groups` stay together when folds are made; `mine` are our own questions.
    """

    names: tuple[str, ...]
    rows: Floats
    labels: Floats
    groups: NDArray[np.int64]
    mine: NDArray[np.bool_]
    shares: Floats


def main() -> None:
    """Fit, report the cross-validated figures, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the public sets")
    table = read_table(parser.parse_args().data)
    held = cross_validated(table)
    for name, chosen in (("encyclopaedia", ~table.mine), ("our own", table.mine)):
        print(f"{name}: {report(held[chosen], table.labels[chosen])}")  # noqa: T201
    fitted = fit(table.rows, table.labels, table.shares)
    fitted[table.names.index("one")] -= middle(table, held)
    data = json.loads(WEIGHTS.read_text("utf-8"))
    data["certainty"] = {
        name: round(float(weight), 3) for name, weight in zip(table.names, fitted, strict=True)
    }
    WEIGHTS.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")


def read_table(folder: Path) -> Table:
    """Read the examples and the signs of each; those without any evidence are left out."""
    reader = Reader(Segmenter().words)
    examples = chain(read_examples(folder, robbed=True), own_examples(OWN, CORPUS))
    kept = [(one, signs(reader.read(one.query, one.evidence))) for one in examples]
    kept = [(example, found) for example, found in kept if found]
    names = tuple(kept[0][1])
    mine = np.array([example.mine for example, _ in kept])
    swapped = np.array([example.swapped for example, _ in kept])
    return Table(
        names,
        np.array([[found[name] for name in names] for _, found in kept]),
        np.array([float(bool(example.answers)) for example, _ in kept]),
        np.array([example.group for example, _ in kept]),
        mine,
        np.where(mine, OWN_SHARE, np.where(swapped, SWAP_SHARE, 1.0)),
    )


def cross_validated(table: Table) -> Floats:
    """Return log odds for each row as weights give them that were fitted on other groups."""
    held = np.zeros(len(table.labels))
    for number in range(FOLDS):
        inside = table.groups // RUN % FOLDS == number
        weights = fit(table.rows[~inside], table.labels[~inside], table.shares[~inside])
        held[inside] = table.rows[inside] @ weights
    conflicts = table.rows[:, [table.names.index(name) for name in CONFLICTS]] > 0
    total: Floats = held - CONFLICT * conflicts.sum(axis=1)
    return total


def middle(table: Table, held: Floats) -> float:
    """Return the log odds that refuse WRONGLY of our own answerable questions."""
    return float(np.quantile(held[table.mine & (table.labels > 0)], WRONGLY))


def fit(rows: Floats, labels: Floats, shares: Floats, penalty: float = PENALTY) -> Floats:
    """Return logistic weights by Newton's method, with a penalty on their squares."""
    weights = np.zeros(rows.shape[1])
    shares = shares / shares.sum()
    for _ in range(STEPS):
        believed = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        gradient = rows.T @ ((believed - labels) * shares) + 2 * penalty * weights
        curve = (rows * (believed * (1 - believed) * shares)[:, None]).T @ rows
        weights -= np.linalg.solve(curve + 2 * penalty * np.eye(len(weights)), gradient)
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
