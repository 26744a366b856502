"""From what was said, or not said, to the answer that ends a stream."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rag import messages
from rag.cite import AnswerWriter, cite_item
from rag.gate import Summary
from rag.stopwatch import Stopwatch
from rag.types import Answer, Evidence, Query, Refusal, Repair

NEAREST = 3  # paragraphs shown beside a refusal


def polite(words: str, watch: Stopwatch) -> Answer:
    """Return the answer to a message that asks nothing."""
    return Answer(uuid.uuid4().hex, words, answered=False, timings_ms=watch.timings_ms())


def answered(writer: AnswerWriter, summary: Summary, watch: Stopwatch) -> Answer:
    """Return the answer that was written."""
    return Answer(
        id=uuid.uuid4().hex,
        answer=writer.text,
        answered=True,
        sentences=tuple(writer.sentences),
        citations=tuple(writer.citations),
        generator=summary.generator,
        notes=summary.notes,
        timings_ms=watch.timings_ms(),
    )


def refused(
    refusal: Refusal, evidence: Evidence, watch: Stopwatch, summary: Summary | None = None
) -> Answer:
    """Return a refusal with the paragraphs that come nearest."""
    nearest = evidence.items[:NEAREST]
    return Answer(
        id=uuid.uuid4().hex,
        answer=refusal.message,
        answered=False,
        refusal=refusal,
        nearest=tuple(cite_item(item, marker) for marker, item in enumerate(nearest, 1)),
        generator=summary.generator if summary else "",
        notes=summary.notes if summary else (),
        timings_ms=watch.timings_ms(),
    )


def no_evidence(query: Query, evidence: Evidence) -> Refusal:
    """Return the refusal that names where the nearest paragraphs are."""
    titles = [item.title for item in evidence.items[:NEAREST]]
    return Refusal("no_evidence", messages.refusal("no_evidence", query.language, titles))


def no_more(query: Query) -> Refusal:
    """Return the refusal of a 还有呢 after which there is nothing new."""
    return Refusal("no_evidence", messages.no_more(query.language))


@dataclass(frozen=True, slots=True)
class Ending:
    """What every answer to one question carries: notes, repairs, the judge's certainty."""

    notes: tuple[str, ...]
    repairs: tuple[Repair, ...]
    certainty: float | None

    def of(self, answer: Answer) -> Answer:
        """Return the answer with it."""
        return replace(
            answer,
            notes=(*self.notes, *answer.notes),
            repairs=self.repairs,
            certainty=self.certainty,
        )


def shown_repairs(query: Query) -> tuple[Repair, ...]:
    """Return the repairs that change what a reader sees, not those that only fold it."""
    return tuple(dict.fromkeys(one for one in query.repairs if one.was != one.now))


def repair_notes(repairs: Iterable[Repair], query: Query) -> tuple[str, ...]:
    """Return a note for each misspelt word."""
    return tuple(messages.repaired(one.was, one.now, query.language) for one in repairs)
