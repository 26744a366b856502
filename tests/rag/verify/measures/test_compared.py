"""Tests for `rag.verify.measures.compared`."""

import pytest

from rag.verify.measures.compared import find_comparison
from rag.verify.text.reading import read
from tests.rag.verify.small import label

FISH = "河口五镇的鳗鱼产量累计增幅为120%。"
REED = "河口五镇的芦苇产量累计增幅为40%。"
BOATS = "北渡有渡船18艘，南渡有渡船7艘。"


@pytest.mark.parametrize(
    "claim",
    [
        "鳗鱼产量的累计增幅比芦苇产量高80个百分点。",
        "芦苇产量的累计增幅为40%，比鳗鱼产量120%的累计增幅低80个百分点。",
        "鳗鱼产量的累计增幅高于芦苇产量。",
        "河口五镇的鳗鱼产量涨得比芦苇产量还快。",
        "北渡的渡船比南渡多11艘。",
        "南渡的渡船比北渡少。",
    ],
)
def test_what_two_sentences_measure_is_compared(claim: str) -> None:
    assert label(claim, FISH + REED + BOATS) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "芦苇产量的累计增幅比鳗鱼产量还要大。",
        "芦苇产量的累计增幅高于鳗鱼产量。",
        "鳗鱼产量的累计增幅比芦苇产量高60个百分点。",
        "南渡的渡船比北渡多。",
        "鳗鱼产量的累计增幅比芦苇产量高80个百分点，因此全部出口。",
    ],
)
def test_what_is_less_is_not_more(claim: str) -> None:
    assert label(claim, FISH + REED + BOATS) != "supported"


def test_what_is_measured_otherwise_is_not_compared() -> None:
    text = FISH + "河口五镇的芦苇产量占全州的40%。"
    assert label("鳗鱼产量的累计增幅高于芦苇产量。", text) != "supported"


@pytest.mark.parametrize("claim", ["渡船比去年多三艘。", "渡船占比高。", "鳗鱼并不比芦苇多。"])
def test_no_two_things_are_compared(claim: str) -> None:
    assert find_comparison(read(claim)) is None


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("青溪镇人口占全县的比重比面积占全县的比重高。", True),
        ("青溪镇的面积占比比人口占比高。", False),
    ],
)
def test_a_share_may_be_what_is_compared_with(claim: str, said: bool) -> None:
    text = "青溪镇的人口占全县的1/25，面积占全县的1/120。"
    assert (label(claim, text) == "supported") == said
