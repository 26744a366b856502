"""Judges a claim without the head that counts its own list: 身兼两种角色：甲和乙; 要抓两头：甲，乙.

What such a head calls the things (角色, 要素, 短语) says nothing that is not in the list. There
must be as many as it counts, and the text must not list more of them.
"""

import re
from collections.abc import Sequence

from rag.types import EvidenceItem, Verdict
from rag.verify.deciding.check import Check
from rag.verify.evidence.parts import whole
from rag.verify.measures.listed import items_of, lists_more
from rag.verify.numbers.numerals import number
from rag.verify.text.reading import Reading, read

_CALLED = (  # no 原因, 目标, 要求: these say what the things are
    "方面|部分|层次|层面|层意思|要点|内容|要素|角色|身份|大事|实事|事情|事|短语|小句|短句|词组|词|着力点|切入点|抓手|关键词|维度|板块"
    "|环节|特点|指标|数据|聚焦点|元素|成分|意思"
)
_HEAD = re.compile(
    r"^(?P<lead>[^，。；：:\d]{2,40}?)(?P<frame>(?:(?:一|总)?共有?|有|分为|分成|可分|包括|包含|身兼|兼有|兼具|具有|集|由|讲了|列了|列出)?|(?P<do>抓住?|抓好|做好|办好|做|办|干好))了?"
    rf"(?<!第)(?P<count>[两二三四五六七八九十])(?P<class>[个条项种点件头手层句块重大]|方面|部分)(?:的)?[“\"]?(?:{_CALLED})?[”\"]?(?:要[做办抓])?(?:于一身|组成|构成)?"
    r"(?:[：:](?:分别是|依次是|即)?|[，,](?:分别|依次)?(?:落在|讲的是|讲|说的是|指的是|涉及|是|即)(?=[^，。；]{2}))(?P<list>[^。；：:]+)(?P<on>上)?[。！]?$"
)
_ROW = re.compile(r"[^，。；：:“”()]+(?:[、+][^，。；：:“”()、+]+)+")  # “基地+中心+培训”
_SIGN = re.compile(r"[、+]")
HALF = 0.5  # share of its pairs of characters that tell which item of the text one is
_QUOTED = re.compile(r"“[^“”]*”")  # “甲、乙”的丙 is one
_LAST = re.compile(r"[，,](?=以及|还有)")
_MARKED = re.compile(r"^(?:以及|还有|一[是个家条种])")


def without_count(
    reading: Reading, items: Sequence[EvidenceItem], markers: tuple[int, ...]
) -> Verdict | None:
    """Return the verdict on what a claim lists, if it counts that rightly; None if it does not."""
    said = _HEAD.match(reading.folded)
    if said is None:
        return None
    row = _QUOTED.sub(lambda one: one[0].replace("、", " "), said["list"])
    row = _LAST.sub("、", row)
    listed = [_MARKED.sub("", one) for one in items_of(row)]
    if len(listed) != number(said["count"]):
        return None
    for link in ("",) if said["do"] else ("：", "是", ""):
        rest = read(f"{said['lead']}{link}{said['list']}。")
        check = Check(rest, list(items), markers)
        if check.verdict().supported:
            bodies = [one.window.body for one in check.found() if one]
            more = any(one and lists_more(listed, whole(rest), one.window) for one in check.found())
            whole_list = not more and not any(_goes_on(listed, body) for body in bodies)
            named = all(_shared(one, "".join(bodies)) >= HALF for one in listed)
            return check.verdict() if whole_list and named else None
    return None


def _goes_on(listed: Sequence[str], body: str) -> bool:
    """Tell whether a text has, beside one of these in its list, what is none of them."""
    for stretch in _ROW.findall(body):
        there = _SIGN.split(stretch)
        own = [any(_shared(one, mine) >= HALF for mine in listed) for one in there]
        if sum(own) > 1 and not all(own):
            return True
    return False


def _shared(one: str, other: str) -> float:
    pairs = {one[at : at + 2] for at in range(len(one) - 1)}
    return sum(pair in other for pair in pairs) / max(1, len(pairs))
