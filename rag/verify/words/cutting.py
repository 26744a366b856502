"""Cuts a claim into words, with those that no dictionary has: expressions, names, 托大班."""

import re

from rag.verify.words.carrying import PART, SURNAMES, segmenter
from rag.verify.words.lexicon import lexicon

_AS_MAIN = re.compile(r"为(主[线题体旨导业力轴])")  # 以民生为|主线, not 为主|线
_OF_WHICH = re.compile(r"(所[谈提问议])([话问议][题]|题目)")  # 所谈|话题, not 谈话|题
_TIES = re.compile(
    r"[这那]一[环链款层头方]|同一[年天月日]|为的就?是|一([样项件个条家处层步桩座位种类款])\1"
)  # harmless, as one word each
_STAY = re.compile(r"[在到于]([^\W\d_]{2,3}?)(?=时(?![代期段间刻])|任|那|工作|期间)")  # 在东湖|时
_SIZES = "大中小新老高"
_NO_NAME = frozenset("由都就会的了在要也还能不没把被给是有到从则占")  # 钱|由|财政|出, 房|就
_COUNTS = frozenset("张项段封席房节包管单")
_POINTS = frozenset("那这每几两哪一该")


def cut(text: str) -> list[tuple[int, int]]:
    """Return where the words are, those that only a reader sees as one joined."""
    return _with_people(_with_size(_words(text), text), text)


def _words(text: str) -> list[tuple[int, int]]:
    """Return where the words are; an expression with rewordings of its own is one of them."""
    cut: list[tuple[int, int]] = []
    at = 0
    for word in segmenter().words(text):
        start = text.find(word, at)
        if start >= 0:
            at = start + len(word)
            cut.append((start, at))
    edges = {edge for span in cut for edge in span}
    phrases = [
        span for span in lexicon().phrases(text) if edges.issuperset(span)
    ]  # 奖励金 is none where 奖励|金额 is said
    phrases += [match.span(1) for match in _AS_MAIN.finditer(text)]
    phrases += [match.span(at) for match in _OF_WHICH.finditer(text) for at in (1, 2)]
    phrases += [match.span() for match in _TIES.finditer(text) if edges.issuperset(match.span())]
    phrases += [one.span(1) for one in _STAY.finditer(text) if one[1] in lexicon().places]
    held = {at for span in phrases for at in range(*span)}
    return sorted([*phrases, *(span for span in cut if not held.intersection(range(*span)))])


def _with_size(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Join three lone characters with a size between them: 托大班 is in no dictionary."""
    joined: list[tuple[int, int]] = []
    harmless = lexicon().harmless
    for span in spans:
        last = joined[-2:]
        if (
            len(last) == 2  # noqa: PLR2004 - three with this one
            and span[1] - last[0][0] == len(last) + 1
            and text[last[1][0]] in _SIZES
            and not {text[last[0][0]], text[span[0]]} & harmless
        ):
            joined[-2:] = [(last[0][0], span[1])]
        else:
            joined.append(span)
    return joined


def _with_people(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Join a surname with the lone characters after it: names are in no dictionary."""
    joined: list[tuple[int, int]] = []
    at = 0
    while at < len(spans):
        start, end = spans[at]
        last = at
        counts = text[start] in _COUNTS and text[start - 1 : start] in _POINTS  # 那张|云图
        if end - start == 1 and text[start] in SURNAMES and not (start and counts):
            while last + 1 < len(spans) and last < at + PART and _follows(spans, last, text):
                last += 1
        joined.append((start, spans[last][1] if last > at else end))
        at = last + 1
    return joined


def _follows(spans: list[tuple[int, int]], at: int, text: str) -> bool:
    """Tell whether a lone character comes next that a name may have."""
    start, end = spans[at + 1]
    return end - start == 1 and start == spans[at][1] and text[start] not in _NO_NAME
