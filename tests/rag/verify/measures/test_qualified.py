"""How a figure is meant: a growth or a fall, by the year, in all."""

import pytest

from tests.rag.verify.small import label


def test_more_is_not_less() -> None:
    text = "水库蓄水量比往年少12%。"
    assert label("水库蓄水量比往年多了12%。", text) != "supported"


def test_how_a_figure_is_meant_may_be_said_after_it() -> None:
    text = "“九四”期间，甲镇的渔业收入年均增长12.4%。"
    assert label("12.4%，这是甲镇“九四”期间渔业收入的年均增速。", text) == "supported"
    assert label("12.4%，这是甲镇“九四”期间渔业收入的增速。", text) != "supported"


def test_what_something_grew_to_is_not_what_it_grew_by() -> None:
    text = "全市的企业从1.5万家增加到4.7万家。"
    assert label("全市的企业增加了4.7万家。", text) != "supported"
    assert label("全市的企业增加到4.7万家。", text) == "supported"


def test_what_announces_a_list_is_said_of_each() -> None:
    texts = ("全镇的财政收入年均增长12.4%。", "全镇的渔业产值年均增长10.5%。")
    assert label("全镇年均增速：财政收入12.4%，渔业产值10.5%。", *texts) == "supported"
    assert label("全镇累计增速：财政收入12.4%，渔业产值10.5%。", *texts) != "supported"


def test_what_is_new_is_not_what_there_is_now() -> None:
    text = "全镇的茶场从15家增加到47家。"
    assert label("全镇的茶场新增了47家。", text) != "supported"
    assert label("全镇的茶场新增了32家。", text) == "supported"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("青溪镇累计建成茶厂16座。", True),
        ("青溪镇累计建成18个茶园、16座茶厂。", True),
        ("青溪镇累计修路5公里。", False),
    ],
)
def test_in_all_goes_for_each_figure_of_a_list(claim: str, said: bool) -> None:
    text = "青溪镇累计建成茶园18个、茶厂16座、茶亭13座，今年修路5公里。"
    assert (label(claim, text) == "supported") == said
