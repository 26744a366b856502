"""Who a text is by: a byline is names after a sign, or a sentence counts and names the authors."""

import re
from collections.abc import Sequence

from rag.types import EvidenceItem, Support, Verdict
from rag.verify.restating.shown import TEXT
from rag.verify.words.carrying import is_person

NOT_ITS = "原文的标题、栏目、署名或图片说明不是这样写的"
AUTHORS = re.compile(
    rf"{TEXT}"
    r"(?:由)?(?:两位|两名|三位)?(?:署名作者|署名|作者|撰稿人?|采写者?|执笔[者人]?)(?:的)?(?:两位|两名|两人|三位)?(?:作者|记者)?(?:是|为|有)?(?:两位|两人|三位|三人)?[：:]?"
    r"(?P<names>[\u4e00-\u9fff、]{2,24}?)(?:两人|两位|三人|三位)?[。！]?$"
)
_BYLINE = re.compile(
    r"\s*[■□▲●◆◎★☆]\s*(?:本[报刊]|特约)*(?:记者|通讯员|作者)?\s*(?P<names>[\u4e00-\u9fff、\s]{2,24}?)\s*"
)
_TOLD_BY = re.compile(  # 署名作者有两位：甲、乙。
    r"署名作者(?:一共|共)?(?:有|是|为)(?:[两二三四][位名个]人?)?[：:]?(?P<names>[\u4e00-\u9fff]{2,4}(?:[、和与][\u4e00-\u9fff]{2,4})*)(?=[。，；]|$)"
)
_AND = re.compile(r"[、和与及]")


def written_by(said: re.Match[str], items: Sequence[EvidenceItem]) -> Verdict | None:
    """Return the verdict of a byline; nobody but those of it is an author."""
    names = [one for one in _AND.split(said["names"]) if one]
    if not names or not all(map(is_person, names)):
        return None
    for item in items:
        byline = _BYLINE.fullmatch(item.paragraph.text)
        if byline:
            line = (Support(item.marker, 0, len(item.paragraph.text)),)
            if _are_all(said["names"], byline["names"]):
                return Verdict("supported", (), line)
            return Verdict("contradicted", (f"原文署名的是“{byline['names']}”",), line)
        told = _TOLD_BY.search(item.paragraph.text)
        if told and any(name not in told["names"] for name in names):
            line = (Support(item.marker, *told.span()),)
            return Verdict("contradicted", (NOT_ITS,), line)
    return None


def _are_all(said: str, there: str) -> bool:
    """Tell whether a byline is nothing but the names that are said."""
    rest = re.sub(r"[、\s]", "", there)
    for name in filter(None, _AND.split(said)):
        if name not in rest:
            return False
        rest = rest.replace(name, "", 1)
    return not rest
