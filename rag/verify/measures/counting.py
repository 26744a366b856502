"""Counts of what the text lists without a number: 其中两条是高铁, 点了名的有五家, 另外两个职务."""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.measures.listed import items_of
from rag.verify.numbers.quantities import Quantity
from rag.verify.numbers.units import alike
from rag.verify.words.carrying import carries
from rag.verify.words.content import content_words, inside

FEW = 12  # nobody lists more and counts them
_COUNTED = frozenset({"any", "count", "places", "people"})
_STRETCH = re.compile(r"[^，。；：,;:！？!?()《》“”]*、[^，。；：,;:！？!?()《》“”]*")
_ENDS = re.compile(r"等(?:[^、]{0,12})$")
_LEAD = re.compile(r"^.*(?:包括|分别是|分别为|即|是|为|有)(?=[^、]{2})")
_NAMED = re.compile(r"点了?名|点到|列[出了举]|提到|写到|至少|举了|写明|具名|例子")
_OTHERS = re.compile(r"另外|其余|其他|别的|剩下|还有")
_LEFT = re.compile(r"(?:另外|其余|其他|别的|剩下)的?$")
_AMONG = re.compile(r"(?:其中|[里中][，,])[^，。；、,;是的]{0,6}$")
_MEASURED_LAST = re.compile(r"[，。；、,;]|$")
_BESIDE_ONE = re.compile(
    r"除(?:去|开|了)?(?P<one>[^，。；、,;\d]{2,12}?)(?:之外|以外|外)?[，,][^，。；\d]{0,6}还(?:另)?(?:有|包括)(?:其他|另外|别的)?的?$"
)
_BESIDES = re.compile(r"除了?[^，。；、,;]{2,30}[，,]")


def counted_there(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether the sentence lists as many things, or as many of the kind that is named."""
    if figure.unit not in _COUNTED or figure.bound not in {"", "at_least"} or figure.ordinal:
        return False
    if not 0 < figure.value <= FEW:
        return False
    return _others(figure, part, window) or _of_a_kind(figure, part, window)


def is_whole(figure: Quantity, source: Quantity, part: Part, window: Window) -> bool:
    """Tell whether a claim tells the whole there is for a portion of it: 三条，其中三条是轻轨."""
    text, there = part.reading.folded, window.reading.folded
    before = text[part.span.start : figure.start]
    besides = _BESIDE_ONE.search(before)
    if besides and besides["one"] in window.body:
        return True  # 除了甲镇，还有八个镇 of eight with 甲镇
    if _BESIDES.search(before) and _LEFT.search(before[-FEW:]):
        return _OTHERS.search(there[max(0, source.start - FEW) : source.start]) is None
    return _AMONG.search(text[: figure.start]) is not None and any(
        one.value == figure.value and alike(one.unit, figure.unit)
        for one in part.reading.quantities
        if one.start < figure.start
    )


def _others(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether it is what is left without the one that a claim names first: 除了…，另外两个."""
    before = part.reading.folded[part.span.start : figure.start]
    return (
        _BESIDES.search(before) is not None
        and _OTHERS.search(before[-FEW:]) is not None
        and any(
            one.unit in _COUNTED and not one.ordinal and one.value == figure.value + 1
            for one in inside(window.reading.quantities, window.span)
        )
    )


def _of_a_kind(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether so many items of a list have the words that follow: 其中两条是高铁."""
    segment = part.reading.segment(figure.start)
    named = [
        word.text
        for word in part.words
        if figure.end <= word.start < segment.end and len(word.text) > 1
    ]
    if not named and _MEASURED_LAST.match(part.reading.folded, figure.end):
        named = [  # 高铁两条: what is counted may stand first
            word.text
            for word in inside(content_words(part.reading), segment)
            if word.end <= figure.start and len(word.text) > 1 and word.kind != "act"
        ][-1:]
    for items, open_end in _lists(window):
        if len(items) == figure.value:
            numbers = inside(window.reading.quantities, window.span)
            told = any(one.unit in _COUNTED and not one.article for one in numbers)
            if not told and (not open_end or _NAMED.search(part.text)):
                return True
        elif named and not open_end and len(items) > figure.value == _so_called(items, named):
            return True
    return False


def _so_called(items: list[str], named: list[str]) -> int:
    """Return how many items are called so, else how many are said to be so in other words.

    Where one item is called 论坛, another that is called 峰会 is none.
    """
    called = sum(all(word in one for word in named) for one in items)
    return called or sum(all(carries(one, word) >= 1 for word in named) for one in items)


def _lists(window: Window) -> Iterator[tuple[list[str], bool]]:
    """Yield the items of each list, and whether it goes on: 等."""
    for stretch in _STRETCH.findall(window.body):
        end = _ENDS.search(stretch)
        text = stretch[: end.start()] if end else stretch
        items = items_of(_LEAD.sub("", text))
        if len(items) > 1:
            yield items, end is not None
