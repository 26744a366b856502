"""Works out what a claim does from two shares: 产值占1/15，人口占1/25，人均约为全国的1.67倍.

That needs no support but the two shares: once these are borne out it is right or wrong.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from rag.verify.numbers.quantities import SHARE, Quantity
from rag.verify.text.reading import Reading

_WHOLE = "全国|全省|全市|全区|全县|全球|世界"
_WORKED_OUT = re.compile(
    r"[，,；;。](?:(?:照此|由此|据此|以此|这样|可以?|能|不难|推|计|折|换|一)*算(?:得出|下来|起来|来|得|出)?[，,]?|因此|所以|即|也就是说?[，,]?)?"
    r"(?:其|它们|当地)?(?P<per>人均|单位面积|人口密度)(?:的)?(?P<what>[^，。；\d]{0,10}?)(?:水平)?(?:大约|约|大概|接近)?(?:是|为|相当于|达到?|有)(?:大约|约|了)?"
    rf"(?P<whole>{_WHOLE})的?(?:平均)?(?:水平|值|数)?的?(?:大约|约)?(?P<times>\d+(?:\.\d+)?)倍[。！]?$"
)
_PER = {"人均": "人口", "单位面积": "面积", "人口密度": "面积"}
_PEOPLE = "人口"
NEAR = 8  # characters between what has a share and the share


@dataclass(frozen=True, slots=True)
class Ratio:
    """A claim without what it works out, and whether that is right."""

    rest: str
    holds: bool


def worked_out(reading: Reading) -> Ratio | None:
    """Return a claim without what follows from its own shares; None if nothing does."""
    text = reading.folded
    said = _WORKED_OUT.search(text)
    if said is None:
        return None
    what = said["what"] or (_PEOPLE if said["per"] == "人口密度" else "")
    mine, base = (_share(reading, one, said) for one in (what, _PER[said["per"]]))
    if mine is None or base is None or not base.value or mine == base:
        return None
    times = Fraction(said["times"])
    last = Fraction(1, 10 ** len(said["times"].partition(".")[2]))
    holds = abs(mine.value / base.value - times) * 2 <= last
    return Ratio(f"{text[: said.start()]}。", holds)


def _share(reading: Reading, what: str, said: re.Match[str]) -> Quantity | None:
    """Return the one share of the whole that a claim gives to a thing, before or after it."""
    text = reading.folded
    found = []
    for one in reading.quantities if what else ():
        before = text[max(0, one.start - NEAR) : one.start]
        if one.unit != SHARE or one.end > said.start() or said["whole"] not in before:
            continue
        after = re.match(rf"的(?:[^，。；、\d]{{0,2}}){re.escape(what)}", text[one.end :])
        told = re.search(
            rf"{re.escape(what)}(?:总量|总数|规模|数)?(?:大约|约)?[占为是](?:了|到)?(?:{_WHOLE})[^，。；、]{{0,3}}$",
            text[: one.start],
        )
        if after or told:
            found.append(one)
    return found[0] if len(found) == 1 else None
