"""What a question asks for: the kind of answer, its unit, the words that must be met.

Rules over the folded question. They are tried in order, the surest first; what no rule
knows is a `thing` (什么…, 何种…), for which any new words count as an answer.
"""
# ruff: noqa: E501, ISC004, SIM905 - tables of Chinese expressions read best in full lines

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "person", "organisation", "place", "date", "duration", "number", "reason", "manner",
    "definition", "yesno", "list", "thing",
]  # fmt: skip

KINDS: tuple[Kind, ...] = (
    "person", "organisation", "place", "date", "duration", "number", "reason", "manner",
    "definition", "yesno", "list", "thing",
)  # fmt: skip

_MEASURE = "个位名家座条种项类间所部本篇次届场件份只支台辆套款片段层级处股笔批期组"
_WHICH = rf"(?:哪|何|什么|啥)(?:一|几|些)?(?:[{_MEASURE}])?"
_ORGANISATION = (
    "公司|机构|单位|部门|企业|集团|大学|学校|学院|法院|医院|组织|政党|党派|党|团体|银行|球队|球会|"
    "乐团|乐队|部队|军队|协会|委员会|政府|机关|媒体|报社|报纸|出版社|俱乐部|会议|实验室|平台"
)
_PLACE = (
    "城市|国家|省份|省|地区|区域|地方|地点|地|区|县|市|镇|村|州|岛|岛屿|洲|街|路|方向|位置|"
    "车站|站|机场|公园|港口|河|江|湖|山|海|大洲|行政区|殖民地|建筑|场馆|宫殿|寺|校区"
)
_UNITS = (
    "个百分点|百分点|平方公里|平方米|立方米|公顷|公里|千米|厘米|毫米|人次|人民币|美元|欧元|日元|港元|港币|"
    "万元|亿元|元|块钱|千瓦|公斤|千克|吨|克|斤|米|岁|票|度|倍|分钟|小时|秒|"
    "家|个|名|位|人|次|项|种|条|座|所|届|场|件|份|只|支|台|辆|套|款|部|本|篇|亩|户|字|英寸|"
    "分|层|级|类|期|组|批|笔|集|章|节|卷|艘|架|颗|枚|万|亿|股|处|间|间|城|版|大|门|口|头|匹|张|幅"
)

