"""What a question compares."""

import pytest

from rag.compared import comparison


def test_what_is_compared_is_known():
    found = comparison("码头和灯塔哪个数量少？")
    assert found is not None
    assert (found.one, found.other, found.what, found.how, found.order) == (
        "码头", "灯塔", "数量", "少", "least",
    )  # fmt: skip
    whether = comparison("夜航开通是不是比快航晚？")
    assert whether is not None
    assert whether.whether


@pytest.mark.parametrize("text", ["渡轮有几艘？", "松江比嘉兴大", "比较大的码头有哪些", ""])
def test_nothing_is_compared(text):
    assert comparison(text) is None
