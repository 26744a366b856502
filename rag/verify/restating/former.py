"""Puts the two things that a claim itself names for 前者 and 后者: 甲和乙，前者要修，后者要建."""

import re

_POINTS = re.compile(r"[前后]者")
_PAIR = re.compile(  # 甲和乙，; 甲与乙都在增长，
    r"^(?P<one>[^，。；、]{2,24}?)[和与跟及同、](?P<other>[^，。；、]{2,24}?)(?P<told>(?:都|均|各|占|在|两|这|之间|不|一|相|是)[^，。；]{0,20})?[，,：:；]"
)
_TWO = re.compile(  # 甲增长64%，乙增长84%，
    r"^(?P<one>[^，。；、\d]{2,40}?)(?P<said>(?:占|为|是|达到?|累计|增长|增加|增幅|上升|有|下降)[^，。；、]*?\d[^，。；、]*?|[\d.]+[^，。；、]*?)[，,；]"
    r"(?P<other>[^，。；、\d]{2,40}?)(?P<told>(?:占|为|是|达到?|累计|增长|增加|增幅|上升|有|下降)[^，。；、]*?\d[^，。；、]*?|[\d.]+[^，。；、]*?)[，,；。]"
)
_WHOSE = re.compile(r"^[^，。；、]{2,12}的(?=[^，。；、的]{2,}$)")
_LEAD = re.compile(r"^(?:其中|这两[个项者]|而|在[^，。；]{2,8}中)[，,]?")
LEAST = 2  # times that a claim points back


def named_again(text: str) -> str:
    """Return a claim with 前者 and 后者 named, and without the clause that but names the two.

    As it is where it points to what it does not name itself.
    """
    points = list(_POINTS.finditer(text))
    if len(points) < LEAST or len({one[0] for one in points}) < LEAST:
        return text
    before = text[: points[0].start()]
    pair = _PAIR.match(before)
    if pair and pair.end() == len(before):
        one, other = pair["one"], pair["other"]
        rest = _put(text[pair.end() :], _LEAD.sub("", one), other)
        shared = re.match(r"占[^，。；]{2,8}?(?=的?(?:比重|份额|比例))", pair["told"] or "")
        return _shares(rest, one, other, f"{shared[0]}的") if shared else rest
    two = _TWO.match(before)
    if two:
        return before + _put(text[len(before) :], two["one"], two["other"])
    return text


def _put(text: str, one: str, other: str) -> str:
    """Return a text with both names; what says whose they are is said once, of the first."""
    whose = _WHOSE.match(one)
    if whose and not _WHOSE.match(other):
        other = whose[0] + other
    return text.replace("前者", one).replace("后者", other)


def _shares(text: str, one: str, other: str, shared: str) -> str:
    """Return a text in which the figure of each is the share that was spoken of: 占全国的."""
    for name in (one, other):
        text = re.sub(rf"{re.escape(name)}(?:是|为|占)", f"{name}{shared}", text, count=1)
    return text
