"""Figures: is the sentence's there, and of the same thing."""

import pytest

from rag.verify.measures.figures import check_figures
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


@pytest.mark.parametrize(
    "claim", ["水库蓄水量比往年多了12%。", "巡查漏一次即通报。", "收入31亿元，增长5.2%。"]
)
def test_another_way_another_count_and_another_subject_are_stopped(claim: str) -> None:
    text = (
        "水库蓄水量比往年少12%。巡查漏三次即通报。收入31亿元，增长4.1%；零售总额17亿元，增长5.2%。"
    )
    assert label(claim, text) != "supported"


def test_what_only_says_how_a_figure_is_worked_out_is_not_looked_for() -> None:
    text = "甲镇的渡船从15艘增加到47艘。"
    assert label("甲镇的渡船前后相差32艘。", text) == "supported"
    assert label("甲镇的渡船前后相差31艘。", text) != "supported"


def test_all_along_is_no_limit() -> None:
    assert label("八年里，甲镇的渔业一直在前列。", "八年来，甲镇的渔业保持在前列。") == "supported"
    assert label("三年里，甲镇的渔业一直在前列。", "八年来，甲镇的渔业保持在前列。") != "supported"


def test_a_group_is_not_what_a_sentence_about_a_place_is_of() -> None:
    text = "八城共建水上走廊。杭州启动水上走廊建设，到2024年满八周年。"
    assert label("八城启动水上走廊建设到2024年满八周年。", text) != "supported"


def test_an_anniversary_counts_from_the_first() -> None:
    assert label("水上走廊建设满一周年。", "水上走廊建设满两周年。") != "supported"


def test_a_figure_in_a_name_is_nobodys() -> None:
    text = "渔港实现“0-1”和“1-10”的跨越。"
    assert label("渔港实现“0-1”和“1-10”两段的跨越。", text) == "supported"
    assert label("渔港实现“0-1”和“1-20”两段的跨越。", text) != "supported"
