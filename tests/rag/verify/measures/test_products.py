"""What is multiplied or divided out of two figures of a sentence."""

import pytest

from tests.rag.verify.small import label

TEXT = (
    "每月发放茶补1500元，发放期限不超过36个月。修桥经费300万元，分五年拨付。"
    "进出口总额4.7亿元，其中出口4.4亿元。"
    "六镇每年出资1800万元，甲镇、乙镇各承担25%，其余四镇平均分担。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "茶补总共可发放54000元。",
        "修桥经费300万元，平均每年60万元。",
        "出口占进出口总额的九成以上。",
    ],
)
def test_products_and_portions_follow(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "茶补总共可发放18000元。",
        "修桥经费300万元，平均每年50万元。",
        "出口占进出口总额的八成以下。",
        "六镇每年平均分担1800万元，各镇出资300万元。",
    ],
)
def test_others_do_not(claim: str) -> None:
    assert label(claim, TEXT) != "supported"
