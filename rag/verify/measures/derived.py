"""Figures that a claim works out from others: 两家实验室, 合计29个, 比硕士高1000元."""

import re
from fractions import Fraction
from itertools import pairwise

from rag.verify.evidence.parts import Part, Window
from rag.verify.measures.computed import computed
from rag.verify.measures.counting import counted_there
from rag.verify.measures.elapsed import celebrated, elapsed
from rag.verify.measures.listed import SHORTEST, listed, lists_more
from rag.verify.measures.multiples import grown
from rag.verify.numbers.quantities import SHARE, Quantity
from rag.verify.numbers.units import alike
from rag.verify.words.carrying import carries
from rag.verify.words.content import covered, inside

ROUGHLY = Fraction(1, 20)  # of a difference to what is told roughly itself
ITEM = 0.6  # share of a claim's words that the item itself has
NEXT = 2  # characters after a figure that make a name of it
_MARKS = re.compile(r"[“”\"《》]")
_ORDER = "零一二三四五六七八九"
FEW = 12  # nobody lists more and counts them
_LIST = re.compile(r"[、和与及]|以及")
_BESIDE = re.compile(r"[^、]*[与同跟和](?=[^、与和及]+、[^与和及]*$)")
_WHOLE = re.compile(r"(?:分别|依次)?(?:是|为|由|即)(?=[^是为由即]*$)")
_BREAK = re.compile(r"[，。；：,;:！？!?]")
_COUNTED = frozenset({"any", "count", "places", "people"})
_SUM = re.compile(r"(?:合计|共计|总共|一共|总计|加起来|相加|之和|合共)[^，。；]{0,4}$")
_SHOWN = re.compile(r"[^，。；：、,;:(]{0,4}[(:：](?P<parts>[^。；;)]*)")  # 47个（18个…）
_THAN = re.compile(
    r"比(?P<base>[^，。；比]{1,20}?)(?P<way>多|高|大|长|增加|少|低|短|减少)(?:了|出)?$"
)
_ROSE = re.compile(
    r"(?:净增量?[是为达]?|增量[是为达]?到?|涨|前进|升|提高|上升|增加|增长|提升|扩大|多|高|[升增涨]幅|(?:提升|提高|上升|增长|增加)的?幅度)(?:长|加)?(?:了|出|[是为有在达到])*(?:大约|约|近|超过)?为?$"
)
_FELL = re.compile(r"(?:下降|降低|减少|回落|缩小|缩短|压缩|少|低)了?(?:约|近|超过)?$")
_MORE = frozenset({"多", "高", "大", "长", "增加"})


