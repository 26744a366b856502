"""A question is put in the usual turn."""

import pytest

from rag.rephrased import rephrased


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渡口面积是全市的几分之一？", "渡口面积是全市的几分之几？"),
        ("夜航的名称是什么？", "夜航叫什么名字？"),
        ("介绍一下陈大江", "陈大江是谁"),
        ("陈大江的简介", "陈大江是谁"),
        ("请介绍一下夜航", "夜航是什么"),
        ("介绍一下夜航的票价", "介绍一下夜航的票价"),
        ("Tell me about Chen Dajiang.", "Who is Chen Dajiang?"),
        ("渡口有三分之一是新的吗", "渡口有三分之一是新的吗"),
        ("", ""),
    ],
)
def test_questions_in_the_usual_turn(text, expected):
    assert rephrased(text) == expected
