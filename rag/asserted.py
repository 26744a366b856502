"""The figures, dates and places that a statement names, and what a sentence has instead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from rag.verify.evidence.found import FOUND
from rag.verify.numbers.agreement import agree
from rag.verify.numbers.dates import Date
from rag.verify.numbers.quantities import Quantity
from rag.verify.text.reading import read
from rag.verify.words.carrying import carries
from rag.verify.words.content import content_words
from rag.verify.words.lexicon import lexicon

# 1.0版, 第5期: which one is meant, not how many.
_NAMES_ONE = frozenset({"版", "届", "期", "章", "条款", "号", "轮", "clock"})
_POINTS = frozenset("这那某每")
_COUNTS = frozenset({"", "any", "count"})
_NOUN = re.compile(r"[a-z\u4e00-\u9fff&]{2,4}")
_PLACE_ENDS = "人籍"
NEAR = 8  # characters after a figure in which the noun that it counts stands
LEAST = 4  # characters that have to be left of a statement for a sentence to be the one meant


@dataclass(frozen=True, slots=True)
class Placed:
    """A place with the characters after it, which show its part: 江苏 before 代表团."""

    start: int
    end: int
    name: str
    suffix: str


Value: TypeAlias = Quantity | Date | Placed


@dataclass(frozen=True, slots=True)
class Asserted:
    """One value of a statement, and the statement without it."""

    value: Value
    noun: str
    rest: str


def asserted(statement: str) -> list[Asserted]:
    """Return the values that a folded statement asserts, those that only name things left out."""
    found: list[Asserted] = []
    for value in _values(statement):
        before, after = statement[: value.start], statement[value.end :]
        rest = f"{before}{after}"
        if sum(char.isalnum() for char in rest) >= LEAST:
            noun = _NOUN.match(after)
            found.append(Asserted(value, noun[0] if noun else "", rest))
    return found


def instead(one: Asserted, sentence: str) -> int | None:
    """Return where a folded sentence has another value; None where it has none, or this one."""
    if isinstance(one.value, Quantity):
        return _other_quantity(one.value, one.noun, sentence)
    if isinstance(one.value, Date):
        return _other_date(one.value, sentence)
    return _other_place(one.value, sentence)


def present(one: Asserted, sentence: str) -> bool:
    """Tell whether a folded sentence has the value itself."""
    if isinstance(one.value, Placed):
        return one.value.name in sentence
    if isinstance(one.value, Date):
        return any(date.covers(one.value) for date in read(sentence).dates)
    figures = read(sentence).quantities
    return any(_comparable(one.value, other) and _true_of(one.value, other) for other in figures)


def says_every_word(sentence: str, statement: str) -> bool:
    """Tell whether a folded sentence carries every word of a statement that says something.

    A verifier lets a word go that only carries its sentence; people ask for just such words
    (程向民住在松江吗, 培训要钱吗), and 是 or 否 is about them.
    """
    words = content_words(read(statement))
    return all(carries(sentence, word.text) >= FOUND for word in words)


def _values(statement: str) -> Iterator[Value]:
    reading = read(statement)
    for figure in reading.quantities:
        pointed = statement[max(0, figure.start - 1) : figure.start] in _POINTS  # 人才这一条
        named = figure.article or figure.ordinal or figure.unit in _NAMES_ONE
        if not named and not pointed:
            yield figure
    for date in reading.dates:
        if not date.in_title:
            yield date
    for place in lexicon().places:
        at = statement.find(place)
        suffix = statement[at + len(place) :][:2] if at >= 0 else ""
        if suffix and "\u4e00" <= suffix[0] <= "\u9fff" and suffix[0] not in "的是在和与及有":
            yield Placed(at, at + len(place), place, suffix)


def _other_quantity(said: Quantity, noun: str, sentence: str) -> int | None:
    there = [
        one
        for one in read(sentence).quantities
        if _comparable(said, one) and (said.unit not in _COUNTS or _counts(noun, one, sentence))
    ]
    nearest = _beside(noun, there, sentence) or (there if len(there) == 1 else [])
    if nearest:
        return None if _true_of(said, nearest[0]) else nearest[0].start
    if not there or any(_true_of(said, one) for one in there):
        return None
    return there[0].start


def _beside(noun: str, there: list[Quantity], sentence: str) -> list[Quantity]:
    """Return the figure that counts this noun: 18个 of 18个协同创新中心."""
    return [one for one in there if noun and sentence.startswith(noun, one.end)]


def _counts(noun: str, one: Quantity, sentence: str) -> bool:
    """Tell whether a figure may count this noun: 三个特征 is nothing instead of 两条做法.

    What stands after it is counted, or before it: 码头18座、灯塔16座.
    """
    after = sentence[one.end : one.end + NEAR]
    counted = after if _NOUN.match(after) else sentence[max(0, one.start - NEAR) : one.start]
    return not noun or noun[:2] in counted or noun[-2:] in counted


def _comparable(said: Quantity, other: Quantity) -> bool:
    if other.article or other.ordinal or other.unit in _NAMES_ONE:
        return False
    return said.unit == other.unit or {said.unit, other.unit} <= _COUNTS


def _true_of(said: Quantity, source: Quantity) -> bool:
    """Tell whether what is said of a figure may be true of it; bounds are taken at their word."""
    match said.bound:
        case "over":
            return source.value > said.value
        case "at_least":
            return source.value >= said.value
        case "under":
            return source.value < said.value
        case "at_most":
            return source.value <= said.value
    return agree(said, source) != "differs" or source.bound not in ("", "about")


def _other_date(said: Date, sentence: str) -> int | None:
    there = [one for one in read(sentence).dates if not one.in_title]
    if not there or not all(one.clashes(said) for one in there):
        return None
    return there[0].start


def _other_place(said: Placed, sentence: str) -> int | None:
    if said.name in sentence:
        return None
    # 江苏人 is a word; of 江苏代表团 more than 代 has to be there.
    suffix = said.suffix[:1] if said.suffix[:1] in _PLACE_ENDS else said.suffix
    if suffix not in sentence:
        return None
    there = (sentence.find(f"{place}{suffix}") for place in lexicon().places)
    return min((at for at in there if at >= 0), default=None)
