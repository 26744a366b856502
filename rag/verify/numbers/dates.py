"""Finds dates, however written: 2016年5月24日, 2016-05-24, 二〇一六年五月, May 24, 2016."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from rag.verify.numbers.numerals import HAN_DIGIT, chinese

_NUMBER = rf"\d{{1,2}}|[{HAN_DIGIT}十]{{1,3}}"
_YEAR = rf"(?:19|20)\d{{2}}|[一二][{HAN_DIGIT}]{{3}}"
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        start=1,
    )
}
_MONTH_NAME = rf"({'|'.join(_MONTHS)})[a-z]*\.?"

_RANGE = re.compile(
    r"(?<![\d.])((?:19|20)\d{2})\s?年?\s?(?:-|—|–|~|至|到|−)\s?((?:19|20)\d{2})(?!\d)\s?年?"
)
_LIVED = r"年(?:出生|生[人于，。]|参加工作|入党|入团|参军|入伍|毕业)"  # 81年入党
_CHINESE = re.compile(
    rf"(?<![\d.])(?:(?P<year>{_YEAR}|\d{{2}}(?=\s?年\s?\d{{1,2}}\s?月|{_LIVED}))\s?年[初底末]?\s?(?:的)?)?"
    rf"(?:(?P<month>{_NUMBER})\s?月(?!份额)份?\s?(?:(?P<day>{_NUMBER})\s?[日号])?)?"
)
_NUMERIC = re.compile(
    r"(?<![\d.])((?:19|20)\d{2})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d%‰万亿元倍个家公吨])"
)
_DECADE = re.compile(  # 20世纪60年代, 八十年代, 70后
    r"(?:(?P<century>1[89]|2[01]|十九|二十一?|上|本)世纪)?(?P<tens>[1-9]0|[一二三四五六七八九]十)年代"
    r"|(?P<born>[056789]0)后(?![期续面来])"
)
AHEAD = 50  # 49年5月 may be planned, 86年5月 is long ago
RECENT = 30  # 20年代 are those of this century, 30年代 of the last
_NEXT_YEAR = re.compile(
    r"再?次年|翌年|(?:(?<=[，。；,;])|(?<=[，。；,;]到)|(?<=[，。；,;]到了))第二年(?![的内里级度])|(?:此|其)后的?一年|(?<=[，。；,;])(?:再下?|又?下)一年(?![的度])"
    r"|(?P<same>(?<=[，。；,;])(?:就在|也?是?在)?同一?年(?![级龄度代的]))"
)
_TITLE = re.compile(r"《[^《》]*》")
_ENGLISH = (
    re.compile(rf"\b{_MONTH_NAME}\s(?:(\d{{1,2}})(?:st|nd|rd|th)?,?\s)?((?:19|20)\d{{2}})\b"),
    re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s{_MONTH_NAME},?\s((?:19|20)\d{{2}})\b"),
)
_BARE_YEAR = re.compile(r"(?<![\da-z.+\-/])((?:19|20)\d{2})(?![\d.,%‰a-z+/\-万亿个家项名人元座])")


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it is written, in its place.

    `year_given` is False for a year taken from the date before; `in_title` marks the years in
    《…》, which are part of a name.
    """

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    year_given: bool = True
    in_title: bool = False
    decade: bool = False

    def __str__(self) -> str:
        """Return the date as people write it."""
        if self.decade:
            return f"{self.year}年代"
        parts = ((self.year, "年"), (self.month, "月"), (self.day, "日"))
        return "".join(f"{value}{unit}" for value, unit in parts if value is not None)

    def covers(self, claim: "Date") -> bool:
        """Tell whether this date says at least what the claimed one says, and the same."""
        if claim.decade or self.decade:
            return claim.decade and _tens(claim.year) == _tens(self.year)
        pairs = ((claim.year, self.year), (claim.month, self.month), (claim.day, self.day))
        return all(said is None or said == known for said, known in pairs)

    def clashes(self, claim: "Date") -> bool:
        """Tell whether the two cannot be the same day."""
        if claim.decade or self.decade:
            return self.year is not None and _tens(claim.year) != _tens(self.year)
        pairs = ((claim.year, self.year), (claim.month, self.month), (claim.day, self.day))
        return any(said and known and said != known for said, known in pairs)


