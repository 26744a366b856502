"""The known questions of all documents, tied to the index as it is now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from index.index import Index
from index.types import Span
from rag.known.file import KnownQuestion
from rag.known.model import KnownModel, Outlook
from rag.known.retold import Spot, Terms
from rag.known.table import make_table
from rag.known.tied import Tied, carry, tie
from rag.types import Query

# Places less likely than this are no hint: a question that is nowhere answered has several of them.
LEAST = 0.05
REMEMBERED = 64  # questions: each is looked at by retrieval, by the reader and by the judge


@dataclass(frozen=True, slots=True)
class Hint:
    """A place that may answer, and how likely, 0 to 1."""

    document: str
    paragraph: int
    span: Span
    probability: float


@dataclass(frozen=True, slots=True)
class Known:
    """What known questions say: places, and for each document how it looks from its questions."""

    hints: tuple[Hint, ...] = ()
    outlooks: Mapping[str, Outlook] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """The known questions of one document, its places, and the words known of each."""

    id: str
    model: KnownModel
    places: tuple[Spot, ...]
    words: tuple[str, ...]


class KnownQuestions:
    """Looks a question up among the known ones; threads may share it.

    `problems` tells, for people, which lines point to words that their paragraph does not have.
    """

    def __init__(
        self,
        questions: Iterable[KnownQuestion],
        index: Index,
        terms: Terms,
        cache: Path | None = None,
    ) -> None:
        """Tie the questions to their paragraphs, also in documents that tell the same.

        Those on documents that are not there rest. `terms` cuts a text as the index does. What is
        computed from the questions is kept in the folder `cache`.
        """
        asked = list(questions)
        own = list(tie(asked, index))
        self.problems = [problem for one in own for problem in one.problems]
        tied = list(carry(asked, own, index, terms, cache))
        self.documents = [_modelled(one, cache) for one in tied]
        self._look = lru_cache(REMEMBERED)(self._looked)

    def look(self, query: Query) -> Known:
        """Return what the known questions say; nothing of documents that are not asked."""
        known = self._look(query.text, query.wording or query.text)
        if query.question.documents is None:
            return known
        asked = set(query.question.documents)
        return Known(
            tuple(hint for hint in known.hints if hint.document in asked),
            {name: one for name, one in known.outlooks.items() if name in asked},
        )

    def _looked(self, *texts: str) -> Known:
        hints: list[Hint] = []
        outlooks = {}
        for document in self.documents:
            best = max(map(document.model.look, dict.fromkeys(texts)), key=_sureness)
            outlooks[document.id] = best
            hints += [
                Hint(document.id, spot.paragraph, spot.span, float(probability))
                for spot, probability in zip(document.places, best.places, strict=True)
                if probability >= LEAST
            ]
        return Known(tuple(sorted(hints, key=lambda hint: -hint.probability)), outlooks)


def _modelled(tied: Tied, cache: Path | None) -> KnownDocument:
    kept = {place: spot for place, spot in tied.spots.items() if spot is not None}
    rows = {place: row for row, place in enumerate(kept)}
    # One whose words are gone is neither answered nor known to be unanswered.
    whole = [one for one in tied.asked if all(place in rows for place in one.places)]
    texts, answered = [one.text for one in whole], [one.answered for one in whole]
    members = [(number, rows[place]) for number, one in enumerate(whole) for place in one.places]
    words = tuple(place.words for place in kept)
    model = KnownModel(make_table(texts, answered, cache, tied.document), members, words, texts)
    return KnownDocument(tied.document, model, tuple(kept.values()), words)


def _sureness(outlook: Outlook) -> tuple[bool, float]:
    return outlook.same, float(outlook.places.max(initial=0.0))
