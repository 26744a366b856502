"""Puts what a claim says by denying its opposite the way the evidence says it."""

import re

from rag.verify.text.reading import read
from rag.verify.words.carrying import carries
from rag.verify.words.content import content_words

_NOT_THAT = re.compile(  # …，而不是会后
    r"(?:[，,]而?|而)(?:并?不是|并非|非)(?P<other>[^，。；不]{2,20})(?=[。！]?$)"
)
_BUT_THIS = re.compile(r"(?:并?不是|并非)(?P<other>[^，。；]{2,20})[，,]而(?=是)")
_OLD_WAY = re.compile(
    r"(?:不再?|没有?|并不|并未|未)(?:走|沿用|依赖|依靠|靠|沿袭|延续)了?(?P<way>[^，。；]{2,16}?)的?(?:老路|旧路|路子|老一套|那一套|套路|做法)"
)
_NO_LONGER = re.compile(  # 不再沿用旧办法, 不走旧路子 for 摆脱
    r"(?:不再|不是|不|没有?|并不|并未)(?:走|沿用|依赖|依靠|沿袭|延续|照搬|因循|遵循|重复)(?:的是)?(?P<way>[^，。；]{3,40})"
)
_LEFT = re.compile(r"摆脱|告别|抛弃|跳出")  # what says in one word that the old way is not gone
ENOUGH = 0.5  # of a word that makes it said


def as_told(text: str, evidence: str) -> str:
    """Return a claim without what it only denies, and with 摆脱 for 不走…的老路.

    What is denied beside a statement must be nowhere in the evidence: 2020年开园，而不是会后.
    """
    denied = _NOT_THAT.search(text) or _BUT_THIS.search(text)
    if denied and not _said(denied["other"], evidence):
        text = text[: denied.start()] + text[denied.end() :]
    left = _LEFT.search(evidence)
    if left is None:
        return text
    text = _OLD_WAY.sub(rf"{left[0]}\g<way>", text)
    said = _NO_LONGER.search(text)
    if said and _pairs(said["way"], evidence[left.end() :].split("。", 1)[0]) >= ENOUGH:
        return text[: said.start()] + left[0] + said["way"] + text[said.end() :]
    return text


def _pairs(way: str, there: str) -> float:
    """Return the share of a stretch's pairs of characters that another has."""
    return sum(way[at : at + 2] in there for at in range(len(way) - 1)) / max(1, len(way) - 1)


def _said(other: str, evidence: str) -> bool:
    """Tell whether the evidence may say what a claim denies; of figures always."""
    reading = read(other)
    words = content_words(reading)
    if reading.quantities or reading.dates or not words:
        return True
    return all(carries(evidence, word.text) >= ENOUGH for word in words)
