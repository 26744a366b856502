"""Words that a claim makes of what its own items share."""

import pytest

from rag.verify.restating.coined import uncoined
from tests.rag.verify.small import label

TEXT = (
    "青溪镇的茶园有高品质、高产量、高价格三个特点。镇里形成“茶农敢种、商户敢收、银行敢贷”的风气。"
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("青溪镇茶园的“三高”：高产量、高品质、高价格。", True),
        ("镇里的“三敢”风气：茶农敢种、商户敢收、银行敢贷。", True),
        ("“三敢”即茶农敢种、商户敢收、银行敢贷。", True),
        ("青溪镇茶园的“三高”：高产量、高品质、高风险。", False),
        ("青溪镇茶园的“四高”：高产量、高品质、高价格。", False),
        ("“三敢”即茶农敢收、商户敢种、银行敢贷。", False),
    ],
)
def test_the_items_are_held_against_the_text(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") == said


def test_what_the_items_do_not_share_stays() -> None:
    for claim in ("镇里的“两难”：修路贵与修桥慢。", "三年：甲、乙、丙。", "镇里修桥。"):
        assert uncoined(claim) == claim
    assert uncoined("镇里的“两难”：修路难、修桥难。") == "镇里：修路难、修桥难。"


def test_it_may_be_told_with_a_measure_word() -> None:
    assert (
        uncoined("口号有“三个共”：共修桥、共种茶、共养鱼。") == "口号有：共修桥、共种茶、共养鱼。"
    )
    assert (
        uncoined("口号有三个“共”：共修桥、共种茶、共养鱼。") == "口号有：共修桥、共种茶、共养鱼。"
    )
    for claim in (
        "口号有“四个共”：共修桥、共种茶、共养鱼。",
        "口号有“三个共”：共修桥、种茶、共养鱼。",
    ):
        assert uncoined(claim) == claim
