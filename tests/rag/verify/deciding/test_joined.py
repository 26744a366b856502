"""Statements joined in one claim, each of which stands alone."""

import pytest

from rag.verify.deciding.joined import statements
from rag.verify.text.reading import read


def cut(claim: str) -> list[str]:
    return statements(read(claim))


@pytest.mark.parametrize("join", ["，", "。", "；", "，同时", "，而", "；此外，"])
def test_statements_with_subjects_of_their_own_are_cut(join: str) -> None:
    claim = f"湿地管理站设有12个观测点{join}《湿地修复规划》由省政府批准。"
    assert cut(claim) == ["湿地管理站设有12个观测点", "《湿地修复规划》由省政府批准。"]


@pytest.mark.parametrize(
    "claim",
    [
        "湿地管理站设有12个观测点，其站长韩默1978年出生。",
        "湿地管理站设有12个观测点，因此韩默加入了民进。",
        "湿地管理站设有12个观测点，由两县共管。",
        "湿地管理站设有12个观测点，随后韩默加入了民进。",
        "湿地管理站设有12个观测点，共20个。",
        "湿地管理站设有12个观测点，总投资超过前者。",
        "2019年，白鹭湾湿地建立，《湿地修复规划》由省政府批准。",
        "如果上游来水减少，白鹭湾湿地缩小，韩默要报告省政府。",
        "韩默指出，湿地要修复，候鸟要保护。",
        "韩默做了三件事：湿地得到修复，候鸟得到保护，科普馆建成开放。",
        "“候鸟卫士”这一称号，韩默于2020年获得。",
        "观测点面积不得低于150平方米，科普馆不得低于40平方米。",
        "湿地建立在先，《湿地修复规划》批准在后。",
    ],
)
def test_what_leans_on_what_stands_before_it_is_not_cut(claim: str) -> None:
    assert cut(claim) == []


def test_a_claim_of_one_statement_is_not_cut() -> None:
    assert cut("白鹭湾湿地由东川、西岭两县共管。") == []
