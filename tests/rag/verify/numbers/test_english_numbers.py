"""English figures in Chinese."""

import pytest

from rag.verify.numbers.english_numbers import figure, number


@pytest.mark.parametrize(
    ("said", "chinese"),
    [
        ("1.2 million yuan", "1200000元"),
        ("nine cities", "9城市"),
        ("one fifteenth of", "1/15"),
        ("forty-seven thousand", "47000"),
        ("version 3.0", "3.0版"),
        ("6.79 percent", "6.79%"),
        ("1/25 of", "1/25"),
        ("20 working days", "20个工作日"),
    ],
)
def test_figures(said: str, chinese: str) -> None:
    length, shown = figure(said)
    assert shown.strip() == chinese
    assert 0 < length <= len(said)


@pytest.mark.parametrize("said", ["the corridor", "", "often"])
def test_no_figure(said: str) -> None:
    assert number(said) == (None, 0)
    assert figure(said) == (0, "")
