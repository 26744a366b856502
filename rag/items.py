"""The items that an answer names in a row, for a follow-up that takes up one or all of them."""

import re
from collections.abc import Sequence

from rag.verify.numbers.numerals import chinese

_SENTENCE = re.compile(r"[。！？!?\n]")
# 一是…，二是… and 第一，…；第二，…
_NUMBERED = re.compile(
    r"(?:^|[，,；;：:、。\s])(?:第?(?P<n>[一二三四五六七八九十])(?:是|要|、|，|,|(?:[条项个]\S{0,6}?)(?:是|：|，)))"
    r"(?P<what>[^，,；;。]{2,60})"
)
_STARTS = re.compile(
    r"(?:其?[一二三四五六七八九十](?:是|要)|第[一二三四五六七八九十](?:是|，|,))(?P<what>[^；;。]{2,60})"
)
# A、B、C和D, or A、B、C等: what stands before the first of them is cut off.
_ROW = re.compile(r"[^，,；;。：:、]{1,40}(?:、[^，,；;。：:、]{1,30})+")
_BEFORE = re.compile(r"^.*(?:是|为|包括|即|有|分为|叫|于|在|：|:)(?=.)")
_AFTER = re.compile(
    r"(?:等|这)?(?P<count>[两二三四五六七八九十\d]+)(?:[个条项种大类座家]|方面)(?P<noun>[\u4e00-\u9fff]{0,4})$|等[\u4e00-\u9fff]{0,6}$"
)
_AND = re.compile(r"和|与|及|以及")
_LAST = "最后一"
_NTH = re.compile(
    rf"^(?:第|(?=最后一))(?P<n>[一二三四五六七八九十\d]|{_LAST})(?:(?:[条个项点种款步招类家座件]|方面)的?|的|(?=是|呢))(?P<rest>.*)$"
)
_OTHERS = re.compile(
    r"^(?:那么?|还有)?(?:另|其他|其它|其余|剩下|余下)(?:外)?的?(?:[一两二三几]?[个条项种家座位])?的?呢?[?？。\s]*$"
)
FEWEST, MOST_TOGETHER = 2, 3


def items_of(answered: str) -> tuple[str, ...]:
    """Return the items of the first row or numbered list of an answer; none without one."""
    if len(listed := _over_sentences(answered)) >= FEWEST:
        return listed
    for sentence in _SENTENCE.split(answered):
        numbered = [match["what"].strip() for match in _NUMBERED.finditer(sentence)]
        if len(numbered) >= FEWEST:
            return tuple(numbered)
        if row := _ROW.search(sentence):
            return _row(row[0])
    return ()


def _over_sentences(answered: str) -> tuple[str, ...]:
    """Return the items of 一是…。二是…。, each a sentence of its own."""
    starts = (_STARTS.match(sentence.strip()) for sentence in _SENTENCE.split(answered))
    return tuple(match["what"].strip() for match in starts if match)


def nth_asked(text: str, items: Sequence[str], asked: str = "") -> str:
    """Return 产业链具体怎么弄 for 第二条具体怎么弄 where the chains were listed.

    第三条呢 asks of it what was `asked` of another one.
    """
    match = _NTH.match(text)
    if not match:
        return ""
    if match["n"] == _LAST:
        number = len(items)
    else:
        number = int(match["n"]) if match["n"].isdigit() else int(chinese(match["n"]) or 0)
    if not 1 <= number <= len(items):
        return ""
    item = items[number - 1]
    rest = re.sub(r"^[是呢]?(?=呢|[?？]|$)", "", match["rest"]).strip("呢?？。 ")
    return f"{item}{rest}" if rest else asked_of(item, items, asked) or f"{item}是什么"


def others_asked(text: str, items: Sequence[str], asked: str) -> str:
    """Return what was asked of one of the items asked of the others: 另外两个呢."""
    rest = [one for one in items if one not in asked]
    if not _OTHERS.match(text) or not 1 <= len(rest) <= MOST_TOGETHER:
        return ""
    return asked_of("、".join(rest) + ("分别" if len(rest) > 1 else ""), items, asked)


def asked_of(what: str, items: Sequence[str], asked: str) -> str:
    """Return the earlier question with `what` in the place of one of the items; or nothing."""
    own = next((one for one in items if one in asked), "")
    return asked.replace(own, what, 1) if own else ""


def _row(row: str) -> tuple[str, ...]:
    """Cut A、B和C三个X into A X, B X, C X."""
    after = _AFTER.search(row)
    noun = (after["noun"] or "") if after else ""
    *first, last = row[: after.start()].split("、") if after else row.split("、")
    tail = _AND.split(last, maxsplit=1) if not after or len(first) < FEWEST else [last]
    found = [_BEFORE.sub("", first[0]), *first[1:], *tail]
    kept = [one.strip("“”\"'「」 ") for one in found if one.strip()]
    return tuple(one if one.endswith(noun) else f"{one}{noun}" for one in kept)
