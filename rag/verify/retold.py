"""Puts what a claim says in a way of its own the way the evidence says it: 大会还没开, 两重身份."""

import re
from itertools import pairwise

from rag.verify.carrying import is_place
from rag.verify.content import content_words
from rag.verify.reading import read
from rag.verify.renumbered import renumbered

_NOT_YET = re.compile(  # 大会还没开，他就…
    r"(?:还没有?|尚未|还未|没等|未等)(?:正式)?(?:召开|开幕|举行|开)(?:的时候|时|之?前)?[，,](?=[^，。；]*[就便已])"
)
_BEFORE = re.compile(r"召开之?前|前夕|开幕之?前|举行之?前|会前")
_TWOFOLD = re.compile(
    r"(?P<two>[两双二三四五六])重(?=身份|角色|功能|作用|任务|使命|定位|属性|含义|意义|意思|保障|优势|目标|责任|职责|职能|考虑)"
)
_TWO = {"双": "两", "二": "两"}
_FIRST_OF = re.compile(r"最(?:早|初)的?(?=1\.0)")
_FIRST = re.compile(r"最(?:早|初)的?(?:[那这]?一个?|[那这]个?)?版本?(?=[是叫名就便，：:“])")
_UNBROKEN = re.compile(r"(?:从来|一直|从)?(?:没有?|未曾?|不曾)(?:有过?)?(?:中断|间断|停|断)过")
_NUMBERED = "1.0版"


def _without_wider(text: str, evidence: str) -> str:
    """Return a claim without 浙江 before 嘉兴, if the evidence has 浙江嘉兴."""
    words = [
        word for word in content_words(read(text)) if word.kind == "name" and is_place(word.text)
    ]
    for one, other in pairwise(words):
        if one.end == other.start and one.text + other.text in evidence:
            return text[: one.start] + text[one.end :]
    return text


def retold(text: str, evidence: str) -> str:
    """Return a claim in the words of the evidence, if it has those: 1.0版 for 最早的版本."""
    if _BEFORE.search(evidence):
        text = _NOT_YET.sub("召开之前，", text)
    if _TWOFOLD.search(evidence) is None:
        text = _TWOFOLD.sub(lambda said: f"{_TWO.get(said['two'], said['two'])}个", text)
    text = renumbered(_without_wider(text, evidence), evidence)
    if "连续" in evidence:
        text = _UNBROKEN.sub("连续", text)
    if _NUMBERED in evidence:
        text = _FIRST.sub(_NUMBERED, _FIRST_OF.sub("", text))
    return text
