"""What a claim says at its end it has told comes first."""

import pytest

from rag.verify.restating.summed_up import summed_up
from tests.rag.verify.small import label

TEXT = (
    "东川绿道起初是治水的基层实践，后来上升为全省示范工程。"
    "绿化的要求是：健全林长制，保护各类古树名木。防洪的要求是：加固全部堤坝。"
)


@pytest.mark.parametrize(
    ("claim", "first"),
    [
        ("从甲地走到乙地，这是绿道走过的路。", "绿道从甲地走到乙地。"),
        ("责任重若千钧，使命催人向上，这是专访的感慨。", "专访说，责任重若千钧，使命催人向上。"),
        ("立足东川、放眼全省：绿道的定位大意如此。", "绿道的定位是立足东川、放眼全省。"),
        ("东川在治水。", "东川在治水。"),
    ],
)
def test_the_subject_is_put_before(claim: str, first: str) -> None:
    assert summed_up(claim, TEXT) == first


def test_what_the_text_calls_a_requirement_is_of_its_own_subject() -> None:
    assert label("健全林长制，保护古树名木，这些都是绿化的题目。", TEXT) == "supported"
    assert label("健全林长制，保护古树名木，这些都是防洪的题目。", TEXT) != "supported"


def test_the_road_of_another_does_not_pass() -> None:
    claim = "从全省示范工程变为治水的基层实践，这是东川绿道走过的路。"
    assert label(claim, TEXT) != "supported"
