"""What is held against what: the parts of a claim, and the windows of evidence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.types import Span
from rag.types import EvidenceItem
from rag.verify.evidence.dated import just_dated
from rag.verify.numbers.dates import Date
from rag.verify.numbers.quantities import Quantity
from rag.verify.text.reading import Reading, folded
from rag.verify.words.carrying import is_place
from rag.verify.words.content import Word, content_words, inside

A_WORD = 1.0  # a clause of figures alone is about what the next one says
SAYS_SOMETHING = 2.0  # weight of the words of a clause that is checked on its own
WHEN = re.compile(
    r"(?:期间|时|之际|以来|之后|之前|后|前|起|中|上|方面|时候|的|的(?:企业|人|人员|单位|个人|项目|职工|家庭|学生|公司|申请人|机构|居民|情况下))[，,]$"
)  # leads to the next
_GOES_ON = re.compile(r"[也又还更]是|[也又还并且更]*(?:作出|做出|取得|成为|形成)了?")  # 也是样本
_WHERE = re.compile(
    r"\s*在[^，。；、,;在过了是]{2,8}(?<!方面|领域)[，,]$"
)  # and so does 在东湖区， not 在东湖区任过职，
_AND = re.compile(r"[、和与及]")
_FROM = re.compile(r"人|籍")  # 安徽人: where somebody is from, not who
BETWEEN = 50  # characters; what stands between two figures belongs to the later one
NAMING = frozenset({"places", "版"})  # 九城市, 3.0版: figures that name rather than measure


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a claim states: a stretch of it, with its words, dates and figures."""

    reading: Reading
    span: Span
    words: tuple[Word, ...]
    dates: tuple[Date, ...]
    quantities: tuple[Quantity, ...]
    inherited: tuple[Word, ...] = ()

    @property
    def text(self) -> str:
        """The part, folded."""
        return self.reading.folded[self.span.start : self.span.end]

    @property
    def names_places(self) -> bool:
        """True if it says itself where or who it is about: a place, or 九城市."""
        return any(is_place(word.text) for word in self.words) or any(
            figure.unit == "places" for figure in self.quantities
        )

    @property
    def empty(self) -> bool:
        """True if there is nothing to check."""
        return not (self.words or self.dates or any(not one.article for one in self.quantities))


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of one evidence paragraph, `body` folded, and what stands around it.

    `topic` is the title and the heading, `elsewhere` what the other
    evidence of the same document says. `cited` is the range that a reader is shown, where the
    stretch was put together from two places of it.
    """

    item: EvidenceItem
    reading: Reading
    span: Span
    body: str
    context: str
    topic: str
    elsewhere: str = ""
    cited: Span | None = None


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
        own = sum(word.weight for word in inside(words, held))
        said = own + sum(held.start <= one.start < held.end for one in reading.dates)
        said += sum(held.start <= one.start < held.end for one in reading.quantities)
        if (
            own >= A_WORD
            and said >= SAYS_SOMETHING
            and not WHEN.search(reading.folded, held.start, held.end)
            and not _WHERE.match(reading.folded, held.start, held.end)
            and not just_dated(reading, held)
        ):
            spans.append(held)
            start = clause.end
        elif spans and own >= A_WORD and _GOES_ON.match(reading.folded, held.start, held.end):
            spans[-1] = Span(spans[-1].start, clause.end)
            start = clause.end
    if start < len(reading.folded):
        if spans:
            spans[-1] = Span(spans[-1].start, len(reading.folded))
        else:
            spans.append(Span(0, len(reading.folded)))
    return _inherit([_part(reading, span, words) for span in spans])


def piece(reading: Reading, span: Span) -> Part:
    """Return a stretch of the claim as a part."""
    return _part(reading, span, content_words(reading))


def by_figure(part: Part) -> list[Part]:
    """Return one part for each figure, with the words that stand nearest to it."""
    figures = [
        one
        for one in part.quantities
        if not one.article and one.unit not in NAMING and not one.ordinal
    ]
    ordinals = tuple(one for one in part.quantities if one.ordinal)
    if len(figures) < 2:  # noqa: PLR2004 - nothing to take apart
        return [part]
    if "分别" in part.text and (shares := _respectively(part, figures)):
        return shares
    nearest: dict[int, list[Word]] = {}
    for word in part.words:
        chosen = min(figures, key=lambda one: _distance(part, one, word))
        nearest.setdefault(chosen.start, []).append(word)
    return [
        Part(part.reading, part.span, tuple(nearest.get(one.start, ())), part.dates,
             (one, *ordinals), part.inherited)
        for one in figures
    ]  # fmt: skip


def _respectively(part: Part, figures: list[Quantity]) -> list[Part]:
    """Pair A和B分别…X和Y; nothing if there are not as many things as figures."""
    start = part.span.start
    middle = start + part.text.find("分别")
    edges = [
        start,
        *(start + match.end() for match in _AND.finditer(part.text[: middle - start])),
        middle,
    ]
    if len(edges) - 1 != len(figures) or figures[0].start < middle:
        return []
    common = [word for word in part.words if word.start > middle]
    return [
        Part(part.reading, part.span, tuple(inside(part.words, Span(*edge))) + tuple(common),
             part.dates, (figure,), part.inherited)
        for edge, figure in zip(pairwise(edges), figures, strict=True)
    ]  # fmt: skip


def _distance(part: Part, figure: Quantity, word: Word) -> int:
    """Return how far a word stands from a figure; 的 after a figure ties the next word to it."""
    if part.reading.segment(word.start) != part.reading.segment(figure.start):
        return len(part.reading.folded) + abs(word.start - figure.start)
    if word.start >= figure.end:
        tied = part.reading.folded[figure.end : figure.end + 1] == "的"
        if any(word.end <= one.start for one in part.quantities if one.start > figure.start):
            return 0 if tied and word.start == figure.end + 1 else BETWEEN + word.start - figure.end
        return word.start - figure.end
    return figure.start - word.end


def _inherit(pieces: list[Part]) -> list[Part]:
    """Give a part that names no place the places of the part before it: they are its subject."""
    for number in range(1, len(pieces)):
        one, before = pieces[number], pieces[number - 1]
        if not one.names_places:
            first = before.words[0] if before.words else None
            own = first is not None and is_place(first.text) and not _beside(before, first)
            own = own and first is not None and not _FROM.match(one.reading.folded, first.end)
            places = (first,) if own and first is not None else ()
            pieces[number] = replace(one, inherited=places or before.inherited)
    return pieces


def _beside(part: Part, word: Word) -> bool:
    """Tell whether a word is no subject: 与嘉兴, 在苏州, 对上海."""
    return part.reading.folded[word.start - 1 : word.start] in tuple("与和同跟在到对向从由以把将被")


def window(item: EvidenceItem, reading: Reading, span: Span, elsewhere: str = "") -> Window:
    """Return a window with the heading, the title and the text before it as its context."""
    around = folded(f"{item.title}\n{item.paragraph.heading}")
    before, body = reading.folded[: span.start], reading.folded[span.start : span.end]
    return Window(item, reading, span, body, f"{around}\n{before}", around, elsewhere)


def date_scope(reading: Reading, date: Date) -> Span:
    """Return the clauses that a date governs: its own, up to the next date or the full stop.

    What stands before the first date of a sentence belongs to it too.
    """
    own, sentence = reading.clause(date.start), reading.sentence(date.start)
    if own.end - date.end <= 1 and own.end < sentence.end:
        own = Span(own.start, reading.clause(own.end).end)  # 8月9日，公司披露的二季度报告显示
    end = sentence.end
    if not any(sentence.start <= other.start < own.start for other in reading.dates):
        own = Span(sentence.start, own.end)
    for other in reading.dates:
        if other.start >= own.end and not other.in_title:
            end = min(end, reading.clause(other.start).start)
            break
    return Span(own.start, max(end, own.end))


def _part(reading: Reading, span: Span, words: Sequence[Word]) -> Part:
    return Part(
        reading, span, tuple(inside(words, span)),
        tuple(one for one in reading.dates if span.start <= one.start < span.end),
        tuple(one for one in reading.quantities if span.start <= one.start < span.end),
    )  # fmt: skip
