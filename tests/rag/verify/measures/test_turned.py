"""Conditions told from the other side."""

import pytest

from tests.rag.verify.small import label

TEXT = (
    "申请人须年满18周岁，方可申请贷款。具有本县户籍的老年人可以领取津贴。"
    "投资不低于5000万元的项目享受本政策。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "没满18周岁的人不能申请贷款。",
        "没有本县户籍的老年人，不能领取津贴。",
        "投资低于5000万元的项目不享受本政策。",
    ],
)
def test_who_lacks_the_condition_has_no_claim(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "未满18周岁的人可以申请贷款。",
        "没有本县户籍的老年人也可以领取津贴。",
        "投资低于5000万元的项目享受本政策。",
        "投资不低于5000万元的项目不享受本政策。",
    ],
)
def test_one_side_turned_alone_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) != "supported"
