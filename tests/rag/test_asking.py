"""The sentences of a text that ask."""

import pytest

from rag.asking import asked, asks, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("码头是哪年建的？灯塔呢？", ["码头是哪年建的", "灯塔呢"]),
        ("我六十五岁。能免票吗？", ["我六十五岁。能免票吗？"]),
        ("文章很长。请问码头在哪？我要写作业。", ["码头在哪？"]),
        ("2.0版是哪年的", ["2.0版是哪年的"]),
        ("码头很大。", []),
        ("", []),
    ],
)
def test_the_sentences_that_ask(text, expected):
    assert sentences(text, requests=False) == expected


def test_what_is_requested_asks_without_a_question_word():
    assert sentences("码头的由来。", requests=True) == ["码头的由来。"]
    assert asked("请说明码头的由来")
    assert asks("灯塔呢")
    assert not asked("灯塔很高")
