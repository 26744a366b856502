"""Checks lists: a claim may not pair words of one item with words of another."""

import re
from collections.abc import Iterator
from itertools import pairwise

from index.types import Span
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.measures.computed import compares
from rag.verify.words.carrying import acts, carries, is_place
from rag.verify.words.lexicon import PHRASE, lexicon

_ITEM = re.compile(
    r"(?:[一二三四五六七八九][是要、]|第[一二三四五六七八九][，是条项]|[;；]|\([1-9]\))"
)
_LISTING = re.compile(
    r"[、;；]|除[^，。]*外|和|及|与|以及|既[^，。；]*[也又]|分别|都|均|一([条个项种])[^，。]{2,}[，,]一\1"
)
_JOINED = re.compile(r"\w\w[和及与]\w\w")
FEW = 2
_PARALLEL = re.compile(r"[^，。；：,;:、]{4,}(?:、[^，。；：,;:、]{4,}){1,}")
_OWN = re.compile(r"[^，。；、]*?[^\W\d_]{2}(?=[省市区县镇])")  # 曾任澄江|市中心主任、市数据局局长
_BARE = re.compile(r"[省市区县镇][^\W\d_]")
_BESIDES = re.compile(
    r"\s*除了?(?![夕去非])[^，。；]{2,30}[，,]$"
)  # 除了甲，还有乙: two items on purpose
_LEAD = re.compile(
    r"(?:要|应当?|须|将|全力|加快|大力|着力|努力|积极|重点|切实)+(?:建设|打造|推进|推动|发展|建成|形成|培育|实施|开展)"
)
_GOES_ON = re.compile(  # 甲走廊，讲的是…: of the same item as the clause before
    r"[，,]?(?:也|就|便|则)*(?:[讲说指靠]的|落脚|对应的?|意思|含义|核心|关键|重点|特点|特征|即|是指|指)"
)
_TAIL = 2  # characters that items end in alike when each is whole: 先进走廊、先试走廊


def check_items(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem if no single item of an enumeration carries what the claim joins."""
    if (
        compares(part.text)
        or len([one for one in part.quantities if not one.article]) > 1
        or _LISTING.search(_JOINED.sub(lambda said: _unless_there(said, window), part.text))
    ):
        return
    for items, head in _enumerations(window.body):
        if all(carries(head, word.text) >= 1.0 for word in part.words):
            continue
        told = _apposition(part, head)
        places = {word.text for word in part.words if _tells_apart(word.text, items, head)}
        held = [
            (word.start, {at for at, item in enumerate(items) if _says(item, word.text)})
            for word in part.words
            if len(word.text) > 1
            and not told.start <= word.start < told.end
            and (word.text in places or carries(head, word.text) < 1.0)
        ]
        clauses = _by_clause([one for one in held if one[1]], part)
        if any(len(one) >= FEW and not set.intersection(*one) for one in clauses):
            yield contradicted("原文中这些内容分属不同的条目")
            return


def _says(item: str, word: str) -> bool:
    """Tell whether an item has a word, a longer one in parts; 开展 makes nothing of 举办."""
    return word in item or (len(word) >= PHRASE and carries(item, word) >= 1.0)


def _tells_apart(word: str, items: list[str], head: str) -> bool:
    """Tell whether a word is a place, and an item is of another that the head does not name."""
    return is_place(word) and any(
        one != word and one not in head and any(one in item for item in items)
        for one in lexicon().places
    )


def _apposition(part: Part, head: str) -> Span:
    """Return where what somebody of the head is stands before the name: 区委书记|张三.

    Who holds the one office of a list may be named by the other.
    """
    for first, word in reversed(list(pairwise(part.words))):
        if first.end != word.start or word.text not in head:
            continue
        if is_place(word.text) or not acts(word.text):
            continue
        start = first.start
        for one in reversed(part.words):
            start = one.start if one.end == start else start
        return Span(start, word.start)
    return Span(0, 0)


def _by_clause(held: list[tuple[int, set[int]]], part: Part) -> list[list[set[int]]]:
    """Return the items that have each word, clause by clause: each clause may tell of another.

    A clause with one such word only says of what the next one is told.
    """
    found: list[list[set[int]]] = []
    for clause in part.reading.clauses:
        if _BESIDES.match(part.reading.folded, clause.start, clause.end):
            continue
        own = [items for start, items in held if clause.start <= start < clause.end]
        goes_on = _GOES_ON.match(part.reading.folded, clause.start)
        if found and (goes_on or len(found[-1]) < FEW or len(own) < FEW):
            found[-1] += own
        else:
            found.append(own)
    return found


def _unless_there(said: re.Match[str], window: Window) -> str:
    """Leave out an 和 that stands between the same characters there: it lists nothing here."""
    return "" if said[0] in window.body else said[0]


def _enumerations(text: str) -> Iterator[tuple[list[str], str]]:
    """Yield the items of each enumeration, and the head that is said of all of them."""
    marks = [match.start() for match in _ITEM.finditer(text)]
    if len(marks) >= (1 if ";" in text else FEW):
        head, *items = [text[start:end] for start, end in pairwise([0, *marks, len(text)])]
        if text[marks[0]] == ";":
            lead, colon, own = head.partition(":")
            head, items = (lead, [own, *items]) if colon else ("", [lead, *items])
        yield items, head
    for match in _PARALLEL.finditer(text):
        items = match[0].split("、")
        if len({item[-_TAIL:] for item in items}) == 1:
            first = _LEAD.match(items[0])
            if first is not None:  # 要全力建设|甲的先进走廊、乙的先试走廊
                items[0] = items[0][first.end() :]
            place = _OWN.match(items[0]) if any(map(_BARE.match, items[1:])) else None
            yield items, (first[0] if first else "") + (place[0] if place else "")
