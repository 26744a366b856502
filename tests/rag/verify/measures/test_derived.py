"""Figures that a claim works out."""

import pytest

from rag.verify.measures.figures import check_figures
from tests.rag.verify.small import label, problems

TEXT = "成立协同中心18个、产业联盟16个。补贴标准为硕士每月1500元，博士每月2500元。"


@pytest.mark.parametrize(
    "claim",
    [
        "协同中心和产业联盟两类机构已成立。",
        "协同中心18个，产业联盟16个，合计34个。",
        "协同中心比产业联盟多2个。",
    ],
)
def test_counts_sums_and_differences_follow(claim: str) -> None:
    assert not problems(check_figures, claim, TEXT.split("。", maxsplit=1)[0])


@pytest.mark.parametrize(
    "claim",
    [
        "协同中心和产业联盟三类机构已成立。",
        "协同中心18个，产业联盟16个，合计43个。",
        "产业联盟比协同中心多2个。",
    ],
)
def test_wrong_ones_do_not(claim: str) -> None:
    assert problems(check_figures, claim, TEXT.split("。", maxsplit=1)[0])


def test_a_difference_is_taken_from_what_is_compared_with() -> None:
    text = TEXT.split("。")[1]
    assert not problems(check_figures, "博士每月比硕士高1000元。", text)
    assert problems(check_figures, "硕士每月比博士高1000元。", text)


@pytest.mark.parametrize(
    ("claim", "follows"),
    [
        ("比重上升了41.5个百分点。", True),
        ("比重上升了四十多个百分点。", True),
        ("比重上升了三十多个百分点。", False),
        ("比重下降了41.5个百分点。", False),
    ],
)
def test_what_something_rose_by_follows_from_where_it_stood(claim: str, follows: bool) -> None:
    text = "新产业的比重由2015年的18.5%提高到60%。"
    assert bool(problems(check_figures, claim, text)) != follows


@pytest.mark.parametrize(
    ("claim", "follows"),
    [
        ("比重的升幅在四十个百分点上下。", True),
        ("比重提高了40个百分点左右。", True),
        ("比重提高了45个百分点左右。", False),
        ("比重提高了三十个百分点左右。", False),
        ("比重提高了40个百分点。", False),
    ],
)
def test_what_rose_to_about_so_much_has_no_exact_difference(claim: str, follows: bool) -> None:
    text = "新产业的比重由2015年的18.5%提高到60%左右。"
    assert bool(problems(check_figures, claim, text)) != follows


LIST = "改造有三项：一是更换管网，更新水泵；二是修缮屋面，加装电梯；三是种植行道树。"


@pytest.mark.parametrize(
    ("claim", "true"),
    [
        ("第二个方面是修缮屋面。", True),
        ("第三个方面是修缮屋面。", False),
        ("第二个方面是种植行道树。", False),
    ],
)
def test_the_second_of_a_list(claim: str, *, true: bool) -> None:
    assert (label(claim, LIST) == "supported") is true


@pytest.mark.parametrize(
    ("claim", "true"),
    [
        ("会员增加到原来的三倍多。", True),
        ("会员增加到原来的两倍多。", False),
        ("会员增加到原来的四倍。", False),
    ],
)
def test_how_many_times_what_it_was(claim: str, *, true: bool) -> None:
    assert (label(claim, "会员从1.5万人增加到4.7万人。") == "supported") is true


def test_what_is_said_of_every_item_does_not_tell_which_it_is() -> None:
    text = "管好渡口，一要坚持以安全为主线。管好渡口，二要坚持以便民为目标。"
    assert label("以便民为目标，是管好渡口要坚持的第二条。", text) == "supported"
    assert label("以安全为主线，是管好渡口要坚持的第二条。", text) != "supported"


def test_a_total_before_its_parts() -> None:
    text = "全镇建成了18个冷库、16个晒场、13个渔市。"
    assert label("全镇建成三类设施合计47个（18个冷库、16个晒场、13个渔市）。", text) == "supported"
    assert label("全镇建成三类设施合计46个（18个冷库、16个晒场、13个渔市）。", text) != "supported"


def test_a_count_is_of_the_list_before_it_without_whom_it_is_beside() -> None:
    text = "2017年7月，东川与江苏西岭、南浦共建2.0版绿道。"
    assert label("2.0版绿道由东川与江苏的西岭、南浦两市共建。", text) == "supported"
    assert label("2.0版绿道由东川与江苏的西岭、南浦四市共建。", text) != "supported"
