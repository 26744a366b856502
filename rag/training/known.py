"""Fit how known questions are used: `python -m rag.training.known`.

The place that is asked for, and whether any answers, from the questions that ship, by folds: those
of a fold are asked where only the others are known. How that joins the certainty that the evidence
gives, from the development half of our own questions, whose authors had not seen the known ones.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from index.index import Index
from index.normalise import fold as normalise
from index.tokens import Segmenter
from rag.compose import open_documents
from rag.judge import EvidenceJudge
from rag.known.clauses import KnownClauses
from rag.known.file import SHIPPED_QUESTIONS, KnownQuestion, read_folders
from rag.known.judge import CERTAINTY, KnownJudge
from rag.known.model import ANSWERED, PLACE
from rag.known.questions import KnownDocument, KnownQuestions
from rag.known.retriever import KnownRetriever
from rag.known.table import COMMON
from rag.known.terms import terms_of
from rag.known.weights import WEIGHTS, forget
from rag.reading.reader import Reader
from rag.settings import load_settings
from rag.training.certainty import report
from rag.training.clauses import CORPUS, OWN
from rag.training.examples import own_examples
from rag.training.newton import logistic as weighted

Floats = NDArray[np.float64]

FOLDS = 6
COMMON_FROM = 60  # of 10,000 questions: words of asking, and few of the subject
PENALTY = 1e-4
# The middle of the setting, strictness 0.5: what it refuses of our own answerable questions, half
# of the 4% that a public service may at most, since of questions held back it refuses more.
WRONGLY = 0.02


@dataclass(frozen=True, slots=True)
class Fold:
    """Questions, and what the others know of the document they are on."""

    asked: Sequence[KnownQuestion]
    known: KnownDocument


def main() -> None:
    """Fit, report what was seen from other folds, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=Path, default=SHIPPED_QUESTIONS)
    questions = list(read_folders([parser.parse_args().questions]))
    write_common(questions)
    with TemporaryDirectory() as folder:
        index = open_documents(
            load_settings(corpus=CORPUS, data_dir=Path(folder))
        ).library.current()
        folds = list(make_folds(questions, index))
        write("place", PLACE, fit_place(folds))
        write("answered", ANSWERED, fit_answered(folds))
        write(
            "certainty",
            CERTAINTY,
            fit_certainty(KnownQuestions(questions, index, Segmenter().terms)),
        )


def write_common(questions: Sequence[KnownQuestion]) -> None:
    """Write how many of 10,000 questions have each common term."""
    counts = Counter(term for one in questions for term in terms_of(normalise(one.text)))
    shares = {term: round(10_000 * count / len(questions)) for term, count in counts.items()}
    common = sorted((-share, term) for term, share in shares.items() if share >= COMMON_FROM)
    COMMON.write_text("".join(f"{term} {-share}\n" for share, term in common), "utf-8")


def make_folds(questions: Sequence[KnownQuestion], index: Index) -> Iterator[Fold]:
    """Deal the questions out by turns: those on one place stand together and come into all."""
    for number in range(FOLDS):
        others = [one for row, one in enumerate(questions) if row % FOLDS != number]
        (known,) = KnownQuestions(others, index, Segmenter().terms).documents
        yield Fold(questions[number::FOLDS], known)


def fit_place(folds: Sequence[Fold]) -> Floats:
    """Fit which place is asked for, on questions that one answers."""
    scores, labels = [], []
    for fold in folds:
        for one in fold.asked:
            if one.answered:
                wanted = {place.words for place in one.places}
                scores.append(fold.known.model.features(one.text).bayes)
                labels.append(np.array([float(words in wanted) for words in fold.known.words]))
    first = [label[score.argmax()] for score, label in zip(scores, labels, strict=True)]
    print(f"the place asked for is first in {np.mean(first):.1%} of {len(first)}")  # noqa: T201
    together = np.concatenate(scores)
    rows = np.stack([np.ones(len(together)), together], axis=1)
    return logistic(rows, np.concatenate(labels))


def fit_answered(folds: Sequence[Fold]) -> Floats:
    """Fit whether a question is one that the document answers."""
    parts = [
        np.array([fold.known.model.features(one.text).answered for one in fold.asked])
        for fold in folds
    ]
    truth = [np.array([float(one.answered) for one in fold.asked]) for fold in folds]
    held = []
    for number, part in enumerate(parts):
        others = [row for row in range(len(folds)) if row != number]
        weights = logistic(
            np.concatenate([parts[row] for row in others]),
            np.concatenate([truth[row] for row in others]),
        )
        held.append(part @ weights)
    labels = np.concatenate(truth)
    print(f"known questions alone: {report(np.concatenate(held), labels)}")  # noqa: T201
    return logistic(np.concatenate(parts), labels)


def fit_certainty(known: KnownQuestions) -> Floats:
    """Fit how the certainty of the evidence and what known questions say become one."""
    reader = Reader(Segmenter().words, hints=KnownClauses(known))
    judge = KnownJudge(EvidenceJudge(reader), known, reader)
    found, answered = [], []
    for one in own_examples(OWN, CORPUS, lambda by: KnownRetriever(by, known)):
        signs = judge.signs(one.query, one.evidence)
        if signs is not None:
            found.append(signs)
            answered.append(float(bool(one.answers)))
    rows, labels = np.array(found), np.array(answered)
    weights = logistic(rows, labels)
    odds = rows @ weights
    for name, scores in (("evidence", rows[:, 1]), ("known", rows[:, 2]), ("both", odds)):
        print(f"our own questions by {name}: {report(scores, labels)}")  # noqa: T201
    weights[0] -= float(np.quantile(odds[labels > 0], WRONGLY))
    return weights


def logistic(rows: Floats, labels: Floats) -> Floats:
    """Return logistic weights, all rows counting alike."""
    return weighted(rows, labels, np.ones(len(labels)), PENALTY)


def write(part: str, names: Sequence[str], weights: Floats) -> None:
    """Write one part of the weights; what is fitted next uses it."""
    data = json.loads(WEIGHTS.read_text("utf-8"))
    data[part] = {
        name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)
    }
    WEIGHTS.write_text(json.dumps(data, indent=1) + "\n", "utf-8")
    forget()


if __name__ == "__main__":
    main()
