"""Who did what to whom."""

import pytest

from tests.rag.verify.small import label

TEXT = "2020年，省农业厅授予青禾公司“示范单位”称号。甲镇牵头乙村开展联合巡查。"


@pytest.mark.parametrize(
    "claim",
    [
        "青禾公司2020年获得省农业厅授予的“示范单位”称号。",
        "“示范单位”称号由省农业厅授予青禾公司。",
        "乙村由甲镇牵头开展联合巡查。",
    ],
)
def test_a_passive_says_the_same(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim", ["2020年，青禾公司授予省农业厅“示范单位”称号。", "乙村牵头甲镇开展联合巡查。"]
)
def test_exchanged_sides_are_stopped(claim: str) -> None:
    assert label(claim, TEXT) == "contradicted"
