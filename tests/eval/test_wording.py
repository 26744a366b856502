"""Whether a text says a thing, however it is written."""

import pytest

from eval.wording import says, share_said


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("投入强度为６.７９％。", "6.79%"),
        ("共有 4.7 万 家企业", "4.7万家"),
        ("R&d投入", "R&D"),
        ("臨湖市財政局管理", "临湖市财政局"),
        ("2016年5月24日启动", "2016年5月24日"),
        ("占1/15。", "1/15"),
    ],
)
def test_the_same_in_another_spelling(text, fact):
    assert says(text, [fact])


@pytest.mark.parametrize(
    ("text", "fact"),
    [("共16个", "6个"), ("占1/15", "1/1"), ("占11/15", "1/15"), ("16.79%", "6.79%"),
     ("12016年", "2016年"), ("约4.75", "4.7"), ("47,000家", "47"), ("没有", "有的")],
)  # fmt: skip
def test_a_figure_inside_another_is_not_said(text, fact):
    assert not says(text, [fact])


def test_one_alternative_of_a_group_is_enough_and_every_group_is_needed():
    assert says("今年四月", ["4月", "四月"])
    assert share_said("青州和白塔", [["青州"], ["临湖", "东岭"], ["白塔"]]) == pytest.approx(2 / 3)
    assert share_said("什么都行", []) == 0
