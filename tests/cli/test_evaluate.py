"""`g60 eval` and the words after it, as a person or a script meets them."""

import json
from pathlib import Path

import pytest

from rag.settings import SHIPPED_CORPUS
from tests.eval.test_judge import verdict
from tests.scripted_server import ScriptedServer, Status

pytestmark = pytest.mark.usefixtures("dossier")

QUESTIONS = [
    {"id": "a", "question": "松江的R&D投入强度是多少？", "kind": "number", "answerable": True,
     "facts": [["6.79%"]], "proofs": [[11]], "half": "dev"},
    {"id": "b", "question": "世界上最高的山是哪座？", "kind": "unanswerable_far",
     "answerable": False, "facts": [], "proofs": [], "half": "test"},
]  # fmt: skip


@pytest.fixture
def questions(tmp_path: Path) -> str:
    path = tmp_path / "mine.jsonl"
    path.write_text("\n".join(json.dumps(one) for one in QUESTIONS), "utf-8")
    return str(path)


@pytest.fixture
def broken(tmp_path: Path) -> str:
    path = tmp_path / "broken.jsonl"
    path.write_text('{"question": 5}\n{"question": \n', "utf-8")
    return str(path)


def test_without_a_word_it_runs_and_ends_with_the_report(g60, questions, tmp_path):
    out = tmp_path / "run"
    status, printed, complaints = g60("eval", "--questions", questions, "--out", str(out))
    assert (status, complaints) == (0, "")
    assert "Handled rightly" in printed
    assert printed.rstrip().endswith(f"report: {out / 'report.html'}")
    assert {path.name for path in out.iterdir()} == {
        "run.json", "answers.jsonl", "scores.jsonl", "report.html", "report.json", "report.csv",
    }  # fmt: skip


def test_json_is_one_object_with_every_measure(g60, questions):
    status, printed, _ = g60("eval", "--questions", questions, "--json")
    found = json.loads(printed)
    assert status == 0
    assert found["n"] == 2
    assert set(found["measures"]["right"]) == {"value", "low", "high", "n"}
    assert Path(found["report"]).is_file()
    assert found["timings_ms"]["total"]["p50"] > 0


def test_a_broken_file_runs_nothing_and_lists_every_fault(g60, broken, tmp_path):
    status, printed, complaints = g60("eval", "--questions", broken, "--out", str(tmp_path / "r"))
    assert (status, printed) == (1, "")
    assert complaints.splitlines()[:2] == [
        'line 1: there is no text in "question"',
        "line 2: it is not JSON (Expecting value)",
    ]
    assert not (tmp_path / "r").exists()


def test_lint_counts_or_complains(g60, questions, broken):
    status, printed, _ = g60("eval", "lint", questions)
    assert status == 0
    assert "2 questions, no fault" in printed
    status, printed, complaints = g60("eval", "lint", broken)
    assert (status, printed) == (1, "")
    assert complaints.count("line ") == 2


def test_lint_knows_documents_that_were_added(g60, tmp_path, monkeypatch):
    monkeypatch.setenv("G60_DATA_DIR", str(tmp_path / "var"))
    (tmp_path / "yunhe.txt").write_text("云河科创带于2015年3月启动建设。", "utf-8")
    asked = tmp_path / "asked.csv"
    asked.write_text("question,facts,proofs\n何时启动？,2015年3月,yunhe#1\n", "utf-8")
    assert g60("eval", "lint", str(asked))[0] == 1
    assert g60("index", "add", str(tmp_path / "yunhe.txt"))[0] == 0
    assert g60("eval", "lint", str(asked))[0] == 0


def test_compare_and_gate(g60, questions, tmp_path, monkeypatch):
    good, bad = str(tmp_path / "good"), str(tmp_path / "bad")
    monkeypatch.setenv("G60_STRICTNESS", "0.01")
    assert g60("eval", "--questions", questions, "--out", good)[0] == 0
    assert g60("eval", "--questions", questions, "--out", bad)[0] == 0
    status, printed, _ = g60("eval", "compare", good, bad)
    assert status == 0
    assert "2 questions in both" in printed
    assert g60("eval", "compare", good, bad, "--json")[0] == 0
    assert g60("eval", "gate", "--baseline", good, "--run", bad)[0] == 0
    assert g60("eval", "gate", "--baseline", good, "--questions", questions)[0] == 0

    new = tmp_path / "new"
    assert g60("eval", "gate", "--baseline", str(new), "--questions", questions, "--accept")[0] == 0
    assert {path.name for path in new.iterdir()} == {"run.json", "scores.jsonl"}


