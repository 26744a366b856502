"""What a figure is said with: about, more than, at most; a year, in all, for each; from, to."""

import re
from typing import Literal, TypeAlias

Bound: TypeAlias = Literal["", "about", "near", "over", "under", "at_least", "at_most", "full"]
Role: TypeAlias = Literal["", "from", "to"]

LOOK_BACK = 16  # characters before a figure in which its qualifier stands
LIMIT_REACH = 12  # characters between a limit and its figure: 最多可以连续享受36个月

_BEFORE: tuple[tuple[str, Bound], ...] = (
    (
        (
            "不超过|不多于|不高于|至多|最多|不大于|(?<![期界局上下有年时])限[领购借发投报计享用停补取兑换申][领请报]?"
            "|up to|at most"
        ),
        "at_most",
    ),
    ("不少于|不低于|不小于|至少|最少|起码|at least|no less than", "at_least"),
    ("(?<![不未没])(?:年满|已满|满)", "full"),
    (
        (
            "不足|不到|不满|未满|没满|没到|没达到|达不到|少于|低于|小于|未达"
            "|less than|under|below|fewer than"
        ),
        "under",
    ),
    (
        (
            "超过|超出|超|不止|逾(?!期)|突破|高于|多于|大于|高过|越过"
            "|more than|over|above|exceed(?:s|ed|ing)?"
        ),
        "over",
    ),
    ("接近|将近|(?<![最远邻附])近|nearly|almost", "near"),
    ("大约|约为|约|大概|差不多|大致|大体|左右|around|about|approximately|roughly", "about"),
)
# Words that can stand away from their figure: 最高可以申请500万元, 租金不高于市场价的70%.
_LIMITS: tuple[tuple[str, Bound], ...] = (
    ("不超过|不多于|不高于|至多|最多|不大于|最高|上限|封顶|最长|最晚", "at_most"),
    ("不少于|不低于|不小于|至少|最少|起码|最低|下限|最短", "at_least"),
)
_AFTER: tuple[tuple[str, Bound], ...] = (
    ("左右|上下", "about"),
    ("(?:都|还)?(?:不到|没到|不足|达不到)(?=[，。；、,;]|的|$)", "under"),  # 连两成都不到
    (r"(?![亿万千百]?元)[^\W\d_]{0,2}?(?:以上|及以上)(?!级)|[亿万]?元?及?以上(?!级)", "at_least"),
    (
        r"[^\W\d_]{0,2}?(?:以下|以内|之内|内(?![部容外]|有(?!权)))|(?:学期|季度|年度|小时)?里(?![程弄])",
        "at_most",  # 三年里; not 四条途径里, of which there are four
    ),
)
# 一年 is 每年 where a rate is told: 一年发两次, 一个月2200元; not 满一年, 一年内, 第一年.
_ONE = r"(?<![第这那当某上前下近满过后零头达到限同期有为\d十])一"
_NO_RATE = r"(?![，。；、,]|$|[以之内后前期多半零来左的级度次、到~共]|至(?![少多])|一次性)"


def _each(period: str) -> str:
    return rf"{_ONE}{period}{_NO_RATE}[^，。；\d]{{0,8}}$"


