"""The learned function from the features of clauses to their scores."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rag.reading.features import NAMES
from rag.understand import Kind

WEIGHTS = Path(__file__).parent / "weights.json"

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scorer:
    """Linear: a weight for each feature, and for some features one more for each kind."""

    weights: Floats
    by_kind: Mapping[Kind, Floats]

    def score(self, kind: Kind, rows: Floats) -> Floats:
        """Return the scores of clauses; only differences between them mean anything."""
        scores: Floats = rows @ self.by_kind.get(kind, self.weights)
        return scores


def read_scorer(data: Mapping[str, Any]) -> Scorer:
    """Read `{"clause": {feature: weight}, "clause_by_kind": {kind: {feature: weight}}}`."""
    general = np.array([float(data["clause"].get(name, 0.0)) for name in NAMES])
    by_kind = {
        kind: general + np.array([float(more.get(name, 0.0)) for name in NAMES])
        for kind, more in data["clause_by_kind"].items()
    }
    return Scorer(general, by_kind)


@cache
def shipped_scorer() -> Scorer:
    """Load the weights that ship, once."""
    return read_scorer(json.loads(WEIGHTS.read_text("utf-8")))
