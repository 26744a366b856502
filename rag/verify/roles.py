"""Checks who did what to whom: both sides of a verb in the claim stand on the same sides there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rag.verify.content import carries
from rag.verify.parts import Part, Window
from rag.verify.problem import Problem, contradicted

VERBS = (
    "授予", "颁发", "任命", "委托", "邀请", "牵头", "带领", "领导", "代表", "起诉", "指导", "收购",
    "投资", "表彰", "奖励", "推动", "促进", "带动", "催生", "支撑", "服务", "引领", "驱动", "入选",
    "批准", "通知", "资助", "击败", "超过", "取代", "告诉", "要求", "管理", "监督", "援助", "供应",
    "出售", "采访", "专访", "拍摄", "主持", "兼并",
)  # fmt: skip
_PASSIVE = re.compile(r"由|被|受到?|获得?|得到|经")
_CLAUSE = re.compile(r"[，。；：,;:！？!?]")


@dataclass(frozen=True, slots=True)
class _Sides:
    """What stands on the side of the one who acts, and on the other."""

    actor: str
    other: str


def check_roles(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem if the two sides of a verb are exchanged."""
    for verb in VERBS:
        said, there = _sides(part.text, verb), _sides(window.body, verb)
        if said is None or there is None:
            continue
        names = [word.text for word in part.words if len(word.text) > 1]
        names += [figure.text for figure in part.quantities if figure.unit == "places"]
        crossed = any(
            name in said.actor and _only(name, there.other, there.actor) for name in names
        )
        if crossed and any(
            name in said.other and _only(name, there.actor, there.other) for name in names
        ):
            yield contradicted(f"“{verb}”的双方与原文相反")
            return


def _sides(text: str, verb: str) -> _Sides | None:
    """Return the sides of the first use of a verb, within its clause; a passive exchanges them."""
    at = text.find(verb)
    if at < 0:
        return None
    before = _CLAUSE.split(text[:at])[-1]
    after = _CLAUSE.split(text[at + len(verb) :])[0]
    passive = max(_PASSIVE.finditer(before), key=re.Match.start, default=None)
    if passive is None:
        return _Sides(before, after)
    return _Sides(before[passive.end() :], before[: passive.start()] + after)


def _only(name: str, side: str, other: str) -> bool:
    return carries(side, name) >= 1.0 and carries(other, name) < 1.0
