"""What is held against what: the parts of a claim, and the windows of evidence."""

from dataclasses import dataclass

from index.types import Span
from rag.types import EvidenceItem
from rag.verify.content import Word, content_words, inside
from rag.verify.dates import Date
from rag.verify.quantities import Quantity
from rag.verify.reading import Reading, folded


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a claim states: a stretch of it, with its words, dates and figures."""

    reading: Reading
    span: Span
    words: tuple[Word, ...]
    dates: tuple[Date, ...]
    quantities: tuple[Quantity, ...]

    @property
    def text(self) -> str:
        """The part, folded."""
        return self.reading.folded[self.span.start : self.span.end]

    @property
    def empty(self) -> bool:
        """True if there is nothing to check."""
        return not (self.words or self.dates or any(not one.article for one in self.quantities))


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of one evidence paragraph, and what stands around it."""

    item: EvidenceItem
    reading: Reading
    span: Span
    context: str

    @property
    def body(self) -> str:
        """The stretch, folded."""
        return self.reading.folded[self.span.start : self.span.end]


def whole(reading: Reading) -> Part:
    """Return the claim as one part."""
    return _part(reading, Span(0, len(reading.folded)), content_words(reading))


def parts(reading: Reading) -> list[Part]:
    """Return what the claim states, clause by clause; a clause without words joins the next."""
    words = content_words(reading)
    spans: list[Span] = []
    start = 0
    for clause in reading.clauses:
        held = Span(start, clause.end)
        if sum(word.weight for word in inside(words, held)) >= 1.0:
            spans.append(held)
            start = clause.end
    if start < len(reading.folded):
        if spans:
            spans[-1] = Span(spans[-1].start, len(reading.folded))
        else:
            spans.append(Span(0, len(reading.folded)))
    return [_part(reading, span, words) for span in spans]


def window(item: EvidenceItem, reading: Reading, span: Span) -> Window:
    """Return a window with the heading, the title and the text before it as its context."""
    around = folded(f"{item.title}\n{item.paragraph.heading}")
    return Window(item, reading, span, f"{around}\n{reading.folded[: span.start]}")


def date_scope(reading: Reading, date: Date) -> Span:
    """Return the clauses that a date governs: its own, up to the next date or the full stop."""
    own = reading.clause(date.start)
    end = reading.sentence(date.start).end
    for other in reading.dates:
        if other.start >= own.end:
            end = min(end, reading.clause(other.start).start)
            break
    return Span(own.start, max(end, own.end))


def _part(reading: Reading, span: Span, words: list[Word]) -> Part:
    return Part(
        reading, span, tuple(inside(words, span)),
        tuple(one for one in reading.dates if span.start <= one.start < span.end),
        tuple(one for one in reading.quantities if span.start <= one.start < span.end),
    )  # fmt: skip
