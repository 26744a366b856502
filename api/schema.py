"""What is answered over HTTP: one type for each JSON object, documented at `/docs`.

The types read the values of `rag` by attribute; `api/wire.py` makes the objects.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from index.types import ParagraphKind
from rag.types import Label, RefusalReason


class Wire(BaseModel):
    """A JSON object that is made from a value of the same attributes."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class WireCitation(Wire):
    """A quotation: `text[start:end] == quote`, `text` being the whole paragraph.

    `version` and `url` are empty for a text that came with the request.
    """

    marker: int
    document: str
    title: str
    paragraph: int
    heading: str
    quote: str
    start: int
    end: int
    text: str
    version: str
    url: str


class WireSentence(Wire):
    """A verified sentence; `answer[start:end] == text`, its markers follow it there."""

    text: str
    start: int
    end: int
    markers: tuple[int, ...]
    supported: bool


class WireRefusal(Wire):
    """Why there is no answer."""

    reason: RefusalReason
    message: str


class WireRepair(Wire):
    """A misspelt word of the question and what it was read as."""

    was: str
    now: str


class WireAnswer(Wire):
    """A cited answer or a refusal."""

    id: str
    answer: str
    answered: bool
    refusal: WireRefusal | None
    sentences: tuple[WireSentence, ...]
    citations: tuple[WireCitation, ...]
    nearest: tuple[WireCitation, ...]
    generator: str
    notes: tuple[str, ...]
    repairs: tuple[WireRepair, ...]
    timings_ms: dict[str, float]


class WirePassage(Wire):
    """A passage that a search found: `[start, end)` of a paragraph, and why it was found."""

    document: str
    paragraph: int
    start: int
    end: int
    text: str
    context: str
    score: float
    scores: dict[str, float]
    matched: tuple[str, ...]
    url: str


class WirePassages(Wire):
    """Passages, best first."""

    passages: tuple[WirePassage, ...]


class WireChecked(Wire):
    """One sentence of a text that was verified."""

    text: str
    supported: bool
    verdict: Label
    reasons: tuple[str, ...]
    citations: tuple[WireCitation, ...]


class WireVerification(Wire):
    """The sentences of a text that was verified, in order."""

    sentences: tuple[WireChecked, ...]


class WireSummary(Wire):
    """A document and the number of its paragraphs."""

    id: str
    title: str
    source: str
    date: str
    language: str
    meta: dict[str, str]
    paragraphs: int


class WireDocuments(Wire):
    """Every document."""

    documents: tuple[WireSummary, ...]


class WireChange(WireSummary):
    """What became of one document of an uploaded file."""

    version: str
    change: Literal["added", "replaced", "unchanged"]
    url: str


class WireChanges(Wire):
    """What became of each document of an uploaded file."""

    documents: tuple[WireChange, ...]


class WireParagraph(Wire):
    """A numbered paragraph."""

    number: int
    heading: str
    kind: ParagraphKind
    text: str
    url: str


class WireCitedParagraph(WireParagraph):
    """A paragraph with the document it belongs to."""

    document: str
    title: str
    version: str


class WireDocument(Wire):
    """A document with its paragraphs."""

    id: str
    title: str
    source: str
    date: str
    language: str
    meta: dict[str, str]
    version: str
    paragraphs: tuple[WireParagraph, ...]


class WireSources(Wire):
    """The candidate paragraphs: the event `sources`."""

    sources: tuple[WireCitation, ...]


class WireSpoken(WireSentence):
    """One verified sentence with its citations: the event `sentence`."""

    citations: tuple[WireCitation, ...]


class Problem(Wire):
    """What went wrong and what to do about it (RFC 9457); `request_id` is also in the log."""

    type: str
    title: str
    status: int
    detail: str
    request_id: str
    errors: tuple[dict[str, str], ...] | None = None
