"""The words beside a figure."""

from tests.rag.verify.small import label


def test_whose_share_may_stand_in_the_clause_before() -> None:
    text = "八镇的人口占全国的1/25，水面占全国的1/120。"
    assert label("八镇的水面，占全国的一百二十分之一。", text) == "supported"
    assert label("八镇的水面，占全国的二十五分之一。", text) != "supported"
    assert label("八镇的水面超过全国的1/120。", text) != "supported"
