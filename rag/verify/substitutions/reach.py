"""Checks how far something reaches: 国内一流 where 国际一流 is said, 国内影响力 for 在全球的影响力.

Both words may stand in the sentence, the near one with another noun: 着眼国内、国际“两个扇面”.
"""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.carrying import is_place

_SCOPES = "国内|国际|全国|全球|世界|国外|海外|境外|境内|省内|省外"
_REACH = re.compile(rf"(?P<scope>{_SCOPES})(?:性|级)?的?(?P<noun>[一-鿿]{{2}})")
_FIRST_CLASS = re.compile(  # 长三角一流 of 国际一流: a place may be the reach
    rf"(?P<scope>{_SCOPES})的?一流"
)
_REGION = re.compile(r"[一-鿿]三角|京津冀|[一-鿿]{0,2}湾区|[一-鿿]{2}经济带")
_BEST_OF = re.compile(r"(?P<before>[一-鿿]{2,6})的?一流")
_IN = re.compile(  # 在全国有影响力的: told the other way about
    r"在(?P<scope>[^，。；、在有的]{2,6}?)(?:上|内|范围内)?(?:具?有)(?:较?强的?|一定的?|重要的?)?(?P<noun>[一-鿿]{2}力)"
)
_OF_A_KIND = re.compile(  # 良性, 新型: words by themselves, whatever stands before them
    r"(?P<kind>[一-鿿](?![良恶理新大小中重轻典类个共属特弹刚柔活惯男女感任模转定硬软微巨慢急毒烈][性型])[一-鿿][性型])"
    r"(?P<noun>[一-鿿]{2})"
)
_SAME = ({"世界", "全球"}, {"国外", "海外", "境外"}, {"国内", "境内"})


def check_reach(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a noun has another reach there, and never the one that is said."""
    there = [(match["scope"], match["noun"]) for match in _REACH.finditer(window.body)]
    for match in _REACH.finditer(part.text) if there else ():
        scope, noun = match["scope"], match["noun"]
        known = [one for one, other in there if other == noun]
        alike = next((one for one in _SAME if scope in one), {scope})
        if known and not alike & set(known):
            yield contradicted(f"原文是“{known[0]}{noun}”，不是“{scope}{noun}”")
            return
    there += [(match["scope"], match["noun"]) for match in _IN.finditer(window.body)]
    for match in _IN.finditer(part.text) if there else ():
        scope, noun = match["scope"], match["noun"]
        known = [one for one, other in there if other == noun or other == noun[:2]]
        alike = next((one for one in _SAME if scope in one), {scope})
        if known and not alike & set(known):
            yield contradicted(f"原文是“{known[0]}{noun}”，不是“{scope}{noun}”")
            return
    yield from _first_class_where(part, window)
    yield from _other_kind(part, window)


def _first_class_where(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a place is what something is first-class in, and there another is."""
    told = f"{window.reading.folded}{window.elsewhere}"
    there = _FIRST_CLASS.search(told)
    said = there and _BEST_OF.search(part.text)
    if said is None or there is None:
        return
    ends = (said["before"][at:] for at in range(len(said["before"]) - 1))
    place = next((one for one in ends if is_place(one) or _REGION.fullmatch(one)), "")
    if place and f"{place}一流" not in told:
        yield contradicted(f"原文是“{there[0]}”，不是“{place}一流”")


def _other_kind(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a noun is of another kind there: 生活性服务业 for 生产性服务业."""
    for match in _OF_A_KIND.finditer(part.text):
        kind, noun = match["kind"], match["noun"]
        if kind in window.body or kind in window.elsewhere:
            continue
        other = next((o for o in _OF_A_KIND.finditer(window.body) if o["noun"] == noun), None)
        if other and other["kind"][-1] == kind[-1]:
            yield contradicted(f"原文是“{other[0]}”，不是“{match[0]}”")
            return
