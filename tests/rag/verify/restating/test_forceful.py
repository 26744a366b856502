"""A denial, a limit or a degree of the claim's own is put as the evidence has it."""

import pytest

from rag.verify.restating.forceful import unforced
from tests.rag.verify.small import label

FIRST = "绿道起初是治水的基层实践，后来上升为全省示范工程。"
BECAME = "6年来，东川绿道从一条水渠的名字，变成了全省生态战略的重要组成部分。"
ALWAYS = "从1.0版到3.0版，东川绿道始终把治水当作初心。"
ROAD = "李大河认为，加快发展茶业是东川的必由之路。"
MORE = "东川的思路是以茶兴旅，塑造更多的发展新优势。"
FRONT = "编者按评价，东川在治水这件事上敢打头阵。"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("绿道最早只是治水的基层实践，后来上升为全省示范工程。", FIRST),
        ("东川绿道原本只是一条水渠的名字，6年后变成了全省生态战略的重要组成部分。", BECAME),
        ("东川绿道最初只是一条水渠的名字，后来成了全省生态战略的重要组成部分。", BECAME),
        ("东川绿道不再只是一条水渠的名字，而是变成了全省生态战略的重要组成部分。", BECAME),
        ("无论在哪个版本，东川绿道都把治水当作初心。", ALWAYS),
        ("加快发展茶业是东川绕不过去、非走不可的路。", ROAD),
        ("东川想以茶兴旅，多塑造一些发展新优势。", MORE),
        ("编者按评价，东川在治水这件事上敢于冲在最前面。", FRONT),
    ],
)
def test_the_same_in_stronger_words_passes(claim: str, text: str) -> None:
    assert label(claim, text) == "supported"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("绿道最早只是全省示范工程，后来上升为治水的基层实践。", FIRST),
        ("东川绿道至今只是一条水渠的名字。", BECAME),
        ("东川绿道不再是全省生态战略的重要组成部分。", BECAME),
        ("无论在哪个版本，东川绿道都由五镇共建。", ALWAYS),
        ("加快发展茶业不是东川非走不可的路。", ROAD),
    ],
)
def test_something_else_does_not(claim: str, text: str) -> None:
    assert label(claim, text) != "supported"


def test_nothing_is_put_into_words_that_the_evidence_does_not_have() -> None:
    claim = "加快发展茶业是东川非走不可的路。"
    assert unforced(claim, "东川加快发展茶业。") == claim
