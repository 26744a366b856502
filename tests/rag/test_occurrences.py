"""A term is found in the texts that hold it, and in no other."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.texts import Texts
from rag.occurrences import Occurrences

ALPHABET = "松江企 \U00020000g6\n"
TEXT = st.text(ALPHABET, max_size=12)
TERM = st.text(ALPHABET.strip(), min_size=1, max_size=3)


def texts(*passages: str) -> Texts:
    return Texts.of(("", passage) for passage in passages)


@given(
    st.lists(st.tuples(TEXT, TEXT), max_size=5),
    st.lists(TERM, max_size=5),
)
def test_it_finds_what_python_finds(pairs: list[tuple[str, str]], terms: list[str]) -> None:
    found = Occurrences(Texts.of(pairs), terms)
    for term in terms:
        whole = [term in f"{context}\n{text}" for context, text in pairs]
        assert found.having(term).tolist() == whole
        assert found.coverage_above({term: 1}).tolist() == [term in context for context, _ in pairs]


def test_no_term_is_found_across_two_texts() -> None:
    found = Occurrences(texts("松", "江", "松江"), ["松江"])
    assert found.having("松江").tolist() == [False, False, True]


def test_a_term_may_go_on_where_another_ends() -> None:
    found = Occurrences(texts("松江区", "松江", "江区"), ["松江", "松江区", "江"])
    assert found.having("松江区").tolist() == [True, False, False]
    assert found.having("松江").tolist() == [True, True, False]
    assert found.having("江").tolist() == [True, True, True]


def test_the_share_of_the_weights() -> None:
    weights = {"松江": 3.0, "企业": 1.0}
    found = Occurrences(texts("松江", "企业", "松江企业", ""), weights)
    assert found.coverage(weights).tolist() == [0.75, 0.25, 1, 0]
    assert found.coverage({}).tolist() == [0, 0, 0, 0]


def test_texts_of_one_group_are_covered_together() -> None:
    weights = {"松江": 3.0, "企业": 1.0}
    found = Occurrences(texts("松江", "企业", "企业"), weights)
    together = found.coverage_together(weights, np.array([0, 2]))
    assert together.tolist() == pytest.approx([1, 1, 0.25])
