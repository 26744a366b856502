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


def test_two_who_did_each_others_part_are_stopped() -> None:
    text = "床位由属地街道审核，区民政局复核。"
    assert label("床位由区民政局审核，属地街道复核。", text) == "contradicted"
    assert label("属地街道负责审核，区民政局负责复核。", text) == "supported"
