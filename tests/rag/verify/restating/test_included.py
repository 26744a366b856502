"""What is said to be among what a claim told of."""

import pytest

from rag.verify.restating.included import included
from tests.rag.verify.small import label

TEXT = (
    "河湾镇有五项指标居全县前列：渔船数、鱼产量、用电量、冷库容量、码头数。"
    "渔业收入和出口额由县里统计。"
)


def test_it_is_put_first() -> None:
    assert included("有五项指标居前列，渔船数和鱼产量都算在内。") == (
        "有五项指标居前列，其中包括渔船数和鱼产量。"
    )
    assert (
        included("有五项指标居前列，渔船数就是其中一项。") == "有五项指标居前列，其中包括渔船数。"
    )
    assert included("指标居前列，二手渔船不算在内。") == "指标居前列，二手渔船不算在内。"
    assert included("其中有渔船数。") == "其中有渔船数。"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("河湾镇有五项指标居全县前列，渔船数和码头数都在其中。", True),
        ("河湾镇居全县前列的指标一共五项，用电量也包括在内。", True),
        ("河湾镇有五项指标居全县前列，渔业收入和码头数都在其中。", False),
        ("河湾镇有五项指标居全县前列，出口额就是其中一项。", False),
        ("河湾镇有五项指标居全县前列，码头数便是其一。", True),
        ("河湾镇有五项指标居全县前列，其一是鱼产量。", True),
        ("河湾镇有五项指标居全县前列，出口额便是其一。", False),
        ("河湾镇有六项指标居全县前列，渔船数和码头数都在其中。", False),
    ],
)
def test_it_is_of_the_list_of_that_sentence(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") is said
