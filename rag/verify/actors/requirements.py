"""Checks whose requirement, aim or task something is: 河务的要求是清淤, told as one of 路政."""

import re
from collections.abc import Iterator

from rag.verify.evidence.found import FOUND
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.carrying import carries

_KIND = r"(?P<kind>要求|目的|做法|举措|任务|目标|措施|思路|职责|内容|作用)"
_OF = r"(?P<whose>[^，。；：、,;:的“”是]{2,12})的"
_SAID = re.compile(
    rf"(?:^|[，。；：,;:]|是|为|在|按|属于|作为){_OF}{_KIND}(?:之一|中|里|就|也)*(?:$|[，。是为包有：:,让由把])"
)
_THERE = re.compile(rf"^{_OF}{_KIND}(?:[是为有：:]|包括)")


def check_requirements(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a sentence tells the requirement of one, and a claim of another."""
    there = _THERE.match(window.body.lstrip())
    if there is None:
        return
    for said in _SAID.finditer(part.text):
        other = said["kind"] == there["kind"] and said["whose"] not in window.body
        if other and carries(said["whose"], there["whose"]) < FOUND:
            yield contradicted(f"原文中这是“{there['whose']}”的{there['kind']}")
            return
