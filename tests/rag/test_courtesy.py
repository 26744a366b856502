"""What is not asked is left out of a question."""

import pytest

from rag.courtesy import plain_question


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("你好，请问渡轮有几艘？", "渡轮有几艘？"),
        ("您好！请问一下船长是谁呀？谢谢！", "船长是谁呀？"),
        ("谢谢，那再问一下渡轮有几艘", "渡轮有几艘"),
        ("😀渡轮有几艘😀", "渡轮有几艘"),
        ("渡轮有几艘？？？？", "渡轮有几艘？"),
        ("渡轮有几艘？渡轮有几艘？", "渡轮有几艘"),
        ("Hi, how many ferries are there?", "how many ferries are there?"),
    ],
)
def test_the_question_is_left(text, expected):
    assert plain_question(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "渡轮有几艘？",
        "好望角在哪里",
        "早期的渡轮有几艘",
        "你好",
        "谢谢",
        "请问",
        "",
        "👍",
        "面积是30㎡吗",
        "哈哈",
    ],
)
def test_nothing_else_is_touched(text):
    assert plain_question(text) == text
