"""Puts what a claim says in a way of its own the way the evidence says it: 大会还没开, 两重身份."""

import re
from itertools import pairwise

from rag.verify.restating.changed import from_to
from rag.verify.restating.forceful import unforced
from rag.verify.restating.recent import so_many_years
from rag.verify.restating.renumbered import renumbered
from rag.verify.restating.standing import plain_standing
from rag.verify.restating.summed_up import summed_up
from rag.verify.restating.years_named import years_as_named
from rag.verify.text.reading import read
from rag.verify.words.carrying import is_place
from rag.verify.words.content import content_words

_NOT_YET = re.compile(  # 大会还没开，他就…
    r"(?:还没有?|尚未|还未|没等|未等)(?:正式)?(?:召开|开幕|举行|开)(?:的时候|时|之?前)?[，,](?=[^，。；]*[就便已])"
)
_NOT_YET_WHEN = re.compile(  # 在大会还没召开的时候接受采访
    r"(?:还没有?|尚未|还未|未)(?:正式)?(?:召开|开幕|举行|开)(?:的时候|之时|时|之际|那会儿|的时间)[，,]?(?=[^，。；]{4})"
)
_NOT_YET_END = re.compile(  # 接受采访时，大会尚未召开
    r"^(?P<what>[^，。；]{4,40}?)(?:时|的时候|之时|之际|那会儿)[，,](?P<event>[^，。；]{2,20}?)(?:还没有?|尚未|还未)(?:正式)?(?:召开|开幕|举行|开)[。！]?$"
)
_BEFORE = re.compile(r"召开之?前|前夕|开幕之?前|举行之?前|会前")
_TWOFOLD = re.compile(
    r"(?P<two>[两双二三四五六])重(?=身份|角色|功能|作用|任务|使命|定位|属性|含义|意义|意思|保障|优势|目标|责任|职责|职能|考虑)"
)
_TWO = {"双": "两", "二": "两"}
_FIRST_OF = re.compile(r"最(?:早|初)的?(?=1\.0)")
_FIRST = re.compile(r"最(?:早|初)的?(?:[那这]?一个?|[那这]个?)?版本?(?=[是叫名就便，：:“])")
_UNBROKEN = re.compile(r"(?:从来|一直|从)?(?:没有?|未曾?|不曾)(?:有过?)?(?:中断|间断|停|断)过")
_NUMBERED = "1.0版"
_VERSION = re.compile(r"(?<![\d.a-zA-Z])[1-9]\.\d(?=[“《、，：:；。是叫为到至]|$)")  # 1.0“源起河口”
_RISEN = re.compile(  # 从1.0升到3.0
    r"(?:(?<=[从由自]\d\.\d版)|(?<=[从由自]\d\.\d))(?:一路|逐步|一步步|再)?(?:升级?|走|迭代|演进|发展|进化|跃升|跨)(?:到|至|为)(?:了)?(?=\d\.\d)"
)
_AT_FIRST = re.compile(  # 最早只是一条路: no more than that it was one at first
    r"(?:最早|最初|最先|最开始|一开始|刚开始|起先|当初|原先|原本|早先)(?:仅仅|不过|只|仅)*(?=[是为作])"
)
_LATER_ON = re.compile(  # 成为样板是后来的事，它起初是试点
    r"^(?P<what>[^。；]{3,40}?)是后来(?P<how>[^，。；]{0,6}?)的(?:事情?|结果|产物|成果)[，,](?P<rest>[^。；]{6,})[。！]?$"
)
_UNCHANGED = re.compile(  # 以修路为先这一点始终没变: it was always so
    r"(?P<what>[^，。；]{4,40}?)[，,]?(?:这一?点|这一条|这个(?:原则|方向|思路|做法))(?:却|倒|则|也|都|就|始终|一直|从来|从|至今|均)*"
    r"(?:没有?|未曾?|不曾)(?:发生)?(?:改变|变动|变化|变|动摇|动)过?(?=[，。；！]|$)"
)
_ALWAYS = re.compile(r"[^。；\n]*(?:始终|一直|历来|从来)[^。；\n]*")
_SIGNS = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕甘青宁新蒙"
_PROVINCES = (
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林",
    "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南",
    "湖北", "湖南", "广东", "广西", "海南", "四川", "贵州", "云南",
    "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "内蒙古",
)  # fmt: skip
_PLACES = dict(zip(_SIGNS, _PROVINCES, strict=True))
_ORIGIN = re.compile(rf"(?<=[，。；、：,;:是为])(?P<place>[{_SIGNS}])籍")
_VENUE = re.compile(  # …签约，会址为河口: where it was, as one clause with it
    r"^(?P<what>[^。；]{6,80})[，,](?:其|它的)?(?:会址|会场|地址|选址|馆址|校址|院址|厂址)(?:就|则)?(?:为|是|在|设在|定在|选在|位于)(?P<place>[^，。；]{2,8})[。！]?$"
)
_NO_DOUBT = re.compile(
    r"(?:毫不怀疑|毫不犹豫|无可置疑|不容置疑|毋庸置疑|不用怀疑|不必怀疑|没有(?:半点|丝毫|任何)疑问|没有疑问)地?(?=[^，。；]{4}|[，,])"
)
_DOUBTLESS = re.compile(r"毫无疑问|毋庸置疑|无可置疑|不容置疑")
SAME = 0.5  # share of a statement's pairs of characters that the sentence with 始终 has


