"""What a claim says a thing is about: 甲这一项，说的是…; 方案里的先行路，讲的是….

Whatever sentence says it must be of that thing. A text that names it by what it is about, as in
产城融合的先行路, says it too.
"""

import re
from collections.abc import Sequence

from rag.types import EvidenceItem, Support
from rag.verify.modality.wording import squeeze
from rag.verify.text.reading import folded

_ABOUT = re.compile(
    r"^\s*(?:(?P<head>[^，。；：]{2,30}?)(?:里|中|所说|提到|提出)的)?(?P<what>[^，。；：、的“”\d]{2,8}?)(?:这一?[项条款点链个层块头]|那一?[项条款点链个层块头])?[，,]?(?:主要)?"
    r"(?:(?:说|讲|指|强调|对应|针对)的(?:就)?是|对应着?|落脚(?:在|于|点是)|指向|落在)(?P<rest>[^。；]{4,60})[。！]?$"
)
OF_ANOTHER = "原文说的不是这一项"


def so_called(text: str, evidence: str) -> str:
    """Return a claim with a thing as the evidence calls it, 产城融合的先行路; else as it is."""
    said = _ABOUT.match(text)
    if said is None:
        return text
    called = f"{said['rest']}的{said['what']}"
    if squeeze(folded(called)) not in squeeze(folded(evidence)):
        return text
    return f"{said['head']}：{called}" if said["head"] else called


def of_another(text: str, items: Sequence[EvidenceItem], supports: Sequence[Support]) -> bool:
    """Tell whether what a thing is said to be about rests on paragraphs without it.

    Only where another paragraph has it; the word for it may be the claim's own.
    """
    said = _ABOUT.match(text)
    if said is None:
        return False
    what = folded(said["what"])
    evidence = squeeze(folded("".join(item.paragraph.text for item in items)))
    called = f"{squeeze(folded(said['rest']))}的"
    if called in evidence and f"{called}{what}" not in evidence:
        # 产城融合的先试路, where 先行路 is what is so called: of the same kind, by its last sign
        of_kind = re.escape(called) + rf"[^\d]{{1,{len(what)}}}?{what[-1]}"
        if re.search(of_kind, evidence):
            return True
    having = {item.marker for item in items if what in folded(item.paragraph.text)}
    return bool(having) and not having & {one.marker for one in supports}
