"""Checks what came first: 先…后…, 早于, 晚于, 之前, 之后."""

import re
from dataclasses import dataclass
from functools import lru_cache

from index.types import Span
from rag.verify.chronology.eve import as_there
from rag.verify.evidence.parts import Part, Window, date_scope
from rag.verify.measures.elapsed import ANNIVERSARY
from rag.verify.numbers.dates import Date
from rag.verify.words.content import Word, covered, inside

_FIRST_THEN = re.compile(
    r"(?<![率首领优三争原预祖事创])先(?!进|试|行|后|锋|生|于|前|导|驱|富)(?P<early>.{2,}?)"
    r"[，,、]?(?:然后|随后|之后|接着|后来|后|再|才)(?P<late>.+)"
)
_EARLIER = re.compile(r"(?P<early>.+?)(?:早于|先于|早过)(?P<late>.+)")
_LATER = re.compile(r"(?P<late>.+?)(?:晚于|迟于)(?P<early>.+)")
_SOONER = re.compile(  # 甲比乙还早
    r"(?P<early>[^。；]+?)比(?P<late>[^。；比]+?)(?:来得|得|还要|还|更要|更|要)*早(?:一些|一点|些)?(?=[，。；！,;]|$)"
)
_NO_SOONER = re.compile(  # 甲比乙更晚, 甲没有乙早
    r"(?P<late>[^。；]+?)(?:比(?P<early>[^。；比]+?)(?:来得|得|还要|还|更要|更|要)*(?:晚|迟)(?:一些|一点|些)?)(?=[，。；！,;]|$)"
)
_AFTER_IS = re.compile(  # 甲是乙之后才走到的
    r"(?P<late>[^。；]+?)[，,]?是在?(?P<early>[^，。；是]+?)(?:之后|以后)才?[^，。；]{1,8}的[。！]?$"
)
_AFTER_END = re.compile(r"(?P<late>.+?)(?:发生)?在(?P<early>.+?)(?:之后|以后)[。！]?$")
_BY_THEN = re.compile(  # 甲接受采访时，大会已经闭幕
    r"^(?P<late>[^。；]{4,}?)(?:时|的时候|之时|之际)[，,](?P<early>[^，。；]{2,24}?)(?:就|便)?(?:已经?|早已|业已)(?:召开|开幕|闭幕|结束|举行|开完|开过|落幕)了?[。！]?$"
)
_ONCE_OVER = re.compile(  # 在大会已经闭幕的时候接受采访
    r"在(?P<early>[^，。；]{2,24}?)(?:已经?|早已|业已)(?:召开|开幕|闭幕|结束|举行|开完|开过|落幕)了?(?:的时候|之时|之际|时|之后|以后|后)[，,]?(?P<late>[^，。；]{4,})"
)
_THEN_ALSO = re.compile(  # 先在甲…，2024年又在乙…
    r"(?<![率首领优三争原预祖事创])先(?!进|试|行|后|锋|生|于|前|导|驱|富)(?P<early>[^。；]{4,}?)[，,](?P<late>[^，。；]{0,16}?又[^，。；]{4,})"
)
_BEFORE_END = re.compile(r"(?P<early>.+?)(?:发生)?在(?P<late>.+?)(?:之前|以前)[。！]?$")
_AFTER = re.compile(r"(?P<early>.+?)(?:之后|以后)[，,是才]+(?P<late>.+)")
_BEFORE = re.compile(r"(?P<late>.+?)(?:之前|以前)[，,是]+(?P<early>.+)")
OTHER_WAY = "先后顺序与原文相反"
CLOSE = 4  # characters: 到2024年满十周年, not 2016年5月24日启动，正值…两周年
_JUST_A_DATE = re.compile(r"^[^\u4e00-\u9fff]*(?:[\d年月日底末初至到在于今明去]|截至)+$")
_SAYS = re.compile(r"早于|先于|晚于|迟于|之前|之后|以前|以后|前夕|先后")
_IN_FRONT = re.compile(r"(?P<early>.+?)在(?:先|前)[，,、；;]\s*(?P<late>.+?)在后(?=[，,。；;！]|$)")
_PATTERNS = (
    _IN_FRONT,
    _EARLIER,
    _LATER,
    _SOONER,
    _NO_SOONER,
    _AFTER_IS,
    _AFTER_END,
    _BEFORE_END,
    _AFTER,
    _BEFORE,
    _BY_THEN,
    _ONCE_OVER,
    _FIRST_THEN,
    _THEN_ALSO,
)

