"""Where the parts of a question stand in the evidence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rag.reading.profile import Profile
from rag.reading.sheet import Sheet

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

# 总书记 and 副书记 are no 书记, 副主任 no 主任: another office, of another person.
_OFFICE = ("书记", "主席", "主任", *(f"{level}长" for level in "区市县省镇部局厅处科院校所组行队"))
_HIGHER = "总副"
# From so many characters on a word may be interrupted: 研发投入强度 is in r&d(研发)投入强度.
COMPOUND = 4
_INSERTED = "()“”\"'·/- "
INTERRUPTED = 0.9  # what it counts then, against 1


@dataclass(frozen=True, slots=True)
class Matches:
    """How well each clause meets each part of the question: arrays of clauses by parts.

    `table` has the words, the bigrams and the characters one behind the other; `words_said` and
    `said` are the same of sentences. `places` says where each form of a word stands in the text,
    `asked` which characters of the text the question has.
    """

    words: Floats
    table: Floats
    words_said: Floats
    said: Floats
    places: Mapping[str, Sequence[int]]
    asked: Flags


def match(wanted: Profile, sheet: Sheet) -> Matches:
    """Find the parts of the question in the evidence."""
    forms = {form for part in wanted.parts for form, _ in part.forms}
    places = {form: tuple(occurrences(form, sheet.text)) for form in forms.union(wanted.bigrams)}
    which = _which(wanted.characters, sheet)
    words = _matrix([part.forms for part in wanted.parts], places, sheet)
    bigrams = _matrix([((bigram, 1.0),) for bigram in wanted.bigrams], places, sheet)
    characters = _by_clause(which, len(wanted.characters), sheet)
    table = np.concatenate((words, bigrams, characters), axis=1)
    said = by_sentence(table, sheet)
    words_said = said[:, : len(wanted.parts)].copy()
    return Matches(words, table, words_said, said, places, which > 0)


def _which(characters: Sequence[str], sheet: Sheet) -> Ints:
    """Return for each character of the text its number among those asked for, from 1; else 0."""
    codes = [ord(character) for character in characters]
    numbers = np.zeros(max(codes, default=0) + 2, np.int64)  # the last is for all that are greater
    numbers[codes] = np.arange(1, len(codes) + 1)
    return numbers.take(sheet.codes, mode="clip")


def _by_clause(which: Ints, count: int, sheet: Sheet) -> Floats:
    """Return 1 for each clause and each character that it has."""
    table = np.zeros((len(sheet.starts), count))
    places = np.flatnonzero(which)
    rows = np.searchsorted(sheet.starts, places, side="right") - 1
    table[rows, which[places] - 1] = 1.0
    return table


def _matrix(
    parts: Sequence[Sequence[tuple[str, float]]], stands: Mapping[str, Sequence[int]], sheet: Sheet
) -> Floats:
    places: list[int] = []
    columns: list[int] = []
    strengths: list[float] = []
    for column, forms in enumerate(parts):
        for form, strength in forms:
            found = _places(form, stands[form], sheet.text)
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


def _places(form: str, stands: Sequence[int], text: str) -> Sequence[int]:
    """Return where a form stands, and not within the name of another office."""
    if form[0] in _HIGHER or not form.endswith(_OFFICE):
        return stands
    return [at for at in stands if not (at and text[at - 1] in _HIGHER)]


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
    """Return the greatest values of the clauses of each sentence."""
    return greatest(table, sheet.first, np.append(sheet.first[1:], len(table)))


def greatest(table: Floats, starts: Ints, ends: Ints) -> Floats:
    """Return the greatest values of the rows of each range, none of which is empty.

    That is the greater one of two stretches as long as a power of two, which begin and end with
    the range: `np.maximum.reduceat` takes four times as long for a hundred rows.
    """
    lengths = ends - starts
    found = np.empty((len(starts), table.shape[1]))
    width, stretches = 1, table
    while True:
        rows = np.flatnonzero((width <= lengths) & (lengths < 2 * width))
        found[rows] = np.maximum(stretches[starts[rows]], stretches[ends[rows] - width])
        if 2 * width > lengths.max(initial=0):
            return found
        stretches = np.maximum(stretches[:-width], stretches[width:])
        width *= 2
