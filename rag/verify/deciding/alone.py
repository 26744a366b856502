"""Judges the statements that a claim joins each by itself: each of its own thing and sentence."""

from collections.abc import Callable, Sequence

from rag.types import EvidenceItem, Support
from rag.verify.actors.leads import lead
from rag.verify.deciding.joined import NAMED, statements
from rag.verify.deciding.spread import in_list
from rag.verify.evidence.parts import NAMING
from rag.verify.text.reading import Reading, folded, read
from rag.verify.words.carrying import is_person, is_place
from rag.verify.words.content import content_words

Judge = Callable[[str], Sequence[Support]]

LONG = 4  # characters of a subject that is more than a side of another: 水质, 最深处


def alone(reading: Reading, items: Sequence[EvidenceItem], judge: Judge) -> list[Support]:
    """Return what the statements that a claim joins rest on; nothing if one is not borne out.

    No two may rest on the same sentence: that one, as a whole, is what they are held against.
    """
    found: list[Support] = []
    before = ""
    for one in statements(reading):
        rests = judge(one)
        if not rests or set(rests) & set(found):
            return []
        if found and not _is_of_its_own(before, one, (found[-1], rests[0]), items):
            return []
        before = one
        found += rests
    return found


def _is_of_its_own(
    before: str, one: str, rests: tuple[Support, Support], items: Sequence[EvidenceItem]
) -> bool:
    """Tell whether a statement is about what has a name, or what the document is about.

    A thing without a name may be one of whoever begins the statement before: 甲湖在南。水质为二类.
    If so it is at least told in the same paragraph, and of the same place.
    """
    lists = [_in_list(rest, items) for rest in rests]
    if None not in lists and len(set(lists)) == 1:
        return True
    subject = _subject(one)
    if subject.startswith(NAMED):
        return True
    words = content_words(read(subject))
    if not words:
        return False
    if any(word.kind == "name" or is_person(word.text) for word in words):
        return True
    item = next((item for item in items if item.marker == rests[1].marker), None)
    if item is None or words[-1].text in folded(item.title):
        return item is not None
    first = next(iter(content_words(read(before))), None)
    body = item.paragraph.text[rests[1].start : rests[1].end]
    return (
        len(subject) >= LONG
        and rests[0].marker == rests[1].marker
        and (first is None or not is_place(first.text) or first.text in folded(body))
    )


def _in_list(rest: Support, items: Sequence[EvidenceItem]) -> str | None:
    """Return which numbered list a sentence is an item of: 一要以甲为主线。二要以乙为保障。"""
    item = next((item for item in items if item.marker == rest.marker), None)
    known = item and in_list(folded(item.paragraph.text[rest.start : rest.end]), item)
    return known[1] if known else None


def _subject(text: str) -> str:
    """Return the nouns that a statement begins with, after a date; its first sign if a name."""
    reading = read(text)
    date = next((one for one in reading.dates if one.start == 0), None)
    rest = reading.folded[date.end :].lstrip("，的,") if date else reading.folded
    if rest.startswith(NAMED):
        return rest[0]
    figure = next(iter(read(rest).quantities), None)
    if figure and figure.start == 0 and figure.unit in NAMING:
        return NAMED[0]
    return lead(rest)
