"""Tells apart what a list with a figure to each says of one head: 增幅：甲64%，乙84%."""

import re

from rag.verify.numbers.numerals import chinese
from rag.verify.text.reading import Reading

FEW = 8  # things with a figure each
_HEAD = re.compile(
    r"^(?P<head>[^。；：:]{2,30}?)(?:[，,]?(?:分别|依次)[是为][：:]?|[，,]?[是为]?[：:])(?P<list>[^。；：:]+)[。！]?$"
)
_COUNT = re.compile(r"[这那]?([两二三四五六七八九十])(?:[个条项点种类样]|方面)(?:的)?")
_NEXT = re.compile(r"[，,、；;]|[，,]?(?:以及|和)")


def dealt(reading: Reading) -> list[str]:
    """Return what a claim says of each thing that it gives a figure to; nothing if it does not.

    If the head counts them, there must be as many.
    """
    said = _HEAD.match(reading.folded)
    if said is None:
        return []
    figures = [
        one for one in reading.quantities if one.start >= said.start("list") and one.measures
    ]
    if not 1 < len(figures) <= FEW:
        return []
    rows: list[str] = []
    start = said.start("list")
    for at, one in enumerate(figures):
        last = at == len(figures) - 1
        cut = None if last else _NEXT.match(reading.folded, one.end)
        if not last and cut is None:
            return []
        rows.append(reading.folded[start : one.end])
        start = cut.end() if cut else one.end
    if reading.folded[figures[-1].end : said.end("list")].strip():
        return []
    count = _COUNT.search(said["head"])
    if count and int(chinese(count[1]) or 0) != len(rows):
        return []
    head = (
        said["head"] if not count else said["head"][: count.start()] + said["head"][count.end() :]
    )
    return [f"{head}，{row}" for row in rows]
