"""What people say before they ask."""

import pytest

from rag.lead_ins import without_lead


@pytest.mark.parametrize(
    ("text", "rest", "requests"),
    [
        ("孩子做手抄报：码头是哪年建的？", "码头是哪年建的？", True),
        ("作为实习记者，我要写一篇报道，请说明码头的由来。", "码头的由来。", True),
        ("我在整理人物资料卡，麻烦告诉我陈大江哪年出生", "陈大江哪年出生", True),
        ("想比较两组“占全港”的数据：客运占多少", "客运占多少", True),
        ("请问渡轮有几艘？", "渡轮有几艘？", False),
        ("我今年六十五岁，能免票吗？", "我今年六十五岁，能免票吗？", False),
        ("能不能免票，怎么办？", "能不能免票，怎么办？", False),
        ("早班船是8:30开吗？", "早班船是8:30开吗？", False),
        ("", "", False),
        ("请", "请", False),
    ],
)
def test_what_stands_before_is_taken_away(text, rest, requests):
    assert without_lead(text) == (rest, requests)
