"""Folded texts come back as they went in, wherever they are kept meanwhile."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.normalise import fold
from index.texts import Texts

PAIRS = st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8)), max_size=5)


def folded(pairs: list[tuple[str, str]]) -> list[str]:
    return [f"{fold(context)}\n{fold(text)}" for context, text in pairs]


@given(PAIRS, PAIRS)
def test_what_goes_in_comes_out_folded(
    first: list[tuple[str, str]], second: list[tuple[str, str]]
) -> None:
    both = Texts.joined([Texts.of(first), Texts.of(second)])
    assert list(both) == folded(first + second)
    last = [(Texts.of(part), np.arange(len(part))[-1:]) for part in (first, second)]
    assert list(Texts.picked(last)) == folded(first[-1:] + second[-1:])
    assert list(both.where(np.zeros(len(both), np.bool_))) == []
    assert list(both.where(np.ones(len(both), np.bool_))) == folded(first + second)


def test_contexts_are_counted_in_units() -> None:
    texts = Texts.of([("Ａ企", "業"), ("\U00020000", ""), ("", "一")])
    assert texts.contexts.tolist() == [2, 2, 0]
    assert list(texts) == ["a企\n业", "\U00020000\n", "\n一"]


def test_a_lone_surrogate_is_kept() -> None:
    assert list(Texts.of([("", "松\ud800")])) == ["\n松\ud800"]
