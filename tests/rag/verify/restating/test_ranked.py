"""What a claim ranks: 三者中增幅最大的是甲."""

import pytest

from rag.verify.restating.ranked import ranks
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXTS = (
    "八镇的渔船数量累计增幅为134%。",
    "八镇的渔市面积累计增幅为84%。",
    "八镇的冷库容量累计增幅为64%。",
)


def test_a_ranking_is_comparisons() -> None:
    text = "在甲镇、乙镇和丙镇三者当中，增幅最大的是乙镇。"
    assert ranks(read(text)) == ["乙镇的增幅比甲镇的增幅高。", "乙镇的增幅比丙镇的增幅高。"]
    assert ranks(read("三项增幅：甲镇最高，乙镇居中，丙镇最低。")) == [
        "甲镇的增幅比乙镇的增幅高。",
        "乙镇的增幅比丙镇的增幅高。",
    ]
    assert not ranks(read("甲镇的增幅最大。"))
    assert not ranks(read("在甲镇和乙镇当中，增幅最大的是丙镇。"))


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("在渔船数量、渔市面积和冷库容量三者当中，累计增幅最大的是渔船数量。", True),
        ("在渔船数量、渔市面积和冷库容量三者当中，累计增幅最大的是渔市面积。", False),
        ("比较三项累计增幅，渔船数量最高，渔市面积居中，冷库容量最低。", True),
        ("比较三项累计增幅，渔船数量最高，冷库容量居中，渔市面积最低。", False),
        ("三项累计增幅里，渔船数量最高（134%），渔市面积居中（84%），冷库容量最低（64%）。", True),
        ("三项累计增幅里，渔船数量最高（134%），冷库容量居中（64%），渔市面积最低（84%）。", False),
        ("三项累计增幅里，渔船数量最高（134%），渔市面积居中（64%），冷库容量最低（84%）。", False),
        ("渔船数量、渔市面积、冷库容量三项，八镇的累计增幅依次为134%、84%和64%。", True),
        ("渔船数量、渔市面积、冷库容量三项，八镇的累计增幅依次为84%、134%和64%。", False),
    ],
)
def test_rankings_and_turns(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") is said
