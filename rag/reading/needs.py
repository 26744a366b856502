"""What a clause must have for its question: a list several names, a definition its subject.

Set by hand: the fitted features do not see it, for want of such questions among those they are
fitted on.
"""

import re
from collections.abc import Callable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rag.reading.matches import occurrences
from rag.reading.profile import Profile
from rag.reading.sheet import Sheet
from rag.understand import Asked

Floats = NDArray[np.float64]

# 哪些城市, 都有哪几座城市, 九城市有哪些: names, several of them in a row.
_WHICH = re.compile(r"哪些|哪几|哪[二两三四五六七八九十]|都有谁|(?:which|list|what are)\b")
_PLACES = re.compile(
    r"哪[些几二两三四五六七八九十]*[个座]?(?:城市|城(?!区)|省市?|国家|区县|市)"
    r"|(?:城市|成员|国家|省份?)(?:一共|总共|都|具体|分别|到底)*(?:有|是|包括)?哪[些几]"
    r"|(?:which|what|list) .{0,20}(?:cities|countries|provinces)"
)
_ROW = re.compile(r"、|以及|[一二三]是|分别|“[^”]*[,，][^”]*[,，][^”]*”")
_BETWEEN = ("、", "和", ",", "以及")
SEVERAL = 2
# X是什么意思, 什么是X, 何谓X; not 目标是什么, where X is what is asked of something.
_MEANING = re.compile(r"意思|含义|何谓|什么是|什么叫|啥是|啥叫|定义|\bmean")
_DEFINES = (
    r"[”\"」』》)）]?(?:[^,，。；;]{0,8}?)"
    r"(?:是(?!否|为了)|即|指|意味|含义|意思|的?定义|简称|称为|由)"
)
# 哪里人, 老家在哪: a place of work is none of origin.
_ORIGIN = re.compile(r"哪里人|哪儿人|哪的人|什么地方人|哪个地方的?人|老家|籍贯|祖籍|家乡|\bfrom\b")
_ORIGINATES = re.compile(
    r"籍贯|祖籍|原籍|老家|家乡|出生|生于|来自|是[\u4e00-\u9fff]{2,5}人(?=[,，。;；]|$)"
)
NO_ORIGIN = 4.0
UNDEFINED = 4.0
NO_ROW = 1.0
NO_PLACES = 6.0


def asks_meaning(asked: Asked) -> bool:
    """Return True if a question asks what something means."""
    return _MEANING.search(asked.text) is not None


def asks_origin(asked: Asked, wording: str) -> bool:
    """Return True if a question asks where someone comes from."""
    return asked.kind == "place" and _ORIGIN.search(wording) is not None


def originates(text: str) -> bool:
    """Return True if a text says where someone comes from."""
    return _ORIGINATES.search(text) is not None


def lacks(wanted: Profile, wording: str, sheet: Sheet, places: frozenset[str]) -> Floats:
    """Return what each clause loses for what its question needs and its sentence has not."""
    lost = np.zeros(len(sheet.starts))
    need = _need(wanted, wording, places)
    if need is None:
        return lost
    cost, meets = need
    ends = sheet.sentence_ends.tolist()
    for number, start in enumerate(sheet.sentence_starts.tolist()):
        if not meets(sheet.text[start : ends[number]]):
            lost[sheet.sentence_of == number] = cost
    return lost


def _need(
    wanted: Profile, wording: str, places: frozenset[str]
) -> tuple[float, Callable[[str], bool]] | None:
    """Return what a sentence without it loses, and the test for it; None if nothing is needed."""
    if asks_origin(wanted.asked, wording):
        return NO_ORIGIN, originates
    if _PLACES.search(wording):
        asked = wanted.asked.text
        return NO_PLACES, lambda text: _in_a_row(text, asked, places) >= SEVERAL
    if _WHICH.search(wording):
        return NO_ROW, lambda text: _ROW.search(text) is not None
    if asks_meaning(wanted.asked):
        return UNDEFINED, lambda text: defines(wanted, text)
    return None


def defines(wanted: Profile, text: str) -> bool:
    """Return True if a text says what the subject of the question is: X是, X指, X即."""
    words = [part.word for part in wanted.parts if not _MEANING.search(part.word)]
    head = wanted.asked.head
    subject = head if head in words else max(words, key=wanted.asked.text.rfind, default="")
    return bool(subject) and any(
        re.match(_DEFINES, text[at + len(subject) :]) for at in occurrences(subject, text)
    )


def _in_a_row(text: str, question: str, places: frozenset[str]) -> int:
    """Return how many places stand side by side that the question does not name itself."""
    found = sorted(
        (at, at + len(place))
        for place in places
        if place not in question and place in text
        for at in occurrences(place, text)
    )
    gaps = (text[end:start] for (_, end), (start, _) in pairwise(found))
    return sum(gap in _BETWEEN for gap in gaps) + bool(found)
