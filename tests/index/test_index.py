"""What an index finds, explains and reads."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from index.embedding import SHIPPED
from index.index import Index
from index.library import Library, open_library
from index.normalise import fold
from index.passages import indexed_text
from index.static import StaticEmbedder
from index.tokens import Segmenter
from index.types import Passage
from tests.index.builders import HashingEmbedder, document

SEGMENTER = Segmenter()
EMBEDDER = HashingEmbedder()
QUERY = {"走廊": 1.0}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "a.md").write_text("# 甲\n\n松江在建走廊。\n\n九城同行。\n", "utf-8")
    library = open_library(tmp_path / "a.md", tmp_path / "var", EMBEDDER, SEGMENTER)
    library.add([document("x", "走廊一。", "走廊二。"), document("y", "走廊三。")])
    return library


@pytest.fixture
def index(library: Library) -> Index:
    return library.current()


def test_validity(library: Library) -> None:
    assert library.current().in_force("2024-01-01") is None
    library.add([document("z", "走廊", meta={"effective_from": "2024-06-01"})])
    assert library.current().in_force("2024-01-01") == {"a", "x", "y"}
    assert library.current().in_force("2025-01-01") == {"a", "x", "y", "z"}


def test_texts_tokens_and_paragraphs_of_chosen_passages(library: Library) -> None:
    library.remove("x")
    library.add([document("u", "走廊四。" * 100, "Ａ產業。"), document("v", "走廊五。")])
    index = library.current()
    for step in (1, 2, 3):
        numbers = np.arange(0, len(index.passages), step)
        passages = [index.passages[number] for number in numbers.tolist()]
        assert list(index.texts(numbers)) == [fold(indexed_text(one)) for one in passages]
        keys = [(one.document, one.paragraph) for one in passages]
        places = index.paragraphs(numbers).tolist()
        assert len(set(places)) == len(set(keys)) == len(set(zip(places, keys, strict=True)))
        assert all(len(row) == 0 for row in index.tokens(numbers))  # of a model without tokens
    nothing = np.zeros(0, np.int64)
    assert len(index.texts(nothing)) == len(index.tokens(nothing)) == 0
    assert len(index.paragraphs(nothing)) == 0


def test_a_model_with_tokens_adds_them_to_an_index_of_another(
    library: Library, tmp_path: Path
) -> None:
    library.add([document("x", "走廊一。")])
    embedder = StaticEmbedder(SHIPPED)
    index = open_library(tmp_path / "a.md", tmp_path / "var", embedder, SEGMENTER).current()
    tokens = index.tokens(np.arange(len(index.passages)))
    for number, passage in enumerate(index.passages):
        assert tokens[number].tolist() == embedder.tokens(indexed_text(passage)).tolist() != []


def test_searches_keep_to_the_documents_asked_for(index: Index) -> None:
    for hits in (
        index.search_sparse(QUERY, 9, documents=["x", "nope"]),
        index.search_dense(EMBEDDER.encode_query("走廊"), 9, documents=["x"]),
    ):
        assert {index.passages[number].document for number, _ in hits} == {"x"}
        assert len(hits) == 2
    assert index.search_sparse(QUERY, 9, documents=[]) == []
    assert index.search_dense(EMBEDDER.encode_query("走廊"), 9, documents=[]) == []


def test_a_search_does_not_change_the_scores_of_the_next(index: Index) -> None:
    before = index.search_sparse(QUERY, 9)
    index.search_sparse(QUERY, 9, documents=["x"])
    index.sparse_scores(QUERY)[:] = 0
    assert index.search_sparse(QUERY, 9) == before


def test_scores_and_explanations_of_chosen_passages(index: Index) -> None:
    hits = index.search_sparse(QUERY, 9)
    numbers = [number for number, _ in hits]
    assert index.sparse_scores(QUERY, numbers).tolist() == [score for _, score in hits]
    assert len(index.sparse_scores(QUERY)) == len(index.passages)
    for number, score in hits:
        assert sum(index.explain(QUERY, number).values()) == pytest.approx(score)
    vector = EMBEDDER.encode_query("走廊")
    cosines = dict(index.search_dense(vector, 9))
    assert index.dense_scores(vector, numbers).tolist() == pytest.approx(
        [cosines[number] for number in numbers]
    )
    assert index.idf("nope") > index.idf("走廊")


def test_passages_that_no_longer_live_are_skipped_in_the_numbering(library: Library) -> None:
    library.remove("x")
    index = library.current()
    assert [each.document for each in index.passages] == ["a", "a", "y"]
    number = index.search_sparse({"三": 1.0, "走廊": 1.0}, 1)[0][0]
    assert index.passages[number].document == "y"
    assert index.explain(QUERY, number)
    vector = EMBEDDER.encode_query("走廊")
    assert sorted(number for number, _ in index.search_dense(vector, 9)) == [0, 1, 2]


def test_documents_and_passages_read_like_sequences(index: Index) -> None:
    assert [document.id for document in index.documents()] == ["a", "x", "y"]
    assert index.documents()[-1].id == index.documents()[1:][-1].id == "y"
    whole: Iterator[Passage] = iter(index.passages)
    assert index.passages[0] == next(whole) == index.passages[:1][0]
    assert index.passages[-1].text == "走廊三。"
    with pytest.raises(IndexError):
        index.passages[len(index.passages)]
