"""What precisely an answer must hold: finer than the kind of question.

人口是多少 asks for people, not for a share; 几月几号 for a day, not for a year; 哪条路 for the name
of a road. A demand is looked for in the words around the best clause, once that is chosen: clauses
that meet the demand are not preferred, because then refusals miss the near misses (2026-11-23).
"""
# ruff: noqa: E501, ISC004 - tables of Chinese expressions read best in full lines

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rag.reading.amounts import amounts
from rag.understand import Asked

Span = tuple[int, int]

# The question word with the words beside it: only they say what is demanded.
_ASKING = re.compile(
    r"什么时候|什么|何[时日年月地处人种]?|哪一?[年天月日个家位座些几]?|第?几[万亿千百十]?|多少[万亿]*|多[大高长远宽深重]|谁|啥"
)
BEFORE, AFTER = 8, 6

# What a question's words ask for, the surest first. 率 and 比例 are shares; 人口 people.
_CLASSES: tuple[tuple[str, str], ...] = (
    ("share", r"百分之|占比|比例|比重|份额|百分比|几分之几|几成|多少倍|几倍|[^效频速功税利汇费]率|强度(?:是|为|达|有)"),
    ("area", r"面积|多少(?:平方|公顷|亩)"),
    ("length", r"里程|全长|长度|身高|多长(?!时)|多高|海拔|多少(?:公里|千米|米|里)"),
    ("weight", r"重量|体重|多重|产量|多少(?:吨|公斤|千克|克|斤)"),
    ("age", r"年龄|几岁|多少岁|岁数|多大(?:年纪|岁数)"),
    ("people", r"人口(?!比)|人数|多少(?:人(?!民币)|名|位|户)|(?<!第)几(?:人|名|位)(?!数)|(?:多少|几)[个名位]?(?:员工|职工|学生|居民|游客)"),
    ("support", r"补贴|补助|奖励|资助|津贴|扶持"),
    ("money", r"多少钱|多少(?:万|亿|万亿)?(?:元|美元|资金)|几块|[^数份定名]额(?!度)|造价|[票房地]价|租金|注册资本|价格|单价|费用|房价|(?:净|总)?利润|产值|"
              r"营收|总收入|营业收入|工资|年薪|gdp|生产总值|总资产|净资产|市值|预算|(?:总|融|投)资(?:额|规模)?(?:是|为|了)?多少"),
)  # fmt: skip
_CHOICE = re.compile(r"哪|谁|何")  # 降低自杀率的方法为哪一种 asks for no share
# 增长多少 may be answered by a share, whatever grows.
_OF_ALL = re.compile(r"占(?!地)|贡献")  # 贡献了全国多少GDP: perhaps 1/15 of it
_GROWS = re.compile(r"增|下降|减少|提高|上升|涨|降")

