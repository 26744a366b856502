"""Finds figures with their units and qualifiers."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from rag.verify.dates import Date
from rag.verify.numerals import (
    ARABIC,
    DIGITS,
    HAN,
    HAN_DIGIT,
    MYRIADS,
    TENS,
    arabic,
    chinese,
    quantum,
)
from rag.verify.qualifiers import EACH, Bound, Role, before, bound_of, modes_of, role_of
from rag.verify.units import UNIT, scale

SHARE = "share"  # fractions, percentages and tenths are one kind of figure
A_DAY = 1440  # minutes
NOON = 12  # hours
_LASTS = frozenset({"月份", "分钟", "工作日", "秒"})
_YEAR_BEFORE = re.compile(r"[较比][前上]一年")
_FRACTION = re.compile(
    rf"(?<![a-z\d./])(\d{{1,12}})/(\d{{1,12}})(?![a-z\d/])|(\d{{1,12}}|[{HAN_DIGIT}十百千万]{{1,12}})分之({ARABIC}|{HAN})"
)
_ONE_OF = re.compile(  # 每七家就有一家, 每25人里有1人
    rf"(?P<every>每(?P<all>{ARABIC}|[{HAN_DIGIT}十百千万]{{1,6}})(?P<kind>[个家名位人户件项篇所条]))[^，。；\d]{{0,12}}?"
    rf"[，,]?(?:就|便)?(?P<about>大约|约|大概)?(?:会|能)?有(?P<one>(?P<some>{ARABIC}|[{HAN_DIGIT}十百千]{{1,6}})(?:(?P=kind)|个))"
)
_TENTHS = re.compile(
    rf"(?:(?<![{HAN_DIGIT}十])(?P<low>[一两二三四五六七八])(?=[二三四五六七八九]成))?([{HAN_DIGIT}\d])成(?:([{HAN_DIGIT}半])(?!立))?(多|余)?(?!立|员|果|为|功|效|长|就|链|型|本|熟|都(?!不|没)|绩|交|份)"
)
_LATER = "下午|傍晚|晚上|夜间|夜里|晚"  # hours are counted from noon
_TIME = re.compile(
    r"(?<![\d:.])(\d{1,2})(?::(\d{2})(?!\d)|[时点](?!间|代|候|多)(?:(\d{1,2})分|(半))?许?)"
)
_SPOKEN = re.compile(
    rf"(?P<part>早上|上午|清晨|凌晨|中午|{_LATER}|早)?(?P<hour>\d{{1,2}}|[{HAN_DIGIT}十]{{1,3}})[点时](?![间代候多])"
    rf"(?:(?P<half>半)|整|钟|(?P<minute>\d{{1,2}}|[{HAN_DIGIT}十]{{1,3}})分)?"
)
_UNTIL = re.compile(r"[到至](?P<end>(?P<hour>\d{1,2})[点时](?!间|半|\d))")
_HALF = re.compile(
    r"一半|半数|(?<=减)半(?=收|缴|交|征|发|计|[，。；,;]|$)|(?<![上下])半年(?![度报])"
)
_PLAIN = re.compile(
    rf"(?<![a-z\d.&])(?P<digits>{ARABIC})\s?(?P<power>(?:[十百万亿]|千(?![米克瓦卡])){{0,4}})(?P<rest>\d{{1,4}}[千百]?万?)?"
    rf"(?P<more>多|余|来)?\s?(?P<unit>%|‰|percent|{UNIT})?(?P<more2>(?:多|余)(?!\d|[{HAN_DIGIT}十]))?"
    rf"|(?P<han>{HAN})(?P<hanmore>多|余|来)?(?P<hanunit>%|{UNIT})(?P<hanmore2>(?:多|余)(?!\d|[{HAN_DIGIT}十]))?"
)
_VERSIONS = re.compile(r"(?:[、和与及到至]\d\.0版?){0,4}[^，。；,;\d]{0,4}版")  # 1.0、2.0两个版本
_AND = re.compile(r"[、和与及]|以及")
_TO = re.compile(r"[至到~～—-]")
_ROMAN = "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ"  # folded
_RANKED = re.compile(rf"([{_ROMAN}])([级类期档型])")
_VERY = re.compile(r"(?<![\d满打得第几百千万零])十分(?![之钟制满左以\d，。；、,;:]|$)")  # 十分重要
_EITHER = re.compile(  # 十一二位, 两三天: one of two that follow each other
    rf"(?P<head>(?:[{HAN_DIGIT}十百千万亿]*[十百千万亿])?)(?:(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九]))(?P<tail>[十百千万亿]*)"
)
_MONTHS = re.compile(r"[零又]([\d]{1,2}|[一二两三四五六七八九十]{1,2})个月")
_NEXT_ITEM = re.compile(r"[^，。；：、,;:]{1,14}[、和与及]")
_NAMES = re.compile(
    r"(?<!其中)(?<!有)一样|(?<![〇零一二三四五六七八九十])一一(?![〇零一二三四五六七八九十])|[上下前后这头同]一年(?![内期半])|第[二三四五][天日年]|十[一二三四五]五|二十大|十[八九]大|[一二三]中全会|一带一路|(?<!\d)\d{1,20}[a-z&]|(?<![\d.a-z])[\d.a-z]{1,20}(?:\+[\d.a-z]{1,20})+"
)


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


def find_quantities(text: str, dates: list[Date]) -> list[Quantity]:
    """Return the figures of folded `text` in order, those inside dates and names left out."""
    taken = bytearray(len(text) + 1)
    for start, end in (
        *((date.start, date.end) for date in dates),
        *(match.span() for match in _NAMES.finditer(text)),
        *(match.span() for match in (_VERY.finditer(text) if "十分" in text else ())),
        *(match.span() for match in _YEAR_BEFORE.finditer(text)),
    ):
        taken[start:end] = b"\1" * (end - start)
    found: list[Quantity] = []
    for finder in (_clock, _fractions, _tenths, _halves, _ranked, _plain):
        for quantity in finder(text):
            if not any(taken[quantity.start : quantity.end]):
                length = quantity.end - quantity.start
                taken[quantity.start : quantity.end] = b"\1" * length
                found.append(quantity)
    found.sort(key=lambda quantity: quantity.start)
    return _listed(ranged(found, text), text)


def ranged(found: list[Quantity], text: str) -> list[Quantity]:
    """Read 90至94周岁 as at least 90 and at most 94 of the same unit; 从1万到3万 is a change."""
    for number in range(1, len(found)):
        low, high = found[number - 1], found[number]
        if not _TO.fullmatch(text, low.end, high.start) or low.ordinal or high.bound or low.bound:
            continue
        factor = 1
        if low.unit in {"", "any"} and low.unit != high.unit:
            _, factor = scale(_written(high.text).lstrip("万亿" if low.text[-1] in "万亿" else ""))
        elif low.unit != high.unit:
            continue
        composed = before(text, low.start).endswith(("由", "委员")) and low.unit in {"", "any"}
        if (low.role == "from" and not composed) or low.value * factor >= high.value:
            continue
        found[number - 1] = replace(
            low, value=low.value * factor, unit=high.unit, bound="at_least", article=False
        )
        found[number] = replace(high, bound="at_most", role="", modes=high.modes | low.modes)
    return found


def _written(text: str) -> str:
    """Return the unit that stands after a figure."""
    return re.sub(rf"^(?:{ARABIC}|{HAN})", "", text)


def _listed(found: list[Quantity], text: str) -> list[Quantity]:
    """Let 每月 of 每月20元、12元和6元 be said of each."""
    for number in range(1, len(found)):
        one, last = found[number], found[number - 1]
        if not one.modes and one.unit == last.unit and _AND.fullmatch(text, last.end, one.start):
            found[number] = replace(one, modes=last.modes)
        elif (
            not one.modes
            and last.modes == {"total"}
            and _NEXT_ITEM.fullmatch(text, last.end, one.start)
        ):
            found[number] = replace(one, modes=last.modes)  # 累计建成5个中心、3个基地
    return found


def _quantity(  # noqa: PLR0913, PLR0917 - one for each thing that is written
    text: str,
    span: tuple[int, int],
    value: Fraction,
    unit: str,
    place: Fraction,
    more: bool = False,
    plain: bool = False,
) -> Quantity:
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
    for match in _ONE_OF.finditer(text) if "每" in text else ():
        even = TENS.get(match["all"]) or MYRIADS.get(match["all"])
        every = Fraction(even) if even else _number(match["all"])
        some = _between(match["some"]) or _number(match["some"])
        if every and some and some < every:
            about = match["about"] or _between(match["some"])
            place = 1 / every if about else Fraction(0)
            said = _quantity(text, match.span("every"), some / every, SHARE, place)
            found.append(replace(said, bound="about" if about else said.bound))
            one = _quantity(text, match.span("one"), some, "any", Fraction(1))
            found.append(replace(one, article=True))
    return found


def _between(text: str | None) -> Fraction | None:
    """Return what 十一二 or 三四百 says: between the two; None of any other number."""
    said = _EITHER.fullmatch(text) if text else None
    if said is None:
        return None
    if DIGITS[said["high"]] - DIGITS[said["low"]] != 1 and said["low"] + said["high"] != "三五":
        return None
    low, high = (chinese(f"{said['head']}{said[one]}{said['tail']}") for one in ("low", "high"))
    return (low + high) / 2 if low and high else None


def _han_place(text: str) -> Fraction:
    _, _, decimals = text.partition("点")
    return Fraction(1, 10 ** len(decimals))


def _tenths(text: str) -> list[Quantity]:
    found = []
    for match in _TENTHS.finditer(text):
        tenths = _number(match[2])
        if tenths is None or tenths == 0:
            continue
        hundredths = Fraction(5) if match[3] == "半" else _number(match[3]) if match[3] else None
        value = tenths / 10 + (hundredths or Fraction(0)) / 100
        place = Fraction(1, 10) if hundredths is None else Fraction(1, 100)
        more = match[4] is not None  # 一成多
        one = _quantity(text, match.span(), value, SHARE, place, more)
        if match["low"]:  # 七八成
            one = replace(one, value=value - Fraction(1, 20), bound="about")
        found.append(one)
    return found


def _clock(text: str) -> list[Quantity]:
    """Return times of day, in minutes: 18:30, 18时30分, 18点半, 晚上九点."""
    found = _spoken(text)
    for match in _TIME.finditer(text):
        hour, minute = int(match[1]), 30 if match[4] else int(match[2] or match[3] or 0)
        if hour <= 24 and minute < 60:  # noqa: PLR2004 - else it is no time
            value = Fraction(60 * hour + minute)
            found.append(_quantity(text, match.span(), value, "clock", Fraction(1)))
    return found


def _spoken(text: str) -> list[Quantity]:
    """Return the times with a part of the day before them, or with 半 after them: 六点半."""
    found = []
    for match in _SPOKEN.finditer(text):
        hour = _number(match["hour"])
        minute = _number(match["minute"]) if match["minute"] else Fraction(30 * bool(match["half"]))
        if hour is None or minute is None or not (match["part"] or match["half"]):
            continue
        if match["part"] and match["part"] in _LATER.split("|") and hour < NOON:
            hour += NOON
        if hour <= 2 * NOON and minute < 60:  # noqa: PLR2004 - else it is no time
            found.append(_quantity(text, match.span(), 60 * hour + minute, "clock", Fraction(1)))
            until = _UNTIL.match(text, match.end())
            if until and hour >= NOON > int(until["hour"]):  # 晚上6点到9点
                value = Fraction(60 * (int(until["hour"]) + NOON))
                found.append(_quantity(text, until.span("end"), value, "clock", Fraction(1)))
    return found


def _halves(text: str) -> list[Quantity]:
    return [
        _quantity(text, match.span(), Fraction(6), "月份", Fraction(1))
        if match[0] == "半年"
        else _quantity(text, match.span(), Fraction(1, 2), SHARE, Fraction(0))
        for match in _HALF.finditer(text)
    ]


def _ranked(text: str) -> list[Quantity]:
    """Return ranks in Roman numerals: Ⅱ级."""
    return [
        _quantity(text, match.span(), Fraction(_ROMAN.index(match[1]) + 1), scale(match[2])[0],
                  Fraction(1), plain=True)
        for match in _RANKED.finditer(text)
    ]  # fmt: skip


def _plain(text: str) -> list[Quantity]:
    return [
        quantity for match in _PLAIN.finditer(text) if (quantity := _one(text, match)) is not None
    ]


def _one(text: str, match: re.Match[str]) -> Quantity | None:
    between = _between(match["han"])
    if match["han"]:
        value, place = between or chinese(match["han"]), _han_place(match["han"])
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
    more = more or (unit and unit.startswith("个多"))  # 两个多小时
    if unit and "半" in unit:
        value += Fraction(1, 2)  # 两个半小时
    if unit == "年" and text.startswith("半", match.end()):
        span = match.start(), match.end() + 1  # 一年半 is 18 months
        return _quantity(text, span, 12 * value + 6, "月份", Fraction(1))
    if unit == "年" and (months := _MONTHS.match(text, match.end())):  # 两年零四个月
        span, count = (match.start(), months.end()), _number(months[1]) or Fraction(0)
        return _quantity(text, span, 12 * value + count, "月份", Fraction(1))
    if not unit and match["digits"] and match["digits"].endswith(".0"):
        unit = "版" if _VERSIONS.match(text, match.end()) else ""
    kind, factor_ = scale(unit)
    one = _quantity(text, match.span(), value * factor_, kind, place * factor_, bool(more))
    return one if between is None else replace(one, bound="about", article=False)


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
