"""Questions that ask two things."""

import pytest

from rag.sub_questions import sub_questions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("陈大江哪年入行，哪年获得奖章？", ["陈大江哪年入行", "陈大江哪年获得奖章？"]),
        ("夜航的占比和渡轮的数量分别是多少？", ["夜航的占比是多少？", "渡轮的数量是多少？"]),
        ("客运和货运哪个增长更快？", ["客运哪个增长更快？", "货运哪个增长更快？"]),
    ],
)
def test_two_questions_are_taken_apart(text, expected):
    assert sub_questions(text) == expected


@pytest.mark.parametrize(
    "text", ["渡轮有几艘？", "2021年，公司有几艘渡轮？", "客运和货运有多少？", "", "，，", "和分别"]
)
def test_one_question_stays_one(text):
    assert sub_questions(text) == [text]
