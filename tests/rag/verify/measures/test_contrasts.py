"""Words that one character turns round, comparisons and intervals."""

import pytest

from rag.verify.measures.contrasts import check_compared
from tests.rag.verify.small import label, problems


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("补偿比例上调5个百分点。", "unsupported"),
        ("补偿比例下调5个百分点。", "supported"),
        ("保险金按年发放。", "contradicted"),
        ("占比高于全国平均。", "contradicted"),
    ],
)
def test_mirrored_words_intervals_and_comparisons(claim: str, verdict: str) -> None:
    text = "每延迟一个月，补偿比例下调5个百分点。保险金按月发放。占比低于全国平均。"
    assert label(claim, text) == verdict


def test_every_month_is_not_every_two_months() -> None:
    assert label("专班每个月召开一次会议。", "专班每两个月召开一次会议。") == "contradicted"
    assert label("专班每两个月召开一次会议。", "专班每两个月召开一次会议。") == "supported"


def test_not_lower_than_something_is_not_lower() -> None:
    text = "备用金应当不低于修复费用。"
    assert problems(check_compared, "备用金应当低于修复费用。", text)
    assert not problems(check_compared, "备用金不得低于修复费用。", text)
