"""A paragraph as sentences and clauses, the pieces an answer is put together from."""

import re
from dataclasses import dataclass

from index.normalise import fold
from index.sentences import sentences
from index.types import Span

# Finer than index.sentences.clauses: a comma between a word and a year (…,2015年…) divides too.
_BREAK = re.compile(r"[，；;]|(?<!\d),|,(?!\d)|(?<!\d)[:：]|[:：](?!\d)")
SHORTEST = 4  # characters; "此外，" is no clause of its own


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause and the number of its sentence in the paragraph."""

    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """The folded text of a paragraph, its sentences, and their clauses in order."""

    folded: str
    sentences: tuple[Span, ...]
    clauses: tuple[Clause, ...]


def cut(text: str) -> Pieces:
    """Cut a paragraph into sentences and clauses that together cover its words."""
    folded, spans = fold(text), tuple(sentences(text))
    return Pieces(
        folded,
        spans,
        tuple(
            Clause(number, start, end)
            for number, span in enumerate(spans)
            for start, end in _clauses(folded, span)
        ),
    )


def _clauses(folded: str, sentence: Span) -> list[tuple[int, int]]:
    clauses: list[tuple[int, int]] = []
    start = sentence.start
    for comma in _BREAK.finditer(folded, sentence.start, sentence.end):
        if comma.end() - start >= SHORTEST:
            clauses.append((start, comma.end()))
            start = comma.end()
    if start < sentence.end:
        if clauses and sentence.end - start < SHORTEST:
            clauses[-1] = (clauses[-1][0], sentence.end)
        else:
            clauses.append((start, sentence.end))
    return clauses
