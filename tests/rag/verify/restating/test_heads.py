"""What only announces a list is taken off, if it counts what follows."""

import pytest

from rag.verify.restating.heads import unheaded
from tests.rag.verify.small import label

TEXT = (
    "镇长陈望山说，八年来，河口镇的茶园不断扩大，茶路持续加宽。镇长李大江说，水库已经修好。"
    "河口镇将加快更换旧管，并全力回收雨水。"
)


@pytest.mark.parametrize(
    ("claim", "left"),
    [
        ("河口镇今后要抓两头：更换旧管，回收雨水。", "河口镇要更换旧管，回收雨水。"),
        ("供水方面还有两件事要办：更换旧管，回收雨水。", "供水方面要更换旧管，回收雨水。"),
        ("河口镇今后要抓三头：更换旧管，回收雨水。", "河口镇今后要抓三头：更换旧管，回收雨水。"),
        ("供水有两条做法：更换旧管，回收雨水。", "供水有两条做法：更换旧管，回收雨水。"),
        ("这一定位可以这样理解：立足河口，放眼全县。", "定位是：立足河口，放眼全县。"),
        ("茶路三个版本的脉络是：土路、石路、公路。", "茶路三个版本：土路、石路、公路。"),
        (
            "陈望山用两点概括河口镇八年的变化：茶园扩大，茶路加宽。",
            "陈望山说，河口镇八年，茶园扩大，茶路加宽。",
        ),
        (
            "陈望山把河口镇八年的变化概括成三点：茶园扩大，茶路加宽。",
            "陈望山把河口镇八年的变化概括成三点：茶园扩大，茶路加宽。",
        ),
        ("雨水是果园的命脉。", "雨水是果园的命脉。"),
    ],
)
def test_the_head_is_taken_off(claim: str, left: str) -> None:
    assert unheaded(claim) == left


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("河口镇今后要抓两头：更换旧管，回收雨水。", True),
        ("河口镇今后要抓两头：更换旧管，出售雨水。", False),
        ("陈望山用两点概括河口镇八年的变化：茶园不断扩大，茶路持续加宽。", True),
        ("李大江用两点概括河口镇八年的变化：茶园不断扩大，茶路持续加宽。", False),
    ],
)
def test_what_is_left_is_held_against_the_text(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") is said


def test_two_hands_are_two() -> None:
    text = "治水的办法有两条：一是靠清淤疏通河道，二是把造林和护岸结合起来。"
    said = "治水有两手：一手靠清淤疏通河道，一手把造林和护岸结合起来。"
    assert label(said, text) == "supported"
    assert label("治水有两手：一手靠清淤疏通河道，一手靠发电。", text) != "supported"
