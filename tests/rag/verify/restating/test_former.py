"""前者 and 后者 are the two things that a claim itself names."""

import pytest

from rag.verify.restating.former import named_again
from tests.rag.verify.small import label

TEXT = "青溪镇打造采茶学堂，建设制茶车间。采茶收入增长了64%。制茶收入增长了84%。"


@pytest.mark.parametrize(
    ("claim", "left"),
    [
        ("采茶学堂和制茶车间，前者要打造，后者要建设。", "采茶学堂要打造，制茶车间要建设。"),
        (
            "采茶收入增长64%，制茶收入增长84%，前者的增幅低于后者。",
            "采茶收入增长64%，制茶收入增长84%，采茶收入的增幅低于制茶收入。",
        ),
        (
            "人口和面积占全县的比重不同，前者是1/5，后者是1/9。",
            "人口占全县的1/5，面积占全县的1/9。",
        ),
        ("前者要打造，后者要建设。", "前者要打造，后者要建设。"),
        ("采茶学堂要打造，前者很大。", "采茶学堂要打造，前者很大。"),
    ],
)
def test_both_are_named(claim: str, left: str) -> None:
    assert named_again(claim) == left


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("采茶学堂和制茶车间，前者要打造，后者要建设。", True),
        ("采茶学堂和制茶车间，前者要建设，后者要打造。", False),
        ("采茶收入和制茶收入都在增长，前者增长了64%，后者增长了84%。", True),
        ("采茶收入和制茶收入都在增长，前者增长了84%，后者增长了64%。", False),
    ],
)
def test_each_is_held_against_the_text(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") is said
