"""From the clause that answers to what is said: whole, cut, or with the sentence before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.types import Span
from rag.reading.reader import ReadClause, Reading
from rag.types import Support

ANSWER = 120  # characters that an answer may have unless it is a list
LIST = 300  # and when it is
SENTENCE = 90  # a sentence up to here is quoted whole
# Belief that a further character must add to a quotation for its sake.
LENGTH_COST = 0.0004
GAP = "……"
_EDGE = " \t\n，,；;：:、"
_STOPS = "。！？!?…"
_CLOSING = "”’」』）)》"
_POINTS_BACK = re.compile(
    r"(?:他|她|它|其|该|此|这|那|上述|对此|前者|后者|同时|因此|为此|双方|两者|后来|随后|之后|当时)"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """One sentence of an answer and the verbatim ranges it is made of."""

    text: str
    supports: tuple[Support, ...]


def quotes(reading: Reading) -> list[Quote]:
    """Return the quotations that answer, at most two, none without evidence."""
    best = reading.best
    if best is None:
        return []
    asked = reading.wanted.asked
    room = LIST if asked.many or asked.kind == "list" else ANSWER
    spans = _spans(reading, best, room)
    return [_quote(best, spans)]


def _spans(reading: Reading, best: ReadClause, room: int) -> list[Span]:
    """Return what to quote: the sentence if it is short enough, else the best part of it."""
    sentence = best.pieces.sentences[best.clause.sentence]
    if sentence.end - sentence.start <= min(room, SENTENCE if room == ANSWER else LIST):
        return _with_what_it_points_to(best, sentence, room)
    inside = [
        read
        for read in reading.clauses
        if read.item is best.item and read.clause.sentence == best.clause.sentence
    ]
    part = _window(inside, best, room)
    return _with_subject(inside, part, room)


def _window(inside: Sequence[ReadClause], best: ReadClause, room: int) -> Span:
    """Return the clauses in a row, the best among them, with the most belief that fit."""
    at = next(n for n, read in enumerate(inside) if read is best)
    chosen, most = Span(best.clause.start, best.clause.end), float("-inf")
    for first in range(at, -1, -1):
        start = inside[first].clause.start
        for last in range(at, len(inside)):
            end = inside[last].clause.end
            if end - start > room and first != last:
                break
            belief = sum(read.share for read in inside[first : last + 1])
            value = belief / best.share - LENGTH_COST * (end - start) / best.share
            if value > most:
                chosen, most = Span(start, end), value
    return chosen


def _with_subject(inside: Sequence[ReadClause], part: Span, room: int) -> list[Span]:
    """Put the sentence's first clause, its time or subject, before a part cut from it."""
    first = inside[0].clause
    length = part.end - part.start + first.end - first.start + len(GAP)
    if first.start >= part.start or length > room:
        return [part]
    if first.end == part.start:
        return [Span(first.start, part.end)]
    return [Span(first.start, first.end), part]


def _with_what_it_points_to(best: ReadClause, sentence: Span, room: int) -> list[Span]:
    """Keep the sentence before one that begins with a pronoun, where there is room."""
    number, text = best.clause.sentence, best.pieces.folded
    if not number or not _POINTS_BACK.match(text, sentence.start):
        return [sentence]
    before = best.pieces.sentences[number - 1]
    if sentence.end - before.start > room:
        return [sentence]
    return [Span(before.start, sentence.end)]


def _quote(best: ReadClause, spans: Sequence[Span]) -> Quote:
    text, marker = best.item.paragraph.text, best.item.marker
    pieces = [_trimmed(text, span) for span in spans]
    said = GAP.join(" ".join(text[span.start : span.end].split()) for span in pieces)
    if said.rstrip(_CLOSING)[-1:] not in _STOPS:
        said += "。"
    return Quote(said, tuple(Support(marker, span.start, span.end) for span in pieces))


def _trimmed(text: str, span: Span) -> Span:
    """Return the range without the commas and spaces at its edges."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip(_EDGE))
    return Span(start, start + len(piece.strip(_EDGE)))
