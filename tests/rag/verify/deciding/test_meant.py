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


def test_a_clause_may_turn_to_another_who_acts() -> None:
    first, second = "县财政局拨付补贴。", "2023年，县民政局办理登记。"
    assert label("县财政局拨付补贴，而县民政局在2023年办理登记。", first, second) == "supported"
    other = "县林业局办理登记，县民政局受理投诉。"
    assert label("县财政局拨付补贴，而县民政局办理登记。", first, other) != "supported"


def test_a_clause_may_turn_to_the_topic_of_another_paragraph() -> None:
    first = "青溪镇坚持水运、陆运两个方向。"
    second = "发展交通，二要以陆运为重要支线。陆运的要求是修两条公路。"
    claim = "青溪镇坚持水运、陆运两个方向，其中陆运的要求是修两条公路。"
    assert label(claim, first, second) == "supported"


def test_what_is_said_of_another_topic_is_not_taken_for_it() -> None:
    first, second = "甲湖的水面面积为12平方公里。", "乙湖在县北。水质为二类。"
    assert label("甲湖的水面面积为12平方公里，水质则为二类。", first, second) != "supported"


def test_clauses_with_a_date_each_rest_on_a_sentence_each() -> None:
    text = "2019年，《青溪规划》纳入了绿道。2021年，绿道写入《河口县规划》。"
    assert label("2019年纳入了青溪规划，2021年又写入河口县规划。", text) == "supported"
    assert label("2021年纳入了青溪规划，2019年又写入河口县规划。", text) != "supported"


def test_a_clause_may_turn_to_what_has_a_name() -> None:
    first, second = "陈水生强调要修绿道。", "县报说，“河口号”是备受关注的渡船。"
    claim = "陈水生强调要修绿道，而“河口号”是备受关注的渡船。"
    assert label(claim, first, second) == "supported"
