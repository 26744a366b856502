"""Figures in lists, of which one thing is said of each or each in turn, and figures in names."""

import re

from rag.verify.evidence.parts import Part, Window
from rag.verify.numbers.agreement import agree
from rag.verify.numbers.quantities import Quantity
from rag.verify.words.content import blank

_LIST = re.compile(r"(?:[、第 ]|和|与|及|或|以及|或者)+")
_NAME = re.compile(r"“[^“”]{1,6}”")
_TURN = "分别"


def one_list(window: Window, one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures are items of one list, of which all is said of each: 8号、9号."""
    if _TURN in window.body:
        return False
    first, last = sorted((one, other), key=lambda figure: figure.start)
    between = [
        (figure.start, figure.end)
        for figure in window.reading.quantities
        if first.end <= figure.start < last.start
    ]
    return _LIST.fullmatch(blank(window.reading.folded, between), first.end, last.start) is not None


def in_turn(part: Part, window: Window) -> bool:
    """Tell whether claim and sentence list the same figures in turn: 分别为3万、5万和1.6亿."""
    if _TURN not in part.text or _TURN not in window.body:
        return False
    start = part.span.start + part.text.rfind(_TURN)
    said = [one for one in part.quantities if one.start > start]
    start = window.span.start + window.body.rfind(_TURN)
    known = [one for one in window.reading.quantities if start < one.start < window.span.end]
    return len(said) == len(known) and all(
        agree(one, other) == "same" for one, other in zip(said, known, strict=True)
    )


def unnamed(sources: list[Quantity], part: Part, window: Window) -> list[Quantity]:
    """Return the figures that are not part of a name: “五个中心” counts nothing else.

    A name that the claim has too, in whatever marks or none, is no other's.
    """
    if "“" not in window.body or _NAME.search(part.text):
        return sources
    names = [
        match.span()
        for match in _NAME.finditer(window.reading.folded)
        if match[0][1:-1] not in part.text
    ]
    return [one for one in sources if not any(start < one.start < end for start, end in names)]
