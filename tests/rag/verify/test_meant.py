"""The sentence a claim is about decides, though another one seems to say it."""

from tests.rag.verify.small import label


def test_a_difference_in_the_sentence_meant_contradicts() -> None:
    text = "甲湖的水面面积为12平方公里，最深处9米。乙湖的水面面积为15平方公里，最深处7米。"
    assert label("甲湖的水面面积为12平方公里，最深处7米。", text) == "contradicted"


def test_what_goes_on_about_the_same_subject_is_found_in_another_paragraph() -> None:
    first, second = "甲湖的水面面积为12平方公里。", "甲湖有码头3座。"
    assert label("甲湖的水面面积为12平方公里，有码头3座。", first, second) == "supported"