_PRECISE: tuple[tuple[str, str], ...] = (
    (r"电话(?:号码)?(?:是|为|多少(?!钱)|[?？]?$)|手机号|联系方式|热线(?:是|电话|号码)|传真",
     r"(?<![\d.])\d[\d-]{5,}\d(?![\d.]*[%元])|(?<!\d)1\d{4}(?!\d)|(?<!\d)9\d{4}(?!\d)"),
    (r"网址|邮箱(?:是|地址)|官网(?:是|地址)", r"[a-z0-9-]+\.(?:com|cn|org|net|gov|edu)|@|www"),
    (r"几月几[日号]|几[日号](?![线楼店])|哪一?[天日]|何日|具体日期|(?:月份|月)和日期|出生日期|生日",
     r"\d{1,2}月\d{1,2}[日号]|[一二三四五六七八九十]+月[初一二三四五六七八九十廿]+[日号]?|(?<!\d)\d{1,2}[日号]"
     r"|当[日天]|同日|次日|翌日|[前第]?[一二三四五六七八九十][天日]"),
    (r"几月|哪个?月|何月|月份", r"(?<!个)(?:\d{1,2}|[一二三四五六七八九十]+)月(?!前|后)|[上中下]旬|季度"),
    (r"哪一?年(?!度?级)|何年|年份|哪个年份|几几年",
     r"\d{3,4}年?|[一二][〇零一二三四五六七八九]{3}年?|[今去前同当次翌隔明]年|年[初底末]|公元|西元|民国|世纪|年代"
     r"|(?:元|[一二三四五六七八九十]+)年"),
    (r"几点|几时", r"\d{1,2}[时点:：]|[一二三四五六七八九十]+[时点]|[上中下]午|凌晨|傍晚|晚"),
)  # fmt: skip
_RANKED = re.compile(
    r"第[\d一二三四五六七八九十百]+|[一二三四五六七八九十][是要]|首[位个届次]|末位|前[\d一二三四五六七八九十]|[一二三]等|冠军|亚军"
)
# 在哪条路上, 哪所大学: the answer is a name that ends so.
_PAPER = "报(?![纸道告名送酬社])|晨刊|导刊"
_NAMED: Mapping[str, str] = MappingProxyType({
    "路": "路|街|道|弄|巷", "街": "路|街|道|弄|巷", "大学": "大学|学院|大", "高校": "大学|学院|大",
    "学校": "大学|学院|学校|[中小]学|一中", "医院": "医院|卫生院|诊所|院", "银行": "银行|行|信用社", "法院": "法院",
    "报纸": _PAPER, "报": _PAPER, "媒体": f"{_PAPER}|网(?!络)|台|社(?!会)|刊|客户端", "杂志": "杂志|刊|学报", "出版社": "出版社|书局|书店|出版公司", "机场": "机场",
    "车站": "站", "镇": "镇|街道", "村": "村|寨|庄", "楼": "楼|大厦|号",
})  # fmt: skip
_WHICH = re.compile(
    rf"(?:哪|什么|何)(?:一|几|些)?[条所家间座个份本种]?(?P<what>{'|'.join(sorted(_NAMED, key=len, reverse=True))})"
    r"(?![\u4e00-\u9fff]*(?:政策|方案|流程|级|线)|告|道|子)"
)
_WAYS = re.compile(r"指|走|出路|[几些]条?路|什么路")  # 指了什么路, 有哪几条路: ways, not roads
_COUNTED = re.compile(
    r"(?:多少|(?<![哪好])几)(?P<unit>[家项座所条辆艘台架栋届场套款颗枚户张份本件只支段层部篇笔批期组头匹])"
)
_ALIKE: Mapping[str, str] = MappingProxyType(
    {
        "家": "家户个",
        "户": "户家个",
        "所": "所个家",
        "座": "座个",
        "项": "项个件",
        "件": "件个项",
        "届": "届次年",
        "段": "段个",
        "条": "条个",
    }
)


@dataclass(frozen=True, slots=True)
class Demand:
    """What must be there: amounts of these classes, or what a pattern finds."""

    classes: frozenset[str] = frozenset()
    pattern: re.Pattern[str] | None = None

    def found(self, text: str, question: str) -> Iterator[Span]:
        """Yield where the folded text has what is demanded and the question does not say itself."""
        if self.pattern is None:
            yield from (span for span, kind in amounts(text, question) if kind in self.classes)
            return
        for match in self.pattern.finditer(text):
            if match[0] not in question:
                yield match.span()


def demand(asked: Asked) -> Demand | None:
    """Say what precisely a question demands; None where its kind says all."""
    near = _near(asked.text)
    which = _WHICH.search(asked.text)
    if which and not (which["what"] == "路" and _WAYS.search(asked.text)):
        return Demand(pattern=re.compile(rf"[\u4e00-\u9fffa-z\d]{{2,}}(?:{_NAMED[which['what']]})"))
    if asked.kind in ("date", "number", "thing", "duration"):
        for asks, pattern in _PRECISE:
            if re.search(asks, near):
                return Demand(pattern=re.compile(pattern))
    return _amount(asked, near)


def _amount(asked: Asked, near: str) -> Demand | None:
    if asked.kind == "number" or (
        asked.kind == "thing" and not (asked.focus or _CHOICE.search(near))
    ):
        for name, asks in _CLASSES:
            if re.search(asks, near):
                if name == "support":
                    return Demand(frozenset(("money", "share", "")))
                grows = name in ("money", "people") and _GROWS.search(asked.text)
                parts = ("share",) if _OF_ALL.search(asked.text) else ()
                return None if grows else Demand(frozenset((name, "", *parts)))
    if asked.kind != "number":
        return None
    if counted := _COUNTED.search(near):
        alike = _ALIKE.get(counted["unit"], counted["unit"])
        return None if "第几" in near else Demand(frozenset(("", *alike)))
    return Demand(pattern=_RANKED) if "第几" in asked.text else None


def _near(question: str) -> str:
    """Return the words around the question word; all of them where there is none."""
    words = list(_ASKING.finditer(question))
    if not words:
        return question
    return question[max(0, words[-1].start() - BEFORE) : words[-1].end() + AFTER]
