"""Words that no dictionary has are seen as one."""

from itertools import pairwise

import pytest

from rag.verify.words.cutting import cut


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("托大班每班不超过二十人", "托大班"),  # three characters with a size between them
        ("馆长陆闻溪介绍", "陆闻溪"),  # a surname and what follows it
        ("这是长三角一体化", "长三角"),
        ("他在闵行时当过镇长", "闵行"),
    ],
)
def test_it_is_one_word(text: str, word: str) -> None:
    assert word in {text[start:end] for start, end in cut(text)}


def test_words_come_in_their_order_and_do_not_overlap() -> None:
    spans = cut("托大班由陆闻溪带领，小班和中班也在其中。")
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_what_only_begins_like_a_name_is_none() -> None:
    text = "钱由乡里出"
    assert "钱由" not in {text[start:end] for start, end in cut(text)}
