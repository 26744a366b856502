"""Checks lists: a claim may not pair words of one item with words of another."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rag.verify.carrying import carries, is_place
from rag.verify.computed import compares
from rag.verify.parts import Part, Window
from rag.verify.problem import Problem, contradicted

_ITEM = re.compile(
    r"(?:[一二三四五六七八九][是要、]|第[一二三四五六七八九][，是条项]|[;；]|\([1-9]\))"
)
_LISTING = re.compile(r"[、;；]|除[^，。]*外|和|及|与|以及|分别|都|均")
_JOINED = re.compile(r"\w\w[和及与]\w\w")
FEW = 2
_PARALLEL = re.compile(r"[^，。；：,;:、]{4,}(?:、[^，。；：,;:、]{4,}){1,}")
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
        held = [
            (word.start, {at for at, item in enumerate(items) if carries(item, word.text) >= 1.0})
            for word in part.words
            if len(word.text) > 1 and (is_place(word.text) or carries(head, word.text) < 1.0)
        ]
        clauses = _by_clause([one for one in held if one[1]], part)
        if any(len(one) >= FEW and not set.intersection(*one) for one in clauses):
            yield contradicted("原文中这些内容分属不同的条目")
            return


def _by_clause(held: list[tuple[int, set[int]]], part: Part) -> list[list[set[int]]]:
    """Return the items that have each word, clause by clause: each clause may tell of another.

    A clause with one such word only says of what the next one is told.
    """
    found: list[list[set[int]]] = []
    for clause in part.reading.clauses:
        own = [items for start, items in held if clause.start <= start < clause.end]
        if found and (len(found[-1]) < FEW or len(own) < FEW):
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
            yield items, ""
