"""Tells apart what a claim says were of one year: 甲和乙同在2011年; 甲与乙，都落在2011年."""

import re
from itertools import pairwise

from rag.verify.numbers.dates import find_dates
from rag.verify.numbers.numerals import number
from rag.verify.restating.respective import cuts
from rag.verify.text.reading import Reading

_BOTH = re.compile(
    r"^(?P<things>[^。；]{6,120}?)[，,]?(?:这)?(?:两者|二者|两件?事|三者|三件?事)?(?:都|同样?|均|一同|一起|全)+"
    r"(?:是|在|落在|发生在|发生于|出现在|出现于|集中在|赶在|定在|属于?|于)+(?P<date>\d{4}年[\d月日]*)(?:的事|这一年|内)?[。！]?$"
)
_IN_IT = re.compile(  # 2011年既是甲，也是乙; 2011年同时迎来甲和乙
    r"^(?:在)?(?P<date>\d{4}年[\d月日]*)(?:这一年)?[，,]?(?:同时|一并|一下子|一举)?(?:迎来|赶上|碰上|逢|遇上)了?(?P<things>[^，。；：]{6,120})[。！]?$"
)
_YEAR_OF = re.compile(  # 甲的那一年，乙，都是2011年
    r"^(?:在)?(?P<one>[^，。；：]{4,60}?)的?(?:那一年|那年|这一年|当年|同一年|同年)(?:里|内)?[，,](?:也)?(?P<other>[^。；：]{4,80}?)[，,]"
    r"(?:这)?(?:两者|二者|两件?事)?(?:都|均|同|全)+(?:是|在|指|为|落在|发生在|于)+(?P<date>\d{4}年)[。！]?$"
)
_EVENTS = re.compile(  # 2011年有两件事：甲，乙
    r"^(?:在)?(?P<date>\d{4}年)(?:这一年)?[，,]?(?:有|发生了?|接连有|连着有)(?:过)?(?P<count>两|三)(?:件|桩)(?:大|要|喜)?事[：:，,](?P<things>[^。；：]{6,120})[。！]?$"
)
_LED = re.compile(r"^(?:一是|二是|三是|一件是|另一件是|也)")
_CLAUSES = re.compile(r"[，,；;]")
_AND = re.compile(r"[，,]?以及|、|和|与|同(?=[^\W\d_])")
FEW = 3  # things of one year
LEAST = 3  # characters of each


def of_one_year(reading: Reading) -> list[list[str]]:
    """Return the ways in which a claim may be told as so many statements of one year."""
    apart = _YEAR_OF.match(reading.folded)
    if apart:
        return [[f"{apart['date']}，{apart[name]}。" for name in ("one", "other")]]
    events = _EVENTS.match(reading.folded)
    if events:
        return _each_event(events)
    said = _BOTH.match(reading.folded) or _IN_IT.match(reading.folded)
    if said is None or len(find_dates(said["date"])) != 1:
        return []
    text, date = said["things"], said["date"]
    spans = cuts(text, _AND)
    ways = [[text[one.start : one.end] for one in spans]]
    # Any one of the joins may stand between the two, the others within them.
    ways += [[text[: one.end], text[other.start :]] for one, other in pairwise(spans)]
    return [
        [f"{date}，{one}。" for one in way]
        for way in ways
        if 1 < len(way) <= FEW and all(len(one) >= LEAST for one in way)
    ]


def _each_event(said: re.Match[str]) -> list[list[str]]:
    """Return the events of a year that a claim counts; nothing if they are not so many."""
    told = [_LED.sub("", one) for one in _CLAUSES.split(said["things"])]
    return (
        [[f"{said['date']}，{one}。" for one in told]] if len(told) == number(said["count"]) else []
    )
