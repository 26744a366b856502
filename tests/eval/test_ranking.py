"""The measures of retrieval on a set computed by hand, and by ir-measures."""

import math

import ir_measures
import pytest
from ir_measures import RR, R, Success, nDCG

from eval.paragraphs import shown
from eval.question import EvalQuestion
from eval.ranking import first_proof, ranking_scores
from eval.response import Response

PLACES = [("d", number) for number in range(1, 9)]


def asked(name, *proofs):
    return EvalQuestion(name, name, answerable=True, facts=(("x",),),
                        proofs=tuple(((("d", n),)) for n in proofs))  # fmt: skip


def said(name, *order):
    return Response(name, answered=True, answer="", sources=tuple(("d", n) for n in order))


QUESTIONS = [asked("a", 3), asked("b", 1, 5), asked("c", 2), asked("d", 4)]
RESPONSES = {
    "a": said("a", 3, 1, 2),
    "b": said("b", 2, 5, 7, 1),
    "c": said("c", 8, 7, 6, 5, 4, 3, 2),
    "d": said("d"),
}


def test_by_hand():
    found = ranking_scores(QUESTIONS, RESPONSES)
    values = {q: {name: score[0] for name, score in row.items()} for q, row in found.items()}
    assert values["a"] == pytest.approx(dict.fromkeys(values["a"], 1.0))
    ideal = 1 + 1 / math.log2(3)
    assert values["b"] == pytest.approx({
        "hit@1": 0, "hit@5": 1, "RR@10": 1 / 2, "source_recall": 1,
        "nDCG@10": (1 / math.log2(3) + 1 / math.log2(5)) / ideal,
    }, abs=1e-6)  # fmt: skip
    assert values["c"] == pytest.approx({
        "hit@1": 0, "hit@5": 0, "RR@10": 1 / 7, "source_recall": 1, "nDCG@10": 1 / math.log2(8),
    }, abs=1e-6)  # fmt: skip
    assert values["d"] == dict.fromkeys(values["d"], 0.0)


def test_as_ir_measures_computes_them():
    qrels = [ir_measures.Qrel(q.id, shown(g[0]), 1) for q in QUESTIONS for g in q.proofs]
    run = [
        ir_measures.ScoredDoc(name, shown(place), 1 / rank)
        for name, response in RESPONSES.items()
        for rank, place in enumerate(response.sources, 1)
    ]
    wanted = [Success @ 1, Success @ 5, RR @ 10, nDCG @ 10, R @ 100]
    theirs = ir_measures.calc_aggregate(wanted, qrels, run)
    ours = ranking_scores(QUESTIONS, RESPONSES)
    for name, measure in (("hit@1", Success @ 1), ("hit@5", Success @ 5), ("RR@10", RR @ 10),
                          ("nDCG@10", nDCG @ 10), ("source_recall", R @ 100)):  # fmt: skip
        mean = sum(row[name][0] for row in ours.values()) / len(ours)
        assert mean == pytest.approx(theirs[measure], abs=1e-6)


def test_a_system_that_does_not_tell_its_sources_is_not_measured():
    silent = Response("a", answered=True, answer="")
    assert ranking_scores(QUESTIONS[:1], {"a": silent}) == {}


def test_a_source_named_twice_counts_once():
    assert first_proof(asked("a", 3), said("a", 1, 1, 1, 3)) == 2
    assert first_proof(asked("a", 9), said("a", 1)) is None
