"""What only leads to a statement is taken off; what it speaks of must be found."""

import pytest

from rag.verify.restating.framed import unframed
from tests.rag.verify.small import label

TEXT = (
    "简介说，渡口的副题为“一河两岸”，受访者是镇长陈水生。陈水生1990年参加工作，主政河口已有六年。"
    "节水的要求是：更换旧管，回收雨水。河口镇将加快更换旧管，并全力回收雨水。"
    "雨水能浇灌果园，所以雨水是果园的命脉。"
)


@pytest.mark.parametrize(
    ("claim", "left"),
    [
        ("从履历来看，陈水生1990年参加工作。", "陈水生1990年参加工作。"),
        ("从副题可以看出，受访者是镇长陈水生。", "副题，受访者是镇长陈水生。"),
        ("谈到节水的要求，专访提到要更换旧管。", "节水的要求，要更换旧管。"),
        ("报道援引的论述是：雨水是果园的命脉。", "雨水是果园的命脉。"),
        ("简介一开头就写道，渡口在河口镇。", "简介，渡口在河口镇。"),
        ("一手加快更换旧管，一手全力回收雨水。", "加快更换旧管，全力回收雨水。"),
        ("接受这次专访时，他主政已有六年。", "这次专访时，他主政已有六年。"),
        ("镇长这一职务由陈水生担任。", "镇长由陈水生担任。"),
        ("浇灌一环排在三项任务的第二位。", "浇灌是三项任务的第二项。"),
        ("雨水是果园的命脉。", "雨水是果园的命脉。"),
        ("从东岸到西岸要过一座桥。", "从东岸到西岸要过一座桥。"),
        ("这是镇里的第一手资料。", "这是镇里的第一手资料。"),
        ("谈到雨水，好。", "谈到雨水，好。"),
    ],
)
def test_the_frame_is_taken_off(claim: str, left: str) -> None:
    assert unframed(claim) == left


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("从履历来看，陈水生1990年参加工作。", True),
        ("从履历来看，陈水生1991年参加工作。", False),
        ("从副题可以看出，受访者是镇长陈水生。", True),
        ("从附录可以看出，受访者是镇长陈水生。", False),
        ("谈到节水的要求，专访提到要回收雨水。", True),
        ("谈到防火的要求，专访提到要回收雨水。", False),
        ("专访解释说，雨水之所以是果园的命脉，是因为雨水能浇灌果园。", True),
        ("河口镇一手加快更换旧管，一手全力回收雨水。", True),
        ("河口镇一手加快更换旧管，一手全力出售雨水。", False),
    ],
)
def test_what_is_left_is_held_against_the_text(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") is said


def test_what_the_items_are_called_says_nothing_of_one() -> None:
    assert unframed("茶业融合的第四项任务是修好茶路。") == "茶业融合的第四项是修好茶路。"
