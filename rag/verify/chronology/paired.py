"""Checks pairs that a text gives in an order: 先租后让, 以新提质, 先后在甲区和乙区, 起初…后来…."""

import re
from collections.abc import Iterator

from rag.verify.chronology.order import OTHER_WAY
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.carrying import carries
from rag.verify.words.content import telling_words

_SHORT = r"[“\"]?([^，。；：、,;:“”\s]{1,4}?)[”\"]?"
_BY_WHICH = re.compile(
    rf"[以用靠]{_SHORT}(?:来)?(提升?|催生?|促进?|推动?|带动?|引领?|兴|强|换|育|养|补|聚|助){_SHORT}(?=[，。；：、,;:”的]|$)"
)
_FRAMES = (re.compile(rf"先{_SHORT}后{_SHORT}(?=[，。；：、,;:”的]|$)"), _BY_WHICH)
_IN_TURN = re.compile(
    r"(?:先后|相继|依次|陆续)(?:在|到|于|担任|任|去|赴|为|是|有)?([^，。；：,;:\d]{2,14}?)(?:、|和|与|及|以及)([^，。；：,;:\d]{2,14})"
)
_FIRST = re.compile(
    r"(?:先(?:是|到|在|去)?|起初|最初|起先|一开始|起步时?|开始时|原先)(?P<early>[^；;。]{2,40}?)[，,]?(?P<turn>后来|之后|再|后|随后|然后)(?:才|再|又|到|去|调)*(?P<late>[^；;。]{2,40})"
)
_PHASES = re.compile(r"起初|最初|起先|一开始|原先|开始时")
_LATER = re.compile(r"后来|之后|随后|然后")


def check_paired(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where the two of a pair are told the other way round."""
    text = part.text
    for frame in _FRAMES:
        there = {match.groups() for match in frame.finditer(window.body)}
        for match in frame.finditer(text) if there else ():
            if match.groups() not in there and match.groups()[::-1] in there:
                yield contradicted(f"“{match[0]}”的先后或主次与原文相反")
                return
            if frame is _BY_WHICH and match.groups() not in there and _otherwise(match, there):
                yield contradicted(f"原文不是“{match[0]}”")
                return
    known = _IN_TURN.search(window.body)
    if known is not None:
        said = _IN_TURN.search(text) or _FIRST.search(text)
        early, late = _only(said[1], said.groups()[-1]) if said else ([], [])
        if any(word in known[2] for word in early) and any(word in known[1] for word in late):
            yield contradicted(OTHER_WAY)
        return
    yield from _phases(text, window.body)


def _otherwise(said: re.Match[str], there: set[tuple[str, ...]]) -> bool:
    """Tell whether the text has another pair with the same verb and one side the same."""
    return any(known[1] == said[2] and (said[1] in known or said[3] in known) for known in there)


def _only(one: str, other: str) -> tuple[list[str], list[str]]:
    """Return the words that only one of two stretches has."""
    first, second = telling_words(one), telling_words(other)
    return [w for w in first if w not in other], [w for w in second if w not in one]


def _phases(text: str, body: str) -> Iterator[Problem]:
    """Yield a problem where what was at first is told as what came later, and the reverse."""
    began, turned = _PHASES.search(body), _LATER.search(body)
    said = _FIRST.search(text) if began and turned and began.start() < turned.start() else None
    if said is None or turned is None:
        return
    before, after = body[: turned.start()], body[turned.start() :]
    early, late = _only(said["early"], said["late"])
    moved = [word for word in early if carries(after, word) >= 1 and carries(before, word) < 1]
    back = [word for word in late if carries(before, word) >= 1 and carries(after, word) < 1]
    if moved and back:
        yield contradicted(OTHER_WAY)
