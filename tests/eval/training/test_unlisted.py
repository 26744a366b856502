"""Fitting which missing words say nothing: other authors' claims judge."""

import numpy as np

from eval.training.unlisted import Table, cross_validated, report
from rag.verify.deciding.lack_signs import signs
from rag.verify.deciding.unlisted import shipped_forest


def made_up(claims: int) -> Table:
    """Claims by twenty authors; those with the first sign and without the second are true."""
    random = np.random.default_rng(5)
    rows = random.integers(0, 2, (claims, 4)).astype(float)
    return Table(
        ("mild", "names", "noise", "more"),
        rows,
        ((rows[:, 0] > 0) & (rows[:, 1] == 0)).astype(float),
        np.arange(claims) % 20,
        np.zeros(claims, np.bool_),
        np.zeros(claims, np.bool_),
    )


def test_what_holds_for_all_authors_is_told_of_one_who_was_not_fitted_on() -> None:
    table = made_up(600)
    held = cross_validated(table)
    assert ((held > 0) == (table.labels > 0)).mean() > 0.95


def test_the_report_tells_how_many_pass_at_which_cost() -> None:
    labels = np.repeat([1.0, 0.0], 100)
    told = report(np.concatenate((np.linspace(1, 2, 100), np.linspace(-1, 0, 100))), labels)
    assert told.startswith("AUC 1.000; of 100 and 100 pass 100 with 5")


def test_the_trees_that_ship_ask_for_signs_that_there_are() -> None:
    assert shipped_forest().names
    assert signs([]) == {}
