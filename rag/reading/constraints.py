"""What an answer must agree with, however well its other words fit: year, version, number."""

import re
from collections import Counter
from collections.abc import Collection
from itertools import pairwise

from rag.reading.reader import Reading
from rag.reading.surroundings import Surroundings
from rag.verify.numbers.numerals import HAN, chinese

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_MONTH = re.compile(r"(?<!\d)\d{1,2}月(?:\d{1,2}[日号])?")
_ORDINAL = re.compile(
    r"第[一二三四五六七八九十百\d]+[届次批期季轮章条版代个]|十[一二三四五六]五|[上下]半年"
    r"|\d+\.\d+(?=版)|第?[一二三四]季度"
    r"|(?<![a-z\d一二三四五])[a-h](?=(?:[、和及至][a-h])*[类级档型])|前年|明年|后年"
)
_CLASSES = "abcdefgh"  # of C类: letters that any word may have
_NUMERAL = r"(?:\d+|[二三四五六七八九十百]+)"
_COUNTED = re.compile(
    rf"(?<!第)(?<![\d.](?=\d))({_NUMERAL})[个家大条项位座]?(?![年月日号时分秒点天])"
    r"([\u4e00-\u9fff]{2})(?![\u4e00-\u9fff]?年)"
)
_FIGURE = re.compile(
    r"(?<![\d.])\d[\d,.]*(?:%|万亿|万|亿)(?:元|人|吨|亩|户|家)?"
    r"|(?<![\d.])\d[\d,.]*(?:元|人|吨|亩|公里|平方公里|倍|家|项)"
    r"|[一二三四五六七八九十百]+分之[一二三四五六七八九十百]+|(?<![\d.])\d+/\d+"
)
# 550 of 荣威550 and 98866 are names, 2017 a year.
_WITH_UNIT = re.compile(
    r"(?<![\d.a-z])(\d+(?:[.,]\d+)*)(?!\d|年(?<=(?:1[5-9]|20)\d\d年)|[.,]\d)([%\u4e00-\u9fff][\u4e00-\u9fff]?|\+)"
)
# Who tells of himself says figures that no text has: 我租了八千平, 我妈七十二了.
_OWN = re.compile(r"我(?!们?[省市区县国])|咱|俺|\bi\b|\bmy\b")
_SHARE = re.compile(r"([一二三四五六七八九十百]+)分之([一二三四五六七八九十百]+)")
_DIGITS = {han: str(number) for number, han in enumerate("零一二三四五六七八九十")}
_HAN_OF = {number: han for han, number in _DIGITS.items()}
# A decade is also 20世纪50年代; 周年 and 定律 are part of a name, not counted.
_DECADE = re.compile(r"(?<!\d)(1\d|20)(\d)0年代")
_NOT_COUNTED = re.compile(
    r"平[方米]|[公千厘毫]|小时|分钟|个月|工作|块钱|周年|[年月日周][\u4e00-\u9fff]?|开|.?纸|定[律理]|[某甲乙丙丁]|不.|.?[么吗]"
)
_PUNCTUATION = re.compile(r"[^\w]")
# Share of the pairs of characters of quoted words that a text has to have: few quote to the letter.
QUOTED = 0.6
# 三高: of three things that are high.
SHORTHAND = re.compile(r"[两二三四五六七八九十][\u4e00-\u9fff]{1,3}")


def constraint_signs(reading: Reading, around: Surroundings) -> dict[str, float]:
    """Return 1, or a share, for each constraint of the question that is not met."""
    asked, context = reading.wanted.asked, around.context
    by_the_way = _is_the_year(reading, around, asked.years) or not _tells_years(reading, around)
    # 超过4万家了吗 is answered by what the number is, 5万 or 3万.
    checks = asked.kind == "yesno"
    figures = [] if checks else [match[0] for match in _FIGURE.finditer(asked.text)]
    return {
        "year_missing": 0.0 if by_the_way else missing(asked.years, context),
        "month_missing": missing(_MONTH.findall(asked.text), context),
        "ordinal_conflict": _ordinal_conflict(asked.text, around),
        "figure_missing": (
            sum(not _is_said(one, context) for one in figures) / len(figures) if figures else 0.0
        ),
        "count_conflict": (
            0.0
            if checks or _OWN.search(asked.text)
            else _count_conflict(asked.text, reading.sheet.text)
        ),
        "numbers_missing_anywhere": _numbers_missing(asked.text, reading.sheet.text),
        "quoted_missing": _quoted_missing(asked.quoted, reading.sheet.text),
    }


def missing(parts: Collection[str], text: str) -> float:
    """Return the share of the parts that a text lacks; 0 where there are none."""
    return sum(part not in text for part in parts) / len(parts) if parts else 0.0


