"""How a figure in its place is qualified."""

from fractions import Fraction

from rag.verify.numbers.finder import find_quantities
from rag.verify.numbers.quantities import Quantity


def one(text: str) -> Quantity:
    (quantity,) = find_quantities(text, [])
    return quantity


def test_knows_what_kind_of_growth() -> None:
    assert one("年均增长12.4%").modes == {"yearly"}
    assert one("累计增幅134%").modes == {"total"}


def test_knows_where_it_begins_and_where_it_ends() -> None:
    first, last = find_quantities("从1.5万家上升到4.7万家", [])
    assert (first.role, last.role) == ("from", "to")


def test_where_a_change_ends_is_not_where_it_begins() -> None:
    assert [one.role for one in find_quantities("由18天缩短为5天。", [])] == ["from", ""]


def test_as_much_as_follows_is_not_reached() -> None:
    (found,) = find_quantities("连两成都不到。", [])
    assert (found.value, found.bound) == (Fraction(1, 5), "under")


def test_what_doubles_is_a_figure() -> None:
    assert not any(one.article for one in find_quantities("产值翻了一番，出口增长一倍。", []))
