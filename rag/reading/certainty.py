"""How sure it is that the evidence answers: a small logistic function over a reading."""

import json
import math
import re
from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from rag.reading.features import FARTHEST, NAMES, YEAR, places
from rag.reading.reader import NEEDS_MENTION, Reading
from rag.reading.scorer import WEIGHTS
from rag.types import EvidenceItem
from rag.understand import Asked
from rag.verify.lexicon import lexicon

Floats = NDArray[np.float64]

GAP = 24  # characters; a mention farther from the word asked about is of something else
_NUMERAL = r"(?:\d+|[二三四五六七八九十百]+)"
_COUNTED = re.compile(
    rf"(?<![第\d.])({_NUMERAL})[个家大条项位座]?(?![年月日号时分秒点天])([\u4e00-\u9fff]{{2}})(?![\u4e00-\u9fff]?年)"
)
RETRIEVED = 10.0  # the fused score of a good match: half of the first paragraphs have more
# What takes something for granted that the evidence contradicts. Such questions are too rare in
# the sets to weigh by fitting; of 244 answerable questions few show one of these signs, of 114
# without an answer a third. A sentence without any date or figure cannot answer when or how many.
CONFLICTS = (
    "count_conflict", "numbers_missing_anywhere", "place_conflict", "year_conflict",
    "quoted_missing", "place_nowhere", "unit_conflict", "value_missing", "elsewhere",
)  # fmt: skip
CONFLICT = 2.5
ELSEWHERE = 0.32  # share of the question's words, by weight, below which the subject is another
HEAVIEST = 10.5  # the weight of a word that commonness has never seen


def signs(reading: Reading) -> dict[str, float]:
    """Return what speaks for and against there being an answer in the evidence."""
    best = reading.best
    if best is None:
        return {}
    sheet, asked = reading.sheet, reading.wanted.asked
    row = dict(zip(NAMES, reading.rows[best].tolist(), strict=True))
    sentence = int(sheet.sentence_of[best])
    number = int(sheet.item_of[sentence])
    item = sheet.items[number]
    said = sheet.text[sheet.sentence_starts[sentence] : sheet.sentence_ends[sentence]]
    paragraph = f"{item.title} {item.paragraph.heading} {sheet.pieces[number].folded}"
    here = np.maximum.reduceat(reading.matches.words, sheet.first)[sentence]
    anywhere = reading.matches.words.max(axis=0)
    return {
        "one": 1.0,
        "belief": float(reading.belief[best]),
        "retrieval": math.tanh(float(sheet.scores[best]) / RETRIEVED),
        "behind": max(float(sheet.scores[best] - sheet.scores.max()), FARTHEST),
        **_found(item, sheet.pieces[number].origin[int(sheet.starts[best]) - sheet.shifts[number]]),
        **{name: row[name] for name in _FROM_ROW},
        "words_anywhere": _share(reading, anywhere),
        "missing_here": _heaviest(reading, here, said),
        "missing_anywhere": _heaviest(reading, anywhere, sheet.text),
        "head_missing_here": _head_missing(reading, here, said),
        "head_missing_anywhere": _head_missing(reading, anywhere, sheet.text),
        "unit_missing": float(bool(asked.unit) and not row["unit_sentence"]),
        "mention_missing": float(asked.kind in NEEDS_MENTION and not row["mention_sentence"]),
        "unit_conflict": float(_asks_unit(asked) and not row["unit_sentence"]),
        "value_missing": float(asked.kind in _VALUES and not row["mention_sentence"]),
        "years_missing": _missing(asked.years, f"{paragraph} {sheet.text}"),
        "years_missing_nearby": _missing(asked.years, paragraph) * bool(YEAR.search(paragraph)),
        "year_conflict": row["other_years"],
        "place_missing": _missing(reading.wanted.places, paragraph),
        "place_nowhere": _missing(reading.wanted.places, f"{item.title} {sheet.text}"),
        "place_conflict": _place_conflict(reading, said, item.title),
        "numbers_missing": _missing(asked.numbers, said),
        "numbers_missing_anywhere": _missing(asked.numbers, sheet.text),
        "count_conflict": _count_conflict(asked.text, sheet.text),
        "head_gap": _head_gap(reading, sentence),
        "head_only_missing": _head_only_missing(reading, here, said),
        "quoted_missing": _missing(asked.quoted, sheet.text),
        "elsewhere": float(_share(reading, anywhere) < ELSEWHERE),
        "off_topic": _off_topic(_share(reading, anywhere), float(sheet.scores[best])),
        **{f"is_{kind}": float(asked.kind == kind) for kind in _KINDS},
    }


_FROM_ROW = (
    "words_sentence", "words_reach", "rare_sentence", "characters_sentence", "bigrams_sentence",
    "closeness",
)  # fmt: skip
_VALUES = ("date", "number", "duration")
_KINDS = ("reason", "yesno", "list", "thing")
_SEEN = ("dense", "words", "phrase", "lexicon")


