"""Checks who is told to have written something, or to have done it all alone.

写 and 一个人 are not looked for elsewhere; where they are what a claim has to tell, the sentence
must speak of writing, or of one who did it.
"""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, unsupported

_WROTE = re.compile(
    r"(?<![编改抄续书填描拼大小听])写(?:了(?![进入])[^，。；]{0,10}$|(?:出来)?的[。！]?$|过[^，。；]{0,8}$)|是[^，。；]{2,8}(?:撰写|起草|执笔)的?[。！]?$"
)
_WRITING = re.compile(r"[写撰]|作者|起草|草拟|执笔|署名|记者|笔|供稿|投稿|著|编")
_ALONE = re.compile(
    r"(?:全|都|只|就|光|是|靠|由|自己|他|她|[一-鿿]{2})一(?:个|位)?人(?:[一-鿿]{1,2}(?:的|出来的|了)|的功劳|之功|包办|独[^，。；]{1,3}|完成的?)[。！]?$"
    r"|(?:全|都|只|就|光)[是靠由][^，。；\d]{0,8}?(?:一(?:个|位)?人|一家|自己|单独|独自)[^，。；\d]{0,4}[。！]?$"
    r"|独自|独力|单枪匹马|一手(?=[包操打]|建|办|写|做|干)"
)
_ONE = re.compile(r"一(?:个|位)?人|独|单枪|一手|一家|自己|自行|只有|仅|唯一")


def check_authors(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where somebody wrote something and the sentence tells of no writing."""
    said = _WROTE.search(part.text)
    if said and not _WRITING.search(window.body):
        yield unsupported(f"原文没有说是谁写的：“{said[0]}”")


def check_by_oneself(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where one is told to have done all alone, and the sentence names no one."""
    said = _ALONE.search(part.text)
    if said and not _ONE.search(window.body):
        yield unsupported(f"原文没有说“{said[0]}”")
