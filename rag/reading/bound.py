"""Whether the very clause that answers has what the question is about, or only its paragraph has.

A policy lists what each group gets in one sentence, set apart by semicolons: what stands in another
of these parts is said of another group.
"""

import math
import re
from collections.abc import Sequence

from rag.reading.attributes import asked_attribute, said
from rag.reading.features import NAMES
from rag.reading.lacking import met
from rag.reading.meaning import NAMES as MEANING
from rag.reading.parallels import groups_left, in_row, siblings
from rag.reading.profile import Part
from rag.reading.reader import Reading
from rag.reading.surroundings import Surroundings

# 根据……的判决书，: which document is meant, not what has to stand beside the answer.
_SOURCE = re.compile(r"^(?:请)?(?:根据|依据|结合|按照|参考|基于|据)[^，,]{2,60}[，,]")
_SHARED = re.compile(r"[^,，:：;；]*[,，:：]?")  # what a sentence says before its first part
_ENDS = ";；"
HEAVY = 10.0  # the weight of a word that is hardly ever said
MET = 0.75  # from which a word does not add to what is missing in a row
LONGEST_RUN = 25.0
_ROW = ("closeness", "rare_clause", "characters_clause", "words_carried", "situation", *MEANING)


def bound_signs(reading: Reading, best: int, around: Surroundings) -> dict[str, float]:
    """Return how much of the question the best clause's own part lacks, and what is on others."""
    wanted = reading.wanted
    question = _SOURCE.sub("", wanted.asked.text)
    segment, values = _segment(reading, best)
    context, paragraph = around.context, f"{around.context} {_paragraph(reading, around.item)}"
    way = asked_attribute(wanted.asked.text)
    parts = wanted.parts
    by_scope = {
        name: [met(part, text) for part in parts]
        for name, text in (("segment", segment), ("context", context), ("paragraph", paragraph))
    }
    row = reading.rows[best]
    return {
        **{f"lack_{name}": _lack(parts, by) for name, by in by_scope.items()},
        **{f"heavy_{name}": _heaviest(parts, by) for name, by in by_scope.items()},
        "scattered": _scattered(parts, by_scope["context"], by_scope["paragraph"]),
        "run_context": _longest_run(parts, by_scope["context"], question),
        "cover2_near": _cover(question, around.near, 2),
        "cover3_near": _cover(question, around.near, 3),
        "cover2_context": _cover(question, context, 2),
        "sibling": float(min(siblings(question, segment), 2)),
        "group_segment": float(min(groups_left(question, segment), 2)),
        "group_context": float(min(groups_left(question, context), 2)),
        "in_row": in_row(question, around.near),
        "unsaid_segment": float(bool(way) and not said(wanted, way, segment)),
        "values_segment": math.log1p(values),
        **{f"own_{name}": float(row[NAMES.index(name)]) for name in _ROW},
    }


def _segment(reading: Reading, best: int) -> tuple[str, int]:
    """Return the part of the sentence between semicolons, behind what all parts share.

    And how many values of the kind asked for are in that part.
    """
    sheet, text = reading.sheet, reading.sheet.text
    own = int(sheet.sentence_of[best])
    low, high = int(sheet.sentence_starts[own]), int(sheet.sentence_ends[own])
    at = int(sheet.starts[best])
    start = max(low, *(text.rfind(end, low, at) + 1 for end in _ENDS))
    behind = [place for end in _ENDS if (place := text.find(end, at, high)) >= 0]
    stop = min(behind, default=high)
    values = sum(start <= mention.start < stop for mention in reading.mentions)
    shared = _SHARED.match(text[low:high]) if start > low else None
    return f"{shared[0] if shared else ''} {text[start:stop]}", values


def _paragraph(reading: Reading, item: int) -> str:
    sheet = reading.sheet
    start = sheet.shifts[item]
    return sheet.text[start : start + len(sheet.pieces[item].folded)]


def _lack(parts: Sequence[Part], met_by: Sequence[float]) -> float:
    """Return the share of the question's words, by weight, that a text lacks."""
    total = sum(part.weight for part in parts)
    return sum(p.weight * (1 - by) for p, by in zip(parts, met_by, strict=True)) / (total or 1.0)


def _heaviest(parts: Sequence[Part], met_by: Sequence[float]) -> float:
    lacking = (part.weight * (1 - by) for part, by in zip(parts, met_by, strict=True))
    return max(lacking, default=0.0) / HEAVY


def _scattered(parts: Sequence[Part], here: Sequence[float], there: Sequence[float]) -> float:
    """Return the weight of the heaviest word that only the rest of the paragraph says."""
    only = (p.weight * max(0.0, b - a) for p, a, b in zip(parts, here, there, strict=True))
    return max(only, default=0.0) / HEAVY


def _longest_run(parts: Sequence[Part], met_by: Sequence[float], question: str) -> float:
    """Return the weight of the heaviest row of words side by side that a text lacks."""
    longest = run = 0.0
    order = sorted(range(len(parts)), key=lambda one: question.find(parts[one].word))
    for one in order:
        run = run + parts[one].weight * (1 - met_by[one]) if met_by[one] < MET else 0.0
        longest = max(longest, run)
    return min(longest, LONGEST_RUN) / HEAVY


def _cover(question: str, text: str, length: int) -> float:
    """Return the share of the question that is made of strings so long that a text has."""
    covered: set[int] = set()
    for at in range(len(question) - length + 1):
        if question[at : at + length] in text:
            covered.update(range(at, at + length))
    return len(covered) / max(1, sum(char.isalnum() for char in question))
