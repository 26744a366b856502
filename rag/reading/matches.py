"""Where the parts of a question stand in the evidence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rag.reading.profile import Profile
from rag.reading.sheet import Sheet

Floats = NDArray[np.float64]

# 总书记 and 副书记 are no 书记, 副主任 no 主任: another office, of another person.
_OFFICE = re.compile(r"(?:书记|主席|主任|[区市县省镇部局厅处科院校所组行队]长)$")
_HIGHER = "总副"
# From so many characters on a word may be interrupted: 研发投入强度 is in r&d(研发)投入强度.
COMPOUND = 4
_INSERTED = "()“”\"'·/- "
INTERRUPTED = 0.9  # what it counts then, against 1


@dataclass(frozen=True, slots=True)
class Matches:
    """How well each clause meets each part of the question: arrays of clauses by parts."""

    words: Floats
    bigrams: Floats
    characters: Floats


def match(wanted: Profile, sheet: Sheet) -> Matches:
    """Find the parts of the question in the evidence."""
    return Matches(
        _matrix([part.forms for part in wanted.parts], sheet),
        _matrix([((bigram, 1.0),) for bigram in wanted.bigrams], sheet),
        _matrix([((char, 1.0),) for char in wanted.characters], sheet),
    )


def _matrix(parts: Sequence[Sequence[tuple[str, float]]], sheet: Sheet) -> Floats:
    places: list[int] = []
    columns: list[int] = []
    strengths: list[float] = []
    for column, forms in enumerate(parts):
        for form, strength in forms:
            found = list(_places(form, sheet.text))
            if not found and len(form) >= COMPOUND:
                found, strength = _interrupted(form, sheet.text), INTERRUPTED * strength  # noqa: PLW2901 - the same form, said less well
            places += found
            columns += [column] * len(found)
            strengths += [strength] * len(found)
    table = np.zeros((len(sheet.starts), len(parts)))
    rows = np.searchsorted(sheet.starts, np.array(places, np.int64), side="right") - 1
    np.maximum.at(table, (rows, np.array(columns, np.int64)), np.array(strengths))
    return table


def occurrences(part: str, text: str) -> Iterator[int]:
    """Yield where `part` stands in `text`."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _places(form: str, text: str) -> Iterator[int]:
    """Yield where a form stands, and not within the name of another office."""
    is_office = form[0] not in _HIGHER and _OFFICE.search(form) is not None
    for at in occurrences(form, text):
        if not (is_office and at and text[at - 1] in _HIGHER):
            yield at


def _interrupted(form: str, text: str) -> list[int]:
    """Return where a form's two halves stand with a bracket or a quotation mark between them."""
    for cut in range(2, len(form) - 1):
        head, tail = form[:cut], form[cut:]
        found = []
        for at in occurrences(head, text):
            end = at + cut
            while end < len(text) and text[end] in _INSERTED and end < at + cut + 2:
                end += 1
            if end > at + cut and text.startswith(tail, end):
                found.append(at)
        if found:
            return found
    return []


def by_sentence(table: Floats, sheet: Sheet) -> Floats:
    best: Floats = np.maximum.reduceat(table, sheet.first, axis=0)
    return best
