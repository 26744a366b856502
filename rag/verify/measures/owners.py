"""Checks which thing in the sentence a figure belongs to."""

import re
from collections.abc import Iterator

from rag.verify.evidence.alongside import SCOPE, beside, excerpt, stretch
from rag.verify.evidence.companions import NAMING, companion
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.measures.derived import changed
from rag.verify.measures.enumerated import in_turn, one_list
from rag.verify.numbers.agreement import agree
from rag.verify.numbers.quantities import Quantity
from rag.verify.numbers.units import alike
from rag.verify.words.content import Word
from rag.verify.words.lexicon import lexicon

CLEARLY = 0.6  # a word stands beside one figure and not the other, parts and rewordings counted
FAR = 10_000  # characters; no claim is that long
_IN_ALL = re.compile(r"总数|合计|共计|总计|总共|一共|全部加起来|总量")


def check_owner(
    figure: Quantity, source: Quantity, words: list[Word], part: Part, window: Window
) -> Iterator[Problem]:
    """Yield a problem if what stands next to the figure in the claim belongs to another one.

    Of two figures, each has words beside it that the other has not; the claim's figure is the
    one whose own words stand nearer to it there.
    """
    if in_turn(part, window) or _both_total(figure, source, part, window):
        return
    if changed(figure, part, window):
        return  # 增加了7种，总数45种 of 由38种增至45种，新增…等7种
    for other in window.reading.quantities:
        if not alike(other.unit, source.unit) or agree(figure, other) == "same":
            continue
        if one_list(window, source, other):
            continue
        told = companion(figure, part, window, source, other)
        if told is source:
            continue
        if told is other:
            yield contradicted(f"“{figure.text}”说的不是这件事：原文是“{excerpt(window, source)}”")
            return
        own, others = _nearest(figure, words, window, source, other)
        if others < own and not (own < FAR and _shared_head(window, source, other)):
            shown = excerpt(window, other)
            yield contradicted(f"“{figure.text}”说的不是这件事：原文是“{shown}”")
            return


def _both_total(figure: Quantity, source: Quantity, part: Part, window: Window) -> bool:
    """Tell whether both say that a figure is all there is: 总数达到86家, 合计158天."""
    clause, there = part.reading.clause(figure.start), window.reading.segment(source.start)
    said = _IN_ALL.search(part.reading.folded, clause.start, clause.end)
    return said is not None and (
        _IN_ALL.search(window.reading.folded, there.start, source.start) is not None
    )


def _shared_head(window: Window, source: Quantity, other: Quantity) -> bool:
    """Tell whether `other` is the first figure of the sentence: the words before it serve both."""
    sentence = window.reading.sentence(source.start)
    inside = [
        one
        for one in window.reading.quantities
        if sentence.start <= one.start and one.unit != NAMING
    ]
    return bool(inside) and inside[0] == other


def _nearest(
    figure: Quantity, words: list[Word], window: Window, source: Quantity, other: Quantity
) -> tuple[int, int]:
    """Return how far the nearest word is that only `source`, and that only `other`, has beside."""
    own, others = FAR, FAR
    for word in words:
        if (
            word.kind == "act"
            or word.text in SCOPE
            or word.text in window.topic
            or lexicon().directs(word.text)
        ):
            continue  # 全国, 增长 and what the text is about stand beside every figure
        here = beside(window, source, word, stretch(window, source))
        there = beside(window, other, word)
        distance = max(figure.start - word.end, word.start - figure.end)
        if here >= there + CLEARLY:
            own = min(own, distance)
        elif there >= here + CLEARLY:
            others = min(others, distance)
    return own, others
