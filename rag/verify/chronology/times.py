"""Checks dates: is it the date, and is it the date of this event."""

import re
from collections.abc import Iterator, Sequence

from rag.verify.evidence.parts import Part, Window, date_scope
from rag.verify.evidence.problem import Problem, contradicted, unsupported
from rag.verify.measures.elapsed import counted
from rag.verify.numbers.dates import Date
from rag.verify.words.content import Word, covered, inside

CLEARLY = 0.9  # another date's clauses fit better if they carry nearly one word more
AFTER = 4  # characters after a date that say whether it is a start or an end
_START = re.compile(r"[,，]?(?:起(?!步|草|源)|以来|之后|以后|后)")
_END = re.compile(r"(?:年?[底末])?(?:前|之前|以前|止|为止)")
HALF = 0.5  # a date whose clauses carry half the words is the date of the same event


def check_dates(part: Part, window: Window) -> Iterator[Problem]:
    """Yield what is wrong with the dates of a part."""
    reading = window.reading
    near = _governing(window)
    for date in part.dates:
        if date.in_title or _of_the_text(date, window) or counted(date, part, window):
            continue
        words = inside(part.words, date_scope(part.reading, date)) or list(part.words)
        weight = sum(word.weight for word in words)
        words = [word for word in words if word.text not in window.topic] or words
        fits = {one: _fit(window, one, words, own=one.covers(date)) for one in reading.dates}
        matching = [one for one in reading.dates if one.covers(date)]
        rivals = [one for one in reading.dates if one not in matching and not one.in_title]
        best = max((fits[one] for one in matching), default=-1.0)
        rival = max(rivals, key=lambda one: fits[one], default=None)
        began = [one for one in rivals if side(reading.folded, one) == "start"]
        if (
            matching
            and began
            and side(part.reading.folded, date) == "start"
            and not any(side(reading.folded, one) == "start" for one in matching)
        ):
            yield contradicted(f"原文从{_shown(window, began[0])}起，不是从{date}起")
        until = _until(part.reading.folded, date) and any(
            _until(reading.folded, one) for one in matching
        )
        if until:
            continue  # 有效期至…: no other date of the sentence is an end
        if rival and rival.clashes(date) and fits[rival] >= max(best + CLEARLY, HALF * weight):
            yield contradicted(f"时间不符：原文是{_shown(window, rival)}，不是{date}")
        elif not matching:
            yield _absent(date, rival, window)
        elif not any(one.covers(date) for one in near):
            if any(one.clashes(date) and not one.in_title for one in near):
                yield contradicted(f"时间不符：原文这件事不在{date}")
            else:
                yield unsupported(f"原文没有说这件事在{date}")


def _of_the_text(date: Date, window: Window) -> bool:
    """Tell whether a year is the one the text is of by its title, its sentence naming none."""
    if date.month is not None or f"{date.year}年" not in window.topic:
        return False
    dates = inside(window.reading.dates, window.span)
    return all(one.year == date.year or not one.year_given for one in dates)


def _until(text: str, date: Date) -> bool:
    """Tell whether a date is said to be an end: 至2029年11月30日, not 从5月到8月."""
    return text[max(0, date.start - 1) : date.start] in ("至", "到")


def side(text: str, date: Date) -> str:
    """Return whether a date is where something starts or where it ends; "" if neither."""
    after = text[date.end : date.end + AFTER]
    if _START.match(after):
        return "start"
    return "end" if _END.match(after) else ""


def _governing(window: Window) -> list[Date]:
    """Return the dates in the window; where it has none, the last one before it."""
    dates = [one for one in window.reading.dates if not one.in_title]
    return (
        inside(window.reading.dates, window.span)
        or [one for one in dates if one.start < window.span.start][-1:]
    )


def _absent(date: Date, rival: Date | None, window: Window) -> Problem:
    if rival and not rival.clashes(date) and rival.year is not None:
        return unsupported(f"原文只说{_shown(window, rival)}，没有说到{date}")
    return unsupported(f"原文中找不到{date}这个时间")


def _fit(window: Window, date: Date, words: Sequence[Word], *, own: bool) -> float:
    """Return the weight of the words a date governs; what precedes it counts for its own only."""
    scope = date_scope(window.reading, date)
    start = scope.start if own else date.start
    return covered(window.reading.folded[start : scope.end], words)


def _shown(window: Window, date: Date) -> str:
    return f"“{window.reading.text[date.start : date.end]}”"
