"""Tests for `rag.verify.chronology.apart`."""

import pytest

from tests.rag.verify.small import label

LIFE = "林舟2001年到渡口工作，2006年5月当选河长。"
PIERS = "2016年5月24日，甲镇启动北码头的建设。2017年7月，乙镇共建南码头。"
JUBILEES = "一是甲镇开通渡船，到2034年满十周年。二是乙镇开办渔市，到2034年满八周年。"


@pytest.mark.parametrize(
    "claim",
    [
        "林舟当选河长比他到渡口工作晚了五年左右。",
        "林舟到渡口工作之后，大约过了五年，才当选河长。",
        "从甲镇启动北码头建设，到乙镇共建南码头，前后用了一年多时间。",
        "甲镇开通渡船比乙镇开办渔市早两年。",
        "甲镇开通渡船两年之后，乙镇开办渔市。",
    ],
)
def test_so_long_after(claim: str) -> None:
    assert label(claim, LIFE, PIERS, JUBILEES) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "林舟当选河长比他到渡口工作晚了八年左右。",
        "林舟当选河长比他到渡口工作早了五年左右。",
        "乙镇开办渔市比甲镇开通渡船早两年。",
        "甲镇开通渡船三年之后，乙镇开办渔市。",
        "从甲镇启动北码头建设，到乙镇共建南码头，前后用了两年多时间。",
    ],
)
def test_not_so_long_or_before(claim: str) -> None:
    assert label(claim, LIFE, PIERS, JUBILEES) != "supported"


def test_how_far_apart_tells_no_order() -> None:
    claim = "{}，中间隔了大约五年。"
    one, other = "2001年到渡口工作", "2006年5月当选河长"
    assert label(claim.format(f"{one}，{other}"), LIFE) == "supported"
    assert label(claim.format(f"{other}，{one}"), LIFE) == "supported"
    assert label(claim.format(f"{one}，{other}").replace("五", "八"), LIFE) != "supported"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("在船闸开工的前一年，镇里建成了码头。", True),
        ("在船闸开工的后一年，镇里建成了码头。", False),
        ("在船闸开工的前两年，镇里建成了码头。", False),
        ("船闸开工的次年，渡口换了新船。", True),
        ("码头建成的次年，渡口换了新船。", False),
    ],
)
def test_the_year_before_and_the_year_after_something(claim: str, said: bool) -> None:
    text = "2016年，镇里建成了码头。2017年，船闸开工。2018年，渡口换了新船。"
    assert (label(claim, text) == "supported") is said


VERSIONS = (
    "2011年5月24日，河口镇正式启动1.0版绿道的建设。2012年7月，三镇共建2.0版绿道。2013年6月，六镇共建3.0版绿道。",
    "绿道经历了三个版本：1.0版源起河口，2.0版连通两镇，3.0版六镇共建。",
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("从1.0版启动到2.0版，前后隔了约14个月。", True),
        ("从1.0版启动到2.0版，前后隔了约24个月。", False),
        ("从2011年5月1.0版启动，到2013年6月3.0版共建，前后两年出头。", True),
        ("从2011年5月1.0版启动，到2013年6月3.0版共建，前后三年出头。", False),
        ("3.0版距2.0版约11个月。", True),
        ("从2011年启动1.0版到2013年共建3.0版，前后跨三个年头。", True),
        ("从2011年启动1.0版到2013年共建3.0版，前后跨四个年头。", False),
    ],
)
def test_spans_between_versions(claim: str, said: bool) -> None:
    assert (label(claim, *VERSIONS) == "supported") is said


def test_a_figure_told_elsewhere_is_no_span_between_these() -> None:
    claim = "林舟从参加工作到当选河长，用了约{}年。"
    elsewhere = "林舟看守渡口已有八年。"
    life = LIFE.replace("到渡口工作", "参加工作")
    assert label(claim.format("五"), life, elsewhere) == "supported"
    assert label(claim.format("八"), life, elsewhere) == "contradicted"
