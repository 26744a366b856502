"""Negation and direction, in the clause that speaks of the same thing."""

import pytest

from rag.verify.modality.polarity import check_denials, check_opposites
from rag.verify.words.denials import denials
from tests.rag.verify.small import label, problems

TEXT = "新规提高了办事效率，降低了企业成本。园区不支持高耗能项目入驻。"


@pytest.mark.parametrize(
    "claim", ["新规降低了企业成本。", "高耗能项目不支持入驻园区。", "园区不支持高耗能项目。"]
)
def test_the_same_direction_passes(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim", ["新规提高了企业成本。", "园区支持高耗能项目入驻。", "新规没有提高办事效率。"]
)
def test_the_opposite_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) == "contradicted"


@pytest.mark.parametrize(
    "claim",
    ["取得许可擅自经营的，处以罚款。", "经营者如实提供证明的，处以罚款。"],
)
def test_what_denies_a_light_word_counts_too(claim: str) -> None:
    text = "未取得许可擅自经营的，处以罚款。经营者不如实提供证明的，处以罚款。"
    assert label(claim, text) == "contradicted"


def test_limits_and_words_that_only_look_like_a_denial_deny_nothing() -> None:
    assert denials("补助不超过50万元，不断扩大，无线网络覆盖") == 0
    assert denials("未取得许可的，不予补助") == 2


def test_a_clause_of_two_with_the_same_words_may_deny() -> None:
    text = "无法及时维修、更换的，应当设置围挡，并在三日内进行维修、更换。"
    assert not problems(check_denials, "应当设置围挡，并在三日内进行维修、更换。", text)


def test_what_needs_leave_is_not_allowed_by_that() -> None:
    assert not problems(check_opposites, "禁止对外提供名册。", "未经馆长允许，不得对外提供名册。")


def test_a_denial_may_stand_elsewhere_in_the_clause() -> None:
    text = "已经纳入供养的家庭不再发放补贴。"
    assert label("已经纳入供养的家庭，拿不到补贴。", text) == "supported"
    assert label("已经纳入供养的家庭，可以拿到补贴。", text) != "supported"


def test_two_denials_are_not_one() -> None:
    text = "考核不合格的食堂不予补贴。"
    assert label("考核不合格的食堂仍可领取补贴。", text) != "supported"


def test_a_denial_in_another_clause_is_none() -> None:
    text = "受理后未在期限内作出决定，当事人向检察院提出的，检察院应当受理并进行审查。"
    claim = "受理后未在期限内作出决定，当事人向检察院提出的，检察院不得受理并进行审查。"
    assert label(claim, text) != "supported"


@pytest.mark.parametrize("text", ["决定受不受理", "围绕“办事不求人”目标推出改革"])
def test_a_choice_and_a_name_deny_nothing(text: str) -> None:
    assert not denials(text)


def test_what_is_done_without_is_denied() -> None:
    text = "经办机构将津贴打入个人账户，不再经过单位。"
    assert label("经办机构将津贴经过单位打入个人账户。", text) != "supported"


def test_a_claim_that_says_both_turns_nothing_round() -> None:
    text = "国际班列“青溪号”首发。"
    assert not problems(check_opposites, "国际班列“青溪号”完成首发。", text)
    assert problems(check_opposites, "国际班列“青溪号”停止开行。", "国际班列“青溪号”开始开行。")


def test_but_denies_nothing() -> None:
    text = "镇里落实政策，有效地解决了停船难的问题。"
    assert label("镇里落实政策，不过停船难的问题尚未得到有效解决。", text) != "supported"
    assert label("镇里落实政策，不过停船难的问题已有效解决。", text) == "supported"


@pytest.mark.parametrize("way", ["不能", "不准", "不许", "禁止"])
def test_every_way_to_forbid_denies_alike(way: str) -> None:
    assert label(f"{way}在消防通道停放车辆。", "严禁在消防通道停放车辆。") == "supported"
    assert label("可以在消防通道停放车辆。", "严禁在消防通道停放车辆。") != "supported"


def test_what_is_confiscated_is_not_denied() -> None:
    assert denials("没收地锁") == 0
    assert denials("没收到材料") == 1
