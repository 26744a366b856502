"""A question is put in the usual turn."""

import pytest

from rag.rephrased import rephrased


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渡口面积是全市的几分之一？", "渡口面积是全市的几分之几？"),
        ("夜航的名称是什么？", "夜航叫什么名字？"),
        ("渡口有三分之一是新的吗", "渡口有三分之一是新的吗"),
        ("", ""),
    ],
)
def test_questions_in_the_usual_turn(text, expected):
    assert rephrased(text) == expected
