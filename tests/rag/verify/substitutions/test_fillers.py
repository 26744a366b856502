"""What stands where a text has another."""

import pytest

from rag.verify.substitutions.fillers import check_base, check_fillers
from tests.rag.verify.small import label, problems

TEXT = "东川港要遵循的定位是“立足长三角、联通全国、面向全球”，为加快构建全省统一的航运市场服务。"
BEFORE = "2016年，云江市和东川港一道提出这个设想。"


@pytest.mark.parametrize(
    "claim",
    [
        "东川港的定位是立足云江市、联通全国、面向全球。",
        "东川港要为加快构建全国统一的航运市场服务。",
    ],
)
def test_what_has_the_place_of_another_is_not_said(claim: str) -> None:
    assert problems(check_fillers, claim, TEXT)
    assert label(claim, BEFORE + TEXT) != "supported"


@pytest.mark.parametrize(
    "claim",
    ["东川港的定位是立足长三角、联通国内、面向世界。", "东川港为构建全省统一的航运市场服务。"],
)
def test_what_means_the_same_may_have_its_place(claim: str) -> None:
    assert problems(check_fillers, claim, TEXT) == []


def test_of_two_with_the_same_noun_each_is_itself() -> None:
    text = "九镇的制度创新成果年均增长12%。"
    assert label("九镇的科技创新成果年均增长12%。", text) != "supported"
    assert label("九镇的制度创新成果年均增长12%。", text) == "supported"


def test_two_of_a_list_may_change_places() -> None:
    text = "茶业着眼省内、省外“两个市场”。"
    assert not problems(check_fillers, "茶业着眼省外、省内“两个市场”。", text)


@pytest.mark.parametrize(
    "claim",
    ["八镇的茶园面积占全国的3%。", "全省茶园面积中有3%在八镇。", "八镇的茶园占长三角的3%。"],
)
def test_a_share_is_of_the_whole_that_is_named(claim: str) -> None:
    text = "八镇的茶园面积占全市的比重为3%，全国茶商在此设点，产品销往全省和长三角。"
    assert problems(check_base, claim, text)
    assert not problems(check_base, "全市的茶园面积中有3%在八镇。", text)
