"""Reads a claim that is but a head, a count and a list: 三类改良：品种改良、工艺改良、服务改良."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.types import Span
from rag.verify.measures.listed import FEW
from rag.verify.numbers.numerals import chinese

_COUNT = r"(?P<count>[二两三四五六七八九十])(?:大|个|条|类|项|点|种|方面|样|步|重|处|头|路|环)"
_HEAD = r"(?P<head>[^。；：:]{0,50}?)"
_NOUN = r"[^，。；：:、]{0,10}?"
# says how they are told
_SUMS = r"(?:合起来|加起来|概括起来|归纳起来|总起来|放在一起|连起来)(?:看|说|讲|来看|来说)?[，,]?"
_BY_TURN = r"(?:按(?:照)?(?:先后|顺序|次序|先后顺序))?"
_IS = (
    r"(?:分别|依次|具体|也就|就)?(?:是|为|有)|即"
    r"|(?:分别|依次)?(?:讲的是|说的是|涉及|着眼于?|聚焦[于在]|对应的?是?|落在|针对)|依次|分别"
)
_LIST_LAST = re.compile(
    rf"{_HEAD}{_COUNT}(?P<noun>{_NOUN})[，,]?(?:{_SUMS})?{_BY_TURN}(?:[：:]|[，,]?(?:{_IS})[：:]?)(?P<list>[^。；]+)[。]?$"
)
_LIST_FIRST = re.compile(
    rf"(?P<list>[^。；]+?)[，,]?(?:这|都|就|正)?是{_HEAD}{_COUNT}(?P<noun>{_NOUN})[。]?$"
)
_IN_TURN = re.compile(  # …的任务依次是甲、乙、丙: all of them, uncounted
    r"(?P<head>[^。；：:，]{2,40}?)依次(?:是|为|有|包括)[：:]?(?P<list>[^。；]+)[。]?$"
)
_SEPARATORS = (re.compile(r"[，,]"), re.compile(r"、|以及|和(?=[^和]*$)"))
_ORDERED = re.compile(r"依次|按(?:照)?(?:先后|顺序|次序)")
_SHORT = 2


@dataclass(frozen=True, slots=True)
class CountedList:
    """What a claim says of a list, how many it counts, and where each item stands in it."""

    head: str
    noun: str
    count: int
    items: tuple[Span, ...]
    in_order: bool


def counted_list(text: str) -> CountedList | None:
    """Return the list that a claim is, if it is one: nothing but a head, a count and the items."""
    for pattern in (_LIST_LAST, _LIST_FIRST, _IN_TURN):
        match = pattern.fullmatch(text.strip())
        if match is None:
            continue
        count = int(chinese(match.groupdict().get("count") or "零") or 0)
        for separator in _SEPARATORS:
            items = tuple(_cut(match["list"], match.start("list"), separator))
            count = len(items) if pattern is _IN_TURN and len(items) > 1 else count
            if len(items) == count <= FEW and all(s.end - s.start > _SHORT for s in items):
                noun = match.groupdict().get("noun") or ""
                if len(match["head"]) > 1 or len(noun.strip("“”")) > 1:
                    return CountedList(
                        match["head"], noun, count, items, bool(_ORDERED.search(text))
                    )
    return None


def _cut(text: str, start: int, separator: re.Pattern[str]) -> Iterator[Span]:
    at = 0
    for match in separator.finditer(text):
        yield Span(start + at, start + match.start())
        at = match.end()
    yield Span(start + at, start + len(text))
