"""Finds the figures of a text with their units and qualifiers."""

import re

from rag.verify.numbers.amounts import find_amounts, find_ranks
from rag.verify.numbers.clock import find_times
from rag.verify.numbers.dates import Date
from rag.verify.numbers.quantities import Quantity
from rag.verify.numbers.ranges import listed, ranged
from rag.verify.numbers.shares import find_fractions, find_halves, find_tenths

_YEAR_BEFORE = re.compile(r"[较比][前上]一年")
_VERY = re.compile(r"(?<![\d满打得第几百千万零])十分(?![之钟制满左以\d，。；、,;:]|$)")  # 十分重要
_NAMES = re.compile(
    r"(?<!其中)(?<!有)一样|(?<![〇零一二三四五六七八九十])一一(?![〇零一二三四五六七八九十])|[上下前后这头同]一年(?![内期半])|第[二三四五][天日年]|十[一二三四五]五|二十大|十[八九]大|[一二三]中全会|一带一路|(?<!\d)\d{1,20}[a-z&]|(?<![\d.a-z])[\d.a-z]{1,20}(?:\+[\d.a-z]{1,20})+"
)


def find_quantities(text: str, dates: list[Date]) -> list[Quantity]:
    """Return the figures of folded `text` in order, those inside dates and names left out."""
    taken = bytearray(len(text) + 1)
    for start, end in (
        *((date.start, date.end) for date in dates),
        *(match.span() for match in _NAMES.finditer(text)),
        *(match.span() for match in (_VERY.finditer(text) if "十分" in text else ())),
        *(match.span() for match in _YEAR_BEFORE.finditer(text)),
    ):
        taken[start:end] = b"\1" * (end - start)
    found: list[Quantity] = []
    for finder in (find_times, find_fractions, find_tenths, find_halves, find_ranks, find_amounts):
        for quantity in finder(text):
            if not any(taken[quantity.start : quantity.end]):
                length = quantity.end - quantity.start
                taken[quantity.start : quantity.end] = b"\1" * length
                found.append(quantity)
    found.sort(key=lambda quantity: quantity.start)
    return listed(ranged(found, text), text)
