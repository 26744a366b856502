"""Checks who bears, does or pays what, where a sentence tells of two who do different things."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.carrying import carries

_DOES = (
    r"负责|承担|支付|发放|发给|给付|拨付|统筹|牵头|组织|审核|初审|复审|审定|审批|受理|公示|核查|核实|核定|"
    r"指导|监督|检查|签发|提供|制定|解释|办理|资助|协助|配合|出资|出钱|买单|汇总|评估|验收"
)
_BY = re.compile(
    rf"(?P<before>.*?)(?<![自理事来])由(?!于|来|此)(?P<who>[^由负]{{2,18}}?)(?:来|去|统一|共同|具体|分别|按[^，。；]{{1,6}})?(?P<does>{_DOES})(?P<after>.*)"
)
_BEARS = re.compile(
    r"^(?:但|而|同时|其中|由)?(?P<who>[^由的]{2,30}?)(?:则|还|也|要|应当?|须|具体|统一)?负责(?P<after>.+)"
)
_SEGMENT = re.compile(r"[，。；：,;:！？!?\n]")
_EMPTY = re.compile(r"[的了则是来去也要应当须具体统一共同也即“”()（）\s]+")


@dataclass(frozen=True, slots=True)
class _Share:
    """Who does something, and what it is."""

    who: str
    what: str


def check_bearers(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where one is told to do what the sentence has another do beside him."""
    known = list(_shares(window.body))
    if len(known) < 2:  # noqa: PLR2004 - two are needed to exchange anything
        return
    for said in _shares(part.text):
        words = [word.text for word in part.words if len(word.text) > 1 and word.text in said.what]
        words = [word for word in words if any(carries(one.what, word) >= 1 for one in known)]
        if not words:
            continue
        held = [sum(carries(one.what, word) >= 1 for word in words) for one in known]
        own = [one for one, count in zip(known, held, strict=True) if count == max(held)]
        if len(own) == 1 and not _same(said.who, own[0].who):
            rival = next((one for one in known if _same(said.who, one.who)), None)
            if rival is not None:
                yield contradicted(f"原文中做这件事的是“{own[0].who}”，不是“{said.who}”")
                return


def _shares(text: str) -> Iterator[_Share]:
    """Yield who does what, clause by clause."""
    for segment in _SEGMENT.split(text):
        by = _BY.match(segment)
        if by is not None:
            yield _Share(_EMPTY.sub("", by["who"]), by["before"] + by["after"])
            continue
        bears = _BEARS.match(segment)
        if bears is not None:
            yield _Share(_EMPTY.sub("", bears["who"]), bears["after"])


def _same(one: str, other: str) -> bool:
    """Tell whether two may be the same: one is in the other, or ends its short name."""
    return one in other or other in one or carries(other, one) >= 1 or carries(one, other) >= 1
