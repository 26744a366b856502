"""Fit what makes a clause the answer: `python -m rag.training.clauses DATA`.

Listwise: among the clauses of the evidence, the softmax mass on those that hold a piece of the
given answer is to be 1. Fitted on drcd.dev, cmrc.trial, the development half of our own
questions and those that ship as known questions; a quarter of the paragraphs is held back and
reported, then all of it is used.
"""

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from index.normalise import fold
from index.tokens import Segmenter
from rag.known.file import SHIPPED_QUESTIONS, read_folders
from rag.reading.features import NAMES
from rag.reading.matches import occurrences
from rag.reading.reader import Reader, Reading
from rag.reading.scorer import WEIGHTS
from rag.training.examples import (
    Example,
    claims_answer,
    found,
    own_examples,
    plain_retriever,
    read_examples,
)
from rag.training.made import made_examples
from rag.types import Question
from rag.understand import KINDS

# Features that mean something else from one kind of question to the next.
BY_KIND = (
    "mention_clause", "mention_sentence", "unit_clause", "closeness", "words_clause",
    "rare_clause", "new", "focus_clause", "characters_sentence", "place",
    "after_asking", "only_question", "length", "words_before",
)  # fmt: skip
# Of each question's clauses that do not answer, so many are kept: those that look most like it.
# With 14, 18, 25, 40 the best sentence is right in .805, .810, .811, .813 of encyclopaedia ones
# held back, .854, .865, .868, .865 of ours, .746, .746, .742, .740 of search questions in one text.
KEPT = 18
# Of squared standardised weights. With half of it the best sentence is right in .744 instead of
# .746 of search questions, .899 instead of .901 of court judgments, which nothing is fitted on.
PENALTY, PENALTY_BY_KIND = 6e-4, 8e-3
STEPS = 250
RATE = 0.03
FOLDS = 4
# What one of our own questions counts, against 1 for an encyclopaedia one: there are fewer, and
# policy documents are what the product is for.
OWN_SHARE = 6.0
KNOWN_SHARE = 1.0
POLICY_SHARE = 3.0
KNOWN_EVERY = 4  # of the known questions one in so many: they are many on few sentences
ROOT = Path(__file__).parent.parent.parent
OWN = ROOT / "eval" / "questions" / "g60.jsonl"
CORPUS = ROOT / "index" / "corpus"

Floats = NDArray[np.float64]
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Case:
    """A question's clauses: a row of features each, and whether it holds the answer."""

    rows: Floats
    answers: Floats
    kind: int
    group: int
    share: float
    of: str = ""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights for all kinds, and what each kind adds to those of BY_KIND."""

    general: Floats
    by_kind: Floats

    def scores(self, case: Case) -> Floats:
        """Return the score of each clause of a case."""
        own = case.rows[:, _COLUMNS] @ self.by_kind[case.kind]
        total: Floats = case.rows @ self.general + own
        return total


_COLUMNS = [NAMES.index(name) for name in BY_KIND]


def main() -> None:
    """Fit, report on what was held back, fit on all, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the public sets")
    cases = list(_cases(parser.parse_args().data))
    held = [case for case in cases if case.group % FOLDS == 0]
    weights = fit([pruned(case) for case in cases if case.group % FOLDS])
    for name in ("encyclopaedia", "our own", "known", "policy"):
        figure = accuracy(weights, [case for case in held if case.of == name])
        print(f"held back, {name}: {figure:.3f}")  # noqa: T201
    write(fit([pruned(case) for case in cases]))


def _cases(folder: Path) -> Iterable[Case]:
    reader = Reader(Segmenter().words)
    for name, share, examples in (
        ("encyclopaedia", 1.0, read_examples(folder, robbed=False)),
        ("our own", OWN_SHARE, own_examples(OWN, CORPUS)),
        ("known", KNOWN_SHARE, pointed_examples()),
        ("policy", POLICY_SHARE, made_examples()),
    ):
        for example in examples:
            reading = reader.read(example.query, example.evidence)
            answers = holding(reading, example)
            if answers.any():
                kind = KINDS.index(reading.wanted.asked.kind)
                yield Case(reading.rows, answers, kind, example.group, share, name)


