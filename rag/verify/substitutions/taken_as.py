"""Checks what is taken as what, 以甲为标准, where the text has that of another: 以乙为重要标准."""

import re
from collections.abc import Sequence

from rag.types import EvidenceItem
from rag.verify.text.reading import Reading, folded

_AS = re.compile(r"以(?P<what>[^，。；：、以为]{2,8})(?:作为|为)(?P<role>[^，。；：、以为]{2,10})")


def taken_otherwise(reading: Reading, evidence: Sequence[EvidenceItem]) -> bool:
    """Tell whether a claim takes something as what the text takes another as, but not this."""
    said = list(_AS.finditer(reading.folded))
    if not said:
        return False
    known = [
        (one["what"], one["role"])
        for item in evidence
        for one in _AS.finditer(folded(item.paragraph.text))
    ]
    for one in said:
        own = [role for what, role in known if what == one["what"]]
        others = [role for what, role in known if what != one["what"]]
        ends = one["role"][-2:]  # 基础|保障: the noun
        if own and not any(ends in role for role in own) and any(ends in role for role in others):
            return True
    return False
