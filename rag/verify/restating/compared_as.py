"""Puts what is compared by 比 the way the evidence puts it: 比全市平均高出3个点, 高于全市平均3个点.

Where a text tells by how much one is over the other without the figure of either, nothing can be
worked out: the words alone can be held against it, and they must point the same way.
"""

import re

_THAN = re.compile(
    r"比(?P<base>[^，。；、：\d比]{2,16}?)(?:要|还|更|都)*(?P<way>[高低多少大小快慢长短])出?了?(?=[\d一二两三四五六七八九十])"
)
_WAY = re.compile(
    r"(?P<way>[高低多少大小快慢长短])(?:于|过)(?P<base>[^，。；、：\d比]{2,16}?)(?=[\d一二两三四五六七八九十])"
)


def compared_as(text: str, evidence: str) -> str:
    """Return a claim with 高于 for 比…高, or the reverse, if the evidence puts it so."""
    text = _THAN.sub(lambda said: _over(said, evidence), text)
    return _WAY.sub(lambda said: _than(said, evidence), text)


def _over(said: re.Match[str], evidence: str) -> str:
    told = f"{said['way']}于{said['base']}"
    return told if re.search(re.escape(told) + r"[\d一二两三四五六七八九十]", evidence) else said[0]


def _than(said: re.Match[str], evidence: str) -> str:
    there = re.search(re.escape(f"比{said['base']}{said['way']}") + r"出?了?(?=\d)", evidence)
    return there[0] if there else said[0]
