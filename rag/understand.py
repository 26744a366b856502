"""What a question asks for: the kind of answer, its unit, the words that must be met.

Rules over the folded question; `rag/kinds.py` has those for the kind of answer.
"""
# ruff: noqa: E501, SIM905 - tables of Chinese expressions read best in full lines

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rag.kinds import KINDS, MEASURE, WHICH_OF, Kind, kind_of

__all__ = ["KINDS", "Asked", "Kind", "is_content", "understand"]

_UNITS = (
    "个百分点|百分点|平方公里|平方米|立方米|公顷|公里|千米|厘米|毫米|人次|人民币|美元|欧元|日元|港元|港币|"
    "万元|亿元|元|块钱|千瓦|公斤|千克|吨|克|斤|米|岁|票|度|倍|分钟|小时|秒|"
    "家|个|名|位|人|次|项|种|条|座|所|届|场|件|份|只|支|台|辆|套|款|部|本|篇|亩|户|字|英寸|"
    "分|层|级|类|期|组|批|笔|集|章|节|卷|艘|架|颗|枚|万|亿|股|处|间|间|城|版|大|门|口|头|匹|张|幅"
)

_MANY = re.compile(
    rf"哪些|{WHICH_OF}|分别|列举|都有|都是|包括|包含|有什么|有啥|都[是有当叫]?(?:什么|啥)|各(?:是|有|为)|几个方面|几大"
    r"|总结|概括|概述"
)
_UNIT = re.compile(rf"(?:多少|几|第几)个?({_UNITS}|年|天|月|日|小时|分钟|周|钱)")
_COUNTED = re.compile(
    r"(?:多少|几)个?(?:工作日|[年天月日家项条座级期届分秒周岁倍次]|小时|分钟|星期|平方公里|平方米|公里)(?![\u4e00-\u9fff]?[量数度])"
)
_WH = re.compile(
    r"为什么|为何|什么时候|什么时间|什么|何时|何地|何处|何人|何年|何种|何|哪里|哪儿|哪一?["
    + MEASURE
    + r"些几年天]?"
    r"|多少|多久|多[大高长远]|第?几|谁|如何|怎么样|怎么|怎样|是否|是不是|有没有|能否|吗|啥"
)
_MONEY = re.compile(
    r"钱|资金|额|造价|价格|单价|费用|收入|利润|产值|投资额|[Gg][Dd][Pp]|资产|负债|工资|罚金|赔偿|借款"
)
_RATE = re.compile(
    r"比例|占比|比重|百分|率|强度|增幅|涨幅|份额|几分之|几成|个点|占(?!地|用)[^,，]{0,6}(?:多少|多大|几)"
)
# 增长多少 is answered by a share as often as by a sum.
_GROWS = re.compile(r"增长|增速|涨|增(?:加|多)?(?:了)?(?:多少|几)")
_AGE = re.compile(r"年龄|几岁|岁数|(?<!有)多大(?:年纪|了|啦|[?？。]*$)")

_WHICH_ENGLISH = re.compile(
    r"\b(?:which|what|whose)\s+(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|kinds?|sorts?|types?|forms?)\b)[a-z]"
)
_THE_OF = re.compile(
    r"\b(?:what|who) (?:is|are|was|were) the [a-z -]{2,40}? (?:of|in|for|behind)\b"
)

# 谁运营, 怎么申请: what follows is what is asked about, no name of the kind of answer.
_OF_A_VERB = re.compile("谁|如何|怎么样?|怎样|咋|什么时[候间]|何时|哪里|哪儿|何[地处]|多久")

