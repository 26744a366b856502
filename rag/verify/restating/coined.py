"""Words that a claim makes of what its own items share: “三高”：高效率、高质量、高水平.

Such a word says no more than that there are so many items and that each has the sign. If so, it is
left out, and the items are held against the evidence; if not, it stays and is found nowhere.
"""

import re

from rag.verify.numbers.numerals import chinese

_COINED = re.compile(
    r"[“\"]?(?P<count>[两三四五六七八九十])(?:个(?=[”“\"]|.[”\"]))?[“\"]?(?P<sign>[\u4e00-\u9fff])(?:字|”|\")*(?P<noun>[^，。；：:、“”\"\d]{0,6}?)"
    r"[，,]?(?:[：:]|——|(?:指的是|是指|分别是|分别指|依次是|即|指|是|为|有)[：:]?)(?P<items>[^。；;：:]+)"
)
_BETWEEN = re.compile(r"[、，,;]|(?<=[^、，]{3})[和与及](?=[^、，]{3})")
_QUOTES = str.maketrans("", "", "“”\"'")


def uncoined(text: str) -> str:
    """Return a claim without the word that it makes of what its items share; else as it is."""
    said = _COINED.search(text)
    if said is None:
        return text
    items = [one for one in _BETWEEN.split(said["items"].translate(_QUOTES)) if one.strip()]
    if len(items) != chinese(said["count"]) or not all(said["sign"] in one for one in items):
        return text
    before = text[: said.start()]
    if not said["noun"]:
        before = before.removesuffix("的")
    link = "：" if before or said["noun"] else ""
    return f"{before}{said['noun']}{link}{text[said.start('items') :]}"
