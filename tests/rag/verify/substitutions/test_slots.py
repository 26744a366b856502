"""What fills a place that claim and text both have."""

import pytest

from rag.verify.substitutions.slots import check_slots
from tests.rag.verify.small import label, problems

TEXT = (
    "学员实习期工资由企业支付，管委会每月补贴伙食费。"
    "秘书处设在东湖高等研究院，理事长单位为远山公司。"
    "限行区域为南至铁山路、西至学院路。"
    "奖金自查实之日起20日内发放。"
    "补贴在户籍地申领。"
    "申报人数多于指标的，按积分由高到低排序。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "学员实习期的工资由企业承担。",
        "秘书处设在东湖高等研究院。",
        "限行区域西至学院路。",
        "补贴在户籍地申请。",
        "奖金从查实之日起20日内发放。",
        "按积分从高到低排序。",
    ],
)
def test_who_and_where_the_text_says_passes(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "学员实习期的工资由管委会支付。",
        "秘书处设在远山公司。",
        "限行区域南至学院路。",
        "补贴在工作地申领。",
        "奖金在收到举报之日起20日内发放。",
        "按积分从低到高排序。",
    ],
)
def test_who_and_where_of_something_else_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) == "contradicted"


def test_where_somebody_is_known_must_be_the_same() -> None:
    text = "国际化的要求是提升茶路在全球的知名度。"
    assert problems(check_slots, "国际化要提升茶路在华东的知名度。", text)
    assert not problems(check_slots, "国际化要提升茶路在全球的知名度。", text)
