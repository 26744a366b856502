"""Tells of which year an undated document is, where it says so itself: 2031年，是…十周年."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from rag.types import EvidenceItem
from rag.verify.text.reading import read

_NEEDED = re.compile(r"[今去前明]年|(?<![\d年])\d{1,2}月\d{1,2}日")
_IS = (
    r"(?<![到至截于以\d-])(?P<year>(?:19|20)\d{2})年[，,]?(?:既|也|又|还|更|恰好?|正好?)*"
    r"(?:是|迎来|适逢|恰逢|正值|欣逢)"
)
_KEEPS = re.compile(_IS + r"[^。；\n]{2,80}?周年(?![前后])")  # written in the year that it keeps
_MARKS = re.compile(_IS + r"[^。；\n]{0,60}?(?:关键一年|之年|元年|第一年)")


def dated(items: Sequence[EvidenceItem]) -> list[EvidenceItem]:
    """Return the evidence, what is of an undated document with the year that it tells."""
    if all(item.date for item in items):
        return list(items)
    years = {
        document: _year(
            tuple(one.paragraph.text for one in items if one.document == document and not one.date)
        )
        for document in {item.document for item in items if not item.date}
    }
    return [
        replace(item, date=years[item.document]) if not item.date and years[item.document] else item
        for item in items
    ]


@lru_cache(maxsize=256)
def _year(texts: tuple[str, ...]) -> str:
    """Return the year of which the paragraphs of a document say that it is this year; "" if none.

    What is to come is told so too (2035年是…之年): that a year marks something counts only if
    something else is dated in it or in the year before, and none may be told of a later one.
    """
    if not any(map(_NEEDED.search, texts)):
        return ""
    readings = [read(text) for text in texts]
    bodies = [reading.folded[: reading.reliable] for reading in readings]
    kept = {int(one["year"]) for body in bodies for one in _KEEPS.finditer(body)}
    told = kept or {int(one["year"]) for body in bodies for one in _MARKS.finditer(body)}
    if len(told) != 1:
        return ""
    (year,) = told
    known = [one for reading in readings for one in reading.dates if one.year and not one.in_title]
    later = any(one.year is not None and one.year > year for one in known)
    recent = any(one.month is not None and one.year in (year, year - 1) for one in known)
    return str(year) if not later and (kept or recent) else ""
