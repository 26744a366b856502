"""How sure it is that the evidence answers: a small logistic function over a reading."""

import json
import math
from collections.abc import Mapping
from functools import cache

from index.types import Span
from rag.reading.features import NAMES
from rag.reading.reader import ReadClause, Reading
from rag.reading.scorer import WEIGHTS

HEAVIEST = 10.5  # the weight of a word that commonness has never seen


def signs(reading: Reading) -> dict[str, float]:
    """Return what speaks for and against there being an answer in the evidence."""
    best = reading.best
    if best is None:
        return {}
    row = dict(zip(NAMES, best.row, strict=True))
    wanted = reading.wanted
    sentence = best.pieces.sentences[best.clause.sentence]
    folded = best.pieces.folded
    said = folded[sentence.start : sentence.end]
    context = f"{said} {best.item.title} {best.item.paragraph.heading}"
    everything = "\n".join(
        {read.item.marker: read.pieces.folded for read in reading.clauses}.values()
    )
    asked = wanted.asked
    return {
        "one": 1.0,
        "score": best.score,
        "share": best.share,
        "words_sentence": row["words_sentence"],
        "words_around": row["words_around"],
        "characters_sentence": row["characters_sentence"],
        "bigrams_sentence": row["bigrams_sentence"],
        "words_everywhere": _share(reading, everything),
        "missing_here": _heaviest_missing(reading, context),
        "missing_everywhere": _heaviest_missing(reading, everything),
        "mention": row["mention_sentence"],
        "closeness": row["closeness_sentence"],
        "unit_missing": float(bool(asked.unit) and not row["unit"]),
        "years_missing": _missing(asked.years, context),
        "numbers_missing": _missing(asked.numbers, context),
        "quoted_missing": _missing(asked.quoted, everything),
        **{
            f"is_{kind}": float(asked.kind == kind) for kind in ("reason", "yesno", "list", "thing")
        },
    }


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


def sentence_of(best: ReadClause) -> Span:
    """Return the sentence that a clause is part of."""
    return best.pieces.sentences[best.clause.sentence]


def _share(reading: Reading, text: str) -> float:
    words = reading.wanted.words
    found = sum(
        weight for part, weight in zip(words.parts, words.weights, strict=True) if part in text
    )
    return found / words.total


def _heaviest_missing(reading: Reading, text: str) -> float:
    """Return the weight of the heaviest word that is not there, less what its characters give."""
    words = reading.wanted.words
    heaviest = 0.0
    for part, weight in zip(words.parts, words.weights, strict=True):
        if part not in text:
            there = sum(char in text for char in part) / len(part)
            heaviest = max(heaviest, weight * (1 - there / 2))
    return heaviest / HEAVIEST


def _missing(parts: tuple[str, ...], text: str) -> float:
    return sum(part not in text for part in parts) / len(parts) if parts else 0.0
