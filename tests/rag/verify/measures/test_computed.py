"""Figures that a claim computes from those of a sentence."""

import pytest

from tests.rag.verify.small import label

TEXT = (
    "首次获得认定的企业奖励30万元；重新获得认定的企业奖励15万元。"
    "设立规模5亿元的基金，区财政出资2亿元，其余向社会募集。"
    "优良天数为318天，比上年增加11天。"
    "80至89周岁的老人每月领取津贴100元，90至94周岁的老人每月领取津贴150元。"
    "产假98天，另加奖励假60天，难产再加15天。"
    "计划招收学员400名，其中外地学员60名。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "首次获得认定的奖励是重新获得认定的两倍。",
        "基金规模5亿元，其中向社会募集3亿元。",
        "上年优良天数为307天。",
        "92岁的老人每月领取津贴150元。",
        "难产的产假和奖励假一共173天。",
        "扣除外地学员，还有学员340名。",
    ],
)
def test_halves_sums_rests_and_what_was_before_follow(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "首次获得认定的奖励是重新获得认定的三倍。",
        "基金规模5亿元，其中向社会募集2.5亿元。",
        "上年优良天数为329天。",
        "92岁的老人每月领取津贴100元。",
        "难产的产假和奖励假一共183天。",
        "扣除外地学员，还有学员360名。",
    ],
)
def test_what_does_not_add_up_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


@pytest.mark.parametrize(
    ("claim", "true"),
    [
        ("疑难的调解可以延长到45日内调结。", True),
        ("疑难的调解可以延长到60日内调结。", False),
        ("首次认定的奖励比重新认定的多一倍。", True),
        ("首次认定的奖励比重新认定的多两倍。", False),
    ],
)
def test_terms_extended_and_more_by_so_many_times(claim: str, true: bool) -> None:
    text = "调解自受理之日起30日内调结，疑难的可以延长15日。"
    text += "首次认定的奖励30万元；重新认定的奖励15万元。"
    assert (label(claim, text) == "supported") is true
