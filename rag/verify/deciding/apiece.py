"""Judges what a claim says of each of several things, one statement after the other."""

import re
from collections.abc import Iterator, Sequence

from rag.types import EvidenceItem, Support
from rag.verify.deciding.check import Check
from rag.verify.evidence.found import FOUND
from rag.verify.numbers.agreement import agree
from rag.verify.restating.rows import Told
from rag.verify.text.reading import folded, read
from rag.verify.words.carrying import carries
from rag.verify.words.content import content_words

_QUALIFIES = re.compile(  # a figure, and here there may be none; or which of many
    "年均|月均|累计|同比|环比|首次|连续|最[后初早先终大多高好]|首个|第一|唯一|收官|开局"
)


def apiece(
    told: Sequence[Told], items: list[EvidenceItem], markers: tuple[int, ...]
) -> list[Support]:
    """Return what the statements rest on; nothing if one is not borne out word for word.

    Its thing must be named by the sentence itself: in a list that is told over several sentences
    the one before tells of another thing. A topic may be named by the paragraph, if no other is.
    They rest on one sentence, which has them all, or on one each: where a list has but some of them
    the others are none of it.
    """
    found: list[tuple[Support, ...]] = []
    for one in told:
        others = [other.thing for other in told if other.thing != one.thing]
        verdict = Check(read(one.text), items, markers, word_for_word=True).verdict()
        bodies = _bodies(verdict.supports, items)
        if not verdict.supported or not any(_is_told(one, others, *body) for body in bodies):
            return []
        found.append(verdict.supports)
    if len(set(found)) not in (1, len(found)):
        return []
    return [one for rests in found for one in rests]


def _is_told(told: Told, others: Sequence[str], body: str, paragraph: str) -> bool:
    if not told.topical:
        return _names(told, body)
    known = _names(told, body) and not _any(others, body)
    return known or (_names(told, paragraph) and not _any(others, paragraph))


def _bodies(
    supports: Sequence[Support], items: Sequence[EvidenceItem]
) -> Iterator[tuple[str, str]]:
    """Yield each sentence, and its paragraph up to its end."""
    texts = {item.marker: item.paragraph.text for item in items}
    for one in supports:
        text = texts[one.marker]
        yield folded(text[one.start : one.end]), folded(text[: one.end])


def _any(things: Sequence[str], text: str) -> bool:
    return any(one in text for one in things)


def _names(told: Told, text: str) -> bool:
    """Tell whether a text has every word of the thing, and how the claim qualifies it."""
    reading = read(told.thing)
    words = [word.text for word in content_words(reading)]
    known = read(text).quantities
    figures = [one for one in reading.quantities if not one.article]
    return (
        all(carries(text, word) >= FOUND for word in words or [told.thing])
        and all(any(agree(one, there) == "same" for there in known) for one in figures)
        and all(one in text for one in _QUALIFIES.findall(told.text))
    )
