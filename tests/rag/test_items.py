"""What an answer names in a row, and the one that a follow-up asks about."""

import pytest

from rag.items import items_of, nth_asked


@pytest.mark.parametrize(
    ("answered", "items"),
    [
        ("“四线”是客运、货运、快航、夜航四条线。", ("客运线", "货运线", "快航线", "夜航线")),
        ("“三湾”是东湾、西湾和北湾。", ("东湾", "西湾", "北湾")),
        ("渡口有三座灯塔：东山灯塔、西岭灯塔、南嘴灯塔。", ("东山灯塔", "西岭灯塔", "南嘴灯塔")),
        ("一是修码头，二是造渡轮，三是开夜航。", ("修码头", "造渡轮", "开夜航")),
        ("渡轮每天开行。", ()),
        ("", ()),
    ],
)
def test_the_items_of_an_answer(answered, items):
    assert items_of(answered) == items


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("第二条怎么开？", "货运线怎么开"),
        ("第一条呢？", "客运线是什么"),
        ("第九条呢？", ""),
        ("第二天呢？", ""),
        ("怎么开？", ""),
    ],
)
def test_the_item_asked_about(text, asked):
    assert nth_asked(text, "“四线”是客运、货运、快航、夜航四条线。[1]") == asked


def test_without_a_list_nothing_is_taken_up():
    assert nth_asked("第二条呢？", "渡轮每天开行。") == ""
