"""How sure an answer is, by the evidence and by known questions together."""

import math

import numpy as np

from rag.judge import STRICTNESS, unsure
from rag.known.model import Outlook
from rag.known.questions import KnownQuestions
from rag.known.weights import shipped_weights
from rag.reading.reader import Reader
from rag.seams import Judge
from rag.types import Evidence, Judgement, Query

CERTAINTY = ("one", "evidence", "known")
# Where few questions are known, one that is the same moves the log odds by so much: as two
# conflicts between question and evidence do (rag/reading/certainty.py), which lay words look
# like; with 6 a question all of whose words are in the five known ones of a place was refused.
LIKE = 8.0
# A person has written down of this very question whether the document answers it: 98 in 100 sure.
SAME = 4.0
SUREST = 1e-6  # no log odds beyond those of one in a million


class KnownJudge:
    """Implements `Judge`: another's certainty, moved by what known questions say."""

    def __init__(
        self, judge: Judge, known: KnownQuestions, reader: Reader, strictness: float = STRICTNESS
    ) -> None:
        """Share the reader with the other judge; `strictness` is the least certainty, 0 to 1."""
        self._judge, self._known = judge, known
        self._reader, self._strictness = reader, strictness

    def judge(self, query: Query, evidence: Evidence) -> Judgement:
        """Return the refusal, None where an answer is to be tried, and the certainty."""
        judged = self._judge.judge(query, evidence)
        outlook = self._outlook(query, evidence)
        if outlook is None or judged.certainty is None:
            return judged
        odds = joined(judged.certainty, outlook)
        sure = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
        if sure >= self._strictness:
            return Judgement(certainty=sure)
        elsewhere = judged.refusal is not None and judged.refusal.reason == "out_of_scope"
        return unsure(query, evidence, sure, elsewhere=elsewhere)

    def signs(self, query: Query, evidence: Evidence) -> tuple[float, float, float] | None:
        """Return what the certainty is computed from, in the order of CERTAINTY, or None."""
        certainty = self._judge.judge(query, evidence).certainty
        outlook = self._outlook(query, evidence)
        if outlook is None or certainty is None:
            return None
        return 1.0, _log_odds(certainty), outlook.answered

    def _outlook(self, query: Query, evidence: Evidence) -> Outlook | None:
        """Return how it looks from the known questions of the document that answers best."""
        reading = self._reader.read(query, evidence)
        if reading.best is None:
            return None
        sheet = reading.sheet
        item = sheet.items[int(sheet.item_of[sheet.sentence_of[reading.best]])]
        return self._known.look(query).outlooks.get(item.document)


def joined(certainty: float, outlook: Outlook) -> float:
    """Return the log odds by the evidence and the known questions."""
    if outlook.same:
        return math.copysign(SAME, outlook.answered)
    odds = _log_odds(certainty)
    if not outlook.many:
        return odds + LIKE * outlook.answered
    return float(np.array([1.0, odds, outlook.answered]) @ shipped_weights("certainty", CERTAINTY))


def _log_odds(probability: float) -> float:
    within = min(1 - SUREST, max(SUREST, probability))
    return math.log(within / (1 - within))
