"""Figures: the same one in other clothes, and another one in the same clothes."""

from fractions import Fraction

import pytest

from index.normalise import fold
from rag.verify.agreement import agree
from rag.verify.quantities import Quantity, find_quantities


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


def test_knows_what_kind_of_growth() -> None:
    assert one("年均增长12.4%").modes == {"yearly"}
    assert one("累计增幅134%").modes == {"total"}


def test_knows_where_it_begins_and_where_it_ends() -> None:
    first, last = find_quantities("从1.5万家上升到4.7万家", [])
    assert (first.role, last.role) == ("from", "to")


def test_the_year_before_is_no_figure() -> None:
    assert [one.text for one in find_quantities("收缴率比前一年提高7.2个百分点", [])] == [
        "7.2个百分点"
    ]


def test_both_ends_of_a_range_have_its_unit() -> None:
    low, high = find_quantities("90至94周岁每人每月150元。", [])[:2]
    assert (low.unit, low.bound, high.bound) == ("岁", "at_least", "at_most")


def test_a_change_is_no_range() -> None:
    low, high = find_quantities("从18.5万人提高到60万人。", [])
    assert (low.bound, high.bound) == ("", "")


def test_a_year_that_is_told_by_its_place_is_no_figure() -> None:
    assert not find_quantities("上一年的优良天数。", [])
    assert not find_quantities("第二年恢复计分。", [])


def test_one_of_so_many_is_a_share() -> None:
    share, single = find_quantities("全省每七家茶厂里就有一家在青溪。", [])
    assert (share.value, share.unit, single.article) == (Fraction(1, 7), "share", True)
    assert [one.unit for one in find_quantities("每三所学校有1名教师。", [])] == ["count", "people"]


@pytest.mark.parametrize(("claim", "same"), [("一成多", True), ("一成", False), ("两成多", False)])
def test_a_tenth_and_more(claim: str, same: bool) -> None:
    assert (agree(one(claim), one("11.6%")) == "same") is same


def test_versions_in_a_row_share_their_unit() -> None:
    assert [one.unit for one in find_quantities("先后有1.0、2.0两个版本。", [])] == [
        "版",
        "版",
        "any",
    ]


def test_one_by_one_is_no_figure() -> None:
    assert not find_quantities("各项与各镇一一对应。", [])


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("满一年半。", 18, "月份"),
        ("用了两个半小时。", 150, "分钟"),
        ("在2个工作日前。", 2, "工作日"),
        ("启动Ⅱ级响应。", 2, "count"),
    ],
)
def test_spans_and_ranks(text: str, value: int, unit: str) -> None:
    (found,) = find_quantities(fold(text), [])
    assert found.value == value
    assert found.unit == unit


def test_ranges_of_amounts_hours_and_members() -> None:
    low, high = find_quantities("处2万到10万元罚款。", [])
    assert [int(one.value) for one in (low, high)] == [20_000, 100_000]
    low, high = find_quantities("晚上6点到9点开放。", [])
    assert [int(one.value) for one in (low, high)] == [18 * 60, 21 * 60]
    low, high = find_quantities("由3至9人组成。", [])
    assert (low.bound, high.bound) == ("at_least", "at_most")


def test_what_doubles_is_a_figure() -> None:
    assert not any(one.article for one in find_quantities("产值翻了一番，出口增长一倍。", []))


def test_one_of_two_numbers_that_follow_each_other_lies_between_them() -> None:
    said = {
        "来了十一二位。": "23/2",
        "每次三五个。": "4",
        "占七八成。": "3/4",
        "约三四百人。": "350",
    }
    for text, value in said.items():
        (found,) = find_quantities(text, [])
        assert (str(found.value), found.bound) == (value, "about")
    assert find_quantities("共二十三个。", [])[0].value == 23


def test_very_is_no_figure_and_ten_points_are() -> None:
    assert not find_quantities("这座桥十分重要。", [])
    assert find_quantities("最多得十分。", [])[0].unit == "分"


def test_so_many_of_each_hundred_are_a_share() -> None:
    assert find_quantities("每百位医生里，约有十二位在岛上。", [])[0].value == Fraction(12, 100)


def test_where_a_change_ends_is_not_where_it_begins() -> None:
    assert [one.role for one in find_quantities("由18天缩短为5天。", [])] == ["from", ""]


def test_as_much_as_follows_is_not_reached() -> None:
    (found,) = find_quantities("连两成都不到。", [])
    assert (found.value, found.bound) == (Fraction(1, 5), "under")


def test_years_and_months_are_one_span() -> None:
    (found,) = find_quantities("历时两年零四个月。", [])
    assert (found.value, found.unit) == (Fraction(28), "月份")
