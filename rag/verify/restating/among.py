"""Takes off what only says of which things a claim tells in turn: 两条路中，甲是老路，乙是新路."""

import re
from collections.abc import Sequence

from rag.types import EvidenceItem
from rag.verify.numbers.numerals import chinese
from rag.verify.restating.rows import row
from rag.verify.text.reading import folded, read

_AMONG = re.compile(
    r"^\s*(?:在|这|其中)*(?P<count>[两三四五六七八九])(?:个|条|项|大|种|类|点|座|处)(?P<noun>[^，。；、：“”]{1,8}?)(?:之中|当中|里面|之间|中|里)[，,]"
)
_NAMES = re.compile(
    r"^\s*(?:在|就|从|看|拿)?(?P<row>[^，。；：]*?、?[^，。；：]+?[两三四五六七八九](?:者|[^，。；：、]{0,2}?方面|[个项类种]))(?:之中|当中|里面|里|中|上)?(?:来看|来说|看)?[，,：:]"
)
_CLAUSE = re.compile(r"[，,；;]")
_SUBJECT = re.compile(
    r"^(?:则|而)?([^，。；、：是为]{2,12}?)(?:则|就|也)?(?:是|为)(?=[^，。；]{2})"
)


def _without_names(named: str, rest: str) -> str:
    """Return what follows a head that names its things, if that names them all; else nothing."""
    things = row(named)
    if things is None or things.tail or not all(one in rest for one in things.things):
        return ""
    return f"{things.lead}{rest}"


def told_in_turn(text: str, items: Sequence[EvidenceItem]) -> str:
    """Return a claim without its head, if a sentence has all of what it tells of under that name.

    There must be as many statements as the head counts; else the claim is returned as it is. A head
    that names its things (甲、乙两项里，) goes where what follows names each of them.
    """
    if named := _NAMES.match(text):
        return _without_names(named["row"], text[named.end() :]) or text
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
