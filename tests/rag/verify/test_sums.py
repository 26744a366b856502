"""Figures that a claim adds up."""

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
