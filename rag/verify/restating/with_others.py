"""Counts one in who is told with the others: 甲会同其他五个部委 of 甲等六部委.

And takes an age for an anniversary: 七十五岁 of 75周年.
"""

import re

from rag.verify.numbers.numerals import number
from rag.verify.restating.renumbered import in_chinese

_HAN = "一二两三四五六七八九十"
_OTHERS = re.compile(
    rf"(?P<who>[^\W\d_]{{2,10}}?)(?:会同|联合|协同|携手|连同|偕同|牵头|带领|[与和同跟及])+(?:另外|其他|其它|其余|另)的?(?P<count>\d{{1,2}}|[{_HAN}]{{1,3}})(?P<class>[个家位座所名])?(?P<noun>[^\W\d_]{{2}})"
)
_AGE = re.compile(
    rf"(?P<count>\d{{1,3}}|[{_HAN}百]{{1,5}})(?:(?:周?岁|周年)的?(?:生日|华诞|诞辰|寿辰)|周?岁)"
)
HIGHEST = 99


def counted_in(text: str, evidence: str) -> str:
    """Return a claim with 甲等六部委 for 甲会同其他五个部委, where the evidence counts so."""
    return _AGE.sub(
        lambda said: _anniversary(said, evidence),
        _OTHERS.sub(lambda said: _with_them(said, evidence), text),
    )


def _with_them(said: re.Match[str], evidence: str) -> str:
    who, noun = said["who"], said["noun"]
    count = number(said["count"])
    for start in range(len(who) - 1):
        told = re.search(
            rf"{re.escape(who[start:])}等(?:[{_HAN}]{{1,3}}|\d{{1,2}})[个家位座所名]?{noun}",
            evidence,
        )
        if told and count and count < HIGHEST:
            return f"{who}等{in_chinese(int(count) + 1)}{said['class'] or ''}{noun}"
    return said[0]


def _anniversary(said: re.Match[str], evidence: str) -> str:
    """Return 75周年 for 七十五岁, where the evidence has that, and nobody of that age."""
    value = number(said["count"])
    if not value or f"{int(value)}岁" in evidence:
        return said[0]
    written = {str(int(value)), said["count"]}
    if value <= HIGHEST:
        written |= {in_chinese(int(value)), in_chinese(int(value), "第")}
    return next((f"{one}周年" for one in sorted(written) if f"{one}周年" in evidence), said[0])
