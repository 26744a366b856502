"""Checks of what a bare count is: 做法一共三条 needs a sentence that counts ways, not three areas.

做法, 途径 and their like are not looked for where more is said. Where a claim says nothing but how
many there are, they are what it tells.
"""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, unsupported

_KINDS = (
    ("做法", "办法", "举措", "措施", "途径", "路径", "方式", "方法", "思路", "要求", "任务", "招"),
    ("说明", "文字", "图"),
    ("原因", "缘由", "因素", "理由"),
    ("特征", "特点", "特质", "特色"),
    ("目标", "目的", "任务"),
    ("活动", "项目"),
    ("好处", "作用", "功能", "意义"),
)
_TOLD = re.compile(
    r"^[^，。；：、\d]{0,12}?(?P<kind>"
    + "|".join(dict.fromkeys(one for row in _KINDS for one in row))
    + r")(?:总共|一共|共|就|只|总|也|都|是|有|为|其实)*(?:\d{1,2}|[两二三四五六七八九十])"
    r"(?:大|小)?(?:[条个项点种招样类套]|方面)[了吧呢]?[。！]?$"
)


def check_tallied(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a claim but counts what the sentence does not speak of."""
    said = _TOLD.match(part.text)
    if said is None:
        return
    alike = {one for row in _KINDS if said["kind"] in row for one in row}
    if not any(one in window.body for one in alike):
        yield unsupported(f"原文没有说到“{said['kind']}”")
