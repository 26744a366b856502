"""Of whom a thing is said."""

import pytest

from rag.verify.substitutions.scope import check_scope
from tests.rag.verify.small import label, problems

TEXT = "东港区以新建为主，西湾区主要盘活闲置厂房，北山区通过收购筹集。"


@pytest.mark.parametrize(
    "claim", ["东港区以新建为主。", "西湾区盘活闲置厂房。", "各区盘活闲置厂房。"]
)
def test_what_is_said_of_it(claim: str) -> None:
    assert not problems(check_scope, claim, TEXT)


@pytest.mark.parametrize("claim", ["西湾区以新建为主。", "东港区盘活闲置厂房。"])
def test_what_is_said_of_its_neighbour(claim: str) -> None:
    assert problems(check_scope, claim, TEXT)


def test_an_enumeration_shares_what_follows() -> None:
    assert not problems(check_scope, "东港区设立服务站。", "东港区、西湾区设立服务站，北山区没有。")


def test_items_of_a_list_are_no_rival() -> None:
    text = "建设“3+Y”战略性新兴产业集群，其中包括竹材、精细化工等产业。"
    assert not problems(check_scope, "“3+Y”战略性新兴产业里就有精细化工。", text)


def test_items_of_one_list_are_no_rivals() -> None:
    text = "茶路的六个县（成员县）是青溪县、丰溪县、白沙县、南溪县、金沙县、合浦县。"
    assert not problems(check_scope, "南溪县和白沙县都在茶路的六个县之列。", text)
    told = "青溪县以新建为主，丰溪县盘活厂房。"
    assert problems(check_scope, "丰溪县以新建为主。", told)


def test_a_quotation_that_begins_alike_is_no_rival() -> None:
    text = "“四网”融合的第二项（水运网）是深度合作。"
    assert not problems(check_scope, "水运网的做法是深度合作。", text)


def test_the_whole_name_is_no_rival_of_the_short_one() -> None:
    text = "全县有三项指标位列前列：茶园面积、高新技术企业数（高企数）、游客数。"
    assert not problems(check_scope, "茶园面积和高企数位列前列。", text)


def test_a_list_goes_on_between_two_names_alike() -> None:
    text = "2018年6月，松江、杭州、金华、苏州、湖州、合肥六镇携手共建绿道。"
    assert label("2018年6月，松江、杭州等六个镇携手共建绿道。", text) == "supported"


def test_a_rival_is_not_cut_inside_a_word() -> None:
    text = "渔业改良能够带来新品种，是发展新渔业的关键。"
    assert label("发展新渔业，关键是渔业改良。", text) != "contradicted"
