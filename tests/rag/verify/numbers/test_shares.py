"""Fractions, tenths and halves."""

from fractions import Fraction

import pytest

from rag.verify.numbers.agreement import agree
from rag.verify.numbers.finder import find_quantities
from rag.verify.numbers.quantities import Quantity


def one(text: str) -> Quantity:
    (quantity,) = find_quantities(text, [])
    return quantity


def test_one_of_so_many_is_a_share() -> None:
    share, single = find_quantities("全省每七家茶厂里就有一家在青溪。", [])
    assert (share.value, share.unit, single.article) == (Fraction(1, 7), "share", True)
    assert [one.unit for one in find_quantities("每三所学校有1名教师。", [])] == ["count", "people"]


@pytest.mark.parametrize(("claim", "same"), [("一成多", True), ("一成", False), ("两成多", False)])
def test_a_tenth_and_more(claim: str, same: bool) -> None:
    assert (agree(one(claim), one("11.6%")) == "same") is same


def test_so_many_of_each_hundred_are_a_share() -> None:
    assert find_quantities("每百位医生里，约有十二位在岛上。", [])[0].value == Fraction(12, 100)
