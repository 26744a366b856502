"""A term is found in the texts that hold it, and in no other."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.occurrences import Occurrences

ALPHABET = "松江企 \U00020000g6\n"
TERM = st.text(ALPHABET.strip(), min_size=1, max_size=3)


@given(st.lists(st.text(ALPHABET, max_size=12), max_size=5), st.lists(TERM, max_size=5))
def test_it_finds_what_python_finds(texts: list[str], terms: list[str]) -> None:
    found = Occurrences(texts, terms)
    for term in terms:
        assert found.having(term).tolist() == [term in text for text in texts]


def test_no_term_is_found_across_two_texts() -> None:
    assert Occurrences(["松", "江"], ["松江"]).having("松江").tolist() == [False, False]


def test_the_share_of_the_weights() -> None:
    weights = {"松江": 3.0, "企业": 1.0}
    found = Occurrences(["松江", "企业", "松江企业", ""], weights)
    assert found.coverage(weights).tolist() == [0.75, 0.25, 1, 0]
    assert found.coverage({}).tolist() == [0, 0, 0, 0]


def test_texts_of_one_group_are_covered_together() -> None:
    weights = {"松江": 3.0, "企业": 1.0}
    found = Occurrences(["松江", "企业", "企业"], weights)
    together = found.coverage_together(weights, np.array([0, 2]))
    assert together.tolist() == pytest.approx([1, 1, 0.25])
