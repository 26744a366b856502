"""What a claim lacks in the sentences that its parts rest on, where nothing else is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass

from rag.verify.deciding.search import Finding
from rag.verify.evidence.parts import Part, Window
from rag.verify.words.content import Word


@dataclass(frozen=True, slots=True)
class Lack:
    """What a claim lacks in the sentence that a part of it rests on; `share` of that is found.

    `alone` tells that all of the claim rests on that sentence.
    """

    claim: Part
    window: Window
    missing: tuple[Word, ...]
    share: float
    alone: bool


def lacking(claim: Part, findings: Sequence[Finding | None]) -> list[Lack]:
    """Return what a claim lacks; nothing where anything else is wrong with it."""
    known = [one for one in findings if one is not None]
    problems = [problem for one in known for problem in one.problems]
    if len(known) < len(findings) or not all(problem.missing for problem in problems):
        return []
    alone = len({one.support for one in known}) == 1
    return [
        Lack(claim, one.window, problem.missing, one.share, alone)
        for one in known
        for problem in one.problems
    ]
