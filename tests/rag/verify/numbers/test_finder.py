"""Figures: the same one in other clothes, another one in the same clothes, and none."""

import pytest

from rag.verify.numbers.agreement import agree
from rag.verify.numbers.finder import find_quantities
from rag.verify.numbers.quantities import Quantity


def one(text: str) -> Quantity:
    (quantity,) = find_quantities(text, [])
    return quantity


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("十五分之一", "1/15"),
        ("15分之1", "1/15"),
        ("约6.7%", "1/15"),
        ("百分之六点七九", "6.79%"),
        ("4.7万家", "47000家"),
        ("4万7千家", "4.7万家"),
        ("四万七千家", "4.7万家"),
        ("47,000家", "4.7万家"),
        ("六成", "60%"),
        ("近5万家", "4.7万家"),
        ("超过4万家", "4.7万家"),
        ("不足5万家", "4.7万家"),
        ("约60%", "60%左右"),
        ("约7%", "6.79%"),
        ("一百余家", "100多家"),
        ("18家", "18个"),
        ("30万元", "300000元"),
        ("一半", "50%"),
        ("九城市", "9个城市"),
    ],
)
def test_agree(claim: str, source: str) -> None:
    assert agree(one(claim), one(source)) == "same"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("6.97%", "6.79%"),
        ("1/51", "1/15"),
        ("4.7亿家", "4.7万家"),
        ("6.8%", "6.79%"),
        ("18公里", "18家"),
        ("300万元", "300万美元"),
        ("6个百分点", "6%"),
        ("第5次", "5次"),
        ("超过5万家", "4.7万家"),
    ],
)
def test_differ(claim: str, source: str) -> None:
    assert agree(one(claim), one(source)) == "differs"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("超过60%", "60%左右"),
        ("不足100家", "超过100家"),
        ("100家", "超过100家"),
        ("60%以上", "60%"),
    ],
)
def test_a_changed_qualifier_is_told_apart(claim: str, source: str) -> None:
    assert agree(one(claim), one(source)) == "bound"


def test_names_are_no_figures() -> None:
    assert find_quantities("g60 1+7+n 6+x 十三五 一带一路 一体化 5g", []) == []
    assert one("一批").article


def test_the_year_before_is_no_figure() -> None:
    assert [one.text for one in find_quantities("收缴率比前一年提高7.2个百分点", [])] == [
        "7.2个百分点"
    ]


def test_a_year_that_is_told_by_its_place_is_no_figure() -> None:
    assert not find_quantities("上一年的优良天数。", [])
    assert not find_quantities("第二年恢复计分。", [])


def test_one_by_one_is_no_figure() -> None:
    assert not find_quantities("各项与各镇一一对应。", [])


def test_very_is_no_figure_and_ten_points_are() -> None:
    assert not find_quantities("这座桥十分重要。", [])
    assert find_quantities("最多得十分。", [])[0].unit == "分"
