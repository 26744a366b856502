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
_ONE_OF = re.compile(  # 署名作者有两位，一位是甲，另一位是乙
    r"(?:作者|署名|撰稿|执笔|采写)[^。；：]*?(?:其中)?(?:一|另一|还有一|第[一二三])(?:位|名|人|个)(?:便|就|则|正)?(?:是|为|叫)"
)
_NAME = re.compile(
    r"(?:一|第[一二三])(?:位|名|人|个)(?:便|就|则|正)?(?:是|为|叫)(?P<name>[\u4e00-\u9fff]{2,4})(?=[，。；、]|$)"
)
_IS_AUTHOR = re.compile(  # 甲是这篇专访的作者
    r"^(?P<name>[\u4e00-\u9fff]{2,4}?)(?:就|正)?是(?:这篇|本|该|此)?(?:专访|文章|文|报道|访谈|采访)(?:的)?(?:署名)?(?:作者|执笔者?|撰稿人)(?:之一)?[。！]?$"
)
_PICTURES = re.compile(r"摄影|拍摄|照片|图片|摄|图注")
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


def another_author(text: str, items: Sequence[EvidenceItem]) -> Verdict | None:
    """Return the verdict against a claim that names one by one whom the byline has not."""
    alone = _IS_AUTHOR.match(text)
    one_by_one = _NAME.finditer(text) if _ONE_OF.search(text) else ()
    names = [alone["name"]] if alone else [one["name"] for one in one_by_one]
    if _PICTURES.search(text) or not names or not all(map(is_person, names)):
        return None
    for item in items:
        body = item.paragraph.text
        there = _BYLINE.fullmatch(body) or _TOLD_BY.search(body)
        if there and any(name not in there["names"] for name in names):
            return Verdict("contradicted", (NOT_ITS,), (Support(item.marker, *there.span()),))
    return None


def _are_all(said: str, there: str) -> bool:
    """Tell whether a byline is nothing but the names that are said."""
    rest = re.sub(r"[、\s]", "", there)
    for name in filter(None, _AND.split(said)):
        if name not in rest:
            return False
        rest = rest.replace(name, "", 1)
    return not rest
