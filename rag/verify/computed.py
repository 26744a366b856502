"""Figures that a claim computes from two or more of a sentence: half, twice, the rest, the sum."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, pairwise

from rag.verify.carrying import carries
from rag.verify.companions import is_instance
from rag.verify.content import inside
from rag.verify.parts import Part, Window
from rag.verify.products import multiplied, portion
from rag.verify.quantities import SHARE, Quantity
from rag.verify.units import alike

TWO = 2  # figures at least that make a sum
FEW = 8  # figures of a sentence that are put together; more of them make any sum likely
_TIMES = re.compile(
    r"(?:是|为|相当于|达到?|等于|超过?|有)[^，。；]{1,24}的(?:约|近)?$|翻了?$|按[^，。；]{0,6}的?$"
)
_MORE_BY = re.compile(r"比[^，。；]{1,20}[多高大]出?了?$")  # 比乙多一倍 is twice as much
_HALVED = re.compile(r"(?:减|降|打|收|付|按|的|只有|是|为|给)[^，。；]{0,4}$")
_TOTAL = re.compile(r"合计|共计|总共|一共|总计|加起来|相加|之和|合共|合起来|合并|共有|[总共]")
_ADDED_UP = re.compile(
    r"(?P<things>[^，。；：,;:]+?)(?:三者|两者|全部|都|一共)*(?:加起来|合起来|加在一起|相加)[，,][^，。；]*$"
)
_AND = re.compile(r"以及|[、和与及]")
_REST = re.compile(r"剩|余|还[有差]|其余|没|未|不含|扣除|除去|另外|市级|其他")
_OTHERS = re.compile(r"其余|剩余|余下")
_GAP = re.compile(
    r"比|相差|差距|高出|超出|多出|高于|低于|再|多了?|少了?|快了?|慢了?|涨|降|增|减|提高|缩"
)
_APART = re.compile(r"相差|差距|差额")
_ADDED = re.compile(r"(?:另加|再加|加发|另给|另补|额外[^，。；]{0,4}|另外[^，。；]{0,4})$")
_UP = re.compile(r"多|高|大|长|快|涨|增|升|提|超")
_DOWN = re.compile(r"少|低|小|短|慢|跌|减|降|缩|便宜")
_COMPARES = re.compile(
    r"倍|一半|合计|共计|一共|总共|加起来|最[长多高]|延[长期]|[相差比]|(?<![增提])[多少高低长短](?:出|了)?\d|剩|还[有差]"
)
_LONGEST = re.compile(r"最[长多高晚迟]|延[长期]|放宽|至多|不超过")
_EXTENDS = re.compile(r"延长|顺延|放宽|增加|再[^，。；]{0,4}$")
_EARLIER = re.compile(r"上一?年|去年|前一年|此前|之前|原来|过去|以前|原先|目标|原定|计划")
_ROSE = re.compile(
    r"(?:超过?(?:规划|预期|年度)?(?:目标|计划|预期)|高于目标|增加|增长|多|提高|上升|增|升)了?$"
)
_FELL = re.compile(r"(?:减少|下降|少|降低|减|降)了?$")


def compares(text: str) -> bool:
    """Tell whether a text speaks of what is worked out from two figures: 两倍, 合计, 比…多."""
    return _COMPARES.search(text) is not None


def computed(  # noqa: PLR0911 - one a rule
    figure: Quantity, part: Part, window: Window
) -> bool:
    """Tell whether a figure is the sum, difference, multiple or rest of figures there."""
    text = part.reading.folded
    clause = part.reading.clause(figure.start)
    before, around = text[part.span.start : figure.start], text[clause.start : clause.end]
    known = [one for one in inside(window.reading.quantities, window.span) if not one.article]
    if len(known) > FEW:
        return False
    if figure.text[-1:] == "倍" or figure.text == "一半":
        pattern = _TIMES if figure.text[-1:] == "倍" else _HALVED
        if pattern.search(before) and _ratio(figure, known, part, window):
            return True
    if figure.text[-1:] == "倍" and _MORE_BY.search(before):
        return _ratio(replace(figure, value=figure.value + 1), known, part, window)
    if portion(figure, [one for one in known if _beside(one, part, window)], part):
        return True
    own = [one for one in known if _same_unit(one, figure) and one.value]
    if _LONGEST.search(around) and _extended(figure, own, window):
        return True
    if figure.bound not in {"", "about", "near"}:
        return False
    earlier = _EARLIER.search(text[part.span.start : clause.end])
    return (
        (_TOTAL.search(around) is not None and _sums(figure, own, window))
        or _added_up(figure, own, before, window)
        or _rest(figure, own, around, window)
        or _with_extra(figure, own, part, window)
        or (_GAP.search(around) is not None and _differs(figure, own, around, part, window))
        or (earlier is not None and _was(figure, own, window))
        or multiplied(figure, own, known, part, window)
        or any(is_instance(figure, one, known) for one in known)
    )


def _same_unit(one: Quantity, figure: Quantity) -> bool:
    return (
        alike(one.unit, figure.unit)
        or {one.unit, figure.unit} == {"any", "people"}
        or (one.unit == SHARE and figure.unit == "百分点")
    )


def _ratio(figure: Quantity, known: Sequence[Quantity], part: Part, window: Window) -> bool:
    """Tell whether one figure of two that the claim speaks of is so many times the other."""
    return any(
        one.unit == other.unit
        and _so_often(figure, one.value, other.value)
        and one.value != other.value
        and _spoken_of((one, other), part, window)
        for one in known
        for other in known
        if one != other
    )


def _so_often(figure: Quantity, more: Fraction, less: Fraction) -> bool:
    """Tell whether one amount is so many times another, or more, as the figure says."""
    if not less:
        return False
    if figure.bound == "over":
        return figure.value < more / less < figure.value + 1
    return less * figure.value == more


def _extended(figure: Quantity, own: Sequence[Quantity], window: Window) -> bool:
    """Tell whether it is a term and what it may be extended by: 30日，可以延长15日."""
    text = window.reading.folded
    return any(
        one.value + other.value == figure.value and _EXTENDS.search(text, one.end, other.start)
        for one, other in pairwise(own)
    )


def _sums(figure: Quantity, own: Sequence[Quantity], window: Window) -> bool:
    """Tell whether figures that follow one another add up to it, and no other sum is told."""
    for start, end in combinations(range(len(own) + 1), 2):
        if end - start < TWO or _total(own[start:end]) != figure.value:
            continue
        told = window.reading.folded[own[end - 1].end : own[end].start] if end < len(own) else ""
        if not _TOTAL.search(told):
            return True
    return False


def _added_up(figure: Quantity, own: Sequence[Quantity], before: str, window: Window) -> bool:
    """Tell whether it is the sum of the figures of what a claim adds up: 甲、乙和丙加起来，共….

    The figure of each is the one that is followed by it.
    """
    said = _ADDED_UP.search(before)
    if said is None or not own:
        return False
    ends = [one.start for one in own[1:]] + [window.span.end]
    texts = [window.reading.folded[one.start : end] for one, end in zip(own, ends, strict=True)]
    at = [
        [number for number, text in enumerate(texts) if thing in text]
        for thing in _AND.split(said["things"])
    ]
    chosen = {numbers[0] for numbers in at if len(numbers) == 1}
    return len(chosen) == len(at) > 1 and _total([own[one] for one in chosen]) == figure.value


def _with_extra(figure: Quantity, own: Sequence[Quantity], part: Part, window: Window) -> bool:
    """Tell whether it is an amount with what is added in the case that the claim names."""
    text = window.reading.folded
    return any(
        one.value + extra.value == figure.value
        and _ADDED.search(text[one.end : extra.start]) is not None
        and _beside(extra, part, window)
        for one, extra in pairwise(own)
    )


def _total(figures: Sequence[Quantity]) -> Fraction:
    return sum((one.value for one in figures), Fraction(0))


def _rest(figure: Quantity, own: Sequence[Quantity], around: str, window: Window) -> bool:
    """Tell whether it is what is left of one figure without the next, or of the whole."""
    said = _REST.search(around) is not None
    if (said or _OTHERS.search(window.body)) and any(
        one.value - other.value == figure.value for one, other in combinations(own, 2)
    ):
        return True
    return said and figure.unit == SHARE and any(1 - one.value == figure.value for one in own)


def _differs(
    figure: Quantity, own: Sequence[Quantity], around: str, part: Part, window: Window
) -> bool:
    """Tell whether two figures differ by it, the one that is told to be more by being more."""
    factor = 100 if figure.unit == "百分点" else 1
    for one, other in combinations(own, 2):
        if abs(one.value - other.value) * factor != figure.value:
            continue
        change = one.role == "from" and other.role == "to"
        if not (change or _spoken_of((one, other), part, window)):
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


def _was(figure: Quantity, own: Sequence[Quantity], window: Window) -> bool:
    """Tell whether it is what a figure was before it rose or fell by another."""
    text = window.reading.folded
    for now, change in pairwise(own):
        before = text[now.end : change.start]
        if _ROSE.search(before) and now.value - change.value == figure.value:
            return True
        if _FELL.search(before) and now.value + change.value == figure.value:
            return True
    return False


def _spoken_of(pair: tuple[Quantity, Quantity], part: Part, window: Window) -> bool:
    """Tell whether a word of the claim stands beside each of two figures."""
    return all(_beside(one, part, window) for one in pair)


def _beside(figure: Quantity, part: Part, window: Window) -> bool:
    text = _stretch(figure, window)
    return any(len(word.text) > 1 and carries(text, word.text) >= 1 for word in part.words)


def _stretch(figure: Quantity, window: Window) -> str:
    """Return what stands before a figure, from the last one of its kind."""
    before = [
        one.end
        for one in window.reading.quantities
        if window.span.start <= one.start < figure.start and one.unit == figure.unit
    ]
    return window.reading.folded[max([window.span.start, *before]) : figure.end]


def _nearer(subject: str, one: Quantity, other: Quantity, window: Window) -> Quantity | None:
    """Return the figure whose own stretch has more of what stands before 比."""

    def shared(figure: Quantity) -> int:
        text = _stretch(figure, window)
        return sum(subject[at : at + 2] in text for at in range(len(subject) - 1))

    here, there = shared(one), shared(other)
    return None if here == there else one if here > there else other
