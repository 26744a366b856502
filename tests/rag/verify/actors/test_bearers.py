"""Who does what, where a sentence tells of two."""

import pytest

from rag.verify.actors.bearers import check_bearers
from tests.rag.verify.small import label, problems

TEXT = "区水务管理局（以下简称区水务局）负责管网巡查和维修，区财政局负责经费拨付与监督。"


@pytest.mark.parametrize(
    "claim",
    ["管网巡查由区水务局负责。", "经费拨付由区财政局负责，管网维修则由区水务局来负责。"],
)
def test_who_does_it_there_may_be_told_to_do_it(claim: str) -> None:
    assert problems(check_bearers, claim, TEXT) == []


@pytest.mark.parametrize(
    "claim",
    [
        "管网巡查由区财政局负责。",
        "区财政局负责管网维修。",
        "一般来说，经费拨付与监督由区水务局负责，区财政局则负责管网巡查。",
    ],
)
def test_another_s_work_is_not_his(claim: str) -> None:
    assert problems(check_bearers, claim, TEXT)
    assert label(claim, TEXT) != "supported"


def test_who_pays_is_told_by_what_is_paid() -> None:
    text = "护理补助由县财政发放，住院津贴由互助基金支付。"
    assert problems(check_bearers, "住院津贴是由财政按月发放的。", text)
    assert not problems(check_bearers, "护理补助由财政按月发放。", text)
