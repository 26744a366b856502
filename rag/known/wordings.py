"""Puts a claim into the words of the documents, where people wrote down how else they say it.

What a word may stand for depends on the sentence: in one, 上涨 says what 增幅 does, in another
it does not. So each wording belongs to words of one paragraph, and a clause of a claim is put
into the words of the one sentence that then has most in common with it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from index.normalise import fold
from index.sentences import clauses, sentences
from rag.known.file import Wording
from rag.types import Evidence, EvidenceItem

SHORTEST = 2  # characters of what is said instead: one is part of too many words
# What is said instead with so few characters must stand nowhere in the paragraph: 加强, which here
# stands for 推动, is another thing where the next sentence has 加强 itself.
SHORT = 2
REMEMBERED = 256  # paragraphs whose sentences have found their wordings


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the evidence, folded, and for what may be said in it the words it has."""

    text: str
    pairs: frozenset[str]
    words_for: Mapping[str, str]

    def reword(self, clause: str) -> str:
        """Return a folded clause with the sentence's own words, the longest wordings first."""
        taken: list[tuple[int, int, str]] = []
        for other, words in self.words_for.items():
            at = clause.find(other)
            while at >= 0:
                end = at + len(other)
                if all(end <= start or stop <= at for start, stop, _ in taken):
                    within = clause.find(words, max(0, end - len(words)))
                    kept = words if not 0 <= within <= at else other
                    taken.append((at, end, kept))
                at = clause.find(other, end)
        for start, end, words in sorted(taken, reverse=True):
            clause = clause[:start] + words + clause[end:]
        return clause

    def shared(self, clause: str) -> float:
        """Return the share of a clause's pairs of characters that the sentence has."""
        own = _pairs(clause)
        return len(own & self.pairs) / len(own) if own else 0.0


class Wordings:
    """What people have written down; threads may share it."""

    def __init__(self, wordings: Iterable[Wording]) -> None:
        """Keep them by their paragraphs."""
        self._of: dict[tuple[str, int], list[Wording]] = defaultdict(list)
        for one in wordings:
            self._of[one.document, one.paragraph].append(one)
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
        place = item.document, item.paragraph.number
        return self._sentences(place, item.paragraph.text) if place in self._of else ()

    def _read(self, place: tuple[str, int], text: str) -> Sequence[Sentence]:
        return tuple(_sentences(fold(text), self._of[place]))


def _sentences(paragraph: str, wordings: Sequence[Wording]) -> Iterator[Sentence]:
    """Yield the sentences for which a wording is known; words that are gone say nothing."""
    folded = [(fold(one.words), [fold(other) for other in one.others]) for one in wordings]
    for span in sentences(paragraph):
        text = paragraph[span.start : span.end]
        words_for = {
            other: words
            for words, others in folded
            if words in text
            for other in others
            if len(other) >= SHORTEST and other not in (paragraph if len(other) <= SHORT else text)
        }
        if words_for:
            longest_first = sorted(words_for.items(), key=lambda pair: -len(pair[0]))
            yield Sentence(text, _pairs(text), dict(longest_first))


def _reworded(clause: str, known: Sequence[Sentence]) -> str:
    """Return a clause in the words of the sentence that then has most in common with it."""
    best, most = clause, max(one.shared(clause) for one in known)
    for sentence in known:
        reworded = sentence.reword(clause)
        if reworded != clause and (shared := sentence.shared(reworded)) > most:
            best, most = reworded, shared
    return best


def _pairs(text: str) -> frozenset[str]:
    return frozenset(a + b for a, b in pairwise(text) if a.isalnum() and b.isalnum())
