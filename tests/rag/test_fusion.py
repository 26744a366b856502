"""Signals made one score by weights that a person can read."""

import json
from pathlib import Path

import numpy as np
import pytest

from index.errors import SettingsError
from rag.fusion import WEIGHTS_FILE, Fusion, read_fusion
from rag.signals import GATES, SIGNALS


def simple() -> Fusion:
    """Return a fusion that trusts `dense` alone, and only where words are unknown."""
    weights = np.zeros((len(SIGNALS), len(GATES)))
    weights[SIGNALS.index("dense"), GATES.index("unknown")] = 2
    return Fusion(np.zeros(len(SIGNALS)), np.ones(len(SIGNALS)), weights)


def test_gates_say_how_far_a_signal_is_trusted() -> None:
    signals = np.zeros((2, len(SIGNALS)))
    signals[:, SIGNALS.index("dense")] = (0.5, 0.25)
    gates = np.zeros(len(GATES))
    assert simple().score(signals, gates).tolist() == [0, 0]
    gates[GATES.index("unknown")] = 1
    assert simple().score(signals, gates).tolist() == [1, 0.5]


def test_written_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "fusion.json"
    path.write_text(simple().to_json(), encoding="utf-8")
    again = read_fusion(path)
    assert np.array_equal(again.weights, simple().weights)
    assert np.array_equal(again.spreads, simple().spreads)


def test_the_shipped_weights_name_every_signal_and_gate() -> None:
    table = json.loads(WEIGHTS_FILE.read_text("utf-8"))
    assert list(table) == list(SIGNALS)
    assert all(list(row["weights"]) == list(GATES) for row in table.values())
    assert np.isfinite(read_fusion().weights).all()
    assert (read_fusion().spreads > 0).all()


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"sparse": 1}'])
def test_damaged_weights_are_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "fusion.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match="cannot be used"):
        read_fusion(path)
