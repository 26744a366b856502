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


CARE = (
    "本细则由丙市卫生健康局制定，自2025年9月1日起施行，至2028年8月31日止。收费对2至3岁幼儿每月不得超过2200元，"
    "对2岁以下婴幼儿不得超过2800元。乳儿班每班不超过10人；托大班每班不超过20人。评估分为优秀、合格和不合格三档。"
    "连续两次不合格的，取消普惠资格，两年内不得再受理其申请。园区早上6:30开门，21:00关门。保育员每年学习不少于40学时。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "细则从2025-09-01起执行，至2028-08-31止。",
        "连续两次不合格的会失去普惠资格，两年之内不能再申请。",
        "园区早上六点半开门，晚上九点关门。",
        "保育员每年学习40学时以上。",
        "评估的结果有不合格、合格、优秀三种。",
    ],
)
def test_the_same_care_in_other_words_passes(claim: str) -> None:
    assert label(claim, CARE) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "收费对2岁以下婴幼儿每月不得超过2200元。",  # of another age
        "托大班每班不超过10人。",  # of another group
        "评估分为优秀、良好和不合格三档。",
        "园区早上七点半开门，晚上九点关门。",
        "园区早上六点半开门，早上九点关门。",
        "细则从2025-09-01起执行，至2028-07-31止。",
    ],
)
def test_what_is_said_of_another_is_stopped(claim: str) -> None:
    assert label(claim, CARE) != "supported"
