"""Which heading each paragraph stands under, also where a page prints the heading behind it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from index.clean.marks import level

LARGEST = 5_000
"""Headings times paragraphs up to which words are compared: a page has 40, a book is not torn."""

STOP = frozenset("的是和在了与及为以要不，、。：；“”《》（）")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and where it is printed: before which paragraph (by number, from 0)."""

    text: str
    before: int


@dataclass(frozen=True, slots=True)
class Sections:
    """The heading path of each paragraph, by number, and its rank in reading order."""

    paths: tuple[tuple[int, ...], ...]
    order: tuple[int, ...]


def assign(
    headings: Sequence[Heading], texts: Sequence[str], moved: Sequence[int | None], *, torn: bool
) -> Sections:
    """Return the sections of the paragraphs.

    `moved` gives, for a paragraph that stands in a column which began with the far end of another
    paragraph, the number of that other one: reading goes on there under that one's heading.
    """
    if not torn or any(level(heading.text) for heading in headings):
        return Sections(tuple(_above(headings, len(texts))), (0,) * len(texts))
    places = [heading.before for heading in headings]
    behind = bool(places) and places[-1] >= len(texts)
    owner = [_owner(places, i, behind=behind) for i in range(len(texts))]
    if len(headings) * len(texts) > LARGEST:
        return _sections(owner, behind=behind)
    words = [_pairs(heading.text) for heading in headings]
    affinity = [[_affinity(pairs, text) for pairs in words] for text in texts]
    _keep_reading(owner, moved, affinity)
    for idle in sorted(set(range(len(headings))) - set(owner)):
        _share(owner, idle, affinity)
    return _sections(owner, behind=behind)


def _sections(owner: Sequence[int], *, behind: bool) -> Sections:
    paths = tuple((k,) if k >= 0 else () for k in owner)
    return Sections(paths, tuple(owner) if behind else (0,) * len(owner))


def _above(headings: Sequence[Heading], count: int) -> list[tuple[int, ...]]:
    """Return the open headings where each stands above its section; numbering gives the depth."""
    result: list[tuple[int, ...]] = []
    stack: list[tuple[int, int]] = []
    numbered = any(level(heading.text) for heading in headings)
    following = 0
    for i in range(count):
        while following < len(headings) and headings[following].before <= i:
            depth = level(headings[following].text) or (stack[-1][0] if stack and numbered else 0)
            while stack and stack[-1][0] >= depth:
                stack.pop()
            stack.append((depth, following))
            following += 1
        result.append(tuple(number for _, number in stack))
    return result


def _owner(places: Sequence[int], paragraph: int, *, behind: bool) -> int:
    """Return the number of the heading that a paragraph stands under by its place alone."""
    if behind:
        return next((k for k, place in enumerate(places) if place > paragraph), -1)
    return max((k for k, place in enumerate(places) if place <= paragraph), default=-1)


def _keep_reading(
    owner: list[int], moved: Sequence[int | None], affinity: Sequence[Sequence[float]]
) -> None:
    """Let paragraphs behind a far continuation stay in its section while their words fit it."""
    i = 0
    while i < len(owner):
        source = moved[i]
        end = i
        while end < len(owner) and moved[end] == source and owner[end] == owner[i]:
            end += 1
        if source is not None and owner[source] != owner[i] and owner[source] >= 0:
            here, there = owner[source], owner[i]
            gains = [affinity[p][here] - affinity[p][there] for p in range(i, end)]
            totals = [sum(gains[:n]) for n in range(len(gains) + 1)]
            for p in range(i, i + max(range(len(totals)), key=totals.__getitem__)):
                owner[p] = here
        i = max(end, i + 1)


def _share(owner: list[int], idle: int, affinity: Sequence[Sequence[float]]) -> None:
    """Give a heading that nothing stands under a part of its neighbour's section.

    A page prints it so if one heading stands above its section and the next one behind its own.
    """
    best: tuple[float, list[tuple[int, int]]] = (-1.0, [])
    for neighbour in {max((k for k in owner if 0 <= k < idle), default=-1),
                      min((k for k in owner if k > idle), default=-1)} - {-1}:  # fmt: skip
        run = [p for p, k in enumerate(owner) if k == neighbour]
        gains = [affinity[p][idle] - affinity[p][neighbour] for p in run]
        for cut in range(1, len(run)):
            own, other = (run[cut:], run[:cut]) if neighbour < idle else (run[:cut], run[cut:])
            gain = sum(gains[cut:] if neighbour < idle else gains[:cut])
            if gain > best[0]:
                best = (gain, [(p, idle) for p in own] + [(p, neighbour) for p in other])
    for p, k in best[1]:
        owner[p] = k


def _pairs(text: str) -> Counter[str]:
    return Counter(text[i : i + 2] for i in range(len(text) - 1) if not STOP & set(text[i : i + 2]))


def _affinity(pairs: Counter[str], text: str) -> float:
    """Return the share of a heading's character pairs that a paragraph has."""
    return sum(pair in text for pair in pairs) / max(1, len(pairs))
