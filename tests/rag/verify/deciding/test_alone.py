"""Statements joined in one claim are judged each by itself."""

import pytest

from tests.rag.verify.small import label

TEXT = (
    "白鹭湾湿地由于上游来水减少，水面缩小。白鹭湾湿地2019年建立，由东川、西岭两县共管。",
    "湿地管理站设有12个观测点、5个投喂站和3个科普馆。站长韩默1978年出生，2006年加入民进。",
    "《候鸟保护办法》2020年由省林业厅等4部门联合印发。《湿地修复规划》2022年由省政府批准。",
)


def test_two_true_statements_of_other_sentences_pass() -> None:
    assert (
        label("白鹭湾湿地水面缩小，是由于上游来水减少。《湿地修复规划》2022年由省政府批准。", *TEXT)
        == "supported"
    )
    assert (
        label("《候鸟保护办法》是2020年印发的，《湿地修复规划》2022年由省政府批准。", *TEXT)
        == "supported"
    )


@pytest.mark.parametrize(
    "claim",
    [
        "《候鸟保护办法》2022年由省政府批准，《湿地修复规划》2020年由4部门联合印发。",
        "湿地管理站设有5个观测点，《湿地修复规划》2022年由省政府批准。",
        "《湿地修复规划》2022年由省政府批准，湿地管理站设有12个投喂站。",
        "湿地管理站设有12个观测点，因此《湿地修复规划》2022年由省政府批准。",
        "由于湿地管理站设有12个观测点，《湿地修复规划》2022年由省政府批准。",
    ],
)
def test_what_is_false_in_one_of_them_or_between_them_is_stopped(claim: str) -> None:
    assert label(claim, *TEXT) != "supported"


def test_a_side_of_another_thing_is_not_taken_for_one_of_its_own() -> None:
    first, second = "甲湖在县南，有码头3座。", "乙湖在县北。水质为二类。"
    assert label("甲湖有码头3座。水质为二类。", first, second) != "supported"


def test_what_the_document_is_about_needs_no_name() -> None:
    first, second = "甲湖由于来水减少，湖面缩小。", "码头有3座。渡口由两县共管。"
    claim = "甲湖湖面缩小，是由于来水减少。渡口由两县共管。"
    assert label(claim, first, second, title="渡口调查") == "supported"
    assert label(claim, first, second) != "supported"
