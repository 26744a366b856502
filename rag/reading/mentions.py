"""Where a text mentions an answer of the kind asked for: patterns, not a tagger.

A pattern that finds too much costs little, because closeness to the question's words decides
between mentions; one that finds too little loses answers.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rag.understand import Asked, Kind

_NUMERAL = (
    r"(?:\d[\d,.]*\d|\d)(?:/\d+)?|[一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟零〇]+"
)
_UNIT = (
    r"(?:%|个百分点|百分点|多?万元|多?亿元|余?元|美元|欧元|平方公里|平方米|公顷|亩|公里|千米|厘米|"
    r"毫米|米|吨|公斤|千克|克|斤|岁|倍|度|人次|分钟|小时|"
    r"余?[家个名位人次项种条座所届场件份只支台辆套款部本篇户字分层级类期组批笔集章节枚颗架艘票股瓶盒袋箱包门口头张幅]"
    r"|[万亿])"
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任"
    "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔"
    "向汤"
)
_CHINESE = "[一二三四五六七八九十]"
_YEAR = r"(?:公元前?|西元前?|民国)?[\d一二三四五六七八九〇零十]{1,4}年(?:初|末|底|代|间)?"
_MONTH = rf"(?:\d{{1,2}}|{_CHINESE}{{1,2}})月"
_DAY = rf"(?:\d{{1,2}}|{_CHINESE}{{1,3}})[日号]"
_CLOCK = r"(?:[上下]午|凌晨|晚上?)?(?:\d+时(?:\d+分)?许?)?"

_PATTERNS: Mapping[Kind, re.Pattern[str]] = MappingProxyType(
    {
        "date": re.compile(
            rf"{_YEAR}(?:{_MONTH}(?:{_DAY})?)?{_CLOCK}|{_MONTH}{_DAY}|{_MONTH}"
            rf"|[\d一二三四五六七八九十]+世纪|\d+年代|[春夏秋冬]季|[明清宋元唐汉][代朝]"
            r"|当日|次日|当天|去年|今年|前年|期间|时期|\d+[:：]\d+"
        ),
        "duration": re.compile(
            rf"(?:{_NUMERAL}|数)多?余?个?半?(?:年|月|天|日|周|星期|小时|分钟|世纪|秒)"
        ),
        "number": re.compile(
            rf"(?:{_NUMERAL}){_UNIT}?|百分之[\d一二三四五六七八九十百点]+"
            r"|第[一二三四五六七八九十\d]+"
        ),
        "person": re.compile(
            r"[\u4e00-\u9fff]{1,3}[某×xX*]+[\u4e00-\u9fff0-9]?|[\u4e00-\u9fff]{2,}·[\u4e00-\u9fff·]+"
            rf"|[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}"
            r"|先生|女士|教授|书记|市长|总统|总理|皇帝|国王|王后|主席|将军|博士|法官|律师|原告|被告"
        ),
        "organisation": re.compile(
            r"公司|集团|大学|学校|学院|法院|医院|党|团体|银行|委员会|政府|局|厅|部(?!分)|院|协会|中心|军|队"
            r"|会(?!议)|社|所|俱乐部|实验室|平台|厂|联盟"
        ),
        "place": re.compile(
            r"[\u4e00-\u9fff][市省区县镇乡村州国岛路街山河江湖海港洲站桥寺楼室馆场园城道线处门东西南北部地]"
            r"|北京|上海|天津|重庆|香港|澳门|台湾|欧洲|亚洲|非洲|美洲"
        ),
        "reason": re.compile(
            r"因为|由于|因(?!此)|为了|为由|以便|以[\u4e00-\u9fff]|鉴于|出于|所以|因此|因而|导致|致"
            r"|造成|故|缘于|源于|使|得益于|受"
        ),
        "manner": re.compile(r"通过|以|采取|采用|利用|用|方式|方法|按照|将|凭|借|依|使|并"),
        "definition": re.compile(r"是|即|指|为|称|一种|意思"),
        "list": re.compile(r"、|以及|包括|包含|分为|分别|等"),
    }
)
_SAME_UNIT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"元": ("元", "钱"), "%": ("%", "百分", "/", "分之")}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that mentions an answer of the kind asked for, and whether its unit is the one."""

    start: int
    end: int
    has_unit: bool = False


def mentions(asked: Asked, folded: str) -> list[Mention]:
    """Return the mentions in a folded text; none for a kind that any words can answer."""
    pattern = _PATTERNS.get(asked.kind)
    if pattern is None:
        return []
    units = _SAME_UNIT.get(asked.unit, (asked.unit,))
    room = len(asked.unit) + 1
    return [
        Mention(
            match.start(),
            match.end(),
            bool(asked.unit)
            and any(unit in folded[match.start() : match.end() + room] for unit in units),
        )
        for match in pattern.finditer(folded)
    ]
