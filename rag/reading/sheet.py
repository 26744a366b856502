"""The evidence laid out as one text, so that it is searched once for each word."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from index.types import Span
from rag.reading.pieces import Pieces, cut
from rag.types import Evidence, EvidenceItem

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
# A clause whose passage was not found scores so much less than its paragraph.
NOT_FOUND = 2.0

cached_cut = lru_cache(maxsize=2048)(cut)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All paragraphs joined; clauses and sentences as ranges of `text`.

    `sentence_of[c]` is the sentence of clause `c`, `item_of[s]` the item of sentence `s`,
    `first[s]` its first clause, `scores[c]` the retrieval score of the passage that clause `c`
    stands in. `shifts[i]` is where item `i` begins.
    """

    items: tuple[EvidenceItem, ...]
    pieces: tuple[Pieces, ...]
    text: str
    shifts: tuple[int, ...]
    starts: Ints
    ends: Ints
    sentence_of: Ints
    sentence_starts: Ints
    sentence_ends: Ints
    item_of: Ints
    first: Ints
    scores: Floats

    def quote(self, item: int, start: int, end: int) -> Span:
        """Return the range of an item's paragraph that `[start, end)` of the text is."""
        shift = self.shifts[item]
        return self.pieces[item].original(Span(start - shift, end - shift))


def lay_out(evidence: Evidence) -> Sheet:
    """Join the evidence's paragraphs, best first; those without words are left out."""
    kept = [(item, cached_cut(item.paragraph.text)) for item in evidence.items]
    kept = [(item, pieces) for item, pieces in kept if pieces.clauses]
    shifts: list[int] = []
    clauses: list[tuple[int, int, int]] = []
    sentences: list[tuple[int, int, int]] = []
    at = 0
    for number, (_, pieces) in enumerate(kept):
        shifts.append(at)
        before = len(sentences)
        clauses += [(c.start + at, c.end + at, c.sentence + before) for c in pieces.clauses]
        sentences += [(s.start + at, s.end + at, number) for s in pieces.sentences]
        at += len(pieces.folded) + 1
    starts, ends, sentence_of = _columns(clauses)
    sentence_starts, sentence_ends, item_of = _columns(sentences)
    return Sheet(
        tuple(item for item, _ in kept), tuple(pieces for _, pieces in kept),
        "\n".join(pieces.folded for _, pieces in kept), tuple(shifts),
        starts, ends, sentence_of, sentence_starts, sentence_ends, item_of,
        np.searchsorted(sentence_of, np.arange(len(sentences))),
        np.array([score for item, pieces in kept for score in _scores(item, pieces)]),
    )  # fmt: skip


def _scores(item: EvidenceItem, pieces: Pieces) -> list[float]:
    """Return for each clause the score of its passage, or of the paragraph without passages."""
    if not item.passages:
        return [item.score] * len(pieces.clauses)
    return [_score(item, pieces.origin[clause.start]) for clause in pieces.clauses]


def _score(item: EvidenceItem, at: int) -> float:
    return max(
        (p.score for p in item.passages if p.passage.start <= at < p.passage.end),
        default=min(p.score for p in item.passages) - NOT_FOUND,
    )


def _columns(rows: Sequence[tuple[int, int, int]]) -> tuple[Ints, Ints, Ints]:
    table = np.array(rows, np.int64).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2]
