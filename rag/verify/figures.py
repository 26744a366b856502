"""Checks figures: value, unit, qualifier, and which thing in the sentence a figure belongs to."""

import re
from collections.abc import Iterator
from dataclasses import replace

from index.types import Span
from rag.verify.agreement import agree
from rag.verify.carrying import carries
from rag.verify.companions import NAMING, companion
from rag.verify.content import Word, blank, inside
from rag.verify.counting import is_whole
from rag.verify.derived import changed, derived
from rag.verify.elapsed import lasted
from rag.verify.enumerated import in_turn, one_list, unnamed
from rag.verify.lexicon import lexicon
from rag.verify.multiples import became
from rag.verify.parts import Part, Window
from rag.verify.problem import Problem, contradicted, unsupported
from rag.verify.qualifiers import BOUND_NAMES, EACH, MODE_NAMES, PERIODS, before
from rag.verify.quantities import Quantity
from rag.verify.rates import rated
from rag.verify.turned import complement
from rag.verify.units import alike, compatible

CLEARLY = 0.6  # a word stands beside one figure and not the other, parts and rewordings counted
SCOPE = frozenset({"全国", "全球", "世界", "全市", "全省", "全区", "全县", "国内", "中国"})
SUBJECT = 8  # characters of the segments before that are taken for its subject
FEW_WORDS = 3  # characters before a figure: 比重，2015年为18.5% has one
_HAN = re.compile(r"[\u4e00-\u9fff]")
FAR = 10_000  # characters; no claim is that long
_MORE = re.compile(r"(?:多|高|快|增加|增长|上升|提高|提升|上涨|涨|上浮|上调)(?:出|了)?(?:约|近)?$")
_LESS = re.compile(r"(?:少|低|慢|减少|下降|降低|下跌|跌|降|下浮|下调|缩短)(?:出|了)?(?:约|近)?$")
_IN_ALL = re.compile(r"总数|合计|共计|总计|总共|一共|全部加起来|总量")
_NAME = re.compile(r"“[^“”]{1,20}”")
_FULL_STOP = re.compile(r"[。；;！!？?]")
_A_YEAR = re.compile(r"年均|年平均")
_ALONG = re.compile(r"(?:以来|来|里|间|中)(?=[，,]?[^，。]{2})")
_BY = re.compile(r"(?:增加|增长|提高|提升|减少|下降|降低|缩短|上升)了$")  # 增加了4万, not 增加到
_ALLOWED = re.compile(r"可(?:以|适当|再)?(?:延长|放宽|提高|增加|顺延|上浮|降低|下调)")
_HOW_OFTEN = re.compile(r"[次回]|个?季度|个?学期")
_LEADS = re.compile(r"\s*(?:[一二三四五六七八九][是要]|第[一二三四五六七八九][，、是]?)")
_PERIODS = frozenset(PERIODS)
_IN_WORDS = {
    "yearly": re.compile(r"年度|全年|\d{4}年|[一两二三四五]年|(?<!上)年(?=缴|费|薪|收入|租|补)"),
    "monthly": re.compile(r"月(?=补|还款|供|租|缴|薪|工资|收入|平均)|当月"),
    "daily": re.compile(r"日(?=均|薪)|工作日"),
    "on the year": re.compile(r"增长|下降|提高|增加|减少|上升|降低|回落|增幅|降幅"),
}
_STRICT_MODES = frozenset(MODE_NAMES) - {"total", "on the year"}  # may be left out; 年均 may not


