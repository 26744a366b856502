"""A claim that ends with whose a figure is."""

import pytest

from rag.verify.restating.inverted import plain_order
from rag.verify.text.reading import read
from tests.rag.verify.small import label


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        ("全县累计设立18个的，是码头。", "码头全县累计设立18个。"),
        ("全省的1/20，是八镇的人口所占的份额。", "八镇的人口占全省的1/20。"),
        ("全县设立了18个码头。", ""),
        ("最先提出的是县长。", ""),
    ],
)
def test_it_is_turned_round(claim: str, plain: str) -> None:
    assert plain_order(read(claim)) == plain


def test_the_share_of_another_is_stopped() -> None:
    text = "八镇的人口占全省的1/20，水面占全省的1/9。"
    assert label("全省的1/20，是八镇的人口所占的份额。", text) == "supported"
    assert label("全省的1/9，是八镇的人口所占的份额。", text) != "supported"
