"""Checks two clauses whose words were exchanged: 甲在东，乙在西, of a text with the reverse."""

import re
from collections.abc import Iterator
from itertools import combinations

from index.types import Span
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.content import inside

SHORTEST = 2  # characters of a word that tells one clause from another
_CLAUSE = re.compile(r"[，；,;。]|——")


def check_crossed(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where each of two clauses joins a word of one there with a word of another.

    Each joins them in a way of its own: 甲…西 and 乙…东, of 甲…东 and 乙…西.
    """
    there = [one for one in _CLAUSE.split(window.body) if one.strip()]
    if len(there) < SHORTEST or len(part.reading.clauses) < SHORTEST:
        return
    told = [found for span in part.reading.clauses if len(found := _places(part, span, there)) > 1]
    for one, other in combinations(told, 2):
        for first, second in combinations(sorted(one.keys() & other.keys()), 2):
            mine, theirs = (one[first], one[second]), (other[first], other[second])
            if not (set(mine[0]) & set(theirs[0]) or set(mine[1]) & set(theirs[1])):
                yield contradicted(f"原文中“{mine[0][0]}”与“{mine[1][0]}”不在一处")
                return


def _places(part: Part, span: Span, there: list[str]) -> dict[int, list[str]]:
    """Return the words of a clause that one clause of the sentence alone has, by that clause."""
    found: dict[int, list[str]] = {}
    for word in inside(part.words, span):
        held = [at for at, clause in enumerate(there) if word.text in clause]
        if len(held) == 1 and len(word.text) >= SHORTEST:
            found.setdefault(held[0], []).append(word.text)
    return found
