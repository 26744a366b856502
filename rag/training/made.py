"""Made-up policy documents with questions on them, for fitting: `documents/`.

The public sets are of encyclopaedias, and our own questions of one dossier. These are measures,
notices, reports and interviews as local governments write them, each with questions as citizens ask
them and near misses, written by hand; their README says how.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rag.chatbot import CANDIDATES
from rag.converse import standalone
from rag.gather import for_part, gather
from rag.parts import parts_of
from rag.retrieve import HybridRetriever
from rag.training.examples import Example, found, plain_retriever
from rag.types import Evidence, Query, Question

DOCUMENTS = Path(__file__).parent / "documents"
QUESTIONS = ".questions.jsonl"
APART = 6  # neighbouring groups share a fold, documents do not
# Which other document a question is put to as well, and what many documents tell alike.
NEXT = 7
_EVERYWHERE = re.compile(r"施行|实施|生效|有效期|印发|起草|咨询|热线|电话|投诉|举报|复议|负责|解释")


def misplaced_examples() -> Iterator[Example]:
    """Yield each answerable question, put to a document on something else.

    In everyday words a question has few words of its own document too: what tells the one from the
    other is not whether the words are there.
    """
    with TemporaryDirectory() as temporary:
        retriever = plain_retriever(_corpus(Path(temporary)), Path(temporary))
        documents = _records()
        for group, (_, records) in enumerate(documents):
            other, _ = documents[(group + NEXT) % len(documents)]
            for record in records:
                if not record["answerable"] or _EVERYWHERE.search(record["question"]):
                    continue
                question = Question(record["question"], documents=(other,))
                asked = found(retriever, question, standalone(question))
                yield Example(*asked, (), group * APART, other, swapped=True, policy=True)


def made_examples(*, in_parts: bool = False) -> Iterator[Example]:
    """Yield each question with what is found in its document, and every other one in all.

    With `in_parts` a question that asks several things is taken apart, as the chatbot judges it.
    """
    with TemporaryDirectory() as temporary:
        retriever = plain_retriever(_corpus(Path(temporary)), Path(temporary))
        for group, (name, records) in enumerate(_records()):
            for number, record in enumerate(records):
                documents = (name,) if number % 2 else None
                question = Question(record["question"], documents=documents)
                for query, evidence in _asked(retriever, question, in_parts=in_parts):
                    yield Example(
                        query,
                        evidence,
                        tuple(fact for facts in record["facts"] for fact in facts),
                        group * APART,
                        name,
                        tuple(int(p.split("#")[1]) for some in record["proofs"] for p in some),
                        policy=True,
                    )


def _records() -> list[tuple[str, list[dict[str, Any]]]]:
    """Return the name of each document, and the questions on it."""
    return [
        (
            path.name.removesuffix(QUESTIONS),
            [json.loads(line) for line in path.read_text("utf-8").splitlines()],
        )
        for path in sorted(DOCUMENTS.glob(f"*{QUESTIONS}"))
    ]


def _asked(
    retriever: HybridRetriever, question: Question, *, in_parts: bool
) -> Iterator[tuple[Query, Evidence]]:
    """Yield a question with what is found for it, or each of the parts that it asks."""
    query = retriever.queries.read(question, standalone(question))
    parts = parts_of(query) if in_parts else ()
    whole, *others = (retriever.retrieve(one, CANDIDATES) for one in (query, *parts))
    evidence = gather(retriever.index, whole, *others)
    if not parts:
        yield query, evidence
    for part, own in zip(parts, others, strict=True):
        yield part, for_part(evidence, own)


def _corpus(folder: Path) -> Path:
    """Copy the documents without their questions."""
    corpus = folder / "documents"
    corpus.mkdir()
    for path in DOCUMENTS.glob("*.md"):
        if path.name != "README.md":
            (corpus / path.name).write_bytes(path.read_bytes())
    return corpus