EACH = re.compile(rf"{_ONE}(?:年|个月|天|周|个?星期|个?季度){_NO_RATE}")
_MODES = (
    (
        (
            rf"年均|每年平均|平均每年|年平均|每年|逐年|每一年|{_each('年')}"
            "|annual(?:ly)?|per year|a year"
        ),
        "yearly",
    ),
    ("累计|累积|累加|历年|cumulative(?:ly)?", "total"),
    ("人均|每人|每名|每位|个人(?=每[年月])|per capita", "each"),
    ("同比|[较比](?:上年|上一年|前一年|去年|前年)(?:同期)?|year.on.year", "on the year"),
    ("环比", "on the period"),
    (rf"月均|每个?月|{_each('个月')}|按月|逐月|per month|a month|monthly", "monthly"),
    (rf"日均|每天平均|平均每天|每天|每日|{_each('天')}|per day|a day|daily", "daily"),
    (
        rf"每周(?![一二三四五六日末])|每个?星期(?![一二三四五六日天])|{_each('周')}|{_each('个?星期')}",
        "weekly",
    ),
    (rf"每个?季度|每季|按季度?|{_each('个?季度')}", "quarterly"),
    ("每半年", "half-yearly"),
)
PERIODS = {  # how often a year
    "yearly": 1, "half-yearly": 2, "quarterly": 4, "monthly": 12, "weekly": 52, "daily": 365,
}  # fmt: skip
MODE_NAMES = {
    "yearly": "年均", "total": "累计", "each": "人均", "on the year": "同比",
    "on the period": "环比", "monthly": "月均", "daily": "日均",
    "weekly": "每周", "quarterly": "每季度", "half-yearly": "每半年",
}  # fmt: skip
BOUND_NAMES: dict[Bound, str] = {
    "": "正好", "about": "约", "near": "接近", "over": "超过", "under": "不足",
    "at_least": "至少", "at_most": "至多", "full": "满",
}  # fmt: skip
# 大约|升到了六成
_REACHES = (
    r"(?:(?:上升|提升|提高|增加|增长|扩大|升|增|涨|占|达)?(?:到|至)了?"
    r"|了|达|达到|占|为|着|有|是|在)?"
)
_BEFORE_RE = tuple(
    (re.compile(rf"(?:{words}){_REACHES}[“\"]?\s?$"), bound) for words, bound in _BEFORE
)
_LIMITS_RE = tuple(
    (re.compile(rf"(?:{words})[^\d]{{0,{LIMIT_REACH}}}$"), bound) for words, bound in _LIMITS
)
_AFTER_RE = tuple((re.compile(words), bound) for words, bound in _AFTER)
_MODES_RE = tuple((re.compile(words), mode) for words, mode in _MODES)
_FROM = re.compile(r"(?:从|由|自)[^,，。；;、到至变\d]{0,12}$|\bfrom\s$")
_TO = re.compile(
    r"(?<![拿领收得找看遇办请等])(?:到|至|变[为成])了?(?:约|近|超过|超)?第?\s?$|\bto\s$"
)
_ORDERED = re.compile(
    r"(?<=不)(?:得|能|应|可|会|宜)(?=超过|[多少高低大小]于)"
)  # 不得低于 is 不低于
_CHANGED = re.compile(
    r"[上下]限(?=[^\d]{0,6}(?:提高|提升|上调|下调|调整|降|由|从|增))"
)  # the limit itself
_BREAK = re.compile(r"[,，。；;、!?！？\n]")


_OF_ALL = re.compile(
    r"(?:全国|全球|全世界|世界|全省|全市|全区|全县|总量|总数)的?$"
)  # 超过全国的1/120


def before(text: str, at: int) -> str:
    """Return what stands before a figure in its stretch between punctuation marks."""
    back = text[max(0, at - LOOK_BACK) : at]
    breaks = [match.end() for match in _BREAK.finditer(back)]
    return back[breaks[-1] :] if breaks else back


def bound_of(near: str, after: str) -> Bound:
    """Return how exact a figure is said to be, by what stands before and after it."""
    near = _OF_ALL.sub("", _CHANGED.sub("", _ORDERED.sub("", near)))
    for words, bound in _AFTER_RE:
        if words.match(after):
            return bound
    for words, bound in (*_BEFORE_RE, *_LIMITS_RE):
        if words.search(near):
            return bound
    return ""


def role_of(near: str) -> Role:
    """Return whether a figure is where a change begins or where it ends."""
    if _FROM.search(near):
        return "from"
    return "to" if _TO.search(near) else ""


def modes_of(near: str) -> frozenset[str]:
    """Return whether a figure is meant per year, per head, in all, and the like."""
    return frozenset(mode for words, mode in _MODES_RE if words.search(near))
