"""What an answer names in a row, and the one that a follow-up asks about."""

import pytest

from rag.items import items_of, nth_asked, others_asked

LINES = ("客运线", "货运线", "快航线", "夜航线")


@pytest.mark.parametrize(
    ("answered", "items"),
    [
        ("“四线”是客运、货运、快航、夜航四条线。", ("客运线", "货运线", "快航线", "夜航线")),
        ("“三湾”是东湾、西湾和北湾。", ("东湾", "西湾", "北湾")),
        ("渡口有三座灯塔：东山灯塔、西岭灯塔、南嘴灯塔。", ("东山灯塔", "西岭灯塔", "南嘴灯塔")),
        ("一是修码头，二是造渡轮，三是开夜航。", ("修码头", "造渡轮", "开夜航")),
        ("做法有三条。一是修码头。二是造渡轮。三是开夜航。", ("修码头", "造渡轮", "开夜航")),
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
    assert nth_asked(text, LINES) == asked


def test_the_same_is_asked_of_another_item():
    assert nth_asked("第三条呢？", LINES, "货运线哪年开的") == "快航线哪年开的"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("另外三条呢？", "客运线、快航线、夜航线分别哪年开的"),
        ("其他的呢", "客运线、快航线、夜航线分别哪年开的"),
        ("另外问一下，码头在哪？", ""),
    ],
)
def test_the_other_items(text, asked):
    assert others_asked(text, LINES, "货运线哪年开的") == asked


def test_without_a_list_nothing_is_taken_up():
    assert nth_asked("第二条呢？", ()) == ""
    assert others_asked("另一个呢？", (), "货运线哪年开的") == ""
