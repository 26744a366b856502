"""A whole question set: read, checked line by line, and refused as a whole if anything is wrong."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from eval.lines import QuestionsError
from eval.paragraphs import Paragraphs
from eval.question import FIELDS, EvalQuestion, Misshapen, parse
from eval.rows import Fault, Row, read_rows
from eval.wording import says

SHIPPED_QUESTIONS = Path(__file__).resolve().parent / "questions" / "g60.jsonl"
# What one record of a file has, all must have: half a column is a mistake, no column a choice.
ALL_OR_NONE = ("id", "kind", "answerable", "half")
FEW = 3  # questions of a kind from which a difference between the halves is worth a remark


class FaultyQuestions(QuestionsError):  # noqa: N818 - reads as what it says
    """A question set has faults; nothing of it is used."""

    def __init__(self, path: Path, faults: Sequence[Fault]) -> None:
        """Keep all faults, in the order of their lines."""
        super().__init__(
            f"{path} has {len(faults)} fault{'s' if len(faults) > 1 else ''}.",
            f"Correct them; `g60 eval lint {path}` checks again.",
        )
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions that passed every check; `remarks` are no faults, but worth knowing."""

    path: Path
    questions: tuple[EvalQuestion, ...]
    remarks: tuple[str, ...] = ()

    def half(self, name: str) -> tuple[EvalQuestion, ...]:
        """Return the questions of one half; "all" means all."""
        return tuple(q for q in self.questions if name in ("all", q.half))


def load_questions(path: Path, paragraphs: Paragraphs) -> QuestionSet:
    """Return the questions of a file; raise FaultyQuestions, which lists every fault."""
    rows, faults = read_rows(path)
    faults += _gaps(rows)
    questions: list[EvalQuestion] = []
    seen = _Seen()
    for row in rows:
        try:
            question = parse(row.record, f"q{row.line}", paragraphs)
        except Misshapen as error:
            faults.append(Fault(row.line, str(error)))
            continue
        questions.append(question)
        faults += [Fault(row.line, what) for what in (*seen.twins(question, row.line),
                                                      *unproved(question, paragraphs))]  # fmt: skip
    faults += _strangers(rows, questions)
    if faults:
        raise FaultyQuestions(path, faults)
    return QuestionSet(path, tuple(questions), tuple(_remarks(rows, questions)))


class _Seen:
    """Finds what was there before."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._asked: dict[str, int] = {}

    def twins(self, question: EvalQuestion, line: int) -> list[str]:
        asked = json.dumps([[turn.content for turn in question.history], question.text])
        found = []
        if question.id in self._ids:
            found.append(f"the id {question.id} is that of line {self._ids[question.id]}")
        if asked in self._asked:
            found.append(f"line {self._asked[asked]} asks the same")
        self._ids.setdefault(question.id, line)
        self._asked.setdefault(asked, line)
        return found


def unproved(question: EvalQuestion, paragraphs: Paragraphs) -> list[str]:
    """Return what the proofs of a question do not prove."""
    if not question.proofs:
        return []
    texts = [paragraphs.text(place) for place in chain(*question.proofs)]
    return [
        f"no proof says {' or '.join(group)}"
        for group in (*question.facts, *question.correction)
        if not any(says(text, group) for text in texts)
    ]


def _gaps(rows: Sequence[Row]) -> list[Fault]:
    faults = []
    for field in ALL_OR_NONE:
        having = [row for row in rows if row.record.get(field) is not None]
        if having and len(having) < len(rows):
            faults += [
                Fault(row.line, f'there is no "{field}", which other lines have')
                for row in rows
                if row.record.get(field) is None
            ]
    return faults


def _strangers(rows: Sequence[Row], questions: Sequence[EvalQuestion]) -> list[Fault]:
    known = {question.id for question in questions}
    known |= {str(row.record.get("id")) for row in rows}
    return [
        Fault(row.line, f'"same_as" names {row.record["same_as"]}, which is not there')
        for row in rows
        if row.record.get("same_as") and str(row.record["same_as"]) not in known
    ]


def _remarks(rows: Sequence[Row], questions: Sequence[EvalQuestion]) -> list[str]:
    unknown = Counter(name for row in rows for name in row.record if name not in FIELDS)
    remarks = [f'{times} lines have a field "{name}", which is not read'
               for name, times in sorted(unknown.items())]  # fmt: skip
    halves = Counter((question.kind, question.half) for question in questions)
    for kind in sorted({question.kind for question in questions}):
        dev, test = halves[kind, "dev"], halves[kind, "test"]
        if abs(dev - test) > max(1, (dev + test) // 10) and dev + test >= FEW:
            remarks.append(f"the kind {kind} has {dev} questions in dev and {test} in test")
    keyless = sum(question.answerable is None for question in questions)
    if keyless:
        remarks.append(f"{keyless} questions do not say what is right; their answers are only "
                       "held against the documents")  # fmt: skip
    unproved_facts = sum(bool(q.facts) and not q.proofs for q in questions)
    if unproved_facts:
        remarks.append(f"{unproved_facts} answerable questions name no proofs; retrieval and proof "
                       "measures leave them out")  # fmt: skip
    return remarks
