"""A claim that asks and answers itself."""

import pytest

from rag.verify.restating.asked import answered
from tests.rag.verify.small import label

TEXT = (
    "河湾镇的人口占全县的1/12，面积占全县的1/30。河湾绿道2031年5月启动，由县水利局承建。"
    "绿道建设以生态为主线。治水的要求是：清理河道，拆除旧坝。"
    "护林的要求是：划定林区，聘请护林员。绿道能带来游客，所以绿道是振兴的关键。"
)


@pytest.mark.parametrize(
    ("claim", "put"),
    [
        ("绿道是什么时候启动的？2031年5月。", "绿道是2031年5月启动的。"),
        ("谁承建了绿道？是县水利局。", "县水利局承建了绿道。"),
        ("绿道为什么是振兴的关键？因为它能带来游客。", "绿道是振兴的关键，因为它能带来游客。"),
        ("河湾的变化从哪里来？靠两个办法。", "河湾的变化，靠两个办法。"),
        ("治水怎么做？清理河道。", "治水的做法是清理河道。"),
        ("建设以什么为主线？以生态为主线。", "建设以生态为主线。"),
        ("人口占全县多少？答案是1/12。", "人口占全县1/12。"),
        ("绿道为什么重要？有三条。", "绿道为什么重要？有三条。"),
        ("绿道2031年启动。", "绿道2031年启动。"),
    ],
)
def test_question_and_answer_are_one_statement(claim: str, put: str) -> None:
    assert answered(claim) == put


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("河湾绿道是什么时候启动的？2031年5月。", True),
        ("河湾绿道是什么时候启动的？2032年5月。", False),
        ("河湾镇的人口占全县多少？1/12。", True),
        ("河湾镇的人口占全县多少？1/30。", False),
        ("治水有什么要求？清理河道，拆除旧坝。", True),
        ("治水有什么要求？划定林区，聘请护林员。", False),
        ("绿道为什么是振兴的关键？因为它能带来游客。", True),
        ("绿道由谁承建？县水利局。", True),
        ("绿道由谁承建？河湾镇。", False),
    ],
)
def test_an_answer_is_of_its_question(claim: str, passes: bool) -> None:
    assert (label(claim, TEXT) == "supported") is passes
