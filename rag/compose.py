"""The one place where the pieces are put together, from the settings."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass
from threading import Lock
from typing import Any

from index.embedder import Embedder
from index.embedding import load_embedder
from index.index import Index
from index.library import Library, Progress, find_library, open_library
from index.threads import one_thread
from index.tokens import Segmenter
from index.transformer import CrossEncoderScorer, EntailmentScorer
from rag.chatbot import Chatbot, Parts
from rag.entailment import EntailmentVerifier
from rag.extract import ExtractiveGenerator
from rag.judge import EvidenceJudge
from rag.known.clauses import KnownClauses
from rag.known.judge import KnownJudge
from rag.known.opening import CurrentWordings, KnownFolder
from rag.known.questions import KnownQuestions
from rag.known.retriever import KnownRetriever
from rag.known.verifier import WordedVerifier
from rag.llm import ModelSettings, OpenAIGenerator
from rag.outline import Outliner
from rag.query import QueryReader, known_by
from rag.rank import CrossEncoderRanker, FusionRanker
from rag.reading.reader import Reader
from rag.retrieve import HybridRetriever
from rag.rewrite import Rewriter
from rag.seams import Ranker, Verifier
from rag.settings import Settings
from rag.types import Event, Question
from rag.verify import EvidenceVerifier

_log = logging.getLogger("g60")


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents with what they are searched by."""

    library: Library
    embedder: Embedder
    segmenter: Segmenter


def open_documents(settings: Settings, progress: Progress | None = None) -> Documents:
    """Open the index of the corpus, building it where it is missing or no longer fits."""
    one_thread()
    embedder, segmenter = load_embedder(settings.embedding), Segmenter()
    library = open_library(settings.corpus, settings.data_dir, embedder, segmenter, progress)
    for problem in library.problems:
        _log.warning("%s", problem)
    return Documents(library, embedder, segmenter)


def find_documents(settings: Settings) -> Library:
    """Return the library as it lies there, for checks: opening it would repair it."""
    embedder = load_embedder(settings.embedding)
    return find_library(settings.corpus, settings.data_dir, embedder, Segmenter())


class OpenedChatbot(Chatbot):
    """A chatbot that holds connections, and gives them back when it is closed."""

    def __init__(
        self,
        parts: Callable[[], Parts],
        library: Library,
        close: Callable[[], Awaitable[None]] | None = None,
        rewriter: Rewriter | None = None,
    ) -> None:
        """`close` gives back what the parts hold; `rewriter` puts follow-ups into words."""
        super().__init__(parts, library)
        self._close, self._rewriter = close, rewriter

    async def stream(self, question: Question) -> AsyncIterator[Event]:
        """Yield what the chatbot does, a follow-up put into words of its own before."""
        if self._rewriter is not None:
            await self._rewriter.prepare(question)
        answering: Any = super().stream(question)
        async with aclosing(answering) as events:
            async for event in events:
                yield event

    async def close(self) -> None:
        """Give back the connections to a language model; a later question would open them anew."""
        if self._close is not None:
            await self._close()


def open_chatbot(settings: Settings, progress: Progress | None = None) -> OpenedChatbot:
    """Return a chatbot over the corpus; it notices when that or the known questions change.

    To be closed in the event loop that asked it.
    """
    models = _models(settings)  # quick to fail
    documents = open_documents(settings, progress)
    known = KnownFolder(settings.data_dir)
    current = _Current(
        documents,
        lambda index: _parts(
            known.tied(index, documents.segmenter.terms), index, documents, settings, models
        ),
        known.state,
    )
    writer = models.writer
    return OpenedChatbot(
        current, documents.library, writer.close if writer else None, models.rewriter
    )


@dataclass(frozen=True, slots=True)
class _Models:
    """What does not depend on the index: loaded once, when the chatbot is opened."""

    writer: OpenAIGenerator | None
    rewriter: Rewriter | None
    ranker: Ranker
    verifier: Verifier


def _models(settings: Settings) -> _Models:
    """Load what the settings name; EmbeddingError where a model cannot be loaded."""
    ranker: Ranker = FusionRanker()
    if settings.ranker:
        ranker = CrossEncoderRanker(CrossEncoderScorer(settings.ranker))
    writer = _writer(settings)
    rewriter = Rewriter(writer) if writer else None
    return _Models(writer, rewriter, ranker, load_verifier(settings))


def load_verifier(settings: Settings) -> Verifier:
    """Return the rules, with known wordings, and the model of inference that the settings name."""
    rules = WordedVerifier(EvidenceVerifier(), CurrentWordings(KnownFolder(settings.data_dir)))
    if not settings.entailment:
        return rules
    return EntailmentVerifier(rules, EntailmentScorer(settings.entailment))


def _parts(
    known: KnownQuestions, index: Index, documents: Documents, settings: Settings, models: _Models
) -> Parts:
    segmenter = documents.segmenter
    reader = Reader(segmenter.words, hints=KnownClauses(known))
    queries = QueryReader(segmenter.words, known_by(index.idf))
    extractive = ExtractiveGenerator(reader)
    retriever = HybridRetriever(index, documents.embedder, segmenter, queries)
    judge = EvidenceJudge(reader, settings.strictness)
    return Parts(
        index=index,
        read=models.rewriter.reading(queries.read) if models.rewriter else queries.read,
        retriever=KnownRetriever(retriever, known),
        ranker=models.ranker,
        judge=KnownJudge(judge, known, reader, settings.strictness),
        generator=models.writer or extractive,
        fallback=extractive,
        verifier=models.verifier,
        outliner=Outliner(segmenter.words_of),
    )


def _writer(settings: Settings) -> OpenAIGenerator | None:
    if not settings.llm_model:
        return None
    return OpenAIGenerator(
        ModelSettings(
            model=settings.llm_model,
            base_url=settings.openai_base_url,
            api_key=settings.openai_api_key.get_secret_value(),
            deadline=settings.llm_deadline,
        )
    )


class _Current:
    """The parts for the index and the known questions as they are now, made anew when they change.

    `state` tells apart the known questions of two moments.
    """

    def __init__(
        self, documents: Documents, make: Callable[[Index], Parts], state: Callable[[], object]
    ) -> None:
        self._library, self._make, self._state = documents.library, make, state
        self._seen, self._parts = state(), make(self._library.current())
        self._lock = Lock()

    def __call__(self) -> Parts:
        index, state = self._library.current(), self._state()
        with self._lock:
            if self._parts.index is not index or self._seen != state:
                self._seen, self._parts = state, self._make(index)
            return self._parts
