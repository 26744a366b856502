"""Checks the force of words: planned or done, must or may, and or or, up or down, which party."""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.modality.polarity import same_clause
from rag.verify.words.content import inside
from rag.verify.words.denials import denials

NOT_DONE = "（没有说已经做到）"
_PLANNED = re.compile(
    r"计划|拟(?!合)|将(?!来|军)|力争|争取|有望|预计|正在|准备|打算|目标|(?<![成认作])为(?:加快|推动)|要加快|全力|(?<![重主纲首摘概扼简紧])要(?!求|素|点|地|闻|件|道)|应当|建议|考虑|申请|提出(?=要|建|打造|加快)"
)
_AHEAD = re.compile(  # in a claim: 已经全力推动, 已经为加快建成…作出了 tell nothing of plans
    r"全力|(?<!成)为加快|为推动|要加快"
)
_WAYS = re.compile(r"(?:做法|思路|举措|途径)[，,]?(?:是|有)")  # ways to do it: none is done yet
_PROPOSED = "提出"  # 战略提出已有十年 tells of the proposal
_DONE = re.compile(
    r"已经|已(?!知)|建成了|完成了|实现了|达成了|取得了|通过了|竣工|落成|投产|业已|早已"
)
_UNFINISHED = re.compile(r"[还仍尚]在|仍处于|正在|尚未|还没有?|仍未|在建(?!立|设|成|议)")
_NOT_YET = re.compile(  # told as not begun: 仍待启用, 还在计划之中
    r"有朝一日|期待|盼望|(?:在|处于|停留在)(?:计划|规划|筹备|酝酿|构想|筹划|谋划|设想)(?:之中|中|阶段)|(?:仍|尚|有|还|亟|正)待(?!遇)|尚未|仍未|还未|还没"
)
_TITLED = re.compile(r"《[^《》]*》|“[^“”]*”")
_OPEN = re.compile(r"[未没无不待]|尚|以前|之前|前夕")
_OVER = re.compile(r"已经?(?:建成|启用|投用|完成|竣工|落成|开通|通车|投产|成立|开业|结束|全部)")
_ALLOWED = re.compile(
    r"可以|可(?=[在向凭申获享选按由以随自])|能够|允许|(?<![不只可])能(?=[在向凭申获享选按由])"
)
_LIMITED = re.compile(
    r"只能|只可|仅限|不(?!能[^，。；]{1,12}的[，,])[得能可](?!超过|[多少高低大小]于)|禁止|不准|不允许|严禁|不再|不予"
)
_ORDERED = re.compile(r"必须|务必|一律|强制|(?<!无)须(?!知)|应当")
_FREE = re.compile(r"可以|自愿|鼓励|可(?=[在向凭申获享选按由以随自])")
_CHOSEN = re.compile(r"可以选择|可供?选(?!为|举|派|出)|(?:路径|道路|选项|出路|办法|选择)之一")
_ONLY_WAY = re.compile(r"必由之路|必经之路|唯一|不二")
_MODALS = (
    (_ALLOWED, _LIMITED, _ALLOWED),
    (_ORDERED, _FREE, _ORDERED),
    (_CHOSEN, _ONLY_WAY, _CHOSEN),
    (
        re.compile(r"可以"),
        re.compile(r"应当|必须|务必|一律|不得不"),
        re.compile(r"可以|有权|可(?=[在向凭延放分提办])"),
    ),
)
_BOTH = re.compile(r"(?=([^\W\d_]{2})(?:和|与|及|以及|并且)([^\W\d_]{2}))")
_EITHER = re.compile(r"(?=([^\W\d_]{2})(?:或者|或)([^\W\d_]{2}))")
_OR = "或"
_CLAUSE = re.compile(r"[，。；,;]")
_PARTY = re.compile(
    r"被?(?:申请|告|害|委托|代理|继承|保险|监护|执行|许可|征收|上诉|担保|投诉|举报|检查|处罚)人"
)
_UP_OR_DOWN = re.compile(  # 县级以上; 0元以上 belongs to the figure
    r"((?![\d一二三四五六七八九十百千万亿])[^\W_]{2})(以上|以下|以内|以外|之内|之外)"
)


