"""What stands between two statements must be told too: a cause, an order, the same year."""

import pytest

from tests.rag.verify.small import label

TEXT = (
    "白鹭湾湿地2019年建立。白鹭湾湿地面积为3200公顷。湿地管理站设有12个观测点。",
    "由于上游来水减少，白鹭湾湿地水面缩小，为此管理站修建了两座补水闸。",
    "《候鸟保护办法》2020年由省林业厅印发。《湿地修复规划》2022年由省政府批准。《观鸟指南》2022年由省出版社出版。",
    "白鹭湾起初是两县共管的渔场，后来改为省级湿地。站长韩默1978年出生，2006年加入民进。",
    "岸线占全省的12%，水域占全省的9%。",
)


@pytest.mark.parametrize("join", ["由此", "使得", "这使得", "这说明", "带动了", "因此", "从而"])
def test_a_cause_made_up_between_two_facts_is_stopped(join: str) -> None:
    claim = f"白鹭湾湿地面积为3200公顷，{join}湿地管理站设有12个观测点。"
    assert label(claim, *TEXT) != "supported"


@pytest.mark.parametrize("join", ["由此", "因此", "使得"])
def test_a_cause_that_is_told_passes(join: str) -> None:
    assert label(f"上游来水减少，{join}白鹭湾湿地水面缩小。", *TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "白鹭湾湿地面积为3200公顷，随后湿地管理站设有12个观测点。",
        "白鹭湾湿地面积为3200公顷，这早于湿地管理站设有12个观测点。",
        "《湿地修复规划》2022年由省政府批准，随后《候鸟保护办法》由省林业厅印发。",
        "《候鸟保护办法》2020年由省林业厅印发，此前《湿地修复规划》由省政府批准。",
    ],
)
def test_an_order_made_up_is_stopped(claim: str) -> None:
    assert label(claim, *TEXT) != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "《候鸟保护办法》2020年由省林业厅印发，随后《湿地修复规划》2022年由省政府批准。",
        "白鹭湾起初是两县共管的渔场，后来改为省级湿地。",
        "韩默2006年加入民进，此前他1978年出生。",
    ],
)
def test_an_order_by_dates_or_by_a_word_passes(claim: str) -> None:
    assert label(claim, *TEXT) == "supported"


def test_the_same_year_is_the_same() -> None:
    told = "《湿地修复规划》2022年由省政府批准，同年{}。"
    assert label(told.format("《候鸟保护办法》由省林业厅印发"), *TEXT) != "supported"
    assert label(told.format("《观鸟指南》由省出版社出版"), *TEXT) == "supported"


def test_facts_side_by_side_are_no_condition() -> None:
    assert label("只要岸线占全省的12%，水域就占全省的9%。", *TEXT) != "supported"
    assert label("如果满70岁，可免费入园。", "年满70岁的，可免费入园。") == "supported"


def test_an_inner_order_is_of_the_last_clauses() -> None:
    claim = "湿地管理站设有12个观测点，白鹭湾起初是两县共管的渔场，后来改为省级湿地。"
    assert label(claim, *TEXT) == "supported"
