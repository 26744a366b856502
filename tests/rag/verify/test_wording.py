"""Quotations, quantifiers, plans."""

import pytest

from tests.rag.verify.small import label

TEXT = (
    "部分企业领到了补贴。《临湖招商办法》提出“先照后证”。管委会计划建设数据港。这是全省最大的码头。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "部分企业领到补贴。",
        "《临湖招商办法》提出先照后证。",
        "管委会计划建设数据港。",
        "这是全省最大的码头。",
    ],
)
def test_the_same_wording_passes(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "全部企业领到了补贴。",
        "《临湖用地办法》提出“先照后证”。",
        "《临湖招商办法》提出“先证后照”。",
        "管委会已经建设数据港。",
        "这是全国最大的码头。",
        "只有部分企业领到了补贴。",
    ],
)
def test_changed_wording_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


LAW = "申请人应当向县级以上主管部门提交申请或者委托书。企业可以自行检测。被申请人应当答复。"


@pytest.mark.parametrize(
    "claim",
    [
        "申请人可以向县级以上主管部门提交申请或者委托书。",
        "申请人应当向县级以下主管部门提交申请或者委托书。",
        "申请人应当向县级以上主管部门提交申请和委托书。",
        "企业应当自行检测。",
    ],
)
def test_duties_levels_and_choices_are_kept(claim: str) -> None:
    assert label(claim, LAW) != "supported"


def test_they_may_be_told_as_they_are() -> None:
    assert label("申请人须向县级以上主管部门递交申请或者委托书。", LAW) == "supported"
    assert label("企业可自行检测。", LAW) == "supported"


def test_a_party_is_not_the_other_one() -> None:
    assert label("被申请人应当答复。", "被申请人应当在十日内答复。") == "supported"
    assert label("申请人应当答复。", "被申请人应当在十日内答复。") == "contradicted"
