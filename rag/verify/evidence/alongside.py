"""Finds what stands beside a figure: the words that say of what it is told."""

import re
from functools import lru_cache

from index.types import Span
from rag.verify.evidence.companions import NAMING
from rag.verify.evidence.parts import Part, Window
from rag.verify.numbers.quantities import Quantity
from rag.verify.text.reading import Reading
from rag.verify.words.carrying import carries
from rag.verify.words.content import Word, blank, inside
from rag.verify.words.lexicon import lexicon

SCOPE = frozenset({"全国", "全球", "世界", "全市", "全省", "全区", "全县", "国内", "中国"})
SUBJECT = 8  # characters of the segments before that are taken for its subject
FEW_WORDS = 3  # characters before a figure: 比重，2015年为18.5% has one
REMEMBERED = 1024  # figures of the evidence that others were held against last
_HAN = re.compile(r"[\u4e00-\u9fff]")


def words_of(part: Part, figure: Quantity) -> list[Word]:
    """Return the words of a claim that tell of what a figure of it is: those of its segment."""
    if "分别" in part.text:
        return list(part.words)  # those of its own thing: the figures stand apart from them
    segment = part.reading.segment(figure.start)
    clause = part.reading.clause(figure.start)
    words = inside(part.words, segment) or inside(part.words, clause)
    scoped = any(word.text in SCOPE for word in words) and clause.start
    if scoped and all(word.text in SCOPE or word.kind == "act" for word in words):
        words += inside(part.words, part.reading.clause(clause.start - 1))  # 面积，占全国的1/25
    return words


def fit(window: Window, figure: Quantity, words: list[Word]) -> float:
    """Return the weight of the words that stand beside a figure."""
    return sum(word.weight * beside(window, figure, word) for word in words)


def beside(window: Window, figure: Quantity, word: Word, within: Span | None = None) -> float:
    """Return how far a word stands beside a figure.

    A place need not stand there: what comes before says where, unless another place is named.
    """
    segment = within or window.reading.segment(figure.start)
    near = window.reading.folded[segment.start : segment.end]
    places = lexicon().places
    if word.text not in places:
        return carries(near, word.text) if len(word.text) > 1 else 0.0
    if word.text in near:
        return 1.0
    if any(place in near for place in places):
        return 0.0
    before = window.reading.folded[: segment.start]
    return 1.0 if word.text in before or word.text in window.context else 0.0


def stretch(window: Window, figure: Quantity) -> Span:
    """Return what a figure stands in: its segment, and those before it if it has no words."""
    return _stretch(window.reading, figure.start)


@lru_cache(REMEMBERED)
def _stretch(reading: Reading, at: int) -> Span:
    segment = reading.segment(at)
    first = reading.sentence(at).start
    flat = blank(reading.folded, [(one.start, one.end) for one in reading.dates])
    if len(_HAN.findall(flat, segment.start, segment.end)) >= FEW_WORDS:
        return segment
    start = segment.start
    while start > first and len(_HAN.findall(flat, start, segment.start)) < SUBJECT:
        before = reading.segment(start - 1)
        if any(
            before.start <= one.start < before.end and one.unit != NAMING and not one.article
            for one in reading.quantities
        ):
            break
        start = before.start
    return Span(start, segment.end)


def excerpt(window: Window, figure: Quantity) -> str:
    """Return the segment that a figure of the sentence stands in, to be shown to a reader."""
    segment = window.reading.segment(figure.start)
    return window.reading.text[segment.start : segment.end].strip(" ，、；。,;")
