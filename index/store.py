"""The folder of one index: opened by many, changed by one at a time, swapped in one rename."""

import errno
import secrets
import shutil
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from threading import RLock
from typing import TypeAlias

from index.dense import SMALLEST_CODED, encode, too_many
from index.drafts import Draft, draft_segment, write_embedded, write_segment
from index.embedder import Embedded, Embedder
from index.errors import IndexingError
from index.files import Checksum, DamagedFile, sync_folder, verify_file, verify_size, write_file
from index.index import Index
from index.lock import WAIT_SECONDS, write_lock
from index.manifest import FORMAT, MANIFEST, Manifest, SegmentEntry, read_manifest, write_manifest
from index.merging import worth_keeping, worth_merging
from index.passages import indexed_text
from index.segment import SEGMENTS, Segment, codes_name, vectors_name
from index.shelf import Flags

Stamp: TypeAlias = tuple[int, int, int]

# An index up to this size is read through and checked whenever it is opened; of a larger one
# only the sizes are, and `g60 index check` reads the rest.
VERIFIED_BYTES = 32 << 20
# Passages that get the vectors of another model at a time.
BATCH_PASSAGES = 1024


class Store:
    """The files of one index, with the vectors of one model."""

    def __init__(self, folder: Path, embedder: Embedder) -> None:
        """Name the folder, which need not exist."""
        self.folder = folder
        self._embedder = embedder
        name = f"{embedder.id}:{embedder.dimensions}"
        self._model = sha256(name.encode()).hexdigest()[:12]
        self._opened: dict[str, Segment] = {}
        self._latest: tuple[Stamp, Index] | None = None
        self._mutex = RLock()
        self._writing = False
        self._written: list[str] = []

    def stamp(self) -> Stamp | None:
        """Return what changes whenever the manifest is replaced; None where there is none."""
        try:
            stat = (self.folder / MANIFEST).stat()
        except OSError:
            return None
        return stat.st_ino, stat.st_mtime_ns, stat.st_size

    def open(self) -> Index | None:
        """Open the index as it is now; None where there is none; raise DamagedFile.

        Costs one look at a file while the manifest is the one opened last.
        """
        stamp = self.stamp()
        if stamp is None:
            return None
        if self._latest is None or self._latest[0] != stamp:
            index = self._newest()
            if index is None:
                return None
            self._latest = stamp, index
        return self._latest[1]

    def _newest(self) -> Index | None:
        manifest = read_manifest(self.folder)
        while manifest is not None and manifest.format == FORMAT:
            try:
                if all(vectors_name(self._model) in entry.files for entry in manifest.segments):
                    return self._open(manifest)
                with self.writing():
                    return self.publish(self._with_vectors(read_manifest(self.folder) or manifest))
            except DamagedFile:
                newer = read_manifest(self.folder)
                if newer is None or newer.generation == manifest.generation:
                    raise
                manifest = newer  # a writer merged and deleted segments meanwhile
        return None

    @contextmanager
    def writing(self, wait: float = WAIT_SECONDS) -> Iterator[None]:
        """Hold the write lock; say what to do where the folder is read-only or the disk full.

        Whatever is interrupted within leaves the index as it was.
        """
        with self._mutex:
            if self._writing:
                yield
                return
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                with write_lock(self.folder, wait):
                    self._writing, self._written = True, []
                    try:
                        yield
                    except BaseException:
                        self._undo()
                        raise
            except OSError as error:
                raise _cannot_write(self.folder, error) from error
            finally:
                self._writing = False

    def add_segment(self, drafts: Sequence[Draft]) -> SegmentEntry:
        """Write a segment that no manifest names yet."""
        name = secrets.token_hex(8)
        self._written.append(name)
        files = write_segment(self.folder / SEGMENTS / name, drafts, self._model)
        documents = sum(len(draft.ids) for draft in drafts)
        return SegmentEntry(name, files, documents, sum(len(draft.texts) for draft in drafts))

    def publish(self, manifest: Manifest) -> Index:
        """Make a manifest the current one, merged where worth it; delete what none needs."""
        while positions := worth_merging(manifest.segments):
            manifest = self._merged(manifest, positions)
        manifest = self._with_codes(manifest)
        index = self._open(manifest)
        write_manifest(self.folder, manifest)
        stamp = self.stamp()
        assert stamp is not None
        self._latest = stamp, index
        self._sweep({entry.name for entry in manifest.segments})
        return index

    def _open(self, manifest: Manifest) -> Index:
        size = sum(sums.size for entry in manifest.segments for sums in entry.files.values())
        verify = verify_file if size <= VERIFIED_BYTES else verify_size
        opened: dict[str, Segment] = {}
        for entry in manifest.segments:
            known = self._opened.get(entry.name)
            if known is None or (known.codes is None and codes_name(self._model) in entry.files):
                known = self._map(entry, verify)
            opened[entry.name] = known
        self._opened = opened
        alive = [_alive(opened[entry.name], entry) for entry in manifest.segments]
        return Index(manifest, list(zip(opened.values(), alive, strict=True)))

    def _map(self, entry: SegmentEntry, verify: Callable[[Path, Checksum], None]) -> Segment:
        folder = self.folder / SEGMENTS / entry.name
        for name, sums in entry.files.items():
            verify(folder / name, sums)
        return Segment(folder, self._model, coded=codes_name(self._model) in entry.files)

    def _merged(self, manifest: Manifest, positions: Sequence[int]) -> Manifest:
        old = [manifest.segments[position] for position in positions]
        segments = [self._map(entry, verify_file) for entry in old]  # no damage is passed on
        alive = [_alive(*pair) for pair in zip(segments, old, strict=True)]
        kept = worth_keeping([(s.table, on) for s, on in zip(segments, alive, strict=True)])
        new = self.add_segment(list(map(draft_segment, segments, alive, kept)))
        rest = [entry for entry in manifest.segments if entry not in old]
        rest.insert(positions[0], new)
        return replace(manifest, segments=tuple(rest))

    def _with_vectors(self, manifest: Manifest) -> Manifest:
        """Add vectors of this model where a segment has only those of others."""
        name = vectors_name(self._model)
        entries = [
            entry if name in entry.files else self._embedded(entry) for entry in manifest.segments
        ]
        return replace(manifest, generation=manifest.generation + 1, segments=tuple(entries))

    def _embedded(self, entry: SegmentEntry) -> SegmentEntry:
        folder = self.folder / SEGMENTS / entry.name
        segment = Segment(folder, None)
        embedded: list[Embedded] = []
        for start in range(0, segment.passages, BATCH_PASSAGES):
            rows = range(start, min(start + BATCH_PASSAGES, segment.passages))
            texts = [indexed_text(segment.passage(row)) for row in rows]
            embedded.append(Embedded.of(self._embedder, texts))
        joined = Embedded.joined(embedded, self._embedder.dimensions)
        files = write_embedded(folder, self._model, joined)
        return replace(entry, files={**entry.files, **files})

    def _with_codes(self, manifest: Manifest) -> Manifest:
        """Add what finds vectors sooner, once there are too many to compare them all."""
        passages = sum(entry.passages for entry in manifest.segments)
        if not too_many(passages, self._embedder.dimensions):
            return manifest
        return replace(manifest, segments=tuple(map(self._coded, manifest.segments)))

    def _coded(self, entry: SegmentEntry) -> SegmentEntry:
        name = codes_name(self._model)
        if name in entry.files or entry.passages < SMALLEST_CODED:
            return entry
        folder = self.folder / SEGMENTS / entry.name
        (folder / name).unlink(missing_ok=True)  # what an interrupted writer left
        written = write_file(folder / name, [encode(Segment(folder, self._model).vectors)])
        sync_folder(folder)
        return replace(entry, files={**entry.files, name: written})

    def _undo(self) -> None:
        """Delete what was written since the lock was taken, unless it was published."""
        manifest = read_manifest(self.folder)
        published = {entry.name for entry in manifest.segments} if manifest else set()
        for name in set(self._written) - published:
            shutil.rmtree(self.folder / SEGMENTS / name, ignore_errors=True)

    def _sweep(self, needed: Collection[str]) -> None:
        """Delete segments that are no longer needed, and what killed writers left."""
        for folder in (self.folder / SEGMENTS).glob("*"):
            if folder.name not in needed:
                shutil.rmtree(folder, ignore_errors=True)
        for path in self.folder.glob("*.new"):
            path.unlink(missing_ok=True)


def _alive(segment: Segment, entry: SegmentEntry) -> Flags:
    alive = ~segment.table.archived
    alive[list(entry.dead)] = False
    return alive


def _cannot_write(folder: Path, error: OSError) -> IndexingError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return IndexingError(
            f"There is no space left to write the index in {folder}; it is as it was before.",
            "Free some space, or set G60_DATA_DIR to a folder on another disk.",
        )
    return IndexingError(
        f"The index cannot be written to {folder} ({error.strerror or error}).",
        "Set G60_DATA_DIR to a folder that you may write to.",
    )
