"""Spans of time that follow from two dates: 五年后, 早了将近九年, 有效期五年."""

import re
from itertools import combinations

from rag.verify.dates import Date
from rag.verify.parts import Part, Window
from rag.verify.quantities import Quantity

YEAR = 12  # months
_BEFORE = re.compile(
    r"(?:满|[早晚迟]了?|相差|相隔|时隔|历时|正好|刚好|恰好|历经|前后|用时|用了|花了|有效期(?:限)?为?|期限为?|为期|任期为?)"
    r"(?:将近|接近|大约|不到|超过|近|约|了|有|整整)*$"
)
_AFTER = re.compile(r"[多余]?(?:之?后|以后|之前|以前|前)")
_TODAY = re.compile(r"满(?:了|将近|近)?$")


def elapsed(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether a span of years lies between two dates, one of them in the sentence."""
    if figure.unit != "月份" or not figure.value:
        return False
    text = part.reading.folded
    before = text[part.span.start : figure.start]
    if not (_BEFORE.search(before) or _AFTER.match(text, figure.end)):
        return False
    here = [one for one in window.reading.dates if window.span.start <= one.start < window.span.end]
    others = [*part.reading.dates, *(_written(window) if _TODAY.search(before) else ())]
    pairs = [*combinations(here, 2), *((one, other) for one in here for other in others)]
    return any(_lies_between(figure, *pair) for pair in pairs)


def _written(window: Window) -> list[Date]:
    """Return the year of the document, from which 已满八年 is counted."""
    year = window.item.date[:4]
    return [Date(0, 0, int(year))] if year.isdigit() else []


def _lies_between(figure: Quantity, one: Date, other: Date) -> bool:
    if one.year is None or other.year is None:
        return False
    years = abs(one.year - other.year) * YEAR
    if one.month is None or other.month is None:
        return not figure.bound and years == figure.value
    gap = abs((one.year - other.year) * YEAR + one.month - other.month) - figure.value
    if figure.bound == "over":
        return 0 < gap < YEAR
    if figure.bound in ("near", "under"):
        return -YEAR // 2 < gap < 0
    return abs(gap) <= 1  # from 1 December to 30 November