def find_dates(text: str) -> list[Date]:
    """Return the dates of folded `text` in order; a date without a year takes the last one's."""
    found: list[Date] = []
    taken = [False] * (len(text) + 1)
    for finder in (_decades, _ranges, _numeric, _chinese, _english, _bare):
        for date in finder(text):
            if not any(taken[date.start : date.end]):
                taken[date.start : date.end] = [True] * (date.end - date.start)
                found.append(date)
    found.sort(key=lambda date: date.start)
    titles = [match.span() for match in _TITLE.finditer(text)]
    named = [
        replace(date, in_title=any(start < date.start < end for start, end in titles))
        for date in found
    ]
    return _following(_inherit(named), text) if _NEXT_YEAR.search(text) else _inherit(named)


def _inherit(dates: list[Date]) -> list[Date]:
    for before, date in pairwise(range(len(dates))):
        one, last = dates[date], dates[before]
        if one.year is None and last.year is not None and not last.in_title:
            dates[date] = replace(one, year=last.year, year_given=False)
    return dates


def _following(dates: list[Date], text: str) -> list[Date]:
    """Read 次年, 第二年 and 次年5月 as of the year after the last before them, 同年 as of it."""
    for match in _NEXT_YEAR.finditer(text):
        known = [one.year for one in dates if one.end <= match.start() and one.year is not None]
        if not known:
            continue
        year = known[-1] + (0 if match["same"] else 1)
        here = Date(*match.span(), year, year_given=False)
        for one in dates:
            if one.start == match.end() and not one.year_given:
                here = replace(one, start=match.start(), year=year)
        dates = [one for one in dates if one.start != match.end() or one.year_given]
        dates = sorted([*dates, here], key=lambda one: one.start)
    return dates


def _decades(text: str) -> list[Date]:
    if "年代" not in text and "0后" not in text:
        return []
    found = []
    for match in _DECADE.finditer(text):
        tens = _value(match["tens"] or match["born"]) or 0
        century = _value(match["century"]) if match["century"] not in {None, "上", "本"} else None
        first = 100 * (century - 1) if century else 2000 if tens < RECENT else 1900
        if not tens % 10:
            found.append(Date(*match.span(), first + tens, decade=True))
    return found


def _tens(year: int | None) -> int | None:
    return None if year is None else year // 10


def _ranges(text: str) -> list[Date]:
    return [
        Date(match.start(group), match.end(group) if group == 1 else match.end(), int(match[group]))
        for match in _RANGE.finditer(text)
        for group in (1, 2)
    ]


def _numeric(text: str) -> list[Date]:
    found = []
    for match in _NUMERIC.finditer(text):
        month, day = int(match[3]), int(match[4]) if match[4] else None
        if _real(month, day):
            found.append(Date(match.start(), match.end(), int(match[1]), month, day))
    return found


def _chinese(text: str) -> list[Date]:
    found = []
    for match in _CHINESE.finditer(text):
        if match.end() == match.start():
            continue
        year, month, day = (_value(match[name]) for name in ("year", "month", "day"))
        if year is not None and year < 100:  # noqa: PLR2004 - 16年5月
            year += 2000 if year < AHEAD else 1900
        if _real(month, day):
            found.append(Date(match.start(), match.end(), year, month, day))
    return found


def _english(text: str) -> list[Date]:
    if "20" not in text and "19" not in text:
        return []
    found = []
    for match in _ENGLISH[1].finditer(text):
        month = _MONTHS[match[2]]
        found.append(Date(match.start(), match.end(), int(match[3]), month, int(match[1])))
    for match in _ENGLISH[0].finditer(text):
        day = int(match[2]) if match[2] else None
        found.append(Date(match.start(), match.end(), int(match[3]), _MONTHS[match[1]], day))
    return [date for date in found if _real(date.month, date.day)]


def _bare(text: str) -> list[Date]:
    return [Date(match.start(), match.end(), int(match[1])) for match in _BARE_YEAR.finditer(text)]


def _value(text: str | None) -> int | None:
    if text is None:
        return None
    value = int(text) if text.isascii() else chinese(text)
    return None if value is None else int(value)


def _real(month: int | None, day: int | None) -> bool:
    return (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= 31)  # noqa: PLR2004