def derived(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether a figure follows from others that are checked, or that stand in the window."""
    return (
        _counted(figure, part, window)
        or listed(figure, part, window)
        or _summed(figure, part)
        or _compared(figure, part, window)
        or changed(figure, part, window)
        or grown(figure, part, window)
        or _placed(figure, part, window)
        or elapsed(figure, part, window)
        or celebrated(figure, part, window)
        or computed(figure, part, window)
        or counted_there(figure, part, window)
        or _heads(figure, part, window)
    )


def _heads(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether the title or the heading has it, as a name of what it tells: 四链融合的….

    There it may stand in quotation marks; the word after it must be the same.
    """
    if figure.unit not in _COUNTED or figure.ordinal or figure.article:
        return False
    topic, after = _MARKS.sub("", window.topic), part.reading.folded[figure.end :]
    told = figure.text + _MARKS.sub("", after)[:NEXT]
    return len(told) == len(figure.text) + NEXT and told in topic


def _placed(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether what the claim says is the second of a list there: 第二，… or 二是…."""
    if not figure.ordinal or figure.unit not in _COUNTED or not 1 <= figure.value < len(_ORDER):
        return False
    at = int(figure.value)
    start = re.search(rf"第{_ORDER[at]}(?=[，、,:：是条项个])|{_ORDER[at]}[是要、]", window.body)
    if start is None:
        return False
    following = _ORDER[at + 1 : at + 2] or "　"
    end = re.compile(rf"第{following}(?=[，、,:：是条项个])|{following}[是要、]").search(
        window.body, start.end()
    )
    own = window.body[start.end() : end.start() if end else len(window.body)]
    head = window.body[: start.start()]  # what is said of every item of the list
    words = [one for one in part.words if one.kind != "act" and carries(head, one.text) < 1]
    total = sum(word.weight for word in words)
    return total > 0 and covered(own, words) >= total * ITEM


def _counted(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether as many things are listed just before: 松江、嘉兴、杭州三地.

    A list that is told to be whole (成员是…四个) has no more items there.
    """
    if figure.unit not in _COUNTED or not 2 <= figure.value <= FEW:  # noqa: PLR2004 - a list has two
        return False
    stretches = _BREAK.split(part.reading.folded[part.span.start : figure.start])
    before = stretches[-1] or (stretches[-2] if len(stretches) > 1 else "")  # 甲、乙，两类一共
    if any(
        _LIST.match(part.reading.folded, one.end)
        for one in part.reading.quantities
        if figure.start - len(before) <= one.start < figure.start
    ):
        return False  # 高铁一条、高速公路两条
    items = _LIST.split(before)
    apart = _BESIDE.match(before)
    if apart and len(items) > figure.value:
        items = before[apart.end() :].split("、")  # 甲与乙、丙两市: 与 joins another to the two
    if len(items) != figure.value or len(items[-1]) < SHORTEST:
        return False
    told = _WHOLE.search(items[0])
    return told is None or not lists_more([items[0][told.end() :], *items[1:]], part, window)


def _summed(figure: Quantity, part: Part) -> bool:
    """Tell whether the claim's own figures before it add up to it, and it says so."""
    text, known = part.reading.folded, part.reading.quantities
    if not _SUM.search(text, 0, figure.start):
        return False
    same = [one for one in known if alike(one.unit, figure.unit) and not one.article]
    earlier = [one.value for one in same if one.end <= figure.start]
    shown = _SHOWN.match(text, figure.end)
    later = [one.value for one in same if shown and shown.start("parts") <= one.start < shown.end()]
    return any(len(one) > 1 and sum(one, Fraction(0)) == figure.value for one in (earlier, later))


def _compared(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether the difference to what is compared with stands in the window."""
    said = _THAN.search(part.reading.folded, part.span.start, figure.start)
    if said is None:
        return False
    figures = [
        one for one in inside(window.reading.quantities, window.span) if one.unit == figure.unit
    ]
    gap = figure.value if said["way"] in _MORE else -figure.value
    for base in figures:
        segment = window.reading.segment(base.start)
        if carries(window.reading.folded[segment.start : segment.end], said["base"]) >= 1:
            return any(one.value == base.value + gap for one in figures)
    return False


def changed(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether the window says from what to what something rose or fell by so much."""
    before = part.reading.folded[part.span.start : figure.start]
    way = 1 if _ROSE.search(before) else -1 if _FELL.search(before) else 0
    if figure.text[-1] in "位名":
        way = -way  # 由第九位升至第三位
    figures = inside(window.reading.quantities, window.span)
    unit, factor = (SHARE, 100) if figure.unit == "百分点" else (figure.unit, 1)
    return any(
        _makes(figure, way * factor * (to.value - start.value), rough=to.bound == "about")
        for start, to in pairwise(figures)
        if start.role != "to" and to.role == "to" and unit == start.unit == to.unit
    )


def _makes(figure: Quantity, gap: Fraction, *, rough: bool) -> bool:
    """Tell whether a difference is the claimed one; 四十多 is more than 40 and less than 50.

    What became 60%左右 has no exact difference: 四十左右 is 38 to 42 then.
    """
    if figure.bound == "over":
        step = 10 if figure.value % 10 == 0 else 1
        return figure.value < gap < figure.value + step * figure.last_place
    about = figure.bound in {"about", "near"}
    near = max(figure.last_place / 2, figure.value * ROUGHLY * rough) if about else 0
    return gap > 0 and abs(gap - figure.value) <= near
