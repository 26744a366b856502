"""What a later part of a question leaves out is taken from the first."""

import pytest

from rag.ellipsis import completed


@pytest.mark.parametrize(
    ("part", "first", "expected"),
    [
        ("2025年打算造多少艘？", "2024年造了多少艘渡轮", "2025年打算造多少艘渡轮？"),
        ("2025年的目标是多少？", "客运量2024年完成了多少", "客运量完成了，2025年的目标是多少？"),
        ("码头又是指什么？", "什么是渡轮", "码头是指什么？"),
        ("2025年码头有几座？", "2024年渡轮有几艘", "2025年码头有几座？"),
        ("咨询又该找谁？", "退款由谁责令", "咨询又该找谁？"),
    ],
)
def test_a_later_part_is_completed(part, first, expected):
    assert completed(part, first) == expected
