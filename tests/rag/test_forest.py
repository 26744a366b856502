"""Trees over signs."""

import numpy as np
import pytest

from rag.forest import Forest, read_forest, write_forest
from rag.reading.certainty import shipped_forest


def forest():
    """Return one tree: 5 where x and y are high, 1 where x alone is, else nothing."""
    values = np.array([[0, 0, 0, 0, 1, 1, 5, 5]], float)
    return Forest(("x", "y"), np.array([[0, 1, 0]]), np.array([[0.5, 0.5, -1.0]]), values)


@pytest.mark.parametrize(("x", "y", "value"), [(0, 0, 0), (0, 1, 0), (1, 0, 1), (1, 1, 5)])
def test_a_value_depends_on_two_signs_together(x, y, value):
    assert forest().of({"x": x, "y": y, "more": 9}) == value


def test_without_trees_nothing_is_added():
    none = Forest(("x",), np.zeros((0, 3), np.int64), np.zeros((0, 3)), np.zeros((0, 8)))
    assert none.of({"x": 1}) == 0.0


def test_trees_are_written_and_read_back(tmp_path):
    path = tmp_path / "forest.json"
    write_forest(forest(), path)
    assert read_forest(path).of({"x": 1, "y": 1}) == 5.0


def test_the_trees_that_ship_are_small():
    shipped = shipped_forest()
    assert 0 < len(shipped.values) <= 500
    assert np.abs(shipped.values).max() < 3.0
