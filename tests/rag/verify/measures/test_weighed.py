"""Comparisons that the text's figures decide."""

import pytest

from rag.verify.measures.compared import find_comparison
from rag.verify.measures.weighed import owners, weighed_wrongly
from rag.verify.text.reading import read
from tests.rag.verify.small import item, label


def wrong(claim: str, text: str) -> bool:
    said = find_comparison(read(claim))
    return said is not None and weighed_wrongly(said, read(claim), [item(text)])


CATCH = "八镇的近海捕捞量累计增幅为134%。八镇的远洋捕捞量累计增幅为64%。"
CENTRES = "全市已建成18个冷库、16个交易中心、13个加工园。"
INCOME = "城镇居民和农村居民人均收入分别达到4.6万元和2.4万元，分别增长5.1%和7.3%。"
TRADE = "全年出口893亿元，增长12.1%，进口371亿元，增长4.6%，进出口总额1264亿元。"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("八镇远洋捕捞量的累计增幅，比近海捕捞量的累计增幅还要大。", CATCH),
        ("远洋捕捞量的累计增幅高于近海捕捞量。", CATCH),
        ("全市的交易中心比冷库还多。", CENTRES),
        ("城镇居民收入增速高于农村居民。", INCOME),
        ("进口增速高于出口增速。", TRADE),
        ("出口额小于进口额。", TRADE),
    ],
)
def test_a_comparison_against_the_figures_is_false(claim: str, text: str) -> None:
    assert wrong(claim, text)
    assert label(claim, text) != "supported"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("近海捕捞量的累计增幅，比远洋捕捞量的累计增幅还要大。", CATCH),
        ("全市的冷库比交易中心多。", CENTRES),
        ("农村居民收入增速高于城镇居民。", INCOME),
        ("进口增速低于出口增速。", TRADE),
    ],
)
def test_a_comparison_with_the_figures_is_not(claim: str, text: str) -> None:
    assert not wrong(claim, text)


def test_figures_of_other_kinds_are_not_compared() -> None:
    text = "新设企业累计增长84%。制度成果年均增长55%。"
    assert not wrong("制度成果的年均增幅比新设企业的累计增幅高。", text)


def test_each_figure_is_told_of_its_own_thing() -> None:
    told = {owned.figure.text: owned.text for owned in owners(read(INCOME))}
    assert (told["4.6万元"], told["2.4万元"]) == ("城镇居民", "农村居民人均收入")
    assert [owned.text for owned in owners(read(CENTRES))] == ["冷库", "交易中心", "加工园"]
