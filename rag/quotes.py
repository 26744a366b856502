"""From the clause that answers to what is said: whole, cut, or with the sentence before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.types import Span
from rag.reading.reader import Reading
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
    return [_quote(reading, best, _spans(reading, best, room))]


def _spans(reading: Reading, best: int, room: int) -> list[Span]:
    """Return what to quote: the sentence if it is short enough, else the best part of it."""
    sheet = reading.sheet
    sentence = int(sheet.sentence_of[best])
    start, end = int(sheet.sentence_starts[sentence]), int(sheet.sentence_ends[sentence])
    if end - start <= (SENTENCE if room == ANSWER else LIST):
        return [Span(_with_what_it_points_to(reading, sentence, room), end)]
    return _with_subject(reading, sentence, _window(reading, best, room), room)


def _window(reading: Reading, best: int, room: int) -> Span:
    """Return the clauses in a row, the best among them, with the most belief that fit."""
    sheet, belief = reading.sheet, reading.belief
    sentence = sheet.sentence_of[best]
    last_of_sentence = int(sheet.sentence_of.searchsorted(sentence, side="right")) - 1
    chosen, most = Span(int(sheet.starts[best]), int(sheet.ends[best])), float("-inf")
    for first in range(best, int(sheet.first[sentence]) - 1, -1):
        start = int(sheet.starts[first])
        for last in range(best, last_of_sentence + 1):
            end = int(sheet.ends[last])
            if end - start > room and first != last:
                break
            value = float(belief[first : last + 1].sum()) - LENGTH_COST * (end - start)
            if value > most:
                chosen, most = Span(start, end), value
    return chosen


def _with_subject(reading: Reading, sentence: int, part: Span, room: int) -> list[Span]:
    """Put the sentence's first clause, its time or subject, before a part cut from it."""
    sheet = reading.sheet
    first = int(sheet.first[sentence])
    start, end = int(sheet.starts[first]), int(sheet.ends[first])
    if start >= part.start or part.end - part.start + end - start + len(GAP) > room:
        return [part]
    if end == part.start:
        return [Span(start, part.end)]
    return [Span(start, end), part]


def _with_what_it_points_to(reading: Reading, sentence: int, room: int) -> int:
    """Return where to start, so that a pronoun has its sentence before it if there is room."""
    sheet = reading.sheet
    start, end = int(sheet.sentence_starts[sentence]), int(sheet.sentence_ends[sentence])
    if not sentence or sheet.item_of[sentence - 1] != sheet.item_of[sentence]:
        return start
    before = int(sheet.sentence_starts[sentence - 1])
    if end - before > room or not _POINTS_BACK.match(sheet.text, start):
        return start
    return before


def _quote(reading: Reading, best: int, spans: Sequence[Span]) -> Quote:
    sheet = reading.sheet
    number = int(sheet.item_of[sheet.sentence_of[best]])
    item = sheet.items[number]
    text = item.paragraph.text
    pieces = [sheet.quote(number, *_trimmed(sheet.text, span)) for span in spans]
    said = GAP.join(" ".join(text[piece.start : piece.end].split()) for piece in pieces)
    if said.rstrip(_CLOSING)[-1:] not in _STOPS:
        said += "。"
    return Quote(said, tuple(Support(item.marker, piece.start, piece.end) for piece in pieces))


def _trimmed(text: str, span: Span) -> tuple[int, int]:
    """Return the range without the commas and spaces at its edges."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip(_EDGE))
    return start, start + len(piece.strip(_EDGE))
