"""The codes of a large index: written once there is too much to compare, named, checked, kept."""

from pathlib import Path

import pytest

from index import dense
from index.index import Index
from index.library import Library, open_library
from index.manifest import read_manifest
from index.tokens import Segmenter
from index.types import Document
from tests.index.builders import HashingEmbedder, document

SEGMENTER = Segmenter()
EMBEDDER = HashingEmbedder()
MANY = 1300
MUCH = MANY * EMBEDDER.dimensions * 4 + 1  # bytes; the documents alone are just not too many


def documents(count: int, prefix: str = "d") -> list[Document]:
    digits = "零一二三四五六七八九"
    return [
        document(f"{prefix}{at}", "".join(digits[int(one)] for one in f"{at}") + f"路{prefix}")
        for at in range(count)
    ]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.setattr(dense, "EXACT_BYTES", MUCH)
    (tmp_path / "a.md").write_text("# 甲\n\n松江在建走廊。\n", "utf-8")
    library = opened(tmp_path)
    library.add(documents(MANY - 1))
    return library


def opened(folder: Path, dimensions: int = 16) -> Library:
    embedder = HashingEmbedder(dimensions)
    return open_library(folder / "a.md", folder / "var", embedder, SEGMENTER)


def codes(folder: Path) -> list[Path]:
    return sorted(folder.rglob("codes-*.bin"))


def nearest(index: Index, text: str, **where: object) -> list[str]:
    hits = index.search_dense(EMBEDDER.encode_query(text), 5, **where)
    return [index.passages[number].document for number, _ in hits]


def test_an_index_that_grows_is_coded_when_it_is_too_large(library: Library, tmp_path: Path):
    assert library.current().dense_method == "exact"
    assert codes(tmp_path) == []

    library.add(documents(3, "x"))  # too small a segment for codes of its own
    index = library.current()
    assert index.dense_method == "approximate"
    (path,) = codes(tmp_path)
    manifest = read_manifest(path.parent.parent.parent)
    assert manifest is not None
    named = [entry.name for entry in manifest.segments if path.name in entry.files]
    assert named == [path.parent.name]
    assert nearest(index, "d1234\n一二三四路d")[0] == "d1234"
    assert nearest(index, "x2\n二路x")[0] == "x2"

    again = opened(tmp_path).current()
    assert again.dense_method == "approximate"
    assert nearest(again, "x2\n二路x") == nearest(index, "x2\n二路x")


def test_with_codes_a_search_keeps_to_what_lives_and_to_the_documents_asked_for(library: Library):
    library.add(documents(3, "x"))
    for name in ("d1234", "d1233"):
        library.remove(name)
    index = library.current()
    assert index.dense_method == "approximate"
    assert not {"d1234", "d1233"} & set(nearest(index, "d1234\n一二三四路d"))
    chosen = ["d7", "x1", "d1234", "d999"]
    assert set(nearest(index, "d1234\n一二三四路d", documents=chosen)) == {"d7", "x1", "d999"}
    assert nearest(index, "d1234\n一二三四路d", documents=[]) == []


def test_an_index_that_shrinks_compares_all_again(library: Library, tmp_path: Path):
    library.add(documents(3, "x"))
    for name in ("x0", "x1", "x2"):
        library.remove(name)
    assert library.current().dense_method == "exact"
    assert len(codes(tmp_path)) == 1  # kept: it may grow again


def test_damaged_codes_are_noticed_and_made_again(library: Library, tmp_path: Path):
    library.add(documents(3, "x"))
    (path,) = codes(tmp_path)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    (damage,) = library.check()
    assert path.name in str(damage)

    mended = opened(tmp_path)
    assert mended.check() == []
    assert mended.current().dense_method == "approximate"
    assert nearest(mended.current(), "x2\n二路x")[0] == "x2"


def test_each_model_has_codes_of_its_own(library: Library, tmp_path: Path):
    library.add(documents(3, "x"))
    other = opened(tmp_path, dimensions=32)
    assert other.current().dense_method == "approximate"
    assert len({path.name for path in codes(tmp_path)}) == 2
    vector = HashingEmbedder(32).encode_query("x2\n二路x")
    (number, score), *_ = other.current().search_dense(vector, 1)
    assert other.current().passages[number].document == "x2"
    assert score == pytest.approx(1)
    assert library.current().dense_method == "approximate"


def test_the_codes_of_a_writer_that_was_killed_are_written_anew(library: Library, tmp_path: Path):
    library.add(documents(3, "x"))
    (path,) = codes(tmp_path)
    whole = path.read_bytes()
    library.remove("x0")
    library.remove("x1")
    library.remove("x2")
    rebuilt = library.rebuild()
    assert rebuilt.dense_method == "exact"
    segments = {each.parent for each in tmp_path.rglob("arrays.bin")}
    for folder in segments:
        (folder / path.name).write_bytes(whole[:99])  # half a file, which no manifest names
    library.add(documents(3, "x"))
    assert library.check() == []
    assert nearest(library.current(), "x2\n二路x")[0] == "x2"
