"""The sentence a claim is about decides, though another one seems to say it."""

from tests.rag.verify.small import label


def test_a_difference_in_the_sentence_meant_contradicts() -> None:
    text = "甲湖的水面面积为12平方公里，最深处9米。乙湖的水面面积为15平方公里，最深处7米。"
    assert label("甲湖的水面面积为12平方公里，最深处7米。", text) == "contradicted"


def test_what_goes_on_about_the_same_subject_is_found_in_another_paragraph() -> None:
    first, second = "甲湖的水面面积为12平方公里。", "甲湖有码头3座。"
    assert label("甲湖的水面面积为12平方公里，有码头3座。", first, second) == "supported"


def test_a_condition_and_its_consequence_rest_on_one_sentence() -> None:
    text = "首次评定为甲级的茶园，给予奖励30万元。重新评定的茶园，给予奖励15万元。"
    assert label("如果首次评定为甲级，可以得到30万元奖励。", text) == "supported"
    assert label("如果重新评定，可以得到30万元奖励。", text) != "supported"
