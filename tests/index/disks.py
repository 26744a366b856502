"""What happens on a full and on a read-only disk; run in a mount namespace of its own.

`python -m tests.index.disks full|read-only FOLDER`: FOLDER is a small tmpfs.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from index.errors import IndexingError
from index.library import Library, open_library
from index.tokens import Segmenter
from tests.index.builders import HashingEmbedder, document

SEGMENTER = Segmenter()


def opened(folder: Path, dimensions: int = 4) -> Library:
    corpus = folder / "corpus.txt"
    if not corpus.exists():
        corpus.write_text("松江在建走廊。", "utf-8")
    return open_library(corpus, folder / "var", HashingEmbedder(dimensions), SEGMENTER)


def full(folder: Path) -> None:
    """Add documents until the disk is full, at a different place each time."""
    library = opened(folder)
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(100_000))
    kept, failures = 0, []
    for size in (200, 20, 1):
        while True:
            try:
                library.add([document(f"d{kept}", "九城走廊，" * 10 * size)])
                kept += 1
            except IndexingError as error:
                failures.append(error)
                break
    assert all("no space" in failure.what for failure in failures), failures
    assert all("G60_DATA_DIR" in failure.to_do for failure in failures)
    for books in (library, opened(folder)):
        assert len(books.current().documents()) == kept + 1
        assert books.check() == []
    named = {entry.name for entry in library.current().manifest.segments}
    assert {path.name for path in folder.glob("var/index/*/segments/*")} == named
    ballast.unlink()
    library.remove("d0")
    print(f"{kept} documents kept, {len(failures)} refused")  # noqa: T201


def read_only(folder: Path) -> None:
    """Use an index that cannot be written."""
    opened(folder).add([document("x", "走廊。")])
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    library = opened(folder)
    assert library.current().search_sparse({"走廊": 1.0}, 2)
    assert library.check() == []
    for change in (
        lambda: library.add([document("y", "走廊。")]),
        lambda: library.remove("x"),
        library.rebuild,
        lambda: opened(folder, dimensions=8),
    ):
        with pytest.raises(IndexingError, match=r"Read-only.*G60_DATA_DIR"):
            change()
    assert len(library.current().documents()) == 2
    print("read only is no problem for readers")  # noqa: T201


if __name__ == "__main__":
    {"full": full, "read-only": read_only}[sys.argv[1]](Path(sys.argv[2]))