def certainty(found: Mapping[str, float]) -> float:
    """Return the probability, 0 to 1, that the best clause, whose signs these are, answers."""
    if not found:
        return 0.0
    weights = shipped_certainty()
    total = sum(weights.get(name, 0.0) * value for name, value in found.items())
    total -= sum(CONFLICT for name in CONFLICTS if found[name])
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def is_elsewhere(found: Mapping[str, float]) -> bool:
    """Return True if the evidence has next to nothing of what the question is about."""
    return bool(found) and bool(found["elsewhere"])


@cache
def shipped_certainty() -> Mapping[str, float]:
    """Load the weights that ship, once."""
    weights: dict[str, float] = json.loads(WEIGHTS.read_text("utf-8"))["certainty"]
    return weights


def _off_topic(words_anywhere: float, score: float) -> float:
    """Return how much both words and retrieval say that the documents are about other things."""
    retrieved = math.tanh(score / RETRIEVED)
    return 4 * max(0.0, 0.7 - words_anywhere) * max(0.0, 0.8 - retrieved)


def _count_conflict(question: str, text: str) -> float:
    """Return 1 if the question counts 八部委 where the evidence only has 六部委."""
    for count, noun in _COUNTED.findall(question):
        others = set(re.findall(rf"({_NUMERAL})[个家大条项位座]?{re.escape(noun)}", text))
        if others and count not in others:
            return 1.0
    return 0.0


def _head_gap(reading: Reading, sentence: int) -> float:
    """Return how far, 0 to 1, the nearest mention is from the word that is asked about."""
    sheet, asked = reading.sheet, reading.wanted.asked
    forms = [f for p in reading.wanted.parts if p.word == asked.head for f, _ in p.forms]
    if asked.kind not in NEEDS_MENTION or not forms:
        return 0.0
    low, high = int(sheet.sentence_starts[sentence]), int(sheet.sentence_ends[sentence])
    gaps = [
        max(m.start - low - at - len(form), low + at - m.end, 0)
        for form in forms
        for at in places(form, sheet.text[low:high])
        for m in reading.mentions
        if low <= m.start < high
    ]
    return min(*gaps, GAP) / GAP if gaps else 1.0


def _head_only_missing(reading: Reading, met: Floats, said: str) -> float:
    """Return how much the word asked about is missing where all the rest is there."""
    head = reading.wanted.asked.head
    rest = [
        (p.weight, m)
        for p, m in zip(reading.wanted.parts, met.tolist(), strict=True)
        if p.word != head
    ]
    total = sum(weight for weight, _ in rest)
    if not total:
        return 0.0
    covered: float = sum(weight * there for weight, there in rest) / total
    return _head_missing(reading, met, said) * covered * covered


def _asks_unit(asked: Asked) -> bool:
    """Return True for 多少平方公里, 多少位: the unit is in the question, not inferred."""
    return bool(asked.unit) and bool(
        re.search(rf"多少(?:万|亿|万亿)?{re.escape(asked.unit)}", asked.text)
    )


def _found(item: EvidenceItem, at: int) -> dict[str, float]:
    """Return what retrieval saw in the passage that begins before `at`."""
    own = [p for p in item.passages if p.passage.start <= at < p.passage.end]
    seen = own[0].scores if own else {}
    return {f"found_{name}": float(seen.get(name, 0.0)) for name in _SEEN}


def _share(reading: Reading, met: Floats) -> float:
    weights = [part.weight for part in reading.wanted.parts]
    return float(np.dot(weights, met)) / (sum(weights) or 1.0) if weights else 0.0


def _heaviest(reading: Reading, met: Floats, text: str) -> float:
    """Return the weight of the heaviest word not met, less what its characters give."""
    parts = reading.wanted.parts
    missing = [
        part.weight * (1 - max(there, _characters(part.word, text) / 2))
        for part, there in zip(parts, met.tolist(), strict=True)
    ]
    return max(missing, default=0.0) / HEAVIEST


def _head_missing(reading: Reading, met: Floats, text: str) -> float:
    head = reading.wanted.asked.head
    for part, there in zip(reading.wanted.parts, met.tolist(), strict=True):
        if part.word == head:
            return 1.0 - max(float(there), _characters(head, text) / 2)
    return 0.0


def _characters(word: str, text: str) -> float:
    return sum(char in text for char in word) / len(word)


def _place_conflict(reading: Reading, said: str, title: str) -> float:
    """Return 1 if the sentence names a place that was not asked about, and not one that was."""
    wanted = reading.wanted
    if all(place in said or place in title for place in wanted.places):
        return 0.0
    others = (place for place in lexicon().places if place not in wanted.asked.text)
    return float(any(place in said for place in others))


def _missing(parts: tuple[str, ...], text: str) -> float:
    return sum(part not in text for part in parts) / len(parts) if parts else 0.0
