"""Read documents back from the files of a segment, as many as are whole."""

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from typing import TypeAlias

import numpy as np

from index.drafts import Entry
from index.files import DamagedFile, unpack
from index.manifest import Manifest, read_manifest
from index.records import document_of, paragraph_of, version_of
from index.segment import ARRAYS, HEADS, PARAGRAPHS, SEGMENTS

# The line of a head, the lines of its paragraphs, whether the document was archived, and
# whether the corpus has it anyway.
Lines: TypeAlias = Iterator[tuple[bytes, Sequence[bytes], bool, bool]]


def salvage_index(folder: Path, *, forgive: bool) -> tuple[Manifest | None, list[Entry]]:
    """Return the last manifest and all documents ever indexed, oldest first.

    What cannot be read is put aside if `forgive`; else DamagedFile is raised.
    """
    try:
        manifest = read_manifest(folder)
    except DamagedFile:
        manifest = None
    segments = [(entry.name, entry.dead) for entry in manifest.segments] if manifest else []
    if manifest is None:
        found = (folder / SEGMENTS).glob("*")
        segments = [
            (each.name, ()) for each in sorted(found, key=lambda each: each.stat().st_mtime)
        ]
    kept: list[Entry] = []
    for name, dead in segments:
        path = folder / SEGMENTS / name
        entries, lost = salvage(path, frozenset(dead))
        kept += entries
        if lost and not forgive:
            raise DamagedFile(path, f"{lost} of its documents cannot be read")
        if lost and path.exists():
            path.rename(folder / f"damaged-{name}")
    return manifest, kept


def salvage(folder: Path, dead: Collection[int] = ()) -> tuple[list[Entry], int]:
    """Return the documents whose version proves them whole, and how many are lost for good.

    Where one file is damaged the others are enough: the arrays say where lines begin, and
    without the arrays the line feeds do.
    """
    found, lost = _read(_by_offsets, folder, dead)
    if lost:
        others, others_lost = _read(_by_line_feeds, folder, dead)
        if len(others) > len(found):
            return others, others_lost
    return found, lost


def _read(
    lines: Callable[[Path], Lines], folder: Path, dead: Collection[int]
) -> tuple[list[Entry], int]:
    found: list[Entry] = []
    lost = 0
    try:
        for row, (head, paragraphs, archived, in_corpus) in enumerate(lines(folder)):
            entry = _whole(head, paragraphs, archived or row in dead)
            if entry is not None:
                found.append(entry)
            elif not in_corpus or row in dead:
                lost += 1
    except (OSError, ValueError, KeyError, TypeError, OverflowError):  # damaged, however
        lost += 1
    return found, lost


def _whole(head: bytes, paragraphs: Sequence[bytes], archived: bool) -> Entry | None:
    try:
        fields = json.loads(head)
        document = document_of(fields, [paragraph_of(line) for line in paragraphs])
        if version_of(document) == fields["version"]:
            return Entry(document, fields["corpus"], archived)
    except (ValueError, KeyError, TypeError):
        pass
    return None


def _by_offsets(folder: Path) -> Lines:
    arrays = unpack(folder / ARRAYS)
    heads = _cut((folder / HEADS).read_bytes(), arrays["head_offsets"])
    lines = _cut((folder / PARAGRAPHS).read_bytes(), arrays["paragraph_offsets"])
    groups = [lines[start:end] for start, end in pairwise(arrays["paragraph_starts"].tolist())]
    archived = arrays["archived"]
    in_corpus = arrays["from_corpus"] & ~archived
    yield from zip(heads, groups, archived.tolist(), in_corpus.tolist(), strict=True)


def _by_line_feeds(folder: Path) -> Lines:
    lines = iter((folder / PARAGRAPHS).read_bytes().split(b"\n"))
    for head in (folder / HEADS).read_bytes().split(b"\n")[:-1]:
        yield head, list(islice(lines, json.loads(head)["paragraphs"])), False, False


def _cut(data: bytes, offsets: np.ndarray[tuple[int], np.dtype[np.int64]]) -> list[bytes]:
    return [data[start:end] for start, end in pairwise(offsets.tolist())]
