"""Where a text mentions an answer of the kind asked for: patterns, not a tagger.

What the question itself says is no answer to it, and is left out.
"""
# ruff: noqa: E501 - tables of Chinese expressions read best in full lines

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from rag.commonness import Commonness
from rag.reading.matches import occurrences
from rag.reading.sheet import Sheet
from rag.understand import Asked, Kind

_HAN_NUMERAL = "一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟零〇"
_NUMERAL = rf"(?:(?<![\d.a-z])\d[\d,.]*(?:/\d+)?|[{_HAN_NUMERAL}]+(?:分之[{_HAN_NUMERAL}]+)?)"
_UNIT = (
    r"(?:%|‰|个百分点|百分点|万元|亿元|元|万美元|亿美元|美元|欧元|平方公里|平方米|公顷|亩|公里|千米|厘米|毫米|英寸|米|"
    r"万吨|吨|公斤|千克|克|斤|周?岁|倍|度|℃|(?:[kmgt]?(?:b(?:/s|ps)|hz|wh?)|[kmg]b|[kmcn]m|[km]g|ml|ma?h)(?![a-z])|人次|分钟|小时|分|点|"
    r"[家个名位人次项种条座所届场件份只支台辆套款部本篇户字层级类期组批笔集章节枚颗架艘票股瓶盒袋箱包门口头张幅处间栋棵株])"
)
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任"
    "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔"
    "向汤习温易常乔赖文樊兰殷施洪翟安倪辛俞柴颜牛岳齐沙庄柯伍耿阎"
)
_CHINESE = "[一二三四五六七八九十]"
_YEAR = r"(?:(?:公元前?|西元前?|民国)(?:\d{1,4}|[一二三四五六七八九十]{1,3})年|(?<!\d)(?:1\d{3}|20\d{2}|\d{3})年(?!来|间)|[一二][\d一二三四五六七八九〇零]{3}年|[去今前当同次翌]年(?!度|龄))(?:[初末底]|年代)?"
_MONTH = rf"(?:(?<!\d)(?:1[0-2]|[1-9])|十[一二]?|{_CHINESE})月(?:份|[初末底])?"
_DAY = rf"(?:(?<!\d)[0-3]?\d|{_CHINESE}{{1,3}})[日号]"
_CLOCK = r"(?:[上下中]午|凌晨|清晨|晚上?|傍晚)?(?:\d+时(?:\d+分)?许?)?"

