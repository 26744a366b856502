"""The baseline of the gate is a run of the shipped dev half and holds nothing but numbers."""

import json

from eval.catalogue import NAMED
from eval.folder import RunFolder
from eval.load import SHIPPED_QUESTIONS
from tests.conftest import ROOT

BASELINE = ROOT / "eval" / "baseline"
ANEW = "make it anew: g60 eval gate --accept --baseline eval/baseline"


def test_it_is_of_the_shipped_dev_half():
    lines = SHIPPED_QUESTIONS.read_text("utf-8").splitlines()
    dev = {one["id"] for one in map(json.loads, lines) if one["half"] == "dev"}
    baseline = RunFolder(BASELINE)
    assert set(baseline.scores()) == dev, ANEW
    assert baseline.made().half == "dev"


def test_it_measures_what_is_measured_now():
    measured = {name for row in RunFolder(BASELINE).scores().values() for name in row.scores}
    # The shipped set lists facts, so it has no use for answers in prose.
    assert measured == set(NAMED) - {"reference", "reference_figures"}, ANEW


def test_it_names_no_path_and_holds_no_answer():
    assert {path.name for path in BASELINE.iterdir()} == {"run.json", "scores.jsonl"}
    assert "/" not in (BASELINE / "run.json").read_text("utf-8")
