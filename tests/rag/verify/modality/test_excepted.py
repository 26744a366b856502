"""What is left out, and what is left untouched."""

from tests.rag.verify.small import label

AREA = "停车区域北至榆林路，南至湖滨路，不含上述边界道路。"
BOTH = "领取交通补助不影响领取午餐补助，但已由单位供餐的不再发放。"


def test_what_is_left_out_does_not_count() -> None:
    assert label("停车区域不含边界道路。", AREA) == "supported"
    assert label("边界道路也在停车区域内。", AREA) == "contradicted"


def test_what_is_left_untouched_is_not_denied() -> None:
    assert label("领取交通补助不影响领取午餐补助。", BOTH) == "supported"
    assert label("领取交通补助的，不能领取午餐补助。", BOTH) == "contradicted"
