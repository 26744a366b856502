"""Measures of a ranking, each with an interval."""

import pytest

from eval.measures import MEASURES, by_question, interval, measure

QRELS = {"first": frozenset({"a"}), "third": frozenset({"b", "z"}), "never": frozenset({"c"})}
RUN = {
    "first": {"a": 0.0, "b": -1.0},
    "third": {"x": 0.0, "y": -1.0, "b": -2.0},
    "never": {"x": 0.0},
}


def test_values_by_hand() -> None:
    values = by_question(QRELS, RUN)
    assert values["hit@1"] == [1, 0, 0]
    assert values["hit@5"] == values["hit@10"] == [1, 1, 0]
    assert values["recall@100"] == [1, 0.5, 0]
    assert values["RR@10"] == pytest.approx([1, 1 / 3, 0])


def test_a_question_that_found_nothing_counts_as_zero() -> None:
    assert by_question(QRELS, {"first": {"a": 1.0}})["hit@1"] == [1, 0, 0]


def test_every_measure_has_its_interval() -> None:
    result = measure(QRELS, RUN)
    assert list(result) == list(MEASURES)
    for row in result.values():
        assert row["low"] <= row["value"] <= row["high"]


def test_intervals() -> None:
    assert interval([1.0] * 20) == interval([1.0]) != interval([])
    wide, narrow = interval([0, 1] * 10), interval([0, 1] * 1000)
    assert wide.high - wide.low > 4 * (narrow.high - narrow.low)
    # The normal approximation for 2,000 even throws: .5 +- 1.96 * sqrt(.25 / 2000)
    assert narrow.low == pytest.approx(0.478, abs=0.003)
    assert interval([0, 1] * 10) == wide  # the same draws each time
