"""Chinese numerals."""

from fractions import Fraction

import pytest

from rag.verify.numbers.numerals import chinese, han_quantum, midpoint, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十五", 15), ("二十", 20), ("一百零八", 108), ("三千五百万", 35_000_000),
        ("一万五", 15_000),
        ("三百二", 320), ("二〇二四", 2024), ("六点七九", Fraction("6.79")), ("两亿", 200_000_000),
    ],
)  # fmt: skip
def test_values(text: str, value: Fraction) -> None:
    assert chinese(text) == value


@pytest.mark.parametrize("text", ["千万", "亿万", "百千"])
def test_big_words_are_no_numbers(text: str) -> None:
    assert chinese(text) is None


def test_one_of_two_lies_between_them() -> None:
    assert midpoint("十一二") == Fraction(23, 2)
    assert midpoint("二十三") is None


def test_digits_and_decimals() -> None:
    assert number("1,200") == number("一千二百") == Fraction(1200)
    assert han_quantum("三点五") == Fraction(1, 10)
