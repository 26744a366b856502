"""Comparisons told one upon the other."""

import pytest

from rag.verify.restating.chained import chained
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXTS = (
    "八镇的渔船专利申请量累计增幅为134%。",
    "八镇的冷库容量累计增幅为64%。",
    "八镇的新设渔社累计增幅为84%。",
)


def test_each_goes_on_with_what_the_one_before_ended_with() -> None:
    assert chained(read("论累计增幅，甲快过乙，乙又快过丙。")) == [
        "甲的累计增幅比乙的累计增幅高。",
        "乙的累计增幅比丙的累计增幅高。",
    ] or chained(read("论累计增幅，甲产量快过乙产量，乙产量又快过丙产量。"))
    assert not chained(read("论累计增幅，鱼产量快过用电量，冷库又快过码头。"))
    assert not chained(read("鱼产量快过用电量。"))
    assert not chained(read("论累计增幅，鱼产量快过用电量，码头启用。"))


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("单看累计增幅，渔船专利申请量要快过新设渔社，新设渔社又快过冷库容量。", True),
        ("单看累计增幅，渔船专利申请量要快过冷库容量，冷库容量又快过新设渔社。", False),
        ("拿累计增幅来比，渔船专利申请量比新设渔社涨得更多。", True),
        ("拿累计增幅来比，新设渔社比渔船专利申请量涨得更多。", False),
        ("冷库容量的累计增幅不如新设渔社，新设渔社又不如渔船专利申请量。", True),
        ("新设渔社的累计增幅不如冷库容量，冷库容量又不如渔船专利申请量。", False),
    ],
)
def test_each_must_be_so(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") is said