PATTERNS: Mapping[Kind, re.Pattern[str]] = MappingProxyType(
    {
        "date": re.compile(
            rf"{_YEAR}(?:{_MONTH}(?:{_DAY})?)?{_CLOCK}|{_MONTH}{_DAY}{_CLOCK}|{_MONTH}"
            rf"|(?:\d{{1,2}}|{_CHINESE}{{1,3}})世纪|\d{{2,4}}年代|[一二三四五六七八九]十年代|[春夏秋冬][季天]"
            r"|[明清宋元唐汉隋秦晋][代朝]|[当次翌同]日|[当第][二三]?天|(?<!\d)[012]?\d[:：][0-5]\d"
        ),
        # 2021年4月 and 18日 are dates; 30个工作日 and 每两年 are durations.
        "duration": re.compile(
            rf"(?:(?!(?:1[5-9]|20)\d\d年){_NUMERAL}|数|半)多?余?(?:个?半?(?:年|天|周(?![岁年])|星期|小时|分钟|世纪|秒)|个半?月|个?(?:工作|自然)日"
            rf"|[日月](?=之?内|以[内上下]))(?!前|代)|每隔?(?:{_NUMERAL})?个?半?(?:年|季度?|月|周|天|日|星期)"
        ),
        "number": re.compile(
            rf"{_NUMERAL}多?余?{_UNIT}|百分之[\d{_HAN_NUMERAL}点]+|(?<![\d.a-z年月])\d[\d,.]*(?:/\d+|∶\d+)?(?![\d年月日a-z])"
            rf"[万亿多余]*|第[{_HAN_NUMERAL}\d]+"
        ),
        "person": re.compile(
            r"[\u4e00-\u9fff]{1,2}[某×xX*]+[\u4e00-\u9fff0-9]?|[\u4e00-\u9fff]{2,}·[\u4e00-\u9fff·]+"
            rf"|[{SURNAMES}][\u4e00-\u9fff]{{1,2}}|[a-z]+ [a-z]+"
        ),
        "organisation": re.compile(
            r"[\u4e00-\u9fff）)a-z\d](?:公司|集团|大学|学校|学院|法院|医院|党|团体|银行|委员会|组织部|政府|局|厅|部(?!分|门|署)"
            r"|院(?!士)|协会|中心|军(?!事)|球?队|大?会(?!议)|社(?!会)|所(?!有|以|在)|俱乐部|实验室|平台|厂|联盟|部委|队|组|网|报|杂志)"
        ),
        "place": re.compile(
            r"(?:(?![的了在是和与及有为由从到])[\u4e00-\u9fff]){1,3}(?:市|省|区|县|镇|乡|村|州|国|岛|路|街|山|河|江|湖|海|港|洲|站|桥|寺|楼|室|馆|场|园|城|道|宫|院|店|厂|里|处)"
            r"|[东南西北]+[部方面向]|[东西南北]侧|由[东南西北]+向[东南西北]+"
        ),
        "reason": re.compile(
            r"因为|由于|因(?!此)|为了|为由|以便|以[\u4e00-\u9fff]|鉴于|出于|所以|因此|因而|导致|致"
            r"|造成|故|缘于|源于|使|得益于|受|离不开|原因|目的"
        ),
        "manner": re.compile(
            r"通过|以|采取|采用|利用|用|方式|方法|按照|将|凭|借|依|使|并|做法|要求"
        ),
        "definition": re.compile(r"是|即|指|为|称|一种|意思|含义|由"),
        "list": re.compile(r"、|以及|包括|包含|分为|分别|等|一是|第一"),
    }
)
_SAME_UNIT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"元": ("元", "钱"), "%": ("%", "百分", "/", "分之", "成"), "岁": ("岁", "出生")}
)
# 一批, 一种, 第三，: they count nothing.
# In a million sentences; 任三个 is no name, because 三个 is in so many.
OFTEN = 1000
REMEMBERED = 2048  # paragraphs in which everything that looks like an answer is found once
_NO_NUMBER = re.compile(r"一[^十百千万亿\d]?|第.*|[万亿]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that mentions an answer of the kind asked for, and whether its unit is the one."""

    start: int
    end: int
    has_unit: bool = False


def mentions(
    asked: Asked, folded: str, places: frozenset[str], common: Commonness
) -> list[Mention]:
    """Return the mentions in a folded text; none for a kind that any words can answer."""
    if asked.kind not in PATTERNS:
        return []
    units = _SAME_UNIT.get(asked.unit, (asked.unit,))
    room = len(asked.unit) + 1
    found = []
    for start, end, said in _like(asked.kind, folded):
        known = said in asked.text or not _real(asked.kind, said, places, common)
        if known and not (asked.kind == "number" and "第几" in asked.text):
            continue
        around = folded[start : end + room]
        has_unit = bool(asked.unit) and any(unit in around for unit in units)
        found.append(Mention(start, end, has_unit))
    if asked.kind == "place":
        found += [
            Mention(at, at + len(place))
            for at, place in places_in(folded, places)
            if place not in asked.text
        ]
    return sorted(found, key=lambda mention: mention.start)


def mentions_in(
    asked: Asked, sheet: Sheet, places: frozenset[str], common: Commonness
) -> list[Mention]:
    """Return the mentions in the evidence, as ranges of its text."""
    return [
        Mention(one.start + shift, one.end + shift, one.has_unit)
        for shift, pieces in zip(sheet.shifts, sheet.pieces, strict=True)
        for one in mentions(asked, pieces.folded, places, common)
    ]


@lru_cache(maxsize=REMEMBERED)
def places_in(folded: str, places: frozenset[str]) -> tuple[tuple[int, str], ...]:
    """Return where a folded text names which of the places."""
    there = (place for place in places if place in folded)
    return tuple((at, place) for place in there for at in occurrences(place, folded))


@lru_cache(maxsize=REMEMBERED)
def _like(kind: Kind, folded: str) -> tuple[tuple[int, int, str], ...]:
    """Return the ranges of a text that look like an answer of a kind, whatever is asked."""
    return tuple((*match.span(), match[0]) for match in PATTERNS[kind].finditer(folded))


def _real(kind: Kind, said: str, places: frozenset[str], common: Commonness) -> bool:
    """Return False for a common word that only looks like a name: 方案, 金融, 城市."""
    if kind == "person":
        head, tail = said[:2], said[-2:]
        return not (head in common.counts or head in places or common.counts.get(tail, 0) > OFTEN)
    if kind == "number":
        return not _NO_NUMBER.fullmatch(said)
    if kind == "place":
        return not (said in common.counts and said not in places) and said[-2:] not in common.counts
    return True
