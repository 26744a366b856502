"""From scored passages to evidence: the distinct paragraphs they came from, numbered."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.index import Index
from index.types import Paragraph
from rag.types import Evidence, EvidenceItem, ScoredPassage

# Eight paragraphs hold the answer wherever ten passages do, and stay readable as sources.
PARAGRAPHS = 8
OF_PART = 2  # paragraphs that each part of a question adds to what the whole of it finds


def gather(index: Index, *found: Sequence[ScoredPassage], limit: int = PARAGRAPHS) -> Evidence:
    """Number the paragraphs of the best passages from 1, best first.

    The first search is of the whole question, the others of the parts it is made of.
    """
    by_paragraph: dict[tuple[str, int], list[ScoredPassage]] = {}
    for scored in _in_turn(found):
        place = scored.place
        if place in by_paragraph or len(by_paragraph) < limit:
            by_paragraph.setdefault(place, []).append(scored)
    return Evidence(
        tuple(
            replace(
                numbered(index, marker, document, index.paragraph(document, number)),
                score=passages[0].score,
                passages=tuple(passages),
            )
            for marker, ((document, number), passages) in enumerate(by_paragraph.items(), 1)
        )
    )


def numbered(index: Index, marker: int, document: str, paragraph: Paragraph) -> EvidenceItem:
    """Return a paragraph as evidence, with what is told of its document beside it."""
    head = index.head(document)
    return EvidenceItem(
        marker=marker,
        document=document,
        title=str(head["title"]),
        paragraph=paragraph,
        score=1.0,
        version=str(head["version"]),
        date=str(head["date"]),
    )


def for_part(evidence: Evidence, found: Sequence[ScoredPassage]) -> Evidence:
    """Return the same evidence as one part of the question found it: its order and scores.

    What the part did not find comes last; markers stay.
    """
    own: dict[tuple[str, int], list[ScoredPassage]] = {}
    for one in found:
        own.setdefault(one.place, []).append(one)
    items = {(item.document, item.paragraph.number): item for item in evidence.items}
    scored = [
        replace(items[place], score=passages[0].score, passages=tuple(passages))
        for place, passages in own.items()
        if place in items
    ]
    least = min((one.score for one in found), default=0.0)
    rest = [
        replace(item, score=least, passages=()) for place, item in items.items() if place not in own
    ]
    return Evidence((*scored, *rest))


def _in_turn(found: Sequence[Sequence[ScoredPassage]]) -> Iterator[ScoredPassage]:
    """Yield the best of the first search, the best of each other one, then the rest of the first.

    Scores of different searches cannot be compared: what another one found counts as much as
    the last before it.
    """
    whole, *others = found
    if not others:
        yield from whole
        return
    seen: set[tuple[str, int]] = set()
    for scored in whole:
        if scored.place not in seen and len(seen) >= PARAGRAPHS - OF_PART * len(others):
            break
        seen.add(scored.place)
        yield scored
    score = whole[0].score if whole else 0.0
    for other in others:
        new = [one for one in other if one.place not in seen]
        for scored in new[:OF_PART]:
            yield replace(scored, score=min(scored.score, score))
    yield from whole
