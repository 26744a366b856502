"""A text held against evidence sentence by sentence, for people who did not write it with us."""

from collections.abc import Callable
from dataclasses import dataclass

from index.types import Paragraph
from rag.cite import cite_item
from rag.seams import Verifier
from rag.types import Citation, Evidence, EvidenceItem, Verdict
from rag.verify import split_sentences

GIVEN = "evidence"  # the id and title of a text that came with the request


@dataclass(frozen=True, slots=True)
class Checked:
    """One sentence with its verdict and the quotations the verdict rests on."""

    text: str
    verdict: Verdict
    citations: tuple[Citation, ...]


def check(text: str, verifier: Verifier, evidence_for: Callable[[str], Evidence]) -> list[Checked]:
    """Return the verdict on each sentence, held against the evidence found for it."""
    checked = []
    for claim in split_sentences(text):
        evidence = evidence_for(claim.text)
        verdict = verifier.verify(claim, evidence)
        checked.append(Checked(claim.text, verdict, _citations(verdict, evidence)))
    return checked


def evidence_of_text(text: str) -> Evidence:
    """Return a text that came with the request as evidence, each line a paragraph."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return Evidence(
        tuple(
            EvidenceItem(number, GIVEN, GIVEN, Paragraph(number, line), 1.0)
            for number, line in enumerate(lines, 1)
        )
    )


def _citations(verdict: Verdict, evidence: Evidence) -> tuple[Citation, ...]:
    cited: list[Citation] = []
    for support in verdict.supports:
        item = evidence.item(support.marker)
        if item is not None:
            cited.append(cite_item(item, len(cited) + 1, support.start, support.end))
    return tuple(cited)