def check_figures(part: Part, window: Window) -> Iterator[Problem]:
    """Yield what is wrong with the figures of a part."""
    sources = inside(window.reading.quantities, window.span)
    sources = unnamed(sources, part, window)
    for figure in part.quantities:
        if figure.article and not _counted(figure, part, window, sources):
            continue
        words = _local(part, figure)
        if _is_topic(figure, part, window, sources):
            continue
        if rated(figure, part, window) or _quoted(figure, part, window):
            continue
        same = [
            one
            for one in sources
            if agree(figure, one) == "same"
            or _up_to(figure, one, window)
            or lasted(figure, one, part)
            or _all_along(figure, one, part, window)
        ]
        if same and became(figure, part):
            same = [one for one in same if "倍" in one.text]  # not a growth of 134%
        if figure.article:
            same = [one for one in same if not one.article]  # 一次 is no 一个月
        same = [one for one in same if not is_whole(figure, one, part, window)]
        if not same:
            if not _worked_out(figure, part, window, sources):
                yield _absent(figure, words, window, sources)
            continue
        if figure.unit == "岁" and len(part.quantities) > 1:
            continue  # an age tells of whom another figure is said; that one is looked at
        best = max(same, key=lambda one: _fit(window, one, words))
        yield from _qualified(figure, best, part, window)
        yield from _owned(figure, best, words, part, window)


