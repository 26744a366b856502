"""Pairs that a text gives in an order."""

import pytest

from rag.verify.chronology.paired import check_paired
from tests.rag.verify.small import label, problems

LAND = "用地采取“先租后让、弹性年期”的方式供应，租赁期一般为5年。"
WAY = "思路是以“旧”换“新”、以“质”催“量”，带动更多消费。"
POSTS = "他先后在北洲区和南浦区任职。"
STAGES = "走廊起初是基层的实践，后来上升为全省的试点。"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("用地先让后租。", LAND),
        ("思路是以“新”换“旧”，带动更多消费。", WAY),
        ("他先后在南浦区和北洲区任职。", POSTS),
        ("他先到南浦区任职，后来才到北洲区。", POSTS),
        ("走廊一开始就是全省的试点，后来才成为基层的实践。", STAGES),
    ],
)
def test_a_pair_is_not_turned_round(claim: str, text: str) -> None:
    assert problems(check_paired, claim, text)
    assert label(claim, text) != "supported"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("用地先租后让。", LAND),
        ("思路是以“质”催“量”、以“旧”换“新”。", WAY),
        ("他先后在北洲区和南浦区任职。", POSTS),
        ("走廊起初是基层的实践，后来才成为全省的试点。", STAGES),
    ],
)
def test_it_may_be_told_as_it_is(claim: str, text: str) -> None:
    assert problems(check_paired, claim, text) == []


def test_with_what_something_is_driven() -> None:
    text = "会议提出，要用渔业创新来推动旅游创新。"
    assert label("以渔业创新推动旅游创新。", text) == "supported"
    assert label("以旅游创新推动渔业创新。", text) != "supported"


def test_a_pair_of_others_is_not_told_by_its_verb() -> None:
    text = "县里的思路是以“旧”换“新”、以“新”带动“绿”，做法有两条。"
    assert label("县里的思路是以“旧”换“新”，做法有两条。", text) == "supported"
    assert label("县里的思路是以“绿”换“新”，做法有两条。", text) != "supported"
