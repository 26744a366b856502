"""Checks before and after what, and who was sooner: 两会后 is not 两会前夕; 甲比乙先动手."""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted, unsupported

_TURN = r"(?:闭幕|开幕|召开|举行|结束|开始|开完|开)?(?:之|以|过)?"
_THERE = re.compile(
    r"(?P<what>[一-鿿]{2})(?:闭幕|开幕|召开|举行|结束|开始)?(?P<side>前夕|之前|以前|之后|以后|过后)"
)
_EARLY = ("前夕", "之前", "以前", "前")
_NO_TIME = r"(?![一-鿿]{0,1}[续期者台勤沿景往])"
_SOONER = re.compile(
    r"[一-鿿\d]{2,10}?(?:比[一-鿿\d]{2,8}?|[，]?)(?P<way>先(?:动[的了]?手|开[的了]?[工始]|起[的了]?步|干|启动|搞|办|建|来|到|行动|加入|行一步)|(?<=比)抢先)"
)
_AFTER = re.compile(
    rf"[一-鿿]{{1,3}}[会赛展典](?:闭幕|召开|举行|结束|开完|开)?(?:之|以|过)?后{_NO_TIME}"
)
_OVER = re.compile(r"后|结束|闭幕|完毕|落幕|次日|翌日|随即|接着|续")
_FIRST = re.compile(r"先|率先|早|晚|首|第一|最初|领先|抢|一马|带头|牵头|先后|随后|其后|之后|后来")


def check_side(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where what was before something is told to be after it, or the reverse."""
    for there in _THERE.finditer(window.body):
        what = re.escape(there["what"])
        said = re.search(rf"{what}{_TURN}(?P<side>前夕|[前后]){_NO_TIME}", part.text)
        if said is None:
            continue
        sides = {
            one["side"] in _EARLY
            for one in re.finditer(rf"{what}{_TURN}(?P<side>前夕|[前后]){_NO_TIME}", window.body)
        }
        if sides == {said["side"] not in _EARLY}:
            yield contradicted(f"原文是“{there[0]}”，不是“{said[0]}”")
            return


def check_after(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where something is told to be after an event that is not over."""
    said = _AFTER.search(part.text)
    if said and not _OVER.search(window.body):
        yield unsupported(f"原文没有说“{said[0]}”")


def check_sooner(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where one is told to have been first and the sentence tells of no order."""
    said = _SOONER.search(part.text)
    if said and not part.dates and not _FIRST.search(window.body):
        yield unsupported(f"原文没有说“{said['way']}”")
