"""`g60 verify`: sentences held against the documents, or against a text."""

import json
from pathlib import Path

import pytest

from tests.index.tiny_models import bert, need_models

RULES = "岚州市人才补贴为每人每月八百元，由市人社局发放。\n"


@pytest.fixture
def rules(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = elsewhere / "rules.txt"
    path.write_text(RULES, "utf-8")
    monkeypatch.setenv("G60_CORPUS", str(path))
    monkeypatch.setenv("G60_DATA_DIR", str(elsewhere / "var"))
    return path


@pytest.mark.usefixtures("rules")
def test_each_sentence_has_its_verdict_with_reason_and_quotation(g60):
    status, printed, complaints = g60("verify", "人才补贴是每人每月800元。人才补贴由市教育局发放。")
    assert (status, complaints) == (0, "")
    first, quoted, second, *reasons = printed.splitlines()
    assert first.split() == ["supported", "人才补贴是每人每月800元。"]
    assert quoted.strip() == f"“{RULES.strip()}”"
    assert second.split() == ["contradicted", "人才补贴由市教育局发放。"]
    assert "市人社局" in reasons[0]


def test_a_text_can_be_the_evidence(g60, rules):
    for claim, label in (
        ("补贴每人每月800元。", "supported"),
        ("补贴每人每月900元。", "contradicted"),
    ):
        status, printed, _ = g60("verify", claim, "--evidence", str(rules), "--json")
        assert status == 0
        assert json.loads(printed)["sentences"][0]["verdict"] == label


def test_the_model_of_inference_of_the_settings_joins_in(g60, rules, elsewhere, monkeypatch):
    need_models()
    labels = ("contradiction", "entailment", "neutral")  # sure that everything is contradicted
    monkeypatch.setenv("G60_ENTAILMENT", str(bert(elsewhere / "nli", scorer=True, labels=labels)))
    _, printed, _ = g60("verify", "市人社局发放人才补贴。", "--evidence", str(rules))
    assert not printed.startswith("supported")


@pytest.mark.parametrize(
    ("content", "said"), [(None, "cannot be read"), (b"\xc2\xa0\xff", "is not UTF-8")]
)
def test_evidence_that_is_no_text_is_named(g60, elsewhere, content, said):
    if content is not None:
        (elsewhere / "evidence.txt").write_bytes(content)
    status, _, complaints = g60("verify", "补贴每月八百元。", "--evidence", "evidence.txt")
    assert status == 1
    assert said in complaints


def test_nothing_to_verify_has_no_verdicts(g60, rules):
    status, printed, _ = g60("verify", " ", "--evidence", str(rules))
    assert (status, printed) == (0, "")
