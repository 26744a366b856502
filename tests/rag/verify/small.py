"""Holds a claim against a made-up text, for the tests of the single checks."""

from collections.abc import Callable, Iterator

from index.types import Paragraph
from rag.types import Claim, Evidence, EvidenceItem
from rag.verify import EvidenceVerifier
from rag.verify.evidence.parts import Part, Window, whole, window
from rag.verify.evidence.problem import Problem
from rag.verify.text.reading import read


def label(claim: str, *paragraphs: str, title: str = "") -> str:
    """Return the verdict on a claim, the paragraphs being all the evidence there is."""
    items = (
        EvidenceItem(number, "d", title, Paragraph(number, text), 1.0)
        for number, text in enumerate(paragraphs, start=1)
    )
    return EvidenceVerifier().verify(Claim(claim), Evidence(tuple(items))).label


def item(text: str, marker: int = 1, title: str = "") -> EvidenceItem:
    """Return a text as a numbered paragraph of evidence."""
    return EvidenceItem(marker, "d", title, Paragraph(marker, text), 1.0)


def problems(
    check: Callable[[Part, Window], Iterator[Problem]], claim: str, text: str
) -> list[str]:
    """Return what one check finds wrong with a claim, each sentence of a text being looked at.

    Nothing is wrong where one of the sentences carries the claim.
    """
    reading = read(text)
    found = [
        [problem.reason for problem in check(whole(read(claim)), window(item(text), reading, span))]
        for span in reading.sentences
    ]
    return min(found, key=len)
