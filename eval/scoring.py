"""The scores of a whole run, with the measures that need more than one response."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from eval.folder import ScoredRow
from eval.paragraphs import Paragraphs, Place
from eval.question import EvalQuestion
from eval.ranking import ranking_scores
from eval.response import Response
from eval.score import Score, Scores, score
from eval.statements import Checker, Finder
from rag.types import ScoredPassage
from rag.verify import EvidenceVerifier

LOOKED_AT = 8  # passages that could carry a sentence which cites nothing


class Searches(Protocol):
    """What finds the passages that could carry a sentence."""

    def search(self, text: str, k: int) -> Iterable[ScoredPassage]:
        """Return at most `k` passages, best first."""


def finder(library: Searches) -> Finder:
    """Return what names the paragraphs that a search for a text finds."""

    def find(text: str) -> tuple[Place, ...]:
        found = library.search(text, LOOKED_AT)
        return tuple(one.place for one in found)

    return find


def checker(library: Searches, paragraphs: Paragraphs) -> Checker:
    """Return a checker that searches for what is said without a citation."""
    return Checker(paragraphs, EvidenceVerifier(), finder(library))


def score_all(
    questions: Sequence[EvalQuestion], responses: Mapping[str, Response], judge: Checker
) -> tuple[ScoredRow, ...]:
    """Return the scores of every question, in their order."""
    ranked = ranking_scores(questions, responses)
    scored = {question.id: score(question, responses[question.id], judge) for question in questions}
    return tuple(
        ScoredRow(
            question.id,
            question.kind,
            question.half,
            {**scored[question.id], **_variant(question, scored), **ranked.get(question.id, {})},
            question.fingerprint,
        )
        for question in questions
    )


def _variant(question: EvalQuestion, scored: Mapping[str, Scores]) -> dict[str, Score]:
    """Tell whether a rewording was treated rightly where the plain question was.

    Invariance to what does not change the meaning (CheckList, Ribeiro et al., 2020, arXiv
    2005.04118): English, Traditional characters and misspellings of one question.
    """
    plain = scored.get(question.same_as, {}).get("right", (0.0, 0.0))
    if not plain[0] or "right" not in scored[question.id]:
        return {}
    return {"variants": scored[question.id]["right"]}
