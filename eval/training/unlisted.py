"""Fit which words that no list has leave a claim true: `python -m eval.training.unlisted`.

The claims of `eval/claims` but those kept to measure on, by hand, true or with one thing wrong.
They have been read, so what is reported is cross-validated over authors and documents. Learned from
are those that lack a word or two in the sentence that they rest on, and nothing else; `words` and
`words-policies` were written to be such.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval.verifying import area_under_curve, nearest, read_cases, read_evidence
from rag.forest import Forest, write_forest
from rag.training.trees import Growth, fit_trees
from rag.types import Evidence
from rag.verify.deciding.check import Check
from rag.verify.deciding.lack_signs import signs
from rag.verify.deciding.lacking import lacking
from rag.verify.deciding.unlisted import FOREST, must_be_said
from rag.verify.evidence.parts import whole
from rag.verify.restating.plainly import plainly
from rag.verify.text.reading import read

ROOT = Path(__file__).parents[2]
CLAIMS = ROOT / "eval" / "claims"
DOCUMENTS = ROOT / "rag" / "training" / "documents"
CORPUS = ROOT / "index" / "corpus" / "g60-dossier.md"
WRITTEN_FOR_THIS = "words"  # how the names of those files begin
UNREAD = frozenset({"sixth-heldout", "seventh-heldout", "short-heldout"})  # to measure on
FOLDS = 10
GROWTH = Growth(trees=300, rate=0.07, shrinkage=8.0)
WRONGLY = (5, 10, 20)

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Table:
    """A row of signs for each claim, whether it is true, and its author or document.

    `made` tells those that were written for this, `policy` those that are not about the dossier.
    """

    names: tuple[str, ...]
    rows: Floats
    labels: Floats
    groups: NDArray[np.int64]
    made: NDArray[np.bool_]
    policy: NDArray[np.bool_]


def main() -> None:
    """Fit, report the cross-validated figures, write."""
    table = read_table()
    held = cross_validated(table)
    for name, chosen in (("dossier", ~table.policy), ("others", table.policy)):
        told = chosen & ~table.made
        print(f"{name}: {report(held[told], table.labels[told])}")  # noqa: T201
    write_forest(fit(table, np.ones(len(table.labels), np.bool_)), FOREST)


def read_table() -> Table:
    """Read every claim that lacks words and nothing else, with its signs."""
    rows = list(_rows())
    names = tuple(rows[0].found)
    groups = {group: at for at, group in enumerate(sorted({one.group for one in rows}))}
    return Table(
        names,
        np.array([[one.found[name] for name in names] for one in rows], np.float64),
        np.array([float(one.true) for one in rows]),
        np.array([groups[one.group] for one in rows]),
        np.array([one.group.startswith(WRITTEN_FOR_THIS) for one in rows]),
        np.array([one.policy for one in rows]),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    found: dict[str, float]
    true: bool
    group: str
    policy: bool


def _rows() -> Iterator[_Row]:
    read_before: dict[Path, Evidence] = {}
    files = (file for file in sorted(CLAIMS.glob("*.jsonl")) if file.stem not in UNREAD)
    for file in files:
        for case in read_cases(file):
            path = DOCUMENTS / f"{case.doc}.md" if case.doc else file.with_suffix(".md")
            path = path if path.exists() else CORPUS
            evidence = read_before.setdefault(path, read_evidence(path))
            found = _signs(case.claim, nearest(case.claim, evidence))
            if found:
                group = f"{file.stem} {case.doc}"
                yield _Row(found, case.true, group, path != CORPUS)


def _signs(claim: str, evidence: Evidence) -> dict[str, float]:
    reading = read(plainly(claim))
    found = Check(reading, list(evidence.items), ()).found()
    lacks = lacking(whole(reading), found)
    shown = signs(lacks)
    return {} if not shown or must_be_said(lacks, shown) else shown


def fit(table: Table, chosen: NDArray[np.bool_]) -> Forest:
    """Return trees that tell the log odds of a claim's being true."""
    labels = table.labels[chosen]
    evenly, start = np.ones(len(labels)), np.zeros(len(labels))
    return fit_trees(table.names, table.rows[chosen], labels, evenly, start, GROWTH)


def cross_validated(table: Table) -> Floats:
    """Return log odds for each row by trees that have not seen its author or document."""
    held = np.zeros(len(table.labels))
    for number in range(FOLDS):
        inside = table.groups % FOLDS == number
        held[inside] = fit(table, ~inside).sum(table.rows[inside])
    return held


def report(odds: Floats, labels: Floats) -> str:
    """Return the separation, and how many true ones pass with how many of the others."""
    yes, no = np.sort(odds[labels > 0]), np.sort(odds[labels == 0])
    area = area_under_curve(yes.tolist(), no.tolist())
    costs = (
        f"{int((yes > no[-wrong]).sum())} with {wrong} (above {no[-wrong]:.2f})"
        for wrong in WRONGLY
    )
    return f"AUC {area:.3f}; of {len(yes)} and {len(no)} pass " + ", ".join(costs)


if __name__ == "__main__":
    main()
