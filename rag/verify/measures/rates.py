"""Rates told by another period: 一年四次 is 每季度一次, 每年1,440元 is 每月120元."""

import re
from dataclasses import replace
from fractions import Fraction

from rag.verify.evidence.parts import Part, Window
from rag.verify.numbers.qualifiers import PERIODS
from rag.verify.numbers.quantities import Quantity
from rag.verify.numbers.units import alike

_PERIODIC = (  # 按季度发放: once in each
    (re.compile(r"每季|按季|逐季"), 4),
    (re.compile(r"每个?月|按月|逐月"), 12),
    (re.compile(r"每半年"), 2),
    (re.compile(r"每[两二2]个?月"), 6),
    (re.compile(r"每[三3]个?月"), 4),
    (re.compile(r"每[四4]个?月"), 3),
    (re.compile(r"每[六6]个?月"), 2),
)
_A_YEAR = re.compile(r"(?<![第上前后头\d一二三四五六七八九十])(?:一整?|全|每)年(?![以之内后前])")
_TIMES = re.compile(r"[次回批遍]$")


def rated(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether the sentence says as much a year in smaller or larger portions."""
    figure = _by_the_year(figure, part)
    said = _per_year(figure)
    if said is None:
        return False
    other = figure.modes - PERIODS.keys()
    return any(
        (alike(one.unit, figure.unit) or one.unit == figure.unit)
        and one.modes & PERIODS.keys() != figure.modes & PERIODS.keys()
        and one.bound == figure.bound
        and one.modes >= other
        and _per_year(one) == said
        for one in window.reading.quantities
        if window.span.start <= one.start < window.span.end
    ) or (
        _TIMES.search(figure.text) is not None
        and any(said == times and there.search(window.body) for there, times in _PERIODIC)
    )


def _by_the_year(figure: Quantity, part: Part) -> Quantity:
    """Return a figure as told by the year where its clause says so further away: 一年…合计72元."""
    clause = part.reading.clause(figure.start)
    before = part.reading.folded[clause.start : figure.start]
    if figure.modes & PERIODS.keys() or not _A_YEAR.search(before):
        return figure
    return replace(figure, modes=figure.modes | {"yearly"}, bound="")


def _per_year(figure: Quantity) -> Fraction | None:
    periods = [PERIODS[mode] for mode in figure.modes if mode in PERIODS]
    return figure.value * periods[0] if len(periods) == 1 else None
