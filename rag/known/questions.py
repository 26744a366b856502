"""The known questions of all documents, tied to the index as it is now."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
        tied = list(tie(questions, index))
        self.problems = [problem for one in tied for problem in one.problems]
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
                Hint(document.id, number, span, float(probability))
                for (number, span), probability in zip(document.places, best.places, strict=True)
                if probability >= LEAST
            ]
        return Known(tuple(sorted(hints, key=lambda hint: -hint.probability)), outlooks)


@dataclass(frozen=True, slots=True)
class Tied:
    """The questions on one document, and the range of each place; None where its words are gone."""

    document: str
    asked: tuple[KnownQuestion, ...]
    spans: Mapping[Place, Span | None]

    @property
    def problems(self) -> list[str]:
        """What no longer fits, for people to read."""
        return [
            f"{self.document}: paragraph {place.paragraph} does not say {place.words!r}"
            for place, span in self.spans.items()
            if span is None
        ]


def tie(questions: Iterable[KnownQuestion], index: Index) -> Iterator[Tied]:
    """Find the words of each question; those on documents that are not there are left out."""
    by_document: dict[str, list[KnownQuestion]] = defaultdict(list)
    for question in questions:
        by_document[question.document].append(question)
    for document, asked in by_document.items():
        if _lives(index, document):
            places = dict.fromkeys(place for one in asked for place in one.places)
            spans = {place: _span(document, place, index) for place in places}
            yield Tied(document, tuple(asked), spans)


def _modelled(tied: Tied, cache: Path | None) -> KnownDocument:
    kept = {place: span for place, span in tied.spans.items() if span is not None}
    rows = {place: row for row, place in enumerate(kept)}
    # One whose words are gone is neither answered nor known to be unanswered.
    whole = [one for one in tied.asked if all(place in rows for place in one.places)]
    texts, answered = [one.text for one in whole], [one.answered for one in whole]
    members = [(number, rows[place]) for number, one in enumerate(whole) for place in one.places]
    words = tuple(place.words for place in kept)
    model = KnownModel(make_table(texts, answered, cache, tied.document), members, words)
    places = tuple((place.paragraph, span) for place, span in kept.items())
    return KnownDocument(tied.document, model, places, words)


def _span(document: str, place: Place, index: Index) -> Span | None:
    try:
        text = index.paragraph(document, place.paragraph).text
    except UnknownDocument:
        text = ""
    start = text.find(place.words)
    return None if start < 0 else Span(start, start + len(place.words) or len(text))


def _sureness(outlook: Outlook) -> float:
    return float(outlook.places.max(initial=0.0))


def _lives(index: Index, document: str) -> bool:
    try:
        index.head(document)
    except UnknownDocument:
        return False
    return True
