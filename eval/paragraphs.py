"""The paragraphs that proofs and citations name, by place."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from index.types import Document, Paragraph
from rag.types import Evidence, EvidenceItem

Place: TypeAlias = tuple[str, int]  # the document's id and the paragraph's number


def shown(place: Place) -> str:
    """Return a place as question files and reports write it."""
    return f"{place[0]}#{place[1]}"


class Paragraphs:
    """All paragraphs of the documents that questions are asked about."""

    def __init__(self, documents: Iterable[Document]) -> None:
        """Take the documents as they are indexed."""
        self._documents = {document.id: document for document in documents}
        self._paragraphs = {
            (document.id, paragraph.number): paragraph
            for document in self._documents.values()
            for paragraph in document.paragraphs
        }

    def __contains__(self, place: Place) -> bool:
        return place in self._paragraphs

    def __len__(self) -> int:
        return len(self._paragraphs)

    def __getitem__(self, place: Place) -> Paragraph:
        return self._paragraphs[place]

    def places(self) -> list[Place]:
        """Return every place, in the order of the documents."""
        return list(self._paragraphs)

    def text(self, place: Place) -> str:
        """Return the text at a place; empty where there is none."""
        return self._paragraphs[place].text if place in self._paragraphs else ""

    def place(self, name: Any) -> Place:
        """Return the place named `11` (of the only document) or `document#11`.

        Raises LookupError with a sentence that says what is wrong.
        """
        document, _, number = str(name).rpartition("#")
        if isinstance(name, bool) or not number.strip().isdecimal():
            raise LookupError(f"{name!r} names no paragraph; write 11 or document#11")
        if not document and len(self._documents) == 1:
            (document,) = self._documents
        if not document:
            raise LookupError(f"paragraph {name} of which document? write document#{name}")
        place = (document, int(number))
        if place not in self._paragraphs:
            raise LookupError(f"there is no paragraph {shown(place)}")
        return place

    def evidence(self, places: Sequence[Place]) -> Evidence:
        """Return these paragraphs as numbered evidence; places that do not exist are left out."""
        known = [place for place in dict.fromkeys(places) if place in self._paragraphs]
        return Evidence(
            tuple(
                EvidenceItem(
                    marker, place[0], self._documents[place[0]].title, self._paragraphs[place], 1.0
                )
                for marker, place in enumerate(known, 1)
            )
        )
