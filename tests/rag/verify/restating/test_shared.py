"""What is said of several at once: 甲、乙和丙都在增长."""

import pytest

from rag.verify.restating.shared import each_told
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXTS = (
    "河口县的渔船数量累计增幅为31%。河口县的冷库容量累计增幅为12%。河口县的人口为20万人。",
    "2034年是河口县设县50周年。2034年是实施“十六五”规划的关键一年。",
    "绿化的要求是：岸线种满芦苇。",
    "净化的要求是：船舶污水集中处理。",
    "2031年，河口县印发《渔港规划》。2033年，河口县获评“生态县”。2033年，西塘船闸扩建完工。",
    "河口县东岸冷库和西塘冷库已经启用。北滩冷库计划建设。",
)


def test_each_is_told_with_its_owner() -> None:
    told = [[one.text for one in each] for each in each_told(read("河口县的渔船和冷库都已增加。"))]
    assert told == [["河口县的渔船已增加。", "河口县的冷库已增加。"]]
    assert not list(each_told(read("首都的渔船和冷库增加了。")))
    assert not list(each_told(read("河口县的渔船和冷库不都增加了。")))


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("河口县的渔船数量和冷库容量都有累计增幅。", True),
        ("在渔船数量和冷库容量这两个方面，河口县都实现了累计增长。", True),
        ("河口县的渔船数量、冷库容量和人口都有累计增幅。", False),
        ("在渔船数量和人口这两个方面，河口县都实现了累计增长。", False),
        ("河口县设县50周年与“十六五”规划的关键一年，都落在2034年。", True),
        ("河口县设县50周年与“十六五”规划的关键一年，都落在2035年。", False),
        ("2034年有双重意义：河口县设县50周年。", False),
        ("2034年有两重意义：河口县设县50周年、“十六五”规划的关键一年。", True),
        ("2034年有两重意义：河口县设县50周年、“十五五”规划的关键一年。", False),
        ("东岸和西塘两处的冷库都已启用。", True),
        ("东岸和北滩两处的冷库都已启用。", False),
        ("渔船数量累计增了31%，冷库容量累计增了12%，都是河口县的数字。", True),
        ("绿化要在岸线种满芦苇，净化要集中处理船舶污水。", True),
        ("净化要在岸线种满芦苇，绿化要集中处理船舶污水。", False),
        ("2033年，河口县获评“生态县”，西塘船闸也在这一年扩建完工。", True),
        ("2033年，河口县获评“生态县”，《渔港规划》也在这一年印发。", False),
        ("2031年，河口县印发《渔港规划》，西塘船闸也在这一年扩建完工。", False),
        ("渔船数量累计增了12%，冷库容量累计增了31%，都是河口县的数字。", False),
    ],
)
def test_each_must_be_borne_out(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") is said
