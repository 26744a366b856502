"""The learned function from the features of a clause to its score."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rag.reading.features import NAMES
from rag.understand import Kind

WEIGHTS = Path(__file__).parent / "weights.json"


@dataclass(frozen=True, slots=True)
class Scorer:
    """Linear: a weight for each feature, and for some features one more for each kind."""

    weights: tuple[float, ...]
    by_kind: Mapping[Kind, tuple[float, ...]]

    def score(self, kind: Kind, row: Sequence[float]) -> float:
        """Return the score of a clause; only differences between clauses mean anything."""
        own = self.by_kind.get(kind, self.weights)
        return sum(weight * value for weight, value in zip(own, row, strict=True))


def read_scorer(data: Mapping[str, Any]) -> Scorer:
    """Read `{"clause": {feature: weight}, "clause_by_kind": {kind: {feature: weight}}}`."""
    general = {name: float(data["clause"].get(name, 0.0)) for name in NAMES}
    by_kind = {
        kind: tuple(general[name] + float(more.get(name, 0.0)) for name in NAMES)
        for kind, more in data["clause_by_kind"].items()
    }
    return Scorer(tuple(general.values()), by_kind)


@cache
def shipped_scorer() -> Scorer:
    """Load the weights that ship, once."""
    return read_scorer(json.loads(WEIGHTS.read_text("utf-8")))
