"""Years that a document says by its own date: 去年, 今年, and dates without a year."""

import re
from dataclasses import replace

from rag.verify.numbers.dates import Date, find_dates

_DAY = re.compile(r"((?:19|20)\d{2})(?:-(\d{1,2}))?")
_YEARS = {
    "今年": 0, "本年": 0, "去年": -1, "上年": -1, "上一年": -1, "前年": -2, "明年": 1,
}  # fmt: skip
_SAID = re.compile(
    rf"(?<![比较年前今去])(?:{'|'.join(sorted(_YEARS, key=len, reverse=True))})(?!度|级)"
)


def resolved(text: str, document_date: str) -> list[Date]:
    """Return the dates of folded `text` in a document of that date (YYYY, YYYY-MM, YYYY-MM-DD).

    比去年 names what is compared with and is no date. A month after the document's own, without
    a year, may be of the year before: it stays without one.
    """
    dates = find_dates(text)
    written = _DAY.match(document_date)
    if written is None:
        return dates
    year, month = int(written[1]), int(written[2] or 12)
    taken = {at for one in dates for at in range(one.start, one.end)}
    found = [
        Date(match.start(), match.end(), year + _YEARS[match[0]], year_given=False)
        for match in _SAID.finditer(text)
        if match.start() not in taken
    ]
    every = sorted([*dates, *found], key=lambda one: one.start)
    return [
        _dated(one, [last for last in every[:number] if "。" not in text[last.end : one.start]],
               year, month)
        for number, one in enumerate(every)
    ]  # fmt: skip


def _dated(date: Date, before: list[Date], year: int, month: int) -> Date:
    """Return a date without a year in the year its sentence says, else in the document's."""
    if date.year is not None or date.month is None:
        return date
    known = next((one.year for one in reversed(before) if one.year is not None), None)
    if known is None and date.month <= month:
        known = year
    return replace(date, year=known, year_given=False)
