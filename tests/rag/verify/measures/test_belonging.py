"""Whose a figure is among others of its kind."""

import pytest

from rag.verify.measures.belonging import check_belonging
from tests.rag.verify.small import label, problems

RENT = "公寓现有620间，单人间月租310元，双人间450元。"
CENTRES = "全市累计建成18个冷库、16个交易中心、13个加工园。"
AID = "新建食堂验收合格的，给予建设补贴，最高不超过40万元；助餐点补贴3万元。"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("双人间月租310元。", RENT),
        ("全市累计建成18个交易中心。", CENTRES),
        ("助餐点建设补贴最高40万元。", AID),
    ],
)
def test_a_figure_is_not_told_of_what_another_is_of(claim: str, text: str) -> None:
    assert label(claim, text) != "supported"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("单人间月租310元。", RENT),
        ("全市累计建成16个交易中心、18个冷库。", CENTRES),
        ("新建食堂的建设补贴最高40万元。", AID),
    ],
)
def test_its_own_figure_is(claim: str, text: str) -> None:
    assert problems(check_belonging, claim, text) == []
    assert label(claim, text) == "supported"


def test_what_is_wrong_is_said() -> None:
    assert problems(check_belonging, "双人间月租310元。", RENT) == ["“310元”说的不是这件事"]


def test_a_share_is_of_what_it_is_followed_by_there() -> None:
    text = "三镇贡献了全县1/15的产值、全县1/7的高产鱼塘、全县1/5的连锁茶馆。"
    assert not problems(check_belonging, "全县的高产鱼塘里，有七分之一来自三镇。", text)
    assert problems(check_belonging, "全县的连锁茶馆里，有七分之一来自三镇。", text)
