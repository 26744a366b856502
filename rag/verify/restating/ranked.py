"""Takes a ranking apart: 三者中增幅最大的是甲; 甲最高，乙居中，丙最低; 甲最高（84%）.

It makes so many comparisons, or, told with its figures, so many statements, if they are in order.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from rag.verify.numbers.numerals import chinese
from rag.verify.numbers.units import alike
from rag.verify.restating.dealt import dealt
from rag.verify.text.reading import Reading, read

FEW = 5  # things; nobody ranks more in a sentence
_AMONG = re.compile(
    r"^(?:在|就|从|拿|论)?(?P<things>[^，。；：,;:]+?、?[^，。；：,;:]+?)[一两二三四五几]?(?:者|项|个|类|家)?(?:当中|之中|中|里|相比|比较|比起来)[，,]"
    r"(?P<measure>[^，。；：,;:]{2,12}?)最(?P<way>[大高多长小低少短])的?(?:就|则)?(?:是|为|当属|要数)(?P<who>[^，。；：,;:]{2,20})[。！]?$"
)
_ORDER = re.compile(
    r"^(?:比较|对比|看|从|就|按)?这?(?:[两二三四五几\d][项个类])?(?P<measure>[^，。；：,;:]{2,12})[，,：:](?P<first>[^，。；：、,;:]{2,24}?)(?P<way>最高|最大|最多|最低|最小|最少)[，,]"
    r"(?P<second>[^，。；：、,;:]{2,24}?)(?:居中|居次|次之|其次)[，,](?P<third>[^，。；：、,;:]{2,24}?)(?:最[低小少高大多]|垫底|居末)[。！]?$"
)
_LED = re.compile(  # 在三项增幅里，
    r"^(?:比较|对比|在|看|从|就|按)?(?P<measure>[^，。；：,;:]{2,30}?)(?:当中|之中|里头|里|中|上|方面)?[，,：:]"
)
_RANKED = re.compile(  # 甲最高（134%）
    r"(?P<who>[^，。；：、,;:（）()]{2,24}?)的?(?:(?P<top>最[高大多快长]|居首|领先)|(?P<low>最[低小少慢短]|垫底|居末)|居中|居次|次之|其次)"
    r"(?:[（(]|[，,]?[是为])(?P<figure>[^，。；、（）()]{1,12})[)）]?(?:[，,；;]|[。！]?$)"
)
_COUNTED = re.compile(r"(?P<count>[两二三四五六])(?:[个条项点种类样者家]|方面)")
LEAST = 3  # things that are ranked, if the claim does not count them
_LIST = re.compile(r"、|以及|[和与及]")
_DOWN = tuple("小低少短")


def ranks(reading: Reading) -> list[str]:
    """Return the comparisons that a ranking makes, each as a sentence; nothing if it makes none."""
    text = reading.folded
    told = _with_figures(text)
    if told:
        return told
    said = _AMONG.search(text)
    if said:
        things = [one for one in _LIST.split(said["things"]) if one]
        others = [one for one in things if one != said["who"]]
        if 1 < len(things) <= FEW and len(others) == len(things) - 1:
            return [_than(said["who"], one, said["measure"], said["way"]) for one in others]
        return []
    said = _ORDER.search(text)
    if said is None:
        return []
    things = [said[name] for name in ("first", "second", "third")]
    way = said["way"][-1]
    return [_than(one, other, said["measure"], way) for one, other in pairwise(things)]


def _than(one: str, other: str, measure: str, way: str) -> str:
    return f"{one}的{measure}比{other}的{measure}{'低' if way in _DOWN else '高'}。"


def _with_figures(text: str) -> list[str]:
    """Return what a ranking says of each figure that it tells, if they are in that order."""
    led = _LED.match(text)
    rows = list(_RANKED.finditer(text, led.end())) if led else []
    if led is None or not rows or rows[-1].end() < len(text) or rows[0].start() > led.end():
        return []
    if any(one.end() != other.start() for one, other in pairwise(rows)):
        return []
    count = _COUNTED.search(led["measure"])
    if len(rows) != (int(chinese(count["count"]) or 0) if count else max(len(rows), LEAST)):
        return []
    if not _in_order(rows):
        return []
    listed = "，".join(one["who"] + one["figure"] for one in rows)
    return dealt(read(f"{led['measure']}：{listed}。"))


def _in_order(rows: Sequence[re.Match[str]]) -> bool:
    """Tell whether the figures of a ranking fall, or rise, from its first to its last."""
    figures = [read(one["figure"]).quantities for one in rows]
    if any(len(one) != 1 or not alike(one[0].unit, figures[0][0].unit) for one in figures):
        return False
    values = [one[0].value for one in figures]
    down = bool(rows[0]["top"] and not rows[-1]["top"])
    up = bool(rows[0]["low"] and not rows[-1]["low"])
    if any(one["top"] or one["low"] for one in rows[1:-1]) or up == down:
        return False
    return all(one > other if down else one < other for one, other in pairwise(values))
