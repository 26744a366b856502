"""The verifier keeps what it reached on the hand-made claims."""

from pathlib import Path

import pytest

from eval.verifying import (
    area_under_curve,
    judge,
    judge_each,
    nearest,
    overlap,
    read_cases,
    read_evidence,
)
from eval.verifying import table as shown
from tests.conftest import ROOT

CLAIMS = ROOT / "eval" / "claims"
DOSSIER = ROOT / "index" / "corpus" / "g60-dossier.md"
STOPPED_ELSEWHERE = 0.8  # of claims much reworded, on a policy the verifier was not built on
STOPPED, PASSED = 0.97, 0.95  # the product's goal; on texts it was not built on it is lower


@pytest.mark.parametrize(
    ("claims", "corpus"),
    [
        ("dev", DOSSIER),
        ("heldout", DOSSIER),
        ("fresh", DOSSIER),
        ("terrace", CLAIMS / "terrace.md"),
    ],
)
def test_tampered_claims_stop_and_true_ones_pass(claims: str, corpus: Path) -> None:
    outcomes = list(judge(read_cases(CLAIMS / f"{claims}.jsonl"), read_evidence(corpus)))
    true = [one.right for one in outcomes if one.case.true]
    tampered = [one.right for one in outcomes if not one.case.true]
    assert sum(true) / len(true) >= PASSED
    assert sum(tampered) / len(tampered) >= STOPPED
    assert "| all |" in shown(outcomes)


def test_claims_about_several_documents_are_held_against_their_own() -> None:
    cases = read_cases(CLAIMS / "policies.jsonl")[:26]
    outcomes = list(judge_each(cases, ROOT / "rag" / "training" / "documents"))
    assert len(outcomes) == len(cases)
    stopped = [one.right for one in outcomes if not one.case.true]
    assert sum(stopped) / len(stopped) >= STOPPED_ELSEWHERE


def test_there_are_enough_claims() -> None:
    cases = [case for path in CLAIMS.glob("*.jsonl") for case in read_cases(path)]
    assert len(cases) >= 400
    assert len({case.claim for case in cases}) == len(cases)


def test_overlap_is_the_share_of_bigrams() -> None:
    assert overlap("甲乙丙", "甲乙") == 0.5
    assert overlap("", "甲") == 0.0


def test_area_under_curve() -> None:
    assert area_under_curve([0.9, 0.8], [0.1, 0.8]) == 0.875


def test_nearest_keeps_the_paragraphs_that_share_most() -> None:
    found = nearest("松江的研发投入强度为6.79%", read_evidence(DOSSIER), 3)
    assert len(found.items) == 3
    assert "6.79%" in found.items[0].paragraph.text
