"""Finds figures with their units and qualifiers, and tells whether two say the same."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from rag.verify.dates import Date
from rag.verify.numerals import ARABIC, HAN, HAN_DIGIT, MYRIADS, TENS, arabic, chinese, quantum
from rag.verify.units import UNIT, compatible, scale

Bound: TypeAlias = Literal["", "about", "near", "over", "under", "at_least", "at_most"]
Agreement: TypeAlias = Literal["same", "bound", "differs"]

SHARE = "share"  # fractions, percentages and tenths are one kind of figure
ROUNDED = Fraction(1, 20)  # "about 5" for 4.7 to 5.3: half of the last place, at most a twentieth
NEAR = Fraction(1, 10)  # "nearly 5" for 4.5 and up

FAR_OFF = Fraction(2, 5)  # "more than 3" is said of 4, not of 10

_BEFORE: tuple[tuple[str, Bound], ...] = (
    ("不超过|不多于|不高于|至多|最多|不大于|up to|at most", "at_most"),
    ("不少于|不低于|不小于|至少|最少|起码|at least|no less than", "at_least"),
    ("不足|不到|不满|少于|低于|小于|未满|未达|less than|under|below|fewer than", "under"),
    ("超过|超|逾|突破|高于|多于|大于|高过|越过|more than|over|above|exceed(?:s|ed|ing)?", "over"),
    ("接近|将近|近|nearly|almost", "near"),
    ("大约|约为|约|大概|左右|around|about|approximately|roughly", "about"),
)
_AFTER: tuple[tuple[str, Bound], ...] = (
    ("左右|上下", "about"),
    ("以上|及以上", "at_least"),
    ("以下|以内|之内", "at_most"),
)
_MODES = (
    ("年均|每年平均|平均每年|年平均|每年|逐年|每一年|annual(?:ly)?|per year|a year", "yearly"),
    ("累计|累积|总计|合计|总共|累加|历年|cumulative(?:ly)?", "total"),
    ("人均|每人|per capita", "each"),
    ("同比|较上年|比上年|year.on.year", "on the year"),
    ("环比", "on the period"),
    ("月均|每月", "monthly"),
    ("日均|每天|每日", "daily"),
)
MODE_NAMES = {
    "yearly": "年均", "total": "累计", "each": "人均", "on the year": "同比",
    "on the period": "环比", "monthly": "月均", "daily": "日均",
}  # fmt: skip
BOUND_NAMES: dict[Bound, str] = {
    "": "正好", "about": "约", "near": "接近", "over": "超过", "under": "不足",
    "at_least": "至少", "at_most": "至多",
}  # fmt: skip

_FRACTION = re.compile(
    rf"(?<![a-z\d./])(\d{{1,12}})/(\d{{1,12}})(?![a-z\d/])|(\d{{1,12}}|[{HAN_DIGIT}十百千万]{{1,12}})分之({ARABIC}|{HAN})"
)
_TENTHS = re.compile(
    rf"([{HAN_DIGIT}\d])成(?:([{HAN_DIGIT}半])(?!立))?(?!立|员|果|为|功|效|长|就|链|型|本|熟|都|绩|交|份)"
)
_TIME = re.compile(
    r"(?<![\d:.])(\d{1,2})(?::(\d{2})(?!\d)|[时点](?!间|代|候|多)(?:(\d{1,2})分|(半))?许?)"
)
_HALF = re.compile(r"一半|半数")
_PLAIN = re.compile(
    rf"(?<![a-z\d.&])(?P<digits>{ARABIC})\s?(?P<power>(?:[十百万亿]|千(?![米克瓦卡])){{0,4}})(?P<rest>\d{{1,4}}[千百]?万?)?"
    rf"(?P<more>多|余|来)?\s?(?P<unit>%|‰|percent|{UNIT})?(?P<more2>多|余)?"
    rf"|(?P<han>{HAN})(?P<hanmore>多|余|来)?(?P<hanunit>%|{UNIT})(?P<hanmore2>多|余)?"
)
_BEFORE_RE = tuple(
    (re.compile(rf"(?:{words})(?:了|到|达|达到|为|着|有|是|在)?[“\"]?\s?$"), bound)
    for words, bound in _BEFORE
)
_AFTER_RE = tuple((re.compile(words), bound) for words, bound in _AFTER)
_MODES_RE = tuple((re.compile(words), mode) for words, mode in _MODES)
_FROM = re.compile(r"(?:从|由|自)[^,，。；;、到至]{0,12}$|\bfrom\s$")
_TO = re.compile(r"(?:到|至)了?(?:约|近|超过|超)?\s?$|\bto\s$")
_NAMES = re.compile(
    r"十[一二三四五]五|二十大|十[八九]大|[一二三]中全会|一带一路|\d+[a-z&]|[\d.a-z]+(?:\+[\d.a-z]+)+"
)
_LOOK_BACK = 16  # characters before a figure in which its qualifier stands
_BREAK = re.compile(r"[,，。；;、!?！？\n]")


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
    role: Literal["", "from", "to"] = ""
    ordinal: bool = False
    article: bool = False


def find_quantities(text: str, dates: list[Date]) -> list[Quantity]:
    """Return the figures of folded `text` in order, those inside dates and names left out."""
    taken = bytearray(len(text) + 1)
    for start, end in (
        *((date.start, date.end) for date in dates),
        *(match.span() for match in _NAMES.finditer(text)),
    ):
        taken[start:end] = b"\1" * (end - start)
    found: list[Quantity] = []
    for finder in (_clock, _fractions, _tenths, _halves, _plain):
        for quantity in finder(text):
            if not any(taken[quantity.start : quantity.end]):
                length = quantity.end - quantity.start
                taken[quantity.start : quantity.end] = b"\1" * length
                found.append(quantity)
    found.sort(key=lambda quantity: quantity.start)
    return found


def agree(claim: Quantity, source: Quantity) -> Agreement:
    """Tell whether the claimed figure says no more than the source's: "bound" if only nearly."""
    if claim.ordinal != source.ordinal or not compatible(claim.unit, source.unit):
        return "differs"
    if claim.value == source.value:
        return "same" if _bound_follows(claim, source) else "bound"
    if _rounded(claim, source) or _entailed(claim, source):
        return "same"
    return "differs"


