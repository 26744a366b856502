"""Damaged files: each byte is noticed, nothing damaged is used, and what is whole comes back."""

from pathlib import Path

import pytest

from index.files import DamagedFile, read_record, write_record
from index.library import Library, open_library
from index.manifest import COPY, FORMAT, MANIFEST
from index.tokens import Segmenter
from tests.index.builders import HashingEmbedder, document

SEGMENTER = Segmenter()
FILES = ["heads.jsonl", "paragraphs.jsonl", "arrays.bin", "texts.bin", "vectors-*.bin"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A corpus of one document, and an index with one more that was added and one replaced."""
    (tmp_path / "corpus.txt").write_text("松江在建走廊。", "utf-8")
    library = opened(tmp_path)
    library.add([document("x", "旧文。")])
    library.add([document("x", "九城走廊。"), document("y", "嘉兴。")])
    return tmp_path


def opened(root: Path) -> Library:
    return open_library(root / "corpus.txt", root / "var", HashingEmbedder(4), SEGMENTER)


def files(root: Path, name: str) -> list[Path]:
    return sorted(root.glob(f"var/index/*/segments/*/{name}"))


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def names(library: Library) -> set[str]:
    return {head["id"] for head in library.current().heads()}


def test_check_finds_every_byte(root: Path) -> None:
    library = opened(root)
    paths = [
        path for path in root.glob("var/index/*/**/*") if path.is_file() and path.name != "lock"
    ]
    assert len(paths) >= 2 + len(FILES)
    for path in paths:
        size = path.stat().st_size
        for at in range(0, size, max(1, size // 50)):
            flip(path, at)
            (damage,) = library.check()
            assert str(path) in damage.what
            assert "g60 index build" in damage.to_do
            flip(path, at)
        assert library.check() == []


def test_check_finds_files_that_are_missing_or_cut_off(root: Path) -> None:
    library = opened(root)
    for path in (*files(root, "*"), *root.glob(f"var/index/*/{COPY}")):
        data = path.read_bytes()
        path.write_bytes(data[:-1])
        assert len(library.check()) == 1
        path.unlink()
        assert "missing" in library.check()[0].what or "No such file" in library.check()[0].what
        path.write_bytes(data)


@pytest.mark.parametrize("name", ["arrays.bin", "texts.bin", "vectors-*.bin"])
def test_what_can_be_made_again_is_made_again_when_it_is_opened(root: Path, name: str) -> None:
    for path in files(root, name):
        flip(path, path.stat().st_size // 2)
    library = opened(root)
    assert names(library) == {"corpus", "x", "y"}
    assert len(library.current().versions("x")) == 2
    assert library.check() == []


@pytest.mark.parametrize("name", ["heads.jsonl", "paragraphs.jsonl"])
def test_documents_of_the_corpus_are_read_again(root: Path, name: str) -> None:
    for path in files(root, name):
        if "松江" in path.with_name("paragraphs.jsonl").read_text("utf-8"):
            flip(path, 30)
    library = opened(root)
    assert names(library) == {"corpus", "x", "y"}
    assert library.check() == []


@pytest.mark.parametrize("name", ["heads.jsonl", "paragraphs.jsonl"])
def test_an_added_document_is_never_dropped_without_being_asked(root: Path, name: str) -> None:
    for path in files(root, name):
        if "嘉兴" in path.with_name("paragraphs.jsonl").read_text("utf-8"):
            flip(path, path.stat().st_size - 5)  # in the last line, that of y
    with pytest.raises(DamagedFile, match=r"1 of its documents cannot be read.*g60 index build"):
        opened(root)
    rebuilt = library_of(root)
    rebuilt.rebuild()
    assert names(rebuilt) == {"corpus", "x"}
    assert rebuilt.check() == []
    assert list(root.glob("var/index/*/damaged-*")), "the damaged files are put aside"
    assert names(opened(root)) == {"corpus", "x"}


def library_of(root: Path) -> Library:
    """The library without opening it, as `g60 index build` needs it."""
    (folder,) = root.glob("var/index/*")
    return Library(root / "corpus.txt", folder, HashingEmbedder(4), SEGMENTER)


def test_a_damaged_manifest_is_read_from_its_copy(root: Path) -> None:
    (manifest,) = root.glob(f"var/index/*/{MANIFEST}")
    flip(manifest, 100)
    library = opened(root)
    assert names(library) == {"corpus", "x", "y"}
    library.remove("y")
    assert library.check() == []


def test_damage_is_not_merged_into_something_that_looks_whole(root: Path) -> None:
    library = opened(root)
    for path in files(root, "paragraphs.jsonl"):
        if "嘉兴" in path.read_text("utf-8"):
            flip(path, path.stat().st_size - 5)

    def add_until_segments_are_merged() -> None:
        for number in range(10):
            library.add([document(f"d{number}", "走廊。")])

    with pytest.raises(DamagedFile, match="paragraphs"):
        add_until_segments_are_merged()
    assert len(library.check()) == 1


@pytest.mark.parametrize("gone", [(MANIFEST,), (MANIFEST, COPY)])
def test_a_manifest_that_was_deleted(root: Path, gone: tuple[str, ...]) -> None:
    for name in gone:
        (path,) = root.glob(f"var/index/*/{name}")
        path.unlink()
    assert names(opened(root)) == {"corpus", "x", "y"}


def test_an_index_of_another_format_is_built_anew_with_what_it_knew(root: Path) -> None:
    opened(root).remove("y")
    (folder,) = root.glob("var/index/*")
    for name in (MANIFEST, COPY):
        write_record(folder / name, read_record(folder / name) | {"format": 0})
    library = opened(root)
    assert names(library) == {"corpus", "x"}
    assert library.current().manifest.format == FORMAT
    assert library.current().versions("y")


def test_without_any_manifest_the_documents_are_found_again(root: Path) -> None:
    for name in (MANIFEST, COPY):
        (path,) = root.glob(f"var/index/*/{name}")
        flip(path, 100)
    library = opened(root)
    assert names(library) == {"corpus", "x", "y"}
    assert library.current().paragraph("x", 1).text == "九城走廊。"
    assert library.check() == []
