"""What costs nothing, or half, in the words of who pays and of who waives."""

import pytest

from rag.verify.restating.free_of_charge import as_charged
from tests.rag.verify.small import label

TEXT = "军人凭证免票进入车史馆。新能源汽车首两年泊位费全免。残疾人车辆减半收取。"


@pytest.mark.parametrize(
    "claim",
    [
        "军人凭证进入车史馆不用买票。",
        "残疾人的车辆只收一半。",
        "新能源汽车前两年不用交泊位费。",
    ],
)
def test_what_is_not_paid_is_waived(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


def test_another_half_is_stopped() -> None:
    assert label("残疾人车辆全额收取。", TEXT) != "supported"


def test_nothing_is_exchanged_that_the_text_does_not_say() -> None:
    assert as_charged("学生不用买票。", "学生票价五元。") == "学生不用买票。"
    assert as_charged("施工期间不收费。", "军车免费停放。") == "施工期间不收费。"
