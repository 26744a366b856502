"""English figures in Chinese: 1.2 million yuan, nine cities, one fifteenth, version 3.0."""

import re
from fractions import Fraction

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: value for value, word in enumerate(_ONES.split())} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), start=2)
}
_LARGE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15,
    "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_UNITS = {
    "percent": "%", "per cent": "%", "percentage point": "个百分点", "yuan": "元", "rmb": "元",
    "kilometer": "公里", "kilometre": "公里", "km": "公里", "square meter": "平方米",
    "square metre": "平方米", "year": "年", "month": "个月", "week": "周",
    "years old": "周岁", "years of age": "周岁", "day": "天", "ton": "吨", "time": "倍",
    "times": "倍", "cities": "城市", "hour": "小时", "minute": "分钟",
    "working day": "个工作日", "business day": "个工作日",
}  # fmt: skip
_VERSION = re.compile(r"version (\d+\.\d+)")
_DIGITS = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(?P<rest>/\d+|%)?")
_SPELLED = re.compile(
    rf"(?:(?P<tens>{'|'.join(_TENS.split())})(?:[ -](?P<ones>{'|'.join(_ONES.split()[1:10])}))?"
    rf"|(?P<small>{'|'.join(sorted(_ONES.split(), key=len, reverse=True))}))\b"
)
_POWER = re.compile(r" (hundred|thousand|million|billion)\b")
_UNIT = re.compile(rf"[ -]?({'|'.join(sorted(_UNITS, key=len, reverse=True))})s?\b")
_PART = re.compile(rf"[ -]({'|'.join(_PARTS)})s?\b")


def figure(said: str) -> tuple[int, str]:
    """Return how long the figure is that a text begins with, and the Chinese; (0, "") if none."""
    if version := _VERSION.match(said):
        return version.end(), f"{version[1]}版"
    value, end = number(said)
    if value is None:
        return 0, ""
    digits = _DIGITS.match(said)
    if digits and digits["rest"]:
        return end, f" {digits[0]} "
    if part := _PART.match(said, end):
        return part.end(), f" {value.numerator}/{_PARTS[part[1]]} "
    shown = str(value.numerator) if value.denominator == 1 else f"{float(value):.10g}"
    if unit := _UNIT.match(said, end):
        return unit.end(), f" {shown}{_UNITS[unit[1]]} "
    return end, f" {shown} "


def number(said: str) -> tuple[Fraction | None, int]:
    """Return the number that a text begins with, and its length."""
    if digits := _DIGITS.match(said):
        value, end = Fraction(digits[1].replace(",", "")), digits.end()
    elif spelled := _SPELLED.match(said):
        words = [word for word in spelled.groups() if word]
        value, end = Fraction(sum(_SMALL[word] for word in words)), spelled.end()
    else:
        return None, 0
    while power := _POWER.match(said, end):
        value *= _LARGE[power[1]]
        end = power.end()
    return value, end
