"""Puts notes into sentences: 甲＋乙, V1.0试种→V2.0推广, ① and ②, 船闸（两座：甲、乙）."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

FEW = 3  # brackets of a claim that are told by themselves
_NAMED = re.compile(r"《[^《》]*》|“[^“”]*”")
_HAN = "\\u4e00-\\u9fff”》)）"
_LABEL = (  # what kind of note something is, which says nothing of it: （示例）
    r"[（(]\s*(?:举例|示例|例子|例如|例|节选|摘录|摘要|部分|要点|提要|概要|概述|简述|定义|概念|释义|解释|含义|变化|变动|对比|列举"
    r"|(?:不)?完全(?:统计|列举|列出|名单)|(?:排名|顺序|次序)?不分(?:先后|次序|顺序|排名)|(?:排名|次序|顺序)(?:随机|任意)|次序?倒列|倒序|原话|大意)\s*[)）]"
)
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(_LABEL), ""),
    (re.compile(r"(?<![^\W\d_])[vV](?=\d+\.\d)(\d+\.\d+)版?"), r"\1版"),
    (re.compile(r"(?<=[：:])\s*[①②③④⑤⑥⑦⑧⑨⑩]\s*"), ""),
    (re.compile(r"[，,；;、\s]*[①②③④⑤⑥⑦⑧⑨⑩]\s*"), "，"),
    (re.compile(rf"(?<=[{_HAN}])\s*[＋+]\s*(?=[^\W_]|[“《])"), "、"),
    (re.compile(rf"(?<=[{_HAN}])\s*[＝=]\s*(?=[^\W_]|[“《])"), "是"),
    (re.compile(r"\s*(?:→|⇒|->|=>)\s*(?=\d{4}年)"), "，到"),
    (re.compile(r"\s*(?:→|⇒|->|=>)\s*"), "，"),
)
_ARROW = re.compile(r"\s*(?:→|⇒|->|=>)\s*")
_BRACKET = re.compile(r"[（(]([^（）()]*[\u4e00-\u9fff]{2}[^（）()]*)[)）]")  # not （1964）
_OWN = re.compile(r"[^，。；：、,;:（）()和与及\d]{2,}$")
_HEAD = re.compile(r"^[^，。；：:]{2,20}[：:]")
_FIRST_LAST = re.compile(r"先([^，。；、先后]{2,20})[、，]后([^，。；、先后]{2,20}?)的?[，；]")
_ROSE = re.compile(  # 从甲一步步上升为乙
    r"[从由](?![^。；]*[万千亿%])(?P<one>[^，。；\d]{3,20}?)[，,]?(?:一步步|逐步|逐渐|进一步)?(?:上升|升级|升格|跃升|成长|变|转变)(?:为|到|成)了?(?P<other>[^，。；\d]{3,20})"
)
_END = re.compile(r"[，。；,;]")


def in_sentences(text: str) -> Iterator[list[str]]:
    """Yield what notes say, each time as sentences that must all be borne out.

    What stands in brackets may be told of what stands before it.
    """
    plain = _outside(text, _put)
    if plain != text:
        yield [plain]
    apart = list(_told_apart(plain))
    if apart:
        yield apart


def in_order(text: str) -> list[str]:
    """Return what arrows, or 先…、后…的， say of the order of things, pair by pair."""
    if not _ARROW.search(_NAMED.sub("", text)):
        said = _FIRST_LAST.search(text)
        rose = _ROSE.search(text)
        return [f"先{one[1]}，后{one[2]}" for one in (said, rose) if one]
    steps = _ARROW.split(_HEAD.sub("", text))
    ends = [_END.split(one) for one in steps]
    return [f"先{one[-1]}，后{other[0]}" for one, other in pairwise(ends)]


def _put(piece: str) -> str:
    for pattern, words in _RULES:
        piece = pattern.sub(words, piece)
    return piece


def _outside(text: str, change: Callable[[str], str]) -> str:
    """Return a text with a change made outside of titles and quotations only."""
    marks: list[str] = []

    def keep(match: re.Match[str]) -> str:
        marks.append(match[0])
        return f"“{chr(0xE100 + len(marks) - 1)}”"

    changed = change(_NAMED.sub(keep, text))
    for number, mark in enumerate(marks):
        changed = changed.replace(f"“{chr(0xE100 + number)}”", mark)
    return changed


def _told_apart(text: str) -> Iterator[str]:
    """Yield a text without its brackets, and what stands in each with what stands before it."""
    brackets = list(_BRACKET.finditer(text))
    whose = [_OWN.search(text[: one.start()]) for one in brackets]
    if not 0 < len(brackets) <= FEW or not all(whose):
        return
    yield _BRACKET.sub("", text)
    for one, before in zip(brackets, whose, strict=True):
        if before:
            yield f"{before[0]}是{one[1]}"
