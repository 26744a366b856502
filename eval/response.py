"""What a system said to one question, as it is stored: text, citations, timings."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from eval.paragraphs import Place
from rag.types import Answer, Citation


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation: the marker in the text, the paragraph, and the words quoted from it.

    `quote` and `start` are as the system gave them, right or wrong; None where it gave none.
    `document` is empty where the citation names nothing that could be found.
    """

    marker: int
    document: str = ""
    paragraph: int = 0
    quote: str | None = None
    start: int | None = None

    @property
    def place(self) -> Place:
        """The paragraph it names."""
        return (self.document, self.paragraph)


@dataclass(frozen=True, slots=True)
class Response:
    """One answer of a run.

    `sources` are the paragraphs found, best first; None where the system does not tell.
    `certainty` is how sure it says it was, 0 to 1; None where it does not say.
    """

    id: str
    answered: bool
    answer: str
    citations: tuple[Cited, ...] = ()
    nearest: tuple[Place, ...] = ()
    sources: tuple[Place, ...] | None = None
    refusal: str = ""
    notes: tuple[str, ...] = ()
    certainty: float | None = None
    timings_ms: Mapping[str, float] = field(default_factory=dict)

    def named(self, id: str) -> "Response":  # noqa: A002 - the field's name
        """Return the same response to the question of this id."""
        return replace(self, id=id)

    def to_json(self) -> dict[str, Any]:
        """Return the line of answers.jsonl."""
        return asdict(self)


def from_json(record: Mapping[str, Any]) -> Response:
    """Return the response of a line of answers.jsonl."""
    sources = record["sources"]
    return Response(
        **{
            **record,
            "citations": tuple(Cited(**cited) for cited in record["citations"]),
            "nearest": _places(record["nearest"]),
            "sources": None if sources is None else _places(sources),
            "notes": tuple(record["notes"]),
        }
    )


def from_answer(answer: Answer, sources: Sequence[Citation]) -> Response:
    """Return what the chatbot answered in process; the id is still to be given."""
    return Response(
        id="",
        answered=answer.answered,
        answer=answer.answer,
        citations=tuple(
            Cited(one.marker, one.document, one.paragraph, one.quote, one.start)
            for one in answer.citations
        ),
        nearest=tuple((one.document, one.paragraph) for one in answer.nearest),
        sources=tuple((one.document, one.paragraph) for one in sources),
        refusal=answer.refusal.reason if answer.refusal else "",
        notes=answer.notes,
        certainty=answer.certainty,
        timings_ms=dict(answer.timings_ms),
    )


def _places(value: Sequence[Sequence[Any]]) -> tuple[Place, ...]:
    return tuple((str(document), int(number)) for document, number in value)
