"""Checks wording: quotations, quantifiers, and what is planned against what is done."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted, unsupported

QUOTED = re.compile(r"《([^《》]{1,80})》|“([^“”]{2,200})”|「([^「」]{2,200})」|‘([^‘’]{2,80})’")
A_SENTENCE = 10  # signs; what is quoted at less length is a name
_NOISE = re.compile(r"[\W_]+")
_FEW_OF = (  # 只有全国的1/120: a share that is told to be small
    r"(?:大约|约|不到|近)?(?:[全世][国球省市区县界]的?)?(?:大约|约|不到|近)?(?:[\d.]+%|\d+/\d|[\d.]+‰|[一二两三四五六七八九十百千\d]+分之|[一二两三四五六七八九\d]成)"
)
_STRICT: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "全部",
        re.compile(
            r"全部|全(?:是|都|为|属于?)|均[为是]|清一色|所有|一切|全体(?!会议|松江|人民)|悉数|无一例外|百分之百|统统|任何|样样|项项|件件|个个|条条|家家|每一[个家项座]|每个人都?|人人|谁都|"
            r"(?:不管|无论|不论)[^，。；]{0,4}(?:什么|何种|哪[个种些])"
        ),
        re.compile(
            r"不管|无论|不论|凡|全部|全(?:是|都|为|属于?)|均[为是]|清一色|所有|一切|全体|全额|悉数|每|各|均|都|任何|广大|全面"
        ),
    ),
    (
        "唯一",
        re.compile(
            rf"唯一|(?<!不)(?:只|仅)有(?!{_FEW_OF})|[只仅][^，。；]{{0,14}}(?:这一[个条项种场]|其中的)"
            r"|独家|仅仅|(?<!不)仅(?!次|[占为][^，。；]{0,8}(?:分之|%|[\d成]))|(?<![不那这几两一二三四五六七八九十\d])只(?![^，。；]{0,5}\d|有"
            rf"{_FEW_OF}"
            r"|是|要(?!求)|能|身|需|须|用)|单独|独自|(?<=[\u4e00-\u9fff])(?<![其之第每另同任哪某唯这那有的一])一(?:个?人|家)(?=[，。；]|$|(?:来|单独|独|承|负责|主?办|举办))"
        ),
        re.compile(r"唯一|只|仅|独|单|限(?!制|额|期|时)"),
    ),
    (
        "首个",
        re.compile(r"首个|首家|首次|第一[个家次座项条]|最早|率先|首创|首座|首批|首项|首要"),
        re.compile(r"首|初次|第一|最早|率先|创刊|一次"),
    ),
    (
        "最",
        re.compile(
            r"(?<!至)最(?!后|近|终|新|初|[上下]|多|少|[高低长短晚][^，。；]{0,6}[\d一二两三四五六七八九十])|居首|榜首|首位|第一名|冠军|之最|排名第一|位居第一|位列第一"
        ),
        re.compile(r"最|首|第一|冠"),
    ),
    (
        "必然",
        re.compile(
            r"必然|必定|一定会|(?<!高度)(?<!充分)(?<!给予)肯定(?![了的])|毫无疑问|绝对(?!量|值)"
        ),
        re.compile(r"必|一定|肯定|疑|绝对"),
    ),
)
_BOTH = frozenset({"均为", "均是", "样样", "项项", "件件", "个个", "条条", "家家"})
_PARTIAL = re.compile(r"部分|大部分|多数|大多数|少数|一些|若干|个别|之一|有的|其中一")
_PARTS_ONLY = re.compile(
    r"(?:(?<![那这成一二三四五六七八九十\d])部分(?!的?组成)|一部分(?=[^，。；的、]{0,4}(?:人|民|群众|企业|员工|干部|城市))|多数|少数|若干|个别|一些)"
)
_NEARLY = re.compile(
    r"(?:基本上?|大体上?|初步)(?=解决|完成|实现|建成|消除|满足|形成|覆盖|建立|达到)"
)
_NEARLY_THERE = re.compile(r"基本|大体|初步|总体|大部|主要")
_ALL = re.compile(r"全部|所有|全体|一切")
_SHARE = (
    r"(?:[\d.]+%|[一二三四五六七八九\d]成|多数|部分|分之[一二三四五六七八九十\d]+)"
    r"(?:以上|以下|左右|多)?"
)
_BECOMES = re.compile(  # 中国制造迈向中国创造
    r"([^\W\d_]{2,4})(?:迈向|走向|转向|变为|变成|转为|转变为|升级为|升格为|上升为)([^\W\d_]{2,4})"
)
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
            loose = None if match[1] else _loosely(wanted)
            if loose and (loose.search(source) or loose.search(around)):
                continue
            yield unsupported(f"原文中没有“{quoted}”")


def _loosely(quoted: str) -> re.Pattern[str] | None:
    """Return a pattern of a sentence that leaves out 来 or 的; None of what is but a name."""
    if len(quoted) < A_SENTENCE:
        return None
    return re.compile("[来的地了]?".join(re.escape(sign) for sign in quoted))


def check_quantifiers(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem for all, only, first, most, surely where the window has no such word."""
    for name, claimed, sourced in _STRICT:
        said = claimed.search(part.text)
        if said is None or sourced.search(window.body):
            continue
        if said[0] in _BOTH and "、" in part.text[: said.start()]:
            continue  # 甲、乙均为: the two that were named
        limited = _PARTIAL.search(window.body)
        if name == "全部" and limited:
            yield contradicted(f"原文说的是“{limited[0]}”，不是“{said[0]}”")
        else:
            yield unsupported(f"原文没有说“{said[0]}”")
    yield from _scope(part, window)
    yield from _partly(part, window)
    nearly = _NEARLY.search(part.text)
    if nearly and not _NEARLY_THERE.search(window.body):
        yield unsupported(f"原文没有说“{nearly[0]}”")
    some = _PARTS_ONLY.search(part.text)
    if some and not _PARTIAL.search(window.body):
        yield unsupported(f"原文没有说“{some[0]}”")


def check_becoming(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where what something becomes is told as what it was."""
    there = _BECOMES.findall(window.body)
    for said in _BECOMES.finditer(part.text) if there else ():
        if (said[2], said[1]) in there:
            yield contradicted(f"原文是“{said[2]}”在先，不是“{said[1]}”")
            return


def _partly(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where all of something is told and the sentence has a share of it."""
    for match in _ALL.finditer(part.text):
        after = part.span.start + match.end()
        noun = next((word.text for word in part.words if word.start == after), None)
        share = noun and re.search(rf"({_SHARE})的?{re.escape(noun)}", window.body)
        if share:
            yield contradicted(f"原文说的是“{share[1]}”，不是“{match[0]}”")


def _scope(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where the most of the region is told as the most of the country."""
    said, there = _TOP.search(part.text), _TOP.search(window.body)
    if said is None or there is None or (said[0] == "最" and said[0] != there[0]):
        return
    claimed = _REGION.findall(part.text)
    sourced = _REGION.findall(window.body[: there.start()])
    if claimed and sourced and claimed[-1] not in (*sourced[-1:], "中国"):
        yield contradicted(f"原文说的范围是“{sourced[-1]}”，不是“{claimed[-1]}”")


@lru_cache(maxsize=1024)
def squeeze(text: str) -> str:
    """Return the letters and digits of a text."""
    return _NOISE.sub("", text)
