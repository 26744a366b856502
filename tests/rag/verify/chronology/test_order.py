"""What came first."""

import pytest

from tests.rag.verify.small import label

TEXT = "2014年，园区一期启用。2019年，园区二期动工。"


@pytest.mark.parametrize(
    "claim",
    [
        "园区先启用一期，后动工二期。",
        "园区一期启用早于二期动工。",
        "园区二期动工晚于一期启用。",
        "一期启用之后，二期才动工。",
    ],
)
def test_the_right_order_passes(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "园区先动工二期，后启用一期。",
        "园区二期动工早于一期启用。",
        "园区一期启用晚于二期动工。",
        "二期动工之后，一期才启用。",
    ],
)
def test_the_wrong_order_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) == "contradicted"


def test_in_front_and_by_jubilees() -> None:
    text = "二是八镇共建水上走廊，到2034年满六周年。三是杭镇开通渡船，到2034年满八周年。"
    assert label("杭镇开通渡船在先，八镇共建水上走廊在后。", text) == "supported"
    assert label("八镇共建水上走廊在前，杭镇开通渡船在后。", text) == "contradicted"
    assert label("先八镇共建水上走廊，后杭镇开通渡船。", text) == "contradicted"


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("东湖公园开园比西湖公园还早。", True),
        ("西湖公园开园比东湖公园还早。", False),
        ("西湖公园开园比东湖公园开园更晚。", True),
        ("东湖公园开园比西湖公园开园更晚。", False),
    ],
)
def test_sooner_without_by_how_much(claim: str, passes: bool) -> None:
    text = "东湖公园2021年开园。西湖公园2023年开园。"
    assert (label(claim, text) == "supported") is passes
