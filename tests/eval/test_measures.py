"""Measures of a ranking, each with an interval."""

import random

import ir_measures
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


THEIRS = {
    "hit@1": "Success@1",
    "hit@5": "Success@5",
    "hit@10": "Success@10",
    "recall@100": "R@100",
    "RR@10": "RR@10",
    "nDCG@10": "nDCG@10",
}


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", THEIRS)
def test_every_measure_is_that_of_ir_measures(name, seed) -> None:
    rng = random.Random(seed)
    ids = [f"d{number}" for number in range(200)]
    qrels = {f"q{n}": frozenset(rng.sample(ids, rng.randint(1, 14))) for n in range(60)}
    # Few different scores make ties, which ir-measures itself breaks in two ways: for RR
    # not as trec_eval does. Some questions return little, one in ten nothing.
    levels = 10**9 if name == "RR@10" else 40
    run = {
        question: {
            found: float(rng.randint(0, levels)) for found in rng.sample(ids, rng.choice((3, 150)))
        }
        for question in qrels
        if rng.random() > 0.1
    }
    judgements = [ir_measures.Qrel(q, found, 1) for q, names in qrels.items() for found in names]
    scored = [ir_measures.ScoredDoc(q, d, s) for q, row in run.items() for d, s in row.items()]
    theirs = ir_measures.parse_measure(THEIRS[name]).iter_calc(judgements, scored)
    values = {one.query_id: one.value for one in theirs}
    expected = [values.get(question, 0.0) for question in qrels]
    assert by_question(qrels, run)[name] == pytest.approx(expected, abs=1e-6)


def test_no_measure_is_without_its_reference() -> None:
    assert set(THEIRS) == set(MEASURES)


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
