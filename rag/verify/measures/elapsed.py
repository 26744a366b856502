"""Spans of time that follow from two dates: 五年后, 早了将近九年, 有效期五年."""

import re
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, pairwise

from rag.verify.evidence.parts import Part, Window
from rag.verify.numbers.dates import Date
from rag.verify.numbers.quantities import Quantity
from rag.verify.words.content import inside

YEAR = 12  # months
ROUGHLY = Fraction(1, 8)  # 约两年 is said of 21 to 27 months
ANNIVERSARY = "周年"
_HOW_LONG = re.compile(  # 走过八年, 已经六个年头; not 三年后, which is counted from elsewhere
    r"(?:已经?|[干做办搞建]了|满|有|整整|至今|走过|历时|历经|达|[过满]了|前后|一晃)(?:将近|接近|大约|约|了|有|整整)*$"
)
_SINCE = re.compile(r"(?:来|以来|之?前|以前|了|整|的?时间|的?历程)(?![期提])|[，。；、,;]|$")
_BEFORE = re.compile(
    r"(?:满|[早晚迟]了?|持续|一共|长达|过了|相差|相隔|时隔|历时|正好|刚好|恰好|历经|前后|用时|用了|花了|有效期(?:限)?为?|期限为?|为期|任期为?)"
    r"(?:将近|接近|大约|不到|超过|近|约|了|有|整整)*$"
)
_AFTER = re.compile(r"[多余]?(?:之?后|以后|之前|以前|前|[里间来内中])")
_PERIOD = re.compile(r"\s?年?\s?[-—–~～至到]+\s?")
_THESE = re.compile(r"年?[，,]?(?:这|的|共|一共|总共|共计|为期)*")  # 2031至2033三年
_TODAY = re.compile(r"满(?:了|将近|近)?$")
_AGO = re.compile(
    r"(?:^|[，。；,;])\s*(?:早在|距今|大约|约|就在|在)*$"
)  # 十七年前, from when it was written


def elapsed(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether a span of years lies between two dates, one of them in the sentence."""
    if figure.unit != "月份" or not figure.value:
        return False
    text = part.reading.folded
    before = text[part.span.start : figure.start]
    if any(
        one.end <= figure.start and _THESE.fullmatch(text, one.end, figure.start)
        for one in part.dates
    ):
        return _within(figure, inside(window.reading.dates, window.span), part, window)
    if not (_BEFORE.search(before) or _AFTER.match(text, figure.end)):
        return False
    here = inside(window.reading.dates, window.span)
    others = [*part.reading.dates, *(_written(window) if _now(before, text, figure) else ())]
    if _within(figure, here, part, window):
        return True
    pairs = [*combinations(here, 2), *((one, other) for one in here for other in others)]
    return any(lies_between(figure, *pair) for pair in pairs)


def _now(before: str, text: str, figure: Quantity) -> bool:
    """Tell whether a span ends when the document was written: 已满八年; 十七年前，…."""
    ago = text.startswith(("前", "之前", "以前"), figure.end)
    return _TODAY.search(before) is not None or (ago and _AGO.search(before) is not None)


def _within(figure: Quantity, here: list[Date], part: Part, window: Window) -> bool:
    """Tell whether it is as many years as a period has, both ends counted: 2021年至2025年, 五年."""
    said = [one for one in part.dates if one.year is not None]
    return any(
        one.year is not None
        and last.year is not None
        and one.month is None
        and (last.year - one.year + 1) * YEAR == figure.value
        and _PERIOD.fullmatch(text, one.end, last.start) is not None
        for dates, text in ((here, window.reading.folded), (said, part.reading.folded))
        for one, last in pairwise(dates)
    )


def lasted(figure: Quantity, source: Quantity, part: Part) -> bool:
    """Tell whether so many years are as many anniversaries: 走过八年, where 满八周年 is said."""
    if {figure.unit, source.unit} != {"月份", ANNIVERSARY} or figure.bound not in {"", "full"}:
        return False
    years, others = (figure, source) if figure.unit == "月份" else (source, figure)
    text = part.reading.folded
    return years.value == YEAR * others.value and (
        figure is others
        or _HOW_LONG.search(text[part.span.start : figure.start]) is not None
        or _SINCE.match(text, figure.end) is not None
    )


def counted(date: Date, part: Part, window: Window) -> bool:
    """Tell whether a year is that of which another is an anniversary there, or the reverse."""
    if date.year is None or date.month is not None:
        return False
    here = inside(window.reading.dates, window.span)
    if any(celebrated(one, part, window) for one in part.quantities):
        return True
    told = {
        int(one.value)
        for one in inside(window.reading.quantities, window.span)
        if one.unit == ANNIVERSARY
    }
    if len(told) != 1:
        return False
    (years,) = told
    return any(one.year is not None and one.year - date.year == years for one in here)


def celebrated(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether it is as many years from a year of the sentence to one that the claim says."""
    if figure.unit != ANNIVERSARY or figure.bound not in {"", "full"}:
        return False
    here = inside(window.reading.dates, window.span)
    return any(
        said.year - one.year == figure.value
        for said in part.dates
        for one in here
        if said.year is not None and one.year is not None
    )


def _written(window: Window) -> list[Date]:
    """Return the year of the document, from which 已满八年 is counted."""
    year = window.item.date[:4]
    return [Date(0, 0, int(year))] if year.isdigit() else []


def lies_between(figure: Quantity, one: Date, other: Date) -> bool:
    """Tell whether a span of time lies between two dates, as far as they are written."""
    if one.year is None and other.year is None and one.month and other.month:
        one, other = replace(one, year=0), replace(other, year=0)  # 4月15日至10月15日
    if one.year is None or other.year is None:
        return False
    years = abs(one.year - other.year) * YEAR
    if one.month is None or other.month is None:
        return figure.bound in {"", "about", "full"} and years == figure.value
    gap = abs((one.year - other.year) * YEAR + one.month - other.month) - figure.value
    if figure.bound == "over":
        return 0 < gap < YEAR
    if figure.bound in ("near", "under"):
        return -YEAR // 2 < gap < 0
    return abs(gap) <= (figure.value * ROUGHLY if figure.bound == "about" else 1)  # 1.12. to 30.11.
