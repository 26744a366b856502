"""What goes into a new segment: documents as they come, or what lives of older segments."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, compress
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from index.embedder import Embedded, Embedder
from index.files import Checksum, pack, sync_folder, write_file
from index.passages import cut, indexed_text
from index.ragged import offsets
from index.records import head_of, line_of, paragraph_line, version_of
from index.segment import ARRAYS, HEADS, PARAGRAPHS, TEXTS, Segment, Table, vectors_name
from index.sparse import Postings, build_postings, hash_terms, merge_postings
from index.texts import Texts
from index.tokens import Segmenter
from index.types import Document, Passage

Integers: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]

# Documents are cut, counted and embedded this many at a time: progress is seen to move, and a
# model finds its batches full.
BATCH_DOCUMENTS = 256
# A document is dated if one of these says when it was in force.
VALIDITY = ("effective_from", "effective_to")


@dataclass(frozen=True, slots=True)
class Entry:
    """A document to be indexed, or to be archived: kept, but not found by searches."""

    document: Document
    from_corpus: bool
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A part of a new segment; lengths and counts are by document where not said otherwise."""

    heads: Iterable[bytes | memoryview]
    paragraphs: Iterable[bytes | memoryview]
    head_lengths: Integers
    paragraph_lengths: Integers  # by paragraph
    paragraph_counts: Integers
    passage_counts: Integers
    passage_paragraphs: Integers  # by passage: the row of its paragraph in this part
    passage_ranges: NDArray[np.int32]  # by passage
    ids: NDArray[np.uint64]
    versions: NDArray[np.uint64]
    archived: Flags
    from_corpus: Flags
    dated: Flags
    postings: Postings
    living: Flags  # which passages of `postings` are meant
    texts: Texts
    embedded: Embedded


def draft_documents(
    entries: Sequence[Entry],
    embedder: Embedder,
    segmenter: Segmenter,
    tick: Callable[[int], None],
) -> Draft:
    """Cut, count and embed documents; `tick` hears how many of them each batch had."""
    passages: list[list[Passage]] = []
    folded: list[Texts] = []
    embedded: list[Embedded] = []

    def terms() -> Iterator[list[str]]:
        for start in range(0, len(entries), BATCH_DOCUMENTS):
            batch = entries[start : start + BATCH_DOCUMENTS]
            cuts = [[] if entry.archived else cut(entry.document) for entry in batch]
            texts = [indexed_text(passage) for passage in chain(*cuts)]
            passages.extend(cuts)
            if texts:
                folded.append(Texts.of((each.context, each.text) for each in chain(*cuts)))
                embedded.append(Embedded.of(embedder, texts))
            yield from segmenter.terms_of(texts)
            tick(len(batch))

    postings = build_postings(terms())
    heads = [_head_line(entry) for entry in entries]
    lines = [paragraph_line(each) for entry in entries for each in entry.document.paragraphs]
    counts = [len(entry.document.paragraphs) for entry in entries]
    return Draft(
        heads=heads,
        paragraphs=lines,
        head_lengths=_integers(map(len, heads)),
        paragraph_lengths=_integers(map(len, lines)),
        paragraph_counts=_integers(counts),
        passage_counts=_integers(map(len, passages)),
        passage_paragraphs=_paragraph_rows(entries, passages),
        passage_ranges=_ranges(chain(*passages)),
        ids=hash_terms(entry.document.id for entry in entries),
        versions=np.array([int(version_of(entry.document), 16) for entry in entries], np.uint64),
        archived=np.array([entry.archived for entry in entries], np.bool_),
        from_corpus=np.array([entry.from_corpus for entry in entries], np.bool_),
        dated=np.array([_is_dated(entry.document) for entry in entries], np.bool_),
        postings=postings,
        living=np.ones(len(postings.lengths), np.bool_),
        texts=Texts.joined(folded),
        embedded=Embedded.joined(embedded, embedder.dimensions),
    )


def draft_segment(segment: Segment, alive: Flags, kept: Flags) -> Draft:
    """Take the documents `kept` of a segment, and the passages of those of them `alive`."""
    table = segment.table
    paragraph_counts = np.diff(table.paragraph_starts)
    of_kept = np.repeat(kept, paragraph_counts)
    living = np.repeat(alive, np.diff(table.passage_starts))
    rows = np.cumsum(of_kept) - 1
    return Draft(
        heads=compress(segment.head_lines(), kept),
        paragraphs=compress(segment.paragraph_lines(), kept),
        head_lengths=np.diff(table.head_offsets)[kept],
        paragraph_lengths=np.diff(table.paragraph_offsets)[of_kept],
        paragraph_counts=paragraph_counts[kept],
        passage_counts=np.where(alive, np.diff(table.passage_starts), 0)[kept],
        passage_paragraphs=rows[table.passage_paragraphs[living]],
        passage_ranges=table.passage_ranges[living],
        ids=table.ids[kept],
        versions=table.versions[kept],
        archived=~alive[kept],
        from_corpus=table.from_corpus[kept],
        dated=table.dated[kept],
        postings=segment.postings,
        living=living,
        texts=segment.texts.where(living),
        embedded=segment.embedded.where(living),
    )


