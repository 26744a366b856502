"""Holds a figure in its place, with what qualifies it there."""

from dataclasses import dataclass
from fractions import Fraction

from rag.verify.numbers.qualifiers import EACH, Bound, Role, before, bound_of, modes_of, role_of

SHARE = "share"  # fractions, percentages and tenths are one kind of figure
A_DAY = 1440  # minutes
UNMEASURED = frozenset({"places", "版"})  # how many cities 九城市 is, and 1.0版: names, not amounts
_LASTS = frozenset({"月份", "分钟", "工作日", "秒"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in its place: exact value, unit class, last place written, qualifiers."""

    start: int
    end: int
    text: str
    value: Fraction
    unit: str
    last_place: Fraction
    bound: Bound = ""
    modes: frozenset[str] = frozenset()
    role: Role = ""
    ordinal: bool = False
    article: bool = False

    @property
    def measures(self) -> bool:
        """Whether it is an amount that others may be held against: no article, rank or name."""
        return not (self.article or self.ordinal or self.unit in UNMEASURED)


def placed(  # noqa: PLR0913, PLR0917 - one for each thing that is written
    text: str,
    span: tuple[int, int],
    value: Fraction,
    unit: str,
    place: Fraction,
    more: bool = False,
    plain: bool = False,
) -> Quantity:
    """Return the figure that stands at `span`, qualified by what stands around it.

    `place` is the size of the last place written, `more` says that 多 or 余 follows; a `plain`
    figure is qualified by nothing.
    """
    start, end = span
    near = before(text, start)
    after = text[end : end + 5]
    if after.startswith("里") and unit not in _LASTS:
        after = ""  # 40亿元里, 三条里: of them
    bound: Bound = "over" if more else bound_of(near, after)
    article = text[start:end].startswith("一") and (
        value in (1, A_DAY) or EACH.match(text, start) is not None
    )
    article = article and "周年" not in text[start:end]  # 一周年: how long ago
    article = article and text[start + 1 : start + 2] not in {"倍", "番"}  # 增长一倍 measures
    article = article or (text[start:end] == "半年" and near.endswith("每"))
    if plain:  # a rank: no amount, by year or by head
        return Quantity(start, end, text[start:end], value, unit, place)
    return Quantity(
        start, end, text[start:end], value, unit, place, bound, modes_of(near), role_of(near),
        ordinal=near.endswith("第"), article=article,
    )  # fmt: skip
