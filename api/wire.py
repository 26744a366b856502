"""Values to JSON: the objects that HTTP answers and that `--json` prints.

Each `…_payload` gives a dictionary of the shape that `api/schema.py` documents.
"""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote as percent_encode

from api.schema import WireAnswer, WireCitation, WireSummary
from index.library import Change
from index.records import version_of
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


def head_payload(head: Mapping[str, Any]) -> dict[str, Any]:
    """Return one document of what `GET /v1/documents` answers, from its head in the index."""
    return {name: head[name] for name in WireSummary.model_fields}


def document_summary_payload(document: Document) -> dict[str, Any]:
    """Return the same from the whole document."""
    return {**_head(document), "paragraphs": len(document.paragraphs)}


def document_payload(document: Document, version: str | None = None) -> dict[str, Any]:
    """Return what `GET /v1/documents/{id}` answers; `version` is the one that was asked for."""
    paragraphs = [_paragraph_payload(document.id, each, version) for each in document.paragraphs]
    return {**_head(document), "version": version_of(document), "paragraphs": paragraphs}


def paragraph_payload(
    document: Document, paragraph: Paragraph, version: str | None = None
) -> dict[str, Any]:
    """Return what `GET /v1/documents/{id}/paragraphs/{n}` answers."""
    cited = {"document": document.id, "title": document.title, "version": version_of(document)}
    return {**_paragraph_payload(document.id, paragraph, version), **cited}


def changes_payload(documents: Iterable[Document], changes: Iterable[Change]) -> dict[str, Any]:
    """Return what `POST /v1/documents` answers."""
    by_id = {document.id: document for document in documents}
    return {"documents": [_change_payload(by_id[each.document], each) for each in changes]}


def _change_payload(document: Document, change: Change) -> dict[str, Any]:
    added = {"version": change.version, "change": change.kind, "url": document_url(document.id)}
    return {**document_summary_payload(document), **added}


def document_url(document: str) -> str:
    """Return the address of a document, relative to the server."""
    return f"/v1/documents/{percent_encode(document, safe='')}"


def paragraph_url(document: str, number: int, version: str | None = None) -> str:
    """Return the address of a paragraph, relative to the server."""
    query = f"?version={percent_encode(version, safe='')}" if version else ""
    return f"{document_url(document)}/paragraphs/{number}{query}"


def _head(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "date": document.date,
        "language": document.language,
        "meta": dict(document.meta),
    }


def _paragraph_payload(document: str, paragraph: Paragraph, version: str | None) -> dict[str, Any]:
    return {
        "number": paragraph.number,
        "heading": paragraph.heading,
        "kind": paragraph.kind,
        "text": paragraph.text,
        "url": paragraph_url(document, paragraph.number, version),
    }
