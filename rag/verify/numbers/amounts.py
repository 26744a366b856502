"""Finds numbers with their units, 4.7万家, 两年零四个月, 2.0版, and ranks: Ⅱ级."""

import re
from dataclasses import replace
from fractions import Fraction

from rag.verify.numbers.numerals import (
    ARABIC,
    HAN,
    HAN_DIGIT,
    MYRIADS,
    TENS,
    arabic,
    chinese,
    han_quantum,
    midpoint,
    number,
    quantum,
)
from rag.verify.numbers.quantities import SHARE, Quantity, placed
from rag.verify.numbers.units import UNIT, scale

_PLAIN = re.compile(
    rf"(?<![a-z\d.&])(?P<digits>{ARABIC})\s?(?P<power>(?:[十百万亿]|千(?![米克瓦卡])){{0,4}})(?P<rest>\d{{1,4}}[千百]?万?)?"
    rf"(?P<more>多|余|来)?\s?(?P<unit>%|‰|percent|{UNIT})?(?P<more2>(?:多|余)(?!\d|[{HAN_DIGIT}十]))?"
    rf"|(?P<han>{HAN})(?P<hanmore>多|余|来)?(?P<hanunit>%|{UNIT})(?P<hanmore2>(?:多|余)(?!\d|[{HAN_DIGIT}十]))?"
)
_VERSIONS = re.compile(r"(?:[、和与及到至]\d\.0版?){0,4}[^，。；,;\d]{0,4}版")  # 1.0、2.0两个版本
_ROMAN = "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ"  # folded
_RANKED = re.compile(rf"([{_ROMAN}])([级类期档型])")
_MONTHS = re.compile(r"[零又]([\d]{1,2}|[一二两三四五六七八九十]{1,2})个月")


def find_ranks(text: str) -> list[Quantity]:
    """Return ranks in Roman numerals: Ⅱ级."""
    return [
        placed(text, match.span(), Fraction(_ROMAN.index(match[1]) + 1), scale(match[2])[0],
               Fraction(1), plain=True)
        for match in _RANKED.finditer(text)
    ]  # fmt: skip


def find_amounts(text: str) -> list[Quantity]:
    """Return the numbers with the units that follow them, ranks in Roman numerals left out."""
    return [
        quantity for match in _PLAIN.finditer(text) if (quantity := _one(text, match)) is not None
    ]


def _one(text: str, match: re.Match[str]) -> Quantity | None:
    between = midpoint(match["han"])
    if match["han"]:
        value, place = between or chinese(match["han"]), han_quantum(match["han"])
        unit, more = match["hanunit"], match["hanmore"] or match["hanmore2"]
        place = Fraction(1) if "点" not in match["han"] else place
    else:
        value, place = _powered(match)
        unit, more = match["unit"] or "", match["more"] or match["more2"]
    if value is None:
        return None
    if unit in ("%", "‰", "percent"):
        factor = Fraction(1, 1000 if unit == "‰" else 100)
        return placed(text, match.span(), value * factor, SHARE, place * factor, bool(more))
    more = more or (unit and unit.startswith("个多"))  # 两个多小时
    if unit and "半" in unit:
        value += Fraction(1, 2)  # 两个半小时
    if unit == "年" and text.startswith("半", match.end()):
        span = match.start(), match.end() + 1  # 一年半 is 18 months
        return placed(text, span, 12 * value + 6, "月份", Fraction(1))
    if unit == "年" and (months := _MONTHS.match(text, match.end())):  # 两年零四个月
        span, count = (match.start(), months.end()), number(months[1]) or Fraction(0)
        return placed(text, span, 12 * value + count, "月份", Fraction(1))
    if not unit and match["digits"] and match["digits"].endswith(".0"):
        unit = "版" if _VERSIONS.match(text, match.end()) else ""
    kind, factor_ = scale(unit)
    one = placed(text, match.span(), value * factor_, kind, place * factor_, bool(more))
    return one if between is None else replace(one, bound="about", article=False)


def _powered(match: re.Match[str]) -> tuple[Fraction, Fraction]:
    power = 1
    for one in match["power"]:
        power *= TENS.get(one) or MYRIADS[one]
    value, place = arabic(match["digits"]) * power, quantum(match["digits"]) * power
    if match["rest"] and power >= MYRIADS["万"]:  # 4万7千, 4万7, 58亿6千万
        digits = re.match(r"\d+", match["rest"])
        assert digits is not None
        place = Fraction(power // 10)
        if tail := match["rest"][digits.end() :]:
            place = Fraction(1)
            for one in tail:
                place *= TENS.get(one) or MYRIADS[one]
        value += int(digits[0]) * place
    return value, place
