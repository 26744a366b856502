"""Puts a comparison of anniversaries as one of times: 甲的周年数比乙多两年 is 甲比乙早两年."""

import re

from rag.verify.measures.elapsed import YEAR
from rag.verify.text.reading import Reading, read

_N = r"[\d一二两三四五六七八九十百]+"
_MORE = re.compile(
    rf"^(?P<one>[^。；]{{4,80}}?)(?:的?周年数|的?(?P<years>{_N}周年))?[，,]?(?:要|也|还)?比(?P<other>[^。；]{{4,80}}?)(?:的?(?P<others>{_N}周年)|的?周年数|的)?"
    rf"(?:还|要)?(?P<way>多|少|长|短)(?:出|了)?(?P<gap>{_N}年)[。！]?$"
)
_APART = re.compile(  # 十周年与六周年相差四年：前者是甲，后者是乙
    rf"^(?P<one>{_N}周年)[与和同](?P<other>{_N}周年)(?:之间)?(?:相差|差了?|相隔)(?P<gap>{_N}年)[，：:,；](?:前者|十周年)(?:是|指的?是?|说的是)(?P<first>[^，；。]{{4,60}})[，；](?:而)?后者(?:是|指的?是?|说的是)(?P<second>[^。；，]{{4,60}})[。！]?$"
)


def by_anniversary(reading: Reading) -> list[str]:
    """Return what a claim compares by anniversaries, as sentences; nothing if it does not."""
    text = reading.folded
    if "周年" not in text:
        return []
    apart = _APART.match(text)
    if apart:
        if miscounts_years(reading):
            return []
        return [f"{apart['first']}{apart['one']}。", f"{apart['second']}{apart['other']}。"]
    said = _MORE.match(text)
    if said is None:
        return []
    way = "早" if said["way"] in "多长" else "晚"
    told = [
        f"{said[what]}{said[years]}。"
        for what, years in (("one", "years"), ("other", "others"))
        if said[years]
    ]
    return [*told, f"{said['one']}比{said['other']}{way}{said['gap']}。"]


def miscounts_years(reading: Reading) -> bool:
    """Tell whether a claim says two anniversaries are further apart, or less, than they are."""
    apart = _APART.match(reading.folded)
    if apart is None:
        return False
    one, other, gap = (_value(apart[name]) for name in ("one", "other", "gap"))
    return abs(one - other) * YEAR != gap


def _value(text: str) -> float:
    return next((float(one.value) for one in read(text).quantities), 0.0)
