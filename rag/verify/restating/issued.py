"""Takes apart where something comes from: “三网”这一目标出自甲县2031年印发的规划.

What is said of the document, and who issued it when, stand in sentences of their own; both must be
told of the same document, so it is named by its whole title.
"""

import re
from collections.abc import Sequence

from rag.types import EvidenceItem
from rag.verify.restating.rows import Told
from rag.verify.text.reading import Reading, folded

_ISSUES = r"(?:印发|发布|出台|制定|公布|颁布|发|下发|制发|编制|通过)"
_KINDS = r"(?:方案|规划|纲要|意见|宣言|办法|条例|规定|细则|通知|计划|决定|文件|政策)"
_DOCUMENT = rf"(?P<doc>《[^《》]+》|[^，。；《》的]{{0,20}}{_KINDS})"
_FROM = re.compile(  # …出自甲2031年印发的规划
    rf"^(?P<what>[^。；]*?)[，,]?(?:(?:就|是|则|都)?(?:出自|来自|源自|见于|写在|载于|写进)(?:了)?|是在?|由)(?P<who>[^，。；《》]*?{_ISSUES})的{_DOCUMENT}(?P<rest>(?:里|中|里面)?(?:提出的?|确定的?|明确的?|写的|写明的?|定下的?|的)?)[。！]?$"
)
_THEN = re.compile(  # …写在规划里，而这份规划是甲2031年发的
    rf"^(?P<what>[^。；]*?)[，,]?(?:就|是|则|都)?(?:出自|来自|源自|见于|写在|载于|写进|由)(?:了)?{_DOCUMENT}(?P<rest>(?:里|中|里面|提出)*)[，,；;]而?(?:且)?[这该](?:一|份|个|部|项)*{_KINDS}(?:又|则|正|就)?[是由]由?(?P<who>[^，。；《》]*?{_ISSUES})的?[。！]?$"
)
_TITLE = re.compile(r"《[^《》]+》")
_FRAME = re.compile(r"这(?:一|个|项|种)?(?:建设)?(?:目标|要求|提法|概念|说法|任务|口号|定位)$")


def issued(reading: Reading, items: Sequence[EvidenceItem]) -> list[Told]:
    """Return what a claim says of a document, and who issued it; nothing if it does not."""
    text = reading.folded.strip()
    said = _THEN.match(text) or _FROM.match(text)
    title = said and _title(said["doc"], items)
    if said is None or not title:
        return []
    what = _FRAME.sub("", said["what"])
    if len(what) < 2 or len(said["who"]) < 2:  # noqa: PLR2004 - a name
        return []
    by = f"{said['who']}{title}"
    return [Told(f"{title}提出{what}。", f"{title}{what}"), Told(f"{by}。", by)]


def _title(name: str, items: Sequence[EvidenceItem]) -> str:
    """Return the one title of the evidence that is this name, or ends with it; else nothing."""
    short = name.strip("《》")
    titles = {one for item in items for one in _TITLE.findall(folded(item.paragraph.text))}
    known = {one for one in titles if one == name} or {
        one for one in titles if one[1:-1].endswith(short)
    }
    return known.pop() if len(known) == 1 and len(short) > 1 else ""
