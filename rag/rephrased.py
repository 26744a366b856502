"""Questions put as documents and rules know them, whatever way people turn them."""

import re

from rag.subjects import person_in

_NAME = re.compile(r"的(?:名字|名称)(?:是|叫)(?:什么|啥)")
# 介绍一下X, X的简介, tell me about X: who or what X is.
_ABOUT = re.compile(
    r"^(?:(?:请|能|简单|简要)*(?:介绍|说说|讲讲)(?:一下|下)?(?P<what>[^，,。?？的]{2,16}?)(?:这个人|其人)?|(?P<whose>[^，,。?？的]{2,16}?)(?:的)?(?:个人)?(?:简介|简历))[吧呗。?？!！]*$"
)
_ABOUT_ENGLISH = re.compile(
    r"^(?:please )?tell me about (?P<who>[A-Z]\w+ [A-Z]\w+)[.?!]*$", re.IGNORECASE
)


def rephrased(text: str) -> str:
    """Return a question in the usual turn: 几分之几 for 几分之一, X是谁 for 介绍一下X."""
    text = _NAME.sub("叫什么名字", text.replace("几分之一", "几分之几"))
    if match := _ABOUT_ENGLISH.match(text):
        return f"Who is {match['who']}?"
    match = _ABOUT.match(text)
    if not match:
        return text
    name = match["what"] or match["whose"]
    return f"{name}是谁" if person_in(f"{name}是谁") == name else f"{name}是什么"
