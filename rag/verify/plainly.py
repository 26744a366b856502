"""Puts a claim plainly: without 材料提到 or 可以看出 before it, and 不得 for 不允许."""

import re

_SOURCE = r"(?:(?:这[篇份]|该|本)?(?:材料|资料|原文|文中|文件|文章|报道|专访|文本))"
_SAYS = (
    r"(?:提到|提及|显示|指出|介绍|写道|写明|写到|记载|所述|表明|看出|看到|可知|得知|说|称|来看|看)"
)
_INTRODUCTION = re.compile(
    rf"^\s*(?:(?:根据|按照|据|从|在)?{_SOURCE}(?:中|里|内容)?(?:可以|可)?{_SAYS}的?"
    r"|(?:由此|从中|不难|由上)?(?:可以)?(?:看出|可见|得知|可知))(?:[，,:：]|(?=[^\W\d_]{4}))"
)
_THIS_TEXT = re.compile(r"^(?:在)?(?:这篇|这份|该|本)(?:文章|材料|报道|专访)(?=由|的|以|是|在|有)")
_FORBIDS = re.compile(r"不(?:允许|准许|可以|许(?!可))")
LEFT = 6  # characters that must be left to say something


def plainly(text: str) -> str:
    """Return a claim without what only says that the text says it, and with one way to forbid."""
    for introduction in (_INTRODUCTION, _THIS_TEXT):
        match = introduction.match(text)
        if match and len(text) - match.end() >= LEFT:
            text = text[match.end() :]
    return _FORBIDS.sub("不得", text)
