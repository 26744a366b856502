"""What something became, told as so many times what it was: 三倍多, 翻了一番, 增长了1.34倍."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from rag.verify.evidence.parts import Part, Window
from rag.verify.numbers.qualifiers import before
from rag.verify.numbers.quantities import SHARE, Quantity
from rag.verify.words.content import inside

NEARLY = Fraction(1, 20)  # 3.1 is about three times; 1.34 exactly
MOST = 5  # times doubled; nothing doubles more often
_BECAME = re.compile(
    r"(?:原来|之前|以前|起初|当初|最初|开始时|当年|原先|早先|过去|\d{4}年)的(?:近|约|大约|不止|超过)?$"
    r"|(?:增|涨|升|扩|变|长|加|翻|大|多)(?:加|长|大)?(?:到|至|成|为)了?(?:原来的)?(?:近|约|大约|不止|超过)?$"
)
_GREW = re.compile(r"(?:增加|增长|增|上升|提高|扩大|涨|多|升)了?(?:近|约|大约|不止|超过|将近)?$")
_TURNED = re.compile(r"翻了?(?:近|约|大约|不止|超过|将近)?$")
_MORE = re.compile(r"还多|有余|以上|还要?[高多]")
_RISE = re.compile(r"增|涨|升|提高|扩大")
_FALL = re.compile(r"降|减|跌|落|少")


def became(figure: Quantity, part: Part) -> bool:
    """Tell whether a figure says what something is now, by what it was: 到原来的2.34倍."""
    said = part.reading.folded[part.span.start : figure.start]
    return figure.text.rstrip("多余").endswith("倍") and _BECAME.search(said) is not None


def grown(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether the sentence says from what to what, or by what share, it so grew."""
    said = part.reading.folded[part.span.start : figure.start]
    over = figure.bound in {"over", "at_least"} or _MORE.match(part.reading.folded, figure.end)
    if figure.unit == "番":
        if not 0 < figure.value <= MOST or figure.value.denominator != 1:
            return False
        least, most = Fraction(2 ** int(figure.value)), Fraction(2 ** (int(figure.value) + 1))
    elif figure.unit == SHARE and figure.text.rstrip("多余").endswith("倍"):
        grew = _GREW.search(said) is not None
        if not (grew or _BECAME.search(said) or (_TURNED.search(said) and over)):
            return False
        least, most = figure.value + grew, figure.value + grew + 1
    else:
        return False
    return any(
        least < ratio < most if over else abs(ratio - least) <= _slack(figure) * least
        for ratio in _ratios(window)
    )


def _slack(figure: Quantity) -> Fraction:
    whole = figure.value.denominator == 1 and figure.unit == SHARE
    return NEARLY if whole or figure.bound in {"about", "near"} else Fraction(0)


def _ratios(window: Window) -> Iterator[Fraction]:
    """Yield how many times as large something became, by the figures of the sentence."""
    figures = inside(window.reading.quantities, window.span)
    for start, to in pairwise(figures):
        if start.role != "to" and to.role == "to" and start.unit == to.unit and start.value:
            yield to.value / start.value
    for one in figures:
        near = before(window.reading.folded, one.start)
        if one.unit == SHARE and not one.bound and _RISE.search(near) and not _FALL.search(near):
            yield 1 + one.value
