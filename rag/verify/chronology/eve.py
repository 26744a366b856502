"""Reads the order that one sentence of a text tells: 会议前夕，…接受采访; 先后在甲区和乙区任职."""

import re

from rag.verify.evidence.parts import Part
from rag.verify.words.content import Word, covered

_IN_TURN = re.compile(r"先后(?!顺序)[^，。；,;]*[、和与及][^，。；,;]*")
_EVE = re.compile(
    r"(?P<late>[^。；]{4,}?)(?:前夕|之前|以前)[^，。；,;]{0,12}[，,](?P<early>[^。；]{4,})"
)


def as_there(early: Part, late: Part, body: str) -> bool | None:
    """Tell whether a sentence has two things in this order; None if it does not say.

    Each must stand on a side of its own, by the words that the other has not.
    """
    turns = _IN_TURN.search(body)
    if turns:
        places = [
            [turns[0].find(word.text) for word in _own(part, other) if word.text in turns[0]]
            for part, other in ((early, late), (late, early))
        ]
        if all(places) and (max(places[0]) < min(places[1]) or max(places[1]) < min(places[0])):
            return places[0] < places[1]
        return None
    said = _EVE.search(body)
    if said is None:
        return None
    sides = (said["early"], said["late"])
    first, last = (
        [covered(side, _own(part, other)) for side in sides]
        for part, other in ((early, late), (late, early))
    )
    if first[0] > first[1] and last[1] > last[0]:
        return True
    return False if first[1] > first[0] and last[0] > last[1] else None


def _own(part: Part, other: Part) -> list[Word]:
    theirs = {word.text for word in other.words}
    return [word for word in part.words if word.text not in theirs]
