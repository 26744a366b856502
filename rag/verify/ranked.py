"""Takes a ranking apart into comparisons: 三者中增幅最大的是甲; 甲最高，乙居中，丙最低."""

import re
from itertools import pairwise

from rag.verify.reading import Reading

FEW = 5  # things; nobody ranks more in a sentence
_AMONG = re.compile(
    r"^(?:在|就|从|拿|论)?(?P<things>[^，。；：,;:]+?、?[^，。；：,;:]+?)[一两二三四五几]?(?:者|项|个|类|家)?(?:当中|之中|中|里|相比|比较|比起来)[，,]"
    r"(?P<measure>[^，。；：,;:]{2,12}?)最(?P<way>[大高多长小低少短])的?(?:就|则)?(?:是|为|当属|要数)(?P<who>[^，。；：,;:]{2,20})[。！]?$"
)
_ORDER = re.compile(
    r"^(?:比较|对比|看|从|就|按)?这?(?:[两二三四五几\d][项个类])?(?P<measure>[^，。；：,;:]{2,12})[，,：:](?P<first>[^，。；：、,;:]{2,24}?)(?P<way>最高|最大|最多|最低|最小|最少)[，,]"
    r"(?P<second>[^，。；：、,;:]{2,24}?)(?:居中|居次|次之|其次)[，,](?P<third>[^，。；：、,;:]{2,24}?)(?:最[低小少高大多]|垫底|居末)[。！]?$"
)
_LIST = re.compile(r"、|以及|[和与及]")
_DOWN = tuple("小低少短")


def ranks(reading: Reading) -> list[str]:
    """Return the comparisons that a ranking makes, each as a sentence; nothing if it makes none."""
    text = reading.folded
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