def pointed_examples() -> Iterator[Example]:
    """Yield known questions with what is found for them; their places are the answers."""
    known = [one for one in read_folders([SHIPPED_QUESTIONS]) if one.answered]
    with TemporaryDirectory() as folder:
        retriever = plain_retriever(CORPUS, Path(folder))
        for one in known[::KNOWN_EVERY]:
            query, evidence = found(retriever, Question(one.text), one.text)
            paragraphs = tuple(place.paragraph for place in one.places)
            answers = tuple(place.words for place in one.places)
            yield Example(query, evidence, answers, paragraphs[0], "", paragraphs, mine=True)


def holding(reading: Reading, example: Example) -> Floats:
    """Return 1 for each clause that holds a piece of an answer in the question's own text."""
    sheet = reading.sheet
    answers = np.zeros(len(sheet.starts))
    item_of = sheet.item_of[sheet.sentence_of]
    own = [claims_answer(example, item) for item in sheet.items]
    for answer in example.answers:
        wanted = _SPACE.sub("", fold(answer)).strip("。，, ")
        for at in occurrences(wanted, sheet.text) if wanted else ():
            answers[(sheet.starts < at + len(wanted)) & (at < sheet.ends)] = 1.0
    held: Floats = answers * np.array(own, np.float64)[item_of]
    return held


def pruned(case: Case) -> Case:
    """Leave out the clauses that nobody would take for the answer."""
    names = ("words_reach", "characters_sentence", "rare_sentence", "mention_clause", "rank",
             "bigrams_reach")  # fmt: skip
    promise = case.rows[:, [NAMES.index(name) for name in names]].sum(axis=1)
    kept = np.union1d(np.argsort(-promise)[:KEPT], np.flatnonzero(case.answers))
    return Case(case.rows[kept], case.answers[kept], case.kind, case.group, case.share, case.of)


def fit(cases: Sequence[Case]) -> Weights:
    """Return the weights, by Adam over all cases at once."""
    rows = np.concatenate([case.rows for case in cases])
    answers = np.concatenate([case.answers for case in cases])
    lengths = [len(case.rows) for case in cases]
    starts = np.cumsum([0, *lengths[:-1]])
    owner = np.repeat(np.arange(len(cases)), lengths)
    kinds = np.array([case.kind for case in cases])[owner]
    share = np.array([case.share for case in cases])
    share = (share / share.sum())[owner]
    scale = rows.std(axis=0) + 1e-3
    rows = rows / scale
    members = [np.flatnonzero(kinds == kind) for kind in range(len(KINDS))]
    weights = np.zeros(len(NAMES) + len(KINDS) * len(BY_KIND))
    penalty = np.full(len(weights), PENALTY_BY_KIND)
    penalty[: len(NAMES)] = PENALTY
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        by_kind = weights[len(NAMES) :].reshape(len(KINDS), -1)
        scores = rows @ weights[: len(NAMES)]
        for kind, inside in enumerate(members):
            scores[inside] += rows[inside][:, _COLUMNS] @ by_kind[kind]
        belief = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        belief /= np.add.reduceat(belief, starts)[owner]
        right = belief * answers
        right /= np.add.reduceat(right, starts)[owner] + 1e-12
        off = (belief - right) * share
        parts = [rows[inside][:, _COLUMNS].T @ off[inside] for inside in members]
        gradient = np.concatenate([rows.T @ off, *parts]) + 2 * penalty * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        pace = RATE * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
        weights -= pace * mean / (np.sqrt(square) + 1e-8)
    by_kind = weights[len(NAMES) :].reshape(len(KINDS), -1)
    return Weights(weights[: len(NAMES)] / scale, by_kind / scale[_COLUMNS])


def accuracy(weights: Weights, cases: Sequence[Case]) -> float:
    """Return how often the best clause holds a piece of the answer."""
    right = [case.answers[int(np.argmax(weights.scores(case)))] for case in cases]
    return float(np.mean(right)) if right else 0.0


def write(weights: Weights) -> None:
    """Write the weights as names and numbers, for people to read as well."""
    data = json.loads(WEIGHTS.read_text("utf-8")) if WEIGHTS.exists() else {}
    data["clause"] = _named(NAMES, weights.general)
    data["clause_by_kind"] = {
        kind: _named(BY_KIND, row) for kind, row in zip(KINDS, weights.by_kind, strict=True)
    }
    WEIGHTS.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _named(names: Sequence[str], values: Floats) -> dict[str, float]:
    return {name: round(float(value), 3) for name, value in zip(names, values, strict=True)}


if __name__ == "__main__":
    main()
