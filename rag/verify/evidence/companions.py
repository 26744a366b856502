"""Checks that a figure stands with the age or size, a figure too, that it is told with."""

import re
from collections.abc import Sequence

from rag.verify.evidence.parts import Part, Window
from rag.verify.numbers.agreement import agree
from rag.verify.numbers.quantities import Quantity
from rag.verify.numbers.units import alike

NAMING = "places"  # 九城市: a figure that names rather than measures
_CONDITION = re.compile(r"(?:级|岁|套|孩|档|类|周岁)$")  # 二级, 第二套: of whom or what
ONE_RANGE = 12  # characters between the ends of a range
_UNMEASURED = frozenset({"元", "share", "", "any", "clock", "百分点"})  # amounts: no examples
_CITED = re.compile(r"[条款项号章届期版]$")  # 第二款: where it is written, not of whom
_DIGITS = re.compile(r"[\d.,一二三四五六七八九十百千万亿两半]+")


def companion(
    figure: Quantity, part: Part, window: Window, source: Quantity, other: Quantity
) -> Quantity | None:
    """Return which of two figures another one of the claim stands beside there, if only one.

    2岁以下 belongs to 2,800元 there, and not to the 2,200元 of another age. A condition may stand
    in a clause before: 未满16周流产的，休15天.
    """
    segment = part.reading.segment(figure.start)
    first = _reach(figure, part)
    beside, rival = window.reading.segment(source.start), window.reading.segment(other.start)
    if beside == rival:
        return None
    for one in part.quantities:
        near = segment.start <= one.start < segment.end and not alike(one.unit, figure.unit)
        told = first <= one.start < figure.start and is_condition(one, figure)
        if one.article or one.unit == NAMING or not (near or told):
            continue
        places = _places(one, window)
        here = any(beside.start <= at < beside.end for at in places)
        there = any(rival.start <= at < rival.end for at in places)
        if here != there:
            return source if here else other
    return None


def _places(one: Quantity, window: Window) -> list[int]:
    """Return where a figure stands in a text, or a range of ages that it lies in."""
    known = window.reading.quantities
    places = [there.start for there in known if agree(one, there) == "same"]
    return places + [there.start for there in known if is_instance(one, there, known)]


def is_instance(one: Quantity, there: Quantity, known: Sequence[Quantity]) -> bool:
    """Tell whether a bare figure is one of those that a bound allows: 1.5平方米, 不足2平方米.

    Of a range, 满16周未满28周, both ends must allow it.
    """
    if one.bound or one.unit in _UNMEASURED or there.unit != one.unit:
        return False
    at = known.index(there)
    ends = [
        other
        for other in known[max(0, at - 1) : at + 2]
        if other.unit == one.unit and other.bound and abs(other.start - there.start) <= ONE_RANGE
    ]
    single = len(ends) == 1 and there.bound == "full" and one.unit != "岁"  # 满十周年
    return bool(there.bound) and not single and all(_allows(other, one) for other in ends)


def _allows(bound: Quantity, one: Quantity) -> bool:
    match bound.bound:
        case "under":
            return one.value < bound.value
        case "at_most":
            return one.value <= bound.value
        case "over":
            return one.value > bound.value
        case "at_least" | "full":
            return one.value >= bound.value
        case _:
            return False


def is_condition(one: Quantity, figure: Quantity) -> bool:
    """Tell whether a figure says of whom another is told: an age, a level, 未满16周."""
    if not (
        (one.ordinal and not _CITED.search(one.text))
        or one.bound in ("under", "full")
        or _CONDITION.search(one.text)
    ):
        return False
    return not alike(one.unit, figure.unit) or _written(one) != _written(figure)


def _written(figure: Quantity) -> str:
    return _DIGITS.sub("", figure.text)


def _reach(figure: Quantity, part: Part) -> int:
    """Return where begins what a figure is told with: after the last figure of its own kind."""
    before = [
        one.end
        for one in part.quantities
        if one.end <= figure.start and not one.article and _written(one) == _written(figure)
    ]
    return max(part.span.start, *before, 0)
