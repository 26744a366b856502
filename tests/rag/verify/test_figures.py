"""Figures: value, unit, qualifier, and whose they are."""

import pytest

from rag.verify.figures import check_figures
from tests.rag.verify.small import label, problems

TEXT = "新港区完成吞吐量86万标箱，比上年增长21.4%，营业收入17.9亿元，下降3.7%。"
LIMITS = "租金不高于市场租金的70%，累计最多可以享受36个月，参加者须年满18周岁。"


@pytest.mark.parametrize(
    "claim",
    [
        "营业收入为17.9亿元。",
        "吞吐量增长21.4%。",
        "营业收入下降百分之三点七。",
        "吞吐量同比增长21.4%。",
    ],
)
def test_the_figure_of_the_thing_is_right(claim: str) -> None:
    assert not problems(check_figures, claim, TEXT)


@pytest.mark.parametrize(
    "claim",
    [
        "营业收入为19.7亿元。",
        "吞吐量增长12.4%。",
        "吞吐量年均增长21.4%。",
        "营业收入超过17.9亿元。",
    ],
)
def test_another_figure_or_that_of_another_thing_is_not(claim: str) -> None:
    assert problems(check_figures, claim, TEXT)


@pytest.mark.parametrize(
    "claim", ["租金最高为市场租金的七成。", "最长享受三年。", "参加者满18周岁。"]
)
def test_a_limit_may_stand_away_from_its_figure(claim: str) -> None:
    assert not problems(check_figures, claim, LIMITS)


@pytest.mark.parametrize("claim", ["租金不低于市场租金的70%。", "至少享受36个月。"])
def test_a_limit_turned_round_is_wrong(claim: str) -> None:
    assert problems(check_figures, claim, LIMITS)


def test_figures_listed_in_turn_keep_their_places() -> None:
    text = (
        "前年、去年以及今年的收入分别为53万元、60万元以及1.65亿元，亏损分别为2万元、3万元和5万元。"
    )
    said = "前年、去年以及今年的收入分别为53万元、600000元以及1.65亿元，"
    said += "亏损分别为2万元、3万元和5万元。"
    assert not problems(check_figures, said, text)
    exchanged = said.replace("2万元、3万元", "3万元、2万元")
    assert label(exchanged, text) != "supported"


def test_items_of_a_list_of_figures_own_nothing_apart() -> None:
    text = "纳税期限为1日、3日、5日或者1个月，由主管机关核定。"
    assert not problems(check_figures, "纳税期限为1日、3日、5日或者一个月，由主管机关核定。", text)
    each = "甲线和乙线的票价分别为3元和5元。"
    assert problems(check_figures, "甲线的票价为5元。", each)
