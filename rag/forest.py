"""Small trees over the signs, for what their weighted sum cannot say.

A word that is missing speaks against an answer where all others are there, as in a near miss, and
for nothing where few are, as in everyday words: the one depends on the other. Each tree asks three
questions of the form "is this sign above that", the same on every branch, so that the answers are
the three bits of a number that picks one of eight values.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

DEPTH = 3

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees over the signs `names`: `which` and `above` what, trees by DEPTH; `values` by 8."""

    names: tuple[str, ...]
    which: NDArray[np.int64]
    above: Floats
    values: Floats

    def sum(self, rows: Floats) -> Floats:
        """Return what the trees add to the log odds of each row of signs."""
        if not len(self.which):
            return np.zeros(len(rows))
        bits = rows[:, self.which] > self.above
        leaf = bits @ (1 << np.arange(DEPTH - 1, -1, -1))
        total: Floats = self.values[np.arange(len(self.values)), leaf].sum(axis=1)
        return total

    def of(self, found: Mapping[str, float]) -> float:
        """Return what the trees add to the log odds, of signs by name."""
        return float(self.sum(np.array([[found[name] for name in self.names]]))[0])


def read_forest(path: Path) -> Forest:
    """Read trees that `write_forest` wrote."""
    data = json.loads(path.read_text("utf-8"))
    return Forest(
        tuple(data["names"]),
        np.array(data["which"], np.int64).reshape(-1, DEPTH),
        np.array(data["above"], np.float64).reshape(-1, DEPTH),
        np.array(data["values"], np.float64).reshape(-1, 1 << DEPTH),
    )


def write_forest(forest: Forest, path: Path) -> None:
    """Write trees, one a line."""
    parts = {
        "names": json.dumps(forest.names),
        "which": _lines(forest.which.tolist()),
        "above": _lines(forest.above.round(4).tolist()),
        "values": _lines(forest.values.round(4).tolist()),
    }
    body = ",\n".join(f'"{name}": {text}' for name, text in parts.items())
    path.write_text(f"{{\n{body}\n}}\n", "utf-8")


def _lines(rows: list[list[float]]) -> str:
    return "[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]"
