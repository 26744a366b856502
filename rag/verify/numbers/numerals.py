"""Reads numerals: 4.7, 1,200, 十五, 两千三百, 二〇二四, 十一二."""

import re
from fractions import Fraction

DIGITS = {
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4,
    "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}

ARABIC = r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,12})?|\d{1,20}(?:\.\d{1,12})?"
HAN_DIGIT = "〇零一二两三四五六七八九"
HAN = rf"[{HAN_DIGIT}十百千万亿]{{1,16}}(?:点[{HAN_DIGIT}]{{1,8}})?"

_POINT = re.compile(rf"^(.+)点([{HAN_DIGIT}]+)$")
_EITHER = re.compile(  # 十一二位, 两三天: one of two that follow each other
    rf"(?P<head>(?:[{HAN_DIGIT}十百千万亿]*[十百千万亿])?)(?:(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九]))(?P<tail>[十百千万亿]*)"
)


def arabic(text: str) -> Fraction:
    """Return the value of a number written in digits."""
    return Fraction(text.replace(",", ""))


def quantum(text: str) -> Fraction:
    """Return the size of the last decimal place written: 0.01 for 6.79."""
    _, _, decimals = text.partition(".")
    return Fraction(1, 10 ** len(decimals))


def chinese(text: str) -> Fraction | None:
    """Return the value of a Chinese numeral, or None where it is none (千万, 亿万)."""
    if point := _POINT.match(text):
        whole = chinese(point[1])
        decimals = "".join(str(DIGITS[one]) for one in point[2])
        return None if whole is None else whole + Fraction(int(decimals), 10 ** len(decimals))
    if all(one in DIGITS for one in text):  # 二〇二四, spelled out digit by digit
        return Fraction(int("".join(str(DIGITS[one]) for one in text)))
    if not any(one in DIGITS or one == "十" for one in text):
        return None
    return Fraction(_spelled(text))


def _spelled(text: str) -> int:
    total, section, digit = 0, 0, 0
    last = 1
    for one in text:
        if one in DIGITS:
            digit = DIGITS[one]
            last = 10 if one in "零〇" else last
        elif one in TENS:
            section += (digit or 1) * TENS[one]
            digit, last = 0, TENS[one]
        else:
            total = (total + section + digit) * MYRIADS[one]
            section, digit, last = 0, 0, MYRIADS[one]
    if digit and last > TENS["十"]:  # 一万五 is 15,000, 三百二 is 320
        digit *= last // 10
    return total + section + digit


def number(text: str) -> Fraction | None:
    """Return the value of a number in digits or in Chinese; None where it is none."""
    return arabic(text) if text[0].isdigit() else chinese(text)


def midpoint(text: str | None) -> Fraction | None:
    """Return what 十一二 or 三四百 says: between the two; None of any other number."""
    said = _EITHER.fullmatch(text) if text else None
    if said is None:
        return None
    if DIGITS[said["high"]] - DIGITS[said["low"]] != 1 and said["low"] + said["high"] != "三五":
        return None
    low, high = (chinese(f"{said['head']}{said[one]}{said['tail']}") for one in ("low", "high"))
    return (low + high) / 2 if low and high else None


def han_quantum(text: str) -> Fraction:
    """Return the size of the last decimal place of a Chinese numeral: 0.1 for 三点五."""
    _, _, decimals = text.partition("点")
    return Fraction(1, 10 ** len(decimals))
