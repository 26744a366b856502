"""What is found for a question, with the places that known questions point to in front."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rag.known.questions import Hint, KnownQuestions
from rag.seams import Retriever
from rag.types import Query, ScoredPassage

# What a place that is surely asked for is worth in fused scores, of which the first passage has
# more than 10 for half of all questions.
FOUND = 8.0
# A place as likely as this is looked for where the search has not found it.
LOOKED_FOR = 0.5
MOST = 200  # passages of one document that are looked through then


@dataclass(frozen=True, slots=True)
class KnownRetriever:
    """Implements `Retriever`: what another finds, with the places known to answer in front."""

    retriever: Retriever
    known: KnownQuestions

    def retrieve(self, query: Query, k: int) -> list[ScoredPassage]:
        """Return at most `k` passages, best first."""
        hints = self.known.look(query).hints
        found = self.retriever.retrieve(query, k)
        if not hints:
            return found
        for document in _missing(hints, found):
            asked = replace(query.question, documents=(document,))
            own = self.retriever.retrieve(replace(query, question=asked), MOST)
            found += [one for one in own if _hinted(hints, one) >= LOOKED_FOR]
        raised = [_raised(one, _hinted(hints, one)) for one in found]
        return sorted(raised, key=lambda scored: -scored.score)[:k]


def _missing(hints: Sequence[Hint], found: Sequence[ScoredPassage]) -> set[str]:
    """Return the documents with a likely place that was not found."""
    places = {one.place for one in found}
    return {
        hint.document
        for hint in hints
        if hint.probability >= LOOKED_FOR and (hint.document, hint.paragraph) not in places
    }


def _hinted(hints: Sequence[Hint], scored: ScoredPassage) -> float:
    """Return how likely a passage has the place that is asked for."""
    passage = scored.passage
    return max(
        (
            hint.probability
            for hint in hints
            if scored.place == (hint.document, hint.paragraph)
            and hint.span.start < passage.end
            and passage.start < hint.span.end
        ),
        default=0.0,
    )


def _raised(scored: ScoredPassage, likely: float) -> ScoredPassage:
    scores = {**scored.scores, "known": likely}
    return ScoredPassage(scored.passage, scored.score + FOUND * likely, scores, scored.matched)
