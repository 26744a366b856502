"""Checks what stands where a text has another: 立足西岭、辐射 of a text with 立足东川、辐射."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.carrying import carries
from rag.verify.words.content import Word
from rag.verify.words.lexicon import lexicon

SHOWN = 2  # characters on either side that must be the same
LONGEST = 10  # characters of what stands between them there
FOUND = 0.5  # share of a word that makes two the same: 发改委, 发展改革委
_MARKS = str.maketrans("", "", "“”‘’「」《》 ")
_AND = ("、", "和", "与", "及")
_KINDS = tuple("市区县省镇乡州")
_ANY = re.compile(
    r"[是有不没未无]|^(?:其|它|他们?|她们?|该[^\W\d_]{0,2}|此|这[^\W\d_]{0,2}|本[^\W\d_]?|上述|以上|所有|各[^\W\d_]?|相关|有关|等|[^\W\d_])$"
)
_SCOPES = (
    ("全国", "国内", "中国", "我国"),
    ("全球", "世界", "国际", "全世界"),
    ("长三角",),
    ("全省", "省内", "本省"),
    ("全市", "市内", "本市"),
    ("全区", "全县", "区内", "县内", "本区", "本县"),
)
_NAMED = "|".join(sorted((one for group in _SCOPES for one in group), key=len, reverse=True))
_OF = re.compile(rf"占(?:到|了|据)?({_NAMED})|比[重例](?:是|为)({_NAMED})的")
_AMONG = re.compile(
    rf"(?<!占)({_NAMED})[^，。；]{{0,14}}(?:中|里|之中|当中|内)[，,]?(?:有|约|就有|近)*(?:[\d.]+%|百分之|[^，。；]{{1,4}}分之|[一二三四五六七八九]成)"
)
_SCOPE = {one: at for at, group in enumerate(_SCOPES) for one in group}


def check_fillers(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a word that the sentence lacks has the place of another there."""
    body = _plain(window.body)
    for word in part.words:
        if word.kind == "act":
            continue
        said = _whole(word, part)
        if said in body and said not in _SCOPE:
            continue
        sides = _sides(said, word.start, part)
        if sides is None or sides[0] + said in body or said + sides[1] in body:
            continue
        there = _between(*sides, body)
        if there and not any(_same(said, one) or _listed(word, one, part) for one in there):
            yield contradicted(f"原文这里是“{there[0]}”，不是“{said}”")
            return


def check_base(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a share of one whole is told as that of another: 占全国, 占全球."""
    there = [one or other for one, other in _OF.findall(window.body)]
    for match in _OF.finditer(part.text) if there else ():
        said = match[1] or match[2]
        if not any(_whole_of(said) == _whole_of(one) for one in there):
            yield contradicted(f"原文是“占{there[0]}”，不是“占{said}”")
            return
    among = _AMONG.search(part.text) if there else None
    if among and not any(_whole_of(among[1]) == _whole_of(one) for one in there):
        yield contradicted(f"原文是“占{there[0]}”，不是“{among[1]}”的一部分")


def _whole_of(scope: str) -> int | str:
    return _SCOPE.get(scope, scope)


def _whole(word: Word, part: Part) -> str:
    """Return a word with the 市 or 区 that follows it."""
    end = word.end + (part.reading.folded[word.end : word.end + 1] in _KINDS)
    return part.reading.folded[word.start : end]


def _sides(said: str, start: int, part: Part) -> tuple[str, str] | None:
    """Return the characters on both sides of a word; None if there are too few."""
    before = part.reading.folded[part.span.start : start].translate(_MARKS)[-SHOWN:]
    after = part.reading.folded[start + len(said) : part.span.end].translate(_MARKS)[:SHOWN]
    if len(said) < SHOWN or len(before) < SHOWN or len(after) < SHOWN:
        return None
    return (before, after) if before[-1].isalpha() or after[0].isalpha() else None


@lru_cache(1 << 12)
def _between(left: str, right: str, body: str) -> tuple[str, ...]:
    """Return what stands between these characters in a text, words alone."""
    if left not in body or right not in body:
        return ()
    found = re.findall(
        rf"{re.escape(left)}(?=([^，。；：、,;:（()）\d]{{1,{LONGEST}}}?){re.escape(right)})", body
    )
    return tuple(one for one in found if not _ANY.search(one))


def _listed(word: Word, there: str, part: Part) -> bool:
    """Tell whether a claim lists both side by side, in another order than the text."""
    before = part.reading.folded[max(0, word.start - len(there) - 1) : word.start]
    after = part.reading.folded[word.end : word.end + 1 + len(there)]
    return any(before == there + one or after == one + there for one in _AND)


@lru_cache(1 << 10)
def _plain(body: str) -> str:
    return body.translate(_MARKS)


def _same(word: str, filler: str) -> bool:
    """Tell whether one may stand for the other, or says more or less of the same."""
    if word in _SCOPE and filler in _SCOPE:
        return _SCOPE[word] == _SCOPE[filler]
    if filler[0] == "全" and filler[-1] == word[-1]:
        return True  # 全县, of one county
    near = lexicon().near
    return (
        word[0] == filler[0]  # 月均, 月平均
        or word in filler
        or filler in word
        or carries(filler, word) >= FOUND
        or carries(word, filler) >= FOUND
        or bool(near(word) & near(filler))
    )
