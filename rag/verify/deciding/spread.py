"""Counted lists whose items the text tells in sentences of their own: 第一，…。第二，….

聚焦三类创新：原始创新、集成创新、开放创新 rests on three sentences that are numbered alike, and
there must be no fourth.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.types import Span
from rag.types import EvidenceItem
from rag.verify.deciding.search import clean
from rag.verify.evidence.found import FOUND
from rag.verify.evidence.parts import Window, piece
from rag.verify.measures.listed import FEW
from rag.verify.numbers.numerals import chinese
from rag.verify.text.reading import Reading, folded, read
from rag.verify.words.carrying import carries
from rag.verify.words.content import content_words
from rag.verify.words.denials import denials
from rag.verify.words.lexicon import lexicon

_COUNT = r"(?P<count>[二两三四五六七八九十])(?:大|个|条|类|项|点|种|方面|样|步|重|处|头|路|环)"
_HEAD = r"(?P<head>[^。；：:]{2,50}?)"
_NOUN = r"[^，。；：:、]{0,10}?"
_IS = r"(?:分别|依次|具体|也就|就)?(?:是|为|有)|即|依次|分别"
_LIST_LAST = re.compile(
    rf"{_HEAD}{_COUNT}{_NOUN}(?:[：:]|[，,]?(?:{_IS})[：:]?)(?P<list>[^。；]+)[。]?$"
)
_LIST_FIRST = re.compile(
    rf"(?P<list>[^。；]+?)[，,]?(?:这|都|就|正)?是{_HEAD}{_COUNT}(?P<noun>{_NOUN})[。]?$"
)
_IN_TURN = re.compile(  # …的任务依次是甲、乙、丙: all of them, uncounted
    r"(?P<head>[^。；：:，]{2,40}?)依次(?:是|为|有|包括)[：:]?(?P<list>[^。；]+)[。]?$"
)
_SEPARATORS = (re.compile(r"[，,]"), re.compile(r"、|以及|和(?=[^和]*$)"))
_MARK = re.compile(
    r"(?:^|(?<=[，,：:的]))(?:第(?P<item>[一二三四五六七八九十一])(?:[，,、]|[项条个点步类种大])|(?P<point>[一二三四五六七八九十])[要是])"
)
_NUMBER = re.compile(r"[一二三四五六七八九十]")
STEM = 20  # characters before the number in a sentence: “四网”融合的第一项
_SHORT = 2


@dataclass(frozen=True, slots=True)
class _List:
    """What a claim says of a list, how many it counts, and where each item stands in it."""

    head: str
    count: int
    items: tuple[Span, ...]
    in_order: bool


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A sentence that tells one item: its number, and what all of the list have in common."""

    number: int
    stem: str
    window: Window


def spread(reading: Reading, evidence: Sequence[EvidenceItem]) -> list[Window]:
    """Return the sentences on which the items of a claim rest, one each; [] if they do not."""
    said = _parsed(reading.folded)
    if said is None or denials(said.head):
        return []
    found = [_numbered(reading, span, evidence) for span in said.items]
    for first in found[0] if found else []:
        own = [next((one for one in rest if one.stem == first.stem), None) for rest in found]
        known = [one for one in own if one is not None]
        numbers = [one.number for one in known]
        if sorted(numbers) != list(range(1, said.count + 1)):
            continue
        if said.in_order and numbers != sorted(numbers):
            continue
        if _headed(said.head, known) and not _another(first.stem, said.count + 1, evidence):
            return [one.window for one in known]
    return []


def _parsed(text: str) -> _List | None:
    """Return the list that a claim is, if it is one: nothing but a head, a count and the items."""
    for pattern in (_LIST_LAST, _LIST_FIRST, _IN_TURN):
        match = pattern.fullmatch(text.strip())
        if match is None:
            continue
        count = int(chinese(match.groupdict().get("count") or "零") or 0)
        for separator in _SEPARATORS:
            items = tuple(_cut(match["list"], match.start("list"), separator))
            count = len(items) if pattern is _IN_TURN and len(items) > 1 else count
            if len(items) == count <= FEW and all(s.end - s.start > _SHORT for s in items):
                return _List(match["head"], count, items, "依次" in text)
    return None


def _cut(text: str, start: int, separator: re.Pattern[str]) -> Iterator[Span]:
    at = 0
    for match in separator.finditer(text):
        yield Span(start + at, start + match.start())
        at = match.end()
    yield Span(start + at, start + len(text))


def _numbered(reading: Reading, span: Span, evidence: Sequence[EvidenceItem]) -> list[_Numbered]:
    """Return the numbered sentences that say an item."""
    found = []
    for window in clean(piece(reading, span), evidence, ()):
        known = in_list(window.body, window.item)
        if known:
            found.append(_Numbered(known[0], known[1], window))
    return found


def in_list(body: str, item: EvidenceItem) -> tuple[int, str] | None:
    """Return the number of a sentence, and what those with the other numbers have in common.

    Where each item is a paragraph of its own, they follow upon each other under one heading.
    """
    marks = list(_MARK.finditer(body))
    if len(marks) != 1 or marks[0].start() > STEM:
        return None
    stem = body[: marks[0].start()]
    number = int(chinese(marks[0]["item"] or marks[0]["point"]) or 0)
    kind = _NUMBER.sub("", marks[0][0])
    own = "" if stem else str(item.marker)  # 第一，: numbers of one paragraph
    if not stem and _alone(body, item):
        own = f"{item.paragraph.heading}\n{item.paragraph.number - number}"
    return number, f"{item.document}\n{own}\n{stem}\n{kind}"


def _alone(body: str, item: EvidenceItem) -> bool:
    """Tell whether a sentence begins its paragraph, and no other there begins with a number."""
    numbers = [
        one for _, one in read(item.paragraph.text, item.date).supporting() if _MARK.match(one)
    ]
    return numbers == [body] and folded(item.paragraph.text).startswith(body)


def _headed(head: str, known: Sequence[_Numbered]) -> bool:
    """Tell whether each sentence, or what stands around it, says what the list is a list of."""
    words = [
        word
        for word in content_words(read(head))
        if len(word.text) > 1 and word.text not in lexicon().categories
    ]
    return all(
        carries(f"{one.window.context}\n{one.window.body}", word.text) >= FOUND
        for word in words
        for one in known
    )


def _another(stem: str, number: int, evidence: Sequence[EvidenceItem]) -> bool:
    """Tell whether the list goes on in the text."""
    return any(
        in_list(body, item) == (number, stem)
        for item in evidence
        for _, body in read(item.paragraph.text, item.date).supporting()
    )
