"""Figures that a claim adds up or takes away: the sum, the rest, a term with its extension."""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations, pairwise

from rag.verify.evidence.parts import Part, Window
from rag.verify.measures.named import named
from rag.verify.numbers.numerals import chinese
from rag.verify.numbers.quantities import SHARE, Quantity

TWO = 2  # figures at least that make a sum
_TOTAL = re.compile(r"合计|共计|总共|一共|总计|加起来|相加|之和|合共|合起来|合并|共有|[总共]")
_ADDED_UP = re.compile(
    r"(?P<things>[^，。；：,;:]+?)(?:[两三四五六][者类项样种个]|全部|都|一共)*(?:加起来|合起来|加在一起|合在一起|相加)(?:[，,][^，。；]*|(?:一共|总共|共)?[有是为达]?)$"
)
_NAMED_TOTAL = re.compile(  # 甲、乙和丙三者累计建成…
    r"(?P<things>[^，。；：,;:]*?)[，,]?这?(?P<count>[两三四五六])(?:者|类|项|样|种|个)(?P<told>[^。；]*)$"
)
_IN_ALL = re.compile(
    r"加在一起|合计|共计|总共|一共|总计|加起来|相加|之和|合共|合起来|合在一起|累计|[总共]"
)
_TAKING = re.compile(r"^.*?(?:把|将)|^(?:如果|要是)")  # 把甲和乙加起来
_NOTHING = re.compile(r"[，。；、,;和与及]|$")
_AND = re.compile(r"以及|[、和与及]")
_REST = re.compile(r"剩|余|还[有差]|其余|没|未|不含|扣除|除去|另外|市级|其他")
_OTHERS = re.compile(r"其余|剩余|余下")
_ADDED = re.compile(r"(?:另加|再加|加发|另给|另补|额外[^，。；]{0,4}|另外[^，。；]{0,4})$")
_LONGEST = re.compile(r"最[长多高晚迟]|延[长期]|放宽|至多|不超过")
_EXTENDS = re.compile(r"延长|顺延|放宽|增加|再[^，。；]{0,4}$")


def sums(figure: Quantity, own: Sequence[Quantity], around: str, window: Window) -> bool:
    """Tell whether figures that follow one another add up to it, and no other sum is told."""
    if not _TOTAL.search(around):
        return False
    for start, end in combinations(range(len(own) + 1), 2):
        if end - start < TWO or _total(own[start:end]) != figure.value:
            continue
        told = window.reading.folded[own[end - 1].end : own[end].start] if end < len(own) else ""
        if not _TOTAL.search(told):
            return True
    return False


def added_up(figure: Quantity, own: Sequence[Quantity], before: str, window: Window) -> bool:
    """Tell whether it is the sum of the figures of what a claim adds up: 甲、乙和丙加起来，共….

    The figure of each is the one that is followed by it.
    """
    said = _ADDED_UP.search(before)
    count = 0
    if said is None:
        said = _NAMED_TOTAL.search(before)
        if said is None or _IN_ALL.search(said["told"]) is None:
            return False
        count = int(chinese(said["count"]) or 0)
    if not own:
        return False
    texts = _told_of_each(own, window)
    listed = _TAKING.sub("", said["things"])
    things = [one.rpartition("的")[2] for one in _AND.split(listed)]
    if count and count != len(things):
        return False
    at = [[number for number, text in enumerate(texts) if thing in text] for thing in things]
    chosen = {numbers[0] for numbers in at if len(numbers) == 1}
    return len(chosen) == len(at) > 1 and _total([own[one] for one in chosen]) == figure.value


def _told_of_each(own: Sequence[Quantity], window: Window) -> list[str]:
    """Return what each figure is followed by, or what stands before it where nothing follows."""
    text = window.reading.folded
    if all(_NOTHING.match(text, one.end) for one in own):  # 中心18个、联盟16个
        begins = [window.span.start, *(one.end for one in own)]
        return [text[start : one.start] for start, one in zip(begins, own, strict=False)]
    ends = [one.start for one in own[1:]] + [window.span.end]
    return [text[one.start : end] for one, end in zip(own, ends, strict=True)]


def with_extra(figure: Quantity, own: Sequence[Quantity], part: Part, window: Window) -> bool:
    """Tell whether it is an amount with what is added in the case that the claim names."""
    text = window.reading.folded
    return any(
        one.value + extra.value == figure.value
        and _ADDED.search(text[one.end : extra.start]) is not None
        and named(extra, part, window)
        for one, extra in pairwise(own)
    )


def extended(figure: Quantity, own: Sequence[Quantity], around: str, window: Window) -> bool:
    """Tell whether it is a term and what it may be extended by: 30日，可以延长15日.

    `own` are the figures of the sentence in its unit, `around` the clause that it stands in.
    """
    if not _LONGEST.search(around):
        return False
    text = window.reading.folded
    return any(
        one.value + other.value == figure.value and _EXTENDS.search(text, one.end, other.start)
        for one, other in pairwise(own)
    )


def is_rest(figure: Quantity, own: Sequence[Quantity], around: str, window: Window) -> bool:
    """Tell whether it is what is left of one figure without the next, or of the whole."""
    said = _REST.search(around) is not None
    if (said or _OTHERS.search(window.body)) and any(
        one.value - other.value == figure.value for one, other in combinations(own, 2)
    ):
        return True
    return said and figure.unit == SHARE and any(1 - one.value == figure.value for one in own)


def _total(figures: Sequence[Quantity]) -> Fraction:
    return sum((one.value for one in figures), Fraction(0))
