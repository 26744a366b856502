"""Duty and permission, and and or, up and down, and which party."""

import pytest

from rag.verify.modality.force import check_bounds, check_done
from tests.rag.verify.small import label, problems

LAW = "申请人应当向县级以上主管部门提交申请或者委托书。企业可以自行检测。被申请人应当答复。"


@pytest.mark.parametrize(
    "claim",
    [
        "申请人可以向县级以上主管部门提交申请或者委托书。",
        "申请人应当向县级以下主管部门提交申请或者委托书。",
        "申请人应当向县级以上主管部门提交申请和委托书。",
        "企业应当自行检测。",
    ],
)
def test_duties_levels_and_choices_are_kept(claim: str) -> None:
    assert label(claim, LAW) != "supported"


def test_they_may_be_told_as_they_are() -> None:
    assert label("申请人须向县级以上主管部门递交申请或者委托书。", LAW) == "supported"
    assert label("企业可自行检测。", LAW) == "supported"


def test_a_party_is_not_the_other_one() -> None:
    assert label("被申请人应当答复。", "被申请人应当在十日内答复。") == "supported"
    assert label("申请人应当答复。", "被申请人应当在十日内答复。") == "contradicted"


def test_a_duty_of_one_clause_is_no_permission_beside_another_that_matches_better() -> None:
    text = "市政府应当组织部门制定供水预案，建立供水安全保障体系和供水应急机制，确保供水安全。"
    claim = text.replace("应当", "可以")
    assert label(claim, text) == "contradicted"
    assert label(text, text) == "supported"


def test_what_is_planned_for_the_rest_is_not_done_because_some_of_it_is() -> None:
    text = "全县要在12个乡镇建设分馆，今年已建成7个，剩下的5个计划明年全部建成。"
    assert label("12个乡镇的分馆已全部建成。", text) == "contradicted"
    assert label("今年已建成7个分馆。", text) == "supported"


def test_a_figure_is_no_bound_of_a_word() -> None:
    text = "处2000元以上2万元以下罚款。"
    assert not problems(check_bounds, "处2000元以上20000元以下罚款。", text)
    assert problems(check_bounds, "由县级以下政府批准。", "由县级以上政府批准。")


def test_an_important_platform_is_no_plan() -> None:
    text = "2018年，六县共建茶路这一重要平台。"
    assert not problems(check_done, "到2018年，六县已经共建了茶路。", text)
    assert problems(check_done, "六县已经建了茶路。", "县里提出建设茶路。")


def test_what_is_done_is_not_told_as_unfinished() -> None:
    text = "东港和西湾两个交易中心已经启用。"
    assert problems(check_done, "西湾交易中心还在建设当中。", text)
    assert not problems(check_done, "西湾交易中心已经启用。", text)


def test_a_plan_of_the_next_clause_does_not_cover_what_is_told_as_done() -> None:
    text = "全市将加快发展海运，并全力推动港口服务实现新的提升。"
    assert problems(check_done, "港口服务已经实现新的提升，下一步要加快发展海运。", text)


@pytest.mark.parametrize(
    "claim",
    [
        "东湾、西湾两个观鸟站仍待启用。",
        "把湿地写入《流域规划》一事还在计划之中。",
        "湿地写入《流域规划》则尚处于规划阶段。",
    ],
)
def test_what_was_done_is_not_still_to_come(claim: str) -> None:
    text = "东湾观鸟站和西湾观鸟站已经启用。2021年，湿地写入《流域规划》。"
    assert label(claim, text) != "supported"


def test_what_is_still_to_come_may_be_told_so() -> None:
    assert (
        label("北湾观鸟站仍在规划之中。", "北湾将规划建设观鸟站，计划明年动工。") != "contradicted"
    )


@pytest.mark.parametrize(
    "claim", ["东川已经全力推动茶市环境实现了跃升。", "东川已经为加快建成茶都作出了新贡献。"]
)
def test_a_plan_is_not_done_because_it_is_told_with_force(claim: str) -> None:
    text = "东川将全力推动茶市环境实现跃升，目标是为加快建成茶都作出新贡献。"
    assert label(claim, text) != "supported"


def test_what_has_become_something_is_not_hoped_for() -> None:
    text = "绿道已成为全省示范工程。"
    assert label("东川期待绿道有朝一日成为全省示范工程。", text) != "supported"
    assert label("绿道已经成为全省示范工程。", text) == "supported"
