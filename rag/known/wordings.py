"""Puts a claim into the words of the documents, where people wrote down how else they say it.

What a word may stand for depends on the sentence: in one, 上涨 says what 增幅 does, in another
it does not. So each wording belongs to words of one paragraph, and a clause of a claim is put
into the words of the one sentence that then has most in common with it. Another document that
tells the same has its own words for the same things: what may be said for them is carried over.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from index.normalise import fold
from index.sentences import clauses
from rag.known.file import Wording
from rag.known.worded import Known, Sentence, beginnings_of, pairs_of, retelling
from rag.types import Evidence, EvidenceItem

Place: TypeAlias = tuple[str, int]  # a document, and the number of a paragraph

REMEMBERED = 256  # paragraphs whose sentences have found their wordings


class Wordings:
    """What people have written down; threads may share it."""

    def __init__(self, wordings: Iterable[Wording]) -> None:
        """Keep them by their paragraphs."""
        places: dict[Place, list[Wording]] = defaultdict(list)
        for one in wordings:
            places[one.document, one.paragraph].append(one)
        self._of = {place: Known.of(known) for place, known in places.items()}
        self._documents = {document for document, _ in self._of}
        self._sentences = lru_cache(REMEMBERED)(self._read)

    def reword(self, text: str, evidence: Evidence) -> str:
        """Return a claim in the words of the evidence; as it is where nothing is known of that."""
        known = [sentence for item in evidence.items for sentence in self._known(item)]
        if not known:
            return text
        folded, result = fold(text), ""
        at = 0
        for span in clauses(text):
            result += text[at : span.start] + _reworded(folded[span.start : span.end], known)
            at = span.end
        return result + text[at:]

    def _known(self, item: EvidenceItem) -> Sequence[Sentence]:
        return self._sentences((item.document, item.paragraph.number), item.paragraph.text)

    def _read(self, place: Place, text: str) -> Sequence[Sentence]:
        if place[0] not in self._documents:
            return tuple(retelling(fold(text), self._of.values()))
        return tuple(self._of[place].own(fold(text))) if place in self._of else ()


def _reworded(clause: str, known: Sequence[Sentence]) -> str:
    """Return a clause in the words of the sentence that then has most in common with it."""
    beginnings = beginnings_of(clause)
    told = [(one, one.reword(clause, beginnings)) for one in known]
    told = [(one, reworded) for one, reworded in told if reworded != clause]
    if not told:
        return clause
    own = pairs_of(clause)
    best, most = clause, max(one.shared(own) for one in known)
    for sentence, reworded in told:
        if (shared := sentence.shared(pairs_of(reworded))) > most:
            best, most = reworded, shared
    return best