def _numbers_missing(question: str, text: str) -> float:
    """Return the share of the question's counts that a text says in no way: 100 also as 一百.

    Years are held against it elsewhere; without a unit a number is a name. What the person who
    asks says of himself, or what a limit is set for, no text repeats.
    """
    counts = [] if _OWN.search(question) else _WITH_UNIT.findall(question)
    if all(number in text for number, _ in counts):
        return 0.0
    decades = {f"{match[1]}{match[2]}0" for match in _DECADE.finditer(question)}
    said = {str(value) for one in re.findall(HAN, text) if (value := chinese(one)) is not None}
    lacking = [
        number
        for number, unit in counts
        if number not in text and number not in said | decades and not _limited(unit, text)
    ]
    return len(lacking) / len(counts)


def _limited(unit: str, text: str) -> bool:
    """Return True if a text sets limits in a unit: 占用5平方米以上."""
    some = rf"\d[\d.]*(?:余|多)?{re.escape(unit)}"
    return (
        re.search(
            rf"{some}[\u4e00-\u9fff]?(?:以[上下内]|及以|至)|(?:超过|不足|不满|年?满|高于|低于|不少于){some}",
            text,
        )
        is not None
    )


def _quoted_missing(quoted: Collection[str], text: str) -> float:
    """Return the share of quoted words of which a text has too little."""
    if all(one in text for one in quoted):
        return 0.0
    plain = _PUNCTUATION.sub("", text)
    named = [_PUNCTUATION.sub("", one) for one in quoted if not SHORTHAND.fullmatch(one)]
    return sum(not _quotes(one, plain) for one in named) / len(named) if named else 0.0


def _quotes(quoted: str, plain: str) -> bool:
    pairs = [one + other for one, other in pairwise(quoted)]
    return quoted in plain or sum(pair in plain for pair in pairs) >= QUOTED * max(1, len(pairs))


def _tells_years(reading: Reading, around: Surroundings) -> bool:
    """Return True if the document of the best clause speaks of any year."""
    sheet = reading.sheet
    own = sheet.items[around.item].document
    return any(
        _YEAR.search(f"{item.title} {item.paragraph.heading} {pieces.folded}")
        for item, pieces in zip(sheet.items, sheet.pieces, strict=True)
        if item.document == own
    )


def _is_the_year(reading: Reading, around: Surroundings, years: Collection[str]) -> bool:
    """Return True if the document speaks most of the year asked about, so need not repeat it."""
    if not years or _YEAR.search(around.near):
        return False
    sheet = reading.sheet
    own = sheet.items[around.item].document
    told = Counter(
        year
        for item, pieces in zip(sheet.items, sheet.pieces, strict=True)
        if item.document == own
        for year in _YEAR.findall(f"{item.title} {item.paragraph.heading} {pieces.folded}")
    )
    return bool(told) and told.most_common(1)[0][0] in years


def _ordinal_conflict(question: str, around: Surroundings) -> float:
    """Return 1 if the words are on another 届, version, A类 … and on none that was asked about."""
    asked = _ORDINAL.findall(question)
    if not asked:
        return 0.0
    classes = _ORDINAL.findall(around.context)
    if any(one in (classes if one in _CLASSES else around.context) for one in asked):
        return 0.0
    sorts = {_sort(one) for one in asked}
    return float(any(_sort(other) in sorts for other in _ORDINAL.findall(around.near)))


def _sort(ordinal: str) -> str:
    if ordinal.startswith("十") and ordinal.endswith("五"):
        return "五年规划"
    if ordinal.endswith("年"):
        return "前后几年"
    if ordinal.isascii():
        return "版" if "." in ordinal else "类"
    return ordinal[0] + ordinal[-1]


def _count_conflict(question: str, text: str) -> float:
    """Return 1 if the question counts 八部委 where the evidence only has 六部委."""
    for count, noun in _COUNTED.findall(question):
        if noun not in text or _NOT_COUNTED.match(noun):
            continue
        others = set(re.findall(rf"({_NUMERAL})[个家大条项位座]?{re.escape(noun)}", text))
        either = rf"(?:{count}|{_HAN_OF.get(count, count)})"
        apart = rf"{either}[个家大条项位座][^，,。;；]{{0,8}}{re.escape(noun)}"
        if others and _value(count) not in map(_value, others) and not re.search(apart, text):
            return 1.0
    return 0.0


def _value(numeral: str) -> str:
    """Return 10 for 十."""
    return numeral if numeral.isdigit() else str(chinese(numeral))


def _is_said(figure: str, context: str) -> bool:
    """Return True if a text says a figure; 五分之一 also as 1/5."""
    share = _SHARE.fullmatch(figure)
    if figure in context or not share:
        return figure in context
    below, above = (_DIGITS.get(part, part) for part in share.groups())
    return f"{above}/{below}" in context
