"""Finds where a paragraph that breaks off goes on: next to it, or columns away.

Each junction of an open end with a possible continuation is scored by how well the two read
together, by open quotation marks and brackets, and by nearness; the best junctions are taken
first, each end once.
"""

from collections.abc import Sequence

from index.clean.layout import Score
from index.clean.marks import BOX, COMMA, ITEM, NOTE
from index.clean.wrap import Segment

NEXT = 3.0
"""Log odds that a break in mid-sentence is continued by the very next piece of text: on torn pages
four of five are. Chosen on made-up pages (tests/index/clean/pages.py), seeds not in the test."""

ALIKE = 0.5  # for columns of the same width
SAME_WIDTH = 3.0  # em
PAIRED = 2.5
"""For a continuation that closes the quotation or bracket left open, or (minus) does not."""

TORN = 2.5  # for a piece that begins with a mark that no paragraph begins with
LEAST_NEXT, LEAST_FAR = -1.0, 1.2
"""Least total for the next piece, and for one farther off: a wrong join is worse than a cut."""

FARTHEST = 60
"""Pieces of text between the two ends: more than a page holds."""

PAIRS = {"“": "”", "《": "》", "（": "）", "‘": "’", "(": ")", "「": "」", "【": "】"}
CLOSING = frozenset(PAIRS.values())
NEVER_FIRST = CLOSING | frozenset("，、。；：！？％%,.;:!?")


def chains(
    pieces: Sequence[Segment],
    score: Score,
    *,
    aside: Sequence[bool] = (),
    indented: bool = False,
) -> list[list[int]]:
    """Return the indexes of the pieces that make up each paragraph, in the order they begin.

    Pieces that stand `aside` (boxes) may come between two that follow each other. Where paragraphs
    are `indented`, a piece that is not goes on from the one before it.
    """
    follows: dict[int, int] = {}
    taken: set[int] = set()
    above = list(range(len(pieces)))  # a piece before each in its chain, in the end the first
    for _, end, start in sorted(
        _junctions(pieces, score, _next(pieces, aside), indented=indented), reverse=True
    ):
        if end not in follows and start not in taken and _first(above, end) != start:
            follows[end] = start
            taken.add(start)
            above[start] = end
    result = []
    for head in range(len(pieces)):
        if head in taken:
            continue
        chain = [head]
        while chain[-1] in follows:
            chain.append(follows[chain[-1]])
        result.append(chain)
    return result


def _first(above: list[int], piece: int) -> int:
    """Return the first piece of the chain that a piece is in, shortening the way for next time."""
    while above[piece] != piece:
        above[piece] = above[above[piece]]
        piece = above[piece]
    return piece


def _junctions(
    pieces: Sequence[Segment], score: Score, following: Sequence[set[int]], *, indented: bool
) -> list[tuple[float, int, int]]:
    found = []
    for end, left in enumerate(pieces):
        if not left.open:
            right = pieces[end + 1] if end + 1 < len(pieces) else left
            if indented and left.full and right is not left and not _begins(right):
                found.append((0.0, end, end + 1))
            continue
        for start in range(max(0, end - FARTHEST), min(len(pieces), end + FARTHEST)):
            right = pieces[start]
            if start == end or _begins(right):
                continue
            close = start in following[end]
            total = _total(left, right, score) + (NEXT if close else 0.0)
            if total > (LEAST_NEXT if close else LEAST_FAR):
                found.append((total, end, start))
    return found


def _next(pieces: Sequence[Segment], aside: Sequence[bool]) -> list[set[int]]:
    """Return what comes next behind each piece: the very next, and the next that is no box."""
    result: list[set[int]] = []
    flow = len(pieces)
    for i in range(len(pieces) - 1, -1, -1):
        result.append({i + 1, flow} - {len(pieces)})
        if not (aside and aside[i]):
            flow = i
    return result[::-1]


def _begins(piece: Segment) -> bool:
    """Judge if a piece certainly begins a paragraph."""
    text = piece.text.text
    return piece.starts or any(mark.match(text) for mark in (ITEM, NOTE, BOX))


def _total(left: Segment, right: Segment, score: Score) -> float:
    total = min(0.0, score(left.text.text, right.text.text)) if COMMA.search(left.text.text) else (
        score(left.text.text, right.text.text)
    )  # fmt: skip
    if abs(left.measure - right.measure) <= SAME_WIDTH:
        total += ALIKE
    if right.text.text[0] in NEVER_FIRST:
        total += TORN
    waiting, needed = unclosed(left.text.text), unopened(right.text.text)
    if waiting or needed:
        fits = bool(waiting) and needed[:1] == PAIRS[waiting[-1]]
        total += PAIRED if fits else -PAIRED if waiting and needed else 0.0
    return total


def unclosed(text: str) -> str:
    """Return the opening marks that are still open at the end of a text."""
    stack: list[str] = []
    for char in text:
        if char in PAIRS:
            stack.append(char)
        elif stack and char == PAIRS[stack[-1]]:
            stack.pop()
    return "".join(stack)


def unopened(text: str) -> str:
    """Return the closing marks that a text has before it opened any."""
    found: list[str] = []
    stack: list[str] = []
    for char in text:
        if char in PAIRS:
            stack.append(char)
        elif stack and char == PAIRS[stack[-1]]:
            stack.pop()
        elif char in CLOSING:
            found.append(char)
    return "".join(found)
