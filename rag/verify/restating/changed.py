"""What something was at first and what it became, told in two clauses: 原来有15家，后来增至47家."""

import re

from rag.verify.numbers.agreement import agree
from rag.verify.text.reading import Reading, read

_FIRST = (
    r"(?:最早|最初|最先|起初|起先|当初|原先|原来|原本|本来|早先|过去|以前|先前"
    r"|一开始|(?:增加|增长|上升|减少|下降)之?以?前)"
)
_LATER = (
    r"(?:后来|之后|此后|随后|如今|现在|而今"
    r"|眼下|目前|今天|现如今|(?:增加|增长|上升|减少|下降)之?以?后)"
)
_FIGURE = r"(?:大约|约|近|超过)?[\d一二两三四五六七八九十百千万亿.,]+[^，。；、\d的]{0,4}?"
_BECAME = (
    r"(?:增加到|增长到|增加至|增长至|增至|涨到|涨至|上升到|上升至|升至|升到"
    r"|提高到|提升到|扩大到|扩大至|发展到"
    r"|减少到|减少至|减至|降至|降到|下降到|下降至|跌到|达到|达|到|变成|变为|有|是|为)"
)
_CHANGED = re.compile(
    rf"^(?P<what>[^。；]{{2,40}}?)[，,]?(?:在)?{_FIRST}(?:只|仅|才|还|也|都|不过)*(?:有|是|为|在)?(?P<one>{_FIGURE})[，,]"
    rf"(?:到)?{_LATER}(?:已经?|就|则|又|便|一路|逐步)*(?P<verb>{_BECAME})了?(?P<two>{_FIGURE}(?:左右|上下)?)[。！]?$"
)
BOTH = 2  # figures: the one at first and the later
_DOWN = re.compile(r"[减降跌]")
_UP = re.compile(r"[增涨升]|提高|扩大")
_THERE = re.compile(r"从[^，。；]{1,12}?\d[^，。；]{0,8}?(?:增|涨|上升|升|提高|扩大|发展|减|降)")


def from_to(text: str, evidence: str) -> str:
    """Return 甲从15家增加到47家 for 甲原来有15家，后来增至47家, if a text has that form."""
    said = _CHANGED.match(text)
    if said is None or not _THERE.search(evidence):
        return text
    verb = said["verb"]
    if not _UP.search(verb) and not _DOWN.search(verb):
        verb = "减少到" if falls(read(text)) else "增加到"
    return f"{said['what'].rstrip('，,')}从{said['one']}{verb}{said['two']}。"


def falls(reading: Reading) -> bool:
    """Tell whether the later of two figures is the lesser."""
    first, last = reading.quantities[0], reading.quantities[-1]
    return first.unit == last.unit and last.value < first.value


def contradicts_itself(reading: Reading) -> bool:
    """Tell whether a claim says that something rose to less, or fell to more."""
    said = _CHANGED.match(reading.folded.strip())
    known = reading.quantities
    if said is None or len(known) < BOTH or known[0].unit != known[-1].unit:
        return False
    if agree(known[0], known[-1]) == "same":
        return False
    down, up = _DOWN.search(said["verb"]), _UP.search(said["verb"])
    return bool((up and falls(reading)) or (down and not falls(reading)))
