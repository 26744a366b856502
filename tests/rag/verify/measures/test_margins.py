"""By how much one figure is more than another, and what it was before."""

import pytest

from tests.rag.verify.small import label

TEXT = "青溪镇有茶园320亩，白沙镇有茶园270亩。今年晴天为201天，比上年减少9天。"


@pytest.mark.parametrize(
    "claim",
    ["青溪镇的茶园比白沙镇多50亩。", "白沙镇的茶园比青溪镇少50亩。", "上年晴天为210天。"],
)
def test_the_difference_and_the_year_before_follow(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "青溪镇的茶园比白沙镇多60亩。",
        "白沙镇的茶园比青溪镇多50亩。",
        "青溪镇的茶园比白沙镇少50亩。",
        "上年晴天为192天。",
    ],
)
def test_another_difference_and_one_turned_round_are_stopped(claim: str) -> None:
    assert label(claim, TEXT) != "supported"
