"""Reads figures that follow one another: the ends of a range, a list under one 每月."""

import re
from dataclasses import replace

from rag.verify.numbers.numerals import ARABIC, HAN
from rag.verify.numbers.qualifiers import before
from rag.verify.numbers.quantities import Quantity
from rag.verify.numbers.units import scale

_AND = re.compile(r"[、和与及]|以及")
_TO = re.compile(r"[至到~～—-]")
_NEXT_ITEM = re.compile(r"[^，。；：、,;:]{1,14}[、和与及]")


def ranged(found: list[Quantity], text: str) -> list[Quantity]:
    """Read 90至94周岁 as at least 90 and at most 94 of the same unit; 从1万到3万 is a change."""
    for number in range(1, len(found)):
        low, high = found[number - 1], found[number]
        if not _TO.fullmatch(text, low.end, high.start) or low.ordinal or high.bound or low.bound:
            continue
        factor = 1
        if low.unit in {"", "any"} and low.unit != high.unit:
            _, factor = scale(_written(high.text).lstrip("万亿" if low.text[-1] in "万亿" else ""))
        elif low.unit != high.unit:
            continue
        composed = before(text, low.start).endswith(("由", "委员")) and low.unit in {"", "any"}
        if (low.role == "from" and not composed) or low.value * factor >= high.value:
            continue
        found[number - 1] = replace(
            low, value=low.value * factor, unit=high.unit, bound="at_least", article=False
        )
        found[number] = replace(high, bound="at_most", role="", modes=high.modes | low.modes)
    return found


def _written(text: str) -> str:
    """Return the unit that stands after a figure."""
    return re.sub(rf"^(?:{ARABIC}|{HAN})", "", text)


def listed(found: list[Quantity], text: str) -> list[Quantity]:
    """Let 每月 of 每月20元、12元和6元 be said of each."""
    for number in range(1, len(found)):
        one, last = found[number], found[number - 1]
        if not one.modes and one.unit == last.unit and _AND.fullmatch(text, last.end, one.start):
            found[number] = replace(one, modes=last.modes)
        elif (
            not one.modes
            and last.modes == {"total"}
            and _NEXT_ITEM.fullmatch(text, last.end, one.start)
        ):
            found[number] = replace(one, modes=last.modes)  # 累计建成5个中心、3个基地
    return found
