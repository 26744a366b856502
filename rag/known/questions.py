"""The known questions of all documents, tied to the index as it is now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from index.errors import UnknownDocument
from index.index import Index
from index.types import Span
from rag.known.file import KnownQuestion, Place
from rag.known.model import KnownModel, Outlook
from rag.known.table import make_table
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
    """The known questions of one document, and its places: paragraph, range, words."""

    id: str
    model: KnownModel
    places: tuple[tuple[int, Span], ...]
    words: tuple[str, ...]


class KnownQuestions:
    """Looks a question up among the known ones; threads may share it.

    `problems` tells, for people, which lines point to words that their paragraph does not have.
    """

    def __init__(
        self,
        questions: Iterable[KnownQuestion],
        index: Index,
        cache: Path | None = None,
    ) -> None:
        """Tie the questions to their paragraphs; those on documents that are not there rest.

        What is computed from them is kept in the folder `cache`.
        """
        by_document: dict[str, list[KnownQuestion]] = defaultdict(list)
        for question in questions:
            by_document[question.document].append(question)
        self.problems: list[str] = []
        self.documents = [
            self._tied(document, asked, index, cache)
            for document, asked in by_document.items()
            if _lives(index, document)
        ]
        self._look = lru_cache(REMEMBERED)(self._looked)

    def look(self, query: Query) -> Known:
        """Return what the known questions say; nothing of documents that are not asked."""
        texts = tuple(dict.fromkeys(text for text in (query.text, query.wording) if text))
        known = self._look(texts)
        if query.question.documents is None:
            return known
        asked = set(query.question.documents)
        return Known(
            tuple(hint for hint in known.hints if hint.document in asked),
            {name: one for name, one in known.outlooks.items() if name in asked},
        )

    def _looked(self, texts: tuple[str, ...]) -> Known:
        hints: list[Hint] = []
        outlooks = {}
        for document in self.documents:
            looks = [document.model.look(text) for text in texts]
            best = max(looks, key=_sureness)
            outlooks[document.id] = best
            hints += [
                Hint(document.id, number, span, float(probability))
                for (number, span), probability in zip(document.places, best.places, strict=True)
                if probability >= LEAST
            ]
        return Known(tuple(sorted(hints, key=lambda hint: -hint.probability)), outlooks)

    def _tied(
        self, document: str, asked: Sequence[KnownQuestion], index: Index, cache: Path | None
    ) -> KnownDocument:
        found: dict[Place, Span | None] = {
            place: self._span(document, place, index)
            for place in dict.fromkeys(place for one in asked for place in one.places)
        }
        kept = {place: span for place, span in found.items() if span is not None}
        rows = {place: row for row, place in enumerate(kept)}
        # One whose words are gone is neither answered nor known to be unanswered.
        whole = [one for one in asked if all(place in rows for place in one.places)]
        members = [
            (number, rows[place]) for number, one in enumerate(whole) for place in one.places
        ]
        model = KnownModel(
            make_table(
                [one.text for one in whole], [one.answered for one in whole], cache, document
            ),
            members,
            [place.words for place in kept],
        )
        places = tuple((place.paragraph, span) for place, span in kept.items())
        return KnownDocument(document, model, places, tuple(place.words for place in kept))

    def _span(self, document: str, place: Place, index: Index) -> Span | None:
        try:
            text = index.paragraph(document, place.paragraph).text
        except UnknownDocument:
            text = ""
        start = text.find(place.words)
        if start < 0:
            what = f"{document}: paragraph {place.paragraph} does not say {place.words!r}"
            self.problems.append(what)
            return None
        return Span(start, start + len(place.words) or len(text))


def _sureness(outlook: Outlook) -> float:
    return float(outlook.places.max(initial=0.0))


def _lives(index: Index, document: str) -> bool:
    try:
        index.head(document)
    except UnknownDocument:
        return False
    return True
