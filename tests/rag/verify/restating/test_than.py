"""Comparisons told in other words than 比."""

import pytest

from rag.verify.restating.than import compared_by
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXTS = (
    "八镇的渔市面积累计增幅为84%。",
    "八镇的冷库容量累计增幅为64%。",
    "青溪镇2016年启动渔港建设。",
    "河口镇2018年启动渔市建设。",
)


def test_comparisons_are_put_with_than() -> None:
    assert compared_by(read("甲镇的增速不及乙镇，相差2个百分点。")) == [
        "甲镇的增速比乙镇低2个百分点。"
    ]
    assert compared_by(read("甲镇开工并不早于乙镇，而是晚了两年。")) == ["甲镇开工比乙镇晚了两年。"]
    assert not compared_by(read("甲镇开工并不早于乙镇，而是早了两年。"))
    assert not compared_by(read("甲镇种茶。"))


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("冷库容量的累计增幅不及渔市面积的累计增幅，相差20个百分点。", True),
        ("渔市面积的累计增幅不及冷库容量的累计增幅，相差20个百分点。", False),
        ("冷库容量的累计增幅不及渔市面积的累计增幅，相差30个百分点。", False),
        ("冷库容量的累计增幅没有渔市面积的高，两者相差20个百分点。", True),
        ("渔市面积的累计增幅没有冷库容量的高，两者相差20个百分点。", False),
        ("就累计增幅而言，渔市面积的84%高过冷库容量的64%。", True),
        ("渔市面积的累计增幅（84%）要大于冷库容量的累计增幅（64%）。", True),
        ("冷库容量的累计增幅（64%）要大于渔市面积的累计增幅（84%）。", False),
        ("冷库容量的累计增幅（84%）要大于渔市面积的累计增幅（64%）。", False),
        ("就累计增幅而言，冷库容量的64%高过渔市面积的84%。", False),
        ("就累计增幅而言，冷库容量的84%高过渔市面积的64%。", False),
        ("河口镇启动渔市建设并不早于青溪镇启动渔港建设，而是晚了两年。", True),
        ("河口镇启动渔市建设并不晚于青溪镇启动渔港建设，而是早了两年。", False),
        ("河口镇启动渔市建设并不早于青溪镇启动渔港建设，而是晚了三年。", False),
    ],
)
def test_what_is_compared_must_be_so(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") is said