def check_done(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where what is planned is told as done."""
    unfinished, over = _UNFINISHED.search(part.text), _OVER.search(window.body)
    if unfinished and over and not _UNFINISHED.search(window.body):
        yield contradicted(f"原文说的是“{over[0]}”，不是“{unfinished[0]}”")
        return
    ahead = _NOT_YET.search(part.text)
    there = _TITLED.sub("", window.body)  # 《十四五规划》 plans nothing here
    if ahead and not (_PLANNED.search(there) or _OPEN.search(there)):
        yield contradicted(f"原文没有说这件事“{ahead[0]}”")
        return
    done = _DONE.search(part.text)
    if done is None or _PROPOSED in part.text:
        return
    within = part.reading.clause(part.span.start + done.start())
    if _PLANNED.search(_AHEAD.sub("", part.reading.folded[within.start : within.end])):
        return
    after = [
        word
        for word in inside(part.words, part.reading.clause(part.span.start + done.start()))
        if word.start >= part.span.start + done.start() and len(word.text) > 1
    ]
    same = [one for one in _CLAUSE.split(window.body) if all(word.text in one for word in after)]
    own = same[0] if after and len(same) == 1 else ""  # 计划明年|全部建成
    for body in (window.body, same_clause(list(part.words), window) or "", own):
        planned = _PLANNED.search(body) or _WAYS.search(body)
        if planned and not _DONE.search(body[: planned.start()] + body[planned.end() :]):
            yield contradicted(f"原文说的是“{planned[0]}”，不是“{done[0]}”{NOT_DONE}")
            return


def check_modals(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where what is allowed is told as ordered, or what is limited as allowed."""
    for said, there, never in _MODALS:
        claimed = said.search(part.text)
        if claimed is None or there.search(part.text):
            continue
        clause = part.reading.clause(part.span.start + claimed.start())
        body = same_clause(inside(part.words, clause), window) or window.body
        sourced = there.search(body)
        if sourced and not never.search(body):
            yield contradicted(f"原文说的是“{sourced[0]}”，不是“{claimed[0]}”")
            return


def check_joined(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where this and that are told of what is this or that, or the reverse."""
    if _OR not in part.text and _OR not in window.body:
        return
    for one, other in ((_BOTH, _EITHER), (_EITHER, _BOTH)):
        said = {(match[1], match[2]): match for match in one.finditer(part.text)}
        same = {(match[1], match[2]) for match in one.finditer(window.body)}
        if one is _EITHER and denials(part.text):
            continue  # 不得上夜班或加班 is 夜班和加班 denied
        for match in other.finditer(window.body):
            pair = (match[1], match[2])
            if pair in said and pair not in same:
                yield contradicted(f"原文的“{pair[0]}”与“{pair[1]}”不是这样相连")
                return


def check_bounds(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where 县级以上 is told as 县级以下; figures have a check of their own."""
    there = {match[1]: match[2] for match in _UP_OR_DOWN.finditer(window.body)}
    both = {match[0] for match in _UP_OR_DOWN.finditer(window.body)}
    for match in _UP_OR_DOWN.finditer(part.text):
        known = there.get(match[1])
        if known and known != match[2] and match[0] not in both:
            yield contradicted(f"原文是“{match[1]}{known}”，不是“{match[0]}”")
            return


def check_parties(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where the 被申请人 is told as the 申请人, or the reverse."""
    said = {match[0] for match in _PARTY.finditer(part.text)}
    there = {match[0] for match in _PARTY.finditer(window.body)}
    for party in said - there:
        other = party[1:] if party[0] == "被" else f"被{party}"
        if other in there:
            yield contradicted(f"原文说的是“{other}”，不是“{party}”")
            return
