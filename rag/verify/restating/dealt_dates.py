"""Deals dates out to what a claim names in order: 先甲后乙，分别在2011年和2012年."""

import re
from itertools import pairwise

from rag.verify.numbers.dates import Date
from rag.verify.restating.respective import cuts
from rag.verify.restating.year_runs import told_dates
from rag.verify.text.reading import Reading

LED = re.compile(  # 张三先工作、后入党：
    r"^(?P<who>[^，。；：、先年]{0,20}?)(?:是)?先(?!后|进|锋|生|行|导)(?P<early>[^，。；：、先后\d]{2,12}?)[，、,]?而?(?:后|再)(?P<late>[^，。；：、\d]{2,12}?)的?[，：；,:;]"
)
_DEALT = re.compile(r"^(?:时间|年份|日期|两件事)?(?:分别|依次)(?:发生)?(?:是|为|在|于)*$")
_OVER = re.compile(  # 从2019年到2021年，走廊依次…
    r"^(?P<who>[^，。；：年]{0,20}?)(?:从|自|在)?$"
)
_TO = re.compile(r"年?(?:到|至|-|—|–|~|、|和)")
_IN_TURN = re.compile(
    r"^年?(?:间|之间|期间|这[两三四五]年(?:间|里)?)?[，,]?(?P<who>[^，。；：、]{0,16}?)(?:依次|先后|陆续|相继|分别|每年都有一件大事[：:]|连续[两三四五六]年都有(?:大事|进展|动作)[：:])(?P<list>[^。；]+)[。！]?$"
)
_ITEMS = re.compile(r"、|，(?:又|再|最后|并)?|以及")


def dealt_in_order(reading: Reading) -> list[str]:
    """Return the statements of 先甲后乙，分别在2011年和2012年; all of them must be borne out."""
    dates = told_dates(reading)
    text = reading.folded
    led = LED.match(text)
    if led is None or len(dates) != 2 or dates[0].start < led.end():  # noqa: PLR2004 - 先 and 后
        return []
    if not _DEALT.match(text[led.end() : dates[0].start]):
        return []
    pairs = zip(dates, (led["early"], led["late"]), strict=True)
    return [f"{led['who']}{_shown(text, date)}，{what}。" for date, what in pairs]


def dealt_over(reading: Reading, dates: list[Date]) -> list[str]:
    """Return the statements of 从2019年到2021年，走廊依次甲、乙、丙, one for each year."""
    text = reading.folded
    last = dates[-1]
    between = [text[one.end : other.start] for one, other in pairwise(dates)]
    head = _OVER.match(text[: dates[0].start])
    said = _IN_TURN.match(text[last.end :])
    if head is None or said is None or not all(_TO.fullmatch(one) for one in between):
        return []
    years = [one.year or 0 for one in dates]
    if len(years) == 2 and not between[0].endswith(("、", "和")):  # noqa: PLR2004 - 从…到…
        years = list(range(years[0], years[1] + 1))
    items = [said["list"][one.start : one.end] for one in cuts(said["list"], _ITEMS)]
    if len(items) != len(years) or years != sorted(years):
        return []
    who = head["who"] + said["who"]
    return [f"{year}年，{who}{item}。" for year, item in zip(years, items, strict=True)]


def _shown(text: str, date: Date) -> str:
    return text[date.start : date.end]
