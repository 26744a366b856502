"""Finds fractions, tenths and halves: 1/15, 百分之三, 每七家有一家, 六成, 一半, 半年."""

import re
from dataclasses import replace
from fractions import Fraction

from rag.verify.numbers.numerals import (
    ARABIC,
    HAN,
    HAN_DIGIT,
    MYRIADS,
    TENS,
    han_quantum,
    midpoint,
    number,
    quantum,
)
from rag.verify.numbers.quantities import SHARE, Quantity, placed

_FRACTION = re.compile(
    rf"(?<![a-z\d./])(\d{{1,12}})/(\d{{1,12}})(?![a-z\d/])|(\d{{1,12}}|[{HAN_DIGIT}十百千万]{{1,12}})分之({ARABIC}|{HAN})"
)
_ONE_OF = re.compile(  # 每七家就有一家, 每25人里有1人
    rf"(?P<every>每(?P<all>{ARABIC}|[{HAN_DIGIT}十百千万]{{1,6}})(?P<kind>[个家名位人户件项篇所条]))[^，。；\d]{{0,12}}?"
    rf"[，,]?(?:就|便)?(?P<about>大约|约|大概)?(?:会|能)?有(?P<one>(?P<some>{ARABIC}|[{HAN_DIGIT}十百千]{{1,6}})(?:(?P=kind)|个))"
)
_TENTHS = re.compile(
    rf"(?:(?<![{HAN_DIGIT}十])(?P<low>[一两二三四五六七八])(?=[二三四五六七八九]成))?([{HAN_DIGIT}\d])成(?:([{HAN_DIGIT}半])(?!立))?(多|余)?(?!立|员|果|为|功|效|长|就|链|型|本|熟|都(?!不|没)|绩|交|份)"
)
_HALF = re.compile(
    r"一半|半数|(?<=减)半(?=收|缴|交|征|发|计|[，。；,;]|$)|(?<![上下])半年(?![度报])"
)


def find_fractions(text: str) -> list[Quantity]:
    """Return fractions and one in so many: 1/15, 15分之1, 每七家就有一家."""
    found = []
    for match in _FRACTION.finditer(text):
        below, above = (match[2], match[1]) if match[1] else (match[3], match[4])
        hundred = below in ("百", "千", "万")
        divisor = Fraction(TENS.get(below) or MYRIADS.get(below, 0)) if hundred else number(below)
        value = number(above)
        if divisor and value is not None:
            place = quantum(above) / divisor if above[0].isdigit() else han_quantum(above) / divisor
            place = place if hundred else Fraction(0)
            found.append(placed(text, match.span(), value / divisor, SHARE, place))
    for match in _ONE_OF.finditer(text) if "每" in text else ():
        even = TENS.get(match["all"]) or MYRIADS.get(match["all"])
        every = Fraction(even) if even else number(match["all"])
        some = midpoint(match["some"]) or number(match["some"])
        if every and some and some < every:
            about = match["about"] or midpoint(match["some"])
            place = 1 / every if about else Fraction(0)
            said = placed(text, match.span("every"), some / every, SHARE, place)
            found.append(replace(said, bound="about" if about else said.bound))
            one = placed(text, match.span("one"), some, "any", Fraction(1))
            found.append(replace(one, article=True))
    return found


def find_tenths(text: str) -> list[Quantity]:
    """Return tenths: 六成, 一成多, 七八成."""
    found = []
    for match in _TENTHS.finditer(text):
        tenths = number(match[2])
        if tenths is None or tenths == 0:
            continue
        hundredths = Fraction(5) if match[3] == "半" else number(match[3]) if match[3] else None
        value = tenths / 10 + (hundredths or Fraction(0)) / 100
        place = Fraction(1, 10) if hundredths is None else Fraction(1, 100)
        more = match[4] is not None  # 一成多
        one = placed(text, match.span(), value, SHARE, place, more)
        if match["low"]:  # 七八成
            one = replace(one, value=value - Fraction(1, 20), bound="about")
        found.append(one)
    return found


def find_halves(text: str) -> list[Quantity]:
    """Return what is said by 半 alone: a half, and half a year as 6 months."""
    return [
        placed(text, match.span(), Fraction(6), "月份", Fraction(1))
        if match[0] == "半年"
        else placed(text, match.span(), Fraction(1, 2), SHARE, Fraction(0))
        for match in _HALF.finditer(text)
    ]
