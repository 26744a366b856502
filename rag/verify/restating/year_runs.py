"""What a claim says of its own dates as such, which they bear out or do not: 一年一个版本."""

import re
from itertools import pairwise

from rag.verify.numbers.dates import Date
from rag.verify.numbers.numerals import chinese
from rag.verify.text.reading import Reading

_BEGIN, _END = r"(?:(?<=^)|(?<=[，。；：,;:]))\s*", r"(?=[，。；：！,;:]|$)"
_N = r"(?P<years>[两二三四五六七八九十])"
_WHAT = r"(?:新?进展|大事|要事|动作|突破|变化|台阶|版本|版|步|升级)"
_YEARLY = re.compile(  # 差不多一年一个版本, 三年里一年一个版本, 每年升级一版
    rf"{_BEGIN}(?P<who>[^，。；：年]{{0,20}}?)(?:{_N}年(?:里|间|内)?)?(?:差不多|几乎|基本上?|大致|正好|刚好|可以说)?(?:是|就是)?"
    rf"(?:每年(?:都)?(?:有|升级|上|迈)?一|一年(?:有|上|迈|升)?一)(?:个|件|大)?{_WHAT}{_END}"
)
_RUN = re.compile(  # 这是走廊连续三年的进展, 甲连着三年都有进展
    rf"{_BEGIN}(?:这是)?(?P<who>[^，。；：年]{{0,20}}?)(?:连续|接连|连着|一连){_N}年(?:里|间|内)?(?:都|均)?(?:有|的|取得)*(?:了)?{_WHAT}{_END}"
)
_AS_MANY = re.compile(rf"{_BEGIN}(?P<who>){_N}年(?:里|间|内)?(?P=years)(?:个|件|大)?{_WHAT}{_END}")


def told_dates(reading: Reading) -> list[Date]:
    """Return the dates of a claim that have a year and stand in no title."""
    return [one for one in reading.dates if one.year is not None and not one.in_title]


def without_run(reading: Reading) -> str:
    """Return a claim without what its own dates bear out: 一年一个版本; else as it is."""
    text, dates = reading.folded, told_dates(reading)
    for pattern in (_YEARLY, _RUN, _AS_MANY):
        said = pattern.search(text)
        if said and _consecutive(dates, said["years"]):
            text = said["who"] + text[: said.start()] + text[said.end() :].lstrip("，：,:")
    return text


def _consecutive(dates: list[Date], count: str | None) -> bool:
    years = sorted(one.year or 0 for one in dates)
    in_a_row = bool(years) and years == list(range(years[0], years[0] + len(years)))
    return in_a_row and (count is None or chinese(count) == len(years))


def rising(dates: list[Date]) -> bool:
    """Tell whether no date is before the one told before it."""
    moments = [(one.year or 0, one.month or 0, one.day or 0) for one in dates]
    return all(one <= other for one, other in pairwise(moments))


def between(date: Date, others: list[Date]) -> bool:
    """Tell whether a year is after some of the others and before the rest."""
    years = [one.year or 0 for one in others]
    return min(years) < (date.year or 0) < max(years)
