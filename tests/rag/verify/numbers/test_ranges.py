"""The ends of a range, and lists."""

from rag.verify.numbers.finder import find_quantities


def test_both_ends_of_a_range_have_its_unit() -> None:
    low, high = find_quantities("90至94周岁每人每月150元。", [])[:2]
    assert (low.unit, low.bound, high.bound) == ("岁", "at_least", "at_most")


def test_a_change_is_no_range() -> None:
    low, high = find_quantities("从18.5万人提高到60万人。", [])
    assert (low.bound, high.bound) == ("", "")


def test_ranges_of_amounts_hours_and_members() -> None:
    low, high = find_quantities("处2万到10万元罚款。", [])
    assert [int(one.value) for one in (low, high)] == [20_000, 100_000]
    low, high = find_quantities("晚上6点到9点开放。", [])
    assert [int(one.value) for one in (low, high)] == [18 * 60, 21 * 60]
    low, high = find_quantities("由3至9人组成。", [])
    assert (low.bound, high.bound) == ("at_least", "at_most")
