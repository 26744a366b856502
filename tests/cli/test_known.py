"""`g60 known`: files of known questions on the command line."""

from pathlib import Path

import pytest

REPORT = "# 年报\n\n青川县设河长46名，负责巡查水质。\n"
KNOWN = "document = report\n[1] 河长46名\n看水的人有几个\n[-]\n看水的人工资多少\n"


@pytest.fixture(autouse=True)
def corpus(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (elsewhere / "report.md").write_text(REPORT, "utf-8")
    (elsewhere / "mine.txt").write_text(KNOWN, "utf-8")
    monkeypatch.setenv("G60_CORPUS", str(elsewhere / "report.md"))


def test_a_file_is_added_listed_and_removed(g60):
    assert g60("known", "add", "mine.txt")[:2] == (0, "mine.txt  1 answered, 1 not  about report\n")
    assert "mine.txt  1 answered, 1 not  about report" in g60("known", "list")[1]
    assert g60("known", "remove", "mine.txt")[:2] == (0, "removed  mine.txt\n")
    assert "mine.txt" not in g60("known", "list")[1]
    status, _, err = g60("known", "remove", "mine.txt")
    assert status == 1
    assert "`g60 known list` names them" in err


def test_words_that_the_paragraph_does_not_have_are_told(g60, elsewhere):
    (elsewhere / "mine.txt").write_text(KNOWN.replace("46名", "64名"), "utf-8")
    status, _, err = g60("known", "add", "mine.txt")
    assert status == 1
    assert "paragraph 1 does not say '河长64名'" in err


def test_wordings_are_counted_and_held_against_the_paragraph(g60, elsewhere):
    (elsewhere / "mine.txt").write_text(f"{KNOWN}[1] 巡查 = 查看, 检查\n[1] 验收 = 查验\n", "utf-8")
    status, printed, err = g60("known", "add", "mine.txt")
    assert status == 1
    assert printed == "mine.txt  1 answered, 1 not, 2 said otherwise  about report\n"
    assert err == "g60: report: paragraph 1 does not say '验收'\n"


def test_nothing_is_kept_of_a_file_that_cannot_be_read(g60, elsewhere):
    (elsewhere / "bad.txt").write_text("看水的人有几个\n", "utf-8")
    status, _, err = g60("known", "add", "mine.txt", "bad.txt")
    assert status == 1
    assert "bad.txt, line 1" in err
    assert "mine.txt" not in g60("known", "list")[1]
