"""How well a table of token vectors finds what belongs to questions that it has not seen.

Each task is measured for BM25 alone, for the vectors alone, and for the sum of both after each
question's scores were given mean 0 and deviation 1.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.training.bags import bags, embedded
from index.training.lexical import Lexical
from index.training.sets import Sets

DEEP = 100
SHARES = (0.5, 1.0, 2.0, 4.0)  # of the vectors in the sum; BM25 has 1
_DISTRACTORS = 8000
_DISTRACTOR = slice(0, 350)
_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Task:
    """Questions, the texts that are searched, and the numbers of those that belong."""

    name: str
    questions: Sequence[str]
    texts: Sequence[str]
    relevant: Sequence[frozenset[int]]


def tasks(sets: Sets) -> Iterator[Task]:
    """Yield the held-out parts of the sets, and those that are only for measuring."""
    new = [question for question in sets.lay if question.held_out]
    unseen = [question for question in sets.lay if question.unseen_article]
    for name, lay in (("lay questions, new", new), ("lay questions, new articles", unseen)):
        relevant = [question.relevant for question in lay]
        yield Task(name, [question.text for question in lay], sets.articles, relevant)
    readings = [(r.question, r.context) for r in sets.readings if r.held_out]
    yield _paragraphs("encyclopaedia questions", readings, [])
    searched = [(row["question"], row["context"]) for row in sets.rows("dureader.even")]
    news = [text[_DISTRACTOR] for text in sets.news]
    distractors = Random(1).sample(news, _DISTRACTORS)  # noqa: S311 - a fixed draw
    yield _paragraphs("search-engine questions", searched, distractors)
    courts = [(r["question"], r["context"]) for r in sets.rows("cjrc.dev") if r["answerable"]]
    yield _paragraphs("questions on judgments", courts, [])


def _paragraphs(name: str, pairs: Sequence[tuple[str, str]], distractors: Sequence[str]) -> Task:
    texts = list(dict.fromkeys([*(context for _, context in pairs), *distractors]))
    number = {text: place for place, text in enumerate(texts)}
    relevant = [frozenset([number[context]]) for _, context in pairs]
    return Task(name, [question for question, _ in pairs], texts, relevant)


def all_figures(
    asked: Iterable[Task], tokenizer: Tokenizer, table: NDArray[np.float32]
) -> Iterator[tuple[Task, dict[str, list[float]]]]:
    """Yield hit@1, hit@10 and recall@100 in per cent of each way to search, task by task."""
    searched: Sequence[str] = ()
    for task in asked:
        if task.texts is not searched:  # two tasks on the same texts share their index
            searched = task.texts
            lexical = Lexical(searched)
            vectors = embedded(bags(tokenizer, searched), table)
        questions = embedded(bags(tokenizer, task.questions), table)
        found: dict[str, list[tuple[float, float, float]]] = {}
        for start in range(0, len(task.questions), _AT_ONCE):
            chosen = slice(start, start + _AT_ONCE)
            sparse = _standard(lexical.scores(task.questions[chosen]))
            dense = _standard(questions[chosen] @ vectors.T)
            for way, scores in _ways(sparse, dense):
                rows = zip(scores, task.relevant[chosen], strict=True)
                found.setdefault(way, []).extend(_measured(row, right) for row, right in rows)
        shares = {way: 100 * np.mean(rows, axis=0) for way, rows in found.items()}
        yield task, {way: values.round(1).tolist() for way, values in shares.items()}


def _ways(
    sparse: NDArray[np.float32], dense: NDArray[np.float32]
) -> Iterator[tuple[str, NDArray[np.float32]]]:
    yield "BM25", sparse
    yield "vectors", dense
    for share in SHARES:
        yield f"BM25 + {share:g} vectors", sparse + np.float32(share) * dense


def _standard(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    spread = scores.std(axis=1, keepdims=True) + 1e-6
    return np.asarray((scores - scores.mean(axis=1, keepdims=True)) / spread, np.float32)


def _measured(scores: NDArray[np.float32], relevant: frozenset[int]) -> tuple[float, float, float]:
    deep = min(DEEP, len(scores))
    best = np.argpartition(-scores, deep - 1)[:deep]
    ranked = best[np.argsort(-scores[best], kind="stable")].tolist()
    recall = len(relevant.intersection(ranked)) / len(relevant)
    return float(ranked[0] in relevant), float(bool(relevant.intersection(ranked[:10]))), recall