def _bound_follows(claim: Quantity, source: Quantity) -> bool:
    if claim.bound == source.bound:
        return True
    looser: dict[Bound, tuple[Bound, ...]] = {
        "": ("about",),
        "over": ("at_least",),
        "under": ("at_most", "near"),
        "near": ("about", "under"),
        "at_least": ("over",) if source.text.startswith("超") else (),
    }
    return claim.bound in looser.get(source.bound, ())


def _rounded(claim: Quantity, source: Quantity) -> bool:
    if claim.bound not in ("about", "near") and not (claim.unit == SHARE and not source.last_place):
        return False
    if source.bound not in ("", "about", "near"):
        return False
    gap = abs(claim.value - source.value)
    if claim.bound == "near":
        return source.value <= claim.value and gap <= NEAR * claim.value
    place = claim.last_place or gap
    return gap * 2 <= place and gap <= ROUNDED * max(source.value, claim.value) * 2


def _entailed(claim: Quantity, source: Quantity) -> bool:
    if abs(claim.value - source.value) > FAR_OFF * claim.value:
        return False  # true perhaps, but of another figure
    if source.bound in ("", "over", "at_least") and claim.bound in ("over", "at_least"):
        return claim.value < source.value
    if source.bound in ("", "under", "at_most") and claim.bound in ("under", "at_most"):
        return claim.value > source.value
    return False


def _quantity(  # noqa: PLR0913, PLR0917 - one for each thing that is written
    text: str,
    span: tuple[int, int],
    value: Fraction,
    unit: str,
    place: Fraction,
    more: bool = False,
) -> Quantity:
    start, end = span
    back = text[max(0, start - _LOOK_BACK) : start]
    breaks = [match.end() for match in _BREAK.finditer(back)]
    near = back[breaks[-1] :] if breaks else back
    bound: Bound = "over" if more else _bound(near, text[end : end + 3])
    role: Literal["", "from", "to"] = ""
    if _FROM.search(near):
        role = "from"
    elif _TO.search(near):
        role = "to"
    modes = frozenset(mode for words, mode in _MODES_RE if words.search(near))
    article = text[start:end].startswith("一") and value == 1
    return Quantity(
        start, end, text[start:end], value, unit, place, bound, modes, role,
        ordinal=near.endswith("第"), article=article,
    )  # fmt: skip


