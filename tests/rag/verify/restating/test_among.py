"""What is told in turn of things that a claim counts first, each in a paragraph of its own."""

import pytest

from tests.rag.verify.small import label

TEXTS = (
    "青溪镇坚持品种化、工艺化、服务化三个方向，办好茶园。",
    "一要坚持以品种化为主要方法。镇里种下一批新茶。",
    "二要坚持以工艺化为重要保障。",
    "三要坚持以服务化为长久目标。镇里办好茶展。",
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("三个方向中，品种化是主要方法，工艺化是重要保障，服务化是长久目标。", True),
        ("三个方向里，服务化是长久目标，品种化是主要方法，工艺化是重要保障。", True),
        ("品种化是主要方法，工艺化是重要保障，服务化是长久目标。", True),
        ("四个方向中，品种化是主要方法，工艺化是重要保障，服务化是长久目标。", False),
        ("三个版本中，品种化是主要方法，工艺化是重要保障，服务化是长久目标。", False),
        ("三个方向中，品种化是长久目标，工艺化是重要保障，服务化是主要方法。", False),
        ("品种化是长久目标，工艺化是重要保障，服务化是主要方法。", False),
    ],
)
def test_each_is_looked_for_by_itself(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") == said
