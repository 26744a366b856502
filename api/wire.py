"""Values to JSON: the objects that HTTP answers and that `--json` prints.

Each `…_payload` gives a dictionary of the shape that `api/schema.py` documents.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote as percent_encode

from api.schema import WireAnswer, WireCitation
from index.types import Document, Paragraph
from rag.checked import Checked
from rag.types import Answer, Citation, ScoredPassage


def answer_payload(answer: Answer) -> dict[str, Any]:
    """Return what `POST /v1/ask` answers."""
    return WireAnswer.model_validate(answer).model_dump(mode="json")


def citation_payload(citation: Citation) -> dict[str, Any]:
    """Return one citation."""
    return WireCitation.model_validate(citation).model_dump(mode="json")


def passage_payload(scored: ScoredPassage) -> dict[str, Any]:
    """Return one passage of what `POST /v1/search` answers."""
    passage = scored.passage
    return {
        "document": passage.document,
        "paragraph": passage.paragraph,
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "context": passage.context,
        "score": scored.score,
        "scores": dict(scored.scores),
        "matched": list(scored.matched),
        "url": paragraph_url(passage.document, passage.paragraph),
    }


def search_payload(found: Iterable[ScoredPassage]) -> dict[str, Any]:
    """Return what `POST /v1/search` answers."""
    return {"passages": [passage_payload(scored) for scored in found]}


def verify_payload(checked: Iterable[Checked]) -> dict[str, Any]:
    """Return what `POST /v1/verify` answers."""
    return {"sentences": [_checked_payload(sentence) for sentence in checked]}


def _checked_payload(checked: Checked) -> dict[str, Any]:
    return {
        "text": checked.text,
        "supported": checked.verdict.supported,
        "verdict": checked.verdict.label,
        "reasons": list(checked.verdict.reasons),
        "citations": [citation_payload(citation) for citation in checked.citations],
    }


def document_summary_payload(document: Document) -> dict[str, Any]:
    """Return one document of what `GET /v1/documents` answers."""
    return {**_head(document), "paragraphs": len(document.paragraphs)}


def document_payload(document: Document) -> dict[str, Any]:
    """Return what `GET /v1/documents/{id}` answers."""
    paragraphs = [_paragraph_payload(document.id, each) for each in document.paragraphs]
    return {**_head(document), "paragraphs": paragraphs}


def paragraph_payload(document: Document, paragraph: Paragraph) -> dict[str, Any]:
    """Return what `GET /v1/documents/{id}/paragraphs/{n}` answers."""
    cited = {"document": document.id, "title": document.title}
    return {**_paragraph_payload(document.id, paragraph), **cited}


def paragraph_url(document: str, number: int) -> str:
    """Return the address of a paragraph, relative to the server."""
    return f"/v1/documents/{percent_encode(document, safe='')}/paragraphs/{number}"


def _head(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "date": document.date,
        "language": document.language,
    }


def _paragraph_payload(document: str, paragraph: Paragraph) -> dict[str, Any]:
    return {
        "number": paragraph.number,
        "heading": paragraph.heading,
        "kind": paragraph.kind,
        "text": paragraph.text,
        "url": paragraph_url(document, paragraph.number),
    }
