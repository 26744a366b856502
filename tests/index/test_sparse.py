"""BM25: the scores of a well-kept library, however the passages are spread over segments."""

from math import log1p

import bm25s
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.sparse import K1, B, Postings, SparseIndex, build_postings, merge_postings

Corpus = list[list[str]]
CORPUS: Corpus = [
    ["松江", "研发", "研发"],
    ["九城", "走廊"],
    ["松江", "走廊", "走廊", "走廊", "g60"],
    [],
    ["研发"],
]
TERMS = st.sampled_from(["甲", "乙", "丙", "丁", "r&d", "6.79%"])
CORPORA = st.lists(st.lists(TERMS, max_size=12), min_size=1, max_size=12)


def index_of(*corpora: Corpus) -> SparseIndex:
    return SparseIndex([(build_postings(part), np.arange(len(part))) for part in corpora])


def reference(corpus: Corpus, query: list[str]) -> np.ndarray:
    """What bm25s, a library that many use, gives for the same corpus."""
    retriever = bm25s.BM25(method="lucene", k1=K1, b=B, backend="numpy")
    retriever.index(corpus, show_progress=False)
    return retriever.get_scores(query)


@given(CORPORA, st.lists(TERMS, min_size=1, max_size=4, unique=True))
def test_scores_agree_with_bm25s(corpus: Corpus, query: list[str]) -> None:
    corpus = [*corpus, ["甲", "乙", "丙", "丁", "r&d", "6.79%"]]  # bm25s wants every term known
    ours = index_of(corpus).scores(dict.fromkeys(query, 1.0))
    np.testing.assert_allclose(ours, reference(corpus, query), atol=1e-5)


@given(CORPORA, st.data())
@settings(max_examples=50)
def test_scores_do_not_depend_on_segments(corpus: Corpus, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(corpus)))
    terms = {"甲": 1.0, "乙": 0.5, "6.79%": 2.0}
    whole = index_of(corpus).scores(terms)
    np.testing.assert_allclose(index_of(corpus[:cut], corpus[cut:]).scores(terms), whole)


@given(CORPORA, st.data())
@settings(max_examples=50)
def test_passages_that_do_not_live_count_nowhere(corpus: Corpus, data: st.DataObject) -> None:
    alive = np.array(data.draw(st.lists(st.booleans(), min_size=len(corpus), max_size=len(corpus))))
    living = [terms for terms, on in zip(corpus, alive, strict=True) if on]
    terms = {"甲": 1.0, "丙": 1.0}
    expected = index_of(living).scores(terms)
    postings = build_postings(corpus)
    np.testing.assert_allclose(
        SparseIndex([(postings, np.flatnonzero(alive))]).scores(terms), expected
    )
    merged = merge_postings([(postings, alive)])
    same(merged, build_postings(living))


@given(CORPORA, CORPORA)
@settings(max_examples=50)
def test_merged_postings_are_those_built_at_once(first: Corpus, second: Corpus) -> None:
    parts = [(build_postings(part), np.ones(len(part), bool)) for part in (first, second)]
    same(merge_postings(parts), build_postings(first + second))


def same(left: Postings, right: Postings) -> None:
    for name in Postings.__slots__:
        np.testing.assert_array_equal(getattr(left, name), getattr(right, name))


def test_weights_multiply() -> None:
    index = index_of(CORPUS)
    once, twice = index.scores({"研发": 1.0}), index.scores({"研发": 2.0})
    np.testing.assert_allclose(twice, once * 2)


def test_explanations_add_up_to_the_score() -> None:
    index = index_of(CORPUS[:2], CORPUS[2:])
    terms = {"松江": 1.0, "走廊": 0.5, "研发": 1.0}
    shares = index.explain(terms, 1, 0)
    assert set(shares) == {"松江", "走廊"}
    assert sum(shares.values()) == pytest.approx(index.scores(terms)[2])


def test_idf_is_greatest_for_an_unknown_term() -> None:
    index = index_of(CORPUS)
    assert index.idf("unknown") > index.idf("g60") > index.idf("松江") > 0


def test_idf_counts_what_lives_whatever_the_segments() -> None:
    corpus = [[f"词{number % 700}", f"词{number % 300}", "处处"] for number in range(2000)]
    parts = [(build_postings(corpus[at : at + 500]), np.arange(500)) for at in range(0, 2000, 500)]
    parts[1] = parts[1][0], np.arange(100)
    living = [*corpus[:600], *corpus[1000:]]
    index = SparseIndex(parts)
    for term in ("处处", "词0", "词299", "词300", "词699", "词700", "无"):
        count = sum(term in terms for terms in living)
        assert index.idf(term) == pytest.approx(log1p((1600 - count + 0.5) / (count + 0.5)))
    # A term that is nowhere is known by a table, unless it falls where another one is.
    greatest = {index.idf(f"无{number}") for number in range(2000)}
    assert greatest == {index.idf("无")}


def test_nothing_to_search_in_or_for() -> None:
    assert index_of().idf("松江") == index_of([]).idf("松江") == log1p(1)
    assert index_of().scores({"松江": 1.0}).tolist() == []
    assert index_of([]).scores({"松江": 1.0}).tolist() == []
    assert index_of(CORPUS).scores({}).tolist() == [0.0] * 5
    assert index_of([[], []]).scores({"松江": 1.0}).tolist() == [0.0, 0.0]
