"""The fitted weights of this room, readable: `weights.json`."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).parent / "weights.json"


@cache
def _shipped() -> Mapping[str, Mapping[str, float]]:
    weights: Mapping[str, Mapping[str, float]] = json.loads(WEIGHTS.read_text("utf-8"))
    return weights


@cache
def shipped_weights(part: str, names: tuple[str, ...]) -> NDArray[np.float64]:
    """Return the weights that ship for a part, in the order of the names."""
    return np.array([float(_shipped()[part][name]) for name in names])


def forget() -> None:
    """Read the weights anew when they are used next, after they were written."""
    _shipped.cache_clear()
    shipped_weights.cache_clear()
