"""What a claim says that only its other words need bear out."""

import pytest

from rag.verify.restating.self_evident import without_evident
from tests.rag.verify.small import label

TEXT = (
    "八镇的茶叶产值占全国的1/15，茶场从15家增加到47家。"
    "1.0版是“源起青溪”，2.0版是“联通河口”，3.0版是“八镇共建”。"
)


def test_only_what_fits_is_taken_out() -> None:
    assert without_evident("产值占全国的1/15（约6.7%）。") == "产值占全国的1/15。"
    assert "7.6" in without_evident("产值占全国的1/15（约7.6%）。")


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("八镇的茶叶产值占全国的十五分之一（约6.7%）。", True),
        ("八镇的茶叶产值占全国的十五分之一（约7.6%）。", False),
        ("八镇的茶场净增32家，起点是15家，终点是47家。", True),
        ("八镇的茶场净增32家，起点是47家，终点是15家。", False),
        ("2.0版叫“联通河口”，在它之前的1.0版叫“源起青溪”。", True),
        ("2.0版叫“联通河口”，在它之前的3.0版叫“八镇共建”。", False),
    ],
)
def test_the_rest_must_be_borne_out(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") is said
