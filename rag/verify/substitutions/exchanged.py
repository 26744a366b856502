"""Checks that two of a clause who stand around what they share were not exchanged."""

import re
from collections.abc import Iterator
from itertools import combinations

from rag.verify.actors.roles import VERBS
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.carrying import carries
from rag.verify.words.content import Word, inside
from rag.verify.words.lexicon import lexicon
from rag.verify.words.nominal import in_title

SHOWN = 2  # characters after the second that must be the same where nothing stands between
_MARKER = re.compile(
    r"由|被|向|给|为|对|把|将|从|比|受|经|获|得到|让|(?<![使应作利运采])用|(?<!依)靠"
)
_TO, _UNTO = ("向", "给", "对"), ("到", "给", "向", "至")
_IS = re.compile(r"[是系](?!统|列)")  # 乙栏目的赞助方是甲公司, 甲公司赞助了乙栏目
_DOER = re.compile(r"([^\W\d_]{2})(?:方|者|商|人|单位|机构|部门|企业)[^，。；]{0,2}[是为系]")
_OF = "的"  # 中心的建设要加速, where 加速建设中心 is said: nobody builds
_INTO = "入"  # 绿道进入规划 is said from the other side than 规划纳入绿道
_AND = ("、", "和", "与", "及", "或")
_EQUAL = re.compile(
    r"[和与同跟及、或]|之间|共同|联合|出自|来自|源自|见于|载于|相互|互相|合作|相邻|连接|分别"
)
_PARTY = re.compile(
    r"(?:[部委厅局院馆所校会]|政府|街道|企业|公司|集团|单位|机构|部门|中心|学校|银行|[^工]人|者)$"
)
_CLAUSE = re.compile(r"[，。；：,;:！？!?\n]")
_TITLE = re.compile(r"《[^《》]*(?:》|$)")  # 《乙镇建设方案: what a title says joins nobody
_HOW = frozenset({"不断", "持续", "进一步", "逐步", "稳步", "始终", "一直", "加快", "加速", "大力"})


def check_exchanged(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where two stand there the other way round, with the same words between.

    A passive or a preposition that one of the two sentences has alone explains the order.
    """
    clauses = _CLAUSE.split(window.body)
    for span in part.reading.clauses:
        named = [
            word
            for word in inside(part.words, span)
            if len(word.text) > 1
            and word.kind != "act"
            and word.text in window.body
            and word.text not in VERBS
        ]
        for first, second in combinations(named, 2):
            if first.text == second.text:
                continue
            there = [_around(clause, second.text, first.text) for clause in clauses]
            known = [one for one in there if one is not None]
            same = [_around(clause, first.text, second.text) for clause in clauses]
            if any(_named_after(part, first, second, one[0]) for one in same if one):
                yield contradicted(f"“{first.text}”与“{second.text}”的位置与原文相反")
                return
            if not known or any(_around(clause, first.text, second.text) for clause in clauses):
                continue
            if any(
                _same(part, first, second, *one)
                and not _towards(part, first, second, one[0], window)
                for one in known
            ):
                yield contradicted(f"“{first.text}”与“{second.text}”的位置与原文相反")
                return


def _around(clause: str, first: str, second: str) -> tuple[str, str] | None:
    """Return what stands between two words of a clause in this order, and after them."""
    start = clause.find(first)
    at = clause.find(second, start + len(first)) if start >= 0 else -1
    return (clause[start + len(first) : at], clause[at + len(second) :]) if at >= 0 else None


def _same(part: Part, first: Word, second: Word, between: str, after: str) -> bool:
    """Tell whether the claim joins two as the text between them does there."""
    said = part.reading.folded[first.end : second.start]
    if _EQUAL.search(said) or _EQUAL.search(between):
        return False
    markers = _MARKER.findall(said)
    if markers != _MARKER.findall(between) or bool(_IS.search(said)) != bool(_IS.search(between)):
        return False
    known = lexicon()
    between = _TITLE.sub("", between)
    shared = [
        word.text
        for word in part.words
        if first.end <= word.start < second.start
        and len(word.text) > 1
        and carries(between, word.text) >= 1.0
        and (word.text in between or not word.text.endswith(_INTO))
        and not in_title(part.reading.folded, word.start)
        and (word.kind == "act" or word.text in VERBS or word.text in known.verbs)
        and (_OF + word.text not in said or _OF + word.text in between)
    ]
    follows = part.reading.folded[second.end : second.end + SHOWN]
    return bool(shared) or (bool(markers) and follows.isalpha() and after.startswith(follows))


def _towards(part: Part, first: Word, second: Word, between: str, window: Window) -> bool:
    """Tell whether one of the two is in both where it goes: 向全国推介经验, 把经验推介到全国."""
    claim = part.reading.folded
    if claim[: first.start].endswith(_TO):
        return between.endswith(_UNTO)
    goes = claim[first.end : second.start].endswith(_UNTO)
    return goes and any(one + second.text in window.body for one in _TO)


def _named_after(part: Part, first: Word, second: Word, between: str) -> bool:
    """Tell whether the first is there named after what the second does: 乙栏目的赞助方是甲公司."""
    said = part.reading.folded[first.end : second.start]
    does = _DOER.search(between)
    return does is not None and does[1] in said and not (_MARKER.search(said) or _IS.search(said))


def check_swapped(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where each of two words stands between the neighbours the other has there."""
    moved = [
        word
        for word in part.words
        if len(word.text) > 1
        and word.text in window.body
        and not _fits(word.text, word, part, window.body)
    ]
    for one, other in combinations(moved, 2):
        if (
            one.text not in other.text
            and other.text not in one.text
            and one.text + other.text not in window.body  # 乙镇和丙镇的冷库 of 乙镇冷库
            and not _listed(part.reading.folded[one.end : other.start])
            and _fits(other.text, one, part, window.body)
            and _fits(one.text, other, part, window.body)
        ):
            yield contradicted(f"“{one.text}”与“{other.text}”的位置与原文相反")
            return


def _listed(between: str) -> bool:
    """Tell whether what stands between two words makes them items of one list, in any order."""
    return between[:1] in _AND and between[-1:] in _AND


def _fits(text: str, place: Word, part: Part, body: str) -> bool:
    """Tell whether a word stands in a text beside what stands beside a place of the claim."""
    claim = part.reading.folded
    left = claim[max(0, place.start - SHOWN) : place.start]
    right = claim[place.end : place.end + SHOWN]
    told = len(left) == SHOWN and left.isalpha() and left not in _HOW
    return (told and left + text in body) or (
        len(right) == SHOWN and right.isalpha() and text + right in body
    )


def check_shares(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where two who act in clauses of their own did each other's part."""
    clauses = _CLAUSE.split(window.body)
    parties = {word.text for word in part.words if _PARTY.search(word.text)}
    parties = {one for one in parties if one in window.body}
    if len(parties) < 2:  # noqa: PLR2004 - two are needed to exchange anything
        return
    changed: set[tuple[str, str]] = set()
    for word in part.words:
        there = [clause for clause in clauses if word.text in clause]
        if word.text in parties or len(word.text) < SHOWN or len(there) != 1:
            continue
        around = inside(part.words, part.reading.clause(word.start))
        said = {one.text for one in around} & parties
        known = {one for one in parties if one in there[0]}
        if len(said) == len(known) == 1 and said != known:
            changed.add((said.pop(), known.pop()))
    if any((other, one) in changed for one, other in changed):
        yield contradicted("两方各做的事与原文相反")
