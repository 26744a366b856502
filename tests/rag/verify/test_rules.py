"""Rules and regulations told in other words, and turned round."""

import pytest

from tests.rag.verify.small import label

RULES = (
    "购房补贴按年发放，租赁补贴按季度发放；两种补贴不得同时享受。出租给食堂的房屋，租金可以给予不低于30%的减免。"
    "服务覆盖全部14个街道和九成以上的社区。考核不合格的食堂不予补贴，合格的给予补贴。样品应当保存48小时以上。"
    "新区的面积占全市的五分之一，每户补贴不超过4000元，最长36个月。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "样品须至少保存两天。",
        "新区的面积仅占全市的五分之一。",
        "每户补贴最高4000元，最多可领三年。",
        "租金减免不得低于30%。",
    ],
)
def test_the_same_rule_in_other_words_passes(claim: str) -> None:
    assert label(claim, RULES) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "购房补贴和租赁补贴可以同时享受。",
        "出租给食堂的房屋，租金可以上浮不低于30%。",
        "服务覆盖全部社区。",
        "考核不合格的食堂仍可领取补贴。",
        "样品须至少保存三天。",
        "租金减免不得高于30%。",
    ],
)
def test_a_rule_turned_round_is_stopped(claim: str) -> None:
    assert label(claim, RULES) != "supported"