_SIGNS = ("先", "后", "前", "于", "已", "早", "晚", "迟")  # each pattern has one of them
REMEMBERED = 1024  # claims and parts of them that were looked at last


@dataclass(frozen=True, slots=True)
class Sequence:
    """Two stretches of a claim: what it says came first, and what came later."""

    early: Span
    late: Span


@lru_cache(maxsize=REMEMBERED)
def find_sequence(text: str) -> Sequence | None:
    """Return what a claim says about the order of two things, if it says anything."""
    if not any(sign in text for sign in _SIGNS):
        return None
    for pattern in _PATTERNS:
        match = pattern.search(text)
        if (
            match
            and not _JUST_A_DATE.search(match["early"])
            and not _JUST_A_DATE.search(match["late"])
        ):
            return Sequence(Span(*match.span("early")), Span(*match.span("late")))
    return None


def says_order(text: str) -> bool:
    """Tell whether a text itself says what came first."""
    return _SAYS.search(text) is not None


def came_first(early: tuple[Part, Window], late: tuple[Part, Window]) -> bool | None:
    """Tell by dates, or by the order in the same paragraph, what came first; None: unknown."""
    one, other = (moment(*pair) for pair in (early, late))
    if one and other and (by_date := earlier(one, other)) is not None:
        return by_date
    if early[1].body == late[1].body:
        told = as_there(early[0], late[0], early[1].body)
        if told is not None:
            return told
    if early[1].item.marker != late[1].item.marker:
        return None
    places, others = _places(*early, late[0]), _places(*late, early[0])
    on_average = sum(places) / len(places) < sum(others) / len(others)
    # One sentence may begin with a subject that either part names: its last words tell, too.
    return on_average and (early[1].span != late[1].span or max(places) < max(others))


def moment(part: Part, window: Window) -> Date | None:
    """Return when something was: by an anniversary of it, else by its date."""
    dates = inside(window.reading.dates, window.span)
    told = [
        one for one in inside(window.reading.quantities, window.span) if one.unit == ANNIVERSARY
    ]
    if len(dates) == len(told) == 1 and 0 <= told[0].start - dates[0].end <= CLOSE:
        year = dates[0].year
        return None if year is None else Date(0, 0, year - int(told[0].value))
    return date_of(part, window)


def date_of(part: Part, window: Window) -> Date | None:
    """Return the date of what the part says: the one whose clauses carry most of it."""
    words = list(part.words)
    near = [one for one in window.reading.dates if _inside(one, window) and not one.in_title]
    if not words:  # 2.0版: nothing but its number tells which one is meant
        return near[0] if len(near) == 1 else None
    best = max(near, key=lambda one: _fit(window, one, words), default=None)
    return best if best is not None and _fit(window, best, words) else None


def _inside(date: Date, window: Window) -> bool:
    return window.span.start <= date.start < window.span.end


def _fit(window: Window, date: Date, words: list[Word]) -> float:
    end = date_scope(window.reading, date).end
    return covered(window.reading.folded[date.start : end], words)


def earlier(one: Date, other: Date) -> bool | None:
    """Tell which date is earlier, as far as both are written; 2023年 and 2023年10月 are open."""
    for mine, theirs in ((one.year, other.year), (one.month, other.month), (one.day, other.day)):
        if mine is None or theirs is None:
            return None
        if mine != theirs:
            return mine < theirs
    return None


def _places(part: Part, window: Window, other: Part) -> list[int]:
    """Return where in the paragraph what only this part says stands."""
    theirs = {word.text for word in other.words} | {one.text for one in other.quantities}
    own = [word.text for word in part.words] + [one.text for one in part.quantities]
    places = [window.body.find(text) for text in own if text not in theirs]
    return [window.span.start + place for place in places if place >= 0] or [window.span.start]
