"""Takes out what a claim says of how its own figures are sorted: 从高到低排列：甲134%，乙84%.

That needs no support but theirs: once each figure is borne out, they stand in that order or do not.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from rag.verify.numbers.units import alike
from rag.verify.text.reading import Reading, read

_UP, _DOWN = "低小少短慢", "高大多长快"
_WAYS = rf"[{_UP}{_DOWN}]"
_SORTED = re.compile(  # 如果按年数由多到少排，依次是…
    rf"(?P<lead>[，,]?(?:如果|如|若|要是)?(?:按照|按|依照|依|照|以)?)(?P<by>[^，。；：、,;:\d按]{{0,8}}?)(?:由|从|自)(?P<first>{_WAYS})(?:到|至|往)(?P<last>{_WAYS})"
    r"(?:来|的顺序|的次序|顺序|次序|为序|加以)?(?:排列|排序|排下来|排开|排|列|数|看)?(?=[，,：:、是为]|依次)"
)
_IN_TIME = re.compile(
    r"(?P<lead>[，,]?(?:如果|如|若|要是)?(?:按照|按|依照|依|照|以))(?P<by>)(?:时间|年份|年代|日期)(?:的)?(?:先后|早晚|由(?:早到晚|先到后)|从(?:早到晚|先到后))"
    r"(?:来|的?顺序|的?次序|为序)?(?:排列|排序|排下来|排|列|数|看)?(?=[，,：:、是为]|依次)"
)
_MOST = re.compile(  # 三项增幅里最大的是甲，134%；乙84%，丙64%
    rf"(?P<head>[^，。；：,;:]*?(?P<count>[两二三四五六七八九])[项个类家者种][^，。；：,;:]{{0,8}}?)(?:当中|之中|里头|里|中)[，,]?"
    rf"(?P<what>[^，。；：,;:]{{0,6}}?)最(?P<way>{_WAYS})的(?:就|则)?(?:是|为|当属|要数|数)(?P<who>[^，。；：,;:]{{2,24}}?)[，,](?:为|是|达到?|高达|有)?(?=[\d百])"
)
_COUNT = re.compile(
    r"这?([两二三四五六七八九])[项个类家者种](?!月)的?(?=[^，。；：,;:]{2,12}(?:：|依次))"
)
_IS = re.compile(r"^[是为]\s*[：:]\s*")
_COUNTS = {sign: number for number, sign in enumerate("二三四五六七八九", start=2)} | {"两": 2}


@dataclass(frozen=True, slots=True)
class Unsorted:
    """A claim without what it says of the order, and whether its figures are in that order."""

    texts: tuple[str, ...]  # with 三项 and without it: one of them must be borne out
    holds: bool


def unsorted(reading: Reading) -> Unsorted | None:
    """Return a claim without how its figures or dates are sorted; None if it says nothing of it."""
    text = reading.folded
    said = _SORTED.search(text)
    if said and (said["first"] in _UP) != (said["last"] in _UP):
        values = _values(text[said.end() :])
        if values is None:
            return None
        rest = _without(text, said)
        return Unsorted(_told(rest, values), _follows(values, up=said["last"] in _DOWN))
    timed = _IN_TIME.search(text)
    if timed:
        after = read(text[timed.end() :])
        dates = [(one.year, one.month or 0, one.day or 0) for one in after.dates]
        known = [(year, month, day) for year, month, day in dates if year is not None]
        if len(known) > 1 and len(known) == len(dates):
            in_turn = all(one <= other for one, other in pairwise(known))
            return Unsorted((_without(text, timed),), in_turn)
        return None
    return _without_most(text)


def _without_most(text: str) -> Unsorted | None:
    most = _MOST.match(text)
    if most is None:
        return None
    values = _values(text[most.end() :])
    if values is None or len(values) != _COUNTS[most["count"]]:
        return None
    up = most["way"] in _UP
    holds = all(values[0] < other if up else values[0] > other for other in values[1:])
    rest = f"{most['head']}：{most['who']}{text[most.end() :]}"
    return Unsorted(_told(rest, values), holds)


def _told(text: str, values: list[float]) -> tuple[str, ...]:
    """Return a text, and without 三项 before three figures, which count themselves."""
    said = _COUNT.search(text)
    counted = said and _COUNTS[said[1]] == len(values)
    return (text, text[: said.start()] + text[said.end() :]) if said and counted else (text,)


def _values(text: str) -> list[float] | None:
    """Return the values of the figures of a text, if there are two or more of one kind."""
    figures = [one for one in read(text).quantities if one.measures]
    if len(figures) < 2 or not all(alike(figures[0].unit, one.unit) for one in figures):  # noqa: PLR2004 - two are needed for an order
        return None
    return [float(one.value) for one in figures]


def _follows(values: list[float], *, up: bool) -> bool:
    return all(one <= other if up else one >= other for one, other in pairwise(values))


def _without(text: str, said: re.Match[str]) -> str:
    before, after = text[: said.start()], text[said.end() :].lstrip("，,：:")
    after = _IS.sub("", after)
    lead = before or said["by"]
    told = not lead or after.startswith(("是", "为", "依次"))
    return lead + after if told else f"{lead}：{after}"
