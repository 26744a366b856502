"""How well the sources of each answer were found, by ir-measures."""

from collections.abc import Mapping, Sequence
from itertools import chain

from eval.measures import by_question
from eval.paragraphs import shown
from eval.question import EvalQuestion
from eval.response import Response
from eval.score import Score

# Our names; the sources of an answer are at most eight, so recall@100 is that of all of them.
NAMES: Mapping[str, str] = {
    "hit@1": "hit@1", "hit@5": "hit@5", "RR@10": "RR@10", "nDCG@10": "nDCG@10",
    "recall@100": "source_recall",
}  # fmt: skip


def ranking_scores(
    questions: Sequence[EvalQuestion], responses: Mapping[str, Response]
) -> dict[str, dict[str, Score]]:
    """Return the measures of retrieval for each question whose system told its sources.

    Success, recall, reciprocal rank and nDCG as ir-measures (MacAvaney et al., 2022) defines
    them, over paragraphs; every paragraph of every group of proofs is relevant.
    """
    asked = [
        question for question in questions
        if question.answerable and question.proofs and question.id in responses
        and responses[question.id].sources is not None
    ]  # fmt: skip
    if not asked:
        return {}
    qrels = {q.id: frozenset(shown(place) for place in chain(*q.proofs)) for q in asked}
    run = {
        q.id: {shown(place): -float(rank) for rank, place in enumerate(sources_of(responses[q.id]))}
        for q in asked
    }
    table = by_question(qrels, run)
    return {
        q.id: {ours: (table[theirs][n], 1.0) for theirs, ours in NAMES.items()}
        for n, q in enumerate(asked)
    }


def sources_of(response: Response) -> tuple[tuple[str, int], ...]:
    """Return the distinct sources, best first; none where the system does not tell."""
    return tuple(dict.fromkeys(response.sources or ()))


def first_proof(question: EvalQuestion, response: Response) -> int | None:
    """Return the rank, from 1, of the first source that is a proof; None if none is."""
    proofs = set(chain(*question.proofs))
    ranks = (n for n, place in enumerate(sources_of(response), 1) if place in proofs)
    return next(ranks, None)
