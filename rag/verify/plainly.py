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
_NAMED = (  # 1.0版“源起河口”的绿道, “源起河口”的1.0版绿道
    re.compile(r"(?P<who>[^，。；“”、]{2,12})(?P<name>“[^“”]{2,20}”)的"),
    re.compile(r"(?P<name>“[^“”]{2,20}”)的(?P<who>[^，。；“”、由在是于]{2,8})"),
)
_FIGURE = re.compile(r"[\d.]+[^\W\d_]?")
_CLAUSE = re.compile(r"[，。；,;\n]")
KEY = 2  # characters of what is named that must stand beside the name
LEFT = 6  # characters that must be left to say something


def plainly(text: str) -> str:
    """Return a claim without what only says that the text says it, and with one way to forbid."""
    for introduction in (_INTRODUCTION, _THIS_TEXT):
        match = introduction.match(text)
        if match and len(text) - match.end() >= LEFT:
            text = text[match.end() :]
    return _FORBIDS.sub("不得", text)


def without_name(text: str, evidence: str) -> str:
    """Return a claim without what it says by the way, that something is called “…".

    Only if a clause of the evidence says so of it; else the claim as it is.
    """
    for pattern in _NAMED:
        match = pattern.search(text)
        if match is None:
            continue
        who = _FIGURE.search(match["who"])
        key = who[0] if who else match["who"][:KEY]
        if not any(key in one and match["name"] in one for one in _CLAUSE.split(evidence)):
            return text
        rest = text[: match.start("name")] + text[match.end("name") :]
        at = rest.find("的", max(0, match.start("name") - 1))
        return rest[:at] + rest[at + 1 :] if at >= 0 else rest
    return text


def names_another(text: str, evidence: str) -> bool:
    """Tell whether a claim calls by a name “…” what no clause does: 1.0版 for 2.0版."""
    for match in filter(None, (pattern.search(text) for pattern in _NAMED)):
        who = _FIGURE.search(match["who"])
        clauses = [one for one in _CLAUSE.split(evidence) if match["name"] in one]
        if who and clauses and not any(who[0] in one for one in clauses):
            return any(_FIGURE.search(one) for one in clauses)
    return False
