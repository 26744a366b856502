"""From scored passages to evidence: the distinct paragraphs they came from, numbered."""

from collections.abc import Sequence

from index.index import Index
from rag.types import Evidence, EvidenceItem, ScoredPassage

# Eight paragraphs hold the answer wherever ten passages do, and stay readable as sources.
PARAGRAPHS = 8


def gather(index: Index, passages: Sequence[ScoredPassage], limit: int = PARAGRAPHS) -> Evidence:
    """Number the paragraphs of the best passages from 1, best first."""
    by_paragraph: dict[tuple[str, int], list[ScoredPassage]] = {}
    for scored in passages:
        place = (scored.passage.document, scored.passage.paragraph)
        if place in by_paragraph or len(by_paragraph) < limit:
            by_paragraph.setdefault(place, []).append(scored)
    return Evidence(
        tuple(
            EvidenceItem(
                marker=marker,
                document=document,
                title=str(index.head(document)["title"]),
                paragraph=index.paragraph(document, number),
                score=found[0].score,
                passages=tuple(found),
                version=index.version(document),
            )
            for marker, ((document, number), found) in enumerate(by_paragraph.items(), 1)
        )
    )