# 根据……的判决书，: which document is meant, not what has to stand beside the answer.
_SOURCE = re.compile(r"^(?:请)?(?:根据|依据|结合|按照|参考|基于|据)[^，,]{2,60}[，,]")
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*%?")
_LATIN = re.compile(r"[a-z][a-z0-9&.+·-]*")
# How high a share or a price is asks for its amount, as 多少 does; how high a tower is for metres.
_HOW_HIGH = re.compile(r"(?<=[率比幅速度额费价重])(?:有|是)?(?:多高|多大)(?=[?？。，,了呢啊呀]|$)")
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
    folded = _HOW_HIGH.sub("多少", folded.replace("甚么", "什么"))
    kind = kind_of((wording or folded).replace("甚么", "什么"))
    named = _SOURCE.match(folded)
    start = named.end() if named else 0
    word = _WH.search(folded, start)
    wh_start, wh_end = word.span() if word else (len(folded), len(folded))
    if counted := _COUNTED.match(folded, wh_start):
        wh_end = counted.end()  # 天 of 多少天 and 家 of 多少家 belong to the question word
    before = _content(folded[start:wh_start], words)
    after = _content(folded[wh_end:], words)
    source = _content(named[0], words) if named else []
    if not before and not after:
        before, source = source, []
    named_by = folded[wh_start:wh_end]
    focus = _focus(folded, wh_end, after, kind) if not _OF_A_VERB.fullmatch(named_by) else ()
    english = bool(wording) and wording.isascii()
    if english and not _WHICH_ENGLISH.search(wording):
        focus = ()  # in what does X want, X does not name the kind of thing asked for
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
        head=(
            _english_head(wording, before, after, kind)
            if english
            else _head(folded[:wh_start], before, after, kind, named_by)
        ),
        source=tuple(dict.fromkeys(source)),
    )


def _content(text: str, words: Callable[[str], Sequence[str]]) -> list[str]:
    return [term for term in words(text) if is_content(term)]


def _head(before_wh: str, before: Sequence[str], after: Sequence[str], kind: Kind, wh: str) -> str:
    """Return 董事长 of 董事长是谁, 通车 of 哪天通车, 企业 of 多少家企业, 申请 of 怎么申请."""
    if after and _OF_A_VERB.fullmatch(wh):
        return after[0]
    if kind in ("number", "duration") and after and not before_wh.rstrip().endswith("是"):
        return after[0]
    said = [word for word in before or after if word not in _LIGHT] or before or after
    return said[-1] if said else ""


def _english_head(wording: str, before: Sequence[str], after: Sequence[str], kind: Kind) -> str:
    """Return X of how many X, and of what is the X of Y."""
    words = after or before
    asked = kind in ("number", "duration") or _THE_OF.search(wording)
    return words[0] if words and asked else ""


def _focus(folded: str, end: int, after: Sequence[str], kind: Kind) -> tuple[str, ...]:
    """Return the first content word right after 哪…/什么/何, if it names a kind of thing."""
    if not after or kind in ("reason", "yesno", "number", "duration"):
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
    if (_MONEY.search(folded) and not _GROWS.search(folded)) or (asked and asked[1] == "钱"):
        return "元"
    return "岁" if _AGE.search(folded) else ""


_STOP = frozenset(
    "的 了 着 过 地 得 是 为 在 于 和 与 及 或 被 把 将 由 从 对 以 向 到 给 让 使 而 且 则 之 其 该 此 这 那 "
    "一 个 一个 哪 哪个 哪些 哪一个 哪里 哪儿 什么 何 何时 谁 多少 几 几个 如何 怎么 怎样 怎么样 是否 吗 呢 吧 啊 呀 么 "
    "请 请问 问 一下 告诉 我 你 您 我们 你们 他 她 它 他们 有 没有 会 能 可以 就 都 也 还 又 再 很 最 更 "
    "为什么 为何 时候 什么时候 是不是 有没有 根据 结合 关于 来 去 上 下 中 里 内 外 前 后 时 等 所 不 "
    "一些 一种 一项 一位 哪位 哪家 哪种 哪年 几年 来说 具体 到底 究竟 曾 曾经 已 已经 进行 做 样 想 知道 了解 "
    "位 名 家 座 条 种 项 类 次 们 说 叫 称 称为 被称 作为 成为 属于 而言 当中 其中 之一 以及 啥 咋 这个 那个 "
    "搞 弄 整 咋样 里头 里边 那会儿 来着 咱 咱们 俺 啥样 讲讲 说说 听听 呗 嘛 多不多 大不大 好不好 高不高 "
    "around out under over during into about up down there their them they he she his her him you your our my me us any some "
    "such also than then through between within per each all both other more most been being will would can could should may "
    "might must not no or if as but so too very just only please tell give kind kinds sort sorts type types "
    "the a an of in is are was were what who when where which how many much did does do to for on at by and "
    "it its this that with from has have be".split()
)  # words that are in every question and every text


# 起 of 起了什么作用, 算 of 算什么角色 say nothing of what is asked about.
_LIGHT = frozenset("起 干 当 算 拿 变 变成 搞 弄".split())


def is_content(word: str) -> bool:
    """Return True for a word that a question and its answer may be compared by."""
    return word not in _STOP and any(char.isalnum() for char in word)
