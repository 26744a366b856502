"""The whole story of an answer: `Chatbot.stream`."""

import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass, replace

from index.errors import UnknownDocument
from index.index import Index
from index.library import Library
from rag import messages
from rag.checked import Checked, check, evidence_of_text
from rag.cite import AnswerWriter, cite_item
from rag.converse import small_talk, standalone
from rag.gate import Summary, gated
from rag.gather import gather
from rag.judge import screen
from rag.seams import Generator, Judge, Ranker, Retriever, Verifier
from rag.stopwatch import Stopwatch, TimedVerifier
from rag.types import (
    Answer,
    Done,
    Event,
    Evidence,
    Query,
    Question,
    Refusal,
    ScoredPassage,
    SentenceReady,
    SourcesFound,
)

# Passages fetched for one question: enough that eight different paragraphs are among them.
CANDIDATES = 30
NEAREST = 3  # paragraphs shown beside a refusal


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that answers from one state of the index."""

    index: Index
    read: Callable[[Question, str], Query]
    retriever: Retriever
    ranker: Ranker
    judge: Judge
    generator: Generator
    fallback: Generator
    verifier: Verifier


class Chatbot:
    """Answers questions from the documents, each sentence verified before it is said."""

    def __init__(self, parts: Callable[[], Parts], library: Library) -> None:
        """`parts` returns what answers now; it changes when the index of `library` does."""
        self._parts = parts
        self.library = library

    @property
    def index(self) -> Index:
        """The index as it is now."""
        return self._parts().index

    async def ask(self, question: Question) -> Answer:
        """Return the answer that `stream` ends with."""
        async for event in self.stream(question):
            if isinstance(event, Done):
                return event.answer
        raise AssertionError("a stream ends with Done")

    async def stream(self, question: Question) -> AsyncIterator[Event]:
        """Yield the sources, each verified sentence, and last the whole answer."""
        watch, parts = Stopwatch(), self._parts()
        _check_documents(question, parts.index)
        question = _in_force(question, parts.index)
        if words := small_talk(question):
            yield Done(_polite(words, watch))
            return
        if refusal := screen(question):
            yield Done(_refused(refusal, Evidence(), watch))
            return

        query = parts.read(question, standalone(question))
        evidence = gather(parts.index, self._find(parts, query, CANDIDATES))
        watch.lap("retrieve")
        yield SourcesFound(tuple(cite_item(item, item.marker) for item in evidence.items))
        judgement = parts.judge.judge(query, evidence)
        sure = judgement.certainty
        if judgement.refusal:
            yield Done(replace(_refused(judgement.refusal, evidence, watch), certainty=sure))
            return

        writer, verifier = AnswerWriter(evidence), TimedVerifier(parts.verifier)
        summary = Summary(parts.generator.name)
        # Closed at once when the reader goes away, so that a model stops writing for nobody.
        async with aclosing(
            gated(query, evidence, parts.generator, verifier, parts.fallback)
        ) as items:
            async for item in items:
                if isinstance(item, Summary):
                    summary = item
                    continue
                sentence, citations = writer.add(item.claim, item.verdict.supports)
                yield SentenceReady(sentence, tuple(citations))
        watch.lap("generate", without=verifier.seconds)
        watch.add("verify", verifier.seconds)
        if writer.sentences:
            yield Done(replace(_answered(writer, summary, watch), certainty=sure))
        else:
            message = messages.refusal("no_evidence", query.language, _titles(evidence))
            refused = _refused(Refusal("no_evidence", message), evidence, watch, summary)
            yield Done(replace(refused, certainty=sure))

    def search(self, text: str, k: int) -> list[ScoredPassage]:
        """Return at most `k` passages, best first."""
        parts = self._parts()
        return self._find(parts, parts.read(Question(text), text), k)

    def verify(self, text: str, evidence: str | None = None) -> list[Checked]:
        """Hold each sentence of `text` against a text given, or against the documents."""
        parts = self._parts()
        if evidence is not None:
            return check(text, parts.verifier, lambda _: evidence_of_text(evidence))
        return check(text, parts.verifier, lambda claim: self._evidence(parts, claim))

    def _evidence(self, parts: Parts, text: str) -> Evidence:
        query = parts.read(Question(text), text)
        return gather(parts.index, self._find(parts, query, CANDIDATES))

    @staticmethod
    def _find(parts: Parts, query: Query, k: int) -> list[ScoredPassage]:
        return parts.ranker.rank(query, parts.retriever.retrieve(query, max(k, CANDIDATES)))[:k]


def _check_documents(question: Question, index: Index) -> None:
    for document in question.documents or ():
        try:
            index.head(document)
        except UnknownDocument as error:
            raise UnknownDocument(error.what, "GET /v1/documents lists them.") from error


def _in_force(question: Question, index: Index) -> Question:
    """Limit a question that is about a day to the documents in force on it."""
    found = index.in_force(question.as_of) if question.as_of else None
    if found is None:
        return question
    asked = found if question.documents is None else found.intersection(question.documents)
    return replace(question, documents=tuple(asked))


def _titles(evidence: Evidence) -> list[str]:
    return list(dict.fromkeys(item.title for item in evidence.items[:NEAREST]))


def _answered(writer: AnswerWriter, summary: Summary, watch: Stopwatch) -> Answer:
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


def _refused(
    refusal: Refusal, evidence: Evidence, watch: Stopwatch, summary: Summary | None = None
) -> Answer:
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


def _polite(words: str, watch: Stopwatch) -> Answer:
    return Answer(uuid.uuid4().hex, words, answered=False, timings_ms=watch.timings_ms())
