"""Words that stand in the same places are near; the others are not."""

import pytest

from rag.verify.words.nearness import nearness


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [("登上", "入选", "沉淀"), ("承认", "坦言", "栽种"), ("医生", "护士", "水泥")],
)
def test_what_stands_in_the_same_places_is_nearer(word: str, near: str, far: str) -> None:
    one, other = nearness().of(word, [near, far])
    assert one > other + 0.2


def test_an_unknown_word_is_near_to_nothing() -> None:
    assert nearness().of("登上", ["〇〇〇"]) == [0.0]
    assert nearness().of("〇〇〇", ["登上", "入选"]) == [0.0, 0.0]
    assert nearness().of("登上", []) == []


def test_each_word_has_its_row_and_none_is_empty() -> None:
    near = nearness()
    assert len(near.rows) == len(near.table)
    assert (near.table != 0).any(axis=1).all()
