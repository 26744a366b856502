"""Figures that a claim adds up."""

import pytest

from tests.rag.verify.small import label


def test_a_sum_is_none_where_the_text_gives_another() -> None:
    text = "单病限额分别为300元和420元，合并患两种病的限额为600元。"
    assert label("患两种病的限额合计为720元。", text) != "supported"


def test_what_is_added_in_a_case_belongs_to_who_names_the_case() -> None:
    text = "船工每人每日补助200元，夜间出船另加100元。"
    assert label("船工夜间出船的，一天补助300元。", text) == "supported"
    assert label("船工夜间出船的，一天补助400元。", text) != "supported"
    assert label("船工雨天补助300元。", text) != "supported"


def test_only_what_is_named_is_added_up() -> None:
    text = "全镇建成了18个冷库、16个晒场、13个渔市。"
    assert label("冷库、晒场和渔市加起来，全镇建成了47个。", text) == "supported"
    assert label("冷库和渔市加起来，全镇建成了31个。", text) == "supported"
    assert label("冷库和晒场加起来，全镇建成了47个。", text) != "supported"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("合作社、联盟和鱼塘三者累计建成了33个。", True),
        ("合作社、联盟、鱼塘三类合计，镇里累计建成了33个。", True),
        ("合作社、联盟和鱼塘三者累计建成了34个。", False),
        ("合作社、联盟两者累计建成了33个。", False),
        ("合作社和联盟两项相加，共21个。", True),
    ],
)
def test_those_that_are_counted_are_added_up(claim: str, said: bool) -> None:
    text = "镇里累计建成了12个合作社、9个联盟、12个鱼塘。"
    assert (label(claim, text) == "supported") == said


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("冷库、晒场、渔市加在一起有47个。", True),
        ("冷库和晒场加在一起有34个。", True),
        ("冷库和晒场加在一起有47个。", False),
        ("冷库、晒场、渔市三类相加，累计建成47个。", True),
        ("冷库、晒场、渔市三类相加，累计建成46个。", False),
    ],
)
def test_a_sum_may_follow_at_once(claim: str, said: bool) -> None:
    text = "全镇累计建成了18个冷库、16个晒场、13个渔市。"
    assert (label(claim, text) == "supported") == said


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("把冷库、晒场和渔市加在一起，全镇累计建成了47个。", True),
        ("把冷库和晒场加在一起，全镇累计建成了34个。", True),
        ("把冷库和晒场加在一起，全镇累计建成了29个。", False),
        ("冷库、渔市加在一起，累计建成31个。", True),
        ("冷库、渔市加在一起，累计建成34个。", False),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "全镇累计建成了18个冷库、16个晒场、13个渔市。",
        "全镇累计建成冷库18个、晒场16个、渔市13个。",
    ],
)
def test_a_noun_may_stand_before_its_figure(claim: str, said: bool, text: str) -> None:
    assert (label(claim, text) == "supported") == said
