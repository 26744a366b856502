"""What got better and worse, said only where the questions show it."""

from dataclasses import replace

import pytest

from eval.compare import compare, compare_folders
from eval.folder import RunError, RunFolder, ScoredRow
from eval.tables import comparison_table


def rows(rights, refusals=0):
    return {
        f"q{n}": ScoredRow(f"q{n}", "date", "dev", {
            "right": (float(right), 1.0), "wrong_refusals": (float(n < refusals), 1.0),
        })
        for n, right in enumerate(rights)
    }  # fmt: skip


def directions(found):
    return {change.name: change.direction for change in found.changes}


def test_a_clear_change_is_called_by_its_name():
    found = compare(("a", "b"), rows([0] * 20 + [1] * 20), rows([1] * 40))
    assert directions(found) == {"right": "better", "wrong_refusals": "same"}
    assert found.fixed == tuple(f"q{n}" for n in range(20))
    assert found.broken == found.worse == ()


def test_more_of_what_should_be_less_is_worse():
    found = compare(("a", "b"), rows([1] * 40, refusals=2), rows([1] * 40, refusals=20))
    assert directions(found)["wrong_refusals"] == "worse"
    assert [change.name for change in found.worse] == ["wrong_refusals"]


def test_a_difference_by_one_question_is_none():
    found = compare(("a", "b"), rows([0] + [1] * 39), rows([1] * 40))
    assert directions(found)["right"] == "same"
    assert found.fixed == ("q0",)


def test_p_is_corrected_for_the_number_of_measures():
    found = compare(("a", "b"), rows([0] * 6 + [1] * 34), rows([1] * 40))
    right = next(change for change in found.changes if change.name == "right")
    assert right.p < 0.05 < right.corrected + 1e-3
    assert right.corrected == pytest.approx(2 * right.p)


def test_a_question_that_was_changed_is_left_out():
    before, after = rows([1] * 10), rows([0] * 10)
    after["q3"] = replace(after["q3"], asked="otherwise")
    found = compare(("a", "b"), before, after)
    assert found.questions == 9
    assert "q3" not in found.broken


def test_the_test_half_is_tested_but_not_named():
    before, after = (
        {name: ScoredRow(row.id, row.kind, "test", row.scores) for name, row in run.items()}
        for run in (rows([0] * 40), rows([1] * 40))
    )
    found = compare(("a", "b"), before, after)
    assert directions(found)["right"] == "better"
    assert found.fixed == ()


def test_only_questions_of_both_runs_count():
    found = compare(("a", "b"), rows([1] * 10), rows([1] * 5))
    assert found.questions == 5
    with pytest.raises(RunError, match="share no question"):
        compare(("a", "b"), rows([]), rows([1]))


def test_the_table_says_that_it_corrected():
    text = comparison_table(compare(("a", "b"), rows([0] * 20 + [1] * 20), rows([1] * 40)))
    assert "BETTER" in text
    assert "Holm" in text
    assert "Now right, the test half aside: 20 (q0, q1" in text


def test_a_folder_without_a_run_says_so(tmp_path):
    with pytest.raises(RunError, match="no finished run"):
        compare_folders(tmp_path, tmp_path)
    with pytest.raises(RunError, match="no run"):
        RunFolder(tmp_path).made()
