"""Known questions and the words that answer them, tied to the documents that are there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from index.errors import UnknownDocument
from index.index import Index
from index.types import Span
from rag.known.file import KnownQuestion, Place, Wording
from rag.known.retold import Spot, Terms, retold


@dataclass(frozen=True, slots=True)
class Tied:
    """The questions on one document, and the range of each place; None where its words are gone."""

    document: str
    asked: tuple[KnownQuestion, ...]
    spots: Mapping[Place, Spot | None]

    @property
    def problems(self) -> list[str]:
        """What no longer fits, for people to read."""
        return [
            f"{self.document}: paragraph {place.paragraph} does not say {place.words!r}"
            for place, spot in self.spots.items()
            if spot is None
        ]


def tie(questions: Iterable[KnownQuestion], index: Index) -> Iterator[Tied]:
    """Find the words of each question; those on documents that are not there are left out."""
    for document, asked in _by_document(questions).items():
        if _lives(index, document):
            spots = {place: _spot(document, place, index) for place in _places(asked)}
            yield Tied(document, tuple(asked), spots)


def gone(wordings: Iterable[Wording], index: Index) -> list[str]:
    """Return which wordings are for words that their paragraph does not have, for people."""
    return [
        f"{one.document}: paragraph {one.paragraph} does not say {one.words!r}"
        for one in wordings
        if _lives(index, one.document)
        and _spot(one.document, Place(one.paragraph, one.words), index) is None
    ]


def carry(
    questions: Sequence[KnownQuestion],
    own: Sequence[Tied],
    index: Index,
    terms: Terms,
    cache: Path | None = None,
) -> Iterator[Tied]:
    """Yield what is tied, and the documents that tell the same, with the questions on those."""
    tied = {one.document: one for one in own}
    several = len(list(islice(index.heads(), 2))) > 1
    for source, asked in _by_document(questions).items():
        if not several and source in tied:
            continue  # the most usual index, which has nothing but the document itself
        places = [place for place in _places(asked) if place.words]
        for document, spots in retold([one.words for one in places], index, terms, cache):
            if document != source:
                carried = dict(zip(places, spots, strict=True))
                before = tied.get(document, Tied(document, (), {}))
                both = (*before.asked, *asked)
                tied[document] = Tied(document, both, carried | dict(before.spots))
    yield from tied.values()


def _by_document(questions: Iterable[KnownQuestion]) -> Mapping[str, list[KnownQuestion]]:
    found: dict[str, list[KnownQuestion]] = defaultdict(list)
    for question in questions:
        found[question.document].append(question)
    return found


def _places(asked: Iterable[KnownQuestion]) -> list[Place]:
    return list(dict.fromkeys(place for one in asked for place in one.places))


def _spot(document: str, place: Place, index: Index) -> Spot | None:
    try:
        text = index.paragraph(document, place.paragraph).text
    except UnknownDocument:
        text = ""
    start = text.find(place.words)
    if start < 0:
        return None
    return Spot(place.paragraph, Span(start, start + len(place.words) or len(text)))


def _lives(index: Index, document: str) -> bool:
    try:
        index.head(document)
    except UnknownDocument:
        return False
    return True
