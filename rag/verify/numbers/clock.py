"""Finds times of day, in minutes: 18:30, 18时30分, 晚上九点, 六点半."""

import re
from fractions import Fraction

from rag.verify.numbers.numerals import HAN_DIGIT, number
from rag.verify.numbers.quantities import Quantity, placed

NOON = 12  # hours
_LATER = "下午|傍晚|晚上|夜间|夜里|晚"  # hours are counted from noon
_TIME = re.compile(
    r"(?<![\d:.])(\d{1,2})(?::(\d{2})(?!\d)|[时点](?!间|代|候|多)(?:(\d{1,2})分|(半))?许?)"
)
_SPOKEN = re.compile(
    rf"(?P<part>早上|上午|清晨|凌晨|中午|{_LATER}|早)?(?P<hour>\d{{1,2}}|[{HAN_DIGIT}十]{{1,3}})[点时](?![间代候多])"
    rf"(?:(?P<half>半)|整|钟|(?P<minute>\d{{1,2}}|[{HAN_DIGIT}十]{{1,3}})分)?"
)
_UNTIL = re.compile(r"[到至](?P<end>(?P<hour>\d{1,2})[点时](?!间|半|\d))")


def find_times(text: str) -> list[Quantity]:
    """Return times of day, in minutes: 18:30, 18时30分, 18点半, 晚上九点."""
    found = _spoken(text)
    for match in _TIME.finditer(text):
        hour, minute = int(match[1]), 30 if match[4] else int(match[2] or match[3] or 0)
        if hour <= 24 and minute < 60:  # noqa: PLR2004 - else it is no time
            value = Fraction(60 * hour + minute)
            found.append(placed(text, match.span(), value, "clock", Fraction(1)))
    return found


def _spoken(text: str) -> list[Quantity]:
    """Return the times with a part of the day before them, or with 半 after them: 六点半."""
    found = []
    for match in _SPOKEN.finditer(text):
        hour = number(match["hour"])
        minute = number(match["minute"]) if match["minute"] else Fraction(30 * bool(match["half"]))
        if hour is None or minute is None or not (match["part"] or match["half"]):
            continue
        if match["part"] and match["part"] in _LATER.split("|") and hour < NOON:
            hour += NOON
        if hour <= 2 * NOON and minute < 60:  # noqa: PLR2004 - else it is no time
            found.append(placed(text, match.span(), 60 * hour + minute, "clock", Fraction(1)))
            until = _UNTIL.match(text, match.end())
            if until and hour >= NOON > int(until["hour"]):  # 晚上6点到9点
                value = Fraction(60 * (int(until["hour"]) + NOON))
                found.append(placed(text, until.span("end"), value, "clock", Fraction(1)))
    return found
