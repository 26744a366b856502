"""A paragraph as sentences and clauses, the pieces an answer is put together from."""

import re
from dataclasses import dataclass

from index.normalise import fold
from index.sentences import sentences
from index.types import Span

# Finer than index.sentences.clauses: a comma between a word and a year (…,2015年…) divides too.
_BREAK = re.compile(r"[，；;]|(?<!\d),|,(?!\d)|(?<!\d)[:：]|[:：](?!\d)")
# Space beside a Chinese character is the printer's, not the writer's: R&D 投入 is R&D投入.
_SPACE = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
SHORTEST = 4  # characters; "此外，" is no clause of its own


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause and the number of its sentence in the paragraph."""

    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """The folded text of a paragraph without printer's space, its sentences and clauses.

    `origin[n]` is where character `n` of it stands in the paragraph's text.
    """

    folded: str
    origin: tuple[int, ...]
    sentences: tuple[Span, ...]
    clauses: tuple[Clause, ...]

    def original(self, span: Span) -> Span:
        """Return the range of the paragraph's text that a range of the folded text is."""
        return Span(self.origin[span.start], self.origin[span.end - 1] + 1)


def cut(text: str) -> Pieces:
    """Cut a paragraph into sentences and clauses that together cover its words."""
    dropped = {place for m in _SPACE.finditer(text) for place in range(*m.span())}
    origin = tuple(place for place in range(len(text)) if place not in dropped)
    folded = fold("".join(text[place] for place in origin))
    spans = tuple(sentences(folded))
    clauses = tuple(
        Clause(number, start, end)
        for number, span in enumerate(spans)
        for start, end in _clauses(folded, span)
    )
    return Pieces(folded, origin, spans, clauses)


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
