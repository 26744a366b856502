"""Conditions told from the other side: 没满18岁的申请不了, where 年满18岁的可以申请 is said."""

import re

from rag.verify.evidence.parts import Part, Window
from rag.verify.numbers.quantities import Quantity
from rag.verify.words.denials import denials

_ONLY = re.compile(r"才[能可会有]|只有|必须|方可")
BOTH = 2  # denials: of the condition and of what follows from it
_OPPOSITE = {
    "under": ("full", "at_least"),
    "full": ("under",),
    "at_least": ("under",),
    "over": ("at_most",),
    "at_most": ("over",),
}


def turned(part: Part, window: Window) -> bool:
    """Tell whether a claim denies condition and consequence, and the text neither; or the reverse.

    A limit that is told from the other side is a denied condition.
    """
    said, there = denials(part.text), denials(window.body)
    if (said, there) == (BOTH, 0) or ((said, there) == (0, BOTH) and _ONLY.search(part.text)):
        return True
    return bool(said) != bool(there) and any(
        complement(one, other, part, window)
        for one in part.quantities
        for other in window.reading.quantities
        if window.span.start <= other.start < window.span.end
    )


def complement(one: Quantity, other: Quantity, part: Part, window: Window) -> bool:
    """Tell whether two limits are the sides of one, and so is what follows: 可以, 不得."""
    return (
        one.unit == other.unit
        and one.value == other.value
        and other.bound in _OPPOSITE.get(one.bound, ())
        and bool(denials(part.text)) != bool(denials(window.body))
    )
