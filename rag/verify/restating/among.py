"""Takes off what only says of which things a claim tells in turn: 两条路中，甲是老路，乙是新路."""

import re
from collections.abc import Sequence

from rag.types import EvidenceItem
from rag.verify.numbers.numerals import chinese
from rag.verify.text.reading import folded, read

_AMONG = re.compile(
    r"^\s*(?:在|这|其中)*(?P<count>[两三四五六七八九])(?:个|条|项|大|种|类|点|座|处)(?P<noun>[^，。；、：“”]{1,8}?)(?:之中|当中|里面|之间|中|里)[，,]"
)
_CLAUSE = re.compile(r"[，,；;]")
_SUBJECT = re.compile(
    r"^(?:则|而)?([^，。；、：是为]{2,12}?)(?:则|就|也)?(?:是|为)(?=[^，。；]{2})"
)


def told_in_turn(text: str, items: Sequence[EvidenceItem]) -> str:
    """Return a claim without its head, if a sentence has all of what it tells of under that name.

    There must be as many statements as the head counts; else the claim is returned as it is.
    """
    head = _AMONG.match(text)
    if head is None:
        return text
    rest = text[head.end() :]
    clauses = [one for one in _CLAUSE.split(rest.strip("。！!")) if one]
    subjects = [one[1] for one in map(_SUBJECT.match, clauses) if one]
    if not len(clauses) == len(subjects) == chinese(head["count"]):
        return text
    wanted = [folded(one) for one in (head["noun"], *subjects)]
    for item in items:
        for _, body in read(item.paragraph.text, item.date).supporting():
            if all(one in body for one in wanted):
                return rest
    return text
