"""The evidence laid out as one text, so that it is searched once for each word."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from index.types import Span
from rag.reading.pieces import Pieces, cut
from rag.types import Evidence, EvidenceItem

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
# A clause whose passage was not found scores so much less than its paragraph.
NOT_FOUND = 2.0

REMEMBERED = 2048  # paragraphs
cached_cut = lru_cache(maxsize=REMEMBERED)(cut)
_NO_LETTERS = np.zeros(1, np.bool_)


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
    laid = [(item, _laid(item.paragraph.text)) for item in evidence.items]
    laid = [(item, one) for item, one in laid if one.places]
    items, kept = [item for item, _ in laid], [one for _, one in laid]
    shifts = list(accumulate((len(one.pieces.folded) + 1 for one in kept), initial=0))[:-1]
    clauses = [len(one.places) for one in kept]
    sentences = [len(one.pieces.sentences) for one in kept]
    before = list(accumulate(sentences, initial=0))[:-1]
    starts, ends, sentence_of = _columns([one.clauses for one in kept], clauses, shifts)
    sentence_of += _repeated(before, clauses)
    sentence_starts, sentence_ends, _ = _columns([one.sentences for one in kept], sentences, shifts)
    text = "\n".join(one.pieces.folded for one in kept)
    return Sheet(
        tuple(items), tuple(one.pieces for one in kept),
        text, tuple(shifts),
        starts, ends, sentence_of, sentence_starts, sentence_ends,
        _repeated(range(len(kept)), sentences),
        np.searchsorted(sentence_of, np.arange(len(sentence_starts))),
        np.array([score for item, one in laid for score in _scores(item, one.places)], np.float64),
        codes_of(text), np.concatenate([one.letters for one in kept] or [_NO_LETTERS])[:-1],
    )  # fmt: skip


def codes_of(text: str) -> NDArray[np.uint32]:
    """Return the characters of a text as numbers."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


@dataclass(frozen=True, slots=True, eq=False)
class _Laid:
    """A paragraph cut into pieces, and the same as numbers.

    `clauses` and `sentences` have the start, the end and, for a clause, the number of its
    sentence, a column each; `places` is where each clause begins in the paragraph's own text.
    `letters` are of the text and of the line feed behind it.
    """

    pieces: Pieces
    clauses: Ints
    sentences: Ints
    places: tuple[int, ...]
    letters: NDArray[np.bool_]


@lru_cache(maxsize=REMEMBERED)
def _laid(text: str) -> _Laid:
    pieces = cached_cut(text)
    return _Laid(
        pieces,
        np.array([(c.start, c.end, c.sentence) for c in pieces.clauses], np.int64).reshape(-1, 3).T,
        np.array([(s.start, s.end, 0) for s in pieces.sentences], np.int64).reshape(-1, 3).T,
        tuple(pieces.origin[clause.start] for clause in pieces.clauses),
        np.array([char.isalnum() for char in pieces.folded] + [False]),
    )


def _scores(item: EvidenceItem, places: Sequence[int]) -> list[float]:
    """Return for each clause the score of its passage, or of the paragraph without passages."""
    if not item.passages:
        return [item.score] * len(places)
    found = [min(one.score for one in item.passages) - NOT_FOUND] * len(places)
    for one in item.passages:
        first, end = (bisect_left(places, at) for at in (one.passage.start, one.passage.end))
        for row in range(first, end):
            found[row] = max(found[row], one.score)
    return found


def _columns(
    tables: Sequence[Ints], sizes: Sequence[int], shifts: Sequence[int]
) -> tuple[Ints, Ints, Ints]:
    """Join tables of one column a row: two of places, which move by the shifts, and another."""
    starts, ends, others = np.concatenate([np.zeros((3, 0), np.int64), *tables], axis=1)
    moved = _repeated(shifts, sizes)
    return starts + moved, ends + moved, others


def _repeated(numbers: Sequence[int], times: Sequence[int]) -> Ints:
    return np.repeat(np.array(numbers, np.int64), np.array(times, np.int64))
