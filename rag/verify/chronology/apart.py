"""How long after one thing another was: 比甲晚五年左右, 两年之后, 从甲到乙，前后约两年."""

import re
from dataclasses import dataclass, replace

from index.types import Span
from rag.verify.chronology.order import Sequence, earlier, moment
from rag.verify.evidence.parts import Part, Window
from rag.verify.measures.elapsed import YEAR, lies_between
from rag.verify.numbers.dates import Date
from rag.verify.numbers.quantities import Quantity
from rag.verify.text.reading import Reading

_SPANS = frozenset({"月份", "分钟"})
FAR_OFF = 18  # months: what is told roughly, or by years alone, is not as wrong
LEAST = 2  # characters of an event
_GAP = (
    r"(?:大约|大概|约|将近|近|不到|整整|正好|刚好|恰好|超过|足足|了|有|仅|只|才|也就)*"
    r"(?P<gap>[\d一二两三四五六七八九十]{1,3}(?:年半|个半月|个多月|个年头|年|个月|天|周)(?:多|左右|上下)?)(?P<over>出头|有余|开外|有零)?"
)
_WHILE = (
    r"(?:前后|中间|其间|期间|一共|总共|相隔|间隔|相距|隔了?|历时|只?[用花]了?"
    r"|过了?|经过|约为|大约是|大概|是|跨越?了?|花费了?|耗时|时隔|横跨)*"
)
_END = r"(?:的?时间|的?间隔|的?工夫|的?光景)?(?=[，。；！,;!]|$)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<late>.+?)比(?P<early>[^，。；]+?)(?:要|还)?(?:晚|迟)(?:了|出)?{_GAP}{_END}",
        rf"(?P<early>.+?)比(?P<late>[^，。；]+?)(?:要|还)?早(?:了|出)?{_GAP}{_END}",
        rf"(?P<early>.+?)(?:之后|以后|后|算起|起)[，,]?(?:又|再)?(?:大约|约)?过{_GAP}[，,]?(?:才|又|就)*(?P<late>.+)",
        rf"从?(?P<early>.+?)[，,]?到(?P<late>.+?)[，,]?{_WHILE}{_GAP}{_END}",
        rf"先(?P<early>.+?)[，,](?:后|再|才)(?P<late>[^，。；]+)[，,]{_WHILE}{_GAP}{_END}",
        rf"(?P<early>.+?)[，,]?{_GAP}(?:之后|以后|后)[，,]?(?:才|又|再|就|便)*(?P<late>.+)",
        rf"(?P<late>[^，。；]+?)(?:距离?|离)(?P<early>[^，。；]+?)[，,]?{_WHILE}{_GAP}{_END}",
    )
)


_BETWEEN = re.compile(  # 甲2001年，乙2006年，中间隔了五年
    r"(?P<early>[^，。；]+?)[，,](?P<late>[^，。；]+?)[，,](?:两者|二者|两件?事|这?两[个步](?:年份|时间|日期|节点|年头)?|这)?"
    rf"(?:中间|其间|期间|前后|之间)*(?:相[隔距差]|间隔|隔)了?{_GAP}{_END}"
)


_OF_TWO = re.compile(  # 甲与乙，中间相隔五年; 甲和乙之间差了五年
    r"^(?P<early>[^，。；]{3,}?)(?:与|和|同|跟)(?P<late>[^，。；]{3,}?)(?:这?两[个步](?:年份|时间|日期|节点|年头))?[，,]?(?:之间|中间|其间|期间|前后)*"
    rf"[，,]?(?:大约|大概|约)*(?:相[隔距差]|间隔|[隔差])了?{_GAP}{_END}"
)
_ABOUT = re.compile(r"(?:大约|大概|约)(?:相[隔距差]|间隔|[隔差过用花])")
_UNORDERED = (_BETWEEN, _OF_TWO)
_TELLS_ORDER = re.compile(r"[先后前早晚]")


@dataclass(frozen=True, slots=True)
class Gap:
    """What a claim says came first and what later, and by how much; or only how far apart."""

    sequence: Sequence
    figure: Quantity
    ordered: bool = True


def find_gaps(reading: Reading) -> list[Gap]:
    """Return how a claim may be read that says how long after one thing another was."""
    found: list[Gap] = []
    spans_told = any(one.unit in _SPANS for one in reading.quantities)
    for pattern in (*_PATTERNS, *_UNORDERED) if spans_told else ():
        said = pattern.search(reading.folded)
        if said is None:
            continue
        ordered = pattern not in _UNORDERED or _TELLS_ORDER.search(said[0]) is not None
        own = [one for one in reading.quantities if one.start == said.start("gap")]
        spans = [Span(*said.span(name)) for name in ("early", "late")]
        if own and own[0].unit in _SPANS and all(one.end - one.start >= LEAST for one in spans):
            figure = replace(own[0], bound="over") if said["over"] else own[0]
            if figure.bound == "" and _ABOUT.search(reading.folded[spans[0].end : figure.start]):
                figure = replace(figure, bound="about")
            found.append(Gap(Sequence(*spans), figure, ordered))
    return found


def far_apart(gap: Gap, early: tuple[Part, Window], late: tuple[Part, Window]) -> bool | None:
    """Tell whether two things are as far apart; False if the later came first, None if unknown."""
    one, other = (_when(*pair) for pair in (early, late))
    first = earlier(one, other) if one and other else None
    if one is None or other is None or first is None:
        return None
    if not first and not gap.ordered:
        return _as_long(gap.figure, other, one) or None
    return first and (_as_long(gap.figure, one, other) or None)


def misses(gap: Gap, early: tuple[Part, Window], late: tuple[Part, Window]) -> bool:
    """Tell whether two things are much less, or much more, apart than is said."""
    one, other = (_when(*pair) for pair in (early, late))
    if one is None or other is None or one.year is None or other.year is None:
        return False
    if earlier(one, other) is None:
        return False  # of one day: not the two that are meant
    return abs(abs(one.year - other.year) * YEAR - gap.figure.value) > FAR_OFF


def _when(part: Part, window: Window) -> Date | None:
    """Return when something was: as far as the claim dates it, if its sentence does so too."""
    known = moment(part, window)
    own = [one for one in part.dates if known is not None and known.covers(one)]
    return own[0] if own else known


def _as_long(figure: Quantity, one: Date, other: Date) -> bool:
    """Tell whether a span lies between two dates; 三个年头 counts the years of both ends."""
    if "年头" in figure.text and one.year is not None and other.year is not None:
        return (abs(one.year - other.year) + 1) * YEAR == figure.value
    if figure.bound == "over" and None in {one.month, other.month}:
        return False
    return lies_between(figure, one, other)