def test_the_gate_fails_on_what_got_worse(g60, tmp_path):
    for name, value in (("good", 1.0), ("bad", 0.0)):
        folder = tmp_path / name
        folder.mkdir()
        made = {"system": "s", "half": "dev", "seed": 1, "questions": "", "index": "",
                "settings": {}, "versions": {}}  # fmt: skip
        rows = [{"id": f"q{n}", "kind": "date", "half": "dev", "scores": {"right": [value, 1.0]}}
                for n in range(30)]  # fmt: skip
        (folder / "run.json").write_text(json.dumps(made), "utf-8")
        (folder / "scores.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    good, bad = str(tmp_path / "good"), str(tmp_path / "bad")
    status, printed, complaints = g60("eval", "gate", "--baseline", good, "--run", bad)
    assert status == 1
    assert "WORSE" in printed
    assert complaints.startswith("g60: Significantly worse than")
    assert g60("eval", "gate", "--baseline", bad, "--run", good)[0] == 0
    assert g60("eval", "gate", "--baseline", good, "--run", bad, "--accept")[0] == 0
    assert g60("eval", "gate", "--baseline", good, "--run", bad)[0] == 0


@pytest.mark.parametrize(
    "arguments",
    [("--endpoint", "http://127.0.0.1:9/v1"), ("--model", "m"), ("--half", "both"),
     ("--jobs", "0"), ("--judge-endpoint", "http://127.0.0.1:9/v1"), ("judge", "run"),
     ("lint",), ("compare", "one"), ("gate",), ("retrieval",), ("unknown",)],
)  # fmt: skip
def test_wrong_usage(g60, arguments):
    assert g60("eval", *arguments)[0] == 2


def test_what_is_not_there_is_one_line(g60, tmp_path):
    for arguments in (
        ("--questions", str(tmp_path / "none.jsonl")),
        ("compare", str(tmp_path / "a"), str(tmp_path / "b")),
        ("gate", "--baseline", str(tmp_path / "a")),
        ("lint", str(tmp_path)),
    ):
        status, printed, complaints = g60("eval", *arguments)
        assert (status, printed) == (1, "")
        assert complaints.count("\n") == 1


def test_retrieval_prints_the_contracts_shape(g60, tmp_path):
    path = tmp_path / "asked.jsonl"
    path.write_text('{"id": "a", "question": "松江", "relevant": ["g60-dossier"]}', "utf-8")
    status, printed, _ = g60(
        "eval", "retrieval", "--corpus", str(SHIPPED_CORPUS), "--questions", str(path), "--json"
    )
    found = json.loads(printed)
    assert status == 0
    assert set(found["measures"]["hit@1"]) == {"value", "low", "high"}
    assert found["n"] == 1


def test_a_judge_gives_a_second_opinion_and_decides_nothing(g60, questions, tmp_path):
    out, first, second = str(tmp_path / "run"), str(tmp_path / "1"), str(tmp_path / "2")
    with ScriptedServer(verdict("correct")) as server:
        judge = ("--judge", "m", "--judge-endpoint", server.base_url)
        status, printed, _ = g60("eval", "--questions", questions, "--out", out, *judge)
        assert status == 0
        assert "judge m: 2 of 2 answers judged" in printed
        assert printed.rstrip().endswith(f"report: {tmp_path / 'run' / 'report.html'}")
        for folder in (first, second):
            assert g60("eval", "--questions", questions, "--out", folder)[0] == 0
        status, printed, _ = g60(
            "eval", "judge", first, second, "--questions", questions, "--json", *judge
        )
        assert status == 0
        assert [one["judged"] for one in json.loads(printed)] == [2, 2]
    assert g60("eval", "gate", "--baseline", first, "--run", out)[0] == 0


def test_a_judge_that_is_not_there_loses_nothing(g60, questions, tmp_path):
    out = str(tmp_path / "run")
    with ScriptedServer(Status(401)) as server:
        judge = ("--judge", "m", "--judge-endpoint", server.base_url)
        status, printed, complaints = g60("eval", "--questions", questions, "--out", out, *judge)
    assert status == 1
    assert "Handled rightly" in printed
    assert "2 without a reply" in printed
    assert complaints.startswith("g60: The judge m did not reply on 2 answers")
    assert (tmp_path / "run" / "report.html").exists()


def test_what_no_system_could_find_is_said(g60, tmp_path):
    path = tmp_path / "asked.jsonl"
    lines = ['{"id": "a", "question": "松江", "relevant": ["g60-dossier"]}',
             '{"id": "b", "question": "青州", "relevant": ["elsewhere"]}']  # fmt: skip
    path.write_text("\n".join(lines), "utf-8")
    corpus = ("--corpus", str(SHIPPED_CORPUS), "--questions", str(path))
    status, printed, complaints = g60("eval", "retrieval", *corpus, "--ablate")
    assert status == 0
    assert complaints == ("g60: 1 of 2 questions name only documents that the corpus does not "
                          "hold, and count as not found (b).\n")  # fmt: skip
    table = printed.split("\n\n")[1].splitlines()
    assert table[0].split()[:3] == ["alone", "hit@1", "hit@5"]
    assert {line.split()[0] for line in table[1:]} >= {"bm25", "sparse", "dense", "together"}


def test_reading_takes_answers_as_other_sets_write_them(g60, tmp_path):
    path = tmp_path / "read.jsonl"
    context = "白塔市市长是沈明远。沈明远1970年出生。"
    lines = [{"question": "白塔市市长是谁？", "context": context, "answers": answers}
             for answers in ("沈明远", {"text": ["沈明远"], "answer_start": [6]})]  # fmt: skip
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    status, printed, _ = g60("eval", "reading", "--questions", str(path))
    assert status == 0
    assert "answer_contained    1.0000" in printed
    assert "refusal wrongly_refused: 0.0" in printed
