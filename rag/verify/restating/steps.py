"""Reads steps that a claim tells one after the other, or backwards: 丙之前是乙，再往前是甲.

They are put in their order as a list, which must be the order of a sentence of the evidence.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from rag.types import EvidenceItem
from rag.verify.text.reading import Reading, folded, read

_X = r"[^，。；：、,;:]{2,24}?"
_IS = r"(?:则|就|才)?(?:是|有|为|到)"
_FURTHER = r"(?:再|更|又)(?:往前|往回|向前|之前|以前|前面|上面|早)(?:一版|一步|些|的|推|数|看)*"
_AFTER = (
    r"(?:再往后|其后|再之后|之后|再后|接着|然后|接下来|随后|再往下|再下来|再接着|往后)"
    r"(?:一版|一步|的|看)*"
)
_LAST = r"(?:最后|末尾|收尾|殿后)(?:的|才)*"
_E = r"(?:，(?P<tail>[^。；]{4,}))?[。！]?$"
_COUNTING = r"^(?:往[回前]数[，,])?(?:在)?"
_BACK = tuple(
    re.compile(_COUNTING + one + _E)
    for one in (
        rf"(?P<c>{_X})(?:之前|以前|前面|往前推?|往前数|的?[前上]一[版步个站]){_IS}(?P<b>{_X})[，,；]{_FURTHER}{_IS}(?P<a>{_X})",
        rf"(?P<c>{_X})(?:之前|以前|前面|往前推?|往前数|的?[前上]一[版步个站]){_IS}(?P<b>{_X})[，,；](?P=b)(?:之前|以前|前面|往前推?|往前数|的?[前上]一[版步个站]){_IS}(?P<a>{_X})",
        rf"从(?P<c>{_X})(?:往前|往回)[数推看][，,]?依次{_IS}(?P<b>{_X})(?:、|和|与|，再是)(?P<a>{_X})",
    )
)
_ON = tuple(
    re.compile(r"^(?:继|在)?" + one + _E)
    for one in (
        rf"(?P<a>{_X})(?:之后|以后|后面|往后)(?:，)?{_IS}(?P<b>{_X})[，,；]{_AFTER}{_IS}(?P<c>{_X})",
        rf"(?P<a>{_X})(?:排在?第一|排在?最前|打头|在前|领头|居首)[，,](?:(?:其后|其次|接下来|然后|接着|随后)(?:则)?(?:是|为)?(?P<b>{_X})|(?P<b2>{_X})(?:居中|在中间|次之|居次))[，,](?:{_LAST}(?:是|为)?(?P<c>{_X})|(?P<c2>{_X})(?:在后|最后|殿后|收尾|居末|垫后))",
    )
)
_PIECE = re.compile(r"\d\.\d版|“[^“”]+”|[^“”]+")
_JOINS = "、，是为的 "


def in_steps(reading: Reading, items: Sequence[EvidenceItem]) -> list[str]:
    """Return a claim with its steps as a list, if a sentence has them in that order; else []."""
    text = reading.folded
    said = next((one for one in (pattern.match(text) for pattern in (*_BACK, *_ON)) if one), None)
    if said is None:
        return []
    told = said.groupdict()
    steps = [told["a"], told.get("b") or told.get("b2"), told.get("c") or told.get("c2")]
    known = [one for one in steps if one]
    if len(known) != len(steps) or not _in_order(known, items):
        return []
    tail = f"，{told['tail']}" if told["tail"] else ""
    return [f"{'、'.join(known)}{tail}。"]


def _in_order(steps: Sequence[str], items: Sequence[EvidenceItem]) -> bool:
    """Tell whether a sentence, or a numbered list, has each step with all its pieces in order."""
    pieces = [[piece.strip(_JOINS) for piece in _PIECE.findall(one)] for one in steps]
    return any(
        _follows(pieces, body)
        for item in items
        for _, body in read(item.paragraph.text, item.date).supporting()
    )


def _follows(steps: Sequence[Sequence[str]], body: str) -> bool:
    spans: list[tuple[int, int]] = []
    for pieces in steps:
        places = [_place(one, body) for one in pieces if one]
        if not places or min(places) < 0 or places != sorted(places):
            return False
        spans.append((places[0], places[-1]))
    return all(one[1] < other[0] for one, other in pairwise(spans))


def _place(piece: str, body: str) -> int:
    """Return where a piece stands; what the claim quotes may be part of a longer quotation."""
    at = body.find(folded(piece))
    return at if at >= 0 else body.find(folded(piece).strip("“”"))
