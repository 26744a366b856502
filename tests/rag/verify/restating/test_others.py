"""Lists that a claim tells in two."""

import pytest

from rag.verify.restating.others import miscounts_rest, together
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXT = "八镇分布在三条水道沿线：青溪、乌江、大运河。好茶有青香、甘甜、柔滑三个特征。"


def test_two_lists_become_one() -> None:
    assert together(read("水道有三条，一条是青溪，另两条是乌江和大运河。")) == (
        "水道有三条：青溪、乌江、大运河。"
    )
    assert together(read("青香是三个特征之一，另外两个是甘甜和柔滑。")) == (
        "三个特征是青香、甘甜、柔滑。"
    )
    assert not together(read("水道有四条，一条是青溪，另两条是乌江和大运河。"))
    assert not together(read("水道有三条，一条是河，另两条是运河。"))


def test_a_claim_may_miscount_its_others() -> None:
    assert miscounts_rest(read("水道有四条，一条是青溪，另三条是乌江和大运河。"))
    assert miscounts_rest(read("水道有两条，一条是青溪，另两条是乌江和大运河。"))
    assert not miscounts_rest(read("水道有三条，一条是青溪，另两条是乌江和大运河。"))
    assert not miscounts_rest(read("水道有三条，一条是河，另两条是运河。"))


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("八镇沿线有三条水道，一条是青溪，另两条是乌江和大运河。", True),
        ("八镇沿线有三条水道，一条是青溪，另两条是乌江和湘江。", False),
        ("八镇沿线有三条水道，一条是青溪，另三条是乌江和大运河。", False),
        ("甘甜是好茶的三个特征之一，其余两个是青香和柔滑。", True),
        ("甘甜是好茶的三个特征之一，其余两个是青香和浓烈。", False),
    ],
)
def test_the_whole_list_is_that_of_the_text(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") is said
