"""How the signals of a candidate make one score: weights learned by eval/training/fusion.py.

The score is a sum over signals, each standardised and multiplied by a weight that is itself
a sum over the query's gates. fusion.json names every one of them.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.errors import SettingsError
from rag.signals import GATES, SIGNALS, Numbers

WEIGHTS_FILE = Path(__file__).with_name("fusion.json")


@dataclass(frozen=True, slots=True)
class Fusion:
    """Standardisation of the signals, shape (SIGNALS,), and weights, (SIGNALS, GATES)."""

    means: NDArray[np.float64]
    spreads: NDArray[np.float64]
    weights: NDArray[np.float64]

    def score(self, signals: Numbers, gates: Numbers) -> Numbers:
        """Return the score of each candidate; comparable within one query."""
        result: Numbers = (signals - self.means) / self.spreads @ (self.weights @ gates)
        return result

    def to_json(self) -> str:
        """Return the readable form."""
        table = {
            signal: {
                "mean": round(float(self.means[row]), 5),
                "spread": round(float(self.spreads[row]), 5),
                "weights": {
                    gate: round(float(self.weights[row, column]), 4)
                    for column, gate in enumerate(GATES)
                },
            }
            for row, signal in enumerate(SIGNALS)
        }
        return json.dumps(table, indent=1) + "\n"


@cache
def read_fusion(path: Path = WEIGHTS_FILE) -> Fusion:
    """Read the weights; every signal and gate has to be there."""
    try:
        table = json.loads(path.read_text("utf-8"))
        return Fusion(
            np.array([table[signal]["mean"] for signal in SIGNALS], np.float64),
            np.array([table[signal]["spread"] for signal in SIGNALS], np.float64),
            np.array(
                [[table[signal]["weights"][gate] for gate in GATES] for signal in SIGNALS],
                np.float64,
            ),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SettingsError(
            f"The ranking weights {path} cannot be used: {error!r}.",
            "Install g60qa again, or run python -m eval.training.fusion.",
        ) from error
