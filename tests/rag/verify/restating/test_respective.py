"""What is said of each in turn: 甲、乙，分别在2011年和2014年."""

import pytest

from rag.verify.restating.respective import in_turn_told
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXTS = ("2011年，老街博物馆开馆。", "2014年，西塘冷库纳入全县规划。")


def test_each_gets_its_own() -> None:
    assert in_turn_told(read("小满的出生和入学分别在1991年和1998年。")) == [
        "小满的出生在1991年。",
        "小满的入学在1998年。",
    ]
    assert not in_turn_told(read("甲镇、乙镇和丙镇分别有3座和4座。"))
    assert not in_turn_told(read("甲镇和乙镇有3座和4座。"))


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("老街博物馆开馆、西塘冷库纳入全县规划，分别是在2011年和2014年。", True),
        ("老街博物馆开馆、西塘冷库纳入全县规划，分别是在2014年和2011年。", False),
    ],
)
def test_they_are_not_exchanged(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") is said
