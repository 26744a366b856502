"""What a claim says is so many times something else: 甲是乙的两倍多, 甲不到乙的一半."""

import re
from dataclasses import replace
from fractions import Fraction

from rag.verify.numbers.qualifiers import Bound
from rag.verify.numbers.quantities import Quantity
from rag.verify.text.reading import Reading

_ROUGHLY: dict[str, Bound] = {
    "不到": "under",
    "不足": "under",
    "超过": "over",
    "大约": "about",
    "约": "about",
    "近": "near",
}
NEARLY = Fraction(1, 20)  # 1.3 times is said of 1.31
TIMES = re.compile(  # 是乙的两倍多, 不到乙的一半
    r"(?P<about>大约|约|近)?(?:是|为|相当于|达到?|有|(?=不到|不足|超过))了?(?P<rough>不到|不足|超过|大约|约)?(?P<base>(?!原|之前|过去|当初|起初|以前|当年|[去上前往]年|同期|[它他她]们)[^，。；,;]{2,40}?)的"
    r"(?P<times>(?:将近|大约|约|近|超过|不止|不到)?(?:[\d一二两三四五六七八九十点.]+倍(?:多|以上|左右)?|一半(?:以上|多|左右)?))(?=[，。；,;！!]|$)"
)


def times_said(said: re.Match[str], reading: Reading) -> Quantity | None:
    """Return how many times as much is said, with how exact it is said to be."""
    inside = [one for one in reading.quantities if said.start("times") <= one.start < said.end()]
    if len(inside) != 1:
        return None
    bound = _ROUGHLY.get(said["rough"] or said["about"] or "", inside[0].bound)
    return replace(inside[0], bound=bound)


def so_many(times: Quantity, here: Quantity, there: Quantity) -> bool:
    """Tell whether one figure is so many times the other."""
    if not there.value:
        return False
    ratio = here.value / there.value
    if times.bound in {"over", "at_least"}:
        return times.value < ratio < times.value + times.last_place
    if times.bound in {"under", "near"}:
        return times.value * (1 - 4 * NEARLY) < ratio < times.value
    if times.bound == "about":
        return abs(ratio - times.value) <= times.value * NEARLY
    return ratio == times.value
