"""How well answers are read out of texts: `g60 eval reading`.

Every question goes through the whole chatbot, over a corpus made of the set's contexts; with
`closed` it is given its own contexts alone. In the same run the plain baseline is measured: of
the same contexts, the sentence that shares most pairs of characters with the question.
"""

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from eval.lines import QuestionsError, field, read_lines
from eval.measures import interval
from eval.retrieval import evaluate, open_retriever
from eval.sets import Asked, read_contexts, write_corpus
from index.library import Progress
from index.normalise import fold
from index.sentences import sentences
from rag.chatbot import Chatbot
from rag.compose import open_chatbot
from rag.settings import load_settings
from rag.types import Answer, Question

# How sets of yes-or-no questions write their answers, and how an answer says them.
YES_NO: Mapping[str, str] = {"YES": "是", "NO": "否"}
_SPACE = re.compile(r"\s")
_EDGES = " \t\n，。,.、；;：:！!？?“”\"'"


@dataclass(frozen=True, slots=True)
class ReadingQuestion:
    """A question, the texts it is asked on, and what answers it; no answers if nothing does."""

    id: str
    text: str
    contexts: tuple[str, ...]
    answers: tuple[str, ...]
    answerable: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one question: of the chatbot's answer and of the baseline's sentence."""

    answerable: bool
    refused: bool
    contained: bool
    baseline: bool
    length: int
    milliseconds: float


def read_reading(path: Path) -> list[ReadingQuestion]:
    """Read `id, question, context|contexts, answers, answerable` from JSON lines."""
    found = [_question(record, place, path) for place, record in enumerate(read_lines(path))]
    if not found:
        raise QuestionsError(f"{path} holds no question.", "Put one question on each line.")
    return found


def evaluate_reading(
    questions: Path, *, closed: bool = False, progress: Progress | None = None
) -> dict[str, Any]:
    """Measure retrieval and answers on a reading set; shares are of all questions asked."""
    asked = read_reading(questions)
    contexts, to_find = read_contexts(questions)
    if not closed:
        to_find = [Asked(one.id, one.text, one.relevant) for one in to_find]
    with TemporaryDirectory() as temporary:
        corpus, folder = Path(temporary) / "contexts.jsonl", Path(temporary) / "index"
        write_corpus(corpus, contexts)
        settings = load_settings().model_copy(update={"corpus": corpus, "data_dir": folder})
        chatbot = open_chatbot(settings)
        names = {text: name for name, text in contexts.items()}
        outcomes = asyncio.run(_answer_all(chatbot, asked, names, progress, closed=closed))
        retrieval = evaluate(open_retriever(corpus, folder, settings.embedding), to_find)
    return {
        "measures": {**retrieval["measures"], **_measures(outcomes)},
        "n": len(outcomes),
        "refusal": _refusal(outcomes),
        "answer_characters": median([o.length for o in outcomes if o.length] or [0]),
        "timings_ms": {
            **retrieval["timings_ms"],
            "answer": round(median(outcome.milliseconds for outcome in outcomes), 3),
        },
    }


async def _answer_all(
    chatbot: Chatbot,
    asked: Sequence[ReadingQuestion],
    names: Mapping[str, str],
    progress: Progress | None,
    *,
    closed: bool,
) -> list[Outcome]:
    outcomes = []
    for done, one in enumerate(asked, 1):
        documents = tuple(names[text] for text in one.contexts) if closed else None
        answer = await chatbot.ask(Question(one.text, documents=documents))
        outcomes.append(outcome(one, answer))
        if progress:
            progress(done, len(asked))
    return outcomes


def outcome(one: ReadingQuestion, answer: Answer) -> Outcome:
    """Hold an answer, and the baseline's, against what the set says."""
    said = answer.answer if answer.answered else ""
    return Outcome(
        answerable=one.answerable,
        refused=not answer.answered,
        contained=one.answerable and contains(said, one.answers),
        baseline=one.answerable and contains(plain_overlap(one.text, one.contexts), one.answers),
        length=len(said),
        milliseconds=float(answer.timings_ms.get("total", 0.0)),
    )


def contains(said: str, answers: Sequence[str]) -> bool:
    """Return True if a text says one of the answers; yes and no stand at its beginning."""
    text = _squeezed(said)
    return any(
        text.startswith(YES_NO[answer]) if answer in YES_NO else _squeezed(answer) in text
        for answer in answers
        if answer.strip(_EDGES)
    )


def plain_overlap(question: str, contexts: Sequence[str]) -> str:
    """Return the sentence of the contexts that has most of the question's character pairs."""
    pairs = _pairs(question)
    found = [text[span.start : span.end] for text in contexts for span in sentences(text)]
    return max(found, key=lambda sentence: len(pairs & _pairs(sentence)), default="")


def _question(record: dict[str, Any], place: int, path: Path) -> ReadingQuestion:
    answers = tuple(str(answer) for answer in record.get("answers") or ())
    texts = record["contexts"] if "contexts" in record else [field(record, "context", path)]
    return ReadingQuestion(
        str(record.get("id", place)),
        str(field(record, "question", path)),
        tuple(dict.fromkeys(str(text) for text in texts)),
        answers,
        bool(record.get("answerable", bool(answers))),
    )


def _measures(outcomes: Sequence[Outcome]) -> dict[str, dict[str, float]]:
    found = {
        "answer_contained": [float(o.contained and not o.refused) for o in outcomes],
        "refused": [float(o.refused) for o in outcomes],
        "baseline_contained": [float(o.baseline) for o in outcomes],
    }
    return {name: interval(values).to_json() for name, values in found.items()}


def _refusal(outcomes: Sequence[Outcome]) -> dict[str, float | None]:
    refused = [o for o in outcomes if o.refused]
    without = [o for o in outcomes if not o.answerable]
    right = sum(not o.answerable for o in refused)
    answerable = len(outcomes) - len(without)
    return {
        "precision": _share(right, len(refused)),
        "recall": _share(right, len(without)),
        "wrongly_refused": _share(len(refused) - right, answerable),
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _pairs(text: str) -> set[str]:
    folded = fold(text)
    return {folded[place : place + 2] for place in range(len(folded) - 1)}


def _squeezed(text: str) -> str:
    return _SPACE.sub("", fold(text)).strip(_EDGES)
