"""Checks wording: quotations, quantifiers, and what is planned against what is done."""

import re
from collections.abc import Iterator

from rag.verify.parts import Part, Window
from rag.verify.polarity import same_clause
from rag.verify.problem import Problem, contradicted, unsupported

QUOTED = re.compile(r"《([^《》]{1,80})》|“([^“”]{2,200})”|「([^「」]{2,200})」|‘([^‘’]{2,80})’")
_NOISE = re.compile(r"[\W_]+")
_STRICT: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "全部",
        re.compile(
            r"全部|全(?:是|都|为|属于?)|均[为是]|清一色|所有|一切|全体(?!会议|松江|人民)|悉数|无一例外|百分之百|统统|任何|每一[个家项座]"
        ),
        re.compile(
            r"全部|全(?:是|都|为|属于?)|均[为是]|清一色|所有|一切|全体|悉数|每|各|均|都|任何|广大|全面"
        ),
    ),
    (
        "唯一",
        re.compile(
            r"唯一|只有|仅有|独家|仅仅|(?<!不)仅(?!次)|只(?!是|要|能|身|需|须|用)|单独|独自"
        ),
        re.compile(r"唯一|只|仅|独|单|限(?!制|额|期|时)"),
    ),
    (
        "首个",
        re.compile(r"首个|首家|首次|第一[个家次座项条]|最早|率先|首创|首座|首批|首项|首要"),
        re.compile(r"首|第一|最早|率先|创刊|一次"),
    ),
    (
        "最",
        re.compile(
            r"(?<!至)最(?!后|近|终|新|初|多|少)|居首|榜首|首位|第一名|冠军|之最|排名第一|位居第一|位列第一"
        ),
        re.compile(r"最|首|第一|冠"),
    ),
    (
        "必然",
        re.compile(r"必然|必定|一定会|肯定|毫无疑问|绝对(?!量|值)"),
        re.compile(r"必|一定|肯定|疑|绝对"),
    ),
)
_PARTIAL = re.compile(r"部分|大部分|多数|大多数|少数|一些|若干|个别|之一|有的|其中一")
_PARTS_ONLY = re.compile(
    r"(?:(?<![成一二三四五六七八九十\d])部分(?!的?组成)|多数|少数|若干|个别|一些)"
)
_PLANNED = re.compile(
    r"计划|拟(?!合)|将(?!来|军)|力争|争取|有望|预计|正在|准备|打算|目标|为加快|为推动|要加快|全力|要(?!求|素|点|地|闻|件|道)|应当|建议|考虑|申请"
)
_DONE = re.compile(
    r"已经|已(?!知)|建成了|完成了|实现了|达成了|取得了|通过了|竣工|落成|投产|业已|早已"
)
_ALLOWED = re.compile(
    r"可以|可(?=[在向凭申获享选按由以随自])|能够|允许|(?<![不只可])能(?=[在向凭申获享选按由])"
)
_LIMITED = re.compile(r"只能|只可|仅限|不得|不能|不可|禁止|不准|不允许|严禁")
_ORDERED = re.compile(r"必须|务必|一律|强制|(?<!无)须(?!知)|应当")
_FREE = re.compile(r"可以|自愿|鼓励|可(?=[在向凭申获享选按由以随自])")
_MODALS = (
    (_ALLOWED, _LIMITED, _ALLOWED),
    (_ORDERED, _FREE, _ORDERED),
    (
        re.compile(r"可以"),
        re.compile(r"应当|必须|务必|一律|不得不"),
        re.compile(r"可以|可(?=[在向凭])"),
    ),
)
_BOTH = re.compile(r"(?=([^\W\d_]{2})(?:和|与|及|以及|并且)([^\W\d_]{2}))")
_EITHER = re.compile(r"(?=([^\W\d_]{2})(?:或者|或)([^\W\d_]{2}))")
_PARTY = re.compile(
    r"被?(?:申请|告|害|委托|代理|继承|保险|监护|执行|许可|征收|上诉|担保|投诉|举报|检查|处罚)人"
)
_UP_OR_DOWN = re.compile(r"([^\W_]{2})(以上|以下|以内|以外|之内|之外)")
_TOP = re.compile(r"最(?!后|近|终|新|初)|第一|首位|榜首|前列")
_REGION = re.compile(r"全国|全球|世界|全省|全市|全区|长三角|亚洲|国内|国际")


def check_quotes(part: Part, window: Window) -> Iterator[Problem]:
    """Yield each title or quotation that the paragraph does not have."""
    source = squeeze(window.body)
    around = squeeze(window.context)
    for match in QUOTED.finditer(part.text):
        quoted = next(group for group in match.groups() if group)
        wanted = squeeze(quoted)
        if wanted and wanted not in source and wanted not in around:
            yield unsupported(f"原文中没有“{quoted}”")


def check_quantifiers(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem for all, only, first, most, surely where the window has no such word."""
    for name, claimed, sourced in _STRICT:
        said = claimed.search(part.text)
        if said is None or sourced.search(window.body):
            continue
        limited = _PARTIAL.search(window.body)
        if name == "全部" and limited:
            yield contradicted(f"原文说的是“{limited[0]}”，不是“{said[0]}”")
        else:
            yield unsupported(f"原文没有说“{said[0]}”")
    yield from _scope(part, window)
    some = _PARTS_ONLY.search(part.text)
    if some and not _PARTIAL.search(window.body):
        yield unsupported(f"原文没有说“{some[0]}”")


def _scope(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where the most of the region is told as the most of the country."""
    said, there = _TOP.search(part.text), _TOP.search(window.body)
    if said is None or there is None or (said[0] == "最" and said[0] != there[0]):
        return
    claimed = _REGION.findall(part.text)
    sourced = _REGION.findall(window.body[: there.start()])
    if claimed and sourced and claimed[-1] not in (*sourced[-1:], "中国"):
        yield contradicted(f"原文说的范围是“{sourced[-1]}”，不是“{claimed[-1]}”")


def check_done(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where what is planned is told as done."""
    done = _DONE.search(part.text)
    if done is None or _PLANNED.search(part.text):
        return
    for body in (window.body, same_clause(list(part.words), window) or ""):
        planned = _PLANNED.search(body)
        if planned and not _DONE.search(body[: planned.start()] + body[planned.end() :]):
            yield contradicted(f"原文说的是“{planned[0]}”，不是“{done[0]}”")
            return


def check_modals(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where what is allowed is told as ordered, or what is limited as allowed."""
    body = same_clause(list(part.words), window) or window.body
    for said, there, never in _MODALS:
        claimed = said.search(part.text)
        sourced = there.search(body)
        if claimed and sourced and not there.search(part.text) and not never.search(body):
            yield contradicted(f"原文说的是“{sourced[0]}”，不是“{claimed[0]}”")
            return


def check_joined(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where this and that are told of what is this or that, or the reverse."""
    for one, other in ((_BOTH, _EITHER), (_EITHER, _BOTH)):
        said = {(match[1], match[2]): match for match in one.finditer(part.text)}
        same = {(match[1], match[2]) for match in one.finditer(window.body)}
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


def squeeze(text: str) -> str:
    """Return the letters and digits of a text."""
    return _NOISE.sub("", text)
