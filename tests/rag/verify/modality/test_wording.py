"""Quotations, quantifiers, plans."""

import pytest

from rag.verify.modality.wording import check_quantifiers
from tests.rag.verify.small import label, problems

TEXT = (
    "部分企业领到了补贴。《临湖招商办法》提出“先照后证”。管委会计划建设数据港。这是全省最大的码头。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "部分企业领到补贴。",
        "《临湖招商办法》提出先照后证。",
        "管委会计划建设数据港。",
        "这是全省最大的码头。",
    ],
)
def test_the_same_wording_passes(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "全部企业领到了补贴。",
        "《临湖用地办法》提出“先照后证”。",
        "《临湖招商办法》提出“先证后照”。",
        "管委会已经建设数据港。",
        "这是全国最大的码头。",
        "只有部分企业领到了补贴。",
    ],
)
def test_changed_wording_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


@pytest.mark.parametrize(
    "claim", ["那只基金投给了码头。", "简介高度肯定了码头。", "码头得到充分肯定。"]
)
def test_what_only_looks_like_only_or_surely(claim: str) -> None:
    assert not problems(check_quantifiers, claim, "基金投给了码头，简介称赞码头。")


def test_what_it_was_and_what_it_becomes_are_not_exchanged() -> None:
    text = "园区从来料加工迈向自主设计。"
    assert label("园区正从来料加工迈向自主设计。", text) == "supported"
    assert label("园区正从自主设计迈向来料加工。", text) != "supported"


@pytest.mark.parametrize("claim", ["不管什么企业都领到了补贴。", "每个人都领到了补贴。"])
def test_all_is_also_said_by_whoever_and_everyone(claim: str) -> None:
    assert list(problems(check_quantifiers, claim, "企业领到了补贴。"))


def test_what_is_done_is_not_nearly_done() -> None:
    text = "新政有效地解决了渔民贷款难的问题。"
    assert problems(check_quantifiers, "新政基本解决了渔民贷款难的问题。", text)
    assert not problems(check_quantifiers, "新政解决了渔民贷款难的问题。", text)


def test_by_one_alone() -> None:
    text = "这封信的作者有两位：陈小满、李大江。"
    assert label("这封信的作者是陈小满一人。", text) != "supported"
    assert label("这封信的作者有陈小满。", text) == "supported"


def test_both_that_were_named() -> None:
    text = "八镇贡献了全县1/7的渔船、1/15的渔市。"
    assert label("渔船占全县七分之一、渔市占十五分之一，均为八镇贡献。", text) == "supported"
    assert label("渔船占全县十五分之一、渔市占七分之一，均为八镇贡献。", text) != "supported"


def test_a_small_share_may_be_told_as_small() -> None:
    text = "青溪镇的面积占全县的1/120。青溪镇有学校一所。"
    assert label("青溪镇的面积只有全县的一百二十分之一。", text) == "supported"
    assert label("青溪镇的面积大约只有全县的0.83%。", text) == "supported"
    assert label("青溪镇的面积只有全县的1/110。", text) != "supported"
    assert label("只有青溪镇有学校。", text) != "supported"


def test_a_part_of_the_people_is_not_all() -> None:
    text = "丰收靠的是全体村民的劳动。"
    assert label("丰收靠的是一部分村民的劳动。", text) != "supported"
    assert label("丰收靠的是全体村民的劳动。", text) == "supported"
