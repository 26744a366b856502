"""A segment: some documents, their passages, and what finds them; written once, never changed.

A folder with six kinds of file: `heads` and `paragraphs` (lines of JSON), `arrays` (where
the lines begin, which passages there are, the postings), `texts` (the passages, folded),
`vectors-<model>` (vectors and tokens), one for each embedding model that was used with it, and in
a large index `codes-<model>`, by which vectors are found sooner. Documents that were replaced or
removed are kept without passages, so that old citations can be resolved.
"""

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from mmap import mmap
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.dense import Codes
from index.embedder import Embedded
from index.files import map_file, unpack
from index.passages import context_of
from index.ragged import Ragged
from index.records import document_of, paragraph_of
from index.sparse import Postings
from index.texts import Texts
from index.types import Document, Paragraph, Passage

SEGMENTS = "segments"  # the folder with a folder for each
HEADS = "heads.jsonl"
PARAGRAPHS = "paragraphs.jsonl"
ARRAYS = "arrays.bin"
TEXTS = "texts.bin"

# Heads and paragraphs kept parsed: a search reads those of its hundred best passages.
CACHED_LINES = 4096


@dataclass(frozen=True, slots=True)
class Table:
    """The arrays of a segment with D documents, P paragraphs and N passages.

    `*_offsets` say where lines begin, `*_starts` which rows belong to a document (both have
    the end of the last one more).
    """

    head_offsets: NDArray[np.int64]
    paragraph_offsets: NDArray[np.int64]
    paragraph_starts: NDArray[np.int64]
    passage_starts: NDArray[np.int64]
    passage_paragraphs: NDArray[np.int64]
    passage_ranges: NDArray[np.int32]
    ids: NDArray[np.uint64]
    versions: NDArray[np.uint64]
    archived: NDArray[np.bool_]
    from_corpus: NDArray[np.bool_]
    dated: NDArray[np.bool_]


def vectors_name(model: str) -> str:
    """Return the name of the file with the vectors and tokens of a model."""
    return f"vectors-{model}.bin"


def codes_name(model: str) -> str:
    """Return the name of the file with the codes of a model's vectors."""
    return f"codes-{model}.bin"


class Segment:
    """An opened segment; its files are mapped and stay readable when they are deleted."""

    def __init__(self, folder: Path, model: str | None, *, coded: bool = False) -> None:
        """Map the files of `folder`, with the vectors of one model or none, and their codes."""
        self.folder = folder
        arrays = unpack(folder / ARRAYS)
        self.table = Table(**{name: arrays[name] for name in Table.__slots__})
        self.postings = Postings(**{name: arrays[name] for name in Postings.__slots__})
        texts = unpack(folder / TEXTS)
        self.texts = Texts(Ragged(texts["units"], texts["unit_starts"]), texts["contexts"])
        self.embedded = _embedded(folder, model)
        self.codes = Codes(map_file(folder / codes_name(model))) if model and coded else None
        self._heads = map_file(folder / HEADS)
        self._paragraphs = map_file(folder / PARAGRAPHS)
        # Read one by one, numbers come out of a memoryview four times as fast as of an array.
        self._owners = self.table.passage_starts.data
        self._places = self.table.passage_paragraphs.data
        self._ranges = self.table.passage_ranges.data
        self.head = lru_cache(CACHED_LINES)(self._head)
        self.paragraph = lru_cache(CACHED_LINES)(self._paragraph)

    @property
    def vectors(self) -> NDArray[np.float32]:
        """The vectors of the passages."""
        return self.embedded.vectors

    @property
    def documents(self) -> int:
        """The number of documents, archived ones too."""
        return len(self.table.ids)

    @property
    def passages(self) -> int:
        """The number of passages."""
        return len(self.table.passage_paragraphs)

    def document(self, row: int) -> Document:
        """Read a whole document."""
        first, end = self.table.paragraph_starts[row : row + 2].tolist()
        return document_of(self.head(row), [self._paragraph(at) for at in range(first, end)])

    def numbered(self, row: int, number: int) -> Paragraph | None:
        """Read one paragraph of a document."""
        first, end = self.table.paragraph_starts[row : row + 2].tolist()
        for at in (first + number - 1, *range(first, end)):  # where it should be, or anywhere
            if first <= at < end and (found := self.paragraph(at)).number == number:
                return found
        return None

    def passage(self, row: int) -> Passage:
        """Read one passage."""
        head = self.head(bisect_right(self._owners, row) - 1)
        paragraph = self.paragraph(self._places[row])
        start, end = self._ranges[row, 0], self._ranges[row, 1]
        return Passage(
            document=head["id"],
            paragraph=paragraph.number,
            start=start,
            end=end,
            text=paragraph.text[start:end],
            context=context_of(head["title"], paragraph),
        )

    def version(self, row: int) -> str:
        """Return the version of a document."""
        version: str = self.head(row)["version"]
        return version

    def head_lines(self) -> Iterator[memoryview]:
        """Yield the line of each head."""
        return _slices(self._heads, self.table.head_offsets)

    def paragraph_lines(self) -> Iterator[memoryview]:
        """Yield the lines of the paragraphs of each document."""
        offsets = self.table.paragraph_offsets[self.table.paragraph_starts]
        return _slices(self._paragraphs, offsets)

    def _head(self, row: int) -> dict[str, Any]:
        start, end = self.table.head_offsets[row : row + 2].tolist()
        head: dict[str, Any] = json.loads(self._heads[start:end])
        return head

    def _paragraph(self, row: int) -> Paragraph:
        start, end = self.table.paragraph_offsets[row : row + 2].tolist()
        return paragraph_of(self._paragraphs[start:end])


def _embedded(folder: Path, model: str | None) -> Embedded:
    if model is None:
        return Embedded.joined([], 0)
    arrays = unpack(folder / vectors_name(model))
    return Embedded(arrays["vectors"], Ragged(arrays["tokens"], arrays["token_starts"]))


def _slices(data: mmap | bytes, offsets: NDArray[np.int64]) -> Iterator[memoryview]:
    view = memoryview(data)
    return (view[start:end] for start, end in pairwise(offsets.tolist()))
