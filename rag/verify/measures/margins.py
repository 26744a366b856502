"""By how much one figure of a sentence is more than another, and what it was before."""

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from rag.verify.evidence.parts import Part, Window
from rag.verify.measures.named import both_named, own_stretch
from rag.verify.numbers.quantities import Quantity

_GAP = re.compile(
    r"比|相差|差距|高出|超出|多出|高于|低于|再|多了?|少了?|快了?|慢了?|涨|降|增|减|提高|缩"
)
_APART = re.compile(r"相差|差距|差额")
_UP = re.compile(r"多|高|大|长|快|涨|增|升|提|超")
_DOWN = re.compile(r"少|低|小|短|慢|跌|减|降|缩|便宜")
_EARLIER = re.compile(r"上一?年|去年|前一年|此前|之前|原来|过去|以前|原先|目标|原定|计划")
_ROSE = re.compile(
    r"(?:超过?(?:规划|预期|年度)?(?:目标|计划|预期)|高于目标|增加|增长|多|提高|上升|增|升)了?$"
)
_FELL = re.compile(r"(?:减少|下降|少|降低|减|降)了?$")


def differs(
    figure: Quantity, own: Sequence[Quantity], around: str, part: Part, window: Window
) -> bool:
    """Tell whether two figures differ by it, the one that is told to be more by being more."""
    if not _GAP.search(around):
        return False
    factor = 100 if figure.unit == "百分点" else 1
    for one, other in combinations(own, 2):
        if abs(one.value - other.value) * factor != figure.value:
            continue
        change = one.role == "from" and other.role == "to"
        if not (change or both_named((one, other), part, window)):
            continue
        subject, _, base = around.partition("比")
        more = one if one.value > other.value else other
        less = other if more is one else one
        first = _nearer(subject, more, less, window) if base else None
        up, down = _UP.search(base or around), _DOWN.search(base or around)
        if base and first is not None and bool(up) != bool(down):
            return first == (more if up else less)
        later_more = one.value < other.value
        if not base and not up and not down and _APART.search(around):
            return True
        if not base and bool(up) != bool(down):
            return later_more == bool(up)
    return False


def formerly(figure: Quantity, own: Sequence[Quantity], claim: str, window: Window) -> bool:
    """Tell whether it is what a figure was before it rose or fell by another.

    `claim` is what the claim says up to the end of the clause of the figure.
    """
    if not _EARLIER.search(claim):
        return False
    text = window.reading.folded
    for now, change in pairwise(own):
        before = text[now.end : change.start]
        if _ROSE.search(before) and now.value - change.value == figure.value:
            return True
        if _FELL.search(before) and now.value + change.value == figure.value:
            return True
    return False


def _nearer(subject: str, one: Quantity, other: Quantity, window: Window) -> Quantity | None:
    """Return the figure whose own stretch has more of what stands before 比."""

    def shared(figure: Quantity) -> int:
        text = own_stretch(figure, window)
        return sum(subject[at : at + 2] in text for at in range(len(subject) - 1))

    here, there = shared(one), shared(other)
    return None if here == there else one if here > there else other
