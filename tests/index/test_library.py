"""The library: kept current with its corpus, added to, taken from, and never losing anything."""

from pathlib import Path

import pytest

from index.errors import CorpusError, IndexingError, UnknownDocument
from index.library import Library, open_library
from index.tokens import Segmenter
from tests.index.builders import HashingEmbedder, document

SEGMENTER = Segmenter()
QUERY = {"走廊": 1.0}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.md").write_text("# 甲\n\n松江在建走廊。\n\n九城同行。\n", "utf-8")
    (folder / "b.md").write_text("# 乙\n\n嘉兴有港口。\n", "utf-8")
    return folder


def opened(corpus: Path, dimensions: int = 16) -> Library:
    return open_library(corpus, corpus.parent / "var", HashingEmbedder(dimensions), SEGMENTER)


def names(library: Library) -> list[str]:
    return sorted(head["id"] for head in library.current().heads())


def found(library: Library) -> set[str]:
    index = library.current()
    return {index.passages[number].document for number, _ in index.search_sparse(QUERY, 10)}


def test_building_tells_its_progress(corpus: Path) -> None:
    heard: list[tuple[int, int]] = []
    embedder = HashingEmbedder()
    data_dir = corpus.parent / "var"
    open_library(corpus, data_dir, embedder, SEGMENTER, lambda *done: heard.append(done))
    assert heard[-1] == (2, 2)


def test_an_unchanged_corpus_is_not_indexed_again(corpus: Path) -> None:
    first = opened(corpus).current().manifest
    again = opened(corpus).current().manifest
    assert again.segments == first.segments


def test_a_changed_corpus_is_noticed_and_only_what_changed_is_indexed(corpus: Path) -> None:
    opened(corpus)
    (corpus / "b.md").write_text("# 乙\n\n嘉兴也有走廊。\n", "utf-8")
    (corpus / "c.md").write_text("# 丙\n\n杭州。\n", "utf-8")
    (corpus / "a.md").touch()
    library = opened(corpus)
    assert names(library) == ["a", "b", "c"]
    assert found(library) == {"a", "b"}
    assert [entry.documents for entry in library.current().manifest.segments] == [2, 2]
    (corpus / "b.md").unlink()
    assert names(opened(corpus)) == ["a", "c"]


def test_a_broken_file_is_named_and_the_others_serve(corpus: Path) -> None:
    (corpus / "c.pdf").write_bytes(b"%PDF-1.7 broken")
    for library in (opened(corpus), opened(corpus)):  # also where the corpus is not read again
        assert "c.pdf" in library.problems[0].what
        assert names(library) == ["a", "b"]


def test_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(CorpusError):
        opened(tmp_path / "none")


def test_documents_are_added_replaced_and_left_alone(corpus: Path) -> None:
    library = opened(corpus)
    kinds = []
    for text in ("新走廊", "新走廊", "旧走廊"):
        kinds += [change.kind for change in library.add([document("x", text)])]
    assert kinds == ["added", "unchanged", "replaced"]
    assert found(library) == {"a", "x"}
    assert library.current().document("x").paragraphs[0].text == "旧走廊"


def test_of_two_documents_with_one_id_the_later_is_added(corpus: Path) -> None:
    library = opened(corpus)
    assert len(library.add([document("x", "一"), document("x", "二")])) == 1
    assert library.current().paragraph("x", 1).text == "二"


def test_an_old_version_is_not_found_but_can_be_read(corpus: Path) -> None:
    library = opened(corpus)
    (change,) = library.add([document("x", "走廊一", "走廊二")])
    library.add([document("x", "别的")])
    library.remove("x")
    index = library.current()
    assert found(library) == {"a"}
    assert index.versions("x")[0] == change.version
    assert index.paragraph("x", 2, change.version).text == "走廊二"
    with pytest.raises(UnknownDocument):
        index.paragraph("x", 1)
    with pytest.raises(UnknownDocument, match="no paragraph 3"):
        index.paragraph("x", 3, change.version)
    with pytest.raises(UnknownDocument, match="version nope"):
        index.document("x", "nope")


def test_what_was_added_and_removed_survives_a_rebuild(corpus: Path) -> None:
    library = opened(corpus)
    (old,) = library.add([document("x", "走廊")])
    library.add([document("x", "新走廊"), document("b", "我的乙")])
    library.remove("a")
    for rebuilt in (library, opened(corpus)):
        rebuilt.rebuild()
        assert names(rebuilt) == ["b", "x"]
        assert rebuilt.current().paragraph("b", 1).text == "我的乙"
        assert rebuilt.current().paragraph("x", 1, old.version).text == "走廊"
    library.add([document("a", "回来了")])
    assert names(opened(corpus)) == ["a", "b", "x"]


def test_removing_ones_own_version_does_not_bring_the_corpuss_back(corpus: Path) -> None:
    library = opened(corpus)
    library.add([document("b", "我的乙")])
    library.remove("b")
    assert names(opened(corpus)) == ["a"]


def test_removing_what_is_not_there(corpus: Path) -> None:
    library = opened(corpus)
    with pytest.raises(UnknownDocument, match="no document nope"):
        library.remove("nope")


def test_two_models_share_the_documents_and_never_each_others_vectors(corpus: Path) -> None:
    first = opened(corpus, 16)
    second = opened(corpus, 8)
    second.add([document("x", "走廊")])
    for library, dimensions in ((first, 16), (second, 8), (opened(corpus, 16), 16)):
        query = HashingEmbedder(dimensions).encode_query("走廊")
        assert names(library) == ["a", "b", "x"]
        assert len(library.current().search_dense(query, 9)) == len(library.current().passages)


def test_other_user_words_make_another_index(corpus: Path) -> None:
    before = opened(corpus).current().manifest
    words = corpus.parent / "words.txt"
    words.write_text("九城同行\n", "utf-8")
    data_dir = corpus.parent / "var"
    library = open_library(corpus, data_dir, HashingEmbedder(), Segmenter(words))
    assert library.current().manifest.settings != before.settings
    assert library.current().search_sparse({"九城同行": 1.0}, 1)


def test_a_reader_keeps_what_it_opened_and_another_picks_up_the_new(corpus: Path) -> None:
    writer, reader = opened(corpus), opened(corpus)
    old = reader.current()
    for number in range(20):  # enough to merge and delete the segments that `old` reads
        writer.add([document(f"x{number}", f"走廊{number}")])
    assert [old.passages[n].document for n, _ in old.search_sparse(QUERY, 5)] == ["a"]
    assert len(reader.current().documents()) == 22
    assert len(reader.current().manifest.segments) < 10


def test_a_reader_that_meets_a_damaged_index_keeps_the_one_it_has(corpus: Path) -> None:
    reader, writer = opened(corpus), opened(corpus)
    before = reader.current()
    writer.add([document("x", "走廊")])
    (arrays,) = [
        path
        for path in corpus.parent.rglob("arrays.bin")
        if path.stat().st_size and path.parent.name == writer.current().manifest.segments[-1].name
    ]
    arrays.write_bytes(b"")
    assert reader.current() is before
    assert isinstance(reader.trouble, IndexingError)