def _without_wider(text: str, evidence: str) -> str:
    """Return a claim without 浙江 before 嘉兴, if the evidence has 浙江嘉兴."""
    words = [
        word for word in content_words(read(text)) if word.kind == "name" and is_place(word.text)
    ]
    for one, other in pairwise(words):
        if one.end == other.start and one.text + other.text in evidence:
            return text[: one.start] + text[one.end :]
    return text


def _always(what: str, evidence: str) -> bool:
    """Tell whether a sentence says, with 始终 or the like, what a claim says never changed."""
    pairs = [what[at : at + 2] for at in range(len(what) - 1)]
    return any(
        sum(pair in one for pair in pairs) >= SAME * len(pairs) for one in _ALWAYS.findall(evidence)
    )


def _as_version(number: str, evidence: str) -> str:
    version = f"{number}版"
    return version if version in evidence else number


def retold(text: str, evidence: str) -> str:
    """Return a claim in the words of the evidence, if it has those: 1.0版 for 最早的版本."""
    text = so_many_years(summed_up(text, evidence), evidence)
    if _BEFORE.search(evidence):
        text = _NOT_YET_END.sub(r"\g<event>召开之前，\g<what>。", _NOT_YET.sub("召开之前，", text))
        text = _NOT_YET_WHEN.sub("召开之前", text)
    if _TWOFOLD.search(evidence) is None:
        text = _TWOFOLD.sub(lambda said: f"{_TWO.get(said['two'], said['two'])}个", text)
    text = renumbered(_without_wider(text, evidence), evidence)
    if "连续" in evidence:
        text = _UNBROKEN.sub("连续", text)
    text = _ORIGIN.sub(lambda said: f"{_PLACES[said['place']]}籍", text)
    text = _VENUE.sub(r"在\g<place>，\g<what>。", text)
    text = _UNCHANGED.sub(
        lambda said: said["what"] if _always(said["what"], evidence) else said[0], text
    )
    doubtless = _DOUBTLESS.search(evidence)
    if doubtless:
        text = _NO_DOUBT.sub(doubtless[0], text)
    text = years_as_named(text, evidence)
    text = from_to(_RISEN.sub("到", text), evidence)
    text = _VERSION.sub(lambda said: _as_version(said[0], evidence), text)
    if "起初" in evidence:
        text = _AT_FIRST.sub("起初", _LATER_ON.sub(r"\g<rest>，后来\g<how>\g<what>", text))
    if _NUMBERED in evidence:
        text = _FIRST.sub(_NUMBERED, _FIRST_OF.sub("", text))
    return plain_standing(unforced(text, evidence), evidence)
