"""Puts together a list that a claim tells in two: 一条是甲，另两条是乙和丙.

So does 甲是三项之一，另外两项是乙和丙. Only so can it be held against the list of the text, which
is longer than either.
"""

import re

from rag.verify.numbers.numerals import chinese
from rag.verify.text.reading import Reading

_CLASS = "[个条项种类点家座处位]|方面"
_FEW = "[一两二三四五六]"
_REST = re.compile(
    rf"[，,；;](?:而|至于)?(?:另外?|其余|其他|剩下|余下)的?(?P<count>{_FEW})(?P<class>{_CLASS})(?:则|就|都)?(?:分别)?(?:是|为)(?P<list>[^，。；：]+)[。！]?$"
)
_FIRST = re.compile(
    rf"^(?P<head>[^。；]+?)(?:[，,：:]|(?<=[的中里])[，,]?)(?:其中)?(?:的)?(?P<count>{_FEW})(?P<class>{_CLASS})(?:就)?(?:是|为)(?P<list>[^，。；：]+)$"
)
_AMONG = re.compile(
    rf"^(?P<list>[^，。；：]+?)是(?P<head>[^，。；]*?[两三四五六七八](?:{_CLASS})[^，。；]{{0,10}}?)之一$"
)
_TOTAL = re.compile(
    rf"(?<![第\d一二三四五六七八九十])(?P<count>[两三四五六七八])(?P<class>{_CLASS})"
)
_ITEMS = re.compile(r"、|以及|[和与及]")


def together(reading: Reading) -> str:
    """Return a claim with its two lists as one, which it counts; "" if it has no such lists."""
    found = _parsed(reading.folded)
    if found is None:
        return ""
    head, first, rest, is_head = found
    items = [one for one in (*first, *rest) if one]
    return f"{head}{'是' if is_head else '：'}{'、'.join(items)}。"


def miscounts_rest(reading: Reading) -> bool:
    """Tell whether a claim names fewer others than it counts, 另三条是甲和乙, or too many."""
    text = reading.folded
    rest = _REST.search(text)
    if rest is None:
        return False
    count = _number(rest["count"])
    items = _ITEMS.split(rest["list"])
    if 1 < len(items) < count:
        return True
    first = _FIRST.match(text[: rest.start()])
    among = _AMONG.match(text[: rest.start()])
    told = _TOTAL.search((first or among or {"head": ""})["head"])
    before = _number(first["count"]) if first else 1
    return told is not None and told["class"] == rest["class"] and before + count > _number(told[1])


def _parsed(text: str) -> tuple[str, list[str], list[str], bool] | None:
    """Return the head, the items of both lists, and whether the head is what the list is."""
    rest = _REST.search(text)
    said = rest and (_AMONG.match(text[: rest.start()]) or _FIRST.match(text[: rest.start()]))
    if rest is None or said is None:
        return None
    among = said.re is _AMONG
    before = 1 if among else _number(said["count"])
    after = _number(rest["count"])
    told = _TOTAL.search(said["head"])
    if told is None or told["class"] != rest["class"] or before + after != _number(told["count"]):
        return None
    first, others = _split(said["list"], before), _split(rest["list"], after)
    return (said["head"], first, others, among) if first and others else None


def _split(text: str, count: int) -> list[str]:
    """Return as many items as are counted; nothing if the list has more or fewer."""
    items = [text] if count == 1 else [one for one in _ITEMS.split(text) if one]
    return items if len(items) == count else []


def _number(text: str) -> int:
    return int(chinese(text) or 0)
