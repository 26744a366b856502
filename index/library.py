"""The library: a corpus, the documents added to it later, and the index of both."""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Literal, TypeAlias

from index.check import damages
from index.drafts import Entry, draft_documents
from index.embedder import Embedder
from index.errors import DocumentError, IndexingError, UnknownDocument
from index.files import DamagedFile
from index.index import Index
from index.lock import WAIT_SECONDS
from index.manifest import Manifest
from index.passages import PASSAGE_CHARACTERS
from index.plan import plan_build, plan_sync
from index.read import Corpus, read_corpus
from index.records import version_of
from index.salvage import salvage_index
from index.state import state_of
from index.store import Store
from index.tokens import Segmenter
from index.types import Document

Progress: TypeAlias = Callable[[int, int], None]

# Documents of one new segment; more are spread over several, which bounds the memory that a
# build takes whatever the size of the corpus.
SEGMENT_DOCUMENTS = 8192


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a document that was added."""

    document: str
    version: str
    kind: Literal["added", "replaced", "unchanged"]


class Library:
    """Keeps an index current; one for each process, shared by its threads."""

    def __init__(
        self, corpus: Path, folder: Path, embedder: Embedder, segmenter: Segmenter
    ) -> None:
        """Name the corpus and the folder of its index; nothing is opened yet."""
        self._corpus = corpus
        self._store = Store(folder, embedder)
        self._embedder = embedder
        self._segmenter = segmenter
        self._index: Index | None = None
        self.trouble: IndexingError | None = None

    @property
    def problems(self) -> tuple[DocumentError, ...]:
        """The files of the corpus that could not be read, each with what to do."""
        return tuple(DocumentError(*problem) for problem in self.current().manifest.problems)

    def current(self) -> Index:
        """Return the index as it is now; those returned earlier stay usable.

        Costs one look at a file while nothing changed. Where a new index cannot be opened the
        last one stays, and `trouble` says why.
        """
        try:
            self._index, self.trouble = self._existing(), None
        except IndexingError as error:
            if self._index is None:
                raise
            self.trouble = error
        return self._index

    def refresh(self, progress: Progress | None = None) -> Index:
        """Make the index match its corpus, its model and its settings; return it."""
        state = state_of(self._corpus)
        index = self._open_undamaged()
        if index is not None and self._is_current(index.manifest, state):
            return index
        corpus = read_corpus(self._corpus)
        if index is not None and self._says(index, corpus):
            if state:  # not worth waiting for another writer, nor a failure
                with suppress(IndexingError), self._store.writing(wait=0):
                    self._sync(self._existing(), corpus, state, None)
            return self.current()
        with self._store.writing():
            index = self._open_undamaged()  # another process may have been quicker
            if index is None or index.manifest.settings != self._settings:
                return self._build(corpus, state, progress, forgive=False)
            return self._sync(index, corpus, state, progress)

    def rebuild(self, progress: Progress | None = None) -> Index:
        """Build the index anew; added documents and old versions are kept where readable."""
        state = state_of(self._corpus)
        corpus = read_corpus(self._corpus)
        with self._store.writing():
            return self._build(corpus, state, progress, forgive=True)

    def add(
        self,
        documents: Sequence[Document],
        progress: Progress | None = None,
        wait: float = WAIT_SECONDS,
    ) -> list[Change]:
        """Add documents, or replace those that have their ids; the unchanged are left alone.

        Raises IndexBusy where another process goes on writing for `wait` seconds.
        """
        latest = {document.id: document for document in documents}
        with self._store.writing(wait):
            index = self._existing()
            changes = [_change(index, document) for document in latest.values()]
            fresh = [change.document for change in changes if change.kind != "unchanged"]
            if fresh:
                entries = [Entry(latest[name], from_corpus=False) for name in fresh]
                removed = tuple(name for name in index.manifest.removed if name not in fresh)
                manifest = replace(index.manifest, removed=removed)
                self._publish(_without(manifest, index, fresh), entries, progress)
        return changes

    def remove(self, document: str, wait: float = WAIT_SECONDS) -> None:
        """Stop finding a document; raise UnknownDocument. Its versions stay readable."""
        with self._store.writing(wait):
            index = self._existing()
            removed = index.manifest.removed
            index.head(document)  # UnknownDocument if there is none
            if any(place.in_corpus for place in index.places(document)):
                removed = (*removed, document)  # or the next refresh would bring it back
            manifest = replace(index.manifest, removed=removed)
            self._publish(_without(manifest, index, [document]), [], None)

    def check(self) -> list[DamagedFile]:
        """Read every byte of the index; return what is damaged, each with what to do."""
        return damages(self._store.folder)

    @property
    def _settings(self) -> str:
        return f"passages{PASSAGE_CHARACTERS} {self._segmenter.id}"

    def _is_current(self, manifest: Manifest, state: str) -> bool:
        return manifest.settings == self._settings and state != "" and manifest.source == state

    def _says(self, index: Index, corpus: Corpus) -> bool:
        """Return whether an index says what the corpus says, whenever it was made."""
        if index.manifest.settings != self._settings or index.manifest.problems != _told(corpus):
            return False
        plan = plan_sync(index.heads(), corpus.documents, index.manifest.removed)
        return not (plan.entries or plan.gone)

    def _open_undamaged(self) -> Index | None:
        try:
            return self._store.open()
        except DamagedFile:
            return None

    def _existing(self) -> Index:
        index = self._store.open()
        if index is None:
            raise IndexingError("There is no index yet.", "Run `g60 index build`.")
        return index

    def _build(
        self, corpus: Corpus, state: str, progress: Progress | None, *, forgive: bool
    ) -> Index:
        old, kept = salvage_index(self._store.folder, forgive=forgive)
        manifest = Manifest(
            settings=self._settings,
            generation=old.generation if old else 0,
            source=state,
            problems=_told(corpus),
            removed=old.removed if old else (),
        )
        entries = plan_build(corpus.documents, kept, manifest.removed)
        return self._publish(manifest, entries, progress)

    def _sync(self, index: Index, corpus: Corpus, state: str, progress: Progress | None) -> Index:
        plan = plan_sync(index.heads(), corpus.documents, index.manifest.removed)
        manifest = replace(index.manifest, source=state, problems=_told(corpus))
        if manifest == index.manifest and not (plan.entries or plan.gone):
            return index
        return self._publish(_without(manifest, index, plan.gone), plan.entries, progress)

    def _publish(
        self, manifest: Manifest, entries: Sequence[Entry], progress: Progress | None
    ) -> Index:
        done = 0

        def tick(count: int) -> None:
            nonlocal done
            done += count
            if progress is not None:
                progress(done, len(entries))

        new = [
            self._store.add_segment(
                [
                    draft_documents(
                        entries[start : start + SEGMENT_DOCUMENTS],
                        self._embedder,
                        self._segmenter,
                        tick,
                    )
                ]
            )
            for start in range(0, len(entries), SEGMENT_DOCUMENTS)
        ]
        segments = (*manifest.segments, *new)
        return self._store.publish(
            replace(manifest, generation=manifest.generation + 1, segments=segments)
        )


def open_library(
    corpus: Path,
    data_dir: Path,
    embedder: Embedder,
    segmenter: Segmenter,
    progress: Progress | None = None,
) -> Library:
    """Open the index of a corpus, built or brought up to date first where that is needed."""
    segmenter.load(data_dir)
    library = find_library(corpus, data_dir, embedder, segmenter)
    library.refresh(progress)
    return library


def find_library(corpus: Path, data_dir: Path, embedder: Embedder, segmenter: Segmenter) -> Library:
    """Return the library of a corpus as it lies there: nothing is read, built or repaired."""
    where = corpus.absolute()
    name = re.sub(r"[^\w.-]+", "-", where.name)[:40]
    key = sha256(str(where).encode("utf-8", "surrogateescape")).hexdigest()[:10]
    return Library(corpus, data_dir / "index" / f"{name}-{key}", embedder, segmenter)


def _told(corpus: Corpus) -> tuple[tuple[str, str], ...]:
    return tuple((problem.what, problem.to_do) for problem in corpus.problems)


def _change(index: Index, document: Document) -> Change:
    version = version_of(document)
    try:
        known = index.version(document.id)
    except UnknownDocument:
        return Change(document.id, version, "added")
    return Change(document.id, version, "unchanged" if known == version else "replaced")


def _without(manifest: Manifest, index: Index, documents: Sequence[str]) -> Manifest:
    """Mark the living versions of documents as dead in their segments."""
    dead: dict[int, list[int]] = {}
    for name in documents:
        for place in index.places(name):
            if place.alive:
                dead.setdefault(place.part, []).append(place.row)
    segments = [
        replace(entry, dead=tuple(sorted({*entry.dead, *dead.get(part, ())})))
        for part, entry in enumerate(manifest.segments)
    ]
    return replace(manifest, segments=tuple(segments))
