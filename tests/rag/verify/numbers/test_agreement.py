"""Whether two figures say the same."""

import pytest

from rag.verify.numbers.agreement import agree
from rag.verify.numbers.finder import find_quantities
from rag.verify.numbers.quantities import Quantity


def one(text: str) -> Quantity:
    (found,) = find_quantities(text, [])
    return found


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("三年", "36个月"),
        ("半年", "6个月"),
        ("18600米", "18.6公里"),
        ("满18周岁", "18周岁以上"),
        ("18个", "18家"),
        ("超过3万家", "3.9万家"),
    ],
)
def test_the_same(claim: str, source: str) -> None:
    assert agree(one(claim), one(source)) == "same"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("三名", "三所"),  # teachers, schools
        ("60周岁以上", "65周岁以上"),  # another threshold
        ("三年", "30个月"),
        ("不超过40座", "不少于40座"),
    ],
)
def test_not_the_same(claim: str, source: str) -> None:
    assert agree(one(claim), one(source)) != "same"
