"""Questions put as documents and rules know them, whatever way people turn them."""

import re

_NAME = re.compile(r"的(?:名字|名称)(?:是|叫)(?:什么|啥)")


def rephrased(text: str) -> str:
    """Return a question in the usual turn: 几分之几 for 几分之一, 叫什么名字 for 名字是什么."""
    return _NAME.sub("叫什么名字", text.replace("几分之一", "几分之几"))
