"""Figures that a claim multiplies or divides out of two of a sentence: 每月80元, 一年共960元."""

import re
from collections.abc import Sequence
from fractions import Fraction

from rag.verify.evidence.parts import Part, Window
from rag.verify.numbers.qualifiers import PERIODS
from rag.verify.numbers.quantities import SHARE, Quantity
from rag.verify.numbers.units import alike

YEAR = 12  # months
_IN_ALL = re.compile(
    r"总共|合计|一共|总额|共计|加起来|总计|拿满|领满|算下来|也就是|相当于|合起来|总数|全部|累计|[总共]计?[有可要需]"
)
_EACH = re.compile(r"平均|每|各|相当于|均摊|分摊|人均")
_EVENLY = re.compile(r"平均|均分|等额|平分|分[^，。；]{1,3}[年期次批月]")
_COUNTS = frozenset({"any", "count", "people", "places", "月份"})
_TENTH = Fraction(1, 10)
_PART_OF = re.compile(r"占|比重|比例|份额|[里中内]有|当中|其中")


def multiplied(
    figure: Quantity,
    own: Sequence[Quantity],
    known: Sequence[Quantity],
    part: Part,
    window: Window,
) -> bool:
    """Tell whether an amount is so many times another, or another's share of so many.

    `own` are the figures of a sentence in its unit, `known` all of them.
    """
    if figure.unit in _COUNTS or figure.unit == SHARE:
        return False
    text = part.text
    whole = _IN_ALL.search(text) is not None and not figure.modes & PERIODS.keys()
    each = _EACH.search(text) is not None and _EVENLY.search(window.body) is not None
    each = each and not any(one.unit == SHARE for one in known)  # 甲市承担25%，其余平均分担
    if not (whole or each):
        return False
    counts = [one for one in known if one.unit in _COUNTS and one.value > 1 and not one.ordinal]
    return any(
        (whole and one.value * _times(other, one) == figure.value)
        or (each and one.value == figure.value * _times(other, figure))
        for one in own
        for other in counts
    )


def _times(count: Quantity, amount: Quantity) -> Fraction:
    """Return how often an amount is meant: by months where it is told by the month."""
    if count.unit != "月份":
        return count.value
    months = [YEAR // PERIODS[mode] for mode in amount.modes if PERIODS.get(mode, 99) <= YEAR]
    return count.value / (months[0] if months else YEAR)


def portion(figure: Quantity, known: Sequence[Quantity], part: Part) -> bool:
    """Tell whether it is the share that one of two amounts is of the other: 占九成以上."""
    if figure.unit != SHARE or not _PART_OF.search(part.text):
        return False
    return any(
        _is_share(figure, one.value / other.value)
        for one in known
        for other in known
        if 0 < one.value < other.value and alike(one.unit, other.unit) and one.unit != SHARE
    )


def _is_share(figure: Quantity, share: Fraction) -> bool:
    gap = share - figure.value
    if figure.bound in {"over", "at_least"}:
        return 0 < gap <= _TENTH
    if figure.bound in {"under", "near", "at_most"}:
        return 0 < -gap <= _TENTH / 2
    return abs(gap) * 2 <= figure.last_place <= _TENTH
