"""How sure it is that the evidence answers: a logistic function and small trees over signs."""

import json
import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from rag.forest import Forest, read_forest
from rag.reading.scorer import WEIGHTS

FOREST = Path(__file__).parent / "forest.json"
# What takes something for granted that the evidence contradicts, or asks precisely for what is
# not there. Each is rare in the sets, so a fitted weight would be small; where one is seen, an
# answer seldom is: of the answerable questions of any set 0 to 2% show a given sign.
CONFLICTS = (
    "count_conflict", "numbers_missing_anywhere", "place_conflict", "year_conflict",
    "quoted_missing", "place_nowhere", "year_missing", "month_missing",
    "ordinal_conflict", "figure_missing", "alternative", "deputy",
    "demand_missing", "name_missing",
    "no_subject", "span_missing",
)  # fmt: skip
# Signs that many answerable questions of encyclopaedias and search engines show as well (1 to 8%),
# or few (`unsaid`, `only_named`, `row_for_one`: 0 to 2%), but that are fitted well besides. With
# CONFLICT for the first three 15, 10 and 23% of drcd, cmrc and dureader questions were refused
# instead of 13, 8 and 21; with CONFLICT for `far`, as many of our own, and near misses on policies
# are told apart from everyday words with an area of .86 instead of .90.
DOUBTS = {
    "nothing_asked": 1.5, "undefined": 2.0, "value_missing": 3.0,
    "place_missing": 1.0, "far": 2.0, "unsaid": 2.5, "only_named": 3.0, "row_for_one": 2.0,
}  # fmt: skip
CONFLICT = 4.0  # measured from 1.8 to 7: from 3 on the same within the noise


def certainty(found: Mapping[str, float]) -> float:
    """Return the probability, 0 to 1, that the best clause, whose signs these are, answers."""
    if not found:
        return 0.0
    weights = shipped_certainty()
    total = sum(weights.get(name, 0.0) * value for name, value in found.items())
    total += shipped_forest().of(found)
    total -= sum(CONFLICT for name in CONFLICTS if found[name])
    total -= sum(weight for name, weight in DOUBTS.items() if found[name])
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def is_elsewhere(found: Mapping[str, float]) -> bool:
    """Return True if the evidence has next to nothing of what the question is about."""
    return bool(found) and bool(found["elsewhere"])


@cache
def shipped_certainty() -> Mapping[str, float]:
    """Load the weights that ship, once."""
    weights: dict[str, float] = json.loads(WEIGHTS.read_text("utf-8"))["certainty"]
    return weights


@cache
def shipped_forest() -> Forest:
    """Load the trees that ship, once."""
    return read_forest(FOREST)