_RULES: tuple[tuple[Kind, str], ...] = (
    ("reason", r"\bwhy\b|\breasons?\b|为什么|为何|为啥|因何|缘何|何故|何以|(?:什么|何种|哪些)?(?:原因|缘故)|什么理由"
               r"|理由(?:是|为)|怎么会|由于什么|因为什么"),
    ("yesno", r"^(?:is|are|was|were|does|do|did|has|have|can|will)\b|是否|是不是|有没有|有无|能否|可否|会不会|能不能|可不可以|对不对|对吗|是吗|吗[?？。!]*$|属不属于"),
    ("definition", r"what (?:is|does) .{1,40}(?:mean|stand for)|^what is|什么是|何谓|是什么意思|什么意思|含义|指的是(?:什么|啥)|是指(?:什么|啥)|^[^的]{1,16}是(?:什么|啥)[?？]?$"
                   r"|定义|是个?什么东西|意味着什么|寓意"),
    ("date", r"\bwhen\b|what (?:date|year|time)|which year|in what year|何时|什么时候|啥时候|什么时间|何年|何月|何日|哪一?个?(?:年|天|日|月|世纪|年代|时候|时期|时间|朝代|朝)"
             r"|几(?:月|号|日)(?!间|内|来|前|后|级)|(?:西元|公元|民国)几年|日期|(?:时间|时候|年份)(?:是|为|在)"
             r"|时间[?？]?$|几时|几点|生于[?？]?$"),
    ("duration", r"how long|多久|多长时间|(?:多少|几)个?(?:年|天|日|月|小时|分钟|周|星期|世纪)|期限|历时"),
    ("number", r"how (?:many|much|big|large|high|old|far)|what (?:percentage|share|number|is the (?:number|share|rate|amount|total))|多少|百分之几|几分之几|几[" + _MEASURE + r"人元岁倍成度万亿千百十家城]|第几|多[大高长远宽深重快少](?!的影响)"
               r"|占比|比例|比重|人数|数量|金额|价格|单价|总数|电话|号码|面积(?:是|为)|人口(?:是|为)|率(?:是|为|达)"
               r"|规模(?:是|为|有)|身高|年龄|总额|强度"),
    ("organisation", rf"(?:which|what) (?:company|organi[sz]ation|university|institution|body|ministry|ministries|department)|{_WHICH}(?:{_ORGANISATION})|由谁主办|谁主办"),
    ("person", rf"\bwho(?:m|se)?\b|谁|何人|哪(?:一|几|些)?[位名]|{_WHICH}(?:人|人物|皇帝|国王|总统|总理|作家|学者|教练|导演|演员)"
               r"(?!口|才|群)|什么名字|姓名|作者(?:是|为)"),
    ("place", rf"\bwhere\b|(?:which|what) (?:city|cities|country|place|district)|哪里|哪儿|哪边|何处|何地|何方|在哪|去哪|到哪|{_WHICH}(?:{_PLACE})|地点|地址|位于|籍贯|祖籍|出生地"
              r"|位置(?:是|在)"),
    ("manner", r"\bhow\b|如何|怎么|怎样|怎麽|咋|何种方式|(?:什么|何种|哪种|哪些)(?:方式|方法|手段|途径|办法|形式|措施|手法|名义)"
               r"|流程|步骤|通过(?:什么|哪些)"),
    ("list", r"\blist\b|what are|which .{0,20}s\b|哪些|哪几|有什么|有啥|包括(?:什么|哪)|包含|分别|列举|都有|都是|[几多]大|几个方面|总结|概括"),
)  # fmt: skip

_MANY = re.compile(
    r"哪些|哪几|分别|列举|都有|都是|包括|包含|有什么|各(?:是|有|为)|几个方面|几大|总结|概括|概述"
)
_UNIT = re.compile(rf"(?:多少|几|第几)个?({_UNITS}|年|天|月|日|小时|分钟|周|钱)")
_WH = re.compile(
    r"为什么|为何|什么时候|什么时间|什么|何时|何地|何处|何人|何年|何种|何|哪里|哪儿|哪一?["
    + _MEASURE
    + r"些几年天]?"
    r"|多少|多久|多[大高长远]|第?几|谁|如何|怎么样|怎么|怎样|是否|是不是|有没有|能否|吗|啥"
)
_MONEY = re.compile(
    r"钱|资金|额|造价|价格|单价|费用|收入|利润|产值|投资额|[Gg][Dd][Pp]|资产|负债|工资|罚金|赔偿|借款"
)
_RATE = re.compile(r"比例|占比|比重|百分|率|强度|增幅|份额|几分之")
_AGE = re.compile(r"年龄|多大|几岁|岁数")

