"""Checks as what something is taken, over all of the evidence: 以甲为基础保障, 以乙为重要标准.

A claim that gives the one as the other rests on a sentence that tells something else of it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted

_AS = re.compile(
    r"以(?P<what>[^，。；、以为“”]{2,8})为(?P<role>[^，。；、的“”]{4,8})(?=[，。；、]|$)"
)


def check_taken(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a claim gives to another what the evidence says one thing is."""
    if not ("为" in part.text or "作" in part.text or "是" in part.text):
        return
    for what, role in (*_taken(window.reading.folded), *_taken(window.elsewhere)):
        if role in part.text and what not in part.text and role not in window.body:
            others = {one for one, other in _taken(window.elsewhere + window.reading.folded)}
            if any(one in part.text for one in others):
                yield contradicted(f"原文说的是以“{what}”为“{role}”")
                return


@lru_cache(maxsize=512)
def _taken(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((match["what"], match["role"]) for match in _AS.finditer(text))
