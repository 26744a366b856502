"""What a figure is said with."""

import pytest

from rag.verify.numbers.qualifiers import Bound, bound_of, modes_of, role_of


@pytest.mark.parametrize(
    ("near", "after", "bound"),
    [
        ("最多可以连续享受", "", "at_most"),
        ("租金不低于市场价的", "", "at_least"),
        ("上限", "", "at_most"),
        ("菜品不得低于", "", "at_least"),
        ("每人每日不得超过", "", "at_most"),
        ("占比上限提高到", "", ""),
        ("年满", "", "full"),
        ("未满", "", "under"),
        ("逾期", "", ""),
        ("", "左右", "about"),
    ],
)
def test_bounds(near: str, after: str, bound: Bound) -> None:
    assert bound_of(near, after) == bound


def test_modes_and_roles() -> None:
    assert modes_of("硕士每个月可领") == {"monthly"}
    assert modes_of("比上年增长") == {"on the year"}
    assert (role_of("由"), role_of("提高到"), role_of("产值")) == ("from", "to", "")


def test_what_is_among_so_many_is_no_limit() -> None:
    assert not bound_of("", "途径里，有")
    assert bound_of("", "里办完") == "at_most"


def test_what_something_becomes_is_where_a_change_ends() -> None:
    assert (role_of("从全县第"), role_of("变为第"), role_of("升到")) == ("from", "to", "to")
    assert role_of("由6人变为") == "to"


@pytest.mark.parametrize("near", ["大约到了", "差不多升到了", "大概增加到", "约占"])
def test_about_may_stand_before_what_reaches_a_figure(near: str) -> None:
    assert bound_of(near, "，") == "about"


def test_lately_is_not_nearly() -> None:
    assert not bound_of("最近", "，")
    assert bound_of("近", "，") == "near"
