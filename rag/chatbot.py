"""The whole story of an answer: `Chatbot.stream`."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace

from index.errors import UnknownDocument
from index.index import Index
from index.library import Library
from rag.answers import (
    Ending,
    answered,
    no_evidence,
    no_more,
    polite,
    refused,
    repair_notes,
    shown_repairs,
)
from rag.checked import Checked, check, evidence_of_text
from rag.cite import AnswerWriter, cite_item
from rag.converse import more_of, small_talk, standalone
from rag.decide import Deciders, Decision, Part, Shown, decide, without_said
from rag.gate import Summary, gated
from rag.gather import for_part, gather
from rag.outline import Outliner
from rag.overview import Overview, introduction, overview, wished
from rag.parts import ways_of
from rag.saying import led
from rag.screen import screen
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
    outliner: Outliner


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
        answer: Answer | None = None
        # To its end: what is left in the middle the event loop has to close, which takes longer.
        async for event in self.stream(question):
            if isinstance(event, Done):
                answer = event.answer
        if answer is None:
            raise AssertionError("a stream ends with Done")
        return answer

    async def stream(self, question: Question) -> AsyncIterator[Event]:
        """Yield the sources, each verified sentence, and last the whole answer."""
        watch, parts = Stopwatch(), self._parts()
        _check_documents(question, parts.index)
        question = _in_force(question, parts.index)
        if words := small_talk(question):
            yield Done(polite(words, watch))
            return
        if refusal := screen(question):
            yield Done(refused(refusal, Evidence(), watch))
            return

        query = parts.read(question, standalone(question))
        whole = self._whole(parts, query)
        if isinstance(whole, Refusal):
            yield Done(refused(whole, Evidence(), watch))
            return
        evidence, asked = (whole.evidence, ()) if whole else self._gather(parts, query)
        watch.lap("retrieve")
        yield SourcesFound(tuple(cite_item(item, item.marker) for item in evidence.items))
        said = more_of(question)
        shown = without_said(evidence, said) if said else evidence
        by = Deciders(parts.judge, parts.verifier, parts.generator, parts.fallback)
        if whole:
            by = by.quoting(whole.claims)
            decision = Decision(query, by.generator)
        else:
            decision = decide(by, query, shown, () if said else asked)
        repairs = shown_repairs(query)
        notes = (*repair_notes(repairs, query), *decision.notes)
        ending = Ending(notes, repairs, decision.certainty)
        if decision.refusal:
            refusal = no_more(query) if said else decision.refusal
            yield Done(ending.of(refused(refusal, evidence, watch)))
            return

        writer, verifier = AnswerWriter(evidence), TimedVerifier(parts.verifier)
        summary = Summary(parts.generator.name)
        generator = Shown(decision.generator, shown) if said else decision.generator
        # Closed at once when the reader goes away, so that a model stops writing for nobody.
        items = gated(decision.query, evidence, generator, verifier, by.fallback)
        async with aclosing(led(items, decision)) as all_said:
            async for item in all_said:
                if isinstance(item, Summary):
                    summary = item
                    continue
                sentence, citations = writer.add(item.claim, item.verdict.supports)
                yield SentenceReady(sentence, tuple(citations))
        watch.lap("generate", without=verifier.seconds)
        watch.add("verify", verifier.seconds)
        if writer.sentences:
            yield Done(ending.of(answered(writer, summary, watch)))
        else:
            yield Done(ending.of(refused(no_evidence(query, evidence), evidence, watch, summary)))

    def search(self, text: str, k: int, as_of: str = "") -> list[ScoredPassage]:
        """Return at most `k` passages, best first, of what was in force `as_of` a day, if any."""
        parts = self._parts()
        question = _in_force(Question(text, as_of=as_of), parts.index)
        return self._find(parts, parts.read(question, text), k)

    def verify(self, text: str, evidence: str | None = None) -> list[Checked]:
        """Hold each sentence of `text` against a text given, or against the documents."""
        parts = self._parts()
        if evidence is not None:
            return check(text, parts.verifier, lambda _: evidence_of_text(evidence))
        return check(text, parts.verifier, lambda claim: self._evidence(parts, claim))

    def _evidence(self, parts: Parts, text: str) -> Evidence:
        query = parts.read(Question(text), text)
        return gather(parts.index, self._find(parts, query, CANDIDATES))

    def _whole(self, parts: Parts, query: Query) -> Overview | Refusal | None:
        """Return what tells a document, or all it says of a thing, where that is asked for."""
        wish = wished(query.question.text)
        if wish and not wish.about:
            return overview(wish, query, parts.index, parts.outliner)
        best = self._find(parts, query, 1) if wish else []
        if not wish or not best:
            return None
        return introduction(wish, best[0].passage.document, parts.index, parts.outliner)

    def _gather(self, parts: Parts, query: Query) -> tuple[Evidence, tuple[Part, ...]]:
        """Return the evidence, and how it looks from each part of a question that has several."""
        whole = self._find(parts, query, CANDIDATES)
        chosen = [self._meant(parts, ways) for ways in ways_of(query)]
        asked, others = [one for one, _ in chosen], [found for _, found in chosen]
        evidence = gather(parts.index, whole, *others)
        seen = (for_part(evidence, found) for found in others)
        return evidence, tuple(Part(*one) for one in zip(asked, seen, strict=True))

    def _meant(self, parts: Parts, ways: Sequence[Query]) -> tuple[Query, list[ScoredPassage]]:
        """Return the likeliest way to take a part that is answered, else the surest one."""
        searched = ((way, self._find(parts, way, CANDIDATES)) for way in ways)
        if len(ways) == 1:
            return next(searched)
        judged_ways = []
        for way, found in searched:
            judged = parts.judge.judge(way, gather(parts.index, found))
            if judged.refusal is None:
                return way, found
            judged_ways.append((judged.certainty or 0.0, way, found))
        _, way, found = max(judged_ways, key=lambda one: one[0])
        return way, found

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
