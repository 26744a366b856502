"""Turns round a claim that ends with whose a figure is: 累计设立18个的，是产业联盟.

Told so, the figure is found anywhere in the sentence; told the plain way, it is held against its
own noun.
"""

import re

from rag.verify.text.reading import Reading

_LED = re.compile(r"^(?P<said>[^，。；“”]{2,30}的)[，,]?是(?P<who>[^，。；的]{2,16})[。！]?$")
_SHARE = re.compile(
    r"^(?P<said>[^，。；“”]{2,16})[，,]是(?P<who>[^，。；]{2,20}?)所?占(?:的)?(?:份额|比重|比例)?[。！]?$"
)


def plain_order(reading: Reading) -> str:
    """Return the claim with its subject first, "" if it is not told so or has no figure."""
    if not any(not one.article for one in reading.quantities):
        return ""
    led = _LED.match(reading.text)
    if led and any(one.end <= led.end("said") for one in reading.quantities):
        return f"{led['who']}{led['said'][:-1]}。"
    share = _SHARE.match(reading.text)
    return f"{share['who']}占{share['said']}。" if share else ""
