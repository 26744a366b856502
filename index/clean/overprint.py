"""Overprinting: a page that prints a line twice for boldness is extracted as GG6060 and 摄摄."""

import re

from index.traced import Traced

LONGEST = 400
"""Characters of a line that is looked at; captions are short, and the search is quadratic."""

SHORTEST = 3
"""Characters left of a line for the doubling to be no chance: 妈妈 and 哈哈哈哈 are words."""

IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")


def single(line: Traced) -> Traced:
    """Return the line printed once, if all of it consists of doubled pieces; else as it is."""
    if not _may_double(line.text):
        return line
    solid = [i for i, char in enumerate(line.text) if not char.isspace()]
    if len(solid) > LONGEST or len(solid) < 2 * SHORTEST or len(solid) % 2:
        return line
    text = "".join(line.text[i] for i in solid)
    halves = _halves(text)
    if halves is None:
        return line
    kept = {solid[i] for i in halves}
    once = "".join(text[i] for i in halves)
    if len(once) < SHORTEST or len(set(once)) < SHORTEST or not IDEOGRAPH.search(once):
        return line
    # White space between kept characters stays: it separates a caption from its credit.
    return line.pick(i for i, char in enumerate(line.text) if i in kept or char.isspace()).strip()


def _may_double(text: str) -> bool:
    """Judge, fast, if a line begins with something printed twice."""
    if len(text) > 2 * LONGEST or text.endswith(("，", "、", "；", "：")):
        return False
    at = text.find(text[:1], 1)
    while 0 < at <= len(text) // 2 + 1:
        if text.startswith(text[:at].rstrip(), at):
            return True
        at = text.find(text[:1], at + 1)
    return False


def _halves(text: str) -> list[int] | None:
    """Return the indexes of the first print of each doubled piece; None if any piece is single.

    The longest pieces are tried first, so that 6060 is 60 printed twice, not two pairs of nothing.
    """
    reach: list[tuple[int, int] | None] = [None] * (len(text) + 1)
    reach[0] = (0, 0)
    for at in range(len(text)):
        if reach[at] is None:
            continue
        for half in range(1, (len(text) - at) // 2 + 1):
            end = at + 2 * half
            if reach[end] is None and text[at : at + half] == text[at + half : end]:
                reach[end] = (at, half)
    if reach[len(text)] is None:
        return None
    kept: list[int] = []
    end = len(text)
    while end:
        at, half = reach[end] or (0, 0)
        kept = [*range(at, at + half), *kept]
        end = at
    return kept