def write_segment(folder: Path, drafts: Sequence[Draft], model: str) -> dict[str, Checksum]:
    """Write a new segment and sync it; return the checksum of each file by name."""
    folder.mkdir(parents=True)
    postings = merge_postings([(draft.postings, draft.living) for draft in drafts])
    arrays = _fields(_table(drafts)) | _fields(postings)
    texts = Texts.joined([draft.texts for draft in drafts])
    dimensions = max(draft.embedded.vectors.shape[1] for draft in drafts)
    embedded = Embedded.joined([draft.embedded for draft in drafts], dimensions)
    sums = {
        HEADS: write_file(folder / HEADS, chain(*(draft.heads for draft in drafts))),
        PARAGRAPHS: write_file(folder / PARAGRAPHS, chain(*(draft.paragraphs for draft in drafts))),
        ARRAYS: write_file(folder / ARRAYS, pack(arrays)),
        TEXTS: write_file(folder / TEXTS, pack(_packed(texts))),
        **write_embedded(folder, model, embedded),
    }
    sync_folder(folder)
    sync_folder(folder.parent)
    return sums


def write_embedded(folder: Path, model: str, embedded: Embedded) -> dict[str, Checksum]:
    """Write what one model made of the passages beside a segment's other files."""
    name = vectors_name(model)
    (folder / name).unlink(missing_ok=True)  # what an interrupted writer left
    tokens = embedded.tokens
    arrays = {"vectors": embedded.vectors, "tokens": tokens.values, "token_starts": tokens.starts}
    return {name: write_file(folder / name, pack(arrays))}


def _packed(texts: Texts) -> dict[str, NDArray[Any]]:
    units = texts.units
    return {"units": units.values, "unit_starts": units.starts, "contexts": texts.contexts}


def _table(drafts: Sequence[Draft]) -> Table:
    def all_of(name: str) -> NDArray[Any]:
        return np.concatenate([getattr(draft, name) for draft in drafts])

    sizes = [len(draft.paragraph_lengths) for draft in drafts]
    bases = np.repeat(offsets(_integers(sizes))[:-1], [len(d.passage_ranges) for d in drafts])
    return Table(
        head_offsets=offsets(all_of("head_lengths")),
        paragraph_offsets=offsets(all_of("paragraph_lengths")),
        paragraph_starts=offsets(all_of("paragraph_counts")),
        passage_starts=offsets(all_of("passage_counts")),
        passage_paragraphs=all_of("passage_paragraphs") + bases,
        passage_ranges=all_of("passage_ranges"),
        ids=all_of("ids"),
        versions=all_of("versions"),
        archived=all_of("archived"),
        from_corpus=all_of("from_corpus"),
        dated=all_of("dated"),
    )


def _fields(value: Table | Postings) -> dict[str, NDArray[Any]]:
    return {name: getattr(value, name) for name in value.__slots__}


def _head_line(entry: Entry) -> bytes:
    document = entry.document
    return line_of(
        head_of(document)
        | {
            "version": version_of(document),
            "paragraphs": len(document.paragraphs),
            "corpus": entry.from_corpus,
        }
    )


def _paragraph_rows(entries: Sequence[Entry], passages: Sequence[Sequence[Passage]]) -> Integers:
    rows: list[int] = []
    base = 0
    for entry, cuts in zip(entries, passages, strict=True):
        places = {each.number: base + at for at, each in enumerate(entry.document.paragraphs)}
        rows.extend(places[passage.paragraph] for passage in cuts)
        base += len(entry.document.paragraphs)
    return _integers(rows)


def _ranges(passages: Iterable[Passage]) -> NDArray[np.int32]:
    return np.array([(each.start, each.end) for each in passages], np.int32).reshape(-1, 2)


def _is_dated(document: Document) -> bool:
    return any(document.meta.get(name) for name in VALIDITY)


def _integers(values: Iterable[int]) -> Integers:
    return np.fromiter(values, np.int64)
