"""What is said of the clause before rests on a sentence that tells of it."""

import pytest

from tests.rag.verify.small import label

TEXT = (
    "白鹭湾秉持的口号是“护好一湾水，留住万只鸟”。省林业厅厅长赴省人大代表团审议。",
    "“三清湿地”是《白鹭湾修复方案》提出的目标。《候鸟保护规划》纳入了白鹭湾湿地。",
    "修复湿地有三条途径：退养还湿、轮值举办候鸟节、补种芦苇。",
    "白鹭湾镇承担了5项任务。县长在《工作报告》中提出，要加快水系连通。",
)


@pytest.mark.parametrize(
    "claim",
    [
        "“护好一湾水，留住万只鸟”这句口号，是省人大代表团秉持的。",
        "提出“三清湿地”这一目标的文件，是《工作报告》。",
        "轮值举办候鸟节，由白鹭湾镇承担。",
        "《工作报告》中加快水系连通的要求，是省林业厅提出的。",
    ],
)
def test_of_another_sentence_it_is_said_of_something_else(claim: str) -> None:
    assert label(claim, *TEXT) != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "“护好一湾水，留住万只鸟”这句口号，是白鹭湾秉持的。",
        "提出“三清湿地”这一目标的文件，是《白鹭湾修复方案》。",
    ],
)
def test_of_its_own_sentence_it_passes(claim: str) -> None:
    assert label(claim, *TEXT) == "supported"


def test_a_count_is_of_the_list_that_follows() -> None:
    text = (
        "修复湿地的因素有三个：水、土、植被。",
        "白鹭湾修复湿地的具体做法有两条，即退养还湿和补种芦苇。",
    )
    assert label("修复湿地的具体做法有两条，其中包括退养还湿、补种芦苇。", *text) == "supported"
    assert label("修复湿地的具体做法有三条，其中包括退养还湿、补种芦苇。", *text) != "supported"


def test_what_was_then_is_of_that_event() -> None:
    text = "2007年8月，时任局长到东川调研，当时他在东川工作。2017年，局长在西岭作出指示。"
    assert label("2007年8月局长到东川调研，当时他在西岭工作。", text) != "supported"
