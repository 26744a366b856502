"""A sentence of a paragraph made a quotation: whole, or cut to the clauses around a place."""

import re
from collections.abc import Sequence

from index.normalise import fold
from index.sentences import clauses
from index.types import Span
from rag.types import Claim, EvidenceItem, Support

ANSWER = 120  # characters that an answer may have unless it is a list
LIST = 300  # and when it is
GAP = "……"
_EDGE = " \t\n，,；;：:、"
_STOPS = "。！？!?…"
_CLOSING = "”’」』）)》"


def cut_sentence(text: str, sentence: Span, at: int, room: int) -> list[Span]:
    """Return the ranges of a sentence to quote, what stands at `at` among them, within `room`."""
    if sentence.end - sentence.start <= room:
        return [sentence]
    parts = [one for one in clauses(text) if sentence.start <= one.start < sentence.end]
    own = next((n for n, one in enumerate(parts) if one.start <= at < one.end), 0)
    first, last = own, own
    room -= parts[0].end - parts[0].start + len(GAP) if own else 0
    while True:
        if last + 1 < len(parts) and parts[last + 1].end - parts[first].start <= room:
            last += 1
        elif first > 1 and parts[last].end - parts[first - 1].start <= room:
            first -= 1
        else:
            break
    kept = Span(parts[first].start, parts[last].end)
    return [kept] if own == 0 else _joined(parts[0], kept)


def _joined(lead: Span, kept: Span) -> list[Span]:
    return [Span(lead.start, kept.end)] if lead.end == kept.start else [lead, kept]


def nearest(statement: str, text: str, sentence: Span) -> int:
    """Return where the clause of a sentence begins that has most of a statement's pairs."""
    pairs = _pairs(statement)
    own = [one for one in clauses(text) if sentence.start <= one.start < sentence.end]
    return max(
        own, key=lambda one: len(pairs & _pairs(text[one.start : one.end])), default=sentence
    ).start


def _pairs(text: str) -> set[str]:
    folded = fold(text)
    return {folded[at : at + 2] for at in range(len(folded) - 1)}


def quotation(item: EvidenceItem, spans: Sequence[Span]) -> Claim:
    """Return these ranges of a paragraph as a claim that says nothing else."""
    text = item.paragraph.text
    pieces = [trimmed(text, span) for span in spans]
    return Claim(
        said([text[piece.start : piece.end] for piece in pieces]),
        (item.marker,),
        tuple(Support(item.marker, piece.start, piece.end) for piece in pieces),
    )


def said(pieces: Sequence[str]) -> str:
    """Return pieces of a paragraph as one sentence, with the cuts marked and a full stop."""
    joined = GAP.join(" ".join(re.sub(r"\s+", " ", piece).split()) for piece in pieces)
    return joined if joined.rstrip(_CLOSING)[-1:] in _STOPS else joined + "。"


def trimmed(text: str, span: Span) -> Span:
    """Return the range without the commas and spaces at its edges."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip(_EDGE))
    return Span(start, start + len(piece.strip(_EDGE)))
