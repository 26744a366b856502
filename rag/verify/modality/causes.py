"""Checks that what is told as cause and effect, or as means and purpose, is so joined there."""

import re
from collections.abc import Sequence

from rag.verify.evidence.parts import Window

_SAID = re.compile(
    r"因为|由于|因此|因而|所以|得益于|归功于|归因于|缘于|多亏|[，,]靠的(?:就|正)?是|的背后(?:就|正)?是|原因(?:是|在于)|是为了|为的就?是|为了|以便|从而|(?<![原基])因(?=[^，。；此而素子公地应]{2,12}(?:(?<!的)，|而))"
)
_GIVEN = (
    r"因(?!素|子|地制宜)|由于|鉴于|所以|从而|进而|使(?!用)|致(?!力|辞|敬|信)|促|令|推动|带动|驱动|受|得益|源于|源自|"
    r"归功|所致|理由|为由|导致|造成|带来|离不开|原因|于是|有赖|随着"
)
_JOINED = re.compile(_GIVEN)
_RESTS_ON = re.compile(r"靠的(?:就|正)?是")
_FOLLOWS = re.compile(r"因此|因而|所以|为此|由此|于是|这样")
_PURPOSE = re.compile(r"为了|为的就?是|以便|从而")
_MEANT = re.compile(
    rf"{_GIVEN}|为(?=了|此|推|促|加|进|满|解|保|规|实|适|确|提|减)|旨在|目标[是，]|目的[是，在]|途径|通过|依托|依靠|凭|让|助力|支撑|根据|"
    r"为[^，。；]{2,24}(?:倾注|付出|投入|贡献|作出|注入)|"
    r"以(?!上|下|内|外|来|及|前|后|东|西|南|北|为)"
)
# The cause and the effect of a sentence, whichever comes first.
_SIDES = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?P<effect>.+?)(?:是因为|是由于|得益于|归功于|归因于|缘于|靠的(?:就|正)?是|的背后(?:就|正)?是|原因(?:是|在于))(?P<cause>.+)$",
        r"(?:由于|因为|鉴于|多亏)(?P<cause>[^，]+)，(?P<effect>.+)$",
        r"^(?P<cause>.+?)，(?:因此|因而|所以)(?P<effect>.+)$",
    )
)
# The purpose and what is done for it, of a claim and of a text.
_ENDS = (
    re.compile(r"^(?P<means>.+?)[，,]?(?:就|正|都)?(?:是为了|为的就?是|目的是|目标是)(?P<aim>.+)$"),
    re.compile(r"为了(?P<aim>[^，。；]+)，(?P<means>.+)$"),
)
_ENDS_THERE = (
    re.compile(r"^(?P<means>.+?)(?:的目[的标][，,]?是|[，,]目[的标][，,]?是)(?P<aim>.+)$"),
    re.compile(r"^(?P<aim>.+?)[要应须]?(?:有|通过)[^，。；：:]{0,6}途径[：:](?P<means>.+)$"),
    re.compile(
        r"^(?P<aim>(?:建设|实现|推动|打造|形成|完善|保障|解决)[^，。；]{2,24})，(?:要|须|必须)(?P<means>.+)$"
    ),
)
_WITHIN = re.compile(r"^(?P<cause>.+?)，(?P<effect>[^，。；]*(?:因此|因而|由此).+)$")
_SOLVED = re.compile(  # 扩建泵站，有效解决了内涝: told as having worked
    r"(?P<cause>[^，。；][^。；]*?)，有效地?(?P<effect>(?:解决|缓解|破解|化解)[^，。；]+)"
)
_AIM = re.compile(r"为了(?P<aim>[^，。；]+)")
_FIRST = re.compile(  # 建设现代产业体系，要加强合作: what is done first says what for
    r"(?:^|[，。；：])(?P<aim>(?:建设|实现|推动|打造|形成|完善|保障|做好|解决|提高|提升)[^，。；]{2,24})，"
    r"(?:就|还|都)?(?:要|须|必须|应)"
)
_FOCUSED = re.compile(  # 第一，聚焦原始创新，加快建设平台: what is looked to is what it is for
    r"(?:^|[，。；：,;:])(?P<aim>(?:聚焦|着眼|瞄准|围绕)[^，。；]{2,24})，"
)
FOUND = 0.3  # share of a reason's pairs of characters that the sentences must have themselves
SAME = 0.6  # and of a purpose, that it be the one a sentence begins with
REASON = "原文没有说这是原因或目的"
REVERSED = "原因和结果与原文相反"


