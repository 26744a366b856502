"""The documents of an index, read from its segments when they are asked for."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal, TypeAlias, overload

import numpy as np
from numpy.typing import NDArray

from index.errors import UnknownDocument
from index.segment import Segment
from index.sparse import hash_terms
from index.types import Document, Paragraph, Passage
from index.validity import in_force

Flags: TypeAlias = NDArray[np.bool_]

# Documents whose place is remembered: a search asks for those of its few hundred candidates.
CACHED_PLACES = 4096
# Passages that are remembered, 2 MB: those of a small collection are found again and again.
CACHED_PASSAGES = 1024
SIDES: tuple[Literal["left", "right"], ...] = ("left", "right")


@dataclass(frozen=True, slots=True)
class Part:
    """A segment: which documents live, the rows of their passages, the number of the first."""

    segment: Segment
    alive: Flags
    rows: NDArray[np.int64]
    base: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where one version of a document is: the number of its part, its row there."""

    part: int
    segment: Segment
    row: int
    alive: bool

    @property
    def in_corpus(self) -> bool:
        """Whether this version came with the corpus."""
        return bool(self.segment.table.from_corpus[self.row])


class Shelf:
    """Living documents, and the old versions that citations may still name."""

    def __init__(self, segments: Sequence[tuple[Segment, Flags]]) -> None:
        """Take opened segments, each with which of its documents live."""
        self._parts: list[Part] = []
        base = 0
        for segment, alive in segments:
            rows = np.flatnonzero(np.repeat(alive, np.diff(segment.table.passage_starts)))
            self._parts.append(Part(segment, alive, rows, base))
            base += len(rows)
        sizes = [part.segment.documents for part in self._parts]
        self._firsts = [sum(sizes[:number]) for number in range(len(sizes))]
        self.passages: Sequence[Passage] = _Passages(self._parts)
        self.places = lru_cache(CACHED_PLACES)(self._places)

    def documents(self) -> Sequence[Document]:
        """Return the living documents in order."""
        return self._documents

    @cached_property
    def _documents(self) -> "_Documents":
        return _Documents(self._parts)

    def heads(self) -> Iterator[Mapping[str, Any]]:
        """Yield id, title, source, date, language, meta, version and number of paragraphs."""
        for part in self._parts:
            for row in np.flatnonzero(part.alive).tolist():
                yield part.segment.head(row)

    def document(self, document: str, version: str | None = None) -> Document:
        """Return a document, or an old version of it; raise UnknownDocument."""
        place = self._place(document, version)
        return place.segment.document(place.row)

    def paragraph(self, document: str, number: int, version: str | None = None) -> Paragraph:
        """Return one paragraph, or that of an old version; raise UnknownDocument."""
        place = self._place(document, version)
        found = place.segment.numbered(place.row, number)
        if found is None:
            count = place.segment.head(place.row)["paragraphs"]
            raise UnknownDocument(
                f"The document {document} has no paragraph {number}.",
                f"It has {count}; `g60 index show {document}` prints them.",
            )
        return found

    def head(self, document: str) -> Mapping[str, Any]:
        """Return what `heads` yields for a living document; raise UnknownDocument."""
        place = self._place(document, None)
        return place.segment.head(place.row)

    def version(self, document: str) -> str:
        """Return the version of a living document; raise UnknownDocument."""
        version: str = self.head(document)["version"]
        return version

    def versions(self, document: str) -> list[str]:
        """Return the versions kept of a document, oldest first; none of an unknown one."""
        places = self.places(document)
        return list(dict.fromkeys(place.segment.version(place.row) for place in places))

    def in_force(self, day: str) -> frozenset[str] | None:
        """Return the documents in force on a day (YYYY-MM-DD); None where no document is dated."""
        if not any((part.alive & part.segment.table.dated).any() for part in self._parts):
            return None
        return frozenset(name for name, meta in self._validity if in_force(meta, day))

    @cached_property
    def _validity(self) -> list[tuple[str, Mapping[str, str]]]:
        """The ids of the living documents, each with what says when it was in force."""
        return [(head["id"], head["meta"]) for head in self.heads()]

    def _places(self, document: str) -> list[Place]:
        """Return where the versions of a document are, oldest first."""
        ids, order = self._by_id
        wanted = hash_terms([document])[0]
        first, end = (int(np.searchsorted(ids, wanted, side)) for side in SIDES)
        found: list[Place] = []
        for at in sorted(order[first:end].tolist()):
            number = bisect_right(self._firsts, at) - 1
            part, row = self._parts[number], at - self._firsts[number]
            if part.segment.head(row)["id"] == document:
                found.append(Place(number, part.segment, row, bool(part.alive[row])))
        return found

    @cached_property
    def _by_id(self) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
        """The hashes of all ids in ascending order, and the documents they belong to."""
        tables = [part.segment.table.ids for part in self._parts]
        ids = np.concatenate([np.zeros(0, np.uint64), *tables])
        order = np.argsort(ids)
        return ids[order], order

    def _place(self, document: str, version: str | None) -> Place:
        for place in reversed(self.places(document)):
            if place.alive if version is None else place.segment.version(place.row) == version:
                return place
        what = f"{document} in version {version}" if version else document
        raise UnknownDocument(f"There is no document {what}.", "`g60 index list` names them all.")


class _Passages(Sequence[Passage]):
    """The passages of living documents, numbered from 0."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._numbers = range(sum(len(part.rows) for part in parts))
        self._passage = lru_cache(CACHED_PASSAGES)(self._read)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, number: int) -> Passage: ...
    @overload
    def __getitem__(self, number: slice) -> list[Passage]: ...
    def __getitem__(self, number: int | slice) -> Passage | list[Passage]:
        if isinstance(number, slice):
            return [self[at] for at in self._numbers[number]]
        return self._passage(self._numbers[number])

    def _read(self, number: int) -> Passage:
        part, row = locate(self._parts, number)
        return self._parts[part].segment.passage(row)


class _Documents(Sequence[Document]):
    """The living documents in order."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._rows = [
            (part.segment, row) for part in parts for row in np.flatnonzero(part.alive).tolist()
        ]

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, number: int) -> Document: ...
    @overload
    def __getitem__(self, number: slice) -> list[Document]: ...
    def __getitem__(self, number: int | slice) -> Document | list[Document]:
        if isinstance(number, slice):
            return [segment.document(row) for segment, row in self._rows[number]]
        segment, row = self._rows[number]
        return segment.document(row)


def locate(parts: Sequence[Part], number: int) -> tuple[int, int]:
    """Return the part and the row in its segment of a passage."""
    at = bisect_right(parts, number, key=lambda part: part.base) - 1
    return at, int(parts[at].rows[number - parts[at].base])
