"""Fit how sure an answer is: `python -m rag.training.certainty DATA`.

Answerable: questions with the five paragraphs that a plain search finds, their own among them.
Unanswerable: the same with their own left out, or with the sentence that answers cut out of it.
Fitted on drcd.dev and cmrc.trial, cross-validated over paragraphs.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.normalise import fold
from index.sentences import sentences
from index.tokens import Segmenter
from index.types import Paragraph
from rag.reading.certainty import signs
from rag.reading.reader import Reader
from rag.reading.scorer import WEIGHTS
from rag.types import Evidence, EvidenceItem, Query, Question

SETS = ("drcd.dev", "cmrc.trial")
NEIGHBOURS = 5
FOLDS = 4
PENALTY = 1e-3
STEPS = 60

Floats = NDArray[np.float64]


def main() -> None:
    """Fit, report the cross-validated figures, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the public sets")
    folder = parser.parse_args().data
    rows, labels, folds, names = _table(folder)
    held = np.zeros(len(labels))
    for number in range(FOLDS):
        inside = folds == number
        held[inside] = rows[inside] @ fit(rows[~inside], labels[~inside])
    report(held, labels)
    data = json.loads(WEIGHTS.read_text("utf-8"))
    fitted = fit(rows, labels)
    data["certainty"] = {n: round(float(w), 3) for n, w in zip(names, fitted, strict=True)}
    WEIGHTS.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _table(folder: Path) -> tuple[Floats, Floats, NDArray[np.int64], list[str]]:
    reader = Reader(Segmenter().words)
    rows: list[dict[str, float]] = []
    labels: list[float] = []
    folds: list[int] = []
    for name in SETS:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        texts = list(dict.fromkeys(record["context"] for record in records))
        near = _Neighbours(texts)
        for record in records:
            own = texts.index(record["context"])
            found = near.of(record["question"])
            for label, evidence in _pair(record, texts, own, found):
                query = Query(Question(record["question"]), record["question"])
                rows.append(signs(reader.read(query, evidence)))
                labels.append(label)
                folds.append(own % FOLDS)
    names = list(rows[0])
    return (
        np.array([[row.get(name, 0.0) for name in names] for row in rows]),
        np.array(labels),
        np.array(folds),
        names,
    )


def _pair(
    record: dict[str, Any], texts: Sequence[str], own: int, found: Sequence[int]
) -> list[tuple[float, Evidence]]:
    """Return the question's evidence with an answer and without one."""
    others = [number for number in found if number != own][: NEIGHBOURS - 1]
    place = min(list(found).index(own) if own in found else len(others), len(others))
    full = [texts[number] for number in others]
    full.insert(place, texts[own])
    robbed = list(full)
    if hash_of(record["id"]) % 2:
        robbed[place] = _without_answer(texts[own], record["answers"])
    else:
        robbed = [texts[number] for number in others]
    return [(1.0, as_evidence(full)), (0.0, as_evidence([text for text in robbed if text]))]


def hash_of(text: str) -> int:
    """Return a number that stays the same from run to run."""
    return sum(ord(char) * (place + 1) for place, char in enumerate(text))


def _without_answer(text: str, answers: Sequence[str]) -> str:
    kept = [
        text[span.start : span.end]
        for span in sentences(text)
        if not any(answer and answer in text[span.start : span.end] for answer in answers)
    ]
    return "".join(kept)


def as_evidence(texts: Sequence[str]) -> Evidence:
    """Number texts as the paragraphs of one document each."""
    return Evidence(
        tuple(
            EvidenceItem(n, f"d{n}", "", Paragraph(1, text), 1.0 / n)
            for n, text in enumerate(texts, 1)
        )
    )


class _Neighbours:
    """Finds paragraphs by character bigrams, weighted by idf."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._bags = [set(_bigrams(fold(text))) for text in texts]
        counts = Counter(bigram for bag in self._bags for bigram in bag)
        self._idf = {b: float(np.log(len(texts) / (0.5 + n))) for b, n in counts.items()}
        self._rows: dict[str, list[int]] = {}
        for number, bag in enumerate(self._bags):
            for bigram in bag:
                self._rows.setdefault(bigram, []).append(number)

    def of(self, question: str) -> list[int]:
        """Return the numbers of the nearest paragraphs, nearest first."""
        scores: Counter[int] = Counter()
        for bigram in set(_bigrams(fold(question))):
            for number in self._rows.get(bigram, ()):
                scores[number] += self._idf[bigram]  # type: ignore[assignment]
        return [number for number, _ in scores.most_common(NEIGHBOURS)]


def _bigrams(text: str) -> list[str]:
    return [text[place : place + 2] for place in range(len(text) - 1)]


def fit(rows: Floats, labels: Floats) -> Floats:
    """Return logistic weights by Newton's method, with a penalty on their squares."""
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        believed = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        gradient = rows.T @ (believed - labels) / len(labels) + 2 * PENALTY * weights
        curve = (rows * (believed * (1 - believed))[:, None]).T @ rows / len(labels)
        weights -= np.linalg.solve(curve + 2 * PENALTY * np.eye(len(weights)), gradient)
    return weights


def report(scores: Floats, labels: Floats) -> None:
    """Print the separation, and what is refused at which cost."""
    order = np.argsort(scores)
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    yes = labels > 0
    area = (ranks[yes].mean() - (yes.sum() + 1) / 2) / (~yes).sum()
    print(f"AUC {area:.3f}")  # noqa: T201
    for wrong in (0.02, 0.04, 0.08, 0.15):
        threshold = np.quantile(scores[yes], wrong)
        refused = (scores[~yes] < threshold).mean()
        print(f"refusing {wrong:.0%} of the answerable: {refused:.1%} of the others")  # noqa: T201


if __name__ == "__main__":
    main()
