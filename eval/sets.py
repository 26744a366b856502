"""Question sets brought to one form: what is asked, and the ids of what answers it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.lines import QuestionsError, field, read_lines
from index.naming import document_id
from index.normalise import fold

OWN = "g60-dossier"  # the document that the paragraphs of our own questions are of


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the ids of what answers it, and the documents to search (None: all).

    An id is that of a document, or with `#` and a number that of one of its paragraphs.
    """

    id: str
    text: str
    relevant: frozenset[str]
    documents: tuple[str, ...] | None = None


def read_asked(path: Path) -> list[Asked]:
    """Read questions with `relevant` ids, or our own with `proofs`; those without are left out."""
    asked = []
    for place, record in enumerate(read_lines(path)):
        relevant = _relevant(record, path)
        if relevant:
            text = str(field(record, "question", path))
            asked.append(Asked(str(record.get("id", place)), text, relevant))
    return _distinct(asked, path)


def read_contexts(path: Path) -> tuple[dict[str, str], list[Asked]]:
    """Read a reading set: its distinct contexts as id -> text, and its answerable questions."""
    contexts: dict[str, str] = {}  # text -> id
    asked = []
    for place, record in enumerate(read_lines(path)):
        own = [contexts.setdefault(text, f"c{len(contexts)}") for text in _contexts(record, path)]
        if record.get("answerable", True):
            texts = {name: text for text, name in contexts.items() if name in own}
            relevant = _answering(texts, record.get("answers") or ())
            text = str(field(record, "question", path))
            asked.append(Asked(str(record.get("id", place)), text, relevant, tuple(own)))
    return {name: text for text, name in contexts.items()}, _distinct(asked, path)


def write_corpus(path: Path, contexts: Mapping[str, str]) -> None:
    """Write contexts as the JSON lines of a corpus."""
    lines = (
        json.dumps({"id": name, "title": "", "text": text}, ensure_ascii=False)
        for name, text in contexts.items()
    )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _relevant(record: Mapping[str, Any], path: Path) -> frozenset[str]:
    if "proofs" in record:
        document = record.get("doc", OWN)
        return frozenset(f"{document}#{number}" for group in record["proofs"] for number in group)
    relevant = field(dict(record), "relevant", path)
    if isinstance(relevant, dict):  # id -> grade, as in TREC's judgements
        relevant = [name for name, grade in relevant.items() if grade]
    if isinstance(relevant, str | int):
        relevant = [relevant]
    if not isinstance(relevant, list):
        raise QuestionsError(
            f'"relevant" is no list in {path}: {relevant!r:.80}', "List the ids that answer."
        )
    # An index gives documents ids that fit into an address; the judgements follow it.
    return frozenset(document_id(str(document), "") for document in relevant)


def _contexts(record: dict[str, Any], path: Path) -> Sequence[str]:
    found = record["contexts"] if "contexts" in record else [field(record, "context", path)]
    return list(dict.fromkeys(str(text) for text in found))


def _answering(texts: Mapping[str, str], answers: Iterable[object]) -> frozenset[str]:
    """Return the contexts that hold an answer; all of them if none does, word for word."""
    wanted = [fold(str(answer)) for answer in answers if str(answer)]
    holding = [name for name, text in texts.items() if any(a in fold(text) for a in wanted)]
    return frozenset(holding or texts)


def _distinct(asked: list[Asked], path: Path) -> list[Asked]:
    if not asked:
        raise QuestionsError(
            f"{path} holds no question that something answers.",
            "Give each question what answers it.",
        )
    if len({question.id for question in asked}) < len(asked):
        return [
            Asked(f"{place}:{question.id}", question.text, question.relevant, question.documents)
            for place, question in enumerate(asked)
        ]
    return asked
