"""Checks what fills a place that both texts have: 由…支付, 设在…, 自…之日起, 南至…."""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.carrying import carries
from rag.verify.words.lexicon import lexicon

_X = r"(?P<x>[^，。；：,;:、“”()\d]{2,14}?)"
_DOES = (
    r"(?P<key>负责|支付|承担|发放|出资|组织|牵头|审批|审核|审定|核定|决定|出具|制定|解释|管理|提供|拨付|垫付|补足|"
    r"垫付|出|付|补|发|给|办理|受理|审查|裁定|认定|鉴定|颁发|评定|主办|承办|建设|运营)"
)
_FRAMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"由{_X}(?:统一|全额|直接|予以|先行|先|自行|共同|按[^，。；]{{1,6}})?{_DOES}",
        rf"(?P<key>设在|设于|位于|驻在|坐落于|坐落在|建在){_X}(?=[，。；、,;（(]|$)",
        rf"(?:自|从|在){_X}的?(?P<key>之日|当[月日]|次[月日])",
        rf"(?P<key>[东南西北]至|[东南西北]到){_X}(?=[，。；、,;和]|$|的)",
        rf"在{_X}(?<![作职活住读])的(?P<key>[^\W\d_]{{3}})",  # 在全国的知名度; no 在沪工作的人
        rf"在{_X}(?P<key>申领|申请|办理|领取|参保|缴纳|缴费)",
    )
)
_WAY = re.compile(
    r"[从由](高|低|多|少|大|小|先|后|早|晚|近|远|上|下)[到至](高|低|多|少|大|小|先|后|早|晚|近|远|上|下)"
)
ENOUGH = 0.6  # parts of a name that make it the same: 区财政局, 财政局


def check_slots(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where another fills the same place there, and nobody what the claim says."""
    for frame in _FRAMES:
        there = [(match["key"], match["x"]) for match in frame.finditer(window.body)]
        if not there:
            continue
        for match in frame.finditer(part.text):
            known = [filled for key, filled in there if _one_key(key, match["key"])]
            if known and not any(_same(match["x"], filled) for filled in known):
                yield contradicted(f"原文这里是“{known[0]}”，不是“{match['x']}”")
                return
    said, known_way = _WAY.search(part.text), _WAY.search(window.body)
    if said and known_way and (said[1], said[2]) == (known_way[2], known_way[1]):
        yield contradicted(f"原文是“{known_way[0]}”，不是“{said[0]}”")


def _one_key(one: str, other: str) -> bool:
    """Tell whether two verbs may be one: 支付, 承担."""
    return (
        one == other
        or one in lexicon().near(other)
        or other in lexicon().near(one)
        or one[0] == other[0]
    )


def _same(one: str, other: str) -> bool:
    return carries(other, one) >= ENOUGH or carries(one, other) >= ENOUGH