def _quoted(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether a figure stands in a name that the sentence has too: “0-1”."""
    text = part.reading.folded
    if "“" not in text:
        return False
    return any(
        match.start() < figure.start < match.end() and match[0] in window.body
        for match in _NAME.finditer(text)
    )


def _all_along(figure: Quantity, source: Quantity, part: Part, window: Window) -> bool:
    """Tell whether both say what was so for as long: 八年里 of 八年来."""
    return (
        (figure.value, figure.unit) == (source.value, source.unit)
        and _ALONG.match(part.reading.folded, figure.end) is not None
        and _ALONG.match(window.reading.folded, source.end) is not None
    )


def _worked_out(figure: Quantity, part: Part, window: Window, sources: list[Quantity]) -> bool:
    """Tell whether a figure that the sentence has not follows from those that it has."""
    return derived(figure, part, window) or any(
        complement(figure, one, part, window) for one in sources
    )


def _up_to(figure: Quantity, source: Quantity, window: Window) -> bool:
    """Tell whether a figure is the most that a text allows: 最多20天 of 可延长至20天."""
    if figure.bound != "at_most" or source.role != "to" or figure.value != source.value:
        return False
    near = before(window.reading.folded, source.start)
    return agree(replace(figure, bound=""), source) == "same" and _ALLOWED.search(near) is not None


def _counted(figure: Quantity, part: Part, window: Window, sources: list[Quantity]) -> bool:
    """Tell whether 一次, 一个季度 counts: the sentence says how often, and it is not once."""
    text, flat = part.reading.folded, window.reading.folded
    kind = _HOW_OFTEN.match(text, figure.start + 1)
    if kind is None or figure.modes or EACH.match(text, figure.start):
        return False
    if text[figure.end : figure.end + 1] in tuple("性起些") or text[figure.start - 1] == "的":
        return False
    often = [one for one in sources if _HOW_OFTEN.match(flat, one.end - (one.text[-1] in kind[0]))]
    return bool(often) and all(one.value != figure.value for one in often)


def _is_topic(figure: Quantity, part: Part, window: Window, sources: list[Quantity]) -> bool:
    """Tell whether a figure like 九城市 is who the text before the sentence is about."""
    if figure.unit != NAMING or figure.text not in window.context:
        return False
    leads = _LEADS.match(window.body)
    first = window.body[leads.end() if leads else 0 :]
    if any(first.startswith(place) and place not in part.text for place in lexicon().places):
        return False  # 三是松江…: about another
    before = part.reading.folded[part.span.start : figure.start]
    return "是" not in before and not any(one.unit == NAMING for one in sources)


def _comparable(figure: Quantity, source: Quantity) -> bool:
    naming = NAMING in (figure.unit, source.unit)
    return figure.unit == source.unit if naming else compatible(figure.unit, source.unit)


def _local(part: Part, figure: Quantity) -> list[Word]:
    if "分别" in part.text:
        return list(part.words)  # those of its own thing: the figures stand apart from them
    segment = part.reading.segment(figure.start)
    clause = part.reading.clause(figure.start)
    words = inside(part.words, segment) or inside(part.words, clause)
    scoped = any(word.text in SCOPE for word in words) and clause.start
    if scoped and all(word.text in SCOPE or word.kind == "act" for word in words):
        words += inside(part.words, part.reading.clause(clause.start - 1))  # 面积，占全国的1/25
    return words


def _fit(window: Window, figure: Quantity, words: list[Word]) -> float:
    """Return the weight of the words that stand beside a figure."""
    return sum(word.weight * beside(window, figure, word) for word in words)


def beside(window: Window, figure: Quantity, word: Word, within: Span | None = None) -> float:
    """Return how far a word stands beside a figure.

    A place need not stand there: what comes before says where, unless another place is named.
    """
    segment = within or window.reading.segment(figure.start)
    near = window.reading.folded[segment.start : segment.end]
    places = lexicon().places
    if word.text not in places:
        return carries(near, word.text) if len(word.text) > 1 else 0.0
    if word.text in near:
        return 1.0
    if any(place in near for place in places):
        return 0.0
    before = window.reading.folded[: segment.start]
    return 1.0 if word.text in before or word.text in window.context else 0.0


def stretch(window: Window, figure: Quantity) -> Span:
    """Return what a figure stands in: its segment, and those before it if it has no words."""
    reading = window.reading
    segment = reading.segment(figure.start)
    first = reading.sentence(figure.start).start
    flat = blank(reading.folded, [(one.start, one.end) for one in reading.dates])
    if len(_HAN.findall(flat, segment.start, segment.end)) >= FEW_WORDS:
        return segment
    start = segment.start
    while start > first and len(_HAN.findall(flat, start, segment.start)) < SUBJECT:
        before = reading.segment(start - 1)
        if any(
            before.start <= one.start < before.end and one.unit != NAMING and not one.article
            for one in reading.quantities
        ):
            break
        start = before.start
    return Span(start, segment.end)


def _absent(
    figure: Quantity, words: list[Word], window: Window, sources: list[Quantity]
) -> Problem:
    rivals = [one for one in sources if agree(figure, one) == "bound"]
    if rivals:
        shown = _shown(window, rivals[0])
        return contradicted(f"原文是“{shown}”，不是“{BOUND_NAMES[figure.bound]}{figure.text}”")
    rivals = [one for one in sources if _comparable(figure, one)]
    fitting = [one for one in rivals if _fit(window, one, words) >= 1]
    if fitting:
        best = max(fitting, key=lambda one: _fit(window, one, words))
        return contradicted(f"数字不符：原文是“{_shown(window, best)}”，不是“{figure.text}”")
    return unsupported(f"原文中找不到“{figure.text}”")


def _qualified(figure: Quantity, source: Quantity, part: Part, window: Window) -> Iterator[Problem]:
    shown = _shown(window, source)
    ways = {_way(part.reading.folded, figure), _way(window.reading.folded, source)}
    if ways == {"up", "down"}:
        yield contradicted(f"方向相反：原文是“{shown}”")
        return
    if {figure.role, source.role} == {"from", "to"}:
        yield contradicted(f"“{figure.text}”是起点还是终点与原文不符：原文是“{shown}”")
    if source.role == "to" and not figure.role and _BY.search(near(part, figure)):
        yield contradicted(f"“{figure.text}”是变化后的数，不是变化的多少：原文是“{shown}”")
    added = frozenset(mode for mode in figure.modes - source.modes if not _told(mode, window.body))
    dropped = frozenset(
        mode for mode in (source.modes - figure.modes) & _STRICT_MODES if not _told(mode, part.text)
    )
    if _A_YEAR.search(part.text) or _A_YEAR.search(_head(part.reading.folded, figure)):
        dropped -= {"yearly"}  # 12.4%，这是年均增速
    if not added & _PERIODS or source.modes & _PERIODS:
        dropped -= {"each"}  # 每月80元 of 每人每月80元
    if added and source.modes & _STRICT_MODES:
        yield contradicted(f"“{_names(added)}”不符：原文是“{shown}”")
    elif added or dropped:
        yield unsupported(f"“{_names(added or dropped)}”与原文不一致：原文是“{shown}”")


def _head(text: str, figure: Quantity) -> str:
    """Return what announces a list of figures, up to the colon: 年均增速：甲12%，乙10%."""
    begin = max((one.end() for one in _FULL_STOP.finditer(text, 0, figure.start)), default=0)
    head, colon, _ = text[begin : figure.start].rpartition(":")
    return head if colon else ""


def near(part: Part, figure: Quantity) -> str:
    """Return what stands before a figure of the claim, up to a punctuation mark."""
    return before(part.reading.folded, figure.start)


def _way(text: str, figure: Quantity) -> str:
    """Return whether a figure says how much more or how much less something is; "" if neither."""
    near = before(text, figure.start)
    if _LESS.search(near):
        return "down"
    return "up" if _MORE.search(near) else ""


def _told(mode: str, text: str) -> bool:
    """Tell whether a text says in other words how a figure is meant: 月还款额, 上年度."""
    return mode in _IN_WORDS and _IN_WORDS[mode].search(text) is not None


def _owned(
    figure: Quantity, source: Quantity, words: list[Word], part: Part, window: Window
) -> Iterator[Problem]:
    """Yield a problem if what stands next to the figure in the claim belongs to another one.

    Of two figures, each has words beside it that the other has not; the claim's figure is the
    one whose own words stand nearer to it there.
    """
    if in_turn(part, window) or _both_total(figure, source, part, window):
        return
    if changed(figure, part, window):
        return  # 增加了7种，总数45种 of 由38种增至45种，新增…等7种
    for other in window.reading.quantities:
        if not alike(other.unit, source.unit) or agree(figure, other) == "same":
            continue
        if one_list(window, source, other):
            continue
        told = companion(figure, part, window, source, other)
        if told is source:
            continue
        if told is other:
            yield contradicted(f"“{figure.text}”说的不是这件事：原文是“{_shown(window, source)}”")
            return
        own, others = _nearest(figure, words, window, source, other)
        if others < own and not (own < FAR and _shared_head(window, source, other)):
            shown = _shown(window, other)
            yield contradicted(f"“{figure.text}”说的不是这件事：原文是“{shown}”")
            return


def _both_total(figure: Quantity, source: Quantity, part: Part, window: Window) -> bool:
    """Tell whether both say that a figure is all there is: 总数达到86家, 合计158天."""
    clause, there = part.reading.clause(figure.start), window.reading.segment(source.start)
    said = _IN_ALL.search(part.reading.folded, clause.start, clause.end)
    return said is not None and (
        _IN_ALL.search(window.reading.folded, there.start, source.start) is not None
    )


def _shared_head(window: Window, source: Quantity, other: Quantity) -> bool:
    """Tell whether `other` is the first figure of the sentence: the words before it serve both."""
    sentence = window.reading.sentence(source.start)
    inside = [
        one
        for one in window.reading.quantities
        if sentence.start <= one.start and one.unit != NAMING
    ]
    return bool(inside) and inside[0] == other


def _nearest(
    figure: Quantity, words: list[Word], window: Window, source: Quantity, other: Quantity
) -> tuple[int, int]:
    """Return how far the nearest word is that only `source`, and that only `other`, has beside."""
    own, others = FAR, FAR
    for word in words:
        if (
            word.kind == "act"
            or word.text in SCOPE
            or word.text in window.topic
            or lexicon().directs(word.text)
        ):
            continue  # 全国, 增长 and what the text is about stand beside every figure
        here = beside(window, source, word, stretch(window, source))
        there = beside(window, other, word)
        distance = max(figure.start - word.end, word.start - figure.end)
        if here >= there + CLEARLY:
            own = min(own, distance)
        elif there >= here + CLEARLY:
            others = min(others, distance)
    return own, others


def _shown(window: Window, figure: Quantity) -> str:
    segment = window.reading.segment(figure.start)
    return window.reading.text[segment.start : segment.end].strip(" ，、；。,;")


def _names(modes: frozenset[str]) -> str:
    return "、".join(MODE_NAMES[mode] for mode in sorted(modes))