def _bound(before: str, after: str) -> Bound:
    for words, bound in _AFTER_RE:
        if words.match(after):
            return bound
    for words, bound in _BEFORE_RE:
        if words.search(before):
            return bound
    return ""


def _number(text: str) -> Fraction | None:
    return arabic(text) if text[0].isdigit() else chinese(text)


def _fractions(text: str) -> list[Quantity]:
    found = []
    for match in _FRACTION.finditer(text):
        below, above = (match[2], match[1]) if match[1] else (match[3], match[4])
        hundred = below in ("百", "千", "万")
        divisor = Fraction(TENS.get(below) or MYRIADS.get(below, 0)) if hundred else _number(below)
        value = _number(above)
        if divisor and value is not None:
            place = quantum(above) / divisor if above[0].isdigit() else _han_place(above) / divisor
            found.append(
                _quantity(text, match.span(), value / divisor, SHARE,
                          place if hundred else Fraction(0))
            )  # fmt: skip
    return found


def _han_place(text: str) -> Fraction:
    _, _, decimals = text.partition("点")
    return Fraction(1, 10 ** len(decimals))


def _tenths(text: str) -> list[Quantity]:
    found = []
    for match in _TENTHS.finditer(text):
        tenths = _number(match[1])
        if tenths is None or tenths == 0:
            continue
        hundredths = Fraction(5) if match[2] == "半" else _number(match[2]) if match[2] else None
        value = tenths / 10 + (hundredths or Fraction(0)) / 100
        place = Fraction(1, 10) if hundredths is None else Fraction(1, 100)
        found.append(_quantity(text, match.span(), value, SHARE, place))
    return found


def _clock(text: str) -> list[Quantity]:
    """Return times of day, in minutes: 18:30, 18时30分, 18点半."""
    found = []
    for match in _TIME.finditer(text):
        hour, minute = int(match[1]), 30 if match[4] else int(match[2] or match[3] or 0)
        if hour <= 24 and minute < 60:  # noqa: PLR2004 - else it is no time
            value = Fraction(60 * hour + minute)
            found.append(_quantity(text, match.span(), value, "clock", Fraction(1)))
    return found


def _halves(text: str) -> list[Quantity]:
    return [
        _quantity(text, match.span(), Fraction(1, 2), SHARE, Fraction(0))
        for match in _HALF.finditer(text)
    ]


def _plain(text: str) -> list[Quantity]:
    return [
        quantity for match in _PLAIN.finditer(text) if (quantity := _one(text, match)) is not None
    ]


def _one(text: str, match: re.Match[str]) -> Quantity | None:
    if match["han"]:
        value, place = chinese(match["han"]), _han_place(match["han"])
        unit, more = match["hanunit"], match["hanmore"] or match["hanmore2"]
        place = Fraction(1) if "点" not in match["han"] else place
    else:
        value, place = _powered(match)
        unit, more = match["unit"] or "", match["more"] or match["more2"]
    if value is None:
        return None
    if unit in ("%", "‰", "percent"):
        factor = Fraction(1, 1000 if unit == "‰" else 100)
        return _quantity(text, match.span(), value * factor, SHARE, place * factor, bool(more))
    kind, factor_ = scale(unit)
    return _quantity(text, match.span(), value * factor_, kind, place * factor_, bool(more))


def _powered(match: re.Match[str]) -> tuple[Fraction, Fraction]:
    power = 1
    for one in match["power"]:
        power *= TENS.get(one) or MYRIADS[one]
    value, place = arabic(match["digits"]) * power, quantum(match["digits"]) * power
    if match["rest"] and power >= MYRIADS["万"]:  # 4万7千, 4万7, 58亿6千万
        digits = re.match(r"\d+", match["rest"])
        assert digits is not None
        place = Fraction(power // 10)
        if tail := match["rest"][digits.end() :]:
            place = Fraction(1)
            for one in tail:
                place *= TENS.get(one) or MYRIADS[one]
        value += int(digits[0]) * place
    return value, place
