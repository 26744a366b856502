"""Puts what something grew from and to as the evidence does: 4.7万家，是当初1.5万家的三倍多.

Told as 从1.5万家增加到4.7万家，是原来的三倍多, whose last clause its own figures bear out or not.
"""

import re

_FIGURE = r"\d[\d.]*[万亿]?[个家项件人所座户名头亩吨元]"
_TIMES = r"[一二两三四五六七八九十\d.]+倍多?"
_WAS = rf"(?:原来|原先|当初|起初|最初|过去|当年)的?(?P<was>{_FIGURE})的(?P<times>{_TIMES})"
_NOW_LAST = re.compile(
    rf"^(?P<what>[^。；\d]{{2,40}}?)[，,]?(?:如今|现在|目前|今天)?(?:已经?)?(?:是|为){_WAS}[，,](?:为|是|达到?|有|共)?(?P<now>{_FIGURE})[。！]?$"
)
_NOW_FIRST = re.compile(
    rf"^(?P<what>[^。；\d]{{2,40}}?)[，,]?(?:如今|现在|目前|今天)?(?:已经?)?(?:有|为|是|达到?)?(?P<now>{_FIGURE})[，,](?:是|为|相当于){_WAS}[。！]?$"
)
_NOW = re.compile(r"(?:如今|现在|目前|现|已)?有?$|(?:如今|现在|目前|现)有(?=[^，。；]+$)")


def grown(text: str) -> str:
    """Return a claim with what something grew from and to before how many times that is."""
    said = _NOW_LAST.match(text) or _NOW_FIRST.match(text)
    if said is None:
        return text
    what = _NOW.sub("", said["what"]).rstrip("，,")
    return f"{what}从{said['was']}增加到{said['now']}，是原来的{said['times']}。"
