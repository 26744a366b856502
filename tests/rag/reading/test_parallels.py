"""Other groups, bodies and stages than the one asked about."""

import pytest

from rag.reading.parallels import groups_left, in_row, parallels, siblings


@pytest.mark.parametrize(
    ("question", "text", "left"),
    [
        ("二孩每月补多少", "三孩每月补600元", 1),
        ("三孩每月补多少", "三孩每月补600元", 0),
        ("居民在哪里缴费", "职工在单位缴费", 1),
        ("居民在哪里缴费", "职工和居民都在大厅缴费", 0),
        ("渡轮几点开", "职工在单位缴费", 0),
    ],
)
def test_another_member_without_the_one_asked_about_is_counted(question, text, left):
    assert groups_left(question, text) == left


@pytest.mark.parametrize(
    ("question", "text", "count"),
    [
        ("南片的指标", "北片的指标下浮", 1),
        ("南片的指标", "南片和北片的指标", 0),
        ("票价", "票价", 0),
        ("", "", 0),
    ],
)
def test_a_sibling_stands_for_what_is_not_there(question, text, count):
    assert siblings(question, text) == count


def test_a_subject_in_a_row_with_others_is_only_named():
    assert in_row("临港有多少人", "包括临港、江口、石浦等镇。") == 1.0
    assert in_row("临港、江口、石浦有多少人", "包括临港、江口、石浦等镇。") == 0.0
    assert in_row("码头有多少人", "包括临港、江口、石浦等镇。") == 0.0


def test_no_set_names_a_word_alone():
    assert parallels()
    assert all(len(group) > 1 for group in parallels())
