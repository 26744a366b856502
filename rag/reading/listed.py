"""What an enumeration only names, so that nothing more is said of it; and rows of places."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rag.reading.lacking import GENERIC
from rag.reading.named_places import known_places
from rag.reading.profile import Part
from rag.reading.reader import Reading
from rag.reading.surroundings import Surroundings

_CLAUSE = re.compile(r"[^，,。；;!?！？]+")
# What stands before the first item, and behind the last.
_OPENS = re.compile(
    r".*(?:包括|包含|涵盖|涉及|有|如|即|是|为|在|与|以及|[:：]|聚焦|围绕|布局|入选)(?=[^、]{2})"
)
_CLOSES = re.compile(r"(?:等|[(（]|是|的|已|将|均|都|为|在|与).*")
FEWEST = 3  # items that make an enumeration; two that end in 等 are one as well
ALIKE = 0.6  # share of an item that the question says, from which it is what the question is about
SHORT = 3  # characters; a shorter item is a word like any other
MISSED = 0.5  # share of the other words, by weight, that have to be said outside the enumeration

_DIGITS = re.compile(r"\d+")
_ONE = re.compile(r"哪一?[个座家]|which city")
# More of a list is asked for, or which of its items: the list itself may answer.
_MORE = re.compile(
    r"还有|其[他它余]|另外|除了?|哪个(?:更|数量|比|最)|[前后][后面两三]|那句|完整|属于|算[啥什]|哪一?类"
    r"|\belse\b|\bother\b"
)


def listed_signs(reading: Reading, around: Surroundings) -> dict[str, float]:
    """Return 1 where the subject is only an item of a list, or a row of places stands for one."""
    return {
        "only_named": float(_only_named(reading, around)),
        "row_for_one": float(_row_for_one(reading, around)),
    }


def items(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the items of each enumeration in a folded sentence: 包括a、b、c等."""
    for clause in _CLAUSE.finditer(text):
        parts = clause[0].split("、")
        if len(parts) < 2:  # noqa: PLR2004 - nothing is enumerated
            continue
        first, last = _OPENS.sub("", parts[0]), _CLOSES.sub("", parts[-1])
        closed = "等" in parts[-1] or clause.end() >= len(text) - 1
        if len(parts) >= FEWEST or "等" in parts[-1]:
            yield (first, *parts[1:-1], *((last,) if closed else ()))


def _only_named(reading: Reading, around: Surroundings) -> bool:
    """Return True if the sentence has the subject as an item, and nothing that is asked of it."""
    asked = reading.wanted.asked
    if asked.kind in ("yesno", "list") or _MORE.search(asked.text) or "、" in asked.text:
        return False  # a question that enumerates itself is about all of the items
    rows = list(items(around.near))
    every = [item for row in rows for item in row if len(item) > SHORT]
    named = [item for item in every if _is_asked(item, asked.text)]
    if not named:
        return False
    if asked.kind in ("number", "duration"):  # 企业数 is named, and how many they are not said
        return True
    outside = around.near
    for row in rows:
        for item in row:
            outside = outside.replace(item, "、")
    others = [
        part
        for part in reading.wanted.parts
        if not any(part.word in item for item in named) and not GENERIC.fullmatch(part.word)
    ]
    total = sum(part.weight for part in others)
    said = sum(part.weight for part in others if _is_said(part, outside))
    return bool(total) and said < MISSED * total


def _row_for_one(reading: Reading, around: Surroundings) -> bool:
    """Return True if one place is asked for, and the sentence has several in a row."""
    asked = reading.wanted.asked
    if asked.kind != "place" or asked.many or not _ONE.search(asked.text):
        return False
    places = [place for place in known_places() if place not in asked.text]
    return any(
        sum(any(place in item for place in places) for item in row) >= FEWEST
        for row in items(around.near)
    )


def _is_asked(item: str, question: str) -> bool:
    """Return True if an item is what the question is about, and says no figure of its own."""
    if any(digits not in question for digits in _DIGITS.findall(item)):
        return False
    pairs = [one + other for one, other in pairwise(item)]
    return sum(pair in question for pair in pairs) >= ALIKE * len(pairs)


def _is_said(part: Part, text: str) -> bool:
    return any(form in text for form, _ in part.forms)
