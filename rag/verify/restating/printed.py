"""What a text as it is printed shows without saying so: its title, and who wrote it.

A title stands as a line of its own, its second half after a dash; a byline is names after a sign.
"""

import re
from collections.abc import Sequence

from rag.types import EvidenceItem, Support, Verdict
from rag.verify.modality.wording import squeeze
from rag.verify.text.reading import folded

_TEXT = r"^\s*(?:这|该|本)?(?:篇|份)?(?:文章|专访|访谈|报道|采访|稿件|文稿)?的?"
_TITLE = re.compile(
    _TEXT + r"(?P<what>主标题|大标题|标题|题目|副标题|副题)(?:就|则)?(?:是|为|叫)?[：:]?"
    r"[“《](?P<name>[^“”《》]{4,60})[”》][。！]?$"
)
_AUTHORS = re.compile(
    _TEXT + r"(?:署名|作者|署名作者|撰稿人?|采写者?)(?:是|为|有)?(?:两位|两人|三位|三人)?[：:]?"
    r"(?P<names>[\u4e00-\u9fff、]{2,24}?)(?:两人|两位|三人|三位)?[。！]?$"
)
_BYLINE = re.compile(
    r"\s*[■□▲●◆◎★☆]\s*(?:本[报刊]|特约)*(?:记者|通讯员|作者)?\s*(?P<names>[\u4e00-\u9fff、\s]{2,24}?)\s*"
)
_AND = re.compile(r"[、和与及]")
_DASH = "——"
_SECOND = ("副标题", "副题")


def printed(text: str, items: Sequence[EvidenceItem]) -> Verdict | None:
    """Return the verdict of the line that shows what a claim says of the title or the authors.

    None if no line does; nobody but those of a byline is an author.
    """
    title, authors = _TITLE.match(text), _AUTHORS.match(text)
    for item in items:
        line = (Support(item.marker, 0, len(item.paragraph.text)),)
        if title and _is_title(title, item):
            return Verdict("supported", (), line)
        byline = authors and _BYLINE.fullmatch(item.paragraph.text)
        if authors and byline:
            if _are_all(authors["names"], byline["names"]):
                return Verdict("supported", (), line)
            return Verdict("contradicted", (f"原文署名的是“{byline['names']}”",), line)
    return None


def _is_title(said: re.Match[str], item: EvidenceItem) -> bool:
    """Tell whether a line is the half of the title that is meant."""
    main, _, second = item.title.partition(_DASH)
    wanted = second if said["what"] in _SECOND else main
    line = squeeze(folded(item.paragraph.text)).strip("—-")
    name = squeeze(folded(said["name"]))
    return bool(wanted) and line == name == squeeze(folded(wanted))


def _are_all(said: str, there: str) -> bool:
    """Tell whether a byline is nothing but the names that are said."""
    rest = re.sub(r"[、\s]", "", there)
    for name in filter(None, _AND.split(said)):
        if name not in rest:
            return False
        rest = rest.replace(name, "", 1)
    return not rest
