"""Counted lists whose items the text tells in sentences of their own: 第一，…。第二，….

聚焦三类创新：原始创新、集成创新、开放创新 rests on three sentences that are numbered alike, and
there must be no fourth.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.types import Span
from rag.types import EvidenceItem
from rag.verify.deciding.search import clean
from rag.verify.evidence.found import FOUND
from rag.verify.evidence.parts import Window, piece
from rag.verify.numbers.numerals import chinese
from rag.verify.restating.counted import CountedList, counted_list
from rag.verify.text.reading import Reading, folded, read
from rag.verify.words.carrying import carries
from rag.verify.words.content import content_words
from rag.verify.words.denials import denials
from rag.verify.words.lexicon import lexicon

_MARK = re.compile(
    r"(?:^|(?<=[，,：:的]))(?:第(?P<item>[一二三四五六七八九十一])(?:[，,、]|[项条个点步类种大])|(?P<point>[一二三四五六七八九十])[要是])"
)
_NUMBER = re.compile(r"[一二三四五六七八九十]")
STEM = 20  # characters before the number in a sentence: “四网”融合的第一项


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A sentence that tells one item: its number, and what all of the list have in common."""

    number: int
    stem: str
    window: Window


def spread(reading: Reading, evidence: Sequence[EvidenceItem]) -> list[Window]:
    """Return the sentences on which the items of a claim rest, one each; [] if they do not."""
    said = counted_list(reading.folded)
    return _rests(said, reading, evidence) if said else []


def misordered(reading: Reading, evidence: Sequence[EvidenceItem]) -> bool:
    """Tell whether a claim tells the numbered items of the text, but in another order."""
    said = counted_list(reading.folded)
    return (
        said is not None
        and said.in_order
        and not _rests(said, reading, evidence)
        and bool(_rests(replace(said, in_order=False), reading, evidence))
    )


def _rests(said: CountedList, reading: Reading, evidence: Sequence[EvidenceItem]) -> list[Window]:
    if denials(said.head):
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
        if _headed(said, known) and not _another(first.stem, said.count + 1, evidence):
            return [one.window for one in known]
    return []


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


def _headed(said: CountedList, known: Sequence[_Numbered]) -> bool:
    """Tell whether each sentence, or what stands around it, says what the list is a list of.

    Without a head (三个“聚焦”是…) each sentence must have its noun, and all stand in one paragraph:
    of others it is not known whether one more was looked up.
    """
    if len(said.head) <= 1 and not (
        all(said.noun.strip("“”") in one.window.body for one in known)
        and len({one.window.item.marker for one in known}) == 1
    ):
        return False
    words = [
        word
        for word in content_words(read(said.head))
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
