"""Finds the sentences of the evidence that share most with a part of a claim."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from index.types import Span
from rag.types import EvidenceItem
from rag.verify.evidence.headed import headed
from rag.verify.evidence.parts import Part, Window, window
from rag.verify.measures.computed import compares
from rag.verify.numbers.agreement import agree
from rag.verify.text.reading import Reading, read
from rag.verify.words.lexicon import lexicon

CANDIDATES = 4  # sentences looked at closely for each part
ANCHOR = 2.0  # a date or figure found is worth two words when sentences are compared
CLAIMED = 0.5  # and a marker that points there half a word
RARITY = 0.5  # a word that many sentences have tells less about which one is meant
# Words looked for in paragraphs: some hundred bytes each. A claim that is taken apart asks for
# each of its words again, and so does the next claim on the same paragraphs.
REMEMBERED = 1 << 15
JOINED = 64  # texts of all other paragraphs of a document; each is as long as they are


def candidates(
    part: Part, items: Sequence[EvidenceItem], markers: tuple[int, ...]
) -> Iterator[Window]:
    """Yield the sentences that share most with a part, the nearest first.

    Before each comes the item of a list that it is, read with the head of that list; before all
    of them the whole list, where the part works out a figure.
    """
    ranked = _ranked(part, items, markers)
    if ranked and compares(part.text):
        _, _, item, reading, number = ranked[0]
        span = _unparted(reading, number)
        if span != reading.sentences[number]:
            yield window(item, reading, span, _elsewhere(item, items))
    for _, _, item, reading, number in ranked[:CANDIDATES]:
        plain = window(item, reading, reading.sentences[number], _elsewhere(item, items))
        yield from headed(plain, _unparted(reading, number))
        yield plain


def _ranked(
    part: Part, items: Sequence[EvidenceItem], markers: tuple[int, ...]
) -> list[tuple[float, int, EvidenceItem, Reading, int]]:
    """Return every sentence that shares anything with a part, by how much, rare words first."""
    held: list[tuple[EvidenceItem, Reading, int, Sequence[int], float]] = []
    common = [0] * len(part.words)
    for item in items:
        reading = read(item.paragraph.text, item.date)
        anchors = _anchors(part, reading)
        said: dict[int, list[int]] = defaultdict(list)
        for at, word in enumerate(part.words):
            for number in _sentences_with(word.text, reading.shown):
                said[number].append(at)
        for number in sorted(said.keys() | anchors.keys()):
            if reading.sentences[number].start >= reading.reliable:
                break
            words = said.get(number, ())
            for at in words:
                common[at] += 1
            bonus = ANCHOR * anchors.get(number, 0) + CLAIMED * (item.marker in markers)
            held.append((item, reading, number, words, bonus))
    worth = [
        word.weight / count**RARITY if count else 0.0
        for word, count in zip(part.words, common, strict=True)
    ]
    ranked = [
        (bonus + sum(worth[at] for at in words), -at_, item, reading, number)
        for at_, (item, reading, number, words, bonus) in enumerate(held)
    ]
    return sorted(ranked, reverse=True)  # no two have the same second number


@lru_cache(REMEMBERED)
def _sentences_with(word: str, shown: tuple[str, ...]) -> tuple[int, ...]:
    """Return which sentences of a paragraph have a word, or another that may stand for it."""
    everything = "\n".join(shown)
    forms = [one for one in (word, *lexicon().near(word)) if one in everything]
    if not forms:
        return ()
    return tuple(at for at, body in enumerate(shown) if any(one in body for one in forms))


def _unparted(reading: Reading, number: int) -> Span:
    """Return the sentence that semicolons part, so that what it sets side by side is compared."""
    first = last = number
    while first and reading.bodies[first - 1].rstrip().endswith((";", "；")):
        first -= 1
    while last + 1 < len(reading.bodies) and reading.bodies[last].rstrip().endswith((";", "；")):
        last += 1
    return Span(reading.sentences[first].start, reading.sentences[last].end)


def _elsewhere(item: EvidenceItem, items: Sequence[EvidenceItem]) -> str:
    return _joined(
        tuple(
            read(one.paragraph.text, one.date).folded
            for one in items
            if one.document == item.document and one.marker != item.marker
        )
    )


@lru_cache(JOINED)
def _joined(texts: tuple[str, ...]) -> str:
    return "\n".join(texts)


def _anchors(part: Part, reading: Reading) -> dict[int, int]:
    """Return how many of the part's figures and dates each sentence has."""
    found: dict[int, set[int]] = {}
    for figure in part.quantities:
        if figure.article:
            continue  # 一个平台, where another sentence has 一批项目
        for one in reading.quantities:
            if one.value == figure.value or agree(figure, one) == "same":
                found.setdefault(reading.number(one.start), set()).add(figure.start)
    for date in part.dates:
        for known in reading.dates:
            if known.covers(date):
                found.setdefault(reading.number(known.start), set()).add(date.start)
    return {number: len(anchors) for number, anchors in found.items()}
