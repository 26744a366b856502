"""Questions with evidence, for fitting: with the answer in it, and robbed of it."""

import gzip
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from index.normalise import fold
from index.read import read_corpus
from index.sentences import sentences
from index.tokens import Segmenter
from index.types import Paragraph
from rag.converse import small_talk, standalone
from rag.judge import screen
from rag.query import QueryReader
from rag.types import Evidence, EvidenceItem, Query, Question, Turn

SETS = ("drcd.dev", "cmrc.trial")
NEIGHBOURS = 5  # paragraphs of evidence, as plain search finds them
OWN_SHARE = 3.0  # what one of our own questions counts, against 1 for an encyclopaedia one


@dataclass(frozen=True, slots=True)
class Example:
    """A question, its evidence and what answers it; no answers where the evidence has none.

    `group` numbers the paragraph that the question was asked on: folds are made of groups.
    """

    query: Query
    evidence: Evidence
    answers: tuple[str, ...]
    group: int
    own: str
    mine: bool = False


def read_examples(folder: Path, *, robbed: bool) -> Iterator[Example]:
    """Yield each question with its paragraph among others, and where `robbed` without it."""
    for name in SETS:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        texts = list(dict.fromkeys(record["context"] for record in records))
        near = Neighbours(texts)
        for number, record in enumerate(records):
            own = texts.index(record["context"])
            found = near.of(record["question"])
            yield _whole(record, texts, own, found)
            if robbed:
                yield _robbed(record, texts, own, found, cut_out=bool(number % 2))


def _whole(record: dict[str, Any], texts: Sequence[str], own: int, found: Sequence[int]) -> Example:
    others = [number for number in found if number != own][: NEIGHBOURS - 1]
    place = min(found.index(own) if own in found else len(others), len(others))
    chosen = [texts[number] for number in others]
    chosen.insert(place, texts[own])
    evidence = as_evidence(chosen)
    return Example(_query(record), evidence, tuple(record["answers"]), own, texts[own])


def _robbed(
    record: dict[str, Any], texts: Sequence[str], own: int, found: Sequence[int], *, cut_out: bool
) -> Example:
    """Leave the question's paragraph out, or cut the sentence that answers out of it."""
    if not cut_out:
        chosen = [texts[number] for number in found if number != own]
    else:
        rest = without_answer(texts[own], record["answers"])
        chosen = [rest if number == own else texts[number] for number in found]
    return Example(_query(record), as_evidence([c for c in chosen if c]), (), own, "")


def _query(record: dict[str, Any]) -> Query:
    return Query(Question(record["question"]), record["question"])


def without_answer(text: str, answers: Sequence[str]) -> str:
    """Return the text without the sentences that hold an answer."""
    kept = [text[span.start : span.end] for span in sentences(text)]
    return "".join(one for one in kept if not any(a and a in one for a in answers))


def as_evidence(texts: Sequence[str]) -> Evidence:
    """Number texts as the paragraphs of one document each."""
    return Evidence(
        tuple(
            EvidenceItem(n, f"d{n}", "", Paragraph(1, text), 1.0 / n)
            for n, text in enumerate(texts, 1)
        )
    )


class Neighbours:
    """Finds paragraphs by words and character bigrams, weighted by idf."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Count the terms of each text once."""
        self._segmenter = Segmenter()
        bags = [set(terms) for terms in self._segmenter.terms_of(texts)]
        counts = Counter(term for bag in bags for term in bag)
        self._idf = {t: float(np.log(len(texts) / (0.5 + n))) for t, n in counts.items()}
        self._rows: dict[str, list[int]] = {}
        for number, bag in enumerate(bags):
            for term in bag:
                self._rows.setdefault(term, []).append(number)

    def of(self, question: str) -> list[int]:
        """Return the numbers of the nearest paragraphs, nearest first."""
        scores: dict[int, float] = {}
        for term in set(self._segmenter.terms(fold(question))):
            for number in self._rows.get(term, ()):
                scores[number] = scores.get(number, 0.0) + self._idf[term]
        return sorted(scores, key=lambda number: -scores[number])[:NEIGHBOURS]


def own_examples(questions: Path, corpus: Path) -> Iterator[Example]:
    """Yield the development half of our own questions; `own` is empty, `answers` the facts."""
    documents = read_corpus(corpus).documents
    paragraphs = [p.text for document in documents for p in document.paragraphs]
    near, folded = Neighbours(paragraphs), fold("\n".join(paragraphs))
    reader = QueryReader(Segmenter().words, lambda term: term in folded)
    for number, line in enumerate(questions.read_text("utf-8").splitlines()):
        record = json.loads(line)
        turns = tuple(Turn(t["role"], t["content"]) for t in record.get("history", ()))
        question = Question(record["question"], turns)
        if record["half"] != "dev" or small_talk(question) or screen(question):
            continue
        query = reader.read(question, standalone(question))
        found = near.of(reader.content(query.text))
        yield Example(
            query,
            as_evidence([paragraphs[n] for n in found]),
            tuple(fact for group in record["facts"] for fact in group),
            number,
            "",
            mine=True,
        )
