"""Two of a clause who stand around what they share."""

import pytest

from tests.rag.verify.small import label

TEXT = "房屋的出租人应当提前三十日通知承租人。学校应当为学生提供饮用水。甲镇与乙村签订协议。"


@pytest.mark.parametrize(
    "claim", ["房屋的承租人应当提前三十日通知出租人。", "学生应当为学校提供饮用水。"]
)
def test_parties_exchanged_are_stopped(claim: str) -> None:
    assert label(claim, TEXT) == "contradicted"


@pytest.mark.parametrize(
    "claim",
    [
        "出租人应当提前三十日通知承租人。",
        "承租人应当由出租人提前三十日通知。",
        "学校应当为学生提供饮用水。",
        "乙村与甲镇签订协议。",
    ],
)
def test_another_order_with_a_reason_is_not(claim: str) -> None:
    assert label(claim, TEXT) == "supported"
