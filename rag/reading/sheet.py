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
    stands in. `shifts[i]` is where item `i` begins; `codes` are the characters of the text,
    `letters` tells which of them are letters or digits.
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
    codes: NDArray[np.uint32]
    letters: NDArray[np.bool_]

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
    text = "\n".join(pieces.folded for _, pieces in kept)
    starts, ends, sentence_of = _columns(clauses)
    sentence_starts, sentence_ends, item_of = _columns(sentences)
    return Sheet(
        tuple(item for item, _ in kept), tuple(pieces for _, pieces in kept),
        text, tuple(shifts),
        starts, ends, sentence_of, sentence_starts, sentence_ends, item_of,
        np.searchsorted(sentence_of, np.arange(len(sentences))),
        np.concatenate([_scores(item, pieces) for item, pieces in kept] or [np.zeros(0)]),
        codes_of(text), _letters([pieces for _, pieces in kept]),
    )  # fmt: skip


def codes_of(text: str) -> NDArray[np.uint32]:
    """Return the characters of a text as numbers."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


@lru_cache(maxsize=2048)
def _letters_of(text: str) -> NDArray[np.bool_]:
    return np.array([char.isalnum() for char in text] + [False])


def _letters(paragraphs: Sequence[Pieces]) -> NDArray[np.bool_]:
    """Return which characters of the joined text are letters or digits."""
    found = [_letters_of(pieces.folded) for pieces in paragraphs]
    return np.concatenate(found)[:-1] if found else np.zeros(0, np.bool_)


def _scores(item: EvidenceItem, pieces: Pieces) -> Floats:
    """Return for each clause the score of its passage, or of the paragraph without passages."""
    if not item.passages:
        return np.full(len(pieces.clauses), item.score)
    at = np.array([pieces.origin[clause.start] for clause in pieces.clauses])[:, None]
    starts = np.array([one.passage.start for one in item.passages])
    ends = np.array([one.passage.end for one in item.passages])
    scores = np.array([one.score for one in item.passages])
    own = np.where((starts <= at) & (at < ends), scores, -np.inf).max(axis=1)
    found: Floats = np.where(np.isinf(own), scores.min() - NOT_FOUND, own)
    return found


def _columns(rows: Sequence[tuple[int, int, int]]) -> tuple[Ints, Ints, Ints]:
    table = np.array(rows, np.int64).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2]
