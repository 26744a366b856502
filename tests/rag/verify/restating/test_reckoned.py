"""What a claim reckons from its own figures."""

import pytest

from rag.verify.restating.reckoned import reckoned
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXT = (
    "河湾镇累计建成18座冷库、16处码头、13个鱼市。"
    "河湾镇的鱼产量占全县的1/15。"
    "河湾镇的渔船专利申请量累计增幅为134%。"
    "河湾镇的渔业用电量累计增幅为64%。"
    "河湾镇的渔业收入年均增长12.4%。"
    "河湾镇的渔船从1.5万艘增加到4.7万艘。"
)


def rest(claim: str) -> tuple[str, bool]:
    found = reckoned(read(claim))
    assert found is not None
    return found.rest, found.holds


def test_it_is_taken_off_and_held_against_the_claims_own_figures() -> None:
    assert rest("建成18座冷库、16处码头，两类合计34处。") == ("建成18座冷库、16处码头。", True)
    assert rest("建成18座冷库、16处码头，两类合计36处。")[1] is False
    assert rest("占全县的1/15，折成百分数约为6.7%。") == ("占全县的1/15。", True)
    assert rest("增长134%，也就是变成原来的2.34倍。") == ("增长134%。", True)
    assert rest("由1.5万艘增加到4.7万艘，是原来的三倍多。")[1] is True
    assert rest("由1.5万艘增加到4.7万艘，是原来的四倍多。")[1] is False


@pytest.mark.parametrize(
    "claim",
    [
        "建成18座冷库、16处码头，合计成立13个鱼市。",
        "建成18座冷库，合计34处。",
        "占全县的1/15，约为全省的1/25。",
        "有9个镇，相当于全县的三成。",
        "用电量是原来的2.34倍。",
    ],
)
def test_what_is_another_figure_stays(claim: str) -> None:
    assert reckoned(read(claim)) is None


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("河湾镇建成冷库18座、码头16处、鱼市13个，三项合计47个。", True),
        ("河湾镇建成冷库18座、码头16处、鱼市13个，三项合计48个。", False),
        ("河湾镇建成冷库18座、码头13处、鱼市16个，三项合计47个。", False),
        ("河湾镇的渔船专利申请量累计增长134%，也就是变成原来的2.34倍。", True),
        ("河湾镇的渔船专利申请量累计增长134%，也就是变成原来的1.34倍。", False),
        ("河湾镇的鱼产量占全县的1/15，也就是十五斤里面有一斤。", False),
        ("河湾镇的鱼产量占全县约6.7%，折成分数就是十五分之一。", True),
        ("河湾镇的鱼产量占全县约6.7%，折成分数就是十三分之一。", False),
        ("河湾镇的渔业用电量累计增长64%，渔业收入年均增长12.4%，两项增速都到了两位数。", False),
        ("河湾镇的两项增幅都到了三位数：渔船专利申请量134%，渔业用电量64%。", False),
    ],
)
def test_only_what_is_right_by_figures_that_are_borne_out_passes(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") is said


def test_two_digits_are_told_by_the_shares_that_follow() -> None:
    assert rest("河湾镇两项增速都到了两位数：收入12.4%，产量10.5%。") == (
        "河湾镇增速：收入12.4%，产量10.5%。",
        True,
    )
    assert rest("河湾镇两项增速都到了两位数：收入12.4%，产量9.5%。")[1] is False
    assert rest("河湾镇三项增速都到了两位数：收入12.4%，产量10.5%。")[1] is False
    assert reckoned(read("河湾镇两项增速都到了两位数：收入增加，产量增加。")) is None
