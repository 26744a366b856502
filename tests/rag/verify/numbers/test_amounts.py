"""Numbers with their units, and ranks."""

from fractions import Fraction

import pytest

from index.normalise import fold
from rag.verify.numbers.finder import find_quantities


def test_versions_in_a_row_share_their_unit() -> None:
    assert [one.unit for one in find_quantities("先后有1.0、2.0两个版本。", [])] == [
        "版",
        "版",
        "any",
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("满一年半。", 18, "月份"),
        ("用了两个半小时。", 150, "分钟"),
        ("在2个工作日前。", 2, "工作日"),
        ("启动Ⅱ级响应。", 2, "count"),
    ],
)
def test_spans_and_ranks(text: str, value: int, unit: str) -> None:
    (found,) = find_quantities(fold(text), [])
    assert found.value == value
    assert found.unit == unit


def test_one_of_two_numbers_that_follow_each_other_lies_between_them() -> None:
    said = {
        "来了十一二位。": "23/2",
        "每次三五个。": "4",
        "占七八成。": "3/4",
        "约三四百人。": "350",
    }
    for text, value in said.items():
        (found,) = find_quantities(text, [])
        assert (str(found.value), found.bound) == (value, "about")
    assert find_quantities("共二十三个。", [])[0].value == 23


def test_years_and_months_are_one_span() -> None:
    (found,) = find_quantities("历时两年零四个月。", [])
    assert (found.value, found.unit) == (Fraction(28), "月份")
