"""Checks how far something reaches: 国内一流 where 国际一流 is said, 国内影响力 for 在全球的影响力.

Both words may stand in the sentence, the near one with another noun: 着眼国内、国际“两个扇面”.
"""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted

_SCOPES = "国内|国际|全国|全球|世界|国外|海外|境外|境内|省内|省外"
_REACH = re.compile(rf"(?P<scope>{_SCOPES})(?:性|级)?的?(?P<noun>[一-鿿]{{2}})")
_SAME = ({"世界", "全球"}, {"国外", "海外", "境外"}, {"国内", "境内"})


def check_reach(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a noun has another reach there, and never the one that is said."""
    there = [(match["scope"], match["noun"]) for match in _REACH.finditer(window.body)]
    for match in _REACH.finditer(part.text) if there else ():
        scope, noun = match["scope"], match["noun"]
        known = [one for one, other in there if other == noun]
        alike = next((one for one in _SAME if scope in one), {scope})
        if known and not alike & set(known):
            yield contradicted(f"原文是“{known[0]}{noun}”，不是“{scope}{noun}”")
            return
