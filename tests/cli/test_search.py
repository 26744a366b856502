"""`g60 search` and the day that it and `g60 ask` may be asked about."""

import json
from pathlib import Path

import pytest

OLD = {"id": "old", "title": "人才补贴办法", "text": "岚州市人才补贴为每人每月八百元。",
       "effective_from": "2020-01-01", "effective_to": "2023-06-30"}  # fmt: skip
NEW = {"id": "new", "title": "人才补贴办法（修订）", "text": "岚州市人才补贴为每人每月一千二百元。",
       "effective_from": "2023-07-01"}  # fmt: skip


@pytest.fixture(autouse=True)
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "rules.jsonl"
    path.write_text("\n".join(json.dumps(one) for one in (OLD, NEW)), "utf-8")
    monkeypatch.setenv("G60_CORPUS", str(path))
    monkeypatch.setenv("G60_DATA_DIR", str(tmp_path / "var"))


def test_passages_are_listed_best_first_with_what_matched(g60):
    status, printed, complaints = g60("search", "人才补贴", "-k", "1")
    assert (status, complaints) == (0, "")
    assert printed.startswith(" 1. ")
    assert "第1段" in printed
    assert " 2. " not in printed


@pytest.mark.parametrize(
    ("day", "found"), [("2023-06-30", {"old"}), ("2023-07-01", {"new"}), ("2019-05-01", set())]
)
def test_only_what_was_in_force_is_found(g60, day, found):
    status, printed, _ = g60("search", "人才补贴", "--as-of", day, "--json")
    assert status == 0
    assert {each["document"] for each in json.loads(printed)["passages"]} == found


@pytest.mark.parametrize(("day", "said"), [("2022-01-01", "八百元"), ("2024-01-01", "一千二百元")])
def test_an_answer_is_that_of_the_day(g60, day, said):
    status, printed, _ = g60("ask", "岚州市人才补贴每人每月多少元？", "--as-of", day)
    assert status == 0
    assert said in printed


@pytest.mark.parametrize("command", ["ask", "search"])
@pytest.mark.parametrize("day", ["2024", "2024-13-01", "昨天", ""])
def test_what_is_no_day_is_wrong_usage(g60, command, day):
    status, printed, complaints = g60(command, "补贴", "--as-of", day)
    assert (status, printed) == (2, "")
    assert "write YYYY-MM-DD" in complaints
