"""Counts of what is listed: 三层：引题、主标题和副标题; 修桥、铺路，是要做的两件事."""

import re
from itertools import pairwise

from rag.verify.evidence.parts import Part, Window
from rag.verify.numbers.quantities import Quantity
from rag.verify.words.carrying import carries

FEW = 12  # nobody lists more and counts them
FEWEST = 2  # rows that make a list
SHORTEST = 2  # characters of what is listed
HALF = 0.5  # share of its pairs of characters that tell which item of the text one is
_COUNTED = frozenset({"any", "count", "places", "people", "层"})
_AFTER = re.compile(  # 三层：…; 两件事，一是…; 四条链，分别是…
    r"[^，。；：,;:、]{0,8}[：:(]|[^，。；：,;:、]{0,12}[，,](?=一是|第一|一[个家条项种类座场处位][^，。；、]{2,}[，,]一[个家条项种类座场处位])"
    r"|[^，。；：,;:、]{0,10}[，,]?(?:(?:分别|依次|具体|也就|就|讲的|说的|指的)(?:是|为|有|叫)|即)[：:]?"
)
_BEFORE = re.compile(  # …，是要做的两件事; …这两条
    r"[，,]?(?:这|都|就|正|也)?(?:是|为|这)(?:[^，。；：,;:、\d]{0,16}的)?$|[，,]?这$"
)
_END = re.compile(r"[。！？!?；;]")
_FULL_STOP = re.compile(r"[。！？!?]|\)(?=[，；;])")
_SEMICOLON = re.compile(r"[；;]")
_MARK = re.compile(
    r"(?:^|[，,；;：:])(?:[一二三四五六七八九](?:是|要)|一[个家条项种类座场处位](?=[^、，]{2}))"
)
_LIST = re.compile(
    r"、|以及|(?<=[^，。、]{2})(?<!合)并(?![且列发购举非])(?=[^，。、]{3})|(?<=[^，。、]{2})[和与及](?=[^，。、]{2})"
)
_CLAUSE = re.compile(r"[，,；;]")
_LAST = re.compile(r"[，,](?=以及)|(?<=”)(?=“)")  # 甲、乙，以及丙
_LEAD = re.compile(r"^.*(?:分别是|依次是|包括|是|有)(?=[^、]{2})")  # 成员是甲
_OPEN = re.compile(r"等|之一|其中|包括|[里中][，,]?有|至少")


def listed(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether a claim lists as many things as it says, and the text no more of them."""
    if figure.unit not in _COUNTED or figure.bound or figure.ordinal:
        return False
    if not 1 < figure.value <= FEW:
        return False
    text, end = part.reading.folded, part.span.end
    later = _after(text, figure.end, len(text))  # the list may stand in the next clause
    if not all(_shared(item, window.body) >= HALF for item in later):
        later = _after(text, figure.end, end)
    counts = (later, _before(text, part.span.start, figure.start))
    return any(
        len(items) == figure.value
        and min(map(len, items)) >= SHORTEST
        and (_OPEN.search(part.text) is not None or not lists_more(items, part, window))
        for items in counts
        if items
    )


def _after(text: str, start: int, end: int) -> list[str]:
    """Return what is listed after a figure that announces it."""
    said = _AFTER.match(text, start)
    if said is None:
        return []
    rest = _FULL_STOP.split(text[said.end() : end])[0].rstrip(")")
    rows = [one for one in _SEMICOLON.split(rest) if one]
    return rows if len(rows) >= FEWEST and said[0][-1] == ":" else items_of(rows[0] if rows else "")


def _before(text: str, start: int, end: int) -> list[str]:
    """Return what is listed before a figure that sums it up."""
    stretch = _END.split(text[start:end])[-1]
    said = _BEFORE.search(stretch)
    return items_of(stretch[: said.start()]) if said else []


def items_of(text: str) -> list[str]:
    """Return the items of a list: marked 一是, else between 、 and 和, else clauses."""
    text = _LAST.sub("、", text)
    marks = [match.start() for match in _MARK.finditer(text)]
    if marks:
        return [text[a:b].strip("，,；;。") for a, b in pairwise([*marks, len(text)])]
    clauses = [one for one in _CLAUSE.split(text) if one.strip("。")]
    if any("、" in one for one in clauses) or len(clauses) == 1:
        longest = max(clauses, key=len, default="")
        return [one for one in _LIST.split(longest) if one]
    return clauses


def lists_more(items: list[str], part: Part, window: Window) -> bool:
    """Tell whether the text lists more than these, two of them at least among what it lists.

    What the claim says beside its list is no item: 在金融服务方面.
    """
    rest = part.text
    for item in items:
        rest = rest.replace(item, "")
    for text in (window.body, *_CLAUSE.split(window.body)):
        first, *others = items_of(text) or [""]
        there = [_LEAD.sub("", first) if others else first, *others]
        there = _run(there, items)
        there = [one for one in there if _shared(one, rest) < HALF]
        there = _of_kind(there, items, part)
        held = sum(any(_shared(item, one) >= HALF for one in there) for item in items)
        apart = sum(any(_shared(item, one) >= HALF for item in items) for one in there)
        if min(held, apart) > 1 and len(there) > len(items):
            return True
    return False


def _run(there: list[str], items: list[str]) -> list[str]:
    """Return the list that has the items, without one it belongs to: 甲路、乙路沿线的丙、丁."""
    begins, ends = 0, len(there)
    for at, one in enumerate(there):
        before, belongs, after = one.partition("的")
        if belongs and any(before.startswith(item) for item in items):
            ends = min(ends, at + 1)
        elif belongs and any(after == item for item in items):
            begins = at
    return there[begins:ends] if begins < ends else there


def _of_kind(there: list[str], items: list[str], part: Part) -> list[str]:
    """Return what is listed there, without what lacks a word of the claim that its items have.

    甲首发，乙揭牌，丙揭牌 has two that were unveiled.
    """
    kept = [one for one in there if any(_shared(item, one) >= HALF for item in items)]
    listed_words = "".join(items)
    told = [
        word.text
        for word in part.words
        if len(word.text) > 1
        and word.text not in listed_words
        and kept
        and len(kept) > 1
        and all(word.text in one for one in kept)
    ]
    return [one for one in there if one in kept or all(carries(one, w) >= 1 for w in told)]


def _shared(one: str, other: str) -> float:
    pairs = {one[at : at + 2] for at in range(len(one) - 1)}
    return sum(pair in other for pair in pairs) / max(1, len(pairs))
