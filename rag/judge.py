"""Whether to answer at all: before retrieval, and again once there is evidence."""

from rag import messages
from rag.answers import no_evidence
from rag.reading.certainty import certainty, is_elsewhere
from rag.reading.reader import Reader
from rag.reading.signs import signs
from rag.types import Evidence, Judgement, Query, Refusal

STRICTNESS = 0.5  # the certainty below which nothing is answered


class EvidenceJudge:
    """Implements `rag.seams.Judge`: refuses where an answer is less certain than wanted."""

    def __init__(self, reader: Reader, strictness: float = STRICTNESS) -> None:
        """Share the reader with the generator; `strictness` is the least certainty, 0 to 1."""
        self._reader = reader
        self._strictness = strictness

    def judge(self, query: Query, evidence: Evidence) -> Judgement:
        """Return the refusal, None where an answer is to be tried, and the certainty."""
        found = signs(self._reader.read(query, evidence))
        sure = certainty(found)
        if sure >= self._strictness:
            return Judgement(certainty=sure)
        return unsure(query, evidence, sure, elsewhere=is_elsewhere(found))


def unsure(query: Query, evidence: Evidence, certainty: float, *, elsewhere: bool) -> Judgement:
    """Return the refusal below a certainty; `elsewhere`: the evidence is on another subject."""
    if not elsewhere:
        return Judgement(no_evidence(query, evidence), certainty)
    message = messages.refusal("out_of_scope", query.language)
    return Judgement(Refusal("out_of_scope", message), certainty)
