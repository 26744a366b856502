"""Puts what something drives, and how its standing rose, the way a text says it."""

import re

_DRIVES = re.compile(  # 是推动全镇发展的引擎: an engine drives what it is an engine of
    r"(?:推动|促进|带动|驱动|拉动|助推|引领)(?P<what>[^，。；的]{2,24}的(?:[^，。；的]{0,8}的)?[^，。；的]{0,6}?(?:引擎|发动机|火车头|动力源?泉?|动能|关键一招))"
)
_STANDING = re.compile(  # 它的地位上升为样板: it rose to be one
    r"的地位(?=[^，。；]{0,24}?(?:上升|升级|提升|跃升))"
)


def plain_standing(text: str, evidence: str) -> str:
    """Return a claim without the verb that its noun says too, and without 的地位 that rises."""
    text = _DRIVES.sub(r"\g<what>", text)
    return _STANDING.sub("", text) if "上升" in evidence else text
