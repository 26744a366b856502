"""Fit what makes a clause the answer: `python -m rag.training.clauses DATA`.

Listwise: within the paragraph of a question, the softmax mass on clauses that hold a piece of
the given answer is to be 1. Fitted on drcd.dev and cmrc.trial; a quarter of the paragraphs is
held back and reported, then all of it is used for the weights that ship.
"""

import argparse
import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.normalise import fold
from index.tokens import Segmenter
from rag.reading.commonness import shipped_commonness
from rag.reading.features import NAMES, features, profile
from rag.reading.pieces import cut
from rag.reading.scorer import WEIGHTS
from rag.understand import KINDS, understand

# Features that mean something else from one kind of question to the next.
BY_KIND = (
    "mention_clause", "mention_sentence", "closeness_clause", "closeness_sentence", "unit",
    "words_clause", "new", "focus_clause", "characters_sentence", "place",
)  # fmt: skip
SETS = ("drcd.dev", "cmrc.trial")
PENALTY = 3e-4  # of squared standardised weights; 1e-4 to 1e-3 measured the same
STEPS = 400
RATE = 0.03
FOLDS = 4

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A question's clauses: a row of features each, and whether it holds the answer."""

    rows: Floats
    answers: Floats
    fold: int


def main() -> None:
    """Fit, report on what was held back, fit on all, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the public sets")
    examples = _examples(parser.parse_args().data)
    kept = [example for example in examples if example.fold]
    held = [example for example in examples if not example.fold]
    weights = fit(kept)
    print(f"held back: {accuracy(weights, held):.3f}, fitted: {accuracy(weights, kept):.3f}")  # noqa: T201
    write(fit(examples))


def _examples(folder: Path) -> list[Example]:
    segmenter, found = Segmenter(), []
    for name in SETS:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        order = {text: n for n, text in enumerate(dict.fromkeys(r["context"] for r in records))}
        found += [_example(record, order[record["context"]], segmenter) for record in records]
    return [example for example in found if example.answers.any()]


def _example(record: dict[str, Any], number: int, segmenter: Segmenter) -> Example:
    asked = understand(fold(record["question"]), segmenter.words)
    pieces = cut(record["context"])
    rows = np.array(features(profile(asked, shipped_commonness()), pieces))
    spans = [span for answer in record["answers"] for span in _spans(fold(answer), pieces.folded)]
    answers = [any(c.start < end and start < c.end for start, end in spans) for c in pieces.clauses]
    return Example(_with_kind(rows, asked.kind), np.array(answers, np.float64), number % FOLDS)


def _spans(answer: str, text: str) -> list[tuple[int, int]]:
    answer = answer.strip("。，, ")
    start = text.find(answer) if answer else -1
    spans = []
    while start >= 0:
        spans.append((start, start + len(answer)))
        start = text.find(answer, start + 1)
    return spans


def _with_kind(rows: Floats, kind: str) -> Floats:
    columns = [NAMES.index(name) for name in BY_KIND]
    crossed = np.zeros((len(rows), len(KINDS), len(columns)))
    crossed[:, [str(k) for k in KINDS].index(kind)] = rows[:, columns]
    return np.concatenate((rows, crossed.reshape(len(rows), -1)), axis=1)


def fit(examples: Sequence[Example]) -> Floats:
    """Return the weights, by Adam over all examples at once."""
    rows = np.concatenate([example.rows for example in examples])
    answers = np.concatenate([example.answers for example in examples])
    starts = np.cumsum([0, *(len(example.rows) for example in examples[:-1])])
    owner = np.repeat(np.arange(len(examples)), [len(example.rows) for example in examples])
    scale = rows.std(axis=0) + 1e-3
    rows = (rows / scale).astype(np.float32)
    weights = np.zeros(rows.shape[1])
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        scores = rows @ weights.astype(np.float32)
        belief = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        belief /= np.add.reduceat(belief, starts)[owner]
        right = belief * answers
        right /= np.add.reduceat(right, starts)[owner] + 1e-12
        gradient = rows.T @ (belief - right) / len(examples) + 2 * PENALTY * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        step_size = RATE * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
        weights -= step_size * mean / (np.sqrt(square) + 1e-8)
    fitted: Floats = weights / scale
    return fitted


def accuracy(weights: Floats, examples: Sequence[Example]) -> float:
    """Return how often the best clause holds a piece of the answer."""
    right = [example.answers[int(np.argmax(example.rows @ weights))] for example in examples]
    return float(np.mean(right))


def write(weights: Floats) -> None:
    """Write the weights as names and numbers, for people to read as well."""
    general = weights[: len(NAMES)]
    crossed = weights[len(NAMES) :].reshape(len(KINDS), len(BY_KIND))
    data = json.loads(WEIGHTS.read_text("utf-8")) if WEIGHTS.exists() else {}
    data["clause"] = {name: round(float(w), 3) for name, w in zip(NAMES, general, strict=True)}
    data["clause_by_kind"] = {
        kind: {name: round(float(w), 3) for name, w in zip(BY_KIND, row, strict=True)}
        for kind, row in zip(KINDS, crossed, strict=True)
    }
    WEIGHTS.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
