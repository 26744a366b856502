"""Holds a claim against a made-up text, for the tests of the single checks."""

from index.types import Paragraph
from rag.types import Claim, Evidence, EvidenceItem
from rag.verify import EvidenceVerifier


def label(claim: str, *paragraphs: str, title: str = "") -> str:
    """Return the verdict on a claim, the paragraphs being all the evidence there is."""
    items = (
        EvidenceItem(number, "d", title, Paragraph(number, text), 1.0)
        for number, text in enumerate(paragraphs, start=1)
    )
    return EvidenceVerifier().verify(Claim(claim), Evidence(tuple(items))).label
