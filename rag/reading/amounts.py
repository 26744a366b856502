"""Amounts in a text, and what they are amounts of: money, people, a share, things counted."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

_HAN = "一二三四五六七八九十百千万亿两零〇壹贰叁肆伍陆柒捌玖拾佰仟几数半"
_TO = r"(?:∶\d[\d.]*|:\d(?!\d))"  # 6∶4; 10:30 is a time
_AMOUNT = re.compile(
    rf"(?<![\d.a-z第])(?:\d[\d,.]*(?:/\d+|{_TO})?|[{_HAN}]+(?:分之[{_HAN}]+)?)[多余来几]?[万亿千百]*[多余]?(?P<unit>"
    r"%|‰|个?百分点|成|倍|平方公里|平方千米|平方米|公顷|万?亩|公里|千米|厘米|毫米|英寸|海里|英里|米|里(?!程)|"
    r"(?:人民币|美|欧|日|港|加|澳|新台币|台币)?元|人民币|美金|英镑|块|公吨|吨|公斤|千克|克|斤|磅|周?岁|"
    r"个?多?(?:小时|分钟|月|星期|世纪)|年|天|日|秒|周|℃|°c?|度|[万千兆]*(?:瓦|伏)|kw|mw|"
    r"人次|人|名|位|口|户|[家个项条种座所届场件份只支台辆套款部本篇处间栋棵株批组期级层类次幅艘架股颗枚张段笔头匹辆]|)"
)
_CLASS_OF: Mapping[str, str] = MappingProxyType({
    **dict.fromkeys(("%", "‰", "百分点", "个百分点", "成", "倍"), "share"),
    **dict.fromkeys(("平方公里", "平方千米", "平方米", "公顷", "亩", "万亩"), "area"),
    **dict.fromkeys(
        ("公里", "千米", "厘米", "毫米", "英寸", "海里", "英里", "米", "里"), "length"
    ),
    **dict.fromkeys(("公吨", "吨", "公斤", "千克", "克", "斤", "磅"), "weight"),
    **dict.fromkeys(("岁", "周岁"), "age"),
    **dict.fromkeys(("人次", "人", "名", "位", "口"), "people"),
})  # fmt: skip
_SORTS = (
    ("money", re.compile(r"元|金|英镑|块|人民币")),
    ("time", re.compile(r"小时|分钟|月|星期|世纪|年|天|日|秒|周")),
)
# 一批, 万一, 半: they count nothing.
_NO_AMOUNT = ("一", "万", "半", "数", "几", "个")
# Without a unit: 3,500 or 六百 may be an amount, 九 of 九城市 and 1.0 of 1.0版 are none;
# nor is 2023, or the 十三五 of a plan.
_BARE = re.compile(r"(?!(?:19|20)\d\d$)\d[\d,.]+|\d+[万亿千百]+|[^\d]*[百千万亿][^\d]*")
_NO_UNIT = "版号+"


def amounts(text: str, question: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield where a folded text has an amount that the question has not, and of what it is.

    That is money, share, area, length, weight, age, people or time; the measure word where
    things are counted; empty where nothing says it.
    """
    for match in _AMOUNT.finditer(text):
        said, unit = match[0], match["unit"]
        if said in question or said in _NO_AMOUNT:
            continue
        kind = _class_of(said, unit)
        if kind or (_BARE.fullmatch(said) and text[match.end() : match.end() + 1] not in _NO_UNIT):
            yield match.span(), kind


def _class_of(said: str, unit: str) -> str:
    if not unit:
        return "share" if re.search("分之|[/:∶]", said) else ""
    known = _CLASS_OF.get(unit)
    return known or next((name for name, sort in _SORTS if sort.search(unit)), unit)
