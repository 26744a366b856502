"""How sure it is that the evidence answers: a small logistic function over a reading."""

import json
import math
from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from rag.reading.features import NAMES
from rag.reading.reader import Reading
from rag.reading.scorer import WEIGHTS

Floats = NDArray[np.float64]

HEAVIEST = 10.5  # the weight of a word that commonness has never seen


def signs(reading: Reading) -> dict[str, float]:
    """Return what speaks for and against there being an answer in the evidence."""
    best = reading.best
    if best is None:
        return {}
    sheet, asked = reading.sheet, reading.wanted.asked
    row = dict(zip(NAMES, reading.rows[best].tolist(), strict=True))
    sentence = int(sheet.sentence_of[best])
    item = sheet.items[int(sheet.item_of[sentence])]
    said = sheet.text[sheet.sentence_starts[sentence] : sheet.sentence_ends[sentence]]
    context = f"{said} {item.title} {item.paragraph.heading}"
    here = np.maximum.reduceat(reading.matches.words, sheet.first)[sentence]
    return {
        "one": 1.0,
        "score": float(reading.scores[best]),
        "belief": float(reading.belief[best]),
        **{name: row[name] for name in _FROM_ROW},
        "missing_here": _heaviest(reading, here),
        "missing_everywhere": _heaviest(reading, reading.matches.words.max(axis=0)),
        "unit_missing": float(bool(asked.unit) and not row["unit_sentence"]),
        "mention_missing": float(asked.kind in _NEEDS_MENTION and not row["mention_sentence"]),
        "years_missing": _missing(asked.years, context),
        "numbers_missing": _missing(asked.numbers, context),
        "quoted_missing": _missing(asked.quoted, sheet.text),
        **{
            f"is_{kind}": float(asked.kind == kind) for kind in ("reason", "yesno", "list", "thing")
        },
    }


_FROM_ROW = (
    "words_sentence", "words_reach", "rare_sentence", "characters_sentence", "bigrams_sentence",
    "closeness", "other_years", "other_places",
)  # fmt: skip
_NEEDS_MENTION = ("person", "organisation", "place", "date", "duration", "number")


def certainty(reading: Reading) -> float:
    """Return the probability, 0 to 1, that the best clause answers the question."""
    found = signs(reading)
    if not found:
        return 0.0
    weights = shipped_certainty()
    total = sum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def shipped_certainty() -> Mapping[str, float]:
    """Load the weights that ship, once."""
    weights: dict[str, float] = json.loads(WEIGHTS.read_text("utf-8"))["certainty"]
    return weights


def _heaviest(reading: Reading, met: Floats) -> float:
    """Return the weight of the heaviest word not met."""
    weights = [part.weight for part in reading.wanted.parts]
    missing = [w * (1 - m) for w, m in zip(weights, met.tolist(), strict=True)]
    return max(missing, default=0.0) / HEAVIEST


def _missing(parts: tuple[str, ...], text: str) -> float:
    return sum(part not in text for part in parts) / len(parts) if parts else 0.0
