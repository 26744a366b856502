"""Reads 近八年 as the eight years up to now, where a text tells of 八年来: no 接近八年."""

import re

from rag.verify.numbers.numerals import chinese

_HAN = r"[\d一二两三四五六七八九十]{1,3}"
_RECENT = re.compile(
    rf"(?:(?<=[，。；：,;:])|^)\s*(?:在)?(?:最近|近|晚近|过去)的?(?P<count>{_HAN})个?年(?:以来|来|间|里|之中)?(?!前|后|多|半|度|级|底)"
)
_SINCE = re.compile(rf"(?<![近\d一二三四五六七八九十])(?P<count>{_HAN})年(?:以来|来|间)")


def so_many_years(text: str, evidence: str) -> str:
    """Return a claim with 八年来 for 近八年, if the evidence tells of as many years so."""
    said = _RECENT.search(text)
    if said is None:
        return text
    for there in _SINCE.finditer(evidence):
        if _value(there["count"]) == _value(said["count"]):
            return f"{text[: said.start()]}{there[0]}{text[said.end() :]}"
    return text


def _value(count: str) -> float:
    return float(count) if count.isdigit() else float(chinese(count) or 0)
