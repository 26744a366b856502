"""Reads a text once for checking: folded, cut, its dates and figures found, each with its scope."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from index.normalise import fold
from index.sentences import sentences
from index.types import Span
from rag.verify.numbers.dates import Date
from rag.verify.numbers.finder import find_quantities
from rag.verify.numbers.quantities import Quantity
from rag.verify.numbers.relative import resolved
from rag.verify.text.injection import injected_at

LONGEST = 1000  # characters of a sentence; the longest of 460,000 in laws and news has 922
MANY = 300  # dates and figures that are checked in one paragraph, a long table included
REMEMBERED = 4096  # paragraphs read; each reading is a few kilobytes
_COMMA = "\ue000"  # keeps ， apart from the comma inside 1,234, which folding would merge
_SEGMENT = re.compile(r"[,，、;；:：。！？!?\n()（）]|——")
_CLAUSE = re.compile(r"[,，;；:：。！？!?\n]|——")
_GLOSS = re.compile(r"\([^()\d,，;；。]{1,12}\)(?=[^\W\d_])")  # r&d(研发)投入: inside a name
_BRACKETED = re.compile(r"\([^()]{1,20}\)")
_SEMICOLON = re.compile(r"[;；]")
_JOIN = re.compile(r"和|及|与|以及|并且|而|\band\b")


@dataclass(frozen=True, slots=True)
class Reading:
    """A text folded without changing its length, and what there is to check in it.

    `shown` are the bodies without and with what stands in brackets, to be searched through,
    `everything` all of them.
    From `reliable` on it speaks to a language model; nothing there supports a claim.
    """

    text: str
    folded: str
    sentences: tuple[Span, ...]
    bodies: tuple[str, ...]
    shown: tuple[str, ...]
    everything: str
    dates: tuple[Date, ...]
    quantities: tuple[Quantity, ...]
    segments: tuple[Span, ...]
    clauses: tuple[Span, ...]
    reliable: int

    def __hash__(self) -> int:
        """Hash the text alone: what was found in it follows, and takes long to hash."""
        return hash(self.text)

    def supporting(self) -> Iterator[tuple[Span, str]]:
        """Yield the sentences that may support something, each with its body."""
        for span, body in zip(self.sentences, self.bodies, strict=True):
            if span.end <= self.reliable:
                yield span, body

    def segment(self, at: int) -> Span:
        """Return the smallest stretch between punctuation marks around a place."""
        return _around(self.segments, at)

    def clause(self, at: int) -> Span:
        """Return the clause around a place; enumerations stay whole."""
        return _around(self.clauses, at)

    def number(self, at: int) -> int:
        """Return which sentence a place is in."""
        return max(0, bisect_right(self.sentences, at, key=_start) - 1)

    def sentence(self, at: int) -> Span:
        """Return the sentence around a place."""
        return self.sentences[self.number(at)]


def folded(text: str) -> str:
    """Return `text` folded, ， kept apart from a comma; no character moves."""
    return fold(text.replace("，", _COMMA)).replace(_COMMA, "，")


def read(text: str, document_date: str = "") -> Reading:
    """Read a text; the same paragraph is read once.

    With the date of its document, 去年 and the like are dates too.
    """
    return _read(text, document_date)


@lru_cache(maxsize=REMEMBERED)
def _read(text: str, document_date: str) -> Reading:
    flat = folded(text)
    dates = resolved(flat, document_date)[:MANY]
    quantities = find_quantities(flat, dates)[:MANY]
    spans = tuple(_halves(flat, sentences(text))) or (Span(0, len(text)),)
    bodies = tuple(flat[span.start : span.end] for span in spans)
    shown = tuple("\n".join((body, *unbracketed(body))) for body in bodies)
    return Reading(
        text=text,
        folded=flat,
        sentences=spans,
        bodies=bodies,
        shown=shown,
        everything="\n".join(shown),
        dates=tuple(dates),
        quantities=tuple(quantities),
        segments=tuple(_segments(flat, quantities)),
        clauses=tuple(_cut(flat, _CLAUSE)),
        reliable=injected_at(flat),
    )


def unbracketed(body: str) -> tuple[str, ...]:
    """Return a text without what stands in brackets, and without the brackets; () if none do."""
    if "(" not in body:
        return ()
    return tuple(one.replace("(", "").replace(")", "") for one in (_BRACKETED.sub("", body), body))


def _halves(flat: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Cut sentences at semicolons: each stretch says its own figures of its own subject."""
    for span in spans:
        start = span.start
        for match in _SEMICOLON.finditer(flat, span.start, span.end):
            yield from _shortened(flat, Span(start, match.end()))
            start = match.end()
        if start < span.end:
            yield from _shortened(flat, Span(start, span.end))


def _shortened(flat: str, span: Span) -> Iterator[Span]:
    """Cut what goes on without a full stop, after a comma where there is one."""
    start = span.start
    while span.end - start > LONGEST:
        comma = flat.rfind("，", start, start + LONGEST)
        end = comma + 1 if comma > start else start + LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def _cut(text: str, where: re.Pattern[str]) -> list[Span]:
    edges = [0, *(match.end() for match in where.finditer(text)), len(text)]
    return [Span(start, end) for start, end in pairwise(edges) if end > start]


def _segments(text: str, quantities: list[Quantity]) -> list[Span]:
    """Cut at punctuation, and at 和 where figures stand on both sides of it."""
    spans: list[Span] = []
    for span in _cut(_GLOSS.sub(lambda match: "＿" * len(match[0]), text), _SEGMENT):
        inside = [one for one in quantities if span.start <= one.start < span.end]
        start = span.start
        for left, right in pairwise(inside):
            join = _JOIN.search(text, left.end, right.start)
            cut = right.start if left.unit == right.unit == "版" else join and join.start()
            if cut:
                spans.append(Span(start, cut))
                start = cut
        spans.append(Span(start, span.end))
    return spans


def _around(spans: tuple[Span, ...], at: int) -> Span:
    return spans[max(0, bisect_right(spans, at, key=_start) - 1)] if spans else Span(0, 0)


def _start(span: Span) -> int:
    return span.start