# 根据……的判决书，: which document is meant, not what has to stand beside the answer.
_SOURCE = re.compile(r"^(?:请)?(?:根据|依据|结合|按照|参考|基于|据)[^，,]{2,60}[，,]")
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*%?")
_LATIN = re.compile(r"[a-z][a-z0-9&.+·-]*")
_QUOTED = re.compile(r"[“\"「『《〈‘]([^”\"」』》〉’]{2,40})[”\"」』》〉’]")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks for.

    `terms` are its content words outside the question word; `focus` the words that say
    what is asked for (哪个城市: 城市), which an answer may leave out; `head` the word beside
    the question word (董事长是谁: 董事长), which an answer has to be about; `source` the words
    that only name a document. `years`, `numbers` and `quoted` are constraints.
    """

    text: str
    kind: Kind
    many: bool = False
    unit: str = ""
    terms: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    head: str = ""
    source: tuple[str, ...] = ()


def understand(folded: str, words: Callable[[str], Sequence[str]], wording: str = "") -> Asked:
    """Say what the folded question asks for; `words` segments a folded text.

    `wording` is the folded question as it was asked, where `folded` is its translation.
    """
    kind = _kind(wording or folded)
    named = _SOURCE.match(folded)
    start = named.end() if named else 0
    word = _WH.search(folded, start)
    wh_start, wh_end = word.span() if word else (len(folded), len(folded))
    before = _content(folded[start:wh_start], words)
    after = _content(folded[wh_end:], words)
    source = _content(named[0], words) if named else []
    if not before and not after:
        before, source = source, []
    focus = _focus(folded, wh_end, after, kind)
    return Asked(
        text=folded,
        kind=kind,
        many=bool(_MANY.search(wording or folded)),
        unit=_unit(folded, kind),
        terms=tuple(dict.fromkeys([*before, *(term for term in after if term not in focus)])),
        focus=focus,
        years=tuple(dict.fromkeys(_YEAR.findall(folded))),
        numbers=tuple(dict.fromkeys(_NUMBER.findall(folded))),
        quoted=tuple(dict.fromkeys(_QUOTED.findall(folded))),
        head=_head(folded[:wh_start], before, after, kind),
        source=tuple(dict.fromkeys(source)),
    )


def _content(text: str, words: Callable[[str], Sequence[str]]) -> list[str]:
    return [term for term in words(text) if is_content(term)]


def _head(before_wh: str, before: Sequence[str], after: Sequence[str], kind: Kind) -> str:
    """Return 董事长 of 董事长是谁, 通车 of 哪天通车, 企业 of 多少家企业."""
    if kind in ("number", "duration") and after and not before_wh.rstrip().endswith("是"):
        return after[0]
    if before:
        return before[-1]
    return after[-1] if after else ""


def _kind(folded: str) -> Kind:
    for kind, pattern in _RULES:
        if re.search(pattern, folded):
            return kind
    return "thing"


def _focus(folded: str, end: int, after: Sequence[str], kind: Kind) -> tuple[str, ...]:
    """Return the first content word right after 哪…/什么/何, if it names a kind of thing."""
    if not after or kind in ("reason", "yesno", "number"):
        return ()
    first = after[0]
    return (first,) if 0 <= folded.find(first, end) - end <= 1 else ()


def _unit(folded: str, kind: Kind) -> str:
    if kind not in ("number", "duration", "thing", "list"):
        return ""
    asked = _UNIT.search(folded)
    if asked and asked[1] not in ("个", "钱", "大", "万", "亿"):
        return asked[1]
    if _RATE.search(folded):
        return "%"
    if _MONEY.search(folded) or (asked and asked[1] == "钱"):
        return "元"
    return "岁" if _AGE.search(folded) else ""


_STOP = frozenset(
    "的 了 着 过 地 得 是 为 在 于 和 与 及 或 被 把 将 由 从 对 以 向 到 给 让 使 而 且 则 之 其 该 此 这 那 "
    "一 个 一个 哪 哪个 哪些 哪一个 哪里 哪儿 什么 何 何时 谁 多少 几 几个 如何 怎么 怎样 怎么样 是否 吗 呢 吧 啊 呀 么 "
    "请 请问 问 一下 告诉 我 你 您 我们 你们 他 她 它 他们 有 没有 会 能 可以 就 都 也 还 又 再 很 最 更 "
    "为什么 为何 时候 什么时候 是不是 有没有 根据 结合 关于 来 去 上 下 中 里 内 外 前 后 时 等 所 不 "
    "一些 一种 一项 一位 哪位 哪家 哪种 哪年 几年 来说 具体 到底 究竟 曾 曾经 已 已经 进行 做 样 想 知道 了解 "
    "位 名 家 座 条 种 项 类 次 们 说 叫 称 称为 被称 作为 成为 属于 而言 当中 其中 之一 以及 啥 咋 这个 那个 "
    "the a an of in is are was were what who when where which how many much did does do to for on at by and "
    "it its this that with from has have be".split()
)  # words that are in every question and every text


def is_content(word: str) -> bool:
    """Return True for a word that a question and its answer may be compared by."""
    return word not in _STOP and any(char.isalnum() for char in word)
