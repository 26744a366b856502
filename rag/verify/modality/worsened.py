"""Checks that what got better is not told as worse: 加剧, 反而更难, 不增反减 of what was solved.

Such words are many and put together freely; that each has its opposite in a list is no use.
"""

import re
from collections.abc import Sequence

_BAD = r"(?:差|糟|难|贵|坏|乱|严重|突出|尖锐|棘手|落后)"
_WORSE = re.compile(
    rf"加剧|恶化|加重|激化|愈演愈烈|每况愈下|不[增进升]反[减退降]|悬而未决|(?:依然|仍然|仍旧|照旧)(?:存在|没有?|未)"
    rf"|(?:越来越|变得更?|变|反而更?|反倒更?|日益|日渐|愈发|愈加|更加?){_BAD}"
)
_BETTER = re.compile(
    r"解决|缓解|化解|破解|纾解|改善|优化|好转|增强|提升|跃升|减轻|消除|成效|最[高大强优]|前列"
)
_DENIED = re.compile(r"(?:不|没有?|未|避免|防止|免得|以免|减少)[^，。；]{0,3}$")


def worsened(text: str, bodies: Sequence[str]) -> bool:
    """Tell whether a claim tells as worse what the sentences it rests on tell as better."""
    told = [one for one in _WORSE.finditer(text) if not _DENIED.search(text, 0, one.start())]
    return bool(told) and any(map(_BETTER.search, bodies)) and not any(map(_WORSE.search, bodies))
