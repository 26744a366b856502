"""Checks how a figure is meant: by the year, in all, of each, from or to, up or down."""

import re
from collections.abc import Iterator

from rag.verify.evidence.alongside import excerpt
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted, unsupported
from rag.verify.numbers.qualifiers import MODE_NAMES, PERIODS, before
from rag.verify.numbers.quantities import Quantity

_MORE = re.compile(r"(?:多|高|快|增加|增长|上升|提高|提升|上涨|涨|上浮|上调)(?:出|了)?(?:约|近)?$")
_LESS = re.compile(r"(?:少|低|慢|减少|下降|降低|下跌|跌|降|下浮|下调|缩短)(?:出|了)?(?:约|近)?$")
_FULL_STOP = re.compile(r"[。；;！!？?]")
_A_YEAR = re.compile(r"年均|年平均")
_BY = re.compile(  # 增加了4万, not 增加到
    r"(?:(?:增加|增长|提高|提升|减少|下降|降低|缩短|上升)了|(?:新增|净增|增量)[了是为达]?)$"
)
_TOTAL_OF = re.compile(
    r"(?:累计|累积)[^，。；：,;:]*、[^，。；：、,;:累]*$"
)  # 累计成立甲18个、乙16个
_PERIODS = frozenset(PERIODS)
_IN_WORDS = {
    "yearly": re.compile(r"年度|全年|\d{4}年|[一两二三四五]年|(?<!上)年(?=缴|费|薪|收入|租|补)"),
    "monthly": re.compile(r"月(?=补|还款|供|租|缴|薪|工资|收入|平均)|当月"),
    "daily": re.compile(r"日(?=均|薪)|工作日"),
    "on the year": re.compile(r"增长|下降|提高|增加|减少|上升|降低|回落|增幅|降幅"),
}
_STRICT_MODES = frozenset(MODE_NAMES) - {"total", "on the year"}  # may be left out; 年均 may not


def check_qualifiers(
    figure: Quantity, source: Quantity, part: Part, window: Window
) -> Iterator[Problem]:
    """Yield what a figure is said to be that the sentence's figure, the same amount, is not."""
    shown = excerpt(window, source)
    ways = {_way(part.reading.folded, figure), _way(window.reading.folded, source)}
    if ways == {"up", "down"}:
        yield contradicted(f"方向相反：原文是“{shown}”")
        return
    if {figure.role, source.role} == {"from", "to"}:
        yield contradicted(f"“{figure.text}”是起点还是终点与原文不符：原文是“{shown}”")
    if source.role == "to" and not figure.role and _BY.search(_near(part, figure)):
        yield contradicted(f"“{figure.text}”是变化后的数，不是变化的多少：原文是“{shown}”")
    added = frozenset(mode for mode in figure.modes - source.modes if not _told(mode, window.body))
    dropped = frozenset(
        mode for mode in (source.modes - figure.modes) & _STRICT_MODES if not _told(mode, part.text)
    )
    if _TOTAL_OF.search(window.reading.folded, window.span.start, source.start):
        added -= {"total"}
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


def _near(part: Part, figure: Quantity) -> str:
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


def _names(modes: frozenset[str]) -> str:
    return "、".join(MODE_NAMES[mode] for mode in sorted(modes))
