"""Deals out what a claim says of each in turn: 甲开馆、乙闭馆，分别是在2011年和2014年."""

import re
from itertools import pairwise

from index.types import Span
from rag.verify.numbers.dates import Date
from rag.verify.numbers.quantities import Quantity
from rag.verify.text.reading import Reading

_TURN = re.compile(r"分别|依次(?=为|是)")
FEW = 6  # things; nobody deals out more in one breath
_NAMED = re.compile(r"《[^《》]*》|“[^“”]*”|（[^（）]*）|\([^()]*\)")
_AND = re.compile(r"[，,]?以及|、|[，,]?和|与|及|[，,]")
_BETWEEN = re.compile(r"[、，,]|[、，,]?(?:和|与|及|以及)")
_HEAD = re.compile(r"^[^，,、]{2,20}的(?=[^，,、的]{2,}$)")
_COUNT = re.compile(r"[两二三四五六][项者个类种家]$")
_STOPS = re.compile(r"[。；;：:！!？?]")


def in_turn_told(reading: Reading) -> list[str]:
    """Return what a claim says of each of the things it names, each as a sentence; else nothing.

    There must be as many figures or dates in a row after 分别 as there are things before it.
    """
    text = reading.folded
    turns = list(_TURN.finditer(text))
    if len(turns) != 1:
        return []
    at = turns[0].start()
    values = _row(reading, at)
    if not 1 < len(values) <= FEW:
        return []
    begin = max((stop.end() for stop in _STOPS.finditer(text, 0, at)), default=0)
    things = _things(text[begin:at], len(values)) or _led(text[begin:at], len(values))
    said = text[turns[0].end() : values[0].start]
    tail = text[values[-1].end :]
    return [
        f"{thing}{said}{text[value.start : value.end]}{tail}"
        for thing, value in zip(things, values, strict=False)
    ]


def cuts(text: str, where: re.Pattern[str]) -> list[Span]:
    """Return the stretches that marks cut a text into, but for those inside names and brackets."""
    blanked = _NAMED.sub(lambda match: "　" * len(match[0]), text)
    edges = [0, *(edge for match in where.finditer(blanked) for edge in match.span()), len(text)]
    spans = [Span(*edge) for edge in zip(edges[::2], edges[1::2], strict=True)]
    return [one for one in spans if text[one.start : one.end].strip()]


def _row(reading: Reading, at: int) -> list[Date | Quantity]:
    """Return the figures or dates that follow one another there, with nothing else between."""
    found: list[Date | Quantity] = [one for one in reading.dates if one.start > at]
    if not found:
        found = [one for one in reading.quantities if one.start > at and not one.article]
    row = found[:1]
    for one, other in pairwise(found):
        if not _BETWEEN.fullmatch(reading.folded, one.end, other.start):
            break
        row.append(other)
    return row


def _led(text: str, count: int) -> list[str]:
    """Return the things that are named before what is told of each: 甲、乙两项，全镇的增幅."""
    named, comma, told = text.rpartition("，")
    things = _things(_COUNT.sub("", named), count) if comma else []
    return [f"{one}，{told}" for one in things]


def _things(text: str, count: int) -> list[str]:
    """Return the things named in a row, if there are as many, each with what leads them."""
    things = [text[one.start : one.end].strip() for one in cuts(text, _AND)]
    if len(things) != count:
        return []
    head = _HEAD.match(things[0])
    lead = head[0] if head else ""
    return [things[0], *(lead + one for one in things[1:])]
