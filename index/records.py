"""Documents as lines of JSON, and the version that names their content."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from index.types import Document, Paragraph, Span

# Hexadecimal digits of a version: among a million versions of one document two are alike with
# probability 2e-3.
VERSION_DIGITS = 12


def version_of(document: Document) -> str:
    """Return a short hash of everything a document says; equal content, equal version."""
    content = [head_of(document), [_paragraph_fields(each) for each in document.paragraphs]]
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()[:VERSION_DIGITS]


def head_of(document: Document) -> dict[str, Any]:
    """Return all of a document but its paragraphs."""
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "date": document.date,
        "language": document.language,
        "meta": dict(document.meta),
    }


def document_of(head: Mapping[str, Any], paragraphs: Sequence[Paragraph]) -> Document:
    """Put a document together again."""
    return Document(
        id=head["id"],
        title=head["title"],
        paragraphs=tuple(paragraphs),
        source=head["source"],
        date=head["date"],
        language=head["language"],
        meta=MappingProxyType(head["meta"]),
    )


def paragraph_line(paragraph: Paragraph) -> bytes:
    """Return a paragraph as one line of JSON."""
    return line_of(_paragraph_fields(paragraph))


def paragraph_of(line: bytes) -> Paragraph:
    """Return the paragraph of a line."""
    number, text, headings, kind, spans = json.loads(line)
    return Paragraph(number, text, tuple(headings), kind, tuple(Span(*span) for span in spans))


def line_of(value: Any) -> bytes:
    """Return a value as one line of JSON; a lone surrogate is escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode() + b"\n"
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode() + b"\n"


def _paragraph_fields(paragraph: Paragraph) -> list[Any]:
    return [
        paragraph.number,
        paragraph.text,
        list(paragraph.headings),
        paragraph.kind,
        [[span.start, span.end] for span in paragraph.spans],
    ]
