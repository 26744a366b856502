"""Figures that a claim computes from two or more of a sentence: half, twice, the rest, the sum."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from rag.verify.evidence.companions import is_instance
from rag.verify.evidence.parts import Part, Window
from rag.verify.measures.margins import differs, formerly
from rag.verify.measures.named import both_named, named
from rag.verify.measures.products import multiplied, portion
from rag.verify.measures.sums import added_up, extended, is_rest, sums, with_extra
from rag.verify.numbers.quantities import SHARE, Quantity
from rag.verify.numbers.units import alike
from rag.verify.words.content import inside

FEW = 8  # figures of a sentence that are put together; more of them make any sum likely
_TIMES = re.compile(
    r"(?:是|为|相当于|达到?|等于|超过?|有)[^，。；]{1,24}的(?:约|近)?$|翻了?$|按[^，。；]{0,6}的?$"
)
_MORE_BY = re.compile(r"比[^，。；]{1,20}[多高大]出?了?$")  # 比乙多一倍 is twice as much
_HALVED = re.compile(r"(?:减|降|打|收|付|按|的|只有|是|为|给)[^，。；]{0,4}$")
_COMPARES = re.compile(
    r"倍|一半|合计|共计|一共|总共|加起来|加在一起|相加|累计|最[长多高]|延[长期]|[相差比]|(?<![增提])[多少高低长短](?:出|了)?\d|剩|还[有差]"
)


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
    if portion(figure, [one for one in known if named(one, part, window)], part):
        return True
    own = [one for one in known if _same_unit(one, figure) and one.value]
    if extended(figure, own, around, window):
        return True
    if figure.bound not in {"", "about", "near"}:
        return False
    return (
        sums(figure, own, around, window)
        or added_up(figure, own, before, window)
        or is_rest(figure, own, around, window)
        or with_extra(figure, own, part, window)
        or differs(figure, own, around, part, window)
        or formerly(figure, own, text[part.span.start : clause.end], window)
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
        and both_named((one, other), part, window)
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
