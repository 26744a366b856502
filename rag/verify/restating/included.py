"""Puts first that things are among what was told of: …，甲和乙都在其中 is …，其中包括甲和乙.

So it is held against the list of the sentence that bears out what stands before, and no other's.
"""

import re

_AMONG = re.compile(
    r"(?<=[^，。；]{4}[，,])(?P<items>(?!其中)[^，。；：是不没未]{2,60}?)(?:也|都|均|全|就|便|皆)*(?:被|给)?"
    r"(?:(?:算|列|包括|包含|计算|囊括)在(?:内|其中|其列)|(?:名列|位列|列入|包括|包含|身处|位居)?(?:在)?其中|在(?:其中|其列|列|内)|榜上有名"
    r"|(?:也|就|便|正|同样|即)*[是为](?:其一|其中(?:的)?(?:之一|一[个条项家座种类场处位]))|(?:也)?(?:就)?(?:算|算是|占)(?:得上)?(?:一个|其一|其中之一|一[条项家座种类场处位]))(?=[，。；！]|$)"
)


_ONE_IS = re.compile(r"(?<=[^，。；]{4}[，,])其一(?:就|便|正)?[是为](?=[^，。；]+[。！]?$)")


def included(text: str) -> str:
    """Return a claim with 其中包括 before what it says to be among what it told of before."""
    return _AMONG.sub(r"其中包括\g<items>", _ONE_IS.sub("其中包括", text))