def joined(claim: str, windows: Sequence[Window]) -> bool:
    """Tell whether a claim that gives a reason rests where the text gives one.

    The sentences must be one, or stand side by side in a paragraph, and have a word that joins.
    """
    if _SAID.search(claim) is None or not windows:
        return True
    if len({window.item.marker for window in windows}) > 1:
        return False
    reading = windows[0].reading
    numbers = sorted({reading.number(window.span.start) for window in windows})
    if numbers[-1] - numbers[0] >= len(numbers):
        return False
    bodies = "".join(map(_with_before, windows))
    sides = _sides(claim)
    if sides is not None and _shared(sides[0], bodies) < FOUND:
        return False
    told = sides is not None and _shared(sides[1], bodies) >= FOUND
    rests = _RESTS_ON.search(claim) is not None and told and len(numbers) == 1
    if rests or (_PURPOSE.search(claim) and _aims(claim, bodies)):
        return True  # 靠的是甲: one sentence tells of the means and of what is done by it
    joins = _MEANT if _PURPOSE.search(claim) else _JOINED
    return joins.search(bodies) is not None or _worked(claim, bodies)


def _worked(claim: str, bodies: str) -> bool:
    """Tell whether one sentence says that what a claim gives as the cause has solved the rest."""
    said = _sides(claim, (*_SIDES, _WITHIN))
    return said is not None and any(
        _shared(said[0], there["cause"]) >= SAME and _shared(said[1], there["effect"]) >= FOUND
        for there in _SOLVED.finditer(bodies)
    )


def _aims(claim: str, bodies: str) -> bool:
    """Tell whether a sentence begins with the purpose that a claim gives."""
    said = _AIM.search(claim)
    if said is None:
        return False
    first = _FIRST.search(bodies)
    if first and _shared(said["aim"], first["aim"]) >= SAME:
        return True
    means = claim[: said.start()] + claim[said.end() :]
    return any(
        _shared(said["aim"], there["aim"]) >= SAME and _shared(means, one) >= FOUND
        for one in bodies.split("。")
        for there in _FOCUSED.finditer(one)
    )


def _with_before(window: Window) -> str:
    """Return a sentence, and the one before it where it begins with 因此 or the like."""
    number = window.reading.number(window.span.start)
    begun = number > 0 and _FOLLOWS.match(window.body)
    return (window.reading.bodies[number - 1] if begun else "") + window.body


def reversed_there(claim: str, windows: Sequence[Window]) -> bool:
    """Tell whether the cause that a claim gives is the effect there, and the effect the cause."""
    bodies = [window.body for window in windows]
    return any(
        _crosswise(said, there)
        for of_claim, of_text in ((_SIDES, _SIDES), (_ENDS, _ENDS_THERE))
        if (said := _sides(claim, of_claim))
        for there in filter(None, (_sides(body, of_text) for body in bodies))
    )


def _crosswise(said: tuple[str, str], there: tuple[str, str]) -> bool:
    same = _shared(said[0], there[0]) + _shared(said[1], there[1])
    return _shared(said[0], there[1]) + _shared(said[1], there[0]) > same


def _sides(text: str, patterns: Sequence[re.Pattern[str]] = _SIDES) -> tuple[str, str] | None:
    """Return the cause and the effect, or what is done and what for."""
    found = next(filter(None, (pattern.search(text) for pattern in patterns)), None)
    if found is None:
        return None
    sides = found.groupdict()
    return sides.get("cause") or sides["means"], sides.get("effect") or sides["aim"]


def _shared(one: str, other: str) -> float:
    """Return the share of a text's pairs of characters that another has."""
    pairs = [one[at : at + 2] for at in range(len(one) - 1)]
    return sum(pair in other for pair in pairs) / max(1, len(pairs))
