"""How well passages are found: `g60 eval retrieval`, and the same for reading sets.

Judgements are keyed by document or by paragraph, so that cutting passages differently changes
no benchmark; of several passages the best one counts.
"""

import statistics
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from eval.measures import DEPTH, measure
from eval.sets import Asked, read_asked, read_contexts, write_corpus
from index.embedding import load_embedder
from index.library import Progress, open_library
from index.threads import one_thread
from index.tokens import Segmenter
from rag.fusion import Fusion
from rag.query import QueryReader, known_by
from rag.retrieve import HybridRetriever
from rag.stopwatch import Stopwatch
from rag.types import Query, Question, ScoredPassage

# Passages fetched for one question: a hundred different documents are among them.
PASSAGES = 200
STAGES = ("read", "probe", "embed", "sparse", "dense", "fuse", "total")
TOGETHER = "together"

System: TypeAlias = Callable[[HybridRetriever, Query], Sequence[ScoredPassage]]


def evaluate_retrieval(  # noqa: PLR0913 - what the command line offers
    corpus: Path,
    questions: Path,
    *,
    ablate: bool = False,
    embedding: str = "",
    folder: Path | None = None,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Measure questions (`id, question, relevant`) on a corpus (`id, title, text`, or any).

    `folder` keeps the index for the next time; without it, it is built in a temporary one.
    """
    asked = read_asked(questions)
    with TemporaryDirectory() as temporary:
        retriever = open_retriever(corpus, folder or Path(temporary), embedding, progress)
        return evaluate(retriever, asked, ablate=ablate, progress=progress)


def evaluate_reading_retrieval(
    questions: Path,
    *,
    closed: bool = False,
    ablate: bool = False,
    embedding: str = "",
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Measure a reading set (`question, context|contexts, answers`): is its context found?

    The corpus is every distinct context; with `closed` each question searches its own alone.
    Questions without an answer have nothing to be found and are left out.
    """
    contexts, asked = read_contexts(questions)
    with TemporaryDirectory() as temporary:
        corpus = Path(temporary) / "contexts.jsonl"
        write_corpus(corpus, contexts)
        retriever = open_retriever(corpus, Path(temporary), embedding, progress)
        if not closed:
            asked = [Asked(one.id, one.text, one.relevant) for one in asked]
        return evaluate(retriever, asked, ablate=ablate, progress=progress)


def open_retriever(
    corpus: Path,
    folder: Path,
    embedding: str = "",
    progress: Progress | None = None,
    fusion: Fusion | None = None,
) -> HybridRetriever:
    """Return a retriever over a corpus, its index built in `folder` unless it is there."""
    one_thread()
    embedder, segmenter = load_embedder(embedding), Segmenter()
    index = open_library(corpus, folder, embedder, segmenter, progress).current()
    queries = QueryReader(segmenter.words, known_by(index.idf))
    return HybridRetriever(index, embedder, segmenter, queries, fusion)


def evaluate(
    retriever: HybridRetriever,
    asked: Sequence[Asked],
    *,
    ablate: bool = False,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Return measures, number of questions and median times; `ablation` has each part alone."""
    systems = ALONE if ablate else {}
    runs: dict[str, dict[str, dict[str, float]]] = {name: {} for name in (*systems, TOGETHER)}
    times: list[Mapping[str, float]] = []
    for done, one in enumerate(asked, 1):
        watch = Stopwatch()
        query = retriever.queries.read(Question(one.text, documents=one.documents))
        watch.lap("read")
        found = retriever.timed(query, PASSAGES, watch)
        times.append(watch.timings_ms())
        runs[TOGETHER][one.id] = ranking(found, one)
        for name, system in systems.items():
            runs[name][one.id] = ranking(system(retriever, query), one)
        if progress:
            progress(done, len(asked))
    qrels = {one.id: one.relevant for one in asked}
    result = {
        "measures": measure(qrels, runs[TOGETHER]),
        "n": len(asked),
        "timings_ms": {name: _median(times, name) for name in STAGES},
    }
    if ablate:
        result["ablation"] = {name: measure(qrels, run) for name, run in runs.items()}
    return result


def ranking(found: Sequence[ScoredPassage], one: Asked) -> dict[str, float]:
    """Return ids with scores that fall with their rank, each id where it comes first."""
    by_paragraph = any("#" in key for key in one.relevant)
    keys = [
        f"{scored.passage.document}#{scored.passage.paragraph}"
        if by_paragraph
        else scored.passage.document
        for scored in found
    ]
    return {key: -float(rank) for rank, key in enumerate(list(dict.fromkeys(keys))[:DEPTH])}


def _median(times: Sequence[Mapping[str, float]], stage: str) -> float:
    return round(statistics.median(one.get(stage, 0.0) for one in times), 3)


def _plain(retriever: HybridRetriever, query: Query) -> list[ScoredPassage]:
    """Return what BM25 finds by the question as it was typed: what we have to be better than."""
    terms = dict.fromkeys(retriever.segmenter.terms(query.question.text), 1.0)
    hits = retriever.index.search_sparse(terms, PASSAGES, query.question.documents)
    return _passages(retriever, hits)


def _sparse(retriever: HybridRetriever, query: Query) -> list[ScoredPassage]:
    """Return what BM25 finds after repair, filler and lexicon."""
    terms = retriever.prober.probe(query).terms
    hits = retriever.index.search_sparse(terms, PASSAGES, query.question.documents)
    return _passages(retriever, hits)


def _dense(retriever: HybridRetriever, query: Query) -> list[ScoredPassage]:
    """Return what the embedding model finds."""
    vector = retriever.embedder.encode_query(query.text)
    hits = retriever.index.search_dense(vector, PASSAGES, query.question.documents)
    return _passages(retriever, hits)


def _passages(retriever: HybridRetriever, hits: Sequence[tuple[int, float]]) -> list[ScoredPassage]:
    return [ScoredPassage(retriever.index.passages[number], score) for number, score in hits]


ALONE: Mapping[str, System] = {"bm25": _plain, "sparse": _sparse, "dense": _dense}
