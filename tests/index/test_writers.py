"""Writers in each other's way, and writers that are interrupted."""

import multiprocessing
import threading
from pathlib import Path

import pytest

from index.errors import IndexingError
from index.library import Library, open_library
from index.lock import write_lock
from index.tokens import Segmenter
from tests.index.builders import HashingEmbedder, document

SEGMENTER = Segmenter()
EACH = 8


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "corpus.txt").write_text("松江在建走廊。", "utf-8")
    return tmp_path


def opened(root: Path, embedder: HashingEmbedder | None = None) -> Library:
    return open_library(
        root / "corpus.txt", root / "var", embedder or HashingEmbedder(4), SEGMENTER
    )


def add_some(root: Path, writer: int) -> None:
    library = opened(root)
    for number in range(EACH):
        library.add([document(f"{writer}-{number}", "走廊。")])


def test_two_processes_and_two_threads_add_at_once_and_nothing_is_lost(root: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=add_some, args=(root, number)) for number in range(2)]
    writers += [threading.Thread(target=add_some, args=(root, number)) for number in (2, 3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    library = opened(root)
    assert len(library.current().documents()) == 1 + 4 * EACH
    assert library.check() == []


def test_processes_that_open_a_new_library_at_once_build_it_once(root: Path) -> None:
    opening = [threading.Thread(target=opened, args=(root,)) for _ in range(4)]
    for thread in opening:
        thread.start()
    for thread in opening:
        thread.join()
    assert opened(root).current().manifest.generation <= 2  # the second notes the corpus's age


class Interrupted(HashingEmbedder):
    """Is stopped by Ctrl-C at its second batch."""

    def encode_documents(self, texts):
        if self.encoded:
            raise KeyboardInterrupt
        return super().encode_documents(texts)


def test_ctrl_c_leaves_the_index_as_it_was(root: Path) -> None:
    opened(root).add([document("x", "走廊。")])
    before = files(root)
    many = [document(f"d{number}", "走廊。") for number in range(600)]
    with pytest.raises(KeyboardInterrupt):
        opened(root, Interrupted(4)).add(many)
    assert files(root) == before
    assert len(opened(root).current().documents()) == 2


def test_ctrl_c_in_a_first_build_leaves_nothing_and_the_next_one_succeeds(root: Path) -> None:
    (root / "corpus.txt").unlink()
    (root / "corpus.txt").mkdir()
    for number in range(300):
        (root / "corpus.txt" / f"{number}.txt").write_text(f"走廊{number}。", "utf-8")
    with pytest.raises(KeyboardInterrupt):
        opened(root, Interrupted(4))
    assert not [name for name in files(root) if not name.endswith("/lock")]
    assert len(opened(root).current().documents()) == 300


def files(root: Path) -> set[str]:
    return {str(path) for path in root.glob("var/**/*") if path.is_file()}


def test_readers_are_not_kept_waiting_by_a_writer(root: Path) -> None:
    reader = opened(root)
    (folder,) = root.glob("var/index/*")
    with write_lock(folder):
        assert reader.current().search_sparse({"走廊": 1.0}, 1)
        assert Library(root / "corpus.txt", folder, HashingEmbedder(4), SEGMENTER).current()


def test_a_library_that_was_never_built(root: Path) -> None:
    library = Library(root / "corpus.txt", root / "var", HashingEmbedder(4), SEGMENTER)
    with pytest.raises(IndexingError, match="g60 index build"):
        library.current()
    with pytest.raises(IndexingError, match="g60 index build"):
        library.add([])
