"""What follows from two shares of the same whole."""

import pytest

from rag.verify.restating.per_head import worked_out
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXT = "八镇的人口占全国的1/25，面积占全国的1/120，茶叶产值占全国的1/15。"


def test_a_ratio_is_taken_off_and_worked_out() -> None:
    ratio = worked_out(read("产值占全国1/15，人口占全国1/25，人均产值约为全国的1.67倍。"))
    assert ratio is not None
    assert ratio.holds
    assert ratio.rest == "产值占全国1/15，人口占全国1/25。"
    assert worked_out(read("产值占全国1/15，人均产值约为全国的1.67倍。")) is None
    assert worked_out(read("产值占全省1/15，人口占全国1/25，人均产值约为全国的1.67倍。")) is None


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("茶叶产值占全国1/15，人口占全国1/25，照此推算，人均茶叶产值约为全国平均的1.67倍。", True),
        ("茶叶产值占全国1/15，人口占全国1/25，照此推算，人均茶叶产值约为全国平均的1.76倍。", False),
        ("茶叶产值占全国1/15，人口占全国1/25，人均茶叶产值约为全国平均水平的0.6倍。", False),
        ("人口占全国1/25，面积占全国1/120，人口密度约为全国平均水平的4.8倍。", True),
        ("人口占全国1/20，面积占全国1/120，人口密度约为全国平均水平的6倍。", False),
    ],
)
def test_the_shares_must_be_borne_out_and_the_ratio_right(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") is said
